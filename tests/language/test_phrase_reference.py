"""Every row of the tables in docs/phrases.md is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from deixis.language import compact, parse

PAGE = Path(__file__).parents[2] / "docs/phrases.md"
ROWS = re.findall(r"^\| (.+?) \| `(.+)` \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)


def test_the_page_has_tables() -> None:
    assert len(ROWS) > 80


@pytest.mark.parametrize(("phrase", "form"), ROWS)
def test_row_is_true(phrase: str, form: str) -> None:
    assert compact(parse(phrase)) == form.replace("\\|", "|")
