"use strict";
// What both editors of the workbench offer: the known prefixes, and the terms of the data as its VoID tells them.
const VOID = "http://rdfs.org/ns/void#";
const prefixes = Object.fromEntries(
  [...document.querySelectorAll("#prefixes li")].map((line) => [line.dataset.prefix, line.dataset.iri]),
);
const gallery = [...document.querySelectorAll("#start option")]
  .filter((option) => option.value)
  .map((option) => ({ name: option.dataset.name, text: option.value }));

function brief(iri) {
  const [name, start] = Object.entries(prefixes).find(([, start]) => iri.startsWith(start)) || [];
  return name ? `${name}:${iri.slice(start.length)}` : `<${iri}>`;
}

// The classes and properties that the data has, those used most first.
async function terms() {
  const reply = await fetch("/.well-known/void", { headers: { Accept: "application/n-triples" } });
  const parts = {};
  for (const [, part, property, value] of (await reply.text()).matchAll(/^<([^>]*)> <([^>]*)> [<"]([^>"]*)[>"]/gm)) {
    (parts[part] = parts[part] || {})[property] = value;
  }
  const of = (kind, count) => Object.values(parts)
    .filter((part) => part[VOID + kind] && part[VOID + count])
    .sort((a, b) => Number(b[VOID + count]) - Number(a[VOID + count]))
    .map((part) => part[VOID + kind]);
  return { classes: of("class", "entities"), properties: of("property", "triples") };
}
