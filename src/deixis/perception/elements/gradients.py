"""Gradients: panels without words whose colour changes from side to side are drawings."""

from __future__ import annotations

from deixis.perception.elements.scene import Panel, Scene

__all__ = ["is_gradient", "lies_in_gradient"]

_HIGH = 2.6  # font sizes; lower ones are shaded bars
_CHANGE = 20  # levels of 255 from side to side
_BAND = 0.3  # flatness below which a flat area is a ring, one of the steps of a round gradient


def is_gradient(scene: Scene, panel: Panel) -> bool:
    """Whether a panel without words changes its colour from side to side as drawings do.

    Only rings of one colour may lie on it, the steps of the gradient itself.
    """
    if panel.surface is None or panel.pieces or panel.box.height < _HIGH * scene.size:
        return False
    if panel.surface.solidity < 0.9 or not all(_is_band(scene.panels[i]) for i in panel.nested):
        return False
    box = panel.surface.fill
    xs = [int(box.x1 + share * box.width) for share in (0.12, 0.5, 0.88)]
    ys = [int(box.y1 + share * box.height) for share in (0.12, 0.5, 0.88)]
    samples = scene.canvas.pixels[ys][:, xs].reshape(-1, 3).astype(int)
    return int((samples.max(axis=0) - samples.min(axis=0)).max()) > _CHANGE


def lies_in_gradient(scene: Scene, panel: Panel) -> bool:
    """Whether a panel is a step of a gradient or lies on one."""
    parent = panel.parent
    while parent >= 0:
        around = scene.panels[parent]
        if not _is_band(around):
            return is_gradient(scene, around)
        parent = around.parent
    return False


def _is_band(panel: Panel) -> bool:
    return not panel.pieces and panel.surface is not None and panel.surface.flatness < _BAND
