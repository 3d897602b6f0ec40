"""Picks a few samples of a stream, each with the same chance."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable

from deixis.core import ConfigError
from deixis.datasets.samples import Sample

__all__ = ["pick_samples"]


def pick_samples(
    samples: Iterable[Sample],
    count: int,
    *,
    seed: int = 0,
    wanted: Callable[[Sample], bool] | None = None,
) -> list[Sample]:
    """``count`` samples in the order of the stream, of which no more than these are in memory.

    J. S. Vitter, "Random Sampling with a Reservoir", 1985, algorithm R.

    Args:
        samples: Read once.
        count: How many; fewer if there are fewer.
        seed: The same seed picks the same.
        wanted: Only samples for which it is true.

    Raises:
        ConfigError: count is below 1.
    """
    if count < 1:
        raise ConfigError(f"count must be at least 1, got {count}")
    rng = random.Random(seed)  # noqa: S311 - a choice that can be made again, no secret
    kept: list[tuple[int, Sample]] = []
    fitting = filter(wanted, samples) if wanted is not None else samples
    for number, sample in enumerate(fitting):
        if len(kept) < count:
            kept.append((number, sample))
        elif (place := rng.randrange(number + 1)) < count:
            kept[place] = (number, sample)
    return [sample for _, sample in sorted(kept, key=lambda item: item[0])]
