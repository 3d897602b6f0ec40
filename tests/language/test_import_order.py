"""The folders and files of language import one another in one direction only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import deixis.language

ROOT = Path(deixis.language.__file__).parent
FLOORS = (
    "forms",
    "lexicon",
    "tokens",
    "slurred",
    "numbered",
    "spelling",
    "trimming",
    "words",
    "wanting",
    "purposes",
    "places",
    "lookahead",
    "senses",
    "nouns",
    "openings",
    "prefixes",
    "coverage",
    "operators",
    "cells",
    "others",
    "parser",
    "render",
)
"""Each may import those before it."""


def imported(source: str) -> Iterator[str]:
    """The folders and files of language that a source imports, also inside functions."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module == "deixis.language":
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
            "deixis.language."
        ):
            yield str(node.module).split(".")[2]


@pytest.mark.parametrize("floor", FLOORS)
def test_no_folder_imports_one_above_it(floor: str) -> None:
    above = set(FLOORS[FLOORS.index(floor) + 1 :])
    files = sorted((ROOT / floor).rglob("*.py")) or [ROOT / f"{floor}.py"]
    found = {path.name: above & set(imported(path.read_text("utf-8"))) for path in files}
    assert {name: floors for name, floors in found.items() if floors} == {}


def test_an_import_from_above_is_seen() -> None:
    source = "def f():\n    from deixis.language.operators.reading import Reading"
    assert list(imported(source)) == ["operators"]
    assert list(imported("from deixis.language import parser")) == ["parser"]


def test_every_folder_and_file_has_its_floor() -> None:
    folders = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    files = {path.stem for path in ROOT.glob("*.py")} - {"__init__"}
    assert folders | files == set(FLOORS)
