"""Our own Groundings as JSON Lines: of ``deixis evaluate --out`` or ``deixis ground --json``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from deixis.core import Grounding
from deixis.evaluation.foreign.found import Found

__all__ = ["own_answers"]


def own_answers(line: dict[str, Any]) -> Iterator[Found]:
    """The answer of one line; a header gives none.

    Raises:
        InputError: The line holds no Grounding.
    """
    if "deixis_predictions" in line:
        return
    answer = Grounding.from_dict(line.get("grounding", line))
    image, name, number = line.get("image"), line.get("id"), line.get("index")
    yield Found(
        answer,
        id=None if name is None else str(name),
        image=None if image is None else str(image),
        number=number if isinstance(number, int) else None,
    )
