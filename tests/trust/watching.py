"""A worker that is watched: what one file cost it."""

import contextlib
import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from kg.guarded import GivenUpError, Order, Worker
from kg.model import Told
from kg.reading import Readings

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Cost:
    """Seconds of the processor and megabytes at most; what was read, or why not."""

    seconds: float
    megabytes: int
    readings: Readings
    reason: str | None


def cost_of(path: Path, seconds: int) -> Cost:
    """Read one file in a worker of its own, and watch it."""
    worker, seen, ended = Worker(), [(0.0, 0)], threading.Event()
    watch = threading.Thread(target=_watch, args=(worker._process.pid, seen, ended))
    watch.start()
    try:
        readings, reason = worker.read(Order(str(path), Told(), None, seconds)), None
    except GivenUpError as error:
        readings, reason = (), str(error)
    ended.set()
    watch.join()
    worker.close()
    return Cost(seen[-1][0], seen[-1][1], readings, reason)


def _watch(pid: int, seen: list[tuple[float, int]], ended: threading.Event) -> None:
    while not ended.is_set():
        with contextlib.suppress(OSError, IndexError, ValueError):
            ticks = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]
            peak = Path(f"/proc/{pid}/status").read_text().split("VmHWM:")[1].split()[0]
            seen.append((sum(map(int, ticks)) / TICKS, int(peak) // 1000))
        time.sleep(0.02)
