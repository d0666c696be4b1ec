// The picture: vis-network draws signs and lines; names, badges and headings are drawn over it.
const darkness = matchMedia("(prefers-color-scheme: dark)");
const dark = darkness.matches;
const ink = dark ? "#f0f1f3" : "#1b1c1f";
const paper = dark ? "#16181b" : "#ffffff";
const colours = dark ? { said: "#73767d", guess: "#b99cff", accent: "#7cc3f5", faint: "#2b2e33", group: "#24394a" } : { said: "#a3a6ad", guess: "#6a3fb5", accent: "#00538a", faint: "#e6e8eb", group: "#dcebf6" };
const pane = document.getElementById("picture");
const things = new vis.DataSet();
const strokes = new vis.DataSet();
const network = new vis.Network(pane, { nodes: things, edges: strokes }, {
  physics: false,
  layout: { improvedLayout: false },
  nodes: { borderWidth: 1.5, borderWidthSelected: 3, font: { size: 0 } },
  edges: { smooth: columns ? { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.45 } : false, arrows: { to: { enabled: true, scaleFactor: 0.4 } }, hoverWidth: 1, selectionWidth: 1.5, chosen: true },
  interaction: { hover: true, hideEdgesOnDrag: false, keyboard: false, multiselect: false, selectConnectedEdges: false },
});

// Columns are set as wide as the window lets them be, with rows apart far enough for two lines of a name.
let columnScale = 1;
const spread = () => {
  const held = home.filter(Boolean);
  if (!columns || !held.length) return;
  const span = (at) => Math.max(...held.map((p) => p[at])) - Math.min(...held.map((p) => p[at]));
  columnScale = Math.min(Math.max(pane.clientHeight / (span(1) + 140), 0.72), 1.1);
  const share = (pane.clientWidth - 30) / (span(0) / 330 + 1);
  // All of them where each has room for short rows; else at a width one can read, with the rest a drag away.
  const wide = share < 138 ? 180 : Math.min(share, 420);
  const stretch = wide / columnScale / 330;
  held.forEach((p) => { p[0] *= stretch; });
  nodes.forEach((n) => { n.size = Math.min(n.size, 11); });
  data.headings.forEach((h) => { h[0] *= stretch; h[2] = wrapped(h[2], Math.floor((wide - 14) / 7.4), 1)[0]; });
  wrapping = [Math.floor((wide - 62) / 6.7), columnScale > 1 ? 3 : 2];
  wrappedNames.clear();
};

// A thing that was not laid out stands near the one it came with, on the nearest free spot of a spiral.
const settle = (i) => {
  if (places[i]) return;
  const stands = clusterHolding(i);
  const near = [...linesOf[i].map((l) => across(l, i)), ...(stands === undefined ? [] : [stands])].filter((o) => places[o] && seen.things.has(o));
  const [cx, cy] = near.length ? places[near.sort((a, b) => linesOf[a].length - linesOf[b].length)[0]] : [0, 0];
  const taken = [...seen.things].filter((o) => places[o]).map((o) => places[o]);
  for (let step = 1; step < 900; step += 1) {
    const angle = step * 2.39996;
    const radius = 46 + 11 * Math.sqrt(step) * 2;
    const at = [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
    if (taken.every(([x, y]) => Math.hypot(x - at[0], y - at[1]) > 50)) { places[i] = at; return; }
  }
  places[i] = [cx + 60, cy + 60];
};
// A path lies from left to right, whatever the picture was.
const arrange = () => {
  if (clustered()) {
    spreadOut();
    Object.entries(state.pins).forEach(([i, p]) => { if (seen.things.has(Number(i))) places[i] = [...p]; });
  } else if (state.path) {
    const rows = new Map();
    const way = between(...state.path) || state.path.map((i, at) => [i, at]);
    way.forEach(([i, step]) => { rows.set(step, [...(rows.get(step) || []), i]); });
    rows.forEach((list, step) => list.forEach((i, at) => { places[i] = [step * 240, (at - (list.length - 1) / 2) * 90]; }));
  } else {
    nodes.forEach((n) => { if (state.pins[n.i]) places[n.i] = [...state.pins[n.i]]; else if (home[n.i]) places[n.i] = [...home[n.i]]; });
  }
  [...seen.things].sort((a, b) => a - b).forEach(settle);
};
let first = new Set();
const emphasis = () => {
  const chosen = state.chosen || {};
  if (chosen.thing !== undefined) return new Set([chosen.thing, ...beside(chosen.thing)]);
  if (chosen.line !== undefined) return new Set([lines[chosen.line].from, lines[chosen.line].to]);
  return new Set();
};
const drawAll = () => {
  arrange();
  first = emphasis();
  const chosen = state.chosen || {};
  const lit = (l) => !first.size || l.i === chosen.line || (chosen.thing !== undefined && (l.from === chosen.thing || l.to === chosen.thing));
  things.remove(things.getIds().filter((i) => !seen.things.has(i)));
  strokes.remove(strokes.getIds().filter((l) => !seen.lines.has(l)));
  things.update([...seen.things].map((i) => {
    const [, shape, fill, edge, edgeOnDark] = styles[nodes[i].kind];
    const group = i >= real;
    const border = i === chosen.thing ? colours.accent : dark ? edgeOnDark : edge;
    const paint = { background: group ? colours.group : fill, border };
    return { id: i, x: places[i][0], y: places[i][1], shape, size: nodes[i].size + (i === chosen.thing ? 3 : 0), color: { ...paint, highlight: paint, hover: { background: paint.background, border: ink } }, borderWidth: i === chosen.thing ? 2.5 : 1.5, shapeProperties: { borderDashes: group ? [5, 3] : false }, opacity: !first.size || first.has(i) ? 1 : 0.22, fixed: false };
  }));
  strokes.update([...seen.lines].map((l) => lines[l]).map((l) => ({
    id: l.i, from: l.from, to: l.to, arrows: l.bundle ? { to: false } : undefined, dashes: l.inferred ? [7, 5] : false, width: (l.i === chosen.line ? 2 : 0) + Math.min(1 + l.weight / 4, 2.5),
    color: { color: lit(l) ? (first.size ? colours.accent : l.inferred ? colours.guess : colours.said) : colours.faint, hover: colours.accent, highlight: colours.accent, opacity: !lit(l) ? 0.6 : columns && !first.size ? 0.5 : 0.85 },
  })));
};

let placed = [];
let hovered = null;
const onScreen = (i) => network.canvasToDOM({ x: places[i][0], y: places[i][1] });
const names2d = () => {
  const scale = network.getScale();
  const near = hovered === null ? first : new Set([...first, hovered]);
  const { clientWidth: w, clientHeight: h } = pane;
  const inside = [...seen.things].filter((i) => { const p = onScreen(i); return p.x > -80 && p.y > -40 && p.x < w + 80 && p.y < h + 40; });
  return placeNames(inside, (i) => { const p = onScreen(i); return [p.x, p.y]; }, scale, near, columns ? null : [w, h], (i) => { const more = columns ? 0 : missing(i); return more ? `+${more}` : ""; });
};
const write = (ctx, rows, x, y, align, bold, colour) => {
  ctx.font = `${bold ? "600 " : ""}${SIZE}px ${FACE}`;
  ctx.textAlign = align;
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  ctx.lineWidth = 3.5;
  ctx.strokeStyle = paper;
  ctx.fillStyle = colour;
  rows.forEach((row, at) => { ctx.strokeText(row, x, y + at * (SIZE + 2)); ctx.fillText(row, x, y + at * (SIZE + 2)); });
};
network.on("afterDrawing", (ctx) => {
  const ratio = ctx.canvas.width / pane.clientWidth;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  placed = names2d();
  placed.forEach((n) => {
    ctx.globalAlpha = !first.size || first.has(n.i) || n.i === hovered ? 1 : 0.35;
    write(ctx, n.badge ? n.rows.slice(0, -1) : n.rows, n.x, n.y, n.align, n.bold, ink);
    if (n.badge) write(ctx, [n.badge], n.x, n.y + (n.rows.length - 1) * (SIZE + 2), n.align, true, colours.accent);
  });
  ctx.globalAlpha = 1;
  if (!state.path && !state.near) data.headings.forEach(([x, y, words]) => { const p = network.canvasToDOM({ x, y }); write(ctx, [words], p.x, Math.max(p.y, 8), "left", true, colours.accent); });
  ctx.restore();
});
// Fit what is there into the pane; columns that are taller than it begin at their top, at a size one can read.
const fit = () => {
  const list = [...seen.things].map((i) => places[i]);
  if (!list.length || !pane.clientWidth) return;
  const xs = list.map((p) => p[0]);
  const ys = list.map((p) => p[1]);
  const wideNames = columns && !state.path;
  // Room for names beside the outermost things, in pixels of the screen.
  const inColumns = columns && !state.path && !state.near;
  const [before, after, above, under] = inColumns ? [24, 160, 24, 30] : [96, 96, clustered() ? 72 : 34, 50];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys) - (inColumns ? 60 : 0), Math.max(...ys)];
  const [wide, high] = [Math.max(pane.clientWidth - before - after, 120), Math.max(pane.clientHeight - above - under, 120)];
  const scale = inColumns ? columnScale : Math.min(wide / Math.max(right - left, 1), high / Math.max(bottom - top, 1), 1.6);
  const starts = (low, up, room) => inColumns || (up - low) * scale > room + 1;
  const x = starts(left, right, wide) ? left + (pane.clientWidth / 2 - before) / scale : (left + right) / 2 + (after - before) / 2 / scale;
  const y = (inColumns ? (bottom - top) * scale > high : starts(top, bottom, high)) ? top + (pane.clientHeight / 2 - above) / scale : (top + bottom) / 2 + (under - above) / 2 / scale;
  network.moveTo({ position: { x, y }, scale, animation: false });
};
darkness.addEventListener("change", () => location.reload());
