"""Parts of a letter by where letters have them: addressee, paragraphs, closing, signature, office.

Only on pages with a salutation or a closing: "Dear Mrs. Raman" tells which of the names over it is
the addressee's, what stands between it and the closing are paragraphs, and under the closing stand
the signature, the signer's name and what he or she is.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS, Asked
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.model import hull
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth

__all__ = ["letter_part"]

_WORTH = 0.85
_DEAR = re.compile(r"^(?:dear|hello|hi)\b", re.I)
_CLOSING = re.compile(
    r"^(?:yours|kind|best|warm|with (?:\w+ )?(?:kind|best|warm|regards|wishes|greetings|love|thanks"
    r"|respect)|sincerely|regards|respectfully|cordially|love|lots of love|cheers|all the best"
    r"|take care|many thanks|thanks|greetings|hugs)\b(?!.*[.!?]$)",
    re.I,
)
_AFTER = re.compile(r"^p\. ?s\.?[: ]|^ps\b[:.]? ", re.I)
_ENCLOSED = re.compile(r"^(?:encl(?:osures?|osed)?|attach(?:ments?|ed)?)\b[.:]", re.I)
_SHORT = 2  # lines of a block of which all but the name is the address
_ROW = 1.2  # line heights between the lines of an address
_TITLES = frozenset({"dear", "hello", "hi", "mr", "mrs", "ms", "miss", "dr", "sir", "madam"})
_TO = r"(?:recipient|addressee|receiver|reader)"
_FROM = r"(?:sender|signer|signatory|writer|author)"
_PARAGRAPH = re.compile(
    rf"^(?:the )?(?P<rank>{'|'.join(map(re.escape, ORDINALS))}) paragraph(?: of the letter)?$", re.I
)
_SIGNATURE = re.compile(r"^(?:the )?(?:handwritten )?signature$", re.I)
_DRAWN = frozenset({"image", "line", "icon"})
_WIDE = 2.0  # line heights that a drawn signature has at least in width
_UNDER = 7.0  # line heights under a closing in which it is signed
_GAP = 0.9  # line heights between two paragraphs; lines of one are nearer


def letter_part(asked: Asked, scene: Scene) -> list[Region]:
    """The part of a letter that is asked for; [] where it is no letter, or none is."""
    if found := _PARAGRAPH.match(asked.text):
        return _nth_paragraph(ORDINALS[found["rank"].casefold()], scene)
    if _SIGNATURE.match(asked.text) and (drawn := _drawn_signature(scene)) is not None:
        return [Region(drawn.box, _WORTH, "image", source="records")]
    for ask, find in _PARTS:
        if ask.match(asked.text) and (line := find(scene)) is not None:
            return [Region(line.box, _WORTH, "text", text=line.text, source="records")]
    return []


def _from_top(scene: Scene) -> list[TextLine]:
    return sorted(scene.text.lines, key=lambda line: line.box.y1)


def _salutation(scene: Scene) -> TextLine | None:
    said = (line for line in _from_top(scene) if _DEAR.match(line.text))
    return next((line for line in said if len(line.text.split()) <= 6), None)


def _closing(scene: Scene) -> TextLine | None:
    said = [line for line in _from_top(scene) if _CLOSING.match(line.text)]
    return next((line for line in reversed(said) if len(line.text.split()) <= 5), None)


def _addressee(scene: Scene) -> TextLine | None:
    """The line over the salutation that has the name which it says."""
    dear = _salutation(scene)
    if dear is None:
        return None
    named = {word.strip(".,:;").casefold() for word in dear.text.split()} - _TITLES
    return next(
        (
            line
            for line in _from_top(scene)
            if line.box.y2 <= dear.box.y1
            and named & {word.strip(".,").casefold() for word in line.text.split()}
        ),
        None,
    )


def _address(scene: Scene) -> TextLine | None:
    """What stands close under the addressee's name, flush with it; with the name if it is long."""
    name = _addressee(scene)
    if name is None:
        return None
    block = [name]
    for line in _from_top(scene):
        gap = line.box.y1 - block[-1].box.y2
        flush = abs(line.box.x1 - name.box.x1) < name.box.height
        if flush and -0.3 * name.box.height < gap < _ROW * name.box.height and line is not name:
            block.append(line)
    if len(block) == 1:
        return None
    block = block[1:] if len(block) == _SHORT else block
    return TextLine(" ".join(line.text for line in block), hull([line.box for line in block]))


def _date(scene: Scene) -> TextLine | None:
    """The one line over the salutation that is a date and nothing else."""
    dear = _salutation(scene)
    if dear is None or _closing(scene) is None:
        return None
    over = [line for line in _from_top(scene) if line.box.y2 < dear.box.y1]
    dates = [line for line in over if value_type(line.text.strip(" ,.")) == "date"]
    return dates[0] if len(dates) == 1 else None


def _beginning(pattern: re.Pattern[str], scene: Scene) -> TextLine | None:
    """The line that begins in a way, below the salutation."""
    dear = _salutation(scene)
    if dear is None:
        return None
    said = (line for line in _from_top(scene) if line.box.y1 > dear.box.y2)
    return next((line for line in said if pattern.match(line.text)), None)


def _postscript(scene: Scene) -> TextLine | None:
    return _beginning(_AFTER, scene)


def _enclosed(scene: Scene) -> TextLine | None:
    return _beginning(_ENCLOSED, scene)


def _signed(scene: Scene) -> list[TextLine]:
    """The lines under the closing, flush with it."""
    closing = _closing(scene)
    if closing is None:
        return []
    own, reach = closing.box, closing.box.y2 + _UNDER * closing.box.height
    return [
        line
        for line in _from_top(scene)
        if own.y2 - 2 <= line.box.y1 < reach and abs(line.box.x1 - own.x1) < 3 * own.height
    ]


def _signature(scene: Scene) -> TextLine | None:
    return next(iter(_signed(scene)), None)


def _drawn_signature(scene: Scene) -> Region | None:
    """The surest of the drawings between the closing and the typed name, flush with them."""
    closing = _closing(scene)
    if closing is None:
        return None
    own, name = closing.box, _signature(scene)
    end = name.box.y1 if name is not None else own.y2 + _UNDER * own.height
    drawn = [
        item
        for item in scene.elements
        if item.label in _DRAWN
        and item.box.y1 >= own.y2 - 2
        and item.box.y2 <= end + 2
        and abs(item.box.x1 - own.x1) < 3 * own.height
        and item.box.width > max(_WIDE * own.height, item.box.height)
    ]
    return max(drawn, key=lambda item: item.score, default=None)


def _office(scene: Scene) -> TextLine | None:
    signed = _signed(scene)
    return signed[-1] if len(signed) > 1 else None


def _paragraphs(scene: Scene) -> list[list[TextLine]]:
    """Runs of lines between salutation and closing, from the top."""
    dear, closing = _salutation(scene), _closing(scene)
    if dear is None or closing is None:
        return []
    found: list[list[TextLine]] = []
    for line in _from_top(scene):
        if not dear.box.y2 - 2 <= line.box.y1 < closing.box.y1 - 2:
            continue
        last = found[-1][-1].box if found else None
        if last is not None and line.box.y1 - last.y2 < _GAP * last.height:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _nth_paragraph(rank: int, scene: Scene) -> list[Region]:
    return [
        Region(
            hull([line.box for line in lines]),
            _WORTH,
            "text",
            text=" ".join(line.text for line in lines),
            source="records",
        )
        for lines in nth(_paragraphs(scene), rank)
    ]


_PARTS: tuple[tuple[re.Pattern[str], Callable[[Scene], TextLine | None]], ...] = tuple(
    (re.compile(rf"^(?:the )?(?:{ask})$", re.I), find)
    for ask, find in (
        (rf"{_TO}(?:'s name)?|name of the {_TO}|(?:person|one) (?:that )?the letter is (?:to|for)",
         _addressee),
        (r"greeting(?: line)?|salutation", _salutation),
        (r"closing(?: line| words?)?|complimentary close", _closing),
        (r"(?:handwritten )?signature|who signed (?:it|this|the letter)|(?:person|one) who signed"
         r"(?: it| the letter)?", _signature),
        (rf"{_TO}(?:'s)? address|address (?:of|for) the {_TO}|address of the letter", _address),
        (r"(?:letter(?:'s)? )?date(?: of the letter)?|when was (?:it|this|the letter) written",
         _date),
        (r"p\.?s\.?|post ?script", _postscript),
        (r"enclosures?(?: line)?|what is enclosed", _enclosed),
        (rf"(?:job title|job|position|role|function|title) of the {_FROM}|{_FROM}'s (?:job title"
         r"|job|position|role|function|title)", _office),
    )
)  # fmt: skip
