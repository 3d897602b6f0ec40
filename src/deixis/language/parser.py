"""The parser: one pass over the words, with a stack of noun phrases under construction.

A noun phrase is read up to its head; then each operator (a relation word, a position, "not", a
text in quotes, ...) is attached to the noun phrase on the stack that it fits best, and those above
are finished. The pass never goes back, so time grows in line with the length of the phrase; the
stack is bounded, so no phrase nests too deep.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deixis.core.errors import PhraseError
from deixis.language.cells import as_cell
from deixis.language.forms import Coordination, Form, NounPhrase
from deixis.language.numbered import with_numbers_shown
from deixis.language.operators.attaching import build
from deixis.language.operators.reading import Reading
from deixis.language.others import as_other
from deixis.language.prefixes import Prefix, split_prefix
from deixis.language.purposes import unwrapped
from deixis.language.senses.drawings import read_drawing_words
from deixis.language.senses.page_parts import read_page_parts
from deixis.language.senses.page_states import read_page_orders, read_page_states, told_by_look
from deixis.language.senses.page_words import read_page_words
from deixis.language.senses.photo_words import read_photo_words
from deixis.language.senses.screens import read_screen_words
from deixis.language.slurred import parted
from deixis.language.tokens import tokenize
from deixis.language.trimming import trimmed
from deixis.language.words import Words

__all__ = ["MAX_LENGTH", "parse"]

MAX_LENGTH = 2_000
"""Characters; people's longest referring expressions have a few hundred."""


def parse(
    phrase: str,
    *,
    names: Sequence[tuple[int, int]] = (),
    page: bool = False,
    drawing: bool = False,
) -> Form:
    """Turn a phrase into its logical form.

    Args:
        phrase: What to look for, in English words; at most 2,000 characters.
        names: (start, end) of words that are known to stand in the image as they are; they are
            read as if in quotes ("the box above the Log in button").
        page: Whether the image is known to be a page or screen, where a "box" is no container.
        drawing: Whether it is known to show drawn shapes, where a "ring" is no jewellery.

    Returns:
        The typed tree with character spans, and the words that were not understood.

    Raises:
        PhraseError: The phrase is no string, empty, too long, or without any word.

    Example:
        >>> form = parse("the red mug left of the laptop")
        >>> form.head.category, form.root.constraints[0].value, form.root.constraints[1].kind
        ('cup', 'red', 'left_of')
        >>> parse("lady w/ umbrella, 2nd from left").head.category
        'person'
    """
    tokens = _checked(phrase, names)
    if page:
        start, end = unwrapped(phrase)
        tokens = [token for token in tokens if start <= token.start < end] or tokens
    photo = not (page or drawing)
    tokens = with_numbers_shown(tokens) if photo else tokens
    prefix = split_prefix(phrase, tokens) if page else None
    words = Words(phrase, trimmed(prefix[1] if prefix else tokens) if page else tokens, page=page)
    read_page_words(words)
    if page:
        read_screen_words(words)
        read_page_parts(words)
        read_page_states(words)
        read_page_orders(words)
    if drawing:
        read_drawing_words(words)
    if photo:
        read_photo_words(words)
    form = build(Reading(words, photo=photo))
    root = told_by_look(as_other(form.root, phrase)) if page else form.root
    return replace(form, root=_placed(as_cell(root), prefix))


def _placed(root: NounPhrase | Coordination, prefix: Prefix | None) -> NounPhrase | Coordination:
    """The root with the place that was named before it."""
    if prefix is None:
        return root
    if isinstance(root, Coordination):
        return replace(root, parts=tuple(_within(part, prefix) for part in root.parts))
    return _within(root, prefix)


def _within(phrase: NounPhrase, prefix: Prefix) -> NounPhrase:
    return replace(phrase, constraints=(*phrase.constraints, prefix[0]))


def _checked(phrase: object, names: Sequence[tuple[int, int]]) -> list:  # type: ignore[type-arg]
    if not isinstance(phrase, str):
        raise PhraseError(f"a phrase must be a str, got {type(phrase).__name__}")
    if len(phrase) > MAX_LENGTH:
        raise PhraseError(
            f"a phrase must have at most {MAX_LENGTH} characters, got {len(phrase)}; "
            "describe one thing at a time",
            offset=MAX_LENGTH,
        )
    tokens = parted(tokenize(phrase, names))
    if not any(token.kind in ("word", "number", "quote") for token in tokens):
        offset = len(phrase) - len(phrase.lstrip())
        found = "nothing" if not phrase.strip() else repr(phrase.strip()[:20])
        raise PhraseError(
            f"a phrase must contain a word, such as 'the red cup', got {found}",
            offset=offset % (len(phrase) + 1),
        )
    return tokens
