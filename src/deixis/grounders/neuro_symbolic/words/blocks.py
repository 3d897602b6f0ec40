"""What the unlabelled words of letters and documents are by their place: sender, subject, signer.

A letter says nowhere "sender": it is who stands at the top, over an address. The rules are those
of business letters (DIN 5008; the block layouts of English letters): sender, recipient, date,
subject, salutation, body, closing, signature, from the top down.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.label_words import asked_for
from deixis.language.lexicon.wordsets import word_set
from deixis.perception.elements import value_kind

__all__ = ["by_place"]

Block = list[TextLine]

_DEAR = re.compile(r"^(?:dear|hello|hi|to whom)\b", re.IGNORECASE)
_CLOSING = re.compile(
    r"^(?:yours|kind|best|warm|with (?:kind|best)|sincerely|regards|respectfully|many thanks)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?=.*[^\W\d_]{3})(?=.*\d)")
_STREET = re.compile(
    r"^(?:[^\W\d_][\w.'’-]{2,}(?: [\w.'’-]+){0,2} \d{1,4}[a-z]?"
    r"|(?:[A-Z]{1,2}-)?\d{4,6}(?: [A-Z]{2})? [^\W\d_]{3}[\w.'’ -]*),?$"
)
"""A street with its number, or a town with its code: "Fjordveien 8", "5003 Bergen"."""
_TO = re.compile(
    r"^(?:bill(?:ed)?|sold|invoice[d]?|ship(?:ped)?|deliver(?:ed)?|addressed|issued)?[ -]*to:?$"
    r"|^(?:customer|client|buyer|recipient|prepared for|attention)(?: details)?:?$"
    r"|^(?:(?:customer|client|full|your) )?name:?$|^(?:account holder|passenger|guest|patient):?$"
    r"|^(?:delivery|shipping|billing|invoice|postal) address:?$",
    re.IGNORECASE,
)
_OVER = 2.2  # line heights over a name in which words such as "Bill to" stand
_LINES = 6  # of an address at most
_SUMS = 2  # amounts that make a page a bill
_SET_LARGE = 1.08  # heights of the usual line
_TITLES = word_set(
    "invoice receipt statement bill order purchase quote quotation payslip report note letter "
    "credit delivery account pay slip"
)


def by_place(asked: str, scene: Scene) -> list[Region]:
    """The words that a document's layout makes what ``asked`` names; [] where none are.

    Args:
        asked: The words of the phrase: "the name of the sender".
        scene: The page.
    """
    key = asked_for(asked)
    for names, find in _BY_PLACE:
        if key in names:
            line = find(scene)
            return [] if line is None else [_region(line)]
    return []


def _region(line: TextLine) -> Region:
    return Region(line.box, line.score, "text", text=line.text, source="ocr")


def _blocks(scene: Scene) -> list[Block]:
    """Lines that stand right under each other, flush left, right or centred, from the top."""
    blocks: list[Block] = []
    for line in sorted(scene.text.lines, key=lambda line: (line.box.y1, line.box.x1)):
        over = next((b for b in reversed(blocks) if _continues(b[-1], line)), None)
        if over is None:
            blocks.append([line])
        else:
            over.append(line)
    return blocks


def _continues(above: TextLine, line: TextLine) -> bool:
    unit = min(above.box.height, line.box.height)
    gap = line.box.y1 - above.box.y2
    a, b = above.box, line.box
    apart = min(abs(a.x1 - b.x1), abs(a.x2 - b.x2), abs(a.center[0] - b.center[0]))
    return -0.5 * unit < gap < 1.5 * unit and apart < 0.8 * unit


def _is_name(line: TextLine) -> bool:
    words = line.text.split()
    worded = value_kind(line.text) == "text" and not any(char.isdigit() for char in line.text)
    titled = {word.strip(":.,").casefold() for word in words} & _TITLES
    return worded and 0 < len(words) <= 6 and not titled and not line.text.endswith((":", "."))


def _is_address(line: TextLine) -> bool:
    typed = value_kind(line.text) != "text"
    return not typed and bool(_ADDRESS.match(line.text)) and len(line.text.split()) >= 3


def _is_address_in(lines: Sequence[TextLine], index: int) -> bool:
    """Whether a line is an address, or the street of one whose town stands under it."""
    street = [_STREET.match(line.text.strip()) for line in lines[index : index + 2]]
    return _is_address(lines[index]) or (len(street) > 1 and all(street))


def _is_priced(line: TextLine, scene: Scene) -> bool:
    """Whether an amount stands level with a line, as with the items of a receipt."""
    return any(
        value_kind(other.text) == "amount"
        and abs(other.box.center[1] - line.box.center[1]) < 0.5 * line.box.height
        and other.box.x1 > line.box.x2
        for other in scene.text.lines
    )


def _parties(scene: Scene) -> list[Block]:
    """Blocks of a name over an address, from the top."""
    found = []
    for block in _blocks(scene):
        lines = [line for line in block if not _TO.match(line.text.strip())]
        for index, (name, address) in enumerate(pairwise(lines)):
            if _is_name(name) and _is_address_in(lines, index + 1) and not _is_priced(name, scene):
                found.append([name, address])
                break
    return found


def _introduced(party: Block, scene: Scene) -> bool:
    """Whether words such as "Bill to" stand right over or left of a name."""
    name = party[0].box
    return any(
        _TO.match(line.text.strip())
        and -0.5 * name.height < name.y1 - line.box.y2 < _OVER * name.height
        and abs(line.box.x1 - name.x1) < 2 * name.height
        for line in scene.text.lines
    ) or any(
        _TO.match(line.text.strip())
        and abs(line.box.center[1] - name.center[1]) < 0.5 * name.height
        and 0 < name.x1 - line.box.x2 < 8 * name.height
        for line in scene.text.lines
    )


def _sender(scene: Scene) -> Block | None:
    own = [party for party in _parties(scene) if not _introduced(party, scene)]
    top = [party for party in own if party[0].box.y1 < 0.45 * scene.size[1]]
    return top[0] if top else None


def _masthead(scene: Scene) -> TextLine | None:
    """Whoever a bill or letter is from: the name over an address, else what heads a bill."""
    sender = _sender(scene)
    if sender is not None:
        return sender[0]
    kinds = [value_kind(line.text) for line in scene.text.lines]
    names = [line for line in scene.text.lines if _is_name(line)]
    top = min(names, key=lambda line: line.box.y1, default=None)
    if top is None or kinds.count("amount") < _SUMS or top.box.y1 > 0.25 * scene.size[1]:
        return None
    heights = sorted(line.box.height for line in scene.text.lines)
    return top if top.box.height >= _SET_LARGE * heights[len(heights) // 2] else None


def _recipient(scene: Scene) -> Block | None:
    parties = _parties(scene)
    introduced = [party for party in parties if _introduced(party, scene)]
    if introduced:
        return introduced[0]
    letter = any(_DEAR.match(line.text) for line in scene.text.lines)
    if letter:
        return parties[1] if len(parties) > 1 else None
    under = [party for party in parties if party[0].box.y1 > 0.1 * scene.size[1]]
    return under[0] if len(under) == 1 and _masthead(scene) not in under[0] else None


def _part(find: Callable[[Scene], Block | None], index: int) -> Callable[[Scene], TextLine | None]:
    def part(scene: Scene) -> TextLine | None:
        block = find(scene)
        return None if block is None else block[index]

    return part


def _addressed(scene: Scene) -> TextLine | None:
    """All lines under "Bill to" and the like, where an address takes several."""
    for block in _blocks(scene):
        lines = [line for line in block if not _TO.match(line.text.strip())][:_LINES]
        if (
            len(lines) > 2
            and _introduced(lines, scene)
            and any(_is_address_in(lines, index) for index in range(1, len(lines)))
        ):
            typed = [i for i, line in enumerate(lines) if value_kind(line.text) != "text"]
            return _joined(lines[: typed[0]] if typed else lines)
    recipient = _recipient(scene)
    return None if recipient is None else recipient[1]


def _joined(lines: Block) -> TextLine | None:
    if not lines:
        return None
    box = lines[0].box
    for line in lines[1:]:
        box = box.union(line.box)
    return TextLine(" ".join(line.text for line in lines), box, lines[0].score)


def _salutation(scene: Scene) -> TextLine | None:
    return next((line for line in scene.text.lines if _DEAR.match(line.text)), None)


def _closing(scene: Scene) -> TextLine | None:
    found = [line for line in scene.text.lines if _CLOSING.match(line.text)]
    return found[-1] if found and len(found[-1].text.split()) <= 5 else None


def _signer(scene: Scene) -> TextLine | None:
    closing = _closing(scene)
    if closing is None:
        return None
    under = [line for line in scene.text.lines if line.box.y1 > closing.box.center[1]]
    names = [line for line in _from_top(under) if line is not closing and _is_name(line)]
    return names[0] if names else None


def _subject(scene: Scene) -> TextLine | None:
    """The line over the salutation or right under it that is no address, date or reference."""
    dear = _salutation(scene)
    if dear is None:
        return None
    parties = {id(line) for party in _parties(scene) for line in party}
    high = dear.box.height
    free = [
        line
        for line in scene.text.lines
        if id(line) not in parties and line is not dear and _is_topic(line)
    ]
    over = [line for line in free if 0 <= dear.box.y1 - line.box.y1 < 5 * high]
    under = [line for line in free if 0 < line.box.y1 - dear.box.y1 < 4 * high]
    over = [line for line in over if abs(line.box.x1 - dear.box.x1) < 4 * high]
    if over:
        return max(over, key=lambda line: line.box.y1)
    short = [line for line in under if len(line.text.split()) <= 8]
    return min(short, key=lambda line: line.box.y1, default=None)


def _is_topic(line: TextLine) -> bool:
    return value_kind(line.text) == "text" and not line.text.rstrip().endswith((".", ",", ":"))


def _letter_date(scene: Scene) -> TextLine | None:
    dates = [line for line in scene.text.lines if value_kind(line.text) == "date"]
    return min(dates, key=lambda line: line.box.y1, default=None) if _salutation(scene) else None


def _from_top(lines: Sequence[TextLine]) -> list[TextLine]:
    return sorted(lines, key=lambda line: line.box.y1)


def _keys(text: str) -> frozenset[frozenset[str]]:
    return frozenset(asked_for(name.strip()) for name in text.split(";"))


_FROM = "sender; seller; company; shop; store; bank; employer; issuer; merchant; supplier; vendor"
_TO_WHOM = "recipient; addressee; customer; client; buyer; payer; purchaser; guest; tenant; patient"
_BY_PLACE: tuple[tuple[frozenset[frozenset[str]], Callable[[Scene], TextLine | None]], ...] = (
    (
        _keys(_FROM) | _keys("; ".join(f"{name} name" for name in _FROM.split("; "))),
        _masthead,
    ),
    (_keys("; ".join(f"{name} address" for name in _FROM.split("; "))), _part(_sender, 1)),
    (
        _keys(_TO_WHOM) | _keys("; ".join(f"{name} name" for name in _TO_WHOM.split("; "))),
        _part(_recipient, 0),
    ),
    (
        _keys("; ".join(f"{name} address" for name in _TO_WHOM.split("; ")))
        | _keys("billing address; shipping address; delivery address"),
        _addressed,
    ),
    (_keys("subject; subject line; topic; subject of the letter"), _subject),
    (_keys("letter date; date; date of the letter"), _letter_date),
    (_keys("salutation; greeting; opening"), _salutation),
    (_keys("closing; complimentary close; valediction; closing line"), _closing),
    (
        _keys("signatory; signer; signer name; person who signed; name of the person who signed")
        | _keys("signer's name; writer; author; signature name"),
        _signer,
    ),
)
"""Names -> how to find what they name."""
