"""Python blocks and deixis commands of the README and the docs run; links lead somewhere."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from deixis.cli import main

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("**/*.md")])
FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page: Path, language: str) -> Iterator[tuple[int, str]]:
    """(line, text) of each block in ``language``."""
    text = page.read_text()
    for match in FENCE.finditer(text):
        if match[1] == language:
            yield text[: match.start()].count("\n") + 2, match[2]


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that looks like a clone to whoever reads the pages, and may be written to."""
    shutil.copytree(ROOT / "examples/images", tmp_path / "examples/images")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("workplace")
@pytest.mark.parametrize("page", [page for page in PAGES if any(blocks(page, "python"))], ids=name)
def test_python_blocks_run_in_order(page: Path) -> None:
    """All blocks of a page share one namespace, as a reader who follows along would have."""
    namespace: dict[str, object] = {"__name__": "docs"}
    for line, text in blocks(page, "python"):
        padded = "\n" * (line - 1) + text  # so that a traceback names the line of the page
        exec(compile(padded, str(page), "exec"), namespace)


COMMANDS = [
    pytest.param(line[2:], id=f"{name(page)}: {line[2:]}")
    for page in PAGES
    for _, text in blocks(page, "console")
    for line in text.splitlines()
    if line.startswith("$ deixis")
]


@pytest.mark.usefixtures("workplace")
@pytest.mark.parametrize("command", COMMANDS)
def test_console_commands_run(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = shlex.split(command)[1:]
    assert main(arguments) == 0, capsys.readouterr().err
    assert capsys.readouterr().out


def test_there_are_commands_to_run() -> None:
    assert len(COMMANDS) >= 15


@pytest.mark.parametrize("page", [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md"], ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text()):
        if not target.startswith(("http:", "https:")):
            assert (page.parent / target).exists(), target


def test_pages_fetch_nothing_from_elsewhere() -> None:
    for page in PAGES:
        assert not re.search(
            r"!\[[^]]*\]\(https?:|<(script|link|img)[^>]+https?:", page.read_text()
        )


def test_make_targets_named_in_the_pages_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for page in (*PAGES, ROOT / "CONTRIBUTING.md"):
        named = set(re.findall(r"(?:`|\$ )make ([a-z-]+)", page.read_text()))
        assert named - {"bench-"} <= targets, name(page)
