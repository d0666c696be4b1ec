"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = new Map(data.nodes.map((node) => [node.id, node]));
  const kindOf = new Map([...document.querySelectorAll("#legend label")].map((l) => [l.querySelector("input").value, l.textContent.trim().replace(/\s*\d*$/, "")]));
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const ink = dark ? "#f0f0f2" : "#1d1d1f";
  const paper = dark ? "#17181b" : "#ffffff";
  const lines = { said: dark ? "#8a8a92" : "#8a8a90", inferred: dark ? "#b08cff" : "#6a3fb5" };
  const hidden = new Set();
  let inferred = true;
  let near = null;
  let chosen = null;
  const past = [];

  const nodes = new vis.DataSet(data.nodes.map((n) => ({ id: n.id, label: n.label, shape: n.shape, color: n.color, x: n.x, y: n.y, value: n.value })));
  const edges = new vis.DataSet(data.edges.map((e) => ({ id: e.id, from: e.from, to: e.to, dashes: e.inferred, color: { color: e.inferred ? lines.inferred : lines.said, highlight: dark ? "#7cc3f5" : "#00538a" }, width: Math.min(1 + e.passages.length / 3, 5) })));
  const edgeOf = new Map(data.edges.map((e) => [e.id, e]));
  const visible = (node) => !hidden.has(byId.get(node.id).kind) && (near === null || near.has(node.id));
  const seen = new vis.DataView(nodes, { filter: visible });
  const drawn = new vis.DataView(edges, { filter: (e) => (inferred || !edgeOf.get(e.id).inferred) && visible({ id: e.from }) && visible({ id: e.to }) });
  const picture = document.getElementById("picture");
  const network = new vis.Network(picture, { nodes: seen, edges: drawn }, {
    physics: false,
    nodes: { scaling: { min: 8, max: 26, label: { enabled: true, min: 12, max: 18 } }, font: { color: ink, strokeWidth: 4, strokeColor: paper, face: "system-ui, sans-serif" }, borderWidth: 1 },
    edges: { smooth: false, arrows: { to: { enabled: true, scaleFactor: 0.45 } }, hoverWidth: 1 },
    interaction: { hover: true, tooltipDelay: 200, hideEdgesOnDrag: data.nodes.length > 800, keyboard: false, multiselect: true },
  });

  const make = (tag, text, attributes = {}) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    return element;
  };
  const place = (p) => `${p.file}${p.page ? `, page ${p.page}` : ""} [${p.start}:${p.end}]`;
  const linesOf = (id) => data.edges.filter((e) => e.from === id || e.to === id);
  const neighbours = (id) => [...new Set(linesOf(id).map((e) => (e.from === id ? e.to : e.from)))];

  const card = document.getElementById("card");
  const link = (text, act) => {
    const button = make("button", text, { type: "button", class: "link" });
    button.addEventListener("click", act);
    return button;
  };
  const showThing = (id) => {
    const thing = byId.get(id);
    card.replaceChildren(make("h2", thing.name), make("p", kindOf.get(thing.kind), { class: "kind" }));
    if (thing.facts.names.length) card.append(make("p", `Also: ${thing.facts.names.join("; ")}`));
    if (thing.facts.dates.length) card.append(make("p", thing.facts.dates.join(", ")));
    const actions = make("p");
    actions.append(link("Only its neighbourhood", () => focus(id, 1)), document.createTextNode(" · "), link("Two steps", () => focus(id, 2)));
    card.append(actions);
    const list = make("ul");
    linesOf(id).forEach((e) => {
      const item = make("li", undefined, e.inferred ? { class: "inferred" } : {});
      const other = byId.get(e.from === id ? e.to : e.from);
      const words = e.from === id ? `${e.says}: ${other.name}` : `${other.name} ${e.says} this`;
      item.append(link(words, () => choose({ line: e.id })));
      list.append(item);
    });
    card.append(make("h2", "Lines"), list, make("p", id, { class: "kind" }));
  };
  const showLine = (id) => {
    const e = edgeOf.get(id);
    const head = make("p");
    head.append(link(byId.get(e.from).name, () => choose({ thing: e.from })), document.createTextNode(` ${e.says} `), link(byId.get(e.to).name, () => choose({ thing: e.to })));
    card.replaceChildren(make("h2", e.inferred ? "Inferred" : "Said"), head);
    if (!e.passages.length) card.append(make("p", "No sentence of its own: it follows from where the two stand."));
    e.passages.forEach((p) => {
      const quote = make("blockquote", p.text.replace(/\s+/g, " "));
      quote.append(make("cite", place(p)));
      card.append(quote);
    });
  };

  const refresh = () => { seen.refresh(); drawn.refresh(); fill(); };
  const state = () => ({ hidden: [...hidden], inferred, near: near ? { ...near.from } : null, chosen });
  const remember = () => { past.push(JSON.stringify(state())); };
  const write = () => {
    const parts = new URLSearchParams();
    if (hidden.size) parts.set("hide", [...hidden].join(" "));
    if (!inferred) parts.set("said", "only");
    if (near) { parts.set("at", near.from.id); parts.set("hops", near.from.hops); }
    if (chosen && chosen.thing) parts.set("thing", chosen.thing);
    if (chosen && chosen.line !== undefined) parts.set("line", chosen.line);
    history.replaceState(null, "", `#${parts}`);
  };
  const within = (id, hops) => {
    const found = new Set([id]);
    let edge = [id];
    for (let step = 0; step < hops; step += 1) {
      edge = edge.flatMap(neighbours).filter((n) => !found.has(n));
      edge.forEach((n) => found.add(n));
    }
    found.from = { id, hops };
    return found;
  };
  const apply = (next) => {
    hidden.clear();
    next.hidden.forEach((kind) => hidden.add(kind));
    inferred = next.inferred;
    near = next.near && byId.has(next.near.id) ? within(next.near.id, Number(next.near.hops)) : null;
    document.querySelectorAll("#legend input").forEach((box) => { box.checked = !hidden.has(box.value); });
    document.getElementById("inferred").checked = inferred;
    refresh();
    select(next.chosen);
    write();
  };
  const select = (what) => {
    chosen = what;
    if (what && what.thing && byId.has(what.thing)) {
      if (seen.get(what.thing)) network.selectNodes([what.thing]);
      showThing(what.thing);
    } else if (what && what.line !== undefined && edgeOf.has(Number(what.line))) {
      if (drawn.get(Number(what.line))) network.selectEdges([Number(what.line)]);
      showLine(Number(what.line));
    }
  };
  const choose = (what) => {
    remember();
    select(what);
    write();
    if (what.thing && seen.get(what.thing)) network.focus(what.thing, { scale: Math.max(network.getScale(), 0.8), animation: false });
  };
  const focus = (id, hops) => {
    remember();
    near = within(id, hops);
    refresh();
    network.fit({ animation: false });
    write();
  };

  network.on("click", (event) => {
    if (event.nodes.length) choose({ thing: event.nodes[0] });
    else if (event.edges.length) choose({ line: event.edges[0] });
  });
  network.on("doubleClick", (event) => { if (event.nodes.length) focus(event.nodes[0], 1); });

  document.querySelectorAll("#legend input").forEach((box) => box.addEventListener("change", () => {
    remember();
    if (box.checked) hidden.delete(box.value); else hidden.add(box.value);
    refresh();
    write();
  }));
  document.getElementById("inferred").addEventListener("change", (event) => { remember(); inferred = event.target.checked; refresh(); write(); });
  document.getElementById("whole").addEventListener("click", () => { remember(); near = null; refresh(); network.fit({ animation: false }); write(); });
  document.getElementById("undo").addEventListener("click", () => { if (past.length) apply(JSON.parse(past.pop())); });
  document.getElementById("png").addEventListener("click", () => {
    const save = make("a", undefined, { download: "kg.png", href: picture.querySelector("canvas").toDataURL("image/png") });
    save.click();
  });

  const names = document.getElementById("names");
  const byName = new Map();
  data.nodes.forEach((node) => [node.name, ...node.facts.names].forEach((name) => byName.set(name.toLowerCase(), node.id)));
  [...new Set(data.nodes.map((node) => node.name))].sort().slice(0, 3000).forEach((name) => names.append(make("option", undefined, { value: name })));
  const find = (words) => {
    const asked = words.trim().toLowerCase();
    if (!asked) return undefined;
    const part = [...byName.keys()].filter((name) => name.includes(asked)).sort((a, b) => a.length - b.length)[0];
    return byName.get(asked) || (part && byName.get(part));
  };
  document.getElementById("search").addEventListener("submit", (event) => {
    event.preventDefault();
    const id = find(document.getElementById("name").value);
    if (!id) { card.replaceChildren(make("p", "Nothing here is called that.")); return; }
    if (!seen.get(id)) { near = null; hidden.delete(byId.get(id).kind); refresh(); }
    choose({ thing: id });
  });
  document.getElementById("name").addEventListener("change", () => document.getElementById("search").requestSubmit());

  picture.addEventListener("keydown", (event) => {
    const at = chosen && chosen.thing;
    if (event.key === "+" || event.key === "-") network.moveTo({ scale: network.getScale() * (event.key === "+" ? 1.25 : 0.8) });
    else if (event.key === "Escape") { if (past.length) apply(JSON.parse(past.pop())); }
    else if (event.key === "Enter" && at) { card.setAttribute("tabindex", "-1"); card.focus(); }
    else if (event.key.startsWith("Arrow")) choose({ thing: at ? towards(at, event.key) : seen.getIds()[0] });
    else return;
    event.preventDefault();
  });
  const towards = (id, key) => {
    const here = network.getPosition(id);
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    const ahead = neighbours(id).filter((n) => seen.get(n)).map((n) => {
      const there = network.getPosition(n);
      return { n, turn: ((there.x - here.x) * dx + (there.y - here.y) * dy) / (Math.hypot(there.x - here.x, there.y - here.y) || 1) };
    }).sort((a, b) => b.turn - a.turn);
    return ahead.length ? ahead[0].n : id;
  };

  const rows = document.getElementById("rows");
  const fill = () => {
    const counts = {};
    seen.getIds().forEach((id) => { const kind = byId.get(id).kind; counts[kind] = (counts[kind] || 0) + 1; });
    document.querySelectorAll(".count").forEach((span) => { span.textContent = counts[span.dataset.kind] || 0; });
    const shown = drawn.getIds().slice(0, 2000).map((id) => {
      const e = edgeOf.get(id);
      const row = make("tr");
      const passage = e.passages[0];
      [byId.get(e.from).name, e.says, byId.get(e.to).name, e.inferred ? "inferred" : "said", passage ? passage.text.replace(/\s+/g, " ") : "", passage ? place(passage) : ""].forEach((text) => row.append(make("td", text)));
      return row;
    });
    rows.replaceChildren(...shown);
  };

  const asked = new URLSearchParams(location.hash.slice(1));
  const begin = asked.get("thing") || data.focus;
  const line = asked.get("line");
  apply({
    hidden: (asked.get("hide") || "").split(" ").filter(Boolean),
    inferred: asked.get("said") !== "only",
    near: asked.get("at") ? { id: asked.get("at"), hops: asked.get("hops") || 1 } : null,
    chosen: begin ? { thing: begin } : line !== null ? { line: Number(line) } : null,
  });
  network.fit({ animation: false });
  document.documentElement.dataset.ready = "yes";
})();
