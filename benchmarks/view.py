"""Our page beside pyvis as it comes, on the same networks, in one run: python benchmarks/view.py [--sizes 300 1000]

For each size: the time from opening to a still picture in headless Chromium, the file's size, and the outside hosts
that the page asks for. The network is cut: requests are counted and refused. pyvis is given two minutes at most.
"""

import argparse
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import networkx
from playwright.sync_api import Page, sync_playwright
from playwright.sync_api import TimeoutError as TooLong
from pyvis.network import Network

from kg.view import Picture, page

LIMIT = 120.0
STILL = {
    "kg": "() => document.documentElement.dataset.ready === 'yes'",
    "pyvis": "() => typeof network !== 'undefined' && network.body.nodeIndices.length > 0 && window.still",
}
WATCH = """
const wait = setInterval(() => {
  if (typeof network === 'undefined' || !network) return;
  clearInterval(wait);
  network.once('stabilizationIterationsDone', () => { window.still = true; });
  network.once('stabilized', () => { window.still = true; });
}, 5);
"""


def invented(size: int) -> "networkx.MultiDiGraph":
    """A network of the shape that councils have: few hubs, many that hang on them (Barabási and Albert, m = 2)."""
    kinds = ["council", "body", "person", "post", "service", "meeting"]
    grown, net = networkx.barabasi_albert_graph(size, 2, seed=3), networkx.MultiDiGraph()
    for n in grown:
        kind = kinds[0] if n < 5 else kinds[1 + n % 5]
        net.add_node(str(n), kind=kind, label=f"The {kind} of number {n}", names=[], dates=[], facts=[], passages=[])
    quote = {"text": "It was agreed that the report be noted.", "file": "minutes.txt", "start": "0", "end": "39"}
    for a, b in grown.edges:
        of = {"relation": "is of", "label": "is of", "inferred": False, "dates": [], "details": [], "passages": [quote]}
        net.add_edge(str(a), str(b), key="is of", **of)
    return net


def as_it_comes(net: "networkx.MultiDiGraph") -> str:
    """The same network by pyvis's own page, its scripts in the file as far as pyvis puts them there."""
    held = Network(directed=True, cdn_resources="in_line")
    for node, of in net.nodes(data=True):
        held.add_node(node, label=of["label"], title=of["label"])
    for a, b, of in net.edges(data=True):
        held.add_edge(a, b, title=of["label"])
    return str(held.generate_html(notebook=False))


def opened(tab: Page, path: Path, ready: str) -> tuple[float | None, set[str]]:
    """Seconds until the picture is still, or None where it took too long, and the hosts that were asked."""
    asked: set[str] = set()
    tab.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    begun = time.perf_counter()
    try:
        tab.goto(path.as_uri(), wait_until="commit", timeout=LIMIT * 1000)
        tab.wait_for_function(ready, timeout=LIMIT * 1000, polling=10)
    except TooLong:
        return None, asked - {""}
    return time.perf_counter() - begun, asked - {""}


def measured(browser: Any, name: str, html: str, folder: Path) -> str:
    path = folder / f"{name}.html"
    path.write_text(html, encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.route(lambda url: not url.startswith("file:"), lambda route: route.abort())
    tab = context.new_page()
    if name == "pyvis":
        tab.add_init_script(WATCH)
    took, hosts = opened(tab, path, STILL[name])
    context.close()
    told = f"{took:.2f} s" if took is not None else f"not within {LIMIT:.0f} s"
    return f"{told} | {path.stat().st_size / 1e6:.2f} MB | {len(hosts)}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[300, 1000, 3000])
    sizes = parser.parse_args().sizes
    print("| things | page | made in | still picture after | size | outside hosts |\n|---|---|---|---|---|---|")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        # The browser's own start is not the page's.
        browser.new_page().goto("about:blank")
        for size in sizes:
            net = invented(size)
            for name, make in (("kg", lambda net: page(Picture("Benchmark", net))), ("pyvis", as_it_comes)):
                begun = time.perf_counter()
                html = make(net)
                made = time.perf_counter() - begun
                print(
                    f"| {size:,} | {name} | {made:.2f} s | {measured(browser, name, html, Path(folder))} |", flush=True
                )
        browser.close()


if __name__ == "__main__":
    main()
