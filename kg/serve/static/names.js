"use strict";
// Fields that name things of the graph offer what begins with the letters that were typed.
for (const field of document.querySelectorAll("input[data-kinds]")) {
  const list = document.createElement("datalist");
  list.id = field.id + "-names";
  field.after(list);
  field.setAttribute("list", list.id);
  let waiting;
  const offer = async () => {
    const asked = new URLSearchParams({ kinds: field.dataset.kinds, q: field.value });
    const reply = await fetch("/names?" + asked);
    if (!reply.ok) return;
    list.replaceChildren(...(await reply.json()).map((name) => Object.assign(document.createElement("option"), { value: name })));
  };
  field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(offer, 120); });
  field.addEventListener("focus", offer, { once: true });
}
