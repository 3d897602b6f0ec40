"""What every long run does beside learning: it counts, logs, judges itself, stops if asked."""

from __future__ import annotations

import contextlib
import json
import signal
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from deixis.nets.everyday import EverydayNet
from deixis.training.recipes.everyday.cache import Cache
from deixis.training.recipes.everyday.evaluation import average_precision
from deixis.training.recipes.everyday.student import look

__all__ = ["count_up", "dev_score", "log", "stop_signal"]


@contextlib.contextmanager
def stop_signal() -> Iterator[list[int]]:
    """A list that fills when the process is asked to end, so that it can save first."""
    received: list[int] = []
    numbers = (signal.SIGTERM, signal.SIGINT)
    before = [signal.signal(number, lambda got, _: received.append(got)) for number in numbers]
    try:
        yield received
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def count_up(count: Any) -> int:
    """Add one to a number that processes share; the new one."""
    with count.get_lock():
        count.value += 1
        return int(count.value)


def dev_score(net: EverydayNet, folder: Path, dev: Sequence[int], *, side: int) -> dict[str, float]:
    """AP and AP50 on the dev photos of a cache."""
    cache = Cache(folder)
    found = look(net, [cache.image(i) for i in dev], size=side)
    result = average_precision([cache.entries[i] for i in dev], found)
    return {"dev_ap": round(result.ap, 4), "dev_ap50": round(result.ap50, 4)}


def log(out: Path, record: dict[str, Any]) -> None:
    """Print a line and add it to ``curves.jsonl``."""
    line = json.dumps({**record, "time": round(time.time())})
    print(line, flush=True)
    with (out / "curves.jsonl").open("a", encoding="utf-8") as curves:
        curves.write(line + "\n")
