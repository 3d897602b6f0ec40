"""Bills and letters asked in other words than their labels: "until when do I have to pay"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.records.asking.lexicon import SUMS
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.segments import labelled
from deixis.grounders.neuro_symbolic.records.model import hull
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.blocks import by_place
from deixis.grounders.neuro_symbolic.words.label_words import named_by

__all__ = ["label_value", "party"]

_ASIDE = 12  # line heights from which on words at the side are of another block
_SEVERAL, _NAMED = 2, 4  # words of a label that a name goes on after, and of such a name
_FIGURE = re.compile(r"^\W*(?:[a-z]{2,3}\W{0,2})?\d", re.I)  # how a sum of money begins
_NUMBERED = re.compile(r"\b(?:id|no|nr|number|code)\b\W*$", re.I)
_NUMBER_OF = re.compile(
    r"^(?:the )?(?P<noun>room|table|seat|gate|platform|order|meter|policy|contract|ticket|booking"
    r"|reservation|case|till|locker|bay|flat|unit|membership|patient) (?:number|no|nr)\.?$",
    re.I,
)
"""Numbers of things whose label says the thing alone: "Room   312"."""
_CODED = re.compile(r"\b(?:number|iban|account|no|nr)\b", re.I)
_CARD = re.compile(
    r"^(?:visa|master ?card|maestro|amex|american express|giro ?card|cash|paypal|apple pay"
    r"|google pay|contactless|(?:debit|credit) card|ec[ -]?card)\b",
    re.I,
)
"""How things are paid, where that stands at its sum without a label."""
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
            r"|(?:the )?name of the (?:sender|issuer|biller|seller|supplier|company|shop|firm"
            r"|store|restaurant|hotel|merchant|business)"
            r"|(?:the )?(?:shop|store|restaurant|hotel|merchant|business|firm)'s name"
            r"|(?:shop|store|restaurant|hotel|merchant|company) name"
            r"|(?:which|what) (?:shop|store|restaurant|hotel|company) is (?:it|this|the \w+) from"
            r"|where (?:was|is) (?:it|this|everything) (?:bought|from)",
            "sender",
        ),
        (
            r"who(?:m)? (?:is|was) (?:it|this|that|the \w+) (?:for|to|sent to|addressed to"
            r"|made out to|billed to)|who (?:has to|must|should|is to) pay(?: .*)?"
            r"|who (?:gets|got|receives|received) (?:it|this|the|this) ?(?:bill|invoice|letter)?"
            r"|(?:the )?(?:recipient|addressee|customer|client|buyer|payer)(?:'s name)?"
            r"|(?:the )?name of the (?:recipient|addressee|customer|client|buyer|payer|guest"
            r"|patient|tenant|passenger|account holder)"
            r"|(?:the )?(?:guest|patient|tenant|passenger|account holder)'s name",
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
    "recipient": (
        "bill to",
        "billed to",
        "invoice to",
        "to",
        "customer",
        "client",
        "recipient",
        "name",
    ),
}
_WHO = r"(?:i|we|you|he|she|they|the (?:guest|customer|client|buyer|patient|tenant))"
_IN_ALL = r"(?: (?:altogether|all together|in total|in all|overall|now|this (?:month|time|year)))*"
_LABELS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(rf"^(?:{ask})$", re.I), tuple(labels.split(";")))
    for ask, labels in (
        (rf"(?:what|how much)(?:'s| is)?(?: still)? (?:left|outstanding|open|unpaid|remaining"
         rf"|owing|owed)(?: to (?:pay|be paid))?|(?:what|how much) {_WHO} still (?:owes?"
         r"|ha(?:s|ve) to pay)|(?:the )?(?:open|outstanding|remaining|unpaid) (?:amount|sum"
         r"|balance)",
         "balance due;outstanding;outstanding balance;open amount;remaining;still to pay"
         ";balance;amount due;total due;to pay"),
        (rf"(?:what|how much)(?: (?:do|does|must|will))? {_WHO} (?:owes?|ha(?:s|ve) to pay"
         rf"|must pay|needs? to pay|pays?){_IN_ALL}|(?:the )?(?:total|amount|sum|money)(?: that)?"
         rf" {_WHO} (?:owes?|ha(?:s|ve) to pay|must pay|needs? to pay){_IN_ALL}",
         "grand total;total due;total;amount due;to pay;total to pay;amount payable;balance due"),
        (r"how much (?:did|does|do|was|is) (?:the |my )?(?:shopping|whole|purchase|bill|everything|"
         r"it all|all|order|it)(?: (?:cost|come to|altogether))?|(?:what|how much) (?:do|must|did|"
         r"should|have) (?:i|we|they|you) (?:have to )?(?:pay|paid|owe)|bottom line(?: figure"
         r"| sum)?"
         r"|(?:price|cost|sum) of (?:everything|it all|all)|what it costs altogether",
         "grand total;total;amount due;to pay"),
        (r"(?:the )?(?:(?:grand|overall|final|order|invoice|bill) )?total(?: (?:amount|sum|price"
         r"|cost))?(?: of (?:the|this) (?:bill|invoice|receipt|order))?|(?:the )?(?:total|amount)"
         r" (?:due|payable|to pay|to be paid)",
         "grand total;total;total amount;total due;amount due;to pay;amount payable;balance due"
         ";balance"),
        (r"what (?:it|this) costs? (?:without|before|excluding) (?:vat|tax)|(?:sum|price|amount|"
         r"total|cost) (?:without|before|excluding) (?:the )?(?:vat|tax(?:es)?)",
         "net;net amount;subtotal;net total"),
        (r"(?:the )?(?:last|latest|final) (?:day|date)(?: to pay| for pay(?:ment|ing))?"
         r"|(?:when|until when|by when|by what date)(?:'s| (?:must|do|should|does|has|have|is|to))"
         r" ?(?:i|we|you|they|it|this|the \w+)?(?: have)?(?: need)?(?: to)?(?: be)?"
         r" ?(?:pay|paid|due|payable)(?: by| it| this| the \w+)?"
         r"|(?:pay(?:ment)?|due) (?:deadline|day|date)|deadline(?: for (?:the )?payment)?"
         r"|pay(?:able)? by(?: date)?|(?:date|day) (?:by|until|before|on) (?:which|when) .*\bpay.*",
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
        (r"(?:the )?(?:discount|saving|reduction|rebate)s?(?: amount)?"
         r"|how much (?:was|is|did (?:i|we|they)) (?:saved?|taken off|the discount)",
         "discount;you saved;~discount;~saving;~savings;~coupon;~voucher;~rebate;~reduction"),
        (r"(?:how much|what) (?:was|is|has been|did (?:i|we|they)) (?:already )?(?:paid|pay)"
         r"(?: already| so far| before| in advance)?|(?:the )?(?:amount|sum) (?:already )?paid"
         r"|(?:the )?(?:deposit|prepayment|advance)",
         "amount paid;already paid;deposit paid;deposit;prepaid;prepayment;payments received"
         ";payments;advance;paid"),
        (r"(?:the )?(?:method of payment|payment (?:method|type))|paid (?:with|by|how)"
         r"|how (?:was|is|did (?:i|we|they)) (?:it |this )?(?:paid|pay)(?: for)?"
         r"|(?:the )?(?:card number|number of the card)",
         "payment method;method of payment;paid by;paid with;payment type;payment;card number"
         ";credit card;debit card;^card"),
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
        r"|(?:the |name of the )?cashier(?:'s name)?",
         "cashier;served by"),
    )
)  # fmt: skip


def party(text: str, scene: Scene) -> list[TextLine]:
    """Who a bill is from or for, where it says so by its layout."""
    for ask, name in _PLACED:
        if ask.match(text):
            placed = [TextLine(r.text or "", r.box) for r in by_place(name, scene)]
            return placed or _by_label(_PARTIES.get(name, ()), scene)
    return []


def label_value(text: str, scene: Scene) -> list[TextLine]:
    """The value under a label that bills have, asked for in other words; [] without one."""
    for ask, labels in _LABELS:
        if ask.match(text):
            found = _by_label(labels, scene)
            return [line for line in found if not _CODED.search(text) or _is_code(line.text)]
    if (number := _NUMBER_OF.match(text)) is not None:
        return [line for line in _by_label((number["noun"],), scene) if _is_code(line.text)]
    return []


def _is_code(text: str) -> bool:
    figured = any(char.isdigit() for char in text)
    return figured and value_type(text) not in ("amount", "date", "percent")


def _by_label(labels: tuple[str, ...], scene: Scene) -> list[TextLine]:
    """The value under the first of the labels that the page has; of a sum it must be one."""
    for label in labels:
        summed = SUMS.match(label) is not None
        for line in _values(label, scene):
            if not summed or (_FIGURE.match(line.text) and value_type(line.text) != "date"):
                return [line]
    return []


def _values(label: str, scene: Scene) -> Iterator[TextLine]:
    """What may be meant by a label, the likeliest first."""
    if label == "^card":
        yield from (line for line in scene.text.lines if _CARD.search(line.text))
    for item in labelled(scene):
        if _is_label(label, item.label):
            yield item.value
    for region, writing in scene.writings.items():
        if not writing.in_table and any(_is_label(label, name) for name in writing.names):
            yield TextLine(region.text or "", region.box)
    for line in scene.text.lines:
        if _is_label(label, line.text) and (value := _beside_or_under(line, scene)):
            yield value
        if (value := _told_after(label, line) or _taken_off(label, line, scene)) is not None:
            yield value


def _told_after(label: str, line: TextLine) -> TextLine | None:
    """The rest of a line that begins with a label of several words: "Served by Aoife"."""
    count = len(label.split())
    words = line.words
    if count < _SEVERAL or not 0 < len(words) - count <= _NAMED:
        return None
    begins = " ".join(word.text for word in words[:count]).casefold() == label
    rest = words[count:]
    box = hull([word.box for word in rest])
    return TextLine(" ".join(word.text for word in rest), box) if begins else None


def _taken_off(label: str, line: TextLine, scene: Scene) -> TextLine | None:
    """The amount beside words that end with a label that is marked so: "Multibuy saving"."""
    if not label.startswith("~") or line.text.casefold().split()[-1:] != [label[1:]]:
        return None
    value = _beside_or_under(line, scene)
    return value if value is not None and value_type(value.text) == "amount" else None


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
        if line.box.x1 > box.x2
        and (
            abs(line.box.center[1] - box.center[1]) < 0.6 * box.height
            or line.box.y1 < box.center[1] < line.box.y2  # in larger letters
        )
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
