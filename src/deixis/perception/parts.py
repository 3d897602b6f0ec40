"""PartInfo: what is known of an encoder, detector or another part before it is loaded."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from importlib.resources import files
from typing import Any, Literal

from deixis.core import ConfigError
from deixis.perception.hub.folders import download_command
from deixis.perception.hub.packages import installed
from deixis.perception.hub.sources import weights_here

__all__ = ["OPENAI", "UNSTATED", "PartInfo", "PartKind", "Source", "check_device", "ships"]

UNSTATED = "see the model's page"
"""A licence that is not known for sure."""

OPENAI = f"{UNSTATED} (OpenAI's code is MIT)"
"""Of CLIP: the cards of its weights name none."""

PartKind = Literal["encoder", "detector", "proposer", "reader", "segmenter"]
Source = Literal["deixis", "hub", "file"]
"""Where its weights come from: they ship with deixis (or it has none), the hub, a local file."""


@dataclass(frozen=True, slots=True)
class PartInfo:
    """What is known of a part before it is loaded.

    Attributes:
        name: For `deixis.perception.catalog.load_part`.
        kind: What it is.
        builder: "module:class". A part of the hub takes its folder first, one from a file its
            path; both take ``name``, one of the hub also ``device``.
        summary: One sentence.
        source: See `Source`.
        hub_id: "owner/name" on the Hugging Face hub.
        parameters: "151 M", or "".
        input_size: What the network looks at.
        licence: Of the weights, as their card states it; `UNSTATED` where that is not sure.
        paper: Authors, year, arXiv id; or "".
        extra: The pip extra it needs, or "" for the base install.
        ships: The file of its weights inside the package, or "".
    """

    name: str
    kind: PartKind
    builder: str
    summary: str
    source: Source = "hub"
    hub_id: str = ""
    parameters: str = ""
    input_size: str = ""
    licence: str = UNSTATED
    paper: str = ""
    extra: str = "hub"
    ships: str = ""

    @property
    def installed(self) -> bool:
        """Whether its packages are installed."""
        return installed(self.extra)

    def weights_here(self) -> bool:
        """Whether its weights ship with deixis or lie in the local cache; no network is used."""
        if self.source == "hub":
            return weights_here(self.hub_id)
        return self.source == "deixis" and (not self.ships or ships(self.ships))

    def missing(self) -> tuple[str, ...]:
        """What to do before it runs, one line each: pip and download commands."""
        lines = [] if self.installed else [f"pip install 'deixis[{self.extra}]'"]
        if self.source == "file":
            lines.append(f"give a local file: --weights {self.kind}=PATH")
        elif self.source == "hub" and not self.weights_here():
            lines.append(download_command(self.hub_id))
        elif self.source == "deixis" and not self.weights_here():
            told = f"--weights {self.kind}=PATH (the package holds no {self.ships})"
            lines.append(f"give a local file: {told}")
        return tuple(lines)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types, with what is true on this machine."""
        return asdict(self) | {
            "installed": self.installed,
            "weights_here": self.weights_here(),
            "missing": list(self.missing()),
        }


def check_device(model: str, device: str, *parts: PartInfo) -> None:
    """Check that one of a model's parts can run on a device; only those of the hub can.

    Raises:
        ConfigError: All of the model runs on the CPU, and another device is asked for.
    """
    if device not in ("cpu", "auto") and all(part.source != "hub" for part in parts):
        raise ConfigError(f"{model} runs on the CPU; device must be cpu or auto, got {device!r}")


def ships(file: str) -> bool:
    """Whether the package holds this file of weights."""
    return (files("deixis") / "weights" / file).is_file()
