"""What all grounders share: decoding the image once, checking phrases, captions."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, overload

from deixis.core import ConfigError, Grounder, Grounding, ImageArray, InputError, PhraseError
from deixis.core.given import groundings_given
from deixis.images import ImageSource, load_image

__all__ = ["ImageGrounder", "ask", "opened", "phrases_an_image"]

_OPTIONS = tuple(load_image.__kwdefaults__ or ())
_LED_IN = re.compile(r"(?:(?:and|or|but|then|there(?:'s| is| are| was| were)?)\s+)+", re.IGNORECASE)
"""What joins or opens a sentence and belongs to no noun phrase of it."""


class ImageGrounder(ABC):
    """Base of the grounders: subclasses answer for one decoded image."""

    name: str

    @abstractmethod
    def ground_array(self, image: ImageArray, phrases: Sequence[str]) -> list[Grounding]:
        """One Grounding a phrase, in order; ``image`` is RGB uint8 (H, W, 3)."""

    @overload
    def ground(self, image: ImageSource, phrases: str, **options: Any) -> Grounding: ...
    @overload
    def ground(
        self, image: ImageSource, phrases: Sequence[str], **options: Any
    ) -> list[Grounding]: ...
    def ground(
        self, image: ImageSource, phrases: str | Sequence[str], **options: Any
    ) -> Grounding | list[Grounding]:
        """What each phrase refers to.

        Args:
            image: A path, bytes, file object, PIL image, array or ``data:`` URL.
            phrases: One phrase, which gives one Grounding, or several, which give a list in the
                same order. The image is decoded and encoded once for all.
            **options: Passed on to `deixis.images.load_image` (``page``, ``allow_urls``, ...).

        Raises:
            ImageError: The image cannot be used.
            PhraseError: A phrase is empty or no text.
            ConfigError: An option is none of `load_image`'s.
            ModelError: A part gave something else than it must.
        """
        single = isinstance(phrases, str)
        asked = [phrases] if isinstance(phrases, str) else _checked(phrases)
        told = self.ground_array(opened(image, options), asked)
        answers = groundings_given(self, "ground_array", told, asked)
        return answers[0] if single else answers

    def ground_caption(self, image: ImageSource, caption: str, **options: Any) -> list[Grounding]:
        """Grounds each noun phrase of a caption; every answer carries its character span.

        Example: "a dog playing with a ball" gives two groundings, "a dog" and "a ball".
        """
        spans = noun_phrase_spans(caption)
        answers = self.ground(image, [caption[start:stop] for start, stop in spans], **options)
        return [answer.with_span(span) for answer, span in zip(answers, spans, strict=True)]

    def ground_batch(
        self,
        images: Sequence[ImageSource],
        phrases: Sequence[str] | Sequence[Sequence[str]],
        **options: Any,
    ) -> list[list[Grounding]]:
        """What phrases refer to in each of several images.

        One image after the other; models that can encode several at a time do so, with a bounded
        number in memory.

        Args:
            images: As `ground` takes them.
            phrases: Phrases for every image, or one list of phrases an image.
            **options: Passed on to `deixis.images.load_image`.

        Returns:
            One list of Groundings an image, in order.

        Raises:
            ImageError, PhraseError: As `ground`.
            InputError: The images are no list, or there are more or fewer lists of phrases.
        """
        if not isinstance(images, Sequence) or isinstance(images, str | bytes | bytearray):
            raise InputError(f"images must be a list of images, got {type(images).__name__}")
        asked = phrases_an_image(phrases, len(images))
        return [
            self.ground(image, some, **options) for image, some in zip(images, asked, strict=True)
        ]


def opened(image: ImageSource, options: Mapping[str, Any]) -> ImageArray:
    """The image as `load_image` gives it.

    Raises:
        ImageError: It cannot be used.
        ConfigError: There is no such option; those of a model belong to `deixis.load`.
    """
    if unknown := [name for name in options if name not in _OPTIONS]:
        raise ConfigError(
            f"there is no option {unknown[0]!r} for an image; there are {', '.join(_OPTIONS)}. "
            "What a model is made of is for deixis.load: load(name, weights=..., device=...)"
        )
    return load_image(image, **options)


def ask(grounder: Grounder, image: ImageArray, phrases: Sequence[str]) -> list[Grounding]:
    """The answers of an inner grounder; image and phrases were checked by the outer one.

    How large an image may be was for the caller to say, and is not asked again.
    """
    if isinstance(grounder, ImageGrounder):
        told, method = grounder.ground_array(image, phrases), "ground_array"
    else:
        told, method = grounder.ground(image, list(phrases)), "ground"
    return groundings_given(grounder, method, told, phrases)


def phrases_an_image(
    phrases: Sequence[str] | Sequence[Sequence[str]], images: int
) -> list[list[str]]:
    """One checked list of phrases for each of ``images`` images.

    Example:
        >>> phrases_an_image(["a dog"], 2)
        [['a dog'], ['a dog']]
    """
    if isinstance(phrases, str) or not isinstance(phrases, Sequence):
        kind = type(phrases).__name__
        raise InputError(f"phrases must be a list of texts, or one list an image, got {kind}")
    if all(isinstance(phrase, str) for phrase in phrases):
        return [_checked(phrases)] * images  # type: ignore[arg-type]
    if len(phrases) != images or any(isinstance(some, str) for some in phrases):
        raise InputError(
            f"phrases must be texts, or one list of texts for each of {images} images, "
            f"got {len(phrases)} entries"
        )
    return [_checked(some) for some in phrases]


def noun_phrase_spans(caption: str) -> list[tuple[int, int]]:
    """(start, end) of each simple noun phrase of a caption, in order.

    Read off the parsed tree: a phrase reaches from its first word to its head; what relates it to
    other things is left out.
    """
    from deixis.language import parse  # noqa: PLC0415
    from deixis.language.forms import NounPhrase  # noqa: PLC0415

    if not isinstance(caption, str):
        raise PhraseError(
            f"a caption must be a text, got {type(caption).__name__}: {caption!r:.80}"
        )
    spans: list[tuple[int, int]] = []
    for sentence in re.finditer(r"[^.!?;\n]+", caption):
        text = sentence.group()
        if not re.search(r"\w", text):
            continue
        for node in parse(text).walk():
            if isinstance(node, NounPhrase) and node.head.span.end > node.head.span.start:
                end = node.head.span.end
                led_in = _LED_IN.match(text, node.span.start, end)
                start = led_in.end() if led_in else node.span.start
                spans.append((sentence.start() + start, sentence.start() + end))
    return sorted({span for span in spans if span[0] < span[1]})


def _checked(phrases: Sequence[str]) -> list[str]:
    if not isinstance(phrases, Sequence) or isinstance(phrases, bytes | bytearray):
        raise InputError(f"phrases must be a text or a list of texts, got {type(phrases).__name__}")
    for number, phrase in enumerate(phrases):
        if not isinstance(phrase, str):
            kind = type(phrase).__name__
            raise PhraseError(f"phrase {number + 1} must be a text, got {kind}: {phrase!r}")
    return list(phrases)
