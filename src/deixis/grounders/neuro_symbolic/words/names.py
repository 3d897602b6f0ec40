"""Words of a phrase that stand in the image as they are: names of buttons, labels, links.

"The box above the Log in button" cannot be read right without knowing that "Log in" is written
there. The phrase is compared with what the image says, and the runs of words found in both are
handed to the parser as if they stood in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import normalise

__all__ = ["names_in"]

_WORD = re.compile(r"[^\W_]+(?:['’.,@:/+-][^\W_]+)*")
_OWNED = re.compile(r"\w['’]s?\s+$")
_OF_ROW = re.compile(r"\s+(?:of|for|in|from|on|at)\s+\S", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:.*\b(?:the|a|an|me|to|on|is|find|locate|highlight|show)\s+)?", re.IGNORECASE
)
_LONGEST = 8  # words of a name
_PLAIN = frozenset(
    """a an the of in on at to for from by and or not no is with all every each both find click
    select row column cell table button link field box icon image text heading title label tab menu
    first second third last next left right top bottom above below under over near between rows
    search email password chart bar line page form red green blue yellow orange purple grey gray
    black white pink brown""".split()  # noqa: SIM905 - easier to read than one word a line
)
"""Words that carry the phrase's own sense even where the image says them too."""


def names_in(phrase: str, scene: Scene) -> list[tuple[int, int]]:
    """(start, end) of each run of words that the image says, longest first where they overlap."""
    words = [_trimmed(match) for match in _WORD.finditer(phrase)]
    said, heads = _said(scene), _column_names(scene)
    taken = [False] * len(words)
    spans = []
    for start, stop in _runs(len(words)):
        run = words[start:stop]
        key = "".join(normalise(" ".join(word for _, _, word in run)))
        looked_up = key in heads and _asks_for_cell(phrase, run)
        named = key in said and _is_name(run, start, len(words))
        if any(taken[start:stop]) or not (looked_up or named):
            continue
        taken[start:stop] = [True] * (stop - start)
        spans.append((run[0][0], run[-1][1]))
    return sorted(spans)


def _trimmed(match: re.Match[str]) -> tuple[int, int, str]:
    """(start, end, word) without a possessive 's."""
    word = re.sub(r"['’]s?$", "", match.group())
    return match.start(), match.start() + len(word), word


def _said(scene: Scene) -> frozenset[str]:
    """What the image says, without spaces: readers lose some."""
    texts = [line.text for line in scene.text.lines]
    texts += [text for region in scene.elements if (text := region.text)]
    named = [labels for region, labels in scene.labels.items() if region.label != "row"]
    texts += [label for labels in named for label in labels]  # rows: "header row", never written
    keys = (normalise(text) for text in texts)
    return frozenset("".join(key) for key in keys if 0 < len(key) <= _LONGEST)


def _column_names(scene: Scene) -> frozenset[str]:
    """The words over the columns of the tables, without spaces."""
    heads = {name for item in scene.writings.values() if item.in_table for name in item.names}
    return frozenset("".join(normalise(head)) for head in heads)


def _asks_for_cell(phrase: str, run: list[tuple[int, int, str]]) -> bool:
    """Whether a row follows or an owner stands before: "the lost of Albion", "Anna's phone"."""
    if all(word.casefold() in _PLAIN for _, _, word in run):
        return False
    before, after = phrase[: run[0][0]], phrase[run[-1][1] :]
    return bool(_OWNED.search(before)) or (
        bool(_OF_ROW.match(after)) and bool(_OPENING.fullmatch(before))
    )


def _runs(count: int) -> Iterator[tuple[int, int]]:
    for length in range(min(_LONGEST, count), 0, -1):
        for start in range(count - length + 1):
            yield start, start + length


def _is_name(run: list[tuple[int, int, str]], start: int, count: int) -> bool:
    """Whether a run that the image says is meant as a name.

    Several words are, unless all are plain ones ("the table"); a single word is when it is
    written with a capital where a sentence would not have one.
    """
    words = [word for _, _, word in run]
    if len(words) == count:
        return True
    if len(words) > 1:
        return not _all_plain(words)
    code = any(not char.isalpha() for char in words[0]) and not words[0].isdigit()
    return code or (words[0][:1].isupper() and start > 0)


def _all_plain(words: Iterable[str]) -> bool:
    return all(word.casefold() in _PLAIN for word in words)
