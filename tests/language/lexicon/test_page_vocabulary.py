"""Words that the readers of pages wait for reach them as they were written."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse
from deixis.language.lexicon import page_vocabulary
from deixis.language.tokens import tokenize
from deixis.language.words import Words

_SETS = [
    words for name, words in vars(page_vocabulary).items() if name.isupper() and name[0] != "_"
]


@pytest.mark.parametrize("word", sorted({word for words in _SETS for word in words}))
def test_no_word_that_readers_of_pages_wait_for_is_taken_for_a_slip(word: str) -> None:
    words = Words(word, tokenize(word, ()))
    assert " ".join(words.keys) == " ".join(token.norm for token in words.tokens)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the fields that can be edited", "all textbox[state=enabled]"),
        ("the fields users can edit", "all textbox[state=enabled]"),
        ("the urgent marks", "all badge[label='urgent']"),
        ("the message that warns about an error", "text[role=error]"),
        ("what is listed under Status", "text[under('Status')]"),
        ("the boxes with ticks", "all checkbox[state=checked]"),
        ("the orders tally", "number[label='orders tally']"),
        ("the danger icon", "icon[role=error]"),
        ("the rows coded red", "all row[with(_[colour=red])]"),
    ],
)
def test_words_of_pages_are_read_as_such(phrase: str, expected: str) -> None:
    assert compact(parse(phrase, page=True)) == expected


@pytest.mark.parametrize(
    ("phrase", "category"),
    [("the swich on the wall", "switch"), ("the girafffe", "giraffe"), ("the tomatos", "tomato")],
)
def test_slips_in_what_is_said_of_photos_are_still_mended(phrase: str, category: str) -> None:
    assert parse(phrase).head.category == category
