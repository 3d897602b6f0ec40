"""Controls of a matrix by the words of their row and column: "the Email box for Weekly report".

All words that are said must be accounted for: as the kind of control, as its state, or as part of
the name of one row, of one column, or of both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from deixis.core import Region
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.looks.states import state_scores
from deixis.grounders.neuro_symbolic.records.asking.lexicon import singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.matrices import Matrix, matrices_of, row_box
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.language.lexicon.wordsets import word_set

__all__ = ["in_matrix"]

_KIND = re.compile(
    r"\b(?P<kind>check ?box|tick ?box|check ?mark|tick|box|circle|dot|radio button|radio|option"
    r"|switch|toggle|control|(?P<cell>cell|square|field))(?P<many>e?s)?\b",
    re.I,
)
_ROW = re.compile(
    r"^(?:all )?(?:the )?(?:row|line|question)s? (?:where|with|in which|that has|that have"
    r"|which has|without|that is|that are)\b(?P<told>.+)$",
    re.I,
)
_OFF = re.compile(
    r"\b(?:un(?:checked|ticked|selected|marked)|(?:is |are )?(?:not|isn't|aren't)"
    r" (?:\w+ )?(?:checked|ticked|selected|chosen|marked|on|set|filled)|empty|off)\b",
    re.I,
)
_ON = re.compile(
    r"\b(?:(?:is |are )?(?:checked|ticked|selected|chosen|marked|filled|picked|turned on|set))\b",
    re.I,
)
_NONE = re.compile(r"\b(?:without|no|nothing|none|unanswered)\b", re.I)
_EVERY = re.compile(r"\b(?:all|every|everything|each)\b", re.I)
_LINKING = word_set(
    "the a an in of for under on at to with from and row column line that which is are has have "
    "all every each both by where no nothing none without any answer box checkbox tick circle "
    "button it everything one"
)
_CHECKED = 0.5


def in_matrix(asked: Asked, scene: Scene) -> list[Region]:
    """The controls, cells or rows of a matrix that a phrase names; [] where it names none."""
    if asked.extreme is not None:
        return []
    if match := _ROW.match(asked.text):
        return _rows(match["told"], match[0], scene)
    match = _KIND.search(asked.rest)
    return [] if match is None else _controls(match, asked, scene)


def _controls(match: re.Match[str], asked: Asked, scene: Scene) -> list[Region]:
    told = f"{asked.rest[: match.start()]} {asked.rest[match.end() :]}"
    state, told = _state(told)
    words = _content(told)
    for matrix in matrices_of(scene) if words else ():
        at = _meant(words, matrix)
        if at is None:
            continue
        keys = [key for key in sorted(matrix.controls) if _fits(key, at)]
        if match["cell"]:
            return [_cell(matrix, *keys[0])] if len(keys) == 1 and state is None else []
        found = _in_state([matrix.controls[key] for key in keys], state, scene)
        if asked.rank is not None:
            found = nth(found, asked.rank)
        return [replace(item, score=0.85) for item in found]
    return []


def _state(told: str) -> tuple[bool | None, str]:
    """Whether what is asked for is ticked, None where nothing is said of it; and other words."""
    for pattern, ticked in ((_OFF, False), (_ON, True)):
        if pattern.search(told):
            return ticked, pattern.sub(" ", told)
    return None, told


def _content(told: str) -> list[str]:
    plain = [
        word
        for word in re.findall(r"[\w'&.+-]+", told)
        if not {word.casefold(), singular(word)} & _LINKING
    ]
    return list(words_of(" ".join(plain)))


_At = tuple[int | None, int | None]


def _meant(words: Sequence[str], matrix: Matrix) -> _At | None:
    """The one row, column or both whose names say all the words; None where none or several do."""
    rows = [words_of(" ".join(own)) for own in matrix.rows]
    heads = [words_of(head) for head in matrix.heads]
    both = [(i, j) for i in range(len(rows)) for j in range(len(heads)) if heads[j]]
    lone: list[_At] = [(i, None) for i in range(len(rows))]
    lone += [(None, j) for j in range(len(heads)) if heads[j]]
    for places in (lone, both):
        fits = []
        for i, j in places:
            row = rows[i] if i is not None else ()
            head = heads[j] if j is not None else ()
            if _covers(words, row, head):
                fits.append(((i, j), _share(words, row, head, matrix, i)))
        best = max((share for _, share in fits), default=0.0)
        meant = [at for at, share in fits if share > best - 1e-6]
        if len(meant) == 1:
            return meant[0]
        if meant:
            return None
    return None


def _covers(words: Sequence[str], row: Sequence[str], head: Sequence[str]) -> bool:
    """Whether every word is said, and each of the two says one."""
    all_said = all(says(word, (*row, *head)) for word in words)
    return all_said and all(
        any(says(word, tuple(name)) for word in words) for name in (row, head) if name
    )


def _share(
    words: Sequence[str], row: Sequence[str], head: Sequence[str], matrix: Matrix, i: int | None
) -> float:
    """How much of the names is said; of a row its first line counts as its name."""
    title = words_of(matrix.rows[i][0]) if i is not None else ()
    names = [*(title or row), *head]
    return sum(says(name, tuple(words)) for name in names) / max(len(names), 1)


def _fits(key: tuple[int, int], at: _At) -> bool:
    return at[0] in (None, key[0]) and at[1] in (None, key[1])


def _cell(matrix: Matrix, row: int, column: int) -> Region:
    return Region(matrix.cell(row, column), 0.85, "cell", source="records")


def _in_state(controls: list[Region], state: bool | None, scene: Scene) -> list[Region]:
    if state is None:
        return controls
    ticked = _ticked(controls, scene)
    return [item for item, on in zip(controls, ticked, strict=True) if on == state]


def _ticked(controls: list[Region], scene: Scene) -> list[bool]:
    scores = state_scores("checked", Candidates.of(controls), scene)
    return [] if scores is None else [bool(score >= _CHECKED) for score in scores]


def _rows(told: str, phrase: str, scene: Scene) -> list[Region]:
    """Rows by what is ticked in them: "where Email is chosen", "without an answer"."""
    state, rest = _state(told)
    words = _content(rest)
    lacking = bool(_NONE.search(phrase))
    if state is None and not lacking:
        return []
    for matrix in matrices_of(scene):
        columns = _columns(words, matrix)
        if columns:
            every = bool(_EVERY.search(told)) or bool(words)
            want = (state is not False) != lacking
            rows = [
                i for i in range(len(matrix.rows)) if _has(matrix, i, columns, want, every, scene)
            ]
            return [Region(row_box(matrix, i, scene), 0.85, "row", source="records") for i in rows]
    return []


def _columns(words: Sequence[str], matrix: Matrix) -> list[int]:
    """The column whose head says the words; all of them without words."""
    if not words:
        return list(range(len(matrix.heads)))
    heads = [words_of(head) for head in matrix.heads]
    fits = [j for j, head in enumerate(heads) if all(says(word, head) for word in words)]
    least = min((len(heads[j]) for j in fits), default=0)
    meant = [j for j in fits if len(heads[j]) == least]
    return meant if len(meant) == 1 else []


def _has(
    matrix: Matrix, row: int, columns: Sequence[int], want: bool, every: bool, scene: Scene
) -> bool:
    """Whether the controls of a row are as asked: none ticked where nothing is to be ticked."""
    own = [matrix.controls[row, j] for j in columns if (row, j) in matrix.controls]
    ticked = _ticked(own, scene)
    if not ticked:
        return False
    if not want:
        return not any(ticked)
    return all(ticked) if every else any(ticked)
