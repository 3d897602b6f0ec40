"""Where the weights of a base came from and under which licence, for the model card."""

from __future__ import annotations

from pathlib import Path

from deixis.grounders.catalog import MODELS
from deixis.grounders.model_info import ModelInfo
from deixis.perception.catalog import PARTS
from deixis.perception.parts import PartInfo

__all__ = ["origin"]


def origin(base: str, weights: str | Path | None = None) -> str:
    """A few sentences.

    Args:
        base: Name in the catalogs.
        weights: The local folder that was given, if one was.
    """
    info = MODELS.get(base) or PARTS[base]
    if not info.hub_id:
        return (
            f"`{base}` ships with deixis (licence: {info.licence}) and stays as it is. The weights "
            "of the net beside it were drawn at random and know nothing but your data."
        )
    found = _given(info, weights) if weights is not None else _published(info)
    paper = f" {info.paper}." if info.paper else ""
    return f"{found} Tuned weights stand under the licence of their base and of your data.{paper}"


def _published(info: ModelInfo | PartInfo) -> str:
    return f"`{info.name}`: the weights published as {_link(info)}. Their licence: {info.licence}."


def _given(info: ModelInfo | PartInfo, weights: str | Path) -> str:
    return (
        f"`{info.name}`, with weights from the local folder `{weights}`. The licence that came "
        "with that folder applies; deixis did not check it. The weights published for this name "
        f"are those of {_link(info)}, licence: {info.licence}."
    )


def _link(info: ModelInfo | PartInfo) -> str:
    return f"[{info.hub_id}](https://huggingface.co/{info.hub_id})"
