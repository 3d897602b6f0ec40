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
    say(safe(f"{model.name}  ({_state(model)})"))
    say(safe(f"  {model.summary}"))
    say(safe(f"  gives: {', '.join(model.gives)}"))
    for name, value in _facts(model):
        if value:
            say(safe(f"  {name}: {value}"))
    for line in model.missing():
        say(safe(f"  needs: {line}"))


def _state(model: ModelInfo) -> str:
    if model.available:
        return "ready"
    if not model.installed:
        return "not installed"
    return "not set up" if model.weights_here() else "weights not here"


def _facts(model: ModelInfo) -> tuple[tuple[str, str], ...]:
    from deixis.perception.hub import weights_here

    here = {True: "here", False: "not here"}
    sources = (
        f"{role} {hub_id} ({here[weights_here(hub_id)]})" if hub_id else f"{role} from your file"
        for role, hub_id in model.sources
    )
    return (
        (
            "weights",
            "; ".join(sources) or ("at its server" if model.environment else "in the package"),
        ),
        ("parameters", model.parameters),
        ("input", model.input_size),
        ("licence", model.licence),
        ("paper", model.paper),
    )
