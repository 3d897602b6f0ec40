"""``deixis load``: load a model once, and say where its weights come from."""

from __future__ import annotations

import time
from typing import Annotated

import typer

from deixis.cli.jsonlines import say_json
from deixis.cli.model_names import check_masks, check_model
from deixis.cli.terminal import safe, say
from deixis.cli.waiting import Waiting
from deixis.cli.weights import read_weights, weights_told

__all__ = ["load"]


def load(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="See deixis models; or a folder of deixis train.")
    ],
    weights: Annotated[
        list[str] | None,
        typer.Option(
            "--weights", metavar="PATH|PART=PATH", help="Local weights of the model; repeatable."
        ),
    ] = None,
    masks: Annotated[
        str | None, typer.Option("--masks", help="With masks by grabcut, sam, sam2, ...")
    ] = None,
    device: Annotated[
        str, typer.Option("--device", help="cpu, auto, or a torch device, for models of the hub.")
    ] = "cpu",
    as_json: Annotated[bool, typer.Option("--json", help="One JSON document.")] = False,
) -> None:
    """Load a model and let it look at an empty picture: a try whether everything is here.

    Where the weights come from is said on stderr; without DEIXIS_OFFLINE=1 they are fetched.
    """
    import numpy as np

    import deixis  # keeps --help quick

    check_model(name)
    check_masks(masks)
    start = time.perf_counter()
    with weights_told(weights), Waiting(f"loading {name}"):
        grounder = deixis.load(
            name, weights=read_weights(weights or ()), device=device, masks=masks
        )
    loaded = time.perf_counter()
    with Waiting("looking at an empty picture"):
        answer = grounder.ground(np.full((240, 320, 3), 200, np.uint8), "the red mug")
    facts = {
        "model": name,
        "load_s": round(loaded - start, 2),
        "first_answer_s": round(time.perf_counter() - loaded, 2),
        "answer": answer.status.value,
    }
    if as_json:
        say_json(facts)
        return
    for key, value in facts.items():
        say(safe(f"{key}: {value}"))
