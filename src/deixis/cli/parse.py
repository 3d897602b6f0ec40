"""``deixis parse``: how a phrase is understood."""

from __future__ import annotations

from typing import Annotated

import typer

from deixis.cli.jsonlines import say_json
from deixis.cli.terminal import safe, say

__all__ = ["parse"]


def parse(
    phrases: Annotated[list[str], typer.Argument(metavar="PHRASE...", help="What to parse.")],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document a phrase.")] = False,
) -> None:
    """Print how phrases are understood, as a tree or as JSON."""
    from deixis.language import parse as parse_phrase  # keeps --help quick
    from deixis.language import render_tree

    for phrase in phrases:
        form = parse_phrase(phrase)
        if as_json:
            say_json(form.to_dict())
            continue
        say("\n".join(safe(line) for line in render_tree(form).splitlines()))
