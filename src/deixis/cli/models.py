"""``deixis models``: what can ground a phrase, and whether it is ready here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from deixis.cli.jsonlines import say_json
from deixis.cli.terminal import safe, say

if TYPE_CHECKING:
    from deixis import ModelInfo

__all__ = ["models"]


def models(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document a model.")] = False,
) -> None:
    """List the models, with source, licence, and whether each is ready on this machine."""
    import deixis  # keeps --help quick

    for model in deixis.models():
        if as_json:
            say_json(model.to_dict())
        else:
            _tell(model)


def _tell(model: ModelInfo) -> None:
    state = "ready" if model.available else f"needs: pip install 'deixis[{model.extra}]'"
    say(safe(f"{model.name}  ({state})"))
    say(safe(f"  {model.summary}"))
    say(safe(f"  gives: {', '.join(model.gives)}; licence: {model.licence}"))
    if model.paper:
        say(safe(f"  paper: {model.paper}"))
