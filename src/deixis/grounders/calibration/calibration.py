"""Calibration: what was fitted for one model, as it is stored."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deixis.core import ConfigError, InputError
from deixis.core.whole_files import write_whole
from deixis.grounders.calibration.curves import Curve, curve_from_dict
from deixis.grounders.calibration.promise import Promise

__all__ = ["Calibration", "Part"]

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Part:
    """One kind of answer: those that point at something, or those that say nothing is there.

    Attributes:
        curve: From the stated confidence to the share of right answers; None where too few
            answers stated one.
        unknown: The share of right answers among those without a confidence, or None.
        promise: What the threshold guarantees.
    """

    curve: Curve | None
    unknown: float | None
    promise: Promise

    def confidence(self, stated: float | None) -> float | None:
        """The calibrated confidence of an answer, or None where nothing is known."""
        if stated is None:
            return self.unknown
        return None if self.curve is None else min(max(self.curve(stated), 0.0), 1.0)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {
            "curve": None if self.curve is None else self.curve.to_dict(),
            "unknown": self.unknown,
            "promise": self.promise.to_dict(),
        }

    @classmethod
    def from_dict(cls, data: Any) -> Part:
        """Inverse of :meth:`to_dict`.

        Raises:
            InputError: A key is missing or holds something else.
        """
        try:
            curve, unknown = data["curve"], data["unknown"]
            return cls(
                None if curve is None else curve_from_dict(curve),
                None if unknown is None else float(unknown),
                Promise.from_dict(data["promise"]),
            )
        except (KeyError, TypeError) as error:
            raise InputError(f"this is no part of a calibration: {error}") from error


@dataclass(frozen=True, slots=True)
class Calibration:
    """What is known of one model's confidence.

    Attributes:
        model: Name of the model it was fitted for; it fits no other.
        pointing: Of answers that point at something (FOUND, AMBIGUOUS).
        absent: Of answers that say that nothing is there (ABSENT), or None where the data had
            none.
        data: The data set, as given.
        created: When, in UTC, ISO 8601.
        version: Of deixis.
    """

    model: str
    pointing: Part
    absent: Part | None = None
    data: str = ""
    created: str = ""
    version: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {
            "deixis_calibration": FORMAT,
            "model": self.model,
            "pointing": self.pointing.to_dict(),
            "absent": None if self.absent is None else self.absent.to_dict(),
            "data": self.data,
            "created": self.created,
            "version": self.version,
        }

    @classmethod
    def from_dict(cls, data: Any) -> Calibration:
        """Inverse of :meth:`to_dict`.

        Raises:
            InputError: A key is missing or holds something else.
        """
        if not isinstance(data, dict) or data.get("deixis_calibration") != FORMAT:
            raise InputError(f'a calibration must have "deixis_calibration": {FORMAT}')
        try:
            absent = data["absent"]
            return cls(
                model=str(data["model"]),
                pointing=Part.from_dict(data["pointing"]),
                absent=None if absent is None else Part.from_dict(absent),
                data=str(data["data"]),
                created=str(data["created"]),
                version=str(data["version"]),
            )
        except KeyError as error:
            raise InputError(f"a calibration needs {error}") from error

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write it as JSON, whole or not at all."""
        return write_whole(path, json.dumps(self.to_dict(), indent=1) + "\n")

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Calibration:
        """Read what :meth:`save` wrote.

        Raises:
            ConfigError: The file is missing or holds something else.
        """
        try:
            return cls.from_dict(json.loads(Path(path).read_text(encoding="utf-8")))
        except OSError as error:
            raise ConfigError(
                f"the calibration {path} cannot be read: {error.strerror}; deixis calibrate "
                "writes one"
            ) from None
        except (ValueError, RecursionError) as error:
            raise ConfigError(
                f"{path} must be a calibration that deixis calibrate wrote: {error}"
            ) from None
