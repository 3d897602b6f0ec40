"""Heads that name what is written in a way of its own: "the quote", "the last step"."""

from __future__ import annotations

import re
from collections.abc import Callable

from deixis.core import Region
from deixis.grounders.neuro_symbolic.nouns.avatars import avatars_of
from deixis.grounders.neuro_symbolic.nouns.codeblocks import code_blocks_of
from deixis.grounders.neuro_symbolic.nouns.composers import composers_of
from deixis.grounders.neuro_symbolic.nouns.paragraphs import (
    Paragraph,
    captions_of,
    paragraphs_of,
    quotes_of,
)
from deixis.grounders.neuro_symbolic.nouns.standing_lines import (
    channels_of,
    clocks_of,
    crumbs_of,
    steps_of,
)
from deixis.grounders.neuro_symbolic.nouns.terminals import commands_of
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Head

__all__ = ["passages"]

_NAMED: dict[str, Callable[[Scene], list[Paragraph]]] = {
    "paragraph": paragraphs_of,
    "quote": quotes_of,
    "quotation": quotes_of,
    "blockquote": quotes_of,
    "caption": captions_of,
}


_CODE = re.compile(r"^(?:code|command) (?:block|snippet|sample|example|box|listing)s?$|^snippets?$")
_AVATAR = re.compile(r"^(?:avatars?|(?:profile|contact|user) (?:picture|photo|image|pic)s)$")
_STANDING: dict[str, Callable[[Scene], list[Region]]] = {
    "command": commands_of,
    "step": steps_of,
    "channel": channels_of,
    "clock": clocks_of,
    "breadcrumb": crumbs_of,
    "breadcrumb trail": crumbs_of,
    "breadcrumb bar": crumbs_of,
    "breadcrumb navigation": crumbs_of,
}


def passages(head: Head, scene: Scene) -> list[Region]:
    """The passages that a head names, from the top; [] where it names none or none is there."""
    if _CODE.match(head.text or "") and (blocks := code_blocks_of(scene)):
        return blocks
    if _AVATAR.match((head.text or head.lemma).casefold()) and (faces := avatars_of(scene)):
        return faces
    if fields := composers_of(head, scene):
        return fields
    if (stand := _STANDING.get(head.lemma.removesuffix("s"))) is not None:
        return stand(scene)
    words = head.text.casefold().split() if head.text else [""]
    find = _NAMED.get(words[-1]) or _NAMED.get(words[-1].removesuffix("s"))
    found = find(scene) if find is not None else []
    return [Region(item.box, 0.9, "text", text=item.text, source="elements") for item in found]
