// Begin where the address says.
// Without one, the picture is drawn before the rest is unpacked; what the rest tells follows when the picture stands.
const begun = location.hash.length < 2;
spread();
const begin = () => { refresh(true); network.once("afterDrawing", stands); };
const told = () => unpacked().then(() => {
  if (begun) { showChosen(); fillSoon(); } else { state = fromAddress(location.hash.slice(1)); begin(); }
  offered();
}, () => tell("This browser cannot unpack what the page holds: one of 2023 or later can"));
window.addEventListener("hashchange", () => { past.push(JSON.stringify(state)); state = fromAddress(location.hash.slice(1)); refresh(true); });
window.addEventListener("resize", () => fit());
// For whoever tests the page: how many names stand in the picture, and how many of them lie over one another.
const stands = () => {
  const boxes = placed.map((n) => { const w = Math.max(...n.rows.map((row) => widthOf(row, n.bold))); const left = n.align === "center" ? n.x - w / 2 : n.align === "left" ? n.x : n.x - w; return [left, n.y, left + w, n.y + n.rows.length * (SIZE + 2)]; });
  const over = boxes.filter((a, i) => boxes.some((b, j) => j > i && a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]));
  Object.assign(document.documentElement.dataset, { names: placed.length, overlaps: over.length, ready: "yes" });
  if (begun) setTimeout(told);
};
if (begun) begin(); else told();
