// What the page holds, what of it is visible, and how one thing leads to another. No drawing here.
const data = JSON.parse(document.getElementById("data").textContent);
const nodes = data.nodes.map((n, i) => ({ names: [], dates: [], facts: [], ...n, i }));
const lines = data.lines.map((l, i) => ({ dates: [], ...l, i }));
const styles = data.styles;
const byIri = new Map(nodes.map((n) => [n.id, n.i]));
const linesOf = nodes.map(() => []);
lines.forEach((l) => { linesOf[l.from].push(l.i); linesOf[l.to].push(l.i); });
const across = (line, i) => (lines[line].from === i ? lines[line].to : lines[line].from);
const home = nodes.map((n) => (n.x === undefined ? null : [n.x, n.y]));
const places = home.map((p) => p && [...p]);

const month = (date, end) => {
  const [y, m] = date.split("-").map(Number);
  return y * 12 + ((m || (end ? 12 : 1)) - 1);
};
const monthName = (m) => new Date(Date.UTC(Math.floor(m / 12), m % 12, 1)).toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const spans = (dates) => dates.filter((d) => /^\d{4}/.test(d)).map((d) => [month(d, false), month(d, true)]);
const nodeSpans = nodes.map((n) => spans(n.dates));
const lineSpans = lines.map((l) => spans(l.dates));
const everySpan = [...nodeSpans, ...lineSpans].flat();
const years = everySpan.length ? [Math.min(...everySpan.map((s) => s[0])), Math.max(...everySpan.map((s) => s[1]))] : null;

// The state that undo goes back to and the address holds; things are numbers here and IRIs in the address.
const fresh = () => ({ hidden: [], inferred: true, open: [], shut: [], near: null, path: null, since: null, until: null, chosen: data.focus === null ? null : { thing: data.focus }, pins: {} });
let state = fresh();
let seen = { things: new Set(), lines: new Set() };

const inTime = (list) => {
  const since = state.since === null ? -Infinity : state.since;
  const until = state.until === null ? Infinity : state.until;
  return list.some((s) => s[1] >= since && s[0] <= until);
};
const allowed = (line) => (state.inferred || !lines[line].inferred) && (!lineSpans[line].length || inTime(lineSpans[line]));
const within = (start, hops) => {
  const found = new Set([start]);
  let edge = [start];
  for (let step = 0; step < hops; step += 1) {
    edge = [...new Set(edge.flatMap((i) => linesOf[i].map((l) => across(l, i))))].filter((i) => !found.has(i));
    edge.forEach((i) => found.add(i));
  }
  return found;
};
// Every thing on a shortest way between two, in order of the steps from the first.
const between = (a, b) => {
  const steps = (start) => {
    const found = new Map([[start, 0]]);
    for (const i of found.keys()) linesOf[i].filter(allowed).forEach((l) => { const o = across(l, i); if (!found.has(o)) found.set(o, found.get(i) + 1); });
    return found;
  };
  const there = steps(a);
  if (!there.has(b)) return null;
  const back = steps(b);
  const length = there.get(b);
  return [...there].filter(([i, d]) => d + (back.has(i) ? back.get(i) : Infinity) === length).map(([i, d]) => [i, d]);
};
const candidates = () => {
  if (state.path) return new Set((between(...state.path) || state.path.map((i) => [i])).map(([i]) => i));
  if (state.near) return within(state.near[0], state.near[1]);
  const found = new Set(nodes.filter((n) => n.shown).map((n) => n.i));
  state.open.forEach((i) => { found.add(i); opened(i).forEach((o) => found.add(o)); });
  state.shut.forEach((i) => linesOf[i].forEach((l) => {
    const other = across(l, i);
    if (linesOf[other].every((m) => across(m, other) === i || !found.has(across(m, other)))) found.delete(other);
  }));
  if (state.chosen && state.chosen.thing !== undefined) found.add(state.chosen.thing);
  return found;
};
// What expanding brings in at once: the best connected sixty; the rest by expanding again from those, or by search.
const opened = (i) => [...new Set(linesOf[i].map((l) => across(l, i)))].sort((a, b) => linesOf[b].length - linesOf[a].length || a - b).slice(0, 60);
const look = () => {
  const hidden = new Set(state.hidden);
  const timed = state.since !== null || state.until !== null;
  const things = new Set([...candidates()].filter((i) => {
    if (hidden.has(nodes[i].kind)) return false;
    if (!timed) return true;
    if (nodeSpans[i].length) return inTime(nodeSpans[i]);
    const dated = linesOf[i].filter((l) => lineSpans[l].length);
    return !dated.length || dated.some((l) => inTime(lineSpans[l]));
  }));
  const shown = new Set();
  things.forEach((i) => linesOf[i].forEach((l) => { if (allowed(l) && things.has(across(l, i))) shown.add(l); }));
  seen = { things, lines: shown };
};
const missing = (i) => new Set(linesOf[i].map((l) => across(l, i)).filter((o) => !seen.things.has(o) && !state.hidden.includes(nodes[o].kind))).size;

const names = new Map();
nodes.forEach((n) => [n.label, ...n.names].forEach((name) => { const key = name.toLowerCase(); if (!names.has(key)) names.set(key, n.i); }));
const find = (words) => {
  const asked = words.trim().toLowerCase();
  if (!asked) return undefined;
  if (names.has(asked)) return names.get(asked);
  const parts = asked.split(/\s+/);
  const found = [...names.keys()].filter((name) => parts.every((p) => name.includes(p))).sort((a, b) => a.length - b.length)[0];
  return names.get(found);
};

const toAddress = () => {
  const parts = new URLSearchParams();
  const iris = (list) => list.map((i) => nodes[i].id).join(" ");
  if (state.hidden.length) parts.set("hide", state.hidden.join(" "));
  if (!state.inferred) parts.set("said", "only");
  if (state.open.length) parts.set("open", iris(state.open));
  if (state.shut.length) parts.set("shut", iris(state.shut));
  if (state.near) { parts.set("at", nodes[state.near[0]].id); parts.set("hops", state.near[1]); }
  if (state.path) parts.set("path", iris(state.path));
  if (state.since !== null) parts.set("since", state.since);
  if (state.until !== null) parts.set("until", state.until);
  if (Object.keys(state.pins).length) parts.set("pins", Object.entries(state.pins).map(([i, p]) => `${nodes[i].id},${p.map(Math.round).join(",")}`).join(" "));
  if (state.chosen && state.chosen.thing !== undefined) parts.set("thing", nodes[state.chosen.thing].id);
  if (state.chosen && state.chosen.line !== undefined) { const l = lines[state.chosen.line]; parts.set("line", `${nodes[l.from].id} ${nodes[l.to].id} ${l.says}`); }
  return parts.toString();
};
const fromAddress = (text) => {
  const parts = new URLSearchParams(text);
  const next = fresh();
  const listed = (key) => (parts.get(key) || "").split(" ").map((iri) => byIri.get(iri)).filter((i) => i !== undefined);
  const number = (key) => (/^\d+$/.test(parts.get(key) || "") ? Number(parts.get(key)) : null);
  next.hidden = (parts.get("hide") || "").split(" ").filter((kind) => kind in styles);
  next.inferred = parts.get("said") !== "only";
  next.open = listed("open");
  next.shut = listed("shut");
  if (listed("at").length) next.near = [listed("at")[0], Math.min(number("hops") || 1, 6)];
  if (listed("path").length === 2) next.path = listed("path");
  next.since = number("since");
  next.until = number("until");
  (parts.get("pins") || "").split(" ").forEach((pin) => { const [iri, x, y] = pin.split(","); if (byIri.has(iri) && isFinite(x) && isFinite(y)) next.pins[byIri.get(iri)] = [Number(x), Number(y)]; });
  if (listed("thing").length) next.chosen = { thing: listed("thing")[0] };
  const [from, to, ...says] = (parts.get("line") || "").split(" ");
  const line = lines.find((l) => nodes[l.from].id === from && nodes[l.to].id === to && l.says === says.join(" "));
  if (line) next.chosen = { line: line.i };
  return next;
};
