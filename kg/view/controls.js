// What people do: choose, search, filter, expand, pin, undo, find a path; by pointer and by keys.
const past = [];
const banner = document.getElementById("banner");
let pathFrom = null;

const refresh = (refit) => {
  look();
  drawAll();
  showChosen();
  legend();
  if (refit) fit();
  fillSoon();
  if (whole) try { history.replaceState(null, "", `#${toAddress()}`); } catch { /* A page inside a notebook has no address of its own. */ }
  document.getElementById("undo").disabled = !past.length;
  const way = state.path && between(...state.path);
  tell(state.path ? (way ? `${way.length} things on the shortest ways, ${Math.max(...way.map((w) => w[1]))} steps` : "Nothing here connects these two") : state.near ? `Around ${nodes[state.near[0]].label}` : "");
};
const change = (how, refit = false) => {
  past.push(JSON.stringify(state));
  how(state);
  refresh(refit);
};
const undo = () => {
  if (pathFrom !== null) { pathFrom = null; refresh(false); return; }
  if (!past.length) return;
  const before = state;
  state = JSON.parse(past.pop());
  const frame = (s) => JSON.stringify([s.near, s.path, s.by, s.unfold]);
  refresh(frame(before) !== frame(state));
};
const tell = (words) => { banner.hidden = !words; banner.firstElementChild.textContent = words; };
const choose = (what) => {
  if (pathFrom !== null && what && what.thing !== undefined) { const from = pathFrom; pathFrom = null; if (from !== what.thing) { showPath(from, what.thing); return; } }
  change((s) => { s.chosen = what; });
  if (what && what.thing !== undefined) reveal(what.thing);
};
// Bring a thing into the window without moving more than is needed.
const reveal = (i) => {
  const p = onScreen(i);
  if (p.x < 60 || p.y < 40 || p.x > pane.clientWidth - 60 || p.y > pane.clientHeight - 40) network.moveTo({ position: { x: places[i][0], y: places[i][1] }, scale: Math.max(network.getScale(), 0.7), animation: false });
};
const beginPath = (i) => { pathFrom = i; tell(`Path from ${nodes[i].label}: choose or search the other end`); };
const showPath = (a, b) => change((s) => { s.path = [a, b]; s.near = null; s.chosen = null; }, true);
const pin = (i) => change((s) => { if (s.pins[i]) delete s.pins[i]; else s.pins[i] = [...places[i]]; });
// What is opened shows what it holds, or what it is linked to; what is shut hides it again.
const open = (i) => change((s) => {
  if (i >= real) { s.unfold = [...new Set([...s.unfold, i])]; s.chosen = null; return; }
  Object.assign(s, { chosen: { thing: i }, near: null, path: null, shut: s.shut.filter((o) => o !== i), open: [...new Set([...s.open, i])] });
}, i >= real);
const shut = (i) => change((s) => {
  const held = i >= real ? i : clusterHolding(i);
  if (s.unfold.includes(held)) { s.unfold = s.unfold.filter((o) => o !== held); s.open = s.open.filter((o) => o !== i); s.chosen = { thing: held }; return; }
  if (i < real) { s.open = s.open.filter((o) => o !== i); s.shut = [...new Set([...s.shut, i])]; }
}, clusterHolding(i) !== undefined || i >= real);
// Springs for a thing and its neighbours alone, for a moment; where they come to rest they stay pinned.
const loosen = (i) => {
  const near = new Set([i, ...beside(i)]);
  things.update([...seen.things].map((o) => ({ id: o, fixed: !near.has(o) || o === i })));
  network.setOptions({ physics: { enabled: true, solver: "repulsion", repulsion: { nodeDistance: 90, springLength: 110 }, stabilization: false } });
  setTimeout(() => {
    network.setOptions({ physics: false });
    const at = network.getPositions([...near]);
    change((s) => Object.entries(at).forEach(([o, p]) => { s.pins[o] = [p.x, p.y]; }));
  }, 900);
};

const legend = () => {
  const counts = {};
  [...seen.things].flatMap((i) => (i < real ? [i] : nodes[i].holds)).forEach((i) => { counts[nodes[i].kind] = (counts[nodes[i].kind] || 0) + 1; });
  document.querySelectorAll(".count").forEach((span) => { span.textContent = counts[span.dataset.kind] || 0; });
  document.querySelectorAll("#legend input").forEach((box) => { box.checked = !state.hidden.includes(box.value); });
  document.getElementById("inferred").checked = state.inferred;
  document.querySelectorAll("#clusters input").forEach((box) => { box.checked = box.value === state.by; });
  if (!years) return;
  const [since, until] = [state.since === null ? years[0] : state.since, state.until === null ? years[1] : state.until];
  document.getElementById("since").value = since - years[0];
  document.getElementById("until").value = until - years[0];
  document.getElementById("since").setAttribute("aria-valuetext", monthName(since));
  document.getElementById("until").setAttribute("aria-valuetext", monthName(until));
  document.getElementById("range").textContent = `${monthName(since)} to ${monthName(until)}`;
};
document.querySelectorAll(".sign").forEach((sign) => {
  const [, shape, fill, edge, edgeOnDark] = styles[sign.dataset.kind];
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  Object.entries({ d: shapes[shape](8), fill, stroke: dark ? edgeOnDark : edge, "stroke-width": 1.5 }).forEach(([name, value]) => path.setAttribute(name, value));
  sign.append(path);
});
document.querySelectorAll("#legend input").forEach((box) => box.addEventListener("change", () => change((s) => {
  s.hidden = box.checked ? s.hidden.filter((kind) => kind !== box.value) : [...s.hidden, box.value];
})));
document.querySelectorAll("#clusters input").forEach((box) => box.addEventListener("change", () => change((s) => Object.assign(s, { by: box.value, unfold: [], near: null, path: null, chosen: null, pins: {} }), true)));
document.getElementById("inferred").addEventListener("change", (event) => change((s) => { s.inferred = event.target.checked; }));
if (years && years[1] > years[0]) {
  document.getElementById("time").hidden = false;
  ["since", "until"].forEach((end) => {
    const slider = document.getElementById(end);
    slider.max = years[1] - years[0];
    slider.addEventListener("change", () => change((s) => {
      const value = years[0] + Number(slider.value);
      if (end === "since") s.since = value === years[0] ? null : Math.min(value, s.until === null ? Infinity : s.until);
      else s.until = value === years[1] ? null : Math.max(value, s.since === null ? -Infinity : s.since);
    }));
  });
}
document.getElementById("whole").addEventListener("click", () => { pathFrom = null; change((s) => { s.near = null; s.path = null; s.chosen = null; s.since = null; s.until = null; s.hidden = []; s.inferred = true; s.unfold = []; }, true); });
document.getElementById("undo").addEventListener("click", undo);
banner.querySelector("button").addEventListener("click", () => { if (pathFrom !== null) { pathFrom = null; refresh(false); } else change((s) => { s.near = null; s.path = null; }, true); });

const box = document.getElementById("name");
const offered = () => document.getElementById("names").append(...[...new Set(nodes.slice(0, real).map((n) => n.label))].sort().map((name) => make("option", undefined, { value: name })));
const seek = () => {
  const i = find(box.value);
  if (i === undefined) { if (box.value.trim()) { change((s) => { s.chosen = null; }); card.replaceChildren(make("p", `Nothing here is called “${box.value.trim()}”.`)); } return; }
  if (state.chosen && state.chosen.thing === i && pathFrom === null) return;
  if (pathFrom === null) change((s) => { s.hidden = s.hidden.filter((kind) => kind !== nodes[i].kind); s.chosen = { thing: i }; if (!seen.things.has(i)) { s.near = null; s.path = null; } });
  else choose({ thing: i });
  if (places[i]) reveal(i);
};
document.getElementById("search").addEventListener("submit", (event) => { event.preventDefault(); seek(); });
box.addEventListener("change", seek);

network.on("click", (event) => {
  const { x, y } = event.pointer.DOM;
  const named = placed.find((n) => { const w = Math.max(...n.rows.map((row) => widthOf(row, n.bold))); const left = n.align === "center" ? n.x - w / 2 : n.align === "left" ? n.x : n.x - w; return x >= left && x <= left + w && y >= n.y && y <= n.y + n.rows.length * (SIZE + 2); });
  if (event.nodes.length) choose({ thing: event.nodes[0] });
  else if (named && named.badge && y >= named.y + (named.rows.length - 1) * (SIZE + 2)) open(named.i);
  else if (named) choose({ thing: named.i });
  else if (event.edges.length) choose({ line: event.edges[0] });
  else if (state.chosen) choose(null);
});
network.on("doubleClick", (event) => { if (event.nodes.length) open(event.nodes[0]); });
network.on("dragEnd", (event) => { if (event.nodes.length) { const i = event.nodes[0]; const p = network.getPosition(i); change((s) => { s.pins[i] = [p.x, p.y]; }); } });
network.on("dragging", (event) => { if (event.nodes.length) { const p = network.getPosition(event.nodes[0]); places[event.nodes[0]] = [p.x, p.y]; } });
const tip = document.getElementById("tip");
const hint = (words, at) => { tip.textContent = words; tip.hidden = false; tip.style.left = `${Math.min(at.x + 14, pane.clientWidth - 220)}px`; tip.style.top = `${at.y + 14}px`; };
network.on("hoverNode", (event) => { hovered = event.node; const n = nodes[event.node]; hint(n.holds ? called(n) : `${n.label.length > 220 ? `${n.label.slice(0, 220)}…` : n.label} (${styles[n.kind][0].toLowerCase()})`, event.pointer.DOM); });
network.on("hoverEdge", (event) => { const l = lines[event.edge]; const short = (name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name); hint(l.bundle ? `${l.says} between ${short(nodes[l.from].label)} and ${short(nodes[l.to].label)}` : `${short(nodes[l.from].label)} ${l.says} ${short(nodes[l.to].label)}${l.inferred ? " (inferred)" : ""}`, event.pointer.DOM); });
["blurNode", "blurEdge", "dragStart", "zoom"].forEach((name) => network.on(name, () => { hovered = null; tip.hidden = true; }));

const towards = (i, key) => {
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  const linked = new Set(beside(i));
  const ahead = [...seen.things].filter((o) => o !== i).map((o) => {
    const [x, y] = [places[o][0] - places[i][0], places[o][1] - places[i][1]];
    const far = Math.hypot(x, y) || 1;
    return { o, turn: (x * dx + y * dy) / far, far: far * (linked.has(o) ? 1 : 4) };
  }).filter((a) => a.turn > 0.5).sort((a, b) => a.far / a.turn - b.far / b.turn);
  return ahead.length ? ahead[0].o : i;
};
pane.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const at = state.chosen && state.chosen.thing;
  const has = at !== undefined && at !== null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === "+" || key === "=" || key === "-") network.moveTo({ scale: network.getScale() * (key === "-" ? 0.8 : 1.25), animation: false });
  else if (key === "Escape") undo();
  else if (key === "Enter" && has) card.focus();
  else if (key === "e" && has) open(at);
  else if (key === "c" && has) shut(at);
  else if (key === "p" && has) pin(at);
  else if (key.startsWith("Arrow")) choose({ thing: has ? towards(at, key) : [...seen.things].sort((a, b) => weight(b) - weight(a))[0] });
  else return;
  event.preventDefault();
});
card.addEventListener("keydown", (event) => { if (event.key === "Escape") pane.focus(); });
document.addEventListener("keydown", (event) => { if (event.key === "/" && !/INPUT|TEXTAREA/.test(document.activeElement.tagName)) { event.preventDefault(); box.focus(); } });
