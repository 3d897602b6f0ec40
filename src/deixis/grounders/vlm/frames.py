"""Frame: what the numbers in an answer are measured in, and where they lie in the image."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from deixis.core import Box, ConfigError, Size

__all__ = ["PER_MILLE", "UNIT", "Frame", "guess_frame", "smart_resize", "within_aspect"]

_STEEPEST = 200.0  # Qwen's processors refuse images that are longer and thinner than this


@dataclass(frozen=True, slots=True)
class Frame:
    """A coordinate system of a model's answers.

    Attributes:
        width: The number that stands for the right edge of the image.
        height: The number that stands for the bottom edge.
        y_first: Whether boxes are written y1, x1, y2, x2.
        shift: What is added to each number first: 0.5 where a number names a bin by its index.
        name: For people: "0 to 1000".
    """

    width: float
    height: float
    y_first: bool = False
    shift: float = 0.0
    name: str = ""

    def __post_init__(self) -> None:
        if not (self.width > 0 and self.height > 0):
            raise ConfigError(f"a frame must be wider than 0, got {self.width} x {self.height}")

    @classmethod
    def grid(cls, steps: float, *, y_first: bool = False, shift: float = 0.0) -> Frame:
        """Numbers 0..steps in both directions, whatever the image's size."""
        return cls(steps, steps, y_first, shift, f"0 to {steps:g}")

    @classmethod
    def pixels(cls, size: Size) -> Frame:
        """Pixels of the image in the size in which the model saw it."""
        return cls(size.width, size.height, name=f"pixels of {size.width} x {size.height}")

    def box(self, numbers: Sequence[float], size: Size) -> Box | None:
        """The box in pixels of an image of ``size``, cut to it; None when nothing is left of it.

        Swapped corners are put in order.
        """
        x, y = (1, 0) if self.y_first else (0, 1)
        xs = sorted(self._to(numbers[i], self.width, size.width) for i in (x, x + 2))
        ys = sorted(self._to(numbers[i], self.height, size.height) for i in (y, y + 2))
        if not all(math.isfinite(value) for value in (*xs, *ys)):
            return None
        box = Box(xs[0], ys[0], xs[1], ys[1]).clip(size)
        return box if box.width > 0 and box.height > 0 else None

    def point(self, numbers: Sequence[float], size: Size) -> tuple[float, float] | None:
        """(x, y) in pixels of an image of ``size``; None when it lies outside."""
        x, y = (1, 0) if self.y_first else (0, 1)
        at = (
            self._to(numbers[x], self.width, size.width),
            self._to(numbers[y], self.height, size.height),
        )
        return at if 0 <= at[0] <= size.width and 0 <= at[1] <= size.height else None

    def _to(self, number: float, extent: float, pixels: int) -> float:
        return (number + self.shift) / extent * pixels


UNIT = Frame.grid(1)
PER_MILLE = Frame.grid(1000)


def guess_frame(numbers: Sequence[float], size: Size) -> Frame:
    """The likeliest frame of an answer whose model is not known.

    Nothing above 1: parts of the image. Everything inside the image: its pixels. Else the
    smallest usual grid that holds them all. A small box in a large image written in 0 to 1000
    cannot be told from pixels; that is why a known model should be named.

    Args:
        numbers: All coordinates of the answer, x and y in turn.
        size: The image as the model saw it.
    """
    highest = max((abs(number) for number in numbers), default=0.0)
    if highest <= 1:
        return UNIT
    fits = all(x <= size.width for x in numbers[0::2]) and all(
        y <= size.height for y in numbers[1::2]
    )
    if fits:
        return Frame.pixels(size)
    steps = next((steps for steps in (1000, 1024) if highest <= steps), None)
    return Frame.pixels(size) if steps is None else Frame.grid(steps)


def smart_resize(
    size: Size, *, factor: int = 28, min_pixels: int = 3136, max_pixels: int = 12845056
) -> Size:
    """The size in which Qwen's models see an image, and in whose pixels Qwen2.5-VL answers.

    S. Bai et al., "Qwen2.5-VL Technical Report", 2025, arXiv 2502.13923, section 2.1: sides are
    multiples of ``factor``, the area is between ``min_pixels`` and ``max_pixels``, the aspect is
    kept as well as that allows. Qwen3-VL has 16 pixel patches: factor 32.

    Example:
        >>> smart_resize(Size(640, 480))
        Size(width=644, height=476)
    """
    if factor < 1 or not 0 < min_pixels <= max_pixels:
        raise ConfigError(
            f"factor must be at least 1 and 0 < min_pixels <= max_pixels, got {factor}, "
            f"{min_pixels}, {max_pixels}"
        )
    width, height = (round(side / factor) * factor for side in size)  # round half to even
    area = size.width * size.height
    if width * height > max_pixels:
        shrink = math.sqrt(area / max_pixels)
        sides = [max(1, math.floor(side / shrink / factor)) * factor for side in size]
    elif width * height < min_pixels:
        grow = math.sqrt(min_pixels / area)
        sides = [math.ceil(side * grow / factor) * factor for side in size]
    else:
        sides = [width, height]
    return Size(*sides)


def within_aspect(size: Size) -> Size:
    """``size`` with its short side stretched so that no model refuses it as a thread.

    Example:
        >>> within_aspect(Size(1000, 2))
        Size(width=1000, height=5)
    """
    shortest = math.ceil(max(size) / _STEEPEST)
    return Size(max(size.width, shortest), max(size.height, shortest))
