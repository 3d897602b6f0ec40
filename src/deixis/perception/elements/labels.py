"""Labels: which words name which field, box to tick or switch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from deixis.core import Box, ReadText, Region

__all__ = ["Label", "associate_labels"]

_FIELDS = frozenset({"textbox", "dropdown", "slider"})
_CHOICES = frozenset({"checkbox", "radio"})
_NAMED = _FIELDS | _CHOICES | {"switch"}
_WORDS = frozenset({"text", "heading", "link"})
_SURE_LINK = 0.59
_FIELD_HEIGHT = 4.0  # line heights of a field with what was filled in at most
_FAR = 99.0
_ROW = 60.0  # line heights between the name at the left and the control at the right of a row
_BESIDE = 6.0  # line heights in which other words may stand between a name and its control
_MOST = 2.6  # what being far at the left costs at most: less than to be in the control
_NAME = 22.0  # pixels of the height of a name in bold at most
_SECOND = 0.5  # what a line under a title costs more than the title


@dataclass(frozen=True)
class Label:
    """The words that name a control.

    Attributes:
        text: The words, without a colon or star at the end.
        box: Where they stand.
        place: "left", "right", "above" or "inside" of the control.
    """

    text: str
    box: Box
    place: str


def associate_labels(regions: Sequence[Region], text: ReadText) -> Mapping[Region, Label]:
    """Find the label of each field, dropdown, slider, check box, radio button and switch.

    Words serve one control at most; the closest pair is settled first.

    Args:
        regions: What `ElementFinder` found, in pixels of the image.
        text: What was read; lines that no region covers are labels too.

    Returns:
        The label of each control that has one.
    """
    controls = _best_of_place([r for r in regions if r.label in _NAMED])
    words = _words(regions, text)
    pairs = [(0.0, i, words.index(name)) for i, name in _inner_names(controls, words)]
    pairs += sorted(_priced(controls, words))
    labels: dict[Region, Label] = {}
    used: set[int] = set()
    for cost, i, j in pairs:
        if cost >= _FAR or j in used or controls[i] in labels:
            continue
        used.add(j)
        labels[controls[i]] = _label(controls[i], words[j])
    for control in controls:
        if control not in labels and control.label in _FIELDS and control.text:
            labels[control] = Label(control.text, control.box, "inside")
    return _for_all_kinds(regions, labels)


def _best_of_place(regions: Sequence[Region]) -> list[Region]:
    """One region a place: the surest."""
    kept: list[Region] = []
    for region in sorted(regions, key=lambda r: -r.score):
        if region.score >= 0.3 and all(region.box.iou(other.box) < 0.6 for other in kept):
            kept.append(region)
    return kept


def _for_all_kinds(regions: Sequence[Region], labels: dict[Region, Label]) -> dict[Region, Label]:
    """Give the other kinds of the same place the same label."""
    result = dict(labels)
    for region in regions:
        if region.label in _NAMED and region not in result:
            same = (label for owner, label in labels.items() if owner.box.iou(region.box) > 0.6)
            found = next(same, None)
            if found is not None:
                result[region] = found
    return result


def _words(regions: Sequence[Region], text: ReadText) -> list[Region]:
    """Pieces of text that can be labels: regions of words, and lines that no region covers."""
    words = _without_parts([r for r in regions if r.label in _WORDS and r.text])
    inside = [r for r in regions if r.label in _FIELDS and r.text]
    kept: list[Region] = []
    for word in sorted(words, key=lambda r: (r.box.area, -r.score)):
        if all(word.box.iou(other.box) < 0.5 and not _holds(word.box, other.box) for other in kept):
            kept.append(word)
    seen = [region.box for region in [*kept, *inside]]
    loose = [line for line in text.lines if not any(_touches(box, line.box) for box in seen)]
    return [*kept, *(Region(li.box, li.score, "text", text=li.text, source="ocr") for li in loose)]


def _without_parts(words: Sequence[Region]) -> list[Region]:
    """The words without those that are part of a longer line: a star, a figure, a link in it."""
    return [
        word
        for word in words
        if not any(
            other.box.width > 1.05 * word.box.width
            and other.box.height < 1.35 * word.box.height + 4
            and _holds(other.box, word.box)
            for other in words
        )
    ]


def _holds(outer: Box, inner: Box) -> bool:
    shared = outer.intersection(inner)
    return shared is not None and shared.area > 0.8 * inner.area


def _touches(a: Box, b: Box) -> bool:
    shared = a.intersection(b)
    return shared is not None and shared.area > 0.3 * min(a.area, b.area)


def _cost(control: Region, word: Region, controls: Sequence[Region]) -> float:
    """How far the words are from being the label, in line heights; `_FAR` when they are not."""
    if word.label == "link" and word.score > _SURE_LINK and control.label in _FIELDS:
        return _FAR
    size = max(min(word.box.height, control.box.height), 6.0)
    place = _place(control.box, word.box)
    if place == "right":
        gap = (word.box.x1 - control.box.x2) / size
        limit = 2.5 if control.label in _CHOICES else 1.6
        fits = control.label not in _FIELDS and gap < limit
        return gap if fits and not _between(control.box, word.box, controls) else _FAR
    if place == "left":
        gap = (control.box.x1 - word.box.x2) / size
        limit = 2.0 if control.label in _CHOICES else _ROW
        if word.label == "heading" and control.label in _FIELDS:
            limit = _BESIDE  # a title at the left of a bar names no field at its right end
        later = 1.6 if control.label in _CHOICES else 0.3
        clear = gap < limit and not _between(word.box, control.box, controls)
        return later + min(0.12 * gap, _MOST) if clear else _FAR
    if place == "above" and control.label in _FIELDS:
        if word.label == "heading" and control.text and _is_title(word, control):
            return _FAR  # the title of a form, over a field that shows what belongs in it
        if not _can_name(word.text or ""):
            return _FAR
        gap = max(control.box.y1 - word.box.y2, 0.0) / size
        aside = abs(word.box.x1 - control.box.x1) / size
        return gap + 0.25 * aside if gap < 1.7 and aside < 8 else _FAR
    if place == "inside" and control.label in _FIELDS:
        return 3.0
    return _FAR


def _priced(
    controls: Sequence[Region], words: Sequence[Region]
) -> Iterator[tuple[float, int, int]]:
    """(cost, index of the control, index of the words) of all pairs that may belong together."""
    later = [_SECOND if _explains(word, words) else 0.0 for word in words]
    for i, control in enumerate(controls):
        for j, word in enumerate(words):
            cost = _cost(control, word, controls)
            if cost >= _FAR or _filled_in(word, control, controls):
                continue
            if not _far_off(control, word, words):
                yield cost + later[j], i, j


def _inner_names(
    controls: Sequence[Region], words: Sequence[Region]
) -> Iterator[tuple[int, Region]]:
    for i, control in enumerate(controls):
        if (name := _floating(control, words)) is not None:
            yield i, name


def _can_name(text: str) -> bool:
    """Whether words over a field can be its name: no figure, no sentence."""
    told = text.rstrip().endswith((".", "!")) and len(text.split()) > 3
    return any(char.isalpha() for char in text) and not told


def _is_title(word: Region, control: Region) -> bool:
    """Whether words are set larger than a name in bold beside a field of one line."""
    return word.box.height > min(0.5 * control.box.height, _NAME)


def _filled_in(word: Region, control: Region, controls: Sequence[Region]) -> bool:
    """Whether words stand in another field, and so name none beside it."""
    return any(
        other is not control
        and other.label in _FIELDS
        and other.box.contains(*word.box.center)
        and other.box.height < _FIELD_HEIGHT * word.box.height
        for other in controls
    )


def _far_off(control: Region, word: Region, words: Sequence[Region]) -> bool:
    """Whether words far left of a control have others between."""
    gap = control.box.x1 - word.box.x2
    if gap < _BESIDE * word.box.height:
        return False
    return any(
        other.box.x1 >= word.box.x2 - 2
        and other.box.x2 <= control.box.x1 + 2
        and abs(other.box.center[1] - word.box.center[1]) < 0.5 * word.box.height
        for other in words
    )


def _floating(control: Region, words: Sequence[Region]) -> Region | None:
    """The smaller of two lines within a field, over what was filled in: its name."""
    if control.label not in _FIELDS:
        return None
    inside = [word for word in words if control.box.contains(*word.box.center)]
    inside.sort(key=lambda word: word.box.y1)
    stacked = len(inside) == 2 and inside[0].box.y2 <= inside[1].box.y1 + 2
    flush = stacked and abs(inside[0].box.x1 - inside[1].box.x1) < 0.5 * inside[1].box.height
    return inside[0] if flush else None


def _explains(word: Region, words: Sequence[Region]) -> bool:
    """Whether words are the second line under a title, which names what stands beside both."""
    box = word.box
    return any(
        abs(other.box.x1 - box.x1) < 0.4 * box.height
        and box.height < 1.15 * other.box.height
        and 0 <= box.y1 - other.box.y2 < 0.9 * box.height
        for other in words
        if other is not word
    )


def _place(control: Box, word: Box) -> str | None:
    """Where the words stand relative to a control."""
    if control.contains(*word.center):
        return "inside"
    level = min(control.y2, word.y2) - max(control.y1, word.y1) > 0.5 * min(
        word.height, control.height
    )
    if level and word.x1 >= control.x2 - 4:
        return "right"
    if level and word.x2 <= control.x1 + 4:
        return "left"
    over = min(control.x2, word.x2) - max(control.x1, word.x1) > 0
    return "above" if over and word.y2 <= control.y1 + 0.6 * word.height else None


def _between(a: Box, b: Box, controls: Iterable[Region]) -> bool:
    """Whether another control stands between two boxes on one line, ``a`` left of ``b``."""
    top, bottom = max(a.y1, b.y1), min(a.y2, b.y2)
    for control in controls:
        box = control.box
        level = min(bottom, box.y2) - max(top, box.y1) > 0
        if level and box.x1 >= a.x2 - 2 and box.x2 <= b.x1 + 2:
            return True
    return False


def _label(control: Region, word: Region) -> Label:
    text = (word.text or "").strip().rstrip(":*： ").strip()
    return Label(text, word.box, _place(control.box, word.box) or "above")
