"""Which grounders there are: a plain table, and `load` to get one by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from functools import lru_cache
from importlib import import_module
from typing import Any, cast

from deixis.core import ModelError
from deixis.grounders.base import ImageGrounder

__all__ = ["MODELS", "ModelInfo", "load", "models"]


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """What is known of a model before it is loaded.

    Attributes:
        name: For `deixis.load`.
        builder: "module:function" that returns the grounder.
        summary: One sentence.
        paper: Authors, year, arXiv id; or "" for our own.
        licence: Of code and weights.
        extra: The pip extra it needs, or "" for the base install.
        gives: Of boxes, masks, heatmap, absent, many, score.
        available: Whether it can run here and now.
    """

    name: str
    builder: str
    summary: str
    paper: str = ""
    licence: str = "Apache-2.0"
    extra: str = ""
    gives: tuple[str, ...] = ("boxes",)
    available: bool = True

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return asdict(self) | {"gives": list(self.gives)}


MODELS: dict[str, ModelInfo] = {
    info.name: info
    for info in (
        ModelInfo(
            name="neuro-symbolic",
            builder="deixis.grounders.neuro_symbolic:build",
            summary="Parses the phrase and runs it over text, page elements, colours and regions.",
            gives=("boxes", "absent", "many", "score"),
        ),
    )
}


def models() -> list[ModelInfo]:
    """Every model that `load` knows."""
    return list(MODELS.values())


@lru_cache(maxsize=8)
def load(name: str = "neuro-symbolic") -> ImageGrounder:
    """The grounder of this name, built once.

    Raises:
        ModelError: No such model; the message lists close names.
        MissingDependency: The model needs an extra.
        WeightsError: Its weights are not on this machine.
    """
    if name not in MODELS:
        close = get_close_matches(str(name), MODELS, n=3, cutoff=0.4) or list(MODELS)
        raise ModelError(f"there is no model {name!r}; did you mean {', '.join(close)}?")
    module, _, function = MODELS[name].builder.partition(":")
    build = cast("Callable[[], ImageGrounder]", getattr(import_module(module), function))
    return build()
