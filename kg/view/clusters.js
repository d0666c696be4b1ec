// Clusters: things that stand as one until they are opened. In the picture a cluster is a thing like others, numbered
// after them; lines that lead into it are drawn as one, a bundle, numbered after the lines.
const real = nodes.length;
// A cluster that is opened shows so many of its things at most; the rest stays in it.
const MOST = 150;
const clusterOf = {};
styles.cluster = ["Cluster", "dot", "#00000000", "#00538a", "#7cc3f5"];
Object.entries(data.clusters).forEach(([by, found]) => {
  clusterOf[by] = new Map();
  found.forEach((c) => {
    const i = nodes.length;
    nodes.push({ i, by, label: c.name, kind: "cluster", size: 11, shown: false, id: "", names: [], dates: [], facts: [], quotes: [], all: c.things, holds: [] });
    linesOf.push([]);
    home.push(c.at);
    places.push([...c.at]);
    c.things.forEach((o) => clusterOf[by].set(o, i));
  });
});
const clustersNamed = () => nodes.slice(real).forEach((n) => { n.id = `cluster:${n.by}:${nodes[n.all[0]].id}`; byIri.set(n.id, n.i); });
const clustered = () => Boolean(state.by) && !state.path && !state.near;
const unfolded = () => state.unfold.filter((i) => nodes[i].by === state.by).flatMap((i) => nodes[i].all.slice(0, MOST));
const clusterHolding = (i) => (clustered() ? clusterOf[state.by].get(i) : undefined);
const called = (n) => (n.kind === "cluster" && n.holds.length ? `${n.label} (cluster of ${n.holds.length})` : n.label);

const bundles = new Map();
const bundle = (a, b) => {
  const key = a < b ? `${a} ${b}` : `${b} ${a}`;
  if (!bundles.has(key)) {
    bundles.set(key, lines.length);
    lines.push({ i: lines.length, from: Math.min(a, b), to: Math.max(a, b), says: "", weight: 0, inferred: false, dates: [], quotes: [], bundle: [] });
    lineSpans.push([]);
  }
  return lines[bundles.get(key)];
};
// Let each cluster stand for what of it is not visible by itself, and put the lines that lead into it together.
const fold = (things, shown, fits) => {
  const standIn = new Map();
  nodes.slice(real).forEach((n) => {
    n.holds = n.by === state.by ? n.all.filter((i) => !things.has(i) && fits(i)) : [];
    n.holds.forEach((i) => standIn.set(i, n.i));
  });
  nodes.slice(real).forEach((n) => { n.size = 9 + Math.min(1.5 * Math.sqrt(n.holds.length), 20); if (n.holds.length) things.add(n.i); });
  bundles.forEach((l) => { lines[l].bundle = []; });
  const end = (i) => (standIn.has(i) ? standIn.get(i) : things.has(i) ? i : null);
  for (let l = 0; l < data.from.length; l += 1) {
    const [a, b] = [end(lines[l].from), end(lines[l].to)];
    if (a === null || b === null || a === b || !allowed(l)) continue;
    if (a < real && b < real) shown.add(l);
    else { const one = bundle(a, b); one.bundle.push(l); shown.add(one.i); }
  }
  bundles.forEach((l) => {
    const one = lines[l];
    one.says = one.bundle.length === 1 ? "1 line" : `${one.bundle.length} lines`;
    one.weight = one.bundle.length;
    one.inferred = one.bundle.every((m) => lines[m].inferred);
  });
};
// Where things stand among clusters: those of an opened one around where it stood, the others moved out of their way.
const spreadOut = () => {
  nodes.slice(real).forEach((n) => { places[n.i] = [...home[n.i]]; });
  for (let i = 0; i < real; i += 1) places[i] = null;
  state.unfold.filter((i) => nodes[i].by === state.by).forEach((i) => {
    const own = nodes[i].all.filter((o) => seen.things.has(o));
    const [cx, cy] = places[i];
    const room = own.length ? 46 * Math.sqrt(own.length) + 30 : 0;
    places.forEach((p, o) => {
      if (!p || o === i) return;
      const far = Math.hypot(p[0] - cx, p[1] - cy) || 1;
      places[o] = [cx + (p[0] - cx) * (1 + room / far), cy + (p[1] - cy) * (1 + room / far)];
    });
    own.forEach((o, at) => { const r = 46 * Math.sqrt(at); places[o] = [cx + r * Math.cos(at * 2.39996) * 1.15, cy + r * Math.sin(at * 2.39996) * 0.9]; });
    if (nodes[i].holds.length) places[i] = [cx, cy + room + 20];
  });
};
