"""A phrase read once more, as one about what is shown: a drawing, a page, what detectors name."""

from __future__ import annotations

from deixis.grounders.neuro_symbolic.nouns.meant import as_shown
from deixis.grounders.neuro_symbolic.nouns.own_names import in_own_names
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.names import names_in
from deixis.language import Form, parse

__all__ = ["reread"]


def reread(form: Form, scene: Scene) -> tuple[Form, Scene]:
    """The form as a phrase about a drawing or page, and what is looked at as such."""
    if (drawing := scene.drawing) is not None:
        drawn = parse(form.phrase, drawing=True)
        if not _of_interfaces(drawn):
            return drawn, drawing
    return _by_what_is_named(form, scene), scene


def _of_interfaces(form: Form) -> bool:
    """Whether a phrase asks for a part of an interface ("the search icon"), whatever is shown."""
    return form.head.kind == "element"


def _by_what_is_named(form: Form, scene: Scene) -> Form:
    """The form with names known as such: those on a page, on a photo those of its detectors."""
    if not scene.is_page:
        return as_shown(in_own_names(form, scene.eyes.categories), scene)
    names = names_in(form.phrase, scene)
    form = parse(form.phrase, page=True)
    if form.head.kind == "value":  # "the invoice number" asks for the number, not for the words
        head = form.head.span
        names = [(start, stop) for start, stop in names if stop <= head.start or start >= head.end]
    return parse(form.phrase, names=names, page=True) if names else form
