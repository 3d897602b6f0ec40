"""The journal: what was answered for each picture, a line a picture, written as it comes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from deixis.core import ConfigError, DatasetError, Grounding, InputError, Size
from deixis.core.growing_files import GrowingFile

__all__ = ["Answer", "Journal"]

FILE_NAME = "answers.jsonl"


@dataclass(frozen=True, slots=True)
class Answer:
    """All answers for one picture.

    Attributes:
        image: Its name, relative to the folder of pictures.
        size: In pixels; 0 x 0 if it could not be opened.
        groundings: One for each phrase, in their order; () if it failed.
        error: What went wrong, or None.
        file: Digest of the picture's file, or None if it could not be read.
    """

    image: str
    size: Size
    groundings: tuple[Grounding, ...] = ()
    error: str | None = None
    file: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types; traces are left out, they would be the most of it."""
        plain = [item.to_dict() for item in self.groundings]
        for item in plain:
            item.pop("trace", None)
            item.pop("heatmap", None)
        return {
            "image": self.image,
            "size": list(self.size),
            "groundings": plain,
            "error": self.error,
            "file": self.file,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Answer:
        """Inverse of :meth:`to_dict`."""
        width, height = data["size"]
        return cls(
            str(data["image"]),
            Size(int(width), int(height)),
            tuple(Grounding.from_dict(item) for item in data["groundings"]),
            data["error"],
            data.get("file"),  # journals of earlier versions do not say it
        )


class Journal:
    """Answers of one model to one list of phrases; the first line says which.

    Args:
        folder: Holds ``answers.jsonl``; made when missing.
        model: Its name.
        phrases: As they are asked.
        resume: Go on with a journal that is there.
        facts: What else the answers hang on, as plain JSON: calibration, weights.

    Attributes:
        done: Digest of the file of each picture that was answered; None where it is not known, or
            the picture failed.

    Raises:
        ConfigError: A journal is there and ``resume`` is False, or it is of another model, other
            facts or other phrases, or another process writes it.
        DatasetError: It is damaged before its last line.
    """

    def __init__(
        self,
        folder: Path,
        *,
        model: str,
        phrases: Sequence[str],
        resume: bool = False,
        facts: Mapping[str, Any] | None = None,
    ) -> None:
        self.path = folder / FILE_NAME
        self._header: dict[str, Any] = {
            "deixis_answers": 1,
            "model": model,
            "phrases": list(phrases),
        }
        if facts:
            self._header["with"] = dict(facts)
        self.done: dict[str, str | None] = {}
        self._file = GrowingFile(
            self.path, what="answers", first=_line(self._header), scan=self._scan, resume=resume
        )

    def append(self, answer: Answer) -> None:
        """Write the answers of one picture; they are on disk when this returns."""
        self._file.append(_line(answer.to_dict()))
        self._remember(answer)

    def close(self) -> None:
        """Close the file, and let others write it."""
        self._file.close()

    def _remember(self, answer: Answer) -> None:
        self.done[answer.image] = None if answer.error is not None else answer.file

    def __iter__(self) -> Iterator[Answer]:
        """All answers so far, in the order in which they were given."""
        if not self.path.exists():
            return
        with self.path.open("rb") as lines:
            next(lines, None)
            for number, raw in enumerate(lines, start=2):
                if not raw.endswith(b"\n"):
                    return
                yield self._parse(raw, number)

    def _scan(self, lines: IO[bytes]) -> int:
        """Bytes of whole lines; fills ``done``."""
        first = next(lines)
        if not first.endswith(b"\n"):
            return 0
        self._check(first)
        kept = len(first)
        for number, raw in enumerate(lines, start=2):
            if not raw.endswith(b"\n"):
                break
            self._remember(self._parse(raw, number))
            kept += len(raw)
        return kept

    def _check(self, first: bytes) -> None:
        try:
            header = json.loads(first)
        except ValueError:
            header = None
        if not isinstance(header, dict) or "deixis_answers" not in header:
            raise DatasetError("this is no journal of answers", path=str(self.path), line=1)
        told = {
            "model": "by another model",
            "with": "with another calibration or other weights",
            "phrases": "for other phrases",
        }
        for key, what in told.items():
            if header.get(key) != self._header.get(key):
                raise ConfigError(
                    f"{self.path} was written {what}: {header.get(key)!r:.100}; choose another "
                    "--out"
                )

    def _parse(self, raw: bytes, line: int) -> Answer:
        try:
            return Answer.from_dict(json.loads(raw))
        except (InputError, ValueError, KeyError, TypeError) as error:
            raise DatasetError(
                f"must be the answers for one picture: {error}", path=str(self.path), line=line
            ) from None


def _line(data: Mapping[str, Any]) -> bytes:
    return (json.dumps(data) + "\n").encode("ascii")
