"use strict";
// The workbench without YASGUI: runs the query by the endpoint, shows rows as a table, offers the data's own terms, and
// keeps the named queries that were opened as tabs.
const query = document.getElementById("query");
const answer = document.getElementById("answer");
const told = document.getElementById("told");
const offers = document.getElementById("offers");
const run = document.getElementById("run");
const tablist = document.getElementById("tabs");
const tabs = [{ name: "Your own", text: query.value }];
let offered = [];
let here = 0;
const MOST_ROWS = 500;

function element(name, text, parent) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (parent) parent.append(made);
  return made;
}

function cell(binding, row) {
  const made = element("td", undefined, row);
  if (!binding) return;
  if (binding.type !== "uri") { made.textContent = binding.value; return; }
  const link = element("a", binding.value.split(/[#/]/).pop() || binding.value, made);
  link.href = "/thing?iri=" + encodeURIComponent(binding.value);
  link.title = binding.value;
}

function show(found) {
  answer.replaceChildren();
  if ("boolean" in found) { told.textContent = found.boolean ? "Yes." : "No."; return; }
  const rows = found.results.bindings;
  told.textContent = rows.length > MOST_ROWS ? `${rows.length} rows; the first ${MOST_ROWS} are shown.` : `${rows.length} rows.`;
  const table = element("table", undefined, answer);
  const head = element("tr", undefined, element("thead", undefined, table));
  for (const name of found.head.vars) element("th", name, head).scope = "col";
  const body = element("tbody", undefined, table);
  for (const binding of rows.slice(0, MOST_ROWS)) {
    const row = element("tr", undefined, body);
    for (const name of found.head.vars) cell(binding[name], row);
  }
}

async function ask() {
  told.textContent = "Running…";
  answer.replaceChildren();
  try {
    const reply = await fetch("/sparql", {
      method: "POST",
      headers: { "Content-Type": "application/sparql-query", Accept: "application/sparql-results+json, text/turtle;q=0.5" },
      body: query.value,
    });
    const text = await reply.text();
    const media = reply.headers.get("Content-Type") || "";
    if (!reply.ok) { told.textContent = "The query has no answer:"; element("pre", text, answer); return; }
    if (media.includes("json")) { show(JSON.parse(text)); return; }
    told.textContent = "A graph:";
    element("pre", text, answer);
  } catch (error) {
    told.textContent = "The endpoint does not answer; is kg serve running?";
  }
}

function word() {
  const before = query.value.slice(0, query.selectionStart);
  return (before.match(/[\w:-]*$/) || [""])[0];
}

function offer() {
  const begun = word().toLowerCase();
  offers.replaceChildren();
  if (begun.length < 2) return;
  const fits = offered.filter((term) => term.toLowerCase().includes(begun) && term.toLowerCase() !== begun).slice(0, 8);
  for (const term of fits) {
    const button = element("button", term, element("li", undefined, offers));
    button.type = "button";
    button.addEventListener("click", () => take(term));
  }
}

function take(term) {
  const end = query.selectionStart;
  query.setRangeText(term, end - word().length, end, "end");
  offers.replaceChildren();
  query.focus();
}

// Tabs: each keeps its own text; left and right go from one to the next.
function drawTabs() {
  tablist.replaceChildren();
  tabs.forEach((tab, number) => {
    const button = element("button", tab.name, tablist);
    button.type = "button";
    button.setAttribute("role", "tab");
    button.setAttribute("aria-selected", String(number === here));
    button.setAttribute("aria-controls", "query");
    button.tabIndex = number === here ? 0 : -1;
    button.addEventListener("click", () => choose(number));
  });
}

function choose(number) {
  tabs[here].text = query.value;
  here = (number + tabs.length) % tabs.length;
  query.value = tabs[here].text;
  offers.replaceChildren();
  drawTabs();
}

function open(name, text) {
  const known = tabs.findIndex((tab) => tab.name === name);
  if (known < 0) tabs.push({ name, text });
  choose(known < 0 ? tabs.length - 1 : known);
}

run.hidden = false;
tablist.hidden = false;
run.addEventListener("click", ask);
query.addEventListener("input", offer);
query.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); ask(); }
});
tablist.addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  choose(here + step);
  tablist.children[here].focus();
});
document.getElementById("start").addEventListener("change", (event) => {
  const chosen = event.target.selectedOptions[0];
  if (chosen.value) open(chosen.dataset.name, chosen.value);
});
terms().then((found) => {
  offered = [...Object.keys(prefixes).map((name) => `${name}:`), ...[...found.classes, ...found.properties].map(brief)];
});
drawTabs();
