// The state in the address, so that a view can be kept and sent: things by their IRIs.
const toAddress = () => {
  const parts = new URLSearchParams();
  const iris = (list) => list.map((i) => nodes[i].id).join(" ");
  if (state.hidden.length) parts.set("hide", state.hidden.join(" "));
  if (!state.inferred) parts.set("said", "only");
  if (state.open.length) parts.set("open", iris(state.open));
  if (state.shut.length) parts.set("shut", iris(state.shut));
  if (state.near) { parts.set("at", nodes[state.near[0]].id); parts.set("hops", state.near[1]); }
  if (state.path) parts.set("path", iris(state.path));
  if (state.by) parts.set("by", state.by);
  if (state.unfold.length) parts.set("unfold", iris(state.unfold));
  if (state.since !== null) parts.set("since", state.since);
  if (state.until !== null) parts.set("until", state.until);
  if (Object.keys(state.pins).length) parts.set("pins", Object.entries(state.pins).map(([i, p]) => `${nodes[i].id},${p.map(Math.round).join(",")}`).join(" "));
  if (state.chosen && state.chosen.thing !== undefined) parts.set("thing", nodes[state.chosen.thing].id);
  if (state.chosen && state.chosen.line !== undefined) { const l = lines[state.chosen.line]; parts.set("line", `${nodes[l.from].id} ${nodes[l.to].id} ${l.bundle ? "" : l.says}`); }
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
  if (parts.get("by") in data.clusters) next.by = parts.get("by");
  next.unfold = listed("unfold").filter((i) => i >= real);
  next.since = number("since");
  next.until = number("until");
  (parts.get("pins") || "").split(" ").forEach((pin) => { const [iri, x, y] = pin.split(","); if (byIri.has(iri) && isFinite(x) && isFinite(y)) next.pins[byIri.get(iri)] = [Number(x), Number(y)]; });
  if (listed("thing").length) next.chosen = { thing: listed("thing")[0] };
  const [from, to, ...says] = (parts.get("line") || "").split(" ");
  const ends = [from, to].map((iri) => byIri.get(iri));
  if (ends.some((i) => i >= real)) next.chosen = { line: bundle(...ends).i };
  const line = lines.find((l) => l.from === ends[0] && l.to === ends[1] && l.says === says.join(" "));
  if (line) next.chosen = { line: line.i };
  return next;
};
