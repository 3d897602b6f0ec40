"""Reads a page: one HTML file whose first comment sets it up and whose last holds the questions.

The first line is ``<!--page kind=chat look=flat w=1280 h=800 scale=1.25-->``. The last comment
opens with ``<!--asks`` and has a question a line, ``skills | target | phrase``. A target is a CSS
selector or ``"words on the page"``, either of them followed by ``^ancestor`` and by a selector
inside it; several are joined by `` ; ``. In front of it stands ``+`` where all are wanted, ``?``
where any of them is as good as the others, ``&`` where one box goes round them all. A lone ``-``
is something that is not there. ``t:`` and ``f:`` ask for the ink or the frame of an element.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from deixis.datasets.screens.browser import Page

__all__ = ["Ask", "Source", "read"]

_HERE = Path(__file__).parent
_KINDS = {"+": "plural", "?": "ambiguous", "-": "absent"}
# A page in trouble says so in its text, which the reader of the scene finds.
_RUN = """<script>window.addEventListener('load',()=>{try{(%s)(%s,%s)}
catch(e){document.body.textContent='TROUBLE '+e.message}})</script>"""


@dataclass(frozen=True)
class Ask:
    """What somebody would say, and where the truth is.

    Attributes:
        targets: Selectors of the true elements; none for what is not there.
        skills: What it takes to answer.
        phrase: The words.
        merged: Whether one box goes round all targets.
    """

    targets: tuple[str, ...]
    skills: tuple[str, ...]
    phrase: str
    merged: bool = False

    @property
    def plural(self) -> bool:
        """Whether all are wanted."""
        return self.skills[0] == "plural"


@dataclass(frozen=True)
class Source:
    """A page ready to be rendered and what is asked of it."""

    name: str
    page: Page
    asks: tuple[Ask, ...]


def read(path: Path) -> Source:
    """The page in a file."""
    text = path.read_text(encoding="utf-8")
    head, rest = text.split("-->", 1)
    body, questions = rest.rsplit("<!--asks", 1)
    setup = dict(re.findall(r"(\w+)=(\S+)", head))
    asks = tuple(_ask(line) for line in questions.split("-->")[0].splitlines() if line.strip())
    icons = dict(
        line.split(" ", 1) for line in (_HERE / "icons.txt").read_text("utf-8").splitlines()
    )
    wanted = [
        {"targets": a.targets, "many": a.merged or a.skills[0] in {"plural", "ambiguous"}}
        for a in asks
    ]
    script = (_HERE / "prepare.js").read_text(encoding="utf-8")
    run = _RUN % (script, json.dumps(wanted), json.dumps(icons))
    html = f'<!doctype html><html lang="en"><meta charset="utf-8">{body}{run}'
    page = Page(
        f"{setup['kind']}/{setup['look']}",
        html,
        int(setup.get("w", 1280)),
        int(setup.get("h", 300)),
        float(setup.get("scale", 1)),
    )
    return Source(path.stem, page, asks)


def _ask(line: str) -> Ask:
    skills, target, phrase = (part.strip() for part in line.split("|", 2))
    sign = target[0] if target[0] in "+?&-" else ""
    targets = tuple(part.strip() for part in target.removeprefix(sign).split(" ; "))
    named = ([_KINDS[sign]] if sign in _KINDS else []) + skills.split()
    return Ask(() if sign == "-" else targets, tuple(named), phrase, sign == "&")
