"""Words that name the same value: "surname" and "last name", "to pay" and "grand total"."""

from __future__ import annotations

from functools import lru_cache

from deixis.grounders.neuro_symbolic.words.text_match import normalise, similarity
from deixis.language.lexicon.concepts import related
from deixis.language.lexicon.wordsets import word_set

__all__ = ["asked_for", "named_by"]

_SAME_NAME = (
    "surname; last name; family name",
    "given name; first name; forename; christian name",
    "full name; name",
    "occupation; profession; job; job title; position; role",
    "total; grand total; total amount; amount due; to pay; amount to pay; total due; balance due; "
    "final total; amount payable; total to pay; amount owed; total price; please pay; sum total",
    "subtotal; sub total; net; net amount; net total; amount before tax; total before tax; "
    "sum; goods total",
    "tax; vat; sales tax; gst; tax amount; vat amount; amount of tax; mwst",
    "discount; voucher; coupon; rebate; reduction; price reduction",
    "cash; cash given; cash received; cash tendered; cash paid; tendered; paid in cash; given",
    "change; change given; change due; cash back",
    "cashier; served by; cashier name; server; your server; operator; clerk",
    "employee number; staff number; personnel number; employee id; staff id; payroll number",
    "gross pay; gross salary; gross wage; gross earnings; gross",
    "net pay; take home pay; net salary; amount paid out; net wage; net earnings",
    "basic pay; base salary; basic salary; base pay; basic wage; base wage",
    "pay date; payment date; date of payment; paid on; payday; date paid",
    "birth date; date of birth; born; dob; birthday; born on",
    "place of birth; birthplace; born in",
    "phone; telephone; phone number; telephone number; mobile; mobile number; cell; tel; call",
    "email; email address; e mail; mail",
    "due date; payment due; pay by; due by; due; due on; deadline; payment deadline; date due",
    "invoice date; date of issue; issued; issue date; issued on; date issued; billed on",
    "order date; date of order; ordered; ordered on; placed on; date placed",
    "delivery date; deliver by; delivery; delivered on; deliver on; ship date; shipping date",
    "version; version number; release; build version",
    "exit code; exit; exit status; return code",
    "coverage; test coverage; code coverage",
    "duration; time; elapsed; elapsed time; run time; runtime; time taken; total time",
    "peak memory; memory; memory used; memory usage; memory use",
    "iban; bank account number; account number; account no",
    "bic; swift; swift code; bic code",
    "customer number; client number; customer id; client id; account reference",
    "reference; reference number; our reference; our ref; your reference; ref",
    "purchase order number; po number; order number; order no; po; order; order id",
    "invoice number; invoice; bill number; invoice id",
    "receipt number; receipt; receipt id",
    "member since; member since year; joining year; joined; year of joining; since",
    "customer; client; buyer; bill to; billed to; sold to; invoice to; customer name; purchaser",
    "seller; supplier; vendor; from; issued by; merchant",
    "opening balance; balance brought forward; previous balance; starting balance",
    "closing balance; final balance; end balance; new balance; balance carried forward",
    "nationality; citizenship; citizen of",
    "sex; gender",
    "quantity; qty; units; pieces; amount ordered",
    "price; unit price; cost; price each",
    "weight; mass",
    "address; street; street address; home address",
    "postcode; zip; zip code; postal code",
    "city; town",
    "state; status",
    "subject; topic; re; regarding; about; concerning; subject line",
    "sender; from; sent by",
    "recipient; to; addressee; sent to",
    "doctor; physician; gp; requesting doctor; consultant",
)  # fmt: skip
"""Groups of labels that name the same value on forms, invoices, receipts and reports."""

_EMPTY = word_set(
    "a an the of for in on at me my your our this that who whose which is are show find where what "
    "locate highlight point go please i want select s shown here and it its with letter document "
    "page"
)
_SORTS = word_set(
    "name number numb date amount figure figur value valu rate day text count id person detail"
)
_BY_CONCEPT = 0.91  # of a label that the thesaurus counts as another word for it
_SHARED = 0.85  # from here on two terms name the same thing; see `related`
_ENDINGS = ("ions", "ion", "ings", "ing", "ed", "al", "s", "y", "e")


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=8192)
def asked_for(text: str) -> frozenset[str]:
    """What a phrase or label names, as word stems without order: "date of birth", "birth date".

    Example:
        >>> asked_for("show me the date of birth") == asked_for("Birth date")
        True
    """
    return frozenset(_stem(word) for word in normalise(text) if word not in _EMPTY)


@lru_cache(maxsize=1)
def _groups() -> dict[frozenset[str], frozenset[int]]:
    table: dict[frozenset[str], set[int]] = {}
    for number, line in enumerate(_SAME_NAME):
        for name in line.split(";"):
            table.setdefault(asked_for(name.strip()), set()).add(number)
    return {key: frozenset(numbers) for key, numbers in table.items()}


@lru_cache(maxsize=65536)
def named_by(asked: str, label: str) -> float:
    """How surely a value under ``label`` is what ``asked`` calls it, in 0..1.

    Example:
        >>> named_by("family name", "Surname") > 0.9
        True
        >>> named_by("patient name", "Patient") > 0.9
        True
        >>> named_by("the total", "Subtotal") > 0.9
        False
    """
    plain = similarity(asked, label)
    wanted, given = asked_for(asked), asked_for(label)
    if plain > 0.97 or not wanted or not given:
        return plain
    if wanted == given:
        return max(plain, 0.96)
    if wanted - _SORTS == given or given - _SORTS == wanted:  # "patient name" and "Patient"
        return max(plain, 0.93)
    shared = _groups().get(wanted, frozenset()) & _groups().get(given, frozenset())
    if shared:
        return max(plain, 0.92)
    return max(plain, _BY_CONCEPT) if related(_bare(asked), _bare(label)) >= _SHARED else plain


def _bare(text: str) -> str:
    return " ".join(word for word in normalise(text) if word not in _EMPTY)
