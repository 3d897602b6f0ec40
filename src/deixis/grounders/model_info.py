"""ModelInfo: what is known of a model before it is loaded."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from typing import Any, Literal

from deixis.perception.hub.folders import download_command
from deixis.perception.hub.packages import installed
from deixis.perception.hub.sources import weights_here
from deixis.perception.parts import UNSTATED, ships

__all__ = ["Gift", "ModelInfo"]

Gift = Literal["boxes", "masks", "heatmap", "absent", "many", "score"]
"""What answers can hold: masks and heatmaps; a reasoned ABSENT; several regions; scores."""


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """What is known of a model before it is loaded.

    Attributes:
        name: For `deixis.load`.
        builder: "module:function"; the function is called as
            ``function(info, weights=..., device=..., **options)`` and returns the grounder.
        summary: One sentence.
        hub_id: "owner/name" on the Hugging Face hub, or "" when no weights are fetched.
        parts: (role, hub id) where several models work together; the roles are the keys of
            ``weights={"detector": PATH, ...}``. A hub id "" means: only as a local file.
        ships: (role, file) of weights that the package holds, once they are good enough to ship.
        parameters: "151 M", or "".
        input_size: What the network looks at: "224 x 224 px", or "".
        licence: Of the weights, as their card states it; "see the model's page" where that is
            not sure.
        paper: Authors, year, arXiv id; or "" for our own.
        extra: The pip extra it needs, or "" for the base install.
        environment: Variables that must be set before it can run.
        gives: See `Gift`.
        settings: What the builder needs to know besides, as (key, value) pairs.
    """

    name: str
    builder: str
    summary: str
    hub_id: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    ships: tuple[tuple[str, str], ...] = ()
    parameters: str = ""
    input_size: str = ""
    licence: str = UNSTATED
    paper: str = ""
    extra: str = ""
    environment: tuple[str, ...] = ()
    gives: tuple[Gift, ...] = ("boxes",)
    settings: tuple[tuple[str, Any], ...] = ()

    @property
    def sources(self) -> tuple[tuple[str, str], ...]:
        """(role, hub id) of everything that must be here; () when it ships with deixis."""
        return self.parts or ((("model", self.hub_id),) if self.hub_id else ())

    @property
    def available(self) -> bool:
        """Whether it can run here and now: packages, weights and settings are here."""
        return self.installed and self.weights_here() and self.is_set

    @property
    def is_set(self) -> bool:
        """Whether the environment says what it must know."""
        return all(os.environ.get(name) for name in self.environment)

    @property
    def installed(self) -> bool:
        """Whether its packages are installed."""
        return installed(self.extra)

    def weights_here(self) -> bool:
        """Whether its weights ship with deixis or lie in the local cache; no network is used."""
        fetched = all(weights_here(hub_id) for _, hub_id in self.sources)
        return fetched and all(ships(file) for _, file in self.ships)

    def missing(self) -> tuple[str, ...]:
        """What to do before it runs, one line each: pip and download commands."""
        lines = [] if self.installed else [f"pip install 'deixis[{self.extra}]'"]
        for role, hub_id in self.sources:
            if not hub_id:
                lines.append(f"give a local file: --weights {role}=PATH")
            elif not weights_here(hub_id):
                lines.append(download_command(hub_id))
        lines += [
            f"give a local file: --weights {role}=PATH (the package holds no {file})"
            for role, file in self.ships
            if not ships(file)
        ]
        lines += [f"set {name}" for name in self.environment if not os.environ.get(name)]
        return tuple(lines)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types, with what is true on this machine."""
        return asdict(self) | {
            "parts": dict(self.parts),
            "ships": dict(self.ships),
            "gives": list(self.gives),
            "environment": list(self.environment),
            "settings": dict(self.settings),
            "installed": self.installed,
            "weights_here": self.weights_here(),
            "available": self.available,
            "missing": list(self.missing()),
        }
