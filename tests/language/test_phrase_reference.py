"""Every row of the tables in docs/phrases.md is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from deixis.language import compact, parse

PAGE = Path(__file__).parents[2] / "docs/phrases.md"
TABLES = re.split(
    r"^\| (phrase.*?) \| form \|$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE
)
ROWS = [
    (*row, "in a drawing" in head)
    for head, table in zip(TABLES[1::2], TABLES[2::2], strict=True)
    for row in re.findall(r"^\| (.+?) \| `(.+)` \|$", table, re.MULTILINE)
]


def test_the_page_has_tables() -> None:
    assert len(ROWS) > 80


@pytest.mark.parametrize(("phrase", "form", "drawing"), ROWS)
def test_row_is_true(phrase: str, form: str, drawing: bool) -> None:
    assert compact(parse(phrase, drawing=drawing)) == form.replace("\\|", "|")
