"""PhraseFields: what can say, for each place of an image, how well a phrase fits there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from deixis.core import ImageArray

__all__ = ["Field", "PhraseFields"]

Field = npt.NDArray[np.float32]
"""(h, w) log-odds over a grid that covers the image: above 0, the phrase fits better than the
background does."""


class PhraseFields(Protocol):
    """Looks at an image once and then answers for each phrase."""

    @property
    def name(self) -> str: ...

    def look(self, image: ImageArray) -> Any:
        """What is kept of an image for all phrases; ``image`` is RGB uint8 (H, W, 3)."""
        ...

    def fields(self, seen: Any, phrases: Sequence[str]) -> list[Field]:
        """Log-odds of each phrase over ``seen``, as `look` gave it, whatever the others are."""
        ...
