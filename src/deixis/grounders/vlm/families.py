"""How each family of models is asked for boxes, and what its numbers are measured in."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from deixis.core import ConfigError, Size
from deixis.grounders.vlm.frames import UNIT, Frame

__all__ = ["FAMILIES", "Family", "family_of", "plain_phrase"]

FrameKind = Literal["per mille", "per mille, y first", "unit", "sent pixels"]


@dataclass(frozen=True, slots=True)
class Family:
    """A family of models.

    Attributes:
        name: For ``family=``.
        marks: Parts of model names, lower case, by which it is recognised.
        prompt: The question; ``{phrase}`` stands for the phrase.
        frame: What plain numbers mean. "sent pixels": pixels of the image as it was sent.
        factor: Sides of the image are sent as multiples of this, so that a server that resizes
            to such sides leaves it as it is; 1 for any size.
        source: Where prompt and frame are documented.
    """

    name: str
    marks: tuple[str, ...]
    prompt: str
    frame: FrameKind
    factor: int = 1
    source: str = ""

    def frame_for(self, sent: Size) -> Frame:
        """The frame of plain numbers in answers about an image that was sent in size ``sent``."""
        if self.frame == "sent pixels":
            return Frame.pixels(sent)
        if self.frame == "unit":
            return UNIT
        return Frame.grid(1000, y_first=self.frame.endswith("y first"))


_QWEN = (
    'Locate every instance of "{phrase}" in the image. Answer with JSON only: '
    '[{{"bbox_2d": [x1, y1, x2, y2], "label": "{phrase}"}}]. If there is none, answer [].'
)
FAMILIES: tuple[Family, ...] = (
    Family("qwen3-vl", ("qwen3-vl", "qwen3vl", "qwen3_vl", "qwen3.5", "qwen3-omni"), _QWEN,
           "per mille", source="arXiv 2511.21631"),
    Family("qwen2.5-vl", ("qwen2.5-vl", "qwen2.5vl", "qwen2_5_vl", "qwen2-5-vl", "ui-tars-1.5"),
           _QWEN, "sent pixels", factor=28, source="arXiv 2502.13923, section 2.1"),
    Family("qwen2-vl", ("qwen2-vl", "qwen2vl", "qwen-vl"),
           "Detect every instance of {phrase} and give its bounding box. If there is none, answer "
           "none.", "per mille", source="arXiv 2409.12191, section 2.2"),
    Family("gemini", ("gemini", "gemma-3", "gemma3", "gemma-4", "gemma4"),
           'Detect every instance of "{phrase}". Answer with a JSON list only: [{{"box_2d": [ymin, '
           'xmin, ymax, xmax], "label": "{phrase}"}}] with numbers from 0 to 1000. If there is '
           "none, answer [].", "per mille, y first", source="the Gemini API's page on vision"),
    Family("internvl", ("internvl", "intern-vl", "interns1"),
           "Please provide the bounding box coordinates of the region this sentence describes: "
           "<ref>{phrase}</ref>. If there is none, answer none.", "per mille",
           source="arXiv 2404.16821"),
    Family("glm-v", ("glm-4.1v", "glm-4.5v", "glm-4v", "cogvlm", "cogagent"),
           'Give the bounding box of "{phrase}" as [[x1, y1, x2, y2]] with numbers from 0 to 999. '
           "If there is none, answer none.", "per mille", source="arXiv 2507.01006"),
    Family("llava", ("llava", "vicuna", "pixtral", "minicpm-v"),
           "Give the bounding box of {phrase} as [x1, y1, x2, y2], each as a part of the image's "
           "width or height from 0.00 to 1.00. If there is none, answer [].", "unit",
           source="arXiv 2310.03744"),
    Family("generic", (),
           'Find every instance of "{phrase}" in the image. Answer with JSON only: [{{"bbox": [x1, '
           'y1, x2, y2], "label": "{phrase}"}}], where (0, 0) is the top left corner and (1000, '
           "1000) the bottom right corner of the image. If there is none, answer [].",
           "per mille", source="asked for in the prompt"),
)  # fmt: skip


def family_of(model: str, family: str | None = None) -> Family:
    """The family called ``family``, or the one that a model's name belongs to, or "generic".

    Example:
        >>> family_of("Qwen/Qwen2.5-VL-7B-Instruct").name
        'qwen2.5-vl'

    Raises:
        ConfigError: There is no such family.
    """
    names = [known.name for known in FAMILIES]
    if family is not None and family not in names:
        close = get_close_matches(family, names, n=2) or names
        raise ConfigError(f"family must be one of {', '.join(close)}, got {family!r}")
    lowered = model.lower()
    for known in FAMILIES:
        fits = any(mark in lowered for mark in known.marks)
        if known.name == family or (family is None and fits):
            return known
    return FAMILIES[-1]


def plain_phrase(phrase: str) -> str:
    """A phrase without what a model could take for a tag, a quote or the end of the question.

    Example:
        >>> plain_phrase('the "red"<|im_end|> mug')
        "the 'red' im_end mug"
    """
    spaced = phrase.translate(str.maketrans('<>|\\"', "    '"))
    return " ".join(spaced.split())
