"""The file of predictions: a line an answer, written as they come, from which a run resumes.

The first line says which model and which data; each other line holds one Grounding. The lines of
one image are written together, so that a killed run ends after a whole image or within one; what
is left of that one is cut off and done again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from deixis.core import DatasetError, Grounding, InputError
from deixis.core.growing_files import GrowingFile

__all__ = ["Prediction", "PredictionLog"]

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Prediction:
    """One answer as the file keeps it.

    Attributes:
        image: Name of the picture.
        index: Number of the expression among those of its image.
        total: How many expressions the image has.
        answer: The whole Grounding, trace and all.
        seconds: Time, or None.
        peak_mb: Memory, or None.
        error: What went wrong instead, or None.
        file: Digest of the picture's file, or None where there is none.
    """

    image: str
    index: int
    total: int
    answer: Grounding
    seconds: float | None = None
    peak_mb: float | None = None
    error: str | None = None
    file: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {
            "image": self.image,
            "index": self.index,
            "of": self.total,
            "seconds": self.seconds,
            "peak_mb": self.peak_mb,
            "error": self.error,
            "file": self.file,
            "grounding": self.answer.to_dict(),
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Prediction:
        """Inverse of :meth:`to_dict`."""
        try:
            return cls(
                data["image"],
                data["index"],
                data["of"],
                Grounding.from_dict(data["grounding"]),
                data["seconds"],
                data["peak_mb"],
                data["error"],
                data.get("file"),  # files of earlier versions do not say it
            )
        except (KeyError, TypeError) as error:
            raise InputError(f"this is no prediction: {error}") from error


class PredictionLog:
    """Predictions of one model on one data set, in the order of the data.

    Args:
        path: The file; its folder is made.
        model: Name of the model.
        facts: What else the answers hang on, as plain JSON; the first line keeps it.
        resume: Go on with a file that is there; without it such a file is an error.

    Raises:
        ConfigError: The file is there already and ``resume`` is False, or another process writes
            it.
        DatasetError: The file is of another model, or damaged before its end.
    """

    def __init__(
        self,
        path: Path,
        *,
        model: str,
        resume: bool = False,
        facts: Mapping[str, Any] | None = None,
    ) -> None:
        self.path = path
        self._first: dict[str, Any] = {"deixis_predictions": FORMAT, "model": model}
        if facts:
            self._first["with"] = dict(facts)
        self._file = GrowingFile(
            path, what="predictions", first=self._header(), scan=self._scan, resume=resume
        )

    def earlier(self) -> Iterator[tuple[int, list[Prediction]]]:
        """(line of the first, predictions) of each whole image, as they were written."""
        kept = self._file.kept
        if not kept:
            return
        with self.path.open("rb") as lines:
            next(lines)
            group: list[Prediction] = []
            position = len(self._header())
            for number, raw in enumerate(lines, start=2):
                position += len(raw)
                if position > kept:
                    return
                group.append(self._parse(raw, number))
                if len(group) == group[0].total:
                    yield number - len(group) + 1, group
                    group = []

    def append(self, predictions: Sequence[Prediction]) -> None:
        """Write the predictions of one image."""
        lines = [json.dumps(item.to_dict()) + "\n" for item in predictions]
        self._file.append("".join(lines).encode("ascii"))

    def close(self) -> None:
        """Close the file, and let others write it."""
        self._file.close()

    def _header(self) -> bytes:
        return (json.dumps(self._first) + "\n").encode("ascii")

    def _scan(self, lines: IO[bytes]) -> int:
        """Bytes up to the end of the last whole image."""
        header = next(lines)
        if header != self._header():
            if not header.endswith(b"\n"):
                return 0  # killed while writing the very first line
            raise DatasetError(
                f"the predictions must be of {_told(self._first)}, but the first line is "
                f"{header[:200].decode('ascii', 'replace').strip()!r}; choose another --out",
                path=str(self.path),
                line=1,
            )
        kept = position = len(header)
        left = 0
        for number, raw in enumerate(lines, start=2):
            if not raw.endswith(b"\n"):
                break  # killed in the middle of a line
            position += len(raw)
            left = (left or self._parse(raw, number).total) - 1
            kept = position if left == 0 else kept
        return kept

    def _parse(self, raw: bytes, number: int) -> Prediction:
        try:
            return Prediction.from_dict(json.loads(raw))
        except ValueError as error:
            raise DatasetError(
                f"the line must be a prediction: {error}", path=str(self.path), line=number
            ) from None


def _told(first: Mapping[str, Any]) -> str:
    loaded = f" with {json.dumps(first['with'])}" if "with" in first else ""
    return f"{first['model']!r}{loaded}"
