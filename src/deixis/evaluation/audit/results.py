"""Audit: everything that an audit found, as it is kept and shown."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deixis.core import InputError
from deixis.evaluation.audit.baselines import Baseline
from deixis.evaluation.audit.consistency import Consistency
from deixis.evaluation.audit.heatmaps import HeatMaps
from deixis.evaluation.figures import Figure
from deixis.evaluation.result_files import load_result, save_result
from deixis.evaluation.slices import Slice

__all__ = ["Audit"]

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Audit:
    """What an audit of one model on one data set found.

    Attributes:
        model: Its name.
        data: The data set, as given.
        images: Pictures.
        figures: The main figures as asked: right@0.5 and Acc@0.5.
        places: Right answers by the place of the true box, in a grid of three by three.
        heat: Where it points against where answers lie; None where it points at nothing.
        baselines: Blind ways of answering.
        mirrored: The picture mirrored and sides swapped in the phrase.
        reworded: The phrase in other words.
        notes: What was left out and why.
        created: When, in UTC, ISO 8601.
        version: Of deixis.
        failed: Expressions that could not be answered, such as of pictures that do not open.
    """

    model: str
    data: str
    images: int
    figures: tuple[Figure, ...]
    places: tuple[Slice, ...]
    heat: HeatMaps | None
    baselines: tuple[Baseline, ...]
    mirrored: tuple[Consistency, ...]
    reworded: tuple[Consistency, ...]
    notes: tuple[str, ...] = ()
    created: str = ""
    version: str = ""
    failed: int = 0

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {
            "deixis_audit": FORMAT,
            "model": self.model,
            "data": self.data,
            "images": self.images,
            "figures": [item.to_dict() for item in self.figures],
            "places": [item.to_dict() for item in self.places],
            "heat": None if self.heat is None else self.heat.to_dict(),
            "baselines": [item.to_dict() for item in self.baselines],
            "mirrored": [item.to_dict() for item in self.mirrored],
            "reworded": [item.to_dict() for item in self.reworded],
            "notes": list(self.notes),
            "created": self.created,
            "version": self.version,
            "failed": self.failed,
        }

    @classmethod
    def from_dict(cls, data: Any) -> Audit:
        """Inverse of :meth:`to_dict`.

        Raises:
            InputError: A key is missing or holds something else.
        """
        if not isinstance(data, dict) or data.get("deixis_audit") != FORMAT:
            raise InputError(f'an audit must have "deixis_audit": {FORMAT}')
        try:
            return cls(
                model=str(data["model"]),
                data=str(data["data"]),
                images=int(data["images"]),
                figures=tuple(Figure(**item) for item in data["figures"]),
                places=tuple(Slice.from_dict(item) for item in data["places"]),
                heat=None if data["heat"] is None else HeatMaps.from_dict(data["heat"]),
                baselines=tuple(Baseline.from_dict(item) for item in data["baselines"]),
                mirrored=tuple(Consistency.from_dict(item) for item in data["mirrored"]),
                reworded=tuple(Consistency.from_dict(item) for item in data["reworded"]),
                notes=tuple(map(str, data["notes"])),
                created=str(data["created"]),
                version=str(data["version"]),
                failed=int(data.get("failed", 0)),  # files of earlier versions do not say it
            )
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(f"this is no audit: {error}") from error

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write everything as one JSON file, whole or not at all."""
        return save_result(self.to_dict(), path)

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Audit:
        """Read what :meth:`save` wrote.

        Raises:
            DatasetError: The file is missing or holds something else.
        """
        return load_result(path, cls.from_dict, what="an audit that deixis audit wrote")
