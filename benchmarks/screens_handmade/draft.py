"""Draft: one page while it is written, its marked elements and what people ask about them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html import escape
from random import Random

from benchmarks.screens_handmade.designers import Look

__all__ = ["Ask", "Draft"]

# Things cut off by the window are taken out, so that nobody is asked about them; so are cards
# without any edge to see, around which no two people would draw the same box.
_GUARD = """<script>window.addEventListener('load',()=>document.fonts.ready.then(()=>{
for(const e of document.querySelectorAll('[data-k]')){const r=e.getBoundingClientRect();
const c=getComputedStyle(e),bare=e.dataset.k==='card'&&c.boxShadow==='none'&&
c.outlineStyle==='none'&&!parseFloat(c.borderLeftWidth)&&c.backgroundColor==='rgba(0, 0, 0, 0)';
if(bare||r.right>innerWidth+1||r.left<-1||r.bottom>LIMIT)delete e.dataset.k}}))</script>"""


def _skills(names: str) -> tuple[str, ...]:
    """Skills without repetitions; a row is part of a table, a card one of the kinds."""
    same = {"row": "table", "card": "kind"}
    return tuple(dict.fromkeys(same.get(name, name) for name in names.split()))


@dataclass(frozen=True)
class Ask:
    """What some people would say for one thing.

    Attributes:
        keys: Names of the true elements; none when nothing on the page fits.
        skills: What it takes to answer.
        phrases: Different people's words for the same.
        plural: Whether all elements are wanted.
        lack: A word that the page must not show for an absent thing to be absent.
    """

    keys: tuple[str, ...]
    skills: tuple[str, ...]
    phrases: tuple[str, ...]
    plural: bool = False
    lack: str = ""


@dataclass
class Draft:
    """A page being written.

    Attributes:
        rng: Decides everything that varies.
        look: The designer's style sheet and the tokens of this page.
        asks: Filled by the page.
        merged: Pictures' names for several elements seen as one (key -> parts).
    """

    rng: Random
    look: Look
    asks: list[Ask] = field(default_factory=list)
    merged: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def f(self, key: str, kind: str = "text") -> str:
        """Attributes that mark an element whose frame is what people would draw."""
        return f'data-k="{kind}" data-p="{escape(json.dumps({"label": key}))}"'

    def t(self, key: str, kind: str = "text") -> str:
        """Attributes that mark an element of which only the words count."""
        return f'data-m="text" {self.f(key, kind)}'

    def ask(self, keys: str | list[str], skills: str, *phrases: str) -> None:
        """One thing; a list of several keys makes it one box around them all."""
        if isinstance(keys, list):
            name = "+".join(keys)
            self.merged[name] = tuple(keys)
            keys = name
        self.asks.append(Ask((keys,), _skills(skills), phrases))

    def all(self, keys: list[str], skills: str, *phrases: str) -> None:
        """Every one of several things."""
        if len(keys) > 1:
            found = ("plural", *_skills(skills))
            self.asks.append(Ask(tuple(keys), found, phrases, plural=True))

    def either(self, keys: list[str], skills: str, *phrases: str) -> None:
        """A singular phrase that fits several things equally."""
        if len(keys) > 1:
            self.asks.append(Ask(tuple(keys), ("ambiguous", *_skills(skills)), phrases))

    def none(self, lack: str, skills: str, *phrases: str) -> None:
        """A plausible thing that is not there; the page must not show the word ``lack``."""
        self.asks.append(Ask((), ("absent", *_skills(skills)), phrases, lack=lack))

    def one(self, *choices: str) -> str:
        """One of several strings."""
        return self.rng.choice(choices)

    def some(self, values: list[str], count: int) -> list[str]:
        """Several different ones, shuffled."""
        return self.rng.sample(values, min(count, len(values)))

    def html(self, body: str, *, css: str = "", bare: bool = False) -> str:
        """The whole document; ``bare`` leaves out the margin around the page."""
        inner = body if bare else f'<div class="page">{body}</div>'
        guard = _GUARD.replace("LIMIT", str(1590 / self.look.scale))
        return (
            '<!doctype html><html lang="en"><head><meta charset="utf-8">'
            f"<style>{self.look.css}{css}</style></head><body>{inner}{guard}</body></html>"
        )
