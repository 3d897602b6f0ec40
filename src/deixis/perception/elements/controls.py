"""Controls: which panels are buttons, fields, dropdowns, badges or cards."""

from __future__ import annotations

import re
from dataclasses import dataclass

from deixis.perception.elements.fieldlooks import asks_for_words, is_area, is_outline, is_tinted
from deixis.perception.elements.floating import folds_out, is_floating
from deixis.perception.elements.gradients import is_gradient, lies_in_gradient
from deixis.perception.elements.masked import is_masked
from deixis.perception.elements.panellooks import PanelLook
from deixis.perception.elements.rowbars import is_row
from deixis.perception.elements.scene import Panel, Scene
from deixis.perception.elements.signs import has_sign
from deixis.perception.elements.titlebars import is_title_bar

__all__ = ["Guess", "name_panel"]

_STRONG = 100  # levels of 255 between the ground and the square of initials
_COLOURED = 28.0  # chroma from which a fill is a colour and no grey
_SAID = re.compile(r"\w\S*\W+\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[^\w\s]{1,2})?$", re.IGNORECASE)
"""Words and then a time: what was said in a conversation and when."""
_PICTURE = 3.6  # font sizes of the height of a picture at least
_AT_LEFT = 2.0  # font sizes left of a title on its bar at most
_DRAB = 22.0  # chroma of the greys of old desktops, such as #d4d0c8 and #ece9d8, at most
_TIGHT = 0.85  # font sizes beside the words of a badge at most; buttons leave more


@dataclass(frozen=True)
class Guess:
    """A kind for a panel, with its probability."""

    kind: str
    score: float


def name_panel(scene: Scene, panel: Panel) -> list[Guess]:
    """What a panel may be, best first; empty when it is none of the controls."""
    look = PanelLook.of(scene, panel)
    if not panel.framed and panel.contrast <= 2 and not _is_closed(scene, panel, look):
        return []  # a part of the page between two rules
    if panel.box.width > 0.97 * scene.canvas.width and panel.box.height > 0.9 * scene.canvas.height:
        return []
    if lies_in_gradient(scene, panel):
        return []
    if is_masked(scene, panel) or asks_for_words(panel, look.size):
        guesses = [Guess("textbox", 0.85), Guess("card", 0.1)]
    elif is_gradient(scene, panel):
        guesses = [Guess("image", 0.65), Guess("card", 0.25)]
    elif is_floating(panel):
        folds = look.chevron or folds_out(panel, look.size)
        guesses = [Guess("dropdown" if folds else "textbox", 0.75), Guess("card", 0.35)]
    elif panel.nested and look.chevron and look.lines <= 1 and look.height < 3.6:
        guesses = [Guess("dropdown", 0.7), Guess("textbox", 0.3)]
    elif look.lines > 1 or panel.nested or look.height > 5.2:
        guesses = _panel_with_content(scene, panel, look)
    elif is_row(scene, panel, look.size):
        guesses = [Guess("card", 0.7), Guess("textbox", 0.15), Guess("button", 0.1)]
    elif panel.pieces and panel.chroma > _COLOURED and is_tinted(scene, panel, look.size):
        guesses = [Guess("textbox", 0.7), Guess("card", 0.3), Guess("badge", 0.2)]
    elif panel.pieces:
        guesses = _title_bar(scene, panel, look) or _one_line(scene, panel, look)
    else:
        guesses = _empty(scene, panel, look)
    return sorted((g for g in guesses if g.score >= 0.1), key=lambda g: -g.score)


def _is_closed(scene: Scene, panel: Panel, look: PanelLook) -> bool:
    """Whether a fill like the ground is a card all the same: only a soft shadow parts the two.

    It ends before the page does and is more than the body of a card below its title.
    """
    box, page = panel.box, scene.canvas
    if min(box.x1, page.width - box.x2) < 4 or look.height < 5.2 or panel.surface is None:
        return False
    if panel.parent < 0:
        return True
    around = scene.panels[panel.parent].box
    sides = zip(box.xyxy, around.xyxy, strict=True)
    return sum(abs(a - b) <= 6 for a, b in sides) < 3


def _is_drawing(scene: Scene, panel: Panel, look: PanelLook) -> bool:
    """Whether a panel holds something in its middle and no words at all: a portrait, a product."""
    box = panel.box
    if panel.pieces or look.height < _PICTURE or not 0.4 < box.width / box.height < 2.6:
        return False
    inside = [scene.panels[index].box for index in panel.nested]
    inside += [blob.box for blob in panel.blobs]
    core = box.pad(-0.3 * min(box.width, box.height))
    large = [b for b in inside if core.contains(*b.center) and b.area > 0.04 * box.area]
    return bool(large) and not any(box.contains(*piece.ink.center) for piece in scene.pieces)


def _title_bar(scene: Scene, panel: Panel, look: PanelLook) -> list[Guess]:
    """The bar of a window holds its title and is no control."""
    coloured = panel.chroma > _COLOURED and look.left < _AT_LEFT
    return [Guess("card", 0.3)] if coloured and is_title_bar(scene, panel, look.right) else []


def _one_line(scene: Scene, panel: Panel, look: PanelLook) -> list[Guess]:
    """A panel with one line of text: button, field, dropdown, badge or alert."""
    if min(look.height, look.width) < 1.0:
        return []
    coloured = panel.chroma > _COLOURED and panel.contrast > 12
    rounded = panel.surface is not None and panel.surface.rounded
    if _has_initials(panel) or (_is_round(panel) and len(panel.pieces[0].text) <= 2):
        return _disc_with_letters(panel)
    if _is_page_number(panel, look):
        return [Guess("button", 0.6), Guess("link", 0.58), Guess("badge", 0.1)]
    if coloured and look.height < 2.1 and look.left < 1.1:
        small = look.size < 0.97 * scene.size and look.right < 1.1
        if small or (look.height < 1.95 and look.right > 1.3):  # a status; an event in a calendar
            return [Guess("badge", 0.7), Guess("button", 0.35), Guess("card", 0.3)]
    tight = look.left < 2.6 and look.right < 2.6
    if look.chevron and look.width > 3:
        return [
            Guess("dropdown", 0.8 if not coloured else 0.6),
            Guess("button", 0.3),
            Guess("textbox", 0.15),
        ]
    snug = 1.7 if rounded else 1.1
    if look.height < 1.85 and look.left < snug and look.right < snug:
        badge = 0.8 if look.height < 1.7 or rounded else 0.55
        if _is_bevelled(panel, rounded=rounded):
            badge = 0.4
        return [Guess("badge", badge), Guess("button", 0.95 - badge), Guess("card", 0.1)]
    if look.height < 2.2 and max(look.left, look.right) < _TIGHT and _is_tag(scene, panel, look):
        return [Guess("badge", 0.65), Guess("button", 0.3), Guess("card", 0.1)]
    if _SAID.search(panel.pieces[-1].text) and look.width > 8:
        return [Guess("card", 0.7), Guess("button", 0.3), Guess("textbox", 0.1)]
    if look.centred and look.width < 30:
        badge = 0.3 if rounded and look.height < 2.4 and not coloured else 0.08
        button = (0.85 if tight or coloured else 0.7) - badge / 2
        return [Guess("button", button), Guess("badge", badge), Guess("textbox", 0.1)]
    start = 5.0 if look.icon is not None else 3.2  # a magnifier may stand before the text
    if look.left < start and look.right > 1.3 * look.left:
        return _left_aligned(panel, look, coloured)
    return [Guess("button", 0.5), Guess("textbox", 0.25), Guess("card", 0.25)]


def _is_round(panel: Panel) -> bool:
    """Whether a panel is a filled disc."""
    surface = panel.surface
    alike = 0.9 < panel.box.width / max(panel.box.height, 1.0) < 1.11
    return surface is not None and surface.rounded and alike and panel.contrast > 25


def _has_initials(panel: Panel) -> bool:
    """Whether two capitals stand on a filled square, in place of the picture of a person."""
    text, box = panel.pieces[0].text, panel.box
    strong = panel.contrast > _STRONG  # then a frame is no more than the edge of the fill
    square = 0.92 < box.width / max(box.height, 1.0) < 1.09 and (strong or not panel.framed)
    return square and len(text) == 2 and text.isalpha() and text.isupper() and panel.contrast > 25


def _disc_with_letters(panel: Panel) -> list[Guess]:
    """Initials stand for the picture of a person, a number for a marked day or a count.

    A single letter is most often an icon that was misread.
    """
    text = panel.pieces[0].text
    if len(text) == 2 and text.isalpha() and text.isupper():
        return [Guess("image", 0.6), Guess("badge", 0.35), Guess("button", 0.35)]
    if text.isdigit():
        return [Guess("badge", 0.6), Guess("button", 0.5)]
    return [Guess("button", 0.7), Guess("icon", 0.6), Guess("badge", 0.2)]


def _is_page_number(panel: Panel, look: PanelLook) -> bool:
    """Whether a panel is hardly wider than high and holds one number, as a pager's links do.

    In a small field, as for the day of a date, the number stands at the left.
    """
    small = look.height < 3.4 and look.width < 3.4
    entered = panel.framed and look.right > 2 * look.left
    return panel.pieces[0].text.isdigit() and small and not entered


def _is_tag(scene: Scene, panel: Panel, look: PanelLook) -> bool:
    """Whether a fill without a border has words smaller than the page's."""
    return not panel.framed and look.size < 0.97 * scene.size


def _is_bevelled(panel: Panel, *, rounded: bool) -> bool:
    """Whether a panel is grey with an edge, as small buttons of old desktops are."""
    return panel.framed and not rounded and panel.chroma < _DRAB and panel.contrast > 15


def _left_aligned(panel: Panel, look: PanelLook, coloured: bool) -> list[Guess]:
    """One line at the left of a panel: a field when it is pale, an alert when it is tinted."""
    apart = panel.chroma > _chroma(panel.ground) + 6 or _is_other_hue(panel)  # else a veil
    own = panel.chroma > 9 and apart
    tinted = panel.contrast > 5 and (own or _chroma(panel.pieces[0].colour) > 60)
    if look.width > 45 and not panel.framed and not _light_on_dark(panel):
        return [Guess("card", 0.6), Guess("textbox", 0.1)]
    if tinted or (coloured and apart):
        dark = coloured and min(panel.colour) < 130
        return [
            Guess("card", 0.45 if dark else 0.7),
            Guess("button", 0.35 if dark else 0.1),
            Guess("textbox", 0.2),
        ]
    if look.height > 4.2:
        if panel.framed and is_area(panel, look.size):
            return [Guess("textbox", 0.7), Guess("card", 0.4)]
        return [Guess("card", 0.5), Guess("textbox", 0.4)]
    sure = 0.8 if panel.framed else 0.55
    return [Guess("textbox", sure), Guess("button", 0.15), Guess("card", 0.75 - sure / 2 - 0.3)]


def _is_other_hue(panel: Panel) -> bool:
    """Whether a tinted panel lacks another channel than the coloured ground: no veil over it."""
    inside, around = panel.colour, panel.ground
    return panel.chroma > 20 and inside.index(min(inside)) != around.index(min(around))


def _light_on_dark(panel: Panel) -> bool:
    """Whether a pale panel lies on a dark bar, as the search field of a site's head does."""
    return min(panel.colour) > 215 and max(panel.ground) < 130


def _chroma(colour: tuple[float, float, float]) -> float:
    return max(colour) - min(colour)


def _empty(scene: Scene, panel: Panel, look: PanelLook) -> list[Guess]:
    """A panel without text: field, icon button, area for text."""
    coloured = panel.chroma > _COLOURED and panel.contrast > 12
    if look.height < 1.2:
        return []
    if coloured and is_outline(scene, panel):  # a thick frame in the colour of an error
        low = look.height <= 3.8 and look.width >= 2.2
        return [Guess("textbox", 0.8 if low else 0.3), Guess("card", 0.3)]
    if look.width < 1.6 * look.height:
        return _squarish(scene, panel, look, coloured)
    if look.chevron and not coloured and look.height < 3.6:
        return [Guess("dropdown", 0.6), Guess("textbox", 0.35)]
    if coloured and look.height < 1.95 and look.width < 7:
        return [Guess("badge", 0.5), Guess("button", 0.25)]
    if coloured:
        return [Guess("button", 0.4 if look.icon else 0.2), Guess("card", 0.2)]
    if look.height <= 3.8 and look.width >= 2.2:
        return [Guess("textbox", 0.85 if panel.framed else 0.45), Guess("button", 0.1)]
    return [Guess("textbox", 0.4 if panel.framed else 0.15), Guess("card", 0.3)]


def _squarish(scene: Scene, panel: Panel, look: PanelLook, coloured: bool) -> list[Guess]:
    if look.height > 4.6 and coloured:
        return [Guess("image", 0.5), Guess("card", 0.2)]
    if look.height > 4.6:
        return [Guess("card", 0.3), Guess("image", 0.25)]
    if look.icon is not None:
        whole = look.height >= 1.8 and look.icon.box.area > 0.08 * panel.box.area
        return [Guess("button", 0.7), *([Guess("icon", 0.6)] if whole else [])]
    if has_sign(scene, panel):
        return [Guess("button", 0.7), Guess("textbox", 0.1)]
    return [Guess("textbox", 0.3 if panel.framed else 0.1), Guess("button", 0.25)]


def _panel_with_content(scene: Scene, panel: Panel, look: PanelLook) -> list[Guess]:
    """Several lines or controls inside: a card, or a field for long text."""
    if look.height < 1.6:
        return []
    if look.lines <= 1 and panel.nested and look.height < 4.0 and look.width < 30:
        inner = [Guess("textbox", 0.45), Guess("card", 0.3), Guess("button", 0.2)]
        return inner if panel.pieces else [Guess("card", 0.35), Guess("textbox", 0.2)]
    if _is_drawing(scene, panel, look):
        return [Guess("image", 0.6), Guess("card", 0.4)]
    if not panel.pieces and not panel.nested:
        return [
            Guess("textbox", 0.5 if panel.framed else 0.2),
            Guess("card", 0.3),
            Guess("image", 0.2),
        ]
    if panel.framed and len(panel.pieces) == 1 and is_area(panel, look.size):
        return [Guess("textbox", 0.7), Guess("card", 0.4)]
    pale = sum(panel.colour) > sum(panel.ground) + 15 and panel.chroma < 12
    if panel.framed and pale and not panel.nested and look.left < 2:
        return [Guess("card", 0.5), Guess("textbox", 0.4)]
    return [Guess("card", 0.75 if panel.framed or panel.contrast > 5 else 0.5)]
