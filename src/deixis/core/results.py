"""The one result of every grounder: Grounding, with its Regions and its Trace."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from deixis.core._heatmaps import Heatmap, frozen, packed, unpacked
from deixis.core._wire import number, reading, require, several, whole, words
from deixis.core.boxes import Box, Size
from deixis.core.checks import require_each, require_kind, wrong_type
from deixis.core.errors import InputError
from deixis.core.masks import Mask

__all__ = ["Grounding", "Heatmap", "Region", "Status", "Step", "Trace"]


class Status(str, Enum):
    """What a grounder says about a phrase."""

    FOUND = "FOUND"
    """The region, or with a plural phrase all regions, that the phrase refers to."""
    AMBIGUOUS = "AMBIGUOUS"
    """Several regions fit a singular phrase about equally well; all are listed."""
    ABSENT = "ABSENT"
    """Nothing in the image fits."""
    UNSUPPORTED = "UNSUPPORTED"
    """The model cannot tell: it knows too few of the words or cannot see such things."""

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Region:
    """A place in an image with what a model says about it.

    Attributes:
        box: Pixels of the original upright image.
        score: 0..1, comparable within one Grounding or one detector run.
        label: What it is called ("person", "button"), or None.
        mask: The exact pixels, or None.
        text: The words written there, or None.
        source: Which part of the toolkit saw it ("ocr", "elements", a detector's name).

    Raises:
        InputError: The box is no Box, the mask no Mask, a word no text, or the score not in 0..1.
    """

    box: Box
    score: float = 1.0
    label: str | None = None
    mask: Mask | None = None
    text: str | None = None
    source: str | None = None

    def __post_init__(self) -> None:
        require_kind("a region's box", Box, self.box)
        if self.mask is not None:
            require_kind("a region's mask", Mask, self.mask, "a Mask (see Mask.from_array)")
        for name in ("label", "text", "source"):
            if (said := getattr(self, name)) is not None and not isinstance(said, str):
                raise wrong_type(f"a region's {name}", "a text or None", said)
        object.__setattr__(self, "score", number(self.score, "a region's score"))

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types; keys without a value are left out."""
        data: dict[str, Any] = {"box": list(self.box.xyxy), "score": self.score}
        if self.mask is not None:
            data["mask"] = self.mask.to_dict()
        for key in ("label", "text", "source"):
            if getattr(self, key) is not None:
                data[key] = getattr(self, key)
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Region:
        """Inverse of :meth:`to_dict`."""
        require(data, "region", "box", "score")
        mask = data.get("mask")
        return cls(
            box=_box(data["box"]),
            score=number(data["score"], "a region's score"),
            label=data.get("label"),
            mask=None if mask is None else Mask.from_dict(mask),
            text=data.get("text"),
            source=data.get("source"),
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a grounder's reasoning, in words and with its survivors.

    Attributes:
        operation: The kind of step: "category", "attribute", "relation", "ordinal", ...
        words: The step for people, such as "left of laptop".
        kept: How many candidates are left.
        span: (start, end) characters of the phrase that the step reads, or None.
        survivors: The candidates left, best first; may be cut to the best few.
        understood: False when the words could not be used and nothing was changed.
        parts: Steps that found what this one refers to (the laptop).
    """

    operation: str
    words: str
    kept: int
    span: tuple[int, int] | None = None
    survivors: tuple[Region, ...] = ()
    understood: bool = True
    parts: tuple[Step, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        data: dict[str, Any] = {
            "operation": self.operation,
            "words": self.words,
            "kept": self.kept,
            "understood": self.understood,
        }
        if self.span is not None:
            data["span"] = list(self.span)
        if self.survivors:
            data["survivors"] = [region.to_dict() for region in self.survivors]
        if self.parts:
            data["parts"] = [part.to_dict() for part in self.parts]
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Step:
        """Inverse of :meth:`to_dict`."""
        require(data, "step", "operation", "words", "kept")
        span = data.get("span")
        with reading("step"):
            return cls(
                operation=str(data["operation"]),
                words=str(data["words"]),
                kept=int(data["kept"]),
                span=None if span is None else (int(span[0]), int(span[1])),
                survivors=tuple(Region.from_dict(item) for item in data.get("survivors", ())),
                understood=bool(data.get("understood", True)),
                parts=tuple(cls.from_dict(item) for item in data.get("parts", ())),
            )


@dataclass(frozen=True, slots=True)
class Trace:
    """Every step between a phrase and its answer.

    Attributes:
        steps: In the order in which they were done.
        notes: What a reader should know besides: words not used, a part not installed.
    """

    steps: tuple[Step, ...] = ()
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        chain = " -> ".join(_tell(step) for step in self.steps)
        return "; ".join(part for part in (chain, *self.notes) if part)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {"steps": [step.to_dict() for step in self.steps], "notes": list(self.notes)}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Trace:
        """Inverse of :meth:`to_dict`."""
        require(data, "trace")
        with reading("trace"):
            steps = tuple(Step.from_dict(item) for item in several(data, "steps"))
            return cls(steps, tuple(words(note, "a note") for note in several(data, "notes")))


@dataclass(frozen=True, slots=True, eq=False)
class Grounding:
    """What a phrase refers to in an image, how sure that is, and why.

    Attributes:
        phrase: The words, as given.
        status: FOUND, AMBIGUOUS, ABSENT or UNSUPPORTED.
        regions: Best first. One or more when FOUND, two or more when AMBIGUOUS, else none.
        confidence: Probability in 0..1 that the answer is right (for a found region: IoU with
            the true one of at least 0.5); None when the model gives nothing to derive it from.
        image_size: Width and height of the upright image in pixels.
        heatmap: (H, W) float32 in 0..1 over the image, or None; cannot be written to.
        trace: The steps.
        model: Name of the grounder.
        span: (start, end) characters in the caption, when it came from a caption.

    Raises:
        InputError: A value is not of its kind (the message names it), or regions and status
            contradict each other.
    """

    phrase: str
    status: Status
    regions: tuple[Region, ...] = ()
    confidence: float | None = None
    image_size: Size = Size(0, 0)  # noqa: RUF009 - a NamedTuple, immutable
    heatmap: Heatmap | None = None
    trace: Trace = field(default_factory=Trace)
    model: str = ""
    span: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        require_kind("status", Status, self.status, "one of deixis.Status")
        require_each("regions", Region, self.regions)
        object.__setattr__(self, "regions", tuple(self.regions))
        self._check_fields()
        fewest = {Status.FOUND: 1, Status.AMBIGUOUS: 2}.get(self.status, 0)
        if len(self.regions) < fewest:
            raise InputError(f"{self.status} needs {fewest} regions, got {len(self.regions)}")
        if fewest == 0 and self.regions:
            raise InputError(f"{self.status} allows no regions, got {len(self.regions)}")
        scores = [region.score for region in self.regions]
        if scores != sorted(scores, reverse=True):
            raise InputError(f"regions must come best first, got scores {scores}")
        if self.confidence is not None:
            object.__setattr__(self, "confidence", number(self.confidence, "confidence"))

    def _check_fields(self) -> None:
        words(self.phrase, "phrase")
        words(self.model, "model")
        require_kind("trace", Trace, self.trace)
        object.__setattr__(self, "image_size", Size(*_pair(self.image_size, "image_size")))
        if self.span is not None:
            object.__setattr__(self, "span", _pair(self.span, "span"))
        if self.heatmap is not None:
            object.__setattr__(self, "heatmap", frozen(self.heatmap))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Grounding) and self.to_dict() == other.to_dict()

    __hash__ = None  # type: ignore[assignment]

    def __bool__(self) -> bool:
        """True when something was found, for ``if deixis.ground(...)``."""
        return self.status is Status.FOUND

    @property
    def best(self) -> Region | None:
        """The first region, or None when there is none."""
        return self.regions[0] if self.regions else None

    def why(self) -> str:
        """The steps in words: ``mug: 3 candidates -> red: 2 -> left of laptop: 1``."""
        return str(self.trace)

    def with_span(self, span: tuple[int, int]) -> Grounding:
        """The same answer, tied to characters of a caption."""
        return replace(self, span=span)

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types: the one wire format of the toolkit."""
        data: dict[str, Any] = {
            "phrase": self.phrase,
            "status": self.status.value,
            "confidence": self.confidence,
            "regions": [region.to_dict() for region in self.regions],
            "image_size": [self.image_size[0], self.image_size[1]],
            "why": self.why(),
            "trace": self.trace.to_dict(),
            "model": self.model,
        }
        if self.span is not None:
            data["span"] = list(self.span)
        if self.heatmap is not None:
            data["heatmap"] = packed(self.heatmap)
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Grounding:
        """Inverse of :meth:`to_dict` (a heatmap keeps 8 bits a pixel).

        Raises:
            InputError: A key is missing or holds something else.
        """
        require(data, "grounding", "phrase", "status", "regions", "image_size")
        with reading("grounding"):
            status = Status(data["status"])
            confidence, span = data.get("confidence"), data.get("span")
            heatmap = data.get("heatmap")
            return cls(
                phrase=words(data["phrase"], "phrase"),
                status=status,
                regions=tuple(Region.from_dict(item) for item in data["regions"]),
                confidence=None if confidence is None else float(confidence),
                image_size=Size(*_pair(data["image_size"], "image_size")),
                heatmap=None if heatmap is None else unpacked(heatmap),
                trace=Trace.from_dict({} if data.get("trace") is None else data["trace"]),
                model=words(data.get("model", ""), "model"),
                span=span,
            )


def _pair(values: Any, what: str) -> tuple[int, int]:
    """Two whole numbers; a text or a longer list is none."""
    if isinstance(values, str | bytes) or not hasattr(values, "__len__") or len(values) != 2:
        raise wrong_type(what, "two whole numbers", values)
    return whole(values[0], what), whole(values[1], what)


def _tell(step: Step) -> str:
    noun = " candidate" if step.kept == 1 else " candidates"
    text = f"{step.words}: {step.kept}{noun if step.operation == 'category' else ''}"
    text = text if step.understood else f"{step.words}: not understood"
    inner = " -> ".join(_tell(part) for part in step.parts)
    return f"{text} ({inner})" if inner else text


def _box(values: Any) -> Box:
    if not isinstance(values, list | tuple) or len(values) != 4:
        raise InputError(f"a box must be [x1, y1, x2, y2], got {values!r}")
    return Box(*values)
