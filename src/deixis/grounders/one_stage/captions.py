"""Several phrases in one caption, and which words and tokens are whose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deixis.language import Form
from deixis.language.forms import NounPhrase
from deixis.language.lexicon.stopwords import PRONOUN_HEADS, STOP_WORDS

__all__ = ["Caption", "Span", "content_spans", "join", "plain", "tokens_of"]

Span = tuple[int, int]
_SEPARATOR = " . "
_END = " ."
_SPECIAL = str.maketrans(".?", "  ")
_WORD = re.compile(r"\w(?:[\w'’-]*\w)?")


@dataclass(frozen=True, slots=True)
class Caption:
    """A text for the network with the places of phrases in it.

    Attributes:
        text: "red mug . blue mug ."
        starts: Where each phrase starts, in characters of the text.
        members: Which phrases these are, as indices into what was joined.
    """

    text: str
    starts: tuple[int, ...]
    members: tuple[int, ...]


def plain(phrase: str) -> str:
    """A phrase as the network reads it, each character still in its place.

    Full stops and question marks separate phrases for these networks, so that within a phrase
    they become spaces.

    Example:
        >>> plain("The Dr. Pepper can?")
        'the dr  pepper can '
    """
    lowered = "".join(low if len(low := char.lower()) == 1 else char for char in phrase)
    return lowered.translate(_SPECIAL)


def join(phrases: Sequence[str], lengths: Sequence[int], *, limit: int) -> list[Caption]:
    """As few captions as hold all phrases, in order, duplicates kept.

    Args:
        phrases: As `plain` gives them.
        lengths: Tokens of each phrase, without any separator.
        limit: Tokens of a caption, its first and last special token included.

    Example:
        >>> join(["red mug", "dog"], [2, 1], limit=256)[0]
        Caption(text='red mug . dog .', starts=(0, 10), members=(0, 1))
    """
    groups: list[list[int]] = []
    room = 0
    for index, length in enumerate(lengths):
        needed = length + 1  # its full stop
        if not groups or needed > room:
            groups.append([])
            room = limit - 2
        groups[-1].append(index)
        room -= needed
    return [_caption(phrases, group) for group in groups]


def _caption(phrases: Sequence[str], group: Sequence[int]) -> Caption:
    starts, at = [], 0
    for index in group:
        starts.append(at)
        at += len(phrases[index]) + len(_SEPARATOR)
    text = _SEPARATOR.join(phrases[index] for index in group) + _END
    return Caption(text, tuple(starts), tuple(group))


def content_spans(form: Form, *, whole: bool) -> list[Span]:
    """Characters of the words that say what is meant.

    Articles, numbers and other small words carry nothing. What relates the thing to others
    ("left of the laptop") names those others, and a network would score their boxes: so only the
    words from the phrase's first to its head are taken, unless ``whole`` or the head names no
    kind of thing ("the one on the left").

    Example:
        >>> from deixis.language import parse
        >>> content_spans(parse("the red mug left of the laptop"), whole=False)
        [(4, 7), (8, 11)]
    """
    words = [match.span() for match in _WORD.finditer(form.phrase)]
    small, counted = STOP_WORDS | PRONOUN_HEADS, _numbers(form)
    content = [
        span
        for span in words
        if form.phrase[slice(*span)].lower() not in small and not _within(span, counted)
    ]
    content = content or words
    own = [span for span in content if not whole and _within(span, _referents(form))]
    return own or content or [(0, len(form.phrase))]


def _referents(form: Form) -> list[Span]:
    """From the first word to the head, of each thing that the phrase asks for."""
    root = form.root
    nodes = [root] if isinstance(root, NounPhrase) else list(root.parts)
    heads = [
        (node.span.start, node.head.span.end)
        for node in nodes
        if isinstance(node, NounPhrase) and node.head.text.lower() not in PRONOUN_HEADS
    ]
    return [span for span in heads if span[0] < span[1]]


def _numbers(form: Form) -> list[Span]:
    """Words such as "all" and "two", which say how many and not what."""
    spans = [node.quantifier.span for node in form.walk() if isinstance(node, NounPhrase)]
    return [(span.start, span.end) for span in spans if span is not None]


def _within(span: Span, wholes: Sequence[Span]) -> bool:
    return any(whole[0] <= span[0] and span[1] <= whole[1] for whole in wholes)


def tokens_of(spans: Sequence[Span], start: int, offsets: Sequence[Span]) -> list[int]:
    """Which tokens touch the characters: the positive map of one phrase.

    Args:
        spans: Characters of the phrase.
        start: Where the phrase starts in the caption.
        offsets: Characters of each token in the caption; (n, n) for special tokens.

    Example:
        >>> tokens_of([(4, 7)], 10, [(0, 0), (0, 3), (14, 16), (16, 17), (17, 18)])
        [2, 3]
    """
    placed = [(first + start, last + start) for first, last in spans]
    return [
        number
        for number, (first, last) in enumerate(offsets)
        if first < last and any(first < end and last > begin for begin, end in placed)
    ]
