"""What a model wrote: its text, and how probable it found each token."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["Token", "Written", "certainty"]


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the text and the natural logarithm of its probability."""

    text: str
    logprob: float


@dataclass(frozen=True, slots=True)
class Written:
    """One answer of a model.

    Attributes:
        text: As written, special tokens included.
        tokens: Its pieces in order, so that joined they are ``text``; () when the probabilities
            are not known.
        cut: Whether the model was stopped before it was done.
    """

    text: str
    tokens: tuple[Token, ...] = ()
    cut: bool = False


def certainty(written: Written, spans: Iterable[tuple[int, int]]) -> float | None:
    """Geometric mean of the probabilities of the tokens that carry coordinates, in 0..1.

    A token counts when it overlaps one of the character ``spans`` and holds a digit (a piece of a
    number, or a location token such as ``<loc_0123>``). Commas, brackets and words do not count:
    they say how sure the model is of its format. The mean of logarithms keeps boxes of many
    tokens comparable with boxes of few. It is no calibrated probability of IoU >= 0.5.

    Returns:
        None when the probabilities are unknown or do not belong to the text.
    """
    if "".join(token.text for token in written.tokens) != written.text:
        return None  # a server that leaves out or rewrites tokens: no guessing which is which
    wanted = sorted(spans)
    logprobs, start = [], 0
    for token in written.tokens:
        stop = start + len(token.text)
        inside = any(a < stop and start < b for a, b in wanted)
        if inside and any(char.isdigit() for char in token.text):
            logprobs.append(token.logprob)
        start = stop
    if not logprobs or any(math.isnan(value) for value in logprobs):
        return None
    return min(1.0, math.exp(sum(logprobs) / len(logprobs)))
