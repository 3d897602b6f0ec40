"""What is counted: of panels those of one set, not the frame of a filter or picture beside them."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import Region
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.nouns.families import of_a_set
from deixis.language.forms import Except, NounPhrase, Ordinal

__all__ = ["counted", "of_one_set"]

_SET = 3  # panels of a size and line from which on they are what one counts
_APART = 0.6  # weight of panels that stand in no set where a set is counted


def counted(phrase: NounPhrase, candidates: Candidates) -> Candidates:
    """The candidates, where panels are counted with those of the one set of them before others.

    Bare "all the cards" are all that there are, of whatever size.
    """
    places = any(isinstance(item, Ordinal | Except) for item in phrase.constraints)
    told = bool(phrase.constraints) or phrase.quantifier.number is not None
    if not (places or (phrase.quantifier.plural and told)):
        return candidates
    alive = candidates.leading().apart()
    rows = of_one_set(alive.regions)
    if len(rows) == len(alive):
        return candidates
    members = {alive.regions[row] for row in rows}
    return candidates.weigh([1.0 if r in members else _APART for r in candidates.regions])


def of_one_set(regions: Sequence[Region]) -> list[int]:
    """Which panels are counted where one counts panels: those of the one set of three and more.

    A panel that frames a filter or a picture stands in no set, and none counts it. Without such a
    set, or with several, all are counted.

    Args:
        regions: What an order is sought among.
    """
    everything = list(range(len(regions)))
    if any(region.label != "card" for region in regions):
        return everything
    like = [
        [i for i in everything if i == one or of_a_set(regions[one].box, regions[i].box)]
        for one in everything
    ]
    sets = {tuple(members) for members in like if len(members) >= _SET}
    return sorted(sets.pop()) if len(sets) == 1 else everything
