"""``deixis`` with a made-up model and slow hands, so that a test can kill it in the middle."""

from __future__ import annotations

import shutil
import sys
import time
import zlib
from collections.abc import Sequence
from typing import Any

import deixis
from deixis.core import Box, Grounding, Region, Size, Status

PAUSE_S = 0.04


class Guesser:
    """Points at one of two places, and now and then at nothing: by phrase and picture alone."""

    name = "neuro-symbolic"  # a name that the commands know

    def __init__(self, pause_s: float = 0.0) -> None:
        self.pause_s = pause_s
        self.calls = 0

    def ground(self, image: Any, phrases: Sequence[str], **options: Any) -> list[Grounding]:
        self.calls += 1
        time.sleep(self.pause_s)
        return [self._answer(image, phrase) for phrase in phrases]

    def _answer(self, image: Any, phrase: str) -> Grounding:
        drawn = zlib.crc32(phrase.encode() + image.tobytes()) / 2**32
        size = Size(image.shape[1], image.shape[0])
        box = Box(10, 10, 60, 60) if drawn < 0.7 else Box(100, 10, 150, 60)
        if drawn > 0.9:
            return Grounding(phrase, Status.ABSENT, confidence=0.5 + drawn / 2, image_size=size,
                             model=self.name)  # fmt: skip
        return Grounding(phrase, Status.FOUND, (Region(box, 1.0 - drawn / 2),),
                         confidence=1.0 - drawn / 2, image_size=size, model=self.name)  # fmt: skip


def main() -> int:
    """Run the command of the arguments, slowly."""
    model, copy = Guesser(PAUSE_S), shutil.copy2

    def slow_copy(*arguments: Any, **options: Any) -> Any:
        time.sleep(PAUSE_S)
        return copy(*arguments, **options)

    deixis.load = lambda name, **options: model  # type: ignore[assignment]
    shutil.copy2 = slow_copy  # type: ignore[assignment]
    from deixis.cli import main as run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
