"""Divides groups with labels into parts of given shares, each label as evenly as can be."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence

__all__ = ["stratify"]


def stratify(
    groups: Sequence[Mapping[str, int]], shares: Sequence[float], *, seed: int = 0
) -> list[int]:
    """The part of each group.

    Iterative stratification of K. Sechidis, G. Tsoumakas and I. Vlahavas, "On the Stratification
    of Multi-label Data", 2011 (ECML PKDD): the rarest label first, each group to the part that
    still wants most of it. Deviation: groups carry counts and not only presence, and larger groups
    go first, since late large ones could not be balanced; and a part that got nothing is given one
    group, where there are at least as many groups as parts.

    Args:
        groups: How often each label is in each group.
        shares: Of the parts; they add up to 1.
        seed: Decides between equals.

    Example:
        >>> parts = stratify([{"cup": 1}] * 8 + [{"dog": 1}] * 2, (0.5, 0.5))
        >>> sorted(parts[8:])
        [0, 1]
    """
    rng = random.Random(seed)  # noqa: S311 - a choice that can be made again, no secret
    totals = Counter[str]()
    for group in groups:
        totals.update(group)
    wanted = [{label: share * n for label, n in totals.items()} for share in shares]
    room = [share * len(groups) for share in shares]
    holders: dict[str, list[int]] = {label: [] for label in totals}
    for index, group in enumerate(groups):
        for label in group:
            holders[label].append(index)
    parts = [-1] * len(groups)

    def place(index: int, label: str | None) -> None:
        need = [part.get(label, 0.0) if label is not None else 0.0 for part in wanted]
        best = max(range(len(shares)), key=lambda i: (need[i], room[i], rng.random()))
        parts[index] = best
        room[best] -= 1
        for name, count in groups[index].items():
            wanted[best][name] -= count

    for label in sorted(totals, key=lambda name: (totals[name], name)):
        open_ones = [index for index in holders[label] if parts[index] < 0]
        rng.shuffle(open_ones)
        for index in sorted(open_ones, key=lambda i: -groups[i][label]):
            place(index, label)
    for index in range(len(groups)):
        if parts[index] < 0:
            place(index, None)
    _fill(parts, groups, shares)
    return parts


def _fill(parts: list[int], groups: Sequence[Mapping[str, int]], shares: Sequence[float]) -> None:
    """Give a part that got nothing the smallest group of the part that has most above its share."""
    for part in sorted(range(len(shares)), key=lambda i: -shares[i]):
        counts = Counter(parts)
        giving = [i for i in range(len(shares)) if counts[i] > 1]
        if counts[part] or not giving:
            continue
        giver = max(giving, key=lambda i: counts[i] - shares[i] * len(parts))
        members = (index for index, own in enumerate(parts) if own == giver)
        parts[min(members, key=lambda index: sum(groups[index].values()))] = part
