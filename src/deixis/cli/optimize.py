"""``deixis optimize``: make and keep the quicker form of a model."""

from __future__ import annotations

from typing import Annotated

import typer

from deixis.cli.jsonlines import say_json
from deixis.cli.model_names import check_model
from deixis.cli.terminal import inform, safe, say
from deixis.cli.weights import read_weights, weights_told

__all__ = ["optimize"]


def optimize(
    name: Annotated[str, typer.Argument(metavar="NAME", help="See: deixis models.")],
    weights: Annotated[
        list[str] | None, typer.Option("--weights", help="A local folder with its weights.")
    ] = None,
    precision: Annotated[
        str, typer.Option(help="What agreement is measured in: f32 or bf16.")
    ] = "f32",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False,
) -> None:
    """Export what costs the time, once; every later load of the same weights runs that."""
    import deixis  # keeps --help quick
    from deixis.core import ConfigError, ModelError

    check_model(name)
    with weights_told(weights):
        try:
            grounder = deixis.load(
                name, weights=read_weights(weights or []), runtime="torch", precision=precision
            )
        except ConfigError as error:
            if not any(told in str(error) for told in ("has no option", "runs as it is")):
                raise
            raise ModelError(f"{name} has no exported form; it runs as it is") from error
        inform(f"exporting {name}; this can take minutes")
        try:
            told = grounder.optimize()  # type: ignore[attr-defined]
        except ModelError:
            inform(f"the plain model of {name} stays in use")
            raise
    facts = {
        "model": name,
        "path": str(told.path),
        "precision": precision,
        "cosine": round(told.cosine, 6),
        "plain_ms": round(told.plain_s * 1000, 1),
        "exported_ms": round(told.exported_s * 1000, 1),
    }
    if as_json:
        say_json(facts)
    else:
        for key, value in facts.items():
            say(safe(f"{key}: {value}"))
