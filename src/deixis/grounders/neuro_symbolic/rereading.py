"""A phrase read once more, as one about what is shown: a drawing, or a page with names on it."""

from __future__ import annotations

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
    return _reread_page(form, scene), scene


def _of_interfaces(form: Form) -> bool:
    """Whether a phrase asks for a part of an interface ("the search icon"), whatever is shown."""
    return form.head.kind == "element"


def _reread_page(form: Form, scene: Scene) -> Form:
    """The form as a phrase about a page, with the names that stand on it known as such."""
    if not scene.is_page:
        return form
    names = names_in(form.phrase, scene)
    form = parse(form.phrase, page=True)
    if form.head.kind == "value":  # "the invoice number" asks for the number, not for the words
        head = form.head.span
        names = [(start, stop) for start, stop in names if stop <= head.start or start >= head.end]
    return parse(form.phrase, names=names, page=True) if names else form
