// Begin where the address says.
spread();
state = fromAddress(location.hash.slice(1));
refresh(true);
window.addEventListener("hashchange", () => { past.push(JSON.stringify(state)); state = fromAddress(location.hash.slice(1)); refresh(true); });
window.addEventListener("resize", () => fit());
// For whoever tests the page: how many names stand in the picture, and how many of them lie over one another.
network.once("afterDrawing", () => {
  const boxes = placed.map((n) => { const w = Math.max(...n.rows.map((row) => widthOf(row, n.bold))); const left = n.align === "center" ? n.x - w / 2 : n.align === "left" ? n.x : n.x - w; return [left, n.y, left + w, n.y + n.rows.length * (SIZE + 2)]; });
  const over = boxes.filter((a, i) => boxes.some((b, j) => j > i && a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]));
  Object.assign(document.documentElement.dataset, { names: placed.length, overlaps: over.length, ready: "yes" });
});
network.redraw();
