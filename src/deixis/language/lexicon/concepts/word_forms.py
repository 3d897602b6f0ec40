"""Forms of one word: spellings, abbreviations, plurals and past tenses of the thesaurus."""

from __future__ import annotations

import re
from functools import lru_cache

from deixis.language.lexicon.inflection import singulars
from deixis.language.lexicon.wordsets import word_set

__all__ = ["base_forms", "plain", "same_word", "singular_forms"]

_SPELT = """\
color colour; colors colours; favorite favourite; favorites favourites; canceled cancelled;
canceling cancelling; catalog catalogue; center centre; license licence; gray grey; organization
organisation; organizer organiser; organize organise; program programme; theater theatre; jewelry
jewellery; traveler traveller; behavior behaviour; neighbor neighbour; labor labour; tire tyre;
tires tyres; customize customise; personalize personalise; synchronize synchronise; authorize
authorise; authorization authorisation; unauthorized unauthorised; recognize recognise; minimize
minimise; maximize maximise; apologize apologise; memorize memorise; finalize finalise;
initialize initialise; visualize visualise; summarize summarise; analyze analyse; dialog
dialogue; fulfill fulfil; enroll enrol; enrollment enrolment; installment instalment;
installments instalments; mom mum; pajamas pyjamas; flavor flavour; labeled labelled; modeling
modelling; totaled totalled; kilometer kilometre; kilometers kilometres; liter litre; liters
litres; meters metres; grams grammes; nr number; nbr number; num number; № number; # number; n°
number; nos numbers; acct account; qty quantity; amt amount; addr address; dept department; ref
reference; pls please; docs documents; doc document; pics pictures; pic picture; yr year; yrs
years; mins minutes; hrs hours; hr hour; wk week; wks weeks; mth month; mths months; approx
approximately; govt government; mgmt management; msg message; msgs messages; pwd password; avg
average; pkg package; cert certificate; apt apartment; & and; w/o without; info information; max
maximum
"""
_SPELLINGS = dict(pair.split() for pair in _SPELT.replace("\n", " ").split("; "))
"""One spelling for all: American to British where both occur, abbreviation to word."""

_FORMS = """\
pay paid; send sent; buy bought; sell sold; write wrote written; take took taken; make made; give
gave given; get got gotten; go went gone goes; come came; see saw seen; do did done does; hide
hid hidden; show shown; choose chose chosen; keep kept; lose lost; find found; think thought;
bring brought; begin began begun; break broke broken; build built; catch caught; draw drew drawn;
drive drove driven; eat ate eaten; fall fell fallen; feel felt; fly flew flown; forget forgot
forgotten; freeze froze frozen; grow grew grown; have had has; hear heard; hold held; know knew
known; lend lent; mean meant; meet met; owe owed; ride rode ridden; ring rang rung; rise rose
risen; run ran; say said; seek sought; shake shook shaken; sing sang sung; sit sat; sleep slept;
speak spoke spoken; spend spent; stand stood; steal stole stolen; swim swam swum; teach taught;
tell told; throw threw thrown; undo undid undone; understand understood; wake woke woken; wear
wore worn; win won; withdraw withdrew withdrawn; overwrite overwrote overwritten; rewrite rewrote
rewritten; resend resent; rebuild rebuilt; repay repaid; prepay prepaid; bind bound; lead led;
lay laid; learn learnt; spell spelt; burn burnt; be is are was were been; person people persons;
child children; man men; woman women; mouse mice; foot feet; tooth teeth; life lives; knife
knives; wife wives; index indices; appendix appendices; datum data; criterion criteria; analysis
analyses; tie tying ties; use used using; paste pasting pasted; share sharing; undo undoes
"""
_IRREGULAR = {
    form: base
    for base, *forms in (line.split() for line in _FORMS.replace("\n", " ").split("; "))
    for form in forms
}
"""Base forms of what no rule below undoes; "left" is missing, it is a side more often."""

_WHOLE = word_set(
    "news always plus minus is was has its yes this as gas canvas atlas alias lens means series "
    "species physics mathematics maths gps ms sms mms css js os ios pos us vs bus thus goods "
    "customs thanks glasses sales terms savings string thing spring morning evening ceiling wing "
    "ring during nothing something anything everything wedding pudding building clothing setting "
    "parking booking housing sibling hundred bed red shed embed sacred naked bring sing swing "
    "sting sling darling landing duckling stocking herring bearing being seeing inning pending "
    "sterling viking engraved rugged wicked beloved king left "
)
"""Words that only look inflected; "news" is no plural of "new"."""

_JOINED = {
    ("e", "mail"): "email",
    ("e", "mails"): "emails",
    ("wi", "fi"): "wifi",
    ("t", "shirt"): "tshirt",
    ("x", "ray"): "xray",
}
_JOINABLE = frozenset(first for first, _ in _JOINED)
_ABBREVIATION = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_PARTS = re.compile(r"[\s\-–—/_,;:()\[\]\"“”!?|+*•…]+")
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=16384)
def plain(text: str) -> tuple[str, ...]:
    """Words of a text in one spelling: lower case, no punctuation, abbreviations written out.

    Example:
        >>> plain("Check-out"), plain("Acct. No."), plain("E-Mail")
        (('check', 'out'), ('account', 'no'), ('email',))
    """
    if text.isascii() and text.islower() and text.replace(" ", "").isalpha():
        return _spelt(text.split())  # most of the thesaurus, and much faster
    lowered = text.casefold().replace("’", "'").replace("'", "")
    lowered = _ABBREVIATION.sub(lambda found: found.group().replace(".", ""), lowered)
    words = [word.strip(".") for word in _PARTS.split(lowered.replace("&", " & "))]
    return _spelt([word for word in words if word])


def _spelt(words: list[str]) -> tuple[str, ...]:
    if _JOINABLE.isdisjoint(words):
        return tuple([_SPELLINGS.get(word, word) for word in words])
    spelt: list[str] = []
    for word in words:
        joined = _JOINED.get((spelt[-1], word)) if spelt else None
        if joined:
            spelt[-1] = joined
        else:
            spelt.append(_SPELLINGS.get(word, word))
    return tuple(spelt)


@lru_cache(maxsize=16384)
def singular_forms(word: str) -> tuple[str, ...]:
    """What a plain word may be the plural of; () for a word that is no plural.

    Example:
        >>> singular_forms("copies")[0], singular_forms("news"), singular_forms("people")
        ('copy', (), ('person',))
    """
    if word in _WHOLE or len(word) < 4:
        return ()
    return tuple(form for form in singulars(word) if len(form) > 2)


@lru_cache(maxsize=16384)
def base_forms(word: str) -> tuple[str, ...]:
    """What a plain word may be a form of, plurals and verbs, non-words among them.

    Example:
        >>> base_forms("paid"), base_forms("stopped"), "save" in base_forms("saving")
        (('pay',), ('stop', 'stopp', 'stoppe'), True)
    """
    if word in _WHOLE:
        return ()
    if word in _IRREGULAR:
        return (_IRREGULAR[word],)
    if word.endswith("ied") and len(word) > 4:
        return (word[:-3] + "y",)
    for ending in ("ing", "ed"):
        if word.endswith(ending) and not word.endswith("eed"):
            return _without(word[: -len(ending)])
    return singular_forms(word)


def _without(stem: str) -> tuple[str, ...]:
    """Verbs that give ``stem`` when -ing or -ed is cut off: "plan" doubles its n, "plane" not."""
    if len(stem) < 3 or not _VOWELS & set(stem):
        return (stem + "e",) if len(stem) == 2 and stem[0] in _VOWELS else ()
    if stem[-1] == stem[-2] and stem[-1] not in "eo":
        return tuple(form for form in (stem[:-1], stem, stem + "e") if len(form) > 2)
    syllables = sum(
        a not in "aeiou" and b in "aeiouy" for a, b in zip(" " + stem, stem, strict=False)
    )
    closed = stem[-1] not in "aeiouwxy" and stem[-2] in "aeiou" and stem[-3] not in "aeiou"
    return (stem + "e",) if closed and syllables == 1 else (stem, stem + "e")


def same_word(a: str, b: str) -> bool:
    """Whether two plain words are forms of one word: "paid" and "pays".

    Example:
        >>> same_word("rated", "rating"), same_word("plan", "plane"), same_word("new", "news")
        (True, False, False)
    """
    return a == b or not {a, *base_forms(a)}.isdisjoint({b, *base_forms(b)})
