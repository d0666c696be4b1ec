// What the page holds, what of it is visible, and how one thing leads to another. No drawing here.
const data = JSON.parse(document.getElementById("data").textContent);
const styles = data.styles;
const nodes = data.label.map((label, i) => ({ i, label, kind: data.kinds[data.kind[i]], size: data.size[i], shown: false, id: "", names: [], dates: [], facts: [], quotes: [] }));
const lines = data.from.map((from, i) => ({ i, from, to: data.to[i], says: data.words[data.says[i]], weight: data.weight[i], inferred: false, dates: [], quotes: [] }));
data.inferred.forEach((l) => { lines[l].inferred = true; });
const linesOf = nodes.map(() => []);
lines.forEach((l) => { linesOf[l.from].push(l.i); linesOf[l.to].push(l.i); });
const across = (line, i) => (lines[line].from === i ? lines[line].to : lines[line].from);
const home = nodes.map(() => null);
data.shown.forEach((i, at) => { nodes[i].shown = true; home[i] = data.at[at]; });
const places = home.map((p) => p && [...p]);

// The rest of what the page holds, unpacked while the first picture stands: it resolves once all of it is in its place.
const byIri = new Map();
let whole = false;
let sources = [];
const unpacked = async () => {
  const packed = Uint8Array.from(atob(document.getElementById("rest").textContent), (c) => c.charCodeAt(0));
  const rest = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
  const quotes = rest.passages.map(([text, ...place]) => [rest.texts[text], ...place.slice(0, 4), rest.texts[place[4]]]);
  sources = rest.documents;
  rest.iris.forEach((iri, i) => {
    byIri.set(iri, i);
    Object.assign(nodes[i], { id: iri, names: rest.names[i] || [], dates: rest.dates[i] || [], facts: rest.facts[i] || [], quotes: rest.quotes[i].map((q) => quotes[q]) });
    nodeSpans[i] = spans(nodes[i].dates);
  });
  rest.lineQuotes.forEach((own, l) => { lines[l].quotes = own.map((q) => quotes[q]); lines[l].dates = rest.lineDates[l] || []; lineSpans[l] = spans(lines[l].dates); });
  clustersNamed();
  whole = true;
};

const MONTHS = "January February March April May June July August September October November December".split(" ");
const month = (date, end) => {
  const [y, m] = date.split("-").map(Number);
  return y * 12 + ((m || (end ? 12 : 1)) - 1);
};
const monthName = (m) => `${MONTHS[m % 12]} ${Math.floor(m / 12)}`;
const spans = (dates) => dates.filter((d) => /^\d{4}/.test(d)).map((d) => [month(d, false), month(d, true)]);
const nodeSpans = nodes.map(() => []);
const lineSpans = lines.map(() => []);
const years = data.years;

// The state that undo goes back to and the address holds; things are numbers here and IRIs in the address.
const fresh = () => ({ hidden: [], inferred: true, by: "", unfold: [], open: [], shut: [], near: null, path: null, since: null, until: null, chosen: data.focus === null ? null : { thing: data.focus }, pins: {} });
let state = fresh();
let seen = { things: new Set(), lines: new Set(), of: new Map() };

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
  const found = new Set(clustered() ? unfolded() : data.shown);
  state.open.forEach((i) => { found.add(i); opened(i).forEach((o) => found.add(o)); });
  state.shut.forEach((i) => linesOf[i].forEach((l) => {
    const other = across(l, i);
    if (linesOf[other].every((m) => across(m, other) === i || !found.has(across(m, other)))) found.delete(other);
  }));
  if (state.chosen && state.chosen.thing < real) found.add(state.chosen.thing);
  return found;
};
// What expanding brings in at once: the best connected sixty; the rest by expanding again from those, or by search.
const opened = (i) => [...new Set(linesOf[i].map((l) => across(l, i)))].sort((a, b) => linesOf[b].length - linesOf[a].length || a - b).slice(0, 60);
const wanted = () => {
  const hidden = new Set(state.hidden);
  const timed = state.since !== null || state.until !== null;
  return (i) => {
    if (hidden.has(nodes[i].kind)) return false;
    if (!timed) return true;
    if (nodeSpans[i].length) return inTime(nodeSpans[i]);
    const dated = linesOf[i].filter((l) => lineSpans[l].length);
    return !dated.length || dated.some((l) => inTime(lineSpans[l]));
  };
};
const look = () => {
  const fits = wanted();
  const things = new Set([...candidates()].filter(fits));
  const shown = new Set();
  if (clustered()) fold(things, shown, fits);
  else things.forEach((i) => linesOf[i].forEach((l) => { if (allowed(l) && things.has(across(l, i))) shown.add(l); }));
  const of = new Map([...things].map((i) => [i, []]));
  shown.forEach((l) => { of.get(lines[l].from).push(l); of.get(lines[l].to).push(l); });
  seen = { things, lines: shown, of };
};
const beside = (i) => (seen.of.get(i) || []).map((l) => across(l, i));
const missing = (i) => (i >= real ? nodes[i].holds.length : new Set(linesOf[i].map((l) => across(l, i)).filter((o) => !seen.things.has(o) && !state.hidden.includes(nodes[o].kind))).size);

// Names by their lower case, first the ones that things are shown by; made when the first is sought.
let known = null;
const names = () => {
  if (!known) {
    known = new Map();
    nodes.slice(0, real).forEach((n) => [n.label, ...n.names].forEach((name) => { const key = name.toLowerCase(); if (!known.has(key)) known.set(key, n.i); }));
  }
  return known;
};
const find = (words) => {
  const asked = words.trim().toLowerCase();
  if (!asked) return undefined;
  if (names().has(asked)) return names().get(asked);
  const parts = asked.split(/\s+/);
  const found = [...names().keys()].filter((name) => parts.every((p) => name.includes(p))).sort((a, b) => a.length - b.length)[0];
  return names().get(found);
};
