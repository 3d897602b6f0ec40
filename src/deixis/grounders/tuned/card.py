"""TunedCard: what the folder of a tuned model says of itself."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from deixis.core import ConfigError, WeightsError
from deixis.core.whole_files import write_whole
from deixis.grounders.tuned.fusion import Fusion
from deixis.grounders.tuned_folder import CARD_FILE

__all__ = ["TunedCard", "TunedKind"]

_FORMAT = 1

TunedKind = Literal["region-phrase", "crops", "whole"]
"""Our own small net; an encoder of the hub on crops; a whole grounder of the hub."""


@dataclass(frozen=True, slots=True)
class TunedCard:
    """Facts of a tuned model.

    Attributes:
        name: For answers.
        kind: See `TunedKind`.
        base: Name of the model that it started from and, but for whole ones, still listens to.
        fusion: How both words are put together.
        side: Pixels of a crop of our own net.
        buckets: Rows of its table of word pieces.
        encoder: Class that reads the folder ``hub``, "module:class", for encoders of the hub.
    """

    name: str
    kind: TunedKind
    base: str
    fusion: Fusion
    side: int = 64
    buckets: int = 8192
    encoder: str = ""

    def write(self, folder: Path) -> None:
        """Write `CARD_FILE`, whole or not at all."""
        facts = {"format": _FORMAT, **asdict(self)}
        write_whole(folder / CARD_FILE, json.dumps(facts, indent=1))

    @classmethod
    def read(cls, folder: Path) -> TunedCard:
        """Inverse of :meth:`write`.

        Raises:
            WeightsError: There is no such file, or it holds something else.
        """
        path = folder / CARD_FILE
        try:
            data: dict[str, Any] = json.loads(path.read_text("utf-8"))
            if data.pop("format") != _FORMAT:
                raise ValueError("it was written by a newer deixis; upgrade with pip")
            return cls(**{**data, "fusion": Fusion(**data["fusion"])})
        except OSError as error:
            raise WeightsError(f"{path} cannot be read: {error.strerror}") from None
        except (ValueError, KeyError, TypeError, AttributeError, ConfigError) as error:
            raise WeightsError(
                f"{path} must be what deixis train wrote: {error}. Train again, or copy the "
                "folder again"
            ) from None
