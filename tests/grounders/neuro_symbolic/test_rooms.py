"""The rooms of the grounder stand in the order that its docstring gives: imports go down only."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from deixis.grounders import neuro_symbolic

ROOT = Path(neuro_symbolic.__file__).parent
ROOMS = ("scene", "words", "space", "looks", "nouns", "executing", "otherwise", "purposes")
ROOMS_OF_RECORDS = ("asking", "finding", "answering")


def imported(path: Path) -> Iterator[list[str]]:
    """What a file imports of the grounder, as the parts of its name below it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            name = node.module.removeprefix(neuro_symbolic.__name__ + ".")
            if name != node.module:
                yield name.split(".")


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_rooms_below_it(room: str) -> None:
    above = {*ROOMS[ROOMS.index(room) + 1 :], "records"}
    files = sorted((ROOT / room).rglob("*.py"))
    assert files
    back = [p.name for p in files for parts in imported(p) if parts[0] in above]
    assert back == []


@pytest.mark.parametrize("room", ROOMS_OF_RECORDS)
def test_records_are_asked_for_and_found_before_they_answer(room: str) -> None:
    above = {*ROOMS_OF_RECORDS[ROOMS_OF_RECORDS.index(room) + 1 :]}
    files = sorted((ROOT / "records" / room).rglob("*.py"))
    assert files
    back = [p.name for p in files for parts in imported(p) if {*parts[:2]} & above]
    assert back == []


def test_every_room_has_its_place() -> None:
    found = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert found == {*ROOMS, "records"}
