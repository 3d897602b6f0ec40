"""Facts: what is written in a form of its own, though no label names it as the phrase does.

A temperature has a degree sign, free space a unit of bytes, a reading time minutes; whoever asks
"how warm is it" means the one, "how much space is left" the other. Each entry pairs the ways to ask
with the ways in which such a fact is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.blocks import by_place
from deixis.grounders.neuro_symbolic.label_words import named_by
from deixis.grounders.neuro_symbolic.records.lexicon import singular
from deixis.grounders.neuro_symbolic.records.phrases import Asked
from deixis.grounders.neuro_symbolic.records.segments import labelled, matching
from deixis.grounders.neuro_symbolic.records.titles import by_title
from deixis.grounders.neuro_symbolic.records.types import value_type
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["fact_lines"]

Pick = Callable[[list[TextLine], Scene], TextLine | None]


def _first(found: list[TextLine], scene: Scene) -> TextLine | None:
    return found[0] if found else None


def _only(found: list[TextLine], scene: Scene) -> TextLine | None:
    return found[0] if len(found) == 1 else None


def _largest(found: list[TextLine], scene: Scene) -> TextLine | None:
    return max(found, key=lambda line: line.box.height, default=None)


def _in_bar(found: list[TextLine], scene: Scene) -> TextLine | None:
    """The one at the very top, where a device shows its state."""
    top = [line for line in found if line.box.y2 < 0.09 * scene.size[1]]
    return top[0] if top else None


def _bar_or_only(found: list[TextLine], scene: Scene) -> TextLine | None:
    return _in_bar(found, scene) or _only(found, scene)


_CLOCK = r"\b\d{1,2}:\d{2}(?: ?[ap]\.?m\.?)?"
_DATE = (
    r"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.? [A-Z][a-z]+ \d{4}"
    r"|[A-Z][a-z]+ \d{1,2},? \d{4})"
)
_IT = r"(?:it|this|that|the \w+)"
_FACTS: tuple[tuple[re.Pattern[str], re.Pattern[str], Pick], ...] = tuple(
    (re.compile(rf"^(?:the )?(?:{ask})$", re.I), re.compile(written, flags), pick)
    for ask, written, flags, pick in (
        (
            r"how much (?:disk |free )?(?:space|storage|room)(?: is| do i have)?(?: still)? "
            r"(?:left|free|available)|(?:free|remaining|available) (?:disk )?(?:space|storage)",
            r"\d[\d.,]* ?[kmgt]i?b (?:free|left|available|remaining)", re.I, _first,
        ),
        (
            r"how (?:warm|cold|hot) is it(?: now| today| outside| right now)?|(?:current )?"
            r"temperature(?: now| today)?",
            r"-?\d{1,3} ?°", 0, _largest,
        ),
        (
            r"how (?:full|charged) is the battery|battery(?: level| charge| percentage| status)?"
            r"|how much battery(?: is left)?",
            r"\d{1,3} ?%", 0, _in_bar,
        ),
        (r"time of day|clock(?: time)?|current time|what time is it(?: now)?|time now|hour",
         _CLOCK, re.I, _bar_or_only),
        (
            r"(?:when|what time|what hours|on what days?)(?: are| is| do)? (?:they|it|you|we|the "
            r"[\w ]+) open|opening (?:hours|times?)|business hours|when can i (?:go|eat) there",
            r"(?:daily|every day|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?: ?[-–] ?\w+)?)? ?"
            r"\d{1,2}(?:[:.]\d\d)? ?[-–] ?\d{1,2}(?:[:.]\d\d)? ?(?:h\b|o'clock|uhr|[ap]m)?",
            re.I, _first,
        ),
        (
            r"(?:tele)?phone(?: number)?(?: for [\w ]+| to call| of [\w ]+)?|number (?:to call|for "
            r"(?:reservations|bookings))|where (?:can|do) i (?:call|book|reserve)",
            r"(?:\+?\d[\d ()/-]{5,}\d)", 0, _only,
        ),
        (r"page number(?: at the (?:bottom|top))?|(?:what|which) page (?:is it|am i on|is this).*"
         r"|number of pages|how many pages", r"\bpage \d+(?: ?(?:of|/) ?\d+)?", re.I, _first),
        (r"(?:which|what) step (?:is it|am i (?:on|at|in)|is this)(?: and of how many)?|"
         r"number of (?:the )?(?:current )?steps?|step counter|how many steps.*|progress in words",
         r"\bstep \d+ ?(?:of|/) ?\d+", re.I, _first),
        (r"how long (?:does it take|is it|does it need|will it take)(?: to read(?: it| this)?)?"
         r"|reading time|time to read(?: it)?|how many minutes.*",
         r"\d+ ?min(?:utes?)?(?: read)?\b", re.I, _first),
        (rf"how long did {_IT} (?:take|run|last)|how long (?:were|was) {_IT} running|run ?time",
         r"\b(?:in|took|after) (?P<value>\d+(?:\.\d+)? ?(?:s|ms|min|sec|seconds|minutes))\b",
         re.I, _first),
        (
            rf"when (?:was|were|is|did) {_IT} (?:published|posted|written|bought|placed|issued|sent"
            r"|made|released|printed|paid|dated|bought)|(?:publication|publishing|published|posted|"
            r"posting|purchase) date|date of (?:publication|purchase|the (?:article|post|receipt))",
            _DATE, 0, _first,
        ),
        (rf"who (?:wrote|is the author of|published|posted) {_IT}|author(?:'s name)?|writer|"
         r"name of the (?:author|writer|journalist)|by ?line",
         r"^by (?P<value>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){0,3})", re.I, _first),
        (
            r"when was (?:the |my )?\w+(?: \w+)? last (?:seen|online|active|here)|last (?:seen"
            r"|online)"
            r"(?: time)?|time last (?:seen|online)|online status|when were? \w+ last online",
            r"^(?:last (?:seen|online|active)|active|online|seen)\b.*", re.I, _first,
        ),
        (
            r"availability|stock(?: level| status)?|is (?:it|this) (?:in stock|available)|how many "
            r"(?:are|is) (?:left|in stock|available|still there)|(?:number|amount) (?:left"
            r"|in stock)",
            r"\b(?:in stock|out of stock|sold out|only \d+ left|\d+ (?:left|in stock|available)"
            r"|available)\b.*", re.I, _first,
        ),
        (r"ip(?: address)?(?: of [\w ]+)?|(?:which|what) ip(?: address)?(?: has| is| does)?.*"
         r"|(?:machine|computer|network|host)(?:'s)? address(?: in the network)?",
         r"\b\d{1,3}(?:\.\d{1,3}){3}(?:/\d+)?", 0, _first),
    )
)  # fmt: skip
_HOW_MANY = re.compile(
    r"^(?:how many (?P<a>[\w -]+?)(?: (?:are|is|were|did|do|does|have|has|in|on|left|there)\b.*"
    r"|(?P<b> \w+ed))?|(?:the )?(?:number|count|total) of (?:the )?(?P<c>[\w -]+?)"
    r"(?: (?:in|on|of) .*)?)$",
    re.I,
)
_ASIDE = 12  # line heights from which on words at the side are of another block
_NUMBERED = re.compile(r"\b(?:id|no|nr|number|code)\b\W*$", re.I)
_SAME: tuple[frozenset[str], ...] = (
    frozenset({"contact", "person", "people", "entry", "member", "name"}),
    frozenset({"mail", "email", "message", "inbox", "letter"}),
    frozenset({"item", "file", "thing", "product", "element"}),
    frozenset({"result", "hit", "match"}),
    frozenset({"rating", "review", "vote", "opinion"}),
    frozenset({"word"}),
)
_PLACED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(rf"^(?:{ask})$", re.I), name)
    for ask, name in (
        (
            r"who (?:is|was) (?:it|this|that|the \w+) from|who (?:sent|issued|wrote|made|sends"
            r"|issues|charges|billed|invoiced)(?: me)?(?: for)?(?: (?:it|this|that|the \w+"
            r"|this \w+))?|(?:the )?(?:company|shop|business|firm|store|seller|person|one)"
            r" (?:that|who|which) (?:sent|issued|wrote|made) (?:it|this|the \w+|this \w+)"
            r"|who (?:gets|receives|wants) (?:the|my) money|who (?:do|must) (?:i|we) pay(?: to)?"
            r"|whose (?:bill|invoice|letter|receipt) is (?:it|this)"
            r"|(?:the )?(?:sender|issuer|biller|seller|supplier|company)(?:'s name)?"
            r"|(?:the )?name of the (?:sender|issuer|biller|seller|supplier|company|shop|firm)",
            "sender",
        ),
        (
            r"who(?:m)? (?:is|was) (?:it|this|that|the \w+) (?:for|to|sent to|addressed to"
            r"|made out to|billed to)|who (?:has to|must|should|is to) pay(?: .*)?"
            r"|who (?:gets|got|receives|received) (?:it|this|the|this) ?(?:bill|invoice|letter)?"
            r"|(?:the )?(?:recipient|addressee|customer|client|buyer|payer)(?:'s name)?"
            r"|(?:the )?name of the (?:recipient|addressee|customer|client|buyer|payer)",
            "recipient",
        ),
        (
            r"(?:the )?(?:sender|issuer|biller|seller|supplier|company|shop)(?:'s)? address"
            r"|address of the (?:sender|issuer|seller|supplier|company|shop)", "sender address",
        ),
        (
            r"(?:the )?(?:recipient|addressee|customer|client|buyer)(?:'s)? address|billing address"
            r"|address of the (?:recipient|addressee|customer|client|buyer)"
            r"|where does the (?:customer|recipient|client|buyer) live", "recipient address",
        ),
    )
)  # fmt: skip
"""Ways to ask for the parties of a bill or letter, and what `by_place` calls them."""
_PARTIES = {
    "sender": ("from", "seller", "issued by", "sender", "supplier"),
    "recipient": ("bill to", "billed to", "invoice to", "to", "customer", "client", "recipient"),
}
_LABELS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(rf"^(?:{ask})$", re.I), tuple(labels.split(";")))
    for ask, labels in (
        (r"how much (?:did|does|do|was|is) (?:the |my )?(?:shopping|whole|purchase|bill|everything|"
         r"it all|all|order|it)(?: (?:cost|come to|altogether))?|(?:what|how much) (?:do|must|did|"
         r"should|have) (?:i|we|they|you) (?:have to )?(?:pay|paid|owe)|bottom line(?: figure"
         r"| sum)?"
         r"|(?:price|cost|sum) of (?:everything|it all|all)|what it costs altogether",
         "grand total;total;amount due;to pay"),
        (r"what (?:it|this) costs? (?:without|before|excluding) (?:vat|tax)|(?:sum|price|amount|"
         r"total|cost) (?:without|before|excluding) (?:the )?(?:vat|tax(?:es)?)",
         "net;net amount;subtotal;net total"),
        (r"(?:the )?(?:last|latest|final) (?:day|date)(?: to pay| for pay(?:ment|ing))?"
         r"|(?:when|until when|by when|by what date) (?:must|do|should|does|has|have|is|to)"
         r" ?(?:i|we|you|they|it|this|the \w+)?(?: have)?(?: need)?(?: to)?(?: be)?"
         r" ?(?:pay|paid|due|payable)(?: by| it| this| the \w+)?"
         r"|(?:pay(?:ment)?|due) (?:deadline|day|date)|deadline(?: for (?:the )?payment)?"
         r"|pay(?:able)? by(?: date)?",
         "pay by;payable by;pay before;due date;date due;due;due by;payment due;payment date"),
        (r"(?:the )?(?:bill|invoice|statement|receipt|order|letter|issue|issuing)(?:'s)? date"
         r"|date (?:of|on) (?:the )?(?:bill|invoice|statement|receipt|issue)"
         r"|when (?:was|is) (?:it|this|the (?:bill|invoice|statement|receipt))"
         r" (?:issued|written|made|dated|sent|printed|from)",
         "issue date;invoice date;bill date;date of issue;issued;date;billed on;statement date"),
        (r"(?:the |which |what )?(?:billing |bill |invoice |accounting )?period(?: (?:does (?:it"
         r"|this|the \w+)|(?:it|this|the bill|the invoice|this bill|this invoice)) .*"
         r"| of (?:the|this) (?:bill|invoice))?",
         "billing period;period;service period;invoice period;bill period;statement period"),
        (r"(?:the )?(?:vat|tax|sales tax|gst)(?: (?:amount|sum|part|value|total))?"
         r"|(?:amount|sum|value) of (?:the )?(?:vat|tax)(?:es)?"
         r"|how much (?:vat|tax(?:es)?|of it is (?:vat|tax))(?: .*)?",
         "vat;tax;sales tax;gst;vat amount;tax amount"),
        (r"(?:the )?(?:person|customer|who)(?: (?:this|the) (?:bill|invoice"
        r"|account) (?:belongs to|is"
         r" for))|(?:name of (?:the )?|my )?(?:customer|client)(?:'s)?(?: name)?"
         r"|who(?:m)? (?:is|was) "
         r"(?:the|this) (?:invoice|bill|letter) (?:for|addressed to|made out to)"
         r"|who gets (?:the|this)"
         r" (?:bill|invoice)", "bill to;billed to;customer;client;to"),
        (r"(?:what|which) (?:number|code) (?:should|do|must) i (?:tell|give|quote)(?: to)?"
         r"(?: the)? ?\w*|(?:the )?(?:reference|ticket|case|error|incident)(?: (?:number|code"
         r"|id|no))?",
         "reference;ref;ticket;case;error code;incident;request id"),
        (r"(?:my |the )?(?:customer )?account (?:no|number|nr|id)|my account",
         "account;account no;account number;customer no"),
        (r"how much (?:was|is|has been) (?:used|consumed)|(?:amount|energy|power|water) used|usage",
         "usage;consumption;used"),
        (r"(?:bank )?account(?: number)? to (?:transfer|pay|send)(?: \w+)*(?: to)?|where (?:do|can"
         r"|should|must) (?:i|we|you) (?:transfer|send|pay|wire)(?: the)?(?: money| amount)?"
         r"(?: to)?"
         r"|(?:the )?(?:bank account|iban)(?: number)?(?: .*)?",
         "iban;account;transfer to;please transfer to iban;bank account;account number"),
        (r"(?:the )?(?:invoice|bill|statement|receipt)(?:'s)? (?:no|nr|number|id)"
         r"|(?:no|nr|number|id) of (?:the|this) (?:invoice|bill|statement|receipt)",
         "invoice no;invoice number;bill no;bill number;invoice;receipt no;receipt number;no;number"
         ";nr"),
        (r"(?:who|which cashier) (?:served|was at the till|took the money).*"
        r"|(?:name of the )?cashier",
         "cashier;served by"),
    )
)  # fmt: skip


def fact_lines(asked: Asked, scene: Scene, *, sure: bool = False) -> list[TextLine]:
    """The line or words that state what is asked; [] where no known way of asking fits."""
    if asked.many or asked.any:
        return []
    text = asked.text
    for ask, written, pick in _FACTS:
        if ask.match(text):
            found = pick(matching(written, scene), scene)
            if found is not None:
                return [found]
    return (
        _labels(text, scene)
        or _count(text, scene)
        or _parties(text, scene)
        or by_title(text, scene, sure=sure)
    )


def _parties(text: str, scene: Scene) -> list[TextLine]:
    """Who a bill is from or for, where it says so by its layout."""
    for ask, name in _PLACED:
        if ask.match(text):
            placed = [TextLine(r.text or "", r.box) for r in by_place(name, scene)]
            return placed or _by_label(_PARTIES.get(name, ()), scene)
    return []


def _labels(text: str, scene: Scene) -> list[TextLine]:
    for ask, labels in _LABELS:
        if ask.match(text):
            return _by_label(labels, scene)
    return []


def _by_label(labels: tuple[str, ...], scene: Scene) -> list[TextLine]:
    """The value under the first of the labels that the page has."""
    for label in labels:
        for item in labelled(scene):
            if _is_label(label, item.label):
                return [item.value]
        for region, writing in scene.writings.items():
            if not writing.in_table and any(_is_label(label, name) for name in writing.names):
                return [TextLine(region.text or "", region.box)]
        for line in scene.text.lines:
            if _is_label(label, line.text) and (value := _beside_or_under(line, scene)):
                return [value]
    return []


def _is_label(label: str, text: str) -> bool:
    if _NUMBERED.search(text) and not _NUMBERED.search(label):
        return False  # "Customer ID" does not label the customer
    bare = re.sub(r"\(.*?\)|\d[\d.,]* ?%", "", text).strip(" :.#@")
    return bare.casefold() == label or named_by(label, bare) > 0.94


def _beside_or_under(label: TextLine, scene: Scene) -> TextLine | None:
    box = label.box
    right = [
        line
        for line in scene.text.lines
        if abs(line.box.center[1] - box.center[1]) < 0.6 * box.height and line.box.x1 > box.x2
    ]
    under = [
        line
        for line in scene.text.lines
        if abs(line.box.x1 - box.x1) < box.height and 0 < line.box.y1 - box.y2 < 1.6 * box.height
    ]
    near = [line for line in right if line.box.x1 - box.x2 < 40 * box.height]
    beside = min(near, key=lambda line: line.box.x1, default=None)
    far = beside is not None and beside.box.x1 - box.x2 > _ASIDE * box.height
    if beside is not None and not (far and under and value_type(beside.text) == "text"):
        return beside
    return min(under, key=lambda line: line.box.y1, default=None)


def _count(text: str, scene: Scene) -> list[TextLine]:
    """Answer "how many tests failed": a number beside one of the words."""
    found = _HOW_MANY.match(text)
    if found is None:
        return []
    words = " ".join(part for part in found.groups() if part).split()
    told = text.split()[2:] if text.casefold().startswith("how many") else words
    named = {singular(word) for word in (*words, *told)} - {"the", "are", "in", "list", "of", "is"}
    for group in _SAME:
        if named & group:
            named |= group
    last = [_stem(singular(word)) for word in told[-1:] if word.endswith("ed")]
    stems = sorted((_stem(word) for word in named if len(word) > 2), key=len, reverse=True)
    if not stems:
        return []
    either = "|".join(map(re.escape, last or stems))
    near = re.compile(rf"(?<![\d.,:])\d[\d.,]* (?:{either})\w*", re.I)
    behind = re.compile(rf"\b(?:{either})\w*:? ?(?P<value>\(?\d[\d.,]*\)?)(?![\w.,])", re.I)
    lines = matching(near, scene) or matching(behind, scene)
    return lines[:1]


def _stem(word: str) -> str:
    return word[:-2] if word.endswith("ed") and len(word) > 5 else word
