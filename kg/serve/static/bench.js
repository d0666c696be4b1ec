"use strict";
// The workbench with YASGUI: the named queries open as tabs, completion comes from the data's own VoID.
(() => {
  const Yasgui = window.Yasgui;
  const Yasqe = Yasgui.Yasqe;
  document.getElementById("workbench").hidden = true;
  const known = terms().catch(() => ({ classes: [], properties: [] }));
  const sources = {
    prefixes: () => Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`),
    property: () => known.then((found) => found.properties),
    class: () => known.then((found) => found.classes),
  };
  // Nothing is asked of other machines: each completer takes what this site knows.
  for (const [name, get] of Object.entries(sources)) {
    Object.assign(Yasqe.Autocompleters[name], { get, bulk: true, persistenceId: null });
  }
  Yasqe.defaults.autocompleters = ["prefixes", "property", "class", "variables"];
  Yasqe.defaults.createShareableLink = (editor) => `${location.origin}/workbench?query=${encodeURIComponent(editor.getValue())}`;
  Yasqe.defaults.prefixCcApi = "/static/none";
  const room = document.getElementById("yasgui");
  const bench = new Yasgui(room, {
    requestConfig: { endpoint: "/sparql", method: "POST" },
    endpointCatalogueOptions: { getData: () => [] },
    copyEndpointOnNewTab: false,
    populateFromUrl: false,
    autoAddOnInit: false,
    persistenceId: "kg-workbench",
    yasr: { prefixes },
  });
  const start = document.getElementById("query").value;
  const open = (name, text) => bench.addTab(true, { name, yasqe: { value: declared(text) } }, { avoidDuplicateTabs: true });

  // YASGUI completes by the prefixes that a query declares, so those that it uses are declared.
  function declared(text) {
    const used = Object.entries(prefixes).filter(([name]) => new RegExp(`(^|[^\\w<:])${name}:`).test(text));
    const missing = used.filter(([name]) => !new RegExp(`prefix\\s+${name}:`, "i").test(text));
    return missing.map(([name, iri]) => `PREFIX ${name}: <${iri}>\n`).join("") + text;
  }

  // What a screen reader is told: the library names some of its controls by a picture alone.
  function named() {
    const names = { ".addTab": "New tab", ".tabContextButton": "Settings", ".yasr_external_ref_btn": "Help on results", ".yasqe_queryButton": "Run the query", ".yasqe_share": "Link to this query", ".yasqe_fullscreenBtn": "Full screen", ".yasqe_smallscreenBtn": "Small screen", ".yasr_downloadIcon": "Download", ".pageSizer": "Rows on a page", ".tableFilter": "Filter the rows", ".select_table": "As a table", ".select_response": "As it came" };
    for (const [where, name] of Object.entries(names)) {
      for (const found of room.querySelectorAll(where)) if (!found.getAttribute("aria-label")) found.setAttribute("aria-label", name);
    }
    // Only tabs may stand in a list of tabs.
    for (const button of room.querySelectorAll(".tabsList .addTab")) { button.setAttribute("role", "tab"); button.setAttribute("aria-selected", "false"); }
    for (const area of room.querySelectorAll(".CodeMirror textarea")) area.setAttribute("aria-label", "Query");
    for (const field of room.querySelectorAll("input:not([aria-label]), select:not([aria-label])")) field.setAttribute("aria-label", field.placeholder || field.className || "Setting");
    for (const pane of room.querySelectorAll(".CodeMirror-scroll, .yasr_results, .dataTables_wrapper, .dt-container")) pane.tabIndex = 0;
  }

  for (const { name, text } of gallery) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.addEventListener("click", () => open(name, text));
    const line = document.createElement("li");
    line.append(button);
    document.getElementById("gallery").append(line);
  }
  document.getElementById("bench").hidden = false;
  // Tabs of the last visit are there again; a query that a link brings opens beside them.
  if (!bench.getTab() || new URLSearchParams(location.search).has("query")) open("Query", start);
  // A thing's link leads to its page here, not out to the network.
  room.addEventListener("click", (event) => {
    const link = event.target.closest("a.iri");
    if (!link) return;
    event.preventDefault();
    location.href = "/thing?iri=" + encodeURIComponent(link.getAttribute("href"));
  }, true);
  new MutationObserver(named).observe(room, { childList: true, subtree: true });
  named();
  window.bench = bench;
})();
