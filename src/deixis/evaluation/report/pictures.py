"""Pictures of errors: a bounded JPEG inside the page, with the boxes drawn over it as SVG."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from pathlib import Path

from deixis.core import Box, DeixisError, ImageArray
from deixis.evaluation.records import Record
from deixis.evaluation.report.markup import Html, element, number

__all__ = ["Pictures"]

_SIDE = 480  # pixels of the longer side
_QUALITY = 72
_ROOM = 0.8  # of the boxes' extent, shown round them
_LEAST = 320.0  # pixels of the picture that are shown at least
_WHOLE = 0.5  # of the picture; boxes that take up more are shown with all of it


class Pictures:
    """Makes the pictures of a report, as long as there is room for them.

    Args:
        root: Folder of the data set; only pictures inside it are opened. None: no pictures.
        budget: Bytes of JPEG that the page may hold.
    """

    def __init__(self, root: Path | None, *, budget: int = 12_000_000) -> None:
        self._root = None if root is None else root.resolve()
        self._left = budget

    def show(self, record: Record) -> Html:
        """The picture with true boxes and answer, or a line that says why there is none."""
        if self._root is None:
            return element("p", "no picture", class_="nopicture")
        if self._left <= 0:
            return element("p", "no picture: the page is full", class_="nopicture")
        image = self._open(record.place.image)
        if image is None:
            return element("p", "the picture is not here", class_="nopicture")
        answered = [region.box for region in record.answer.regions]
        view = _view([*record.expression.boxes, *answered], image)
        data, scale = _jpeg(image, view)
        self._left -= len(data)
        return _drawn(data, scale, view, record, answered)

    def _open(self, name: str) -> ImageArray | None:
        from deixis.images import load_image  # noqa: PLC0415 - Pillow waits until it is needed

        if self._root is None:
            return None
        try:
            path = (self._root / name).resolve()
            if not path.is_relative_to(self._root):
                return None  # the file of results may come from anyone
            return load_image(path)
        except (DeixisError, OSError, ValueError):
            return None


def _view(boxes: Sequence[Box], image: ImageArray) -> Box:
    """The part of the picture to show: the boxes with room round them, or all of it."""
    height, width = image.shape[:2]
    whole = Box(0, 0, width, height)
    if not boxes:
        return whole
    hull = boxes[0]
    for box in boxes[1:]:
        hull = hull.union(box)
    if hull.area > _WHOLE * whole.area:
        return whole
    room = max(_ROOM * max(hull.width, hull.height), (_LEAST - min(hull.width, hull.height)) / 2)
    x1, x2 = _around(hull.x1 - room, hull.x2 + room, width)
    y1, y2 = _around(hull.y1 - room, hull.y2 + room, height)
    return Box(x1, y1, x2, y2)


def _around(start: float, end: float, limit: float) -> tuple[int, int]:
    low = min(max(int(start), 0), int(limit) - 1)
    return low, max(min(int(end) + 1, int(limit)), low + 1)


def _jpeg(image: ImageArray, view: Box) -> tuple[bytes, float]:
    from PIL import Image  # noqa: PLC0415 - only when a picture is shown

    x1, y1, x2, y2 = (int(edge) for edge in view.xyxy)
    part = Image.fromarray(image[y1:y2, x1:x2])
    scale = min(_SIDE / max(part.size), 1.0)
    if scale < 1.0:
        size = (max(1, round(part.width * scale)), max(1, round(part.height * scale)))
        part = part.resize(size, Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    part.save(buffer, "JPEG", quality=_QUALITY, optimize=True)
    return buffer.getvalue(), scale


def _drawn(data: bytes, scale: float, view: Box, record: Record, answered: Sequence[Box]) -> Html:
    width, height = view.width * scale, view.height * scale
    url = "data:image/jpeg;base64," + base64.b64encode(data).decode("ascii")
    shapes = [
        element("image", href=url, width=number(width), height=number(height)),
        *[_rect(box, view, scale, "true") for box in record.expression.boxes],
        *[_rect(box, view, scale, "said") for box in answered],
    ]
    said = f"picture of: {record.expression.phrase}"
    return element(
        "svg",
        element("title", said),
        *shapes,
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=number(width),
        height=number(height),
        role="img",
        class_="picture",
    )


def _rect(box: Box, view: Box, scale: float, kind: str) -> Html:
    edges = {
        "x": number((box.x1 - view.x1) * scale),
        "y": number((box.y1 - view.y1) * scale),
        "width": number(box.width * scale),
        "height": number(box.height * scale),
    }
    return element(
        "g", element("rect", **edges, class_="under"), element("rect", **edges, class_=kind)
    )
