"""Places in the image: "on the far left side", "top right", "in the corner"."""

from __future__ import annotations

from deixis.language.forms import Ordinal, Position
from deixis.language.lexicon.places import SIDE_WORDS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.places.ordinals import ordinal_direction, rank_of
from deixis.language.places.rows import row_at
from deixis.language.places.sides import AXES, skip_image
from deixis.language.words import Words

__all__ = ["Place", "position_at"]

Place = Position | Ordinal
"""What a word of place comes to: a row or rank is one as well."""

_PREPOSITIONS = word_set("on at in to from towards toward near by along onto into")
_DEGREE = word_set(
    "far very extreme most further furthest farthest the its his her their my your an a all "
    "way directly just dead exact immediate utmost"
)
_NEEDS_PREPOSITION = frozenset({"distance", "background", "foreground", "behind", "forefront"})


def position_at(words: Words, i: int, *, noun_follows: bool = False) -> tuple[int, Place] | None:
    """A position that starts here: "on the far left side", "top right", "in the second row"."""
    j = i
    if preposition := words.key(j) in _PREPOSITIONS:
        j += 1
    for _ in range(6):  # "at the very far"; more would cost time on hostile input
        core = words.key(j) in AXES and words.key(j + 1) not in AXES
        if words.key(j) not in _DEGREE or core:
            break
        j += 1
    if preposition and (row := row_at(words, j, start=i)) is not None:
        return row
    if preposition and (ranked := _ranked_place(words, i, j)) is not None:
        return ranked
    first, found = j, _axes(words, j)
    j += len(found)
    if not found:
        return _bare_edge(words, i, j, preposition)
    if words.noun(first) is not None and words.key(first) == "back":
        return None  # "on his back"
    if words.key(first) == "behind" or (words.key(j) == "most" and len(found) < 2):
        return None
    alone = not preposition and not noun_follows
    if alone and words.key(first) in _NEEDS_PREPOSITION:
        return _position(words, i, j, found, None)
    end, edge = _side_words(words, j)
    if not noun_follows and (preposition or edge or end - first > 1) and words.key(end) == "row":
        end += 1
    return _position(words, i, end, found, edge)


def _ranked_place(words: Words, i: int, j: int) -> tuple[int, Ordinal] | None:
    """'in second place', 'at the third position'."""
    rank = rank_of(words.key(j))
    if rank is None or words.key(j + 1) not in ("place", "position", "spot"):
        return None
    found = ordinal_direction(words, j + 2)
    end, direction = found if found is not None else (j + 2, None)
    return end, Ordinal(words.span(i, end), rank, direction)


def _axes(words: Words, j: int) -> dict[str, str]:
    """The places named from j on, one an axis: "bottom left" -> bottom, left."""
    found: dict[str, str] = {}
    while (axis := AXES.get(words.key(j))) is not None and axis[0] not in found:
        if found and words.key(j) == "behind" and (words.article(j + 1) or words.noun(j + 1)):
            break  # "to the right behind the man"
        after = AXES.get(words.key(j + 1))
        sideways = after is not None and after[0] == "h"
        if axis[1] == "centre" and "v" not in found and sideways:
            found["v"] = "middle"  # "middle left"
        else:
            found[axis[0]] = axis[1]
        j += 1
    return found


def _side_words(words: Words, j: int) -> tuple[int, str | None]:
    """'side', 'hand corner', 'most': what may follow a place; and how far out it is."""
    edge = "corner" if words.key(j) == "most" else None
    while words.key(j) in SIDE_WORDS or words.key(j) == "most":
        if words.key(j) == "hand" and not _hand_side(words, j + 1):
            break
        edge = {"corner": "corner", "edge": "edge"}.get(words.key(j), edge)
        j += 1
    return j, edge


def _hand_side(words: Words, j: int) -> bool:
    """Whether "right hand" goes on as a place: "right hand side", "left hand white board"."""
    if words.key(j) in SIDE_WORDS or words.section(j) or words.adjective(j):
        return True
    return words.noun(j) is not None and words.key(j) != "holding"


def _position(
    words: Words, i: int, j: int, found: dict[str, str], edge: str | None
) -> tuple[int, Place]:
    if words.page or words.text(i, j) != "in front":  # "in front of the picture" is before a thing
        j = skip_image(words, j)
    span = words.span(i, j)
    return j, Position(span, found.get("h"), found.get("v"), found.get("d"), edge)  # type: ignore[arg-type]


def _bare_edge(words: Words, i: int, j: int, preposition: bool) -> tuple[int, Place] | None:
    """'in the corner', 'at the edge', 'in the far corner'."""
    if preposition and words.key(j) in ("corner", "edge") and words.key(j + 1) != "of":
        end = skip_image(words, j + 1)
        return end, Position(words.span(i, end), edge=words.key(j))  # type: ignore[arg-type]
    if preposition and words.key(j) in ("corner", "edge") and skip_image(words, j + 1) > j + 1:
        end = skip_image(words, j + 1)
        return end, Position(words.span(i, end), edge=words.key(j))  # type: ignore[arg-type]
    return None
