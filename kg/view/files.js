// The tables, and what can be saved: PNG, SVG, CSV, print.
const LIMIT = 400;
let wantAll = false;
let waiting = 0;
const rowOf = (cells) => { const row = make("tr"); cells.forEach((cell) => { const td = make("td"); td.append(cell); row.append(td); }); return row; };
const fill = () => {
  const list = [...seen.things].sort((a, b) => ORDER(nodes[a].label, nodes[b].label));
  const shown = [...seen.lines].sort((a, b) => a - b);
  const some = (all) => (wantAll ? all : all.slice(0, LIMIT));
  document.querySelector("#things tbody").replaceChildren(...some(list).map((i) => rowOf([act(called(nodes[i]), () => choose({ thing: i })), styles[nodes[i].kind][0], nodes[i].dates.slice(0, 3).map(spoken).join("; "), String(i < real ? linesOf[i].length : seen.of.get(i).length)])));
  document.querySelector("#lines tbody").replaceChildren(...some(shown).map((l) => {
    const line = lines[l];
    const quote = line.quotes[0];
    return rowOf([nodes[line.from].label, act(line.says, () => choose({ line: l })), nodes[line.to].label, line.inferred ? "inferred" : "said", quote ? quote[0] : "", quote ? placeOf(quote) : ""]);
  }));
  document.getElementById("more").hidden = wantAll || (list.length <= LIMIT && shown.length <= LIMIT);
  document.documentElement.dataset.table = "filled";
};
// The table waits until the picture stands.
const fillSoon = () => { clearTimeout(waiting); document.documentElement.dataset.table = "waiting"; if (whole) waiting = setTimeout(fill, 60); };
document.getElementById("more").addEventListener("click", () => { wantAll = true; fill(); });

const save = (name, blob) => {
  const anchor = make("a", undefined, { download: name, href: URL.createObjectURL(blob) });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 5000);
};
const fileName = (suffix) => `${document.title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "graph"}.${suffix}`;
const savePng = () => {
  const from = pane.querySelector("canvas");
  const onto = make("canvas");
  onto.width = from.width;
  onto.height = from.height;
  const ctx = onto.getContext("2d");
  ctx.fillStyle = paper;
  ctx.fillRect(0, 0, onto.width, onto.height);
  ctx.drawImage(from, 0, 0);
  onto.toBlob((blob) => save(fileName("png"), blob));
};
const escaped = (words) => String(words).replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);
// The whole of what is visible, as shapes and words that a drawing program can edit.
const drawnSvg = () => {
  const list = [...seen.things];
  const xs = list.map((i) => places[i][0]);
  const ys = list.map((i) => places[i][1]);
  const [left, top] = [Math.min(...xs) - 90, Math.min(...ys) - 80];
  const [wide, high] = [Math.max(...xs) - left + (columns ? 330 : 90), Math.max(...ys) - top + 80];
  const strokesOf = [...seen.lines].map((l) => lines[l]).map((l) => {
    const [[x1, y1], [x2, y2]] = [places[l.from], places[l.to]];
    return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${l.inferred ? colours.guess : colours.said}"${l.inferred ? ' stroke-dasharray="7 5"' : ""}><title>${escaped(`${nodes[l.from].label} ${l.says} ${nodes[l.to].label}`)}</title></path>`;
  });
  const signs = list.map((i) => {
    const [label, shape, fill_, edge, edgeOnDark] = styles[nodes[i].kind];
    return `<path transform="translate(${places[i][0]} ${places[i][1]})" d="${shapes[shape](nodes[i].size)}" fill="${i < real ? fill_ : colours.group}" stroke="${dark ? edgeOnDark : edge}"><title>${escaped(`${nodes[i].label} (${label})`)}</title></path>`;
  });
  const words = placeNames(list, (i) => places[i], 1, first).map((n) => n.rows.map((row, at) => `<text x="${n.x}" y="${n.y + at * (SIZE + 2) + SIZE - 1}" text-anchor="${{ center: "middle", left: "start", right: "end" }[n.align]}"${n.bold ? ' font-weight="600"' : ""}>${escaped(row)}</text>`).join(""));
  const heads = state.path || state.near ? [] : data.headings.map(([x, y, w]) => `<text x="${x}" y="${y}" font-weight="600">${escaped(w)}</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${wide} ${high}" width="${Math.round(wide)}" height="${Math.round(high)}" font-family="${escaped(FACE)}" font-size="${SIZE}"><title>${escaped(document.title)}</title><rect x="${left}" y="${top}" width="${wide}" height="${high}" fill="${paper}"/><g fill="none">${strokesOf.join("")}</g><g>${signs.join("")}</g><g fill="${ink}" stroke="${paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${words.join("")}${heads.join("")}</g></svg>`;
};
const cell = (words) => { const plain = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words; return /[",\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain; };
const drawnCsv = () => [["from", "relation", "to", "said or inferred", "sentence", "document"], ...[...seen.lines].flatMap((l) => lines[l].bundle || [l]).map((l) => lines[l]).map((l) => [nodes[l.from].label, l.says, nodes[l.to].label, l.inferred ? "inferred" : "said", l.quotes.length ? l.quotes[0][0] : "", l.quotes.length ? placeOf(l.quotes[0]) : ""])].map((row) => row.map(cell).join(",")).join("\r\n");
const saving = { png: savePng, svg: () => save(fileName("svg"), new Blob([drawnSvg()], { type: "image/svg+xml" })), csv: () => save(fileName("csv"), new Blob(["\ufeff", drawnCsv()], { type: "text/csv" })), print: () => window.print() };
Object.entries(saving).forEach(([id, doing]) => document.getElementById(id).addEventListener("click", () => { document.getElementById("save").open = false; doing(); }));
