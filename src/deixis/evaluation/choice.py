"""ModelChoice: a model by name and what it is loaded with, before it is loaded."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deixis.core import Grounder, InputError
from deixis.grounders.calibration import Calibration

__all__ = ["Model", "ModelChoice", "as_choice"]


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A model that is loaded when its turn comes, so that one at a time is in memory.

    Attributes:
        name: For `deixis.load`; or of ``grounder``.
        weights: A local folder, or one a part.
        device: "cpu", "auto" or a torch device.
        calibration: A file of `deixis calibrate`, or "stored".
        grounder: One that is loaded already; the others are not used then.

    Example:
        >>> ModelChoice("neuro-symbolic", calibration="stored").title
        'neuro-symbolic+calibrated'
    """

    name: str
    weights: str | Path | Mapping[str, str | Path] | None = None
    device: str = "cpu"
    calibration: Calibration | str | Path | None = None
    grounder: Grounder | None = None

    @property
    def title(self) -> str:
        """Under which results list it."""
        return self.name if self.calibration is None else f"{self.name}+calibrated"

    def load(self) -> Grounder:
        """The grounder.

        Raises:
            ModelError: It cannot be loaded.
            ConfigError: The calibration cannot be read or is of another model.
        """
        if self.grounder is not None:
            return self.grounder
        import deixis  # noqa: PLC0415 - the package is complete by now

        options: dict[str, Any] = {"weights": self.weights, "calibration": self.calibration}
        if self.device != "cpu":
            options["device"] = self.device
        given = {name: value for name, value in options.items() if value is not None}
        loaded: Grounder = deixis.load(self.name, **given)
        return loaded

    def facts(self, grounder: Grounder) -> dict[str, Any]:
        """What tells its answers from those of the same model loaded otherwise, as plain JSON."""
        facts: dict[str, Any] = {}
        if isinstance(self.weights, Mapping):
            facts["weights"] = {part: os.path.abspath(at) for part, at in self.weights.items()}
        elif self.weights is not None:
            facts["weights"] = os.path.abspath(self.weights)
        used = getattr(grounder, "calibration", None)
        if isinstance(used, Calibration):
            facts["calibration"] = _digest(used)
        return facts


Model = str | Grounder | ModelChoice


def as_choice(model: Model) -> ModelChoice:
    """A choice of what may be a name or a grounder.

    Raises:
        InputError: It is neither.
    """
    if isinstance(model, ModelChoice):
        return model
    if isinstance(model, str):
        return ModelChoice(model)
    if not isinstance(model, Grounder):
        kind = type(model).__name__
        raise InputError(f"a model must be a name, a grounder or a ModelChoice, got {kind}")
    return ModelChoice(model.name, grounder=model)


def _digest(calibration: Calibration) -> str:
    told = json.dumps(calibration.to_dict(), sort_keys=True)
    return hashlib.sha256(told.encode("ascii")).hexdigest()[:16]
