"""Prompt templates: sentences that a phrase is put into before it is encoded.

A. Radford et al., "Learning Transferable Visual Models From Natural Language Supervision", 2021,
arXiv 2103.00020, section 3.1.4: a sentence such as "A photo of a {label}." is nearer to what the
model was trained on than a bare word, and the mean of the rows of several sentences is better
still. Deviation: the phrase stands as it was said, with its own article ("the red mug"), and the
ensemble has seven sentences in place of the paper's eighty for classes of ImageNet.
"""

from __future__ import annotations

from deixis.core import ConfigError

__all__ = ["ENSEMBLE", "PHOTO", "PLAIN", "TEMPLATES", "checked"]

PLAIN: tuple[str, ...] = ("{}",)
PHOTO: tuple[str, ...] = ("a photo of {}.",)
ENSEMBLE: tuple[str, ...] = (
    "{}",
    "a photo of {}.",
    "a close-up photo of {}.",
    "a cropped photo of {}.",
    "a photo of {} in a scene.",
    "a bright photo of {}.",
    "a low resolution photo of {}.",
)

TEMPLATES: dict[str, tuple[str, ...]] = {"plain": PLAIN, "photo": PHOTO, "ensemble": ENSEMBLE}
"""By name, for options."""


def checked(templates: str | tuple[str, ...]) -> tuple[str, ...]:
    """The templates themselves, by name or as given.

    Raises:
        ConfigError: The name is unknown, there is none, or one lacks its ``{}``.
    """
    if isinstance(templates, str):
        if templates not in TEMPLATES:
            known = ", ".join(TEMPLATES)
            raise ConfigError(f"templates must be one of {known} or texts, got {templates!r}")
        return TEMPLATES[templates]
    if not templates:
        raise ConfigError("templates must hold at least one text, got none")
    for text in templates:
        if not isinstance(text, str) or text.count("{}") != 1:
            raise ConfigError(f"a template must hold {{}} once, got {text!r}")
    return tuple(templates)
