// Names in the picture: constant size on the screen, never over one another; what does not fit waits until one zooms in.
const SIZE = 12;
// Two names on one line are this far from each other.
const AIR = 5;
const shapes = {
  dot: (r) => { const k = r * 0.5523; return `M0 ${-r}C${k} ${-r} ${r} ${-k} ${r} 0C${r} ${k} ${k} ${r} 0 ${r}C${-k} ${r} ${-r} ${k} ${-r} 0C${-r} ${-k} ${-k} ${-r} 0 ${-r}Z`; },
  square: (r) => `M${-r} ${-r}H${r}V${r}H${-r}Z`,
  diamond: (r) => `M0 ${-r}L${r} 0L0 ${r}L${-r} 0Z`,
  triangle: (r) => polygon(3, 1.15 * r, -90, 0.15 * r),
  triangleDown: (r) => polygon(3, 1.15 * r, 90, -0.15 * r),
  hexagon: (r) => polygon(6, r, 0, 0),
  star: (r) => `M${[...Array(10).keys()].map((k) => { const a = (k * 36 - 90) * Math.PI / 180; const d = k % 2 ? 0.5 * r : 1.25 * r; return `${(d * Math.cos(a)).toFixed(2)} ${(d * Math.sin(a)).toFixed(2)}`; }).join("L")}Z`,
};
const polygon = (sides, r, turn, down) => `M${[...Array(sides).keys()].map((k) => { const a = (turn + k * 360 / sides) * Math.PI / 180; return `${(r * Math.cos(a)).toFixed(2)} ${(r * Math.sin(a) + down).toFixed(2)}`; }).join("L")}Z`;

const ruler = document.createElement("canvas").getContext("2d");
const FACE = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', sans-serif";
const widths = new Map();
const widthOf = (text, bold) => {
  const key = bold ? `*${text}` : text;
  if (!widths.has(key)) { ruler.font = `${bold ? "600 " : ""}${SIZE}px ${FACE}`; widths.set(key, ruler.measureText(text).width); }
  return widths.get(key);
};
// Two lines of some characters at most, cut at words; the full name is on the card and under the pointer.
const wrapped = (name, length, rows) => {
  const out = [""];
  for (const word of name.split(" ")) {
    const last = out.length - 1;
    if (!out[last] || (out[last] + word).length < length) out[last] += (out[last] ? " " : "") + word;
    else if (out.length < rows) out.push(word);
    else { out[last] = `${out[last].replace(/[,;:–-]$/, "")}…`; break; }
  }
  return out.map((row) => (row.length > length + 6 ? `${row.slice(0, length)}…` : row));
};
const columns = data.headings.length > 0;
let wrapping = [20, 2];
const wrappedNames = new Map();
const text = (i) => {
  if (!wrappedNames.has(i)) wrappedNames.set(i, i < real ? wrapped(nodes[i].label, ...wrapping) : wrapped(nodes[i].label, 18, 2));
  return wrappedNames.get(i);
};
const weight = (i) => nodes[i].size + (["council", "body", "meeting", "thread", "cluster"].includes(nodes[i].kind) ? 6 : 0);
const topmost = (i) => ["council", "cluster"].includes(nodes[i].kind) || nodes[i].size >= 17;
const strong = (i) => ["council", "body", "thread", "cluster"].includes(nodes[i].kind);

// Where names go, on the screen: below, above, right or left of their things, wherever nothing else is.
const placeNames = (things, spot, scale, first, frame = null, badge = () => "") => {
  const cells = new Map();
  const CELL = 60;
  const each = (b, act) => { for (let cx = Math.floor(b[0] / CELL); cx <= Math.floor(b[2] / CELL); cx += 1) for (let cy = Math.floor(b[1] / CELL); cy <= Math.floor(b[3] / CELL); cy += 1) if (act(`${cx} ${cy}`)) return true; return false; };
  const framed = (b) => !frame || (b[0] >= 2 && b[2] <= frame[0] - 2);
  const free = (b) => framed(b) && !each(b, (key) => (cells.get(key) || []).some((o) => b[0] < o[2] && b[2] > o[0] && b[1] < o[3] && b[3] > o[1]));
  const take = (b) => each(b, (key) => { if (!cells.has(key)) cells.set(key, []); cells.get(key).push(b); return false; });
  const reach = (i) => Math.max(nodes[i].size * scale, 4);
  things.forEach((i) => { const [x, y] = spot(i); const r = reach(i) * 0.8; take([x - r, y - r, x + r, y + r]); });
  const order = [...things].sort((a, b) => first.has(b) - first.has(a) || weight(b) - weight(a) || a - b);
  const found = [];
  const written = [];
  const unnamed = (b) => framed(b) && written.every((o) => b[0] >= o[2] || b[2] <= o[0] || b[1] >= o[3] || b[3] <= o[1]);
  for (const i of order) {
    const [x, y] = spot(i);
    const rows = text(i).concat(badge(i) ? [badge(i)] : []);
    const bold = strong(i);
    const w = Math.max(...rows.map((row) => widthOf(row, bold)));
    const h = rows.length * (SIZE + 2);
    const r = reach(i) + 3;
    const below = [x - w / 2, y + r, x + w / 2, y + r + h, "center"];
    const right = [x + r + 2, y - h / 2, x + r + 2 + w, y + h / 2, "left"];
    const rest = [[x - w / 2, y - r - h, x + w / 2, y - r, "center"], [x - r - 2 - w, y - h / 2, x - r - 2, y + h / 2, "right"]];
    // The name of a hub may stand on signs, never on another name.
    const box = (columns ? [right] : [below, right, ...rest]).find(free) || (topmost(i) && !columns && [below, right, ...rest].find(unnamed));
    if (!box) continue;
    const aired = [box[0] - AIR, box[1], box[2] + AIR, box[3]];
    written.push(aired);
    take(aired);
    found.push({ i, rows, bold, badge: badge(i), x: box[4] === "center" ? x : box[4] === "left" ? box[0] : box[2], y: box[1], align: box[4] });
  }
  return found;
};
