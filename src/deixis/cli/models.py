"""``deixis models``: what can ground a phrase, of which parts, and whether it is ready here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

import typer

from deixis.cli.jsonlines import say_json
from deixis.cli.terminal import safe, say
from deixis.core import InputError

if TYPE_CHECKING:
    from deixis import ModelInfo
    from deixis.perception.parts import PartInfo

__all__ = ["models"]

_PARTS = "-- parts: for encoder= and detector= of deixis.load, and for --masks --"


def models(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME]...", help="Only these.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON document a model or part.")
    ] = False,
) -> None:
    """List the models and their parts, with source, licence, and whether each is ready here."""
    import deixis  # keeps --help quick
    from deixis.perception.catalog import parts

    whole, pieces = deixis.models(), parts()
    if names:
        _check(names, [*(model.name for model in whole), *(part.name for part in pieces)])
        whole = [info for info in whole if info.name in names]
        pieces = [info for info in pieces if info.name in names]
    if as_json:
        for document in (*({"kind": "model"} | m.to_dict() for m in whole), *_dicts(pieces)):
            say_json(document)
        return
    for model in whole:
        _tell(_model_lines(model), model.missing())
    if pieces and not names:
        say(_PARTS)
    for part in pieces:
        _tell(_part_lines(part), part.missing())


def _check(names: Sequence[str], known: Sequence[str]) -> None:
    for name in names:
        if name not in known:
            close = get_close_matches(name, known, n=3, cutoff=0.4)
            guess = f"; did you mean {' or '.join(close)}?" if close else ""
            raise InputError(f"NAME must be one that deixis models lists, got {name!r}{guess}")


def _dicts(pieces: Sequence[PartInfo]) -> Iterator[dict[str, object]]:
    return (part.to_dict() for part in pieces)


def _tell(lines: Iterator[str], missing: Sequence[str]) -> None:
    for line in (*lines, *(f"  needs: {step}" for step in missing)):
        say(safe(line))


def _model_lines(model: ModelInfo) -> Iterator[str]:
    yield f"{model.name}  ({_model_state(model)})"
    yield f"  {model.summary}"
    yield f"  gives: {', '.join(model.gives)}"
    yield f"  weights: {_model_weights(model)}"
    yield from _facts(model)


def _part_lines(part: PartInfo) -> Iterator[str]:
    yield f"{part.name}  ({part.kind}, {_part_state(part)})"
    yield f"  {part.summary}"
    yield f"  weights: {_part_weights(part)}"
    yield from _facts(part)


def _facts(info: ModelInfo | PartInfo) -> Iterator[str]:
    for name, value in (
        ("parameters", info.parameters),
        ("input", info.input_size),
        ("licence", info.licence),
        ("paper", info.paper),
    ):
        if value:
            yield f"  {name}: {value}"


def _model_state(model: ModelInfo) -> str:
    if model.available:
        return "ready"
    if not model.installed:
        return "not installed"
    return "not set up" if model.weights_here() else "weights not here"


def _part_state(part: PartInfo) -> str:
    if not part.installed:
        return "not installed"
    return "ready" if part.weights_here() else "weights not here"


def _model_weights(model: ModelInfo) -> str:
    sources = (
        f"{role} {hub_id} ({_here(hub_id)})" if hub_id else f"{role} from your file"
        for role, hub_id in model.sources
    )
    return "; ".join(sources) or ("at its server" if model.environment else "in the package")


def _part_weights(part: PartInfo) -> str:
    if part.source == "hub":
        return f"{part.hub_id} ({_here(part.hub_id)})"
    if part.source == "file":
        return "from your file"
    return "in the package" if part.ships else "none needed"


def _here(hub_id: str) -> str:
    from deixis.perception.hub import weights_here

    return "here" if weights_here(hub_id) else "not here"
