// Begin where the address says.
state = fromAddress(location.hash.slice(1));
refresh(true);
window.addEventListener("hashchange", () => { past.push(JSON.stringify(state)); state = fromAddress(location.hash.slice(1)); refresh(true); });
window.addEventListener("resize", () => fit());
document.documentElement.dataset.ready = "yes";
