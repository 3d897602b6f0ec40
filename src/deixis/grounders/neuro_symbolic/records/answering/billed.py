"""Items of a bill by their order and what they cost: "the second item", "the highest price"."""

from __future__ import annotations

import re

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS, Asked
from deixis.grounders.neuro_symbolic.records.asking.types import number_in, value_type
from deixis.grounders.neuro_symbolic.records.finding.bill_items import BillItem, bill_items
from deixis.grounders.neuro_symbolic.records.model import level
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.grounders.neuro_symbolic.words.text_match import normalise

__all__ = ["billed"]

_WORTH = 0.85
_RANKS = "|".join(sorted(map(re.escape, ORDINALS), key=len, reverse=True))
_MONEY = r"(?:prices?|amounts?|costs?|sums?|charges?)"
_ITEM = (
    r"(?:item|position|product|article|line item|order line|purchase|transaction|booking|payment)"
)
_THING = rf"(?:{_ITEM}|entry|line|row)"
_BILL = r"(?:bill|receipt|invoice|order|list|table|cart|basket|statement|order summary)"
_NTH = re.compile(
    rf"^(?:the )?(?P<rank>{_RANKS}) {_ITEM}(?: (?:on|of|in) (?:the|this|my) {_BILL})?$",
    re.I,
)
_ALL = re.compile(
    rf"^(?:all )?(?:of )?(?:the )?(?:items|positions|products|articles|line items|order lines)"
    rf"(?: (?:on|of|in) (?:the|this|my) {_BILL})?$",
    re.I,
)
_OF_NTH = re.compile(rf"^(?:the )?{_MONEY} (?:of|for) (?:the )?(?P<rank>{_RANKS}) {_THING}$", re.I)
_MOST = re.compile(
    rf"^(?:the )?(?:(?P<most>highest|largest|biggest|greatest)|lowest|smallest|cheapest) {_MONEY}"
    rf" (?:(?:of|for|among) (?:an?|the|any|all|all the|one) {_THING}s?"
    rf"|(?:in|of) the (?:table|list|items))$",
    re.I,
)
_PRICES = re.compile(
    rf"^(?:all )?(?:the )?{_MONEY} of (?:all )?(?:the )?{_THING}s$|^(?:all )?(?:the )?{_THING}"
    rf"(?:'s|s'?)? {_MONEY}$",
    re.I,
)


_OF = re.compile(rf"^(?:the )?{_MONEY} (?:of|for) (?:the |an? )?(?P<key>.+)$", re.I)


_PRICED = r"(?:(?P<most>most expensive|dearest|priciest)|cheapest|least expensive)"
_PRICIEST = re.compile(
    rf"^(?:the )?(?P<sum>{_MONEY} (?:of|for) (?:the )?)?{_PRICED}"
    r" (?:item|article|position|line item|order line)"
    rf"(?: (?:on|of|in) (?:the|this|my) {_BILL})?$",
    re.I,
)
_SAYING = re.compile(
    rf"^(?:the )?{_ITEM}s? (?:(?:that|which) (?:is|are|says?|has|have)|with|marked(?: as)?) "
    r"(?P<say>.+)$",
    re.I,
)


def billed(asked: Asked, scene: Scene) -> list[Region]:
    """Items of the bill on a page, or what they cost; [] where no phrase of this kind is said."""
    text = asked.text
    items = bill_items(scene) if _is_asked(text) else ()
    if not items:
        return []
    if found := _NTH.match(text):
        return [_row(item) for item in nth(items, ORDINALS[found["rank"].casefold()])]
    if _ALL.match(text):
        return [_row(item) for item in items]
    if found := _OF_NTH.match(text):
        return [_sum(item) for item in nth(items, ORDINALS[found["rank"].casefold()])]
    if _PRICES.match(text):
        return [_sum(item) for item in items] if asked.many or text.endswith("s") else []
    if found := _MOST.match(text):
        return _most(items, most=found["most"] is not None)
    if found := _PRICIEST.match(text):
        return _priciest(items, found)
    if found := _SAYING.match(text):
        return _saying(items, found["say"], scene)
    if found := _OF.match(text):
        return _of_name(items, found["key"], scene)
    return []


def _is_asked(text: str) -> bool:
    forms = (_NTH, _ALL, _OF_NTH, _MOST, _PRICES, _PRICIEST, _SAYING, _OF)
    return any(form.match(text) for form in forms)


def _priciest(items: tuple[BillItem, ...], match: re.Match[str]) -> list[Region]:
    """The item that costs most or least, or what it costs."""
    sums = _most(items, most=match["most"] is not None)
    if match["sum"] or len(sums) != 1:
        return sums if match["sum"] else []
    return [_row(item) for item in items if item.sum.box == sums[0].box]


def _saying(items: tuple[BillItem, ...], words: str, scene: Scene) -> list[Region]:
    """The items that have a line with just these words."""
    said = "".join(normalise(words))  # readers lose spaces
    lines = [line for line in scene.text.lines if "".join(normalise(line.text)) == said]
    return [
        _row(item) for item in items if any(item.box.contains(*line.box.center) for line in lines)
    ]


def _of_name(items: tuple[BillItem, ...], key: str, scene: Scene) -> list[Region]:
    """What the item so named costs, where its row has no second sum, such as the price of one."""
    said = set(normalise(key))
    named = [item for item in items if said and said <= set(normalise(item.name.text))]
    if len(named) != 1:
        return []
    sums = [
        line
        for line in scene.text.lines
        if level(line.box, named[0].sum.box) and value_type(line.text) == "amount"
    ]
    return [_sum(named[0])] if len(sums) == 1 else []


def _row(item: BillItem) -> Region:
    return Region(item.box, _WORTH, "row", text=item.name.text, source="records")


def _sum(item: BillItem) -> Region:
    return Region(item.sum.box, _WORTH, "amount", text=item.sum.text, source="records")


def _most(items: tuple[BillItem, ...], *, most: bool) -> list[Region]:
    known = [(n, item) for item in items if (n := number_in(item.sum.text)) is not None]
    if len(known) < len(items):
        return []
    target = (max if most else min)(number for number, _ in known)
    return [_sum(item) for number, item in known if number == target]
