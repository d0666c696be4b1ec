// The panel: a thing's card, a line's sentences. Text only ever enters the page as text.
const card = document.getElementById("card");
const make = (tag, words, attributes = {}) => {
  const element = document.createElement(tag);
  if (words !== undefined) element.textContent = words;
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
};
const act = (words, doing, link = true) => {
  const button = make("button", words, link ? { type: "button", class: "link" } : { type: "button" });
  button.addEventListener("click", doing);
  return button;
};
const spoken = (date) => {
  const [y, m, d] = date.split("-").map(Number);
  if (!(m >= 1 && m <= 12) || !/^\d{4}(-\d\d){0,2}$/.test(date)) return date;
  return `${d ? `${d} ` : ""}${MONTHS[m - 1]} ${y}`;
};
const placeOf = ([, document_, start, end, page]) => {
  const [file, title, date] = sources[document_];
  return [title, date && spoken(date), file, page && `page ${page}`, start !== "" && `characters ${start} to ${end}`].filter(Boolean).join(", ");
};
// A link that leads to the very sentence, in browsers that know text fragments.
const linkOf = (quote) => {
  const link = sources[quote[1]][3];
  if (!/^https?:/.test(link)) return null;
  const anchor = make("a", "Open the document", { href: `${link.split("#")[0]}#:~:text=${encodeURIComponent(quote[0].split(" ").slice(0, 8).join(" "))}`, rel: "noopener noreferrer", target: "_blank" });
  return anchor;
};
const quoted = (quote) => {
  const block = make("blockquote");
  if (quote[5]) block.append(make("p", quote[5], { class: "who" }));
  block.append(make("p", quote[0]));
  const cite = make("cite", placeOf(quote));
  const link = linkOf(quote);
  if (link) cite.append(" · ", link);
  block.append(cite);
  return block;
};
const facts = (n) => {
  const list = make("dl");
  const rows = [];
  if (n.dates.length) rows.push(["Date", [...new Set(n.dates.length > 4 ? [n.dates[0], n.dates[n.dates.length - 1]] : n.dates)].map(spoken).join(n.dates.length > 4 ? " to " : "; ")]);
  if (n.names.length) rows.push(["Also called", n.names.join("; ")]);
  const grouped = new Map();
  n.facts.forEach(([label, value]) => grouped.set(label, [...(grouped.get(label) || []), value]));
  grouped.forEach((values, label) => rows.push([label, values.join("; ")]));
  rows.forEach(([label, value]) => list.append(make("dt", label), make("dd", value)));
  return rows.length ? list : "";
};
const ORDER = new Intl.Collator("en-GB").compare;
const showCluster = (n) => {
  const acts = make("div", undefined, { class: "acts" });
  acts.append(act("Open the cluster", () => open(n.i), false));
  if (state.unfold.includes(n.i)) acts.append(act("Close it", () => shut(n.i), false));
  const list = make("ul");
  n.holds.slice(0, 200).forEach((o) => { const item = make("li"); item.append(act(nodes[o].label, () => choose({ thing: o })), ` ${styles[nodes[o].kind][0].toLowerCase()}`); list.append(item); });
  const kinds = {};
  n.holds.forEach((o) => { kinds[nodes[o].kind] = (kinds[nodes[o].kind] || 0) + 1; });
  const counts = make("dl");
  Object.entries(kinds).forEach(([kind, count]) => counts.append(make("dt", styles[kind][0]), make("dd", String(count))));
  card.replaceChildren(make("h2", n.label, { class: "name" }), make("p", `Cluster of ${n.holds.length} things`, { class: "kind" }), acts, counts, make("h2", n.holds.length > 200 ? `The strongest 200 of ${n.holds.length}` : "What it holds"), list);
  card.scrollTop = 0;
};
const showBundle = (line) => {
  const head = make("h2", undefined, { class: "name" });
  head.append(act(nodes[line.from].label, () => choose({ thing: line.from })), ` – ${line.says} – `, act(nodes[line.to].label, () => choose({ thing: line.to })));
  const list = make("ul");
  line.bundle.slice(0, 200).forEach((l) => {
    const item = make("li", undefined, lines[l].inferred ? { class: "inferred" } : {});
    item.append(act(`${nodes[lines[l].from].label} ${lines[l].says} ${nodes[lines[l].to].label}`, () => { showLine(l); card.focus(); }));
    list.append(item);
  });
  card.replaceChildren(head, make("p", "Lines between clusters", { class: "kind" }), list);
  card.scrollTop = 0;
};
const showThing = (i) => {
  if (i >= real) { showCluster(nodes[i]); return; }
  const n = nodes[i];
  card.replaceChildren(make("h2", n.label, { class: "name" }), make("p", styles[n.kind][0], { class: "kind" }), facts(n));
  const acts = make("div", undefined, { class: "acts" });
  const more = missing(i);
  acts.append(
    act(more ? `Expand (+${more})` : "Expand", () => open(i), false),
    act("Collapse", () => shut(i), false),
    act("Only its surroundings", () => change((s) => { s.path = null; s.near = [i, 1]; }, true), false),
    act("Two steps", () => change((s) => { s.path = null; s.near = [i, 2]; }, true), false),
    act(state.pins[i] ? "Unpin" : "Pin", () => pin(i), false),
    act("Path to…", () => beginPath(i), false),
    act("Loosen", () => loosen(i), false),
  );
  const held = clusterHolding(i);
  if (held !== undefined && state.unfold.includes(held)) acts.append(act("Close its cluster", () => shut(held), false));
  card.append(acts);
  if (n.quotes.length && (["statement", "question", "answer", "decision", "recommendation", "inspection", "action"].includes(n.kind))) card.append(...n.quotes.map(quoted));
  const list = make("ul");
  const order = [...linesOf[i]].sort((a, b) => ORDER(lines[a].says, lines[b].says) || ORDER(nodes[across(a, i)].label, nodes[across(b, i)].label));
  order.slice(0, 200).forEach((l) => {
    const item = make("li", undefined, lines[l].inferred ? { class: "inferred" } : {});
    const other = nodes[across(l, i)].label;
    item.append(act(lines[l].from === i ? `${lines[l].says} ${other}` : `${other} ${lines[l].says} this`, () => choose({ line: l })));
    list.append(item);
  });
  if (order.length) card.append(make("h2", order.length > 200 ? `Lines (200 of ${order.length})` : `Lines (${order.length})`), list);
  if (n.quotes.length && !card.querySelector("blockquote")) card.append(make("h2", "Where it is named"), ...n.quotes.slice(0, 3).map(quoted));
  card.scrollTop = 0;
};
const showLine = (l) => {
  const line = lines[l];
  if (line.bundle) { showBundle(line); return; }
  const head = make("h2", undefined, { class: "name" });
  head.append(act(nodes[line.from].label, () => choose({ thing: line.from })), ` ${line.says} `, act(nodes[line.to].label, () => choose({ thing: line.to })));
  card.replaceChildren(head, make("p", line.inferred ? "Inferred from what documents say" : "Said in a document", { class: "kind" }));
  if (!line.quotes.length) card.append(make("p", "No sentence of its own: it follows from where the two stand."));
  card.append(...line.quotes.map(quoted));
  card.scrollTop = 0;
};
const showHelp = () => {
  card.replaceChildren();
  if (data.summary.length) {
    const table = make("table");
    data.summary.forEach((row, at) => { const tr = make("tr"); row.forEach((cell) => tr.append(make(at ? "td" : "th", cell, at ? {} : { scope: "col" }))); table.append(tr); });
    card.append(make("h2", "Side by side"), table);
  }
  card.append(make("h2", "How to read this"),
    make("p", "Click a thing for its card, a line for the sentence it rests on. A number such as +12 under a name says how many of its neighbours are not shown: click it to bring them in."),
    make("p", "Drag to move, scroll to zoom; arrow keys, plus and minus do the same. Everything shown stands in the tables below the picture."));
};
const showChosen = () => {
  const chosen = state.chosen || {};
  if (chosen.thing !== undefined) showThing(chosen.thing);
  else if (chosen.line !== undefined) showLine(chosen.line);
  else showHelp();
};
