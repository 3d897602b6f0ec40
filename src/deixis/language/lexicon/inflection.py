"""English inflection by rule: nouns to the singular, -ing verbs to their other forms.

A library for this (inflect, pattern, nltk) costs more megabytes than the thirty lines below, and
the lexicon only asks whether a form belongs to a word that it has.
"""

from __future__ import annotations

import re

__all__ = ["IRREGULAR_PLURALS", "likely_forms", "singulars", "verb_forms"]

_PLURALS = (
    "men man; women woman; children child; people person; mice mouse; geese goose; feet foot; "
    "teeth tooth; knives knife; wives wife; lives life; halves half; leaves leaf; loaves loaf; "
    "shelves shelf; calves calf; wolves wolf; scarves scarf; hooves hoof; elves elf; oxen ox; "
    "dice die; persons person; sheep sheep; deer deer; fish fish; aircraft aircraft; "
    "policemen policeman; firemen fireman; cacti cactus; indices index; axes axis; buses bus; "
    "busses bus; potatoes potato; tomatoes tomato; skis ski; taxis taxi; radii radius; "
    "fungi fungus; fishermen fisherman; businessmen businessman; snowmen snowman; "
    "gentlemen gentleman; matrices matrix; appendices appendix; selves self; thieves thief; "
    "wharves wharf; kids kid; cookies cookie; ties tie; pies pie; movies movie; "
    "zombies zombie; brownies brownie; hoodies hoodie; doggies doggie; selfies selfie; "
    "calories calorie; smoothies smoothie; moms mom; hoagies hoagie; frisbees frisbee; "
    "veggies veggie; glasses glass; wetsuits wetsuit; passersby passerby; bikies bikie; "
    "beanies beanie; lilies lily; menus menu"
)
IRREGULAR_PLURALS: dict[str, str] = {
    pair.split()[0]: pair.split()[1] for pair in _PLURALS.split("; ")
}
"""Plurals that no rule below finds."""

_VERBS = (
    "holding held; wearing wore worn; riding rode ridden; sitting sat; standing stood; "
    "lying lie lies lay lain; laying laid; eating ate eaten; drinking drank drunk; "
    "driving drove driven; hanging hung; throwing threw thrown; catching caught; "
    "taking took taken; giving gave given; feeding fed; leading led; sleeping slept; "
    "making made; flying flew flown; bringing brought; getting got; running ran; "
    "swinging swung; wading waded; tying tie ties tied; writing wrote written; speaking spoke; "
    "biting bit bitten; going went gone goes; doing did done does; swimming swam; "
    "winding wound; coming came; showing shown; hiding hid hidden; drawing drew drawn; "
    "buying bought; keeping kept; blowing blew blown"
)
_IRREGULAR_VERBS: dict[str, tuple[str, ...]] = {
    ing: tuple(forms) for ing, *forms in (line.split() for line in _VERBS.split("; "))
}


def singulars(word: str) -> tuple[str, ...]:
    """Possible singular forms of a lower-case word, likeliest first; () if it ends as no plural.

    Example:
        >>> singulars("mugs"), singulars("boxes"), singulars("knives"), singulars("glass")
        (('mug',), ('box', 'boxe'), ('knife',), ())
    """
    if word in IRREGULAR_PLURALS:
        return (IRREGULAR_PLURALS[word],)
    if word.endswith("men") and len(word) > 4:
        return (word[:-2] + "an",)
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 3:
        return ()
    if word.endswith("ies") and len(word) > 4:
        return (word[:-3] + "y", word[:-1])
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        return (word[:-2], word[:-1])
    if word.endswith("ves"):
        return (word[:-1], word[:-3] + "f")
    return (word[:-1],)


def verb_forms(ing: str) -> tuple[str, ...]:
    """Finite and participle forms of an -ing verb, non-words among them.

    Example:
        >>> sorted(verb_forms("holding"))[:3]
        ['held', 'hold', 'holde']
    """
    if not ing.endswith("ing") or len(ing) < 5:
        return ()
    stem = ing[:-3]
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lszf"
    bases = (stem[:-1],) if doubled else (stem, stem + "e")
    longer = (base for base in bases if len(base) > 2)  # "us" is no form of "using"
    forms = [form for base in longer for form in _regular(base, stem)]
    return (*forms, *_IRREGULAR_VERBS.get(ing, ()))


def likely_forms(ing: str) -> tuple[str, ...]:
    """The forms of an -ing verb that are words, as far as its spelling tells.

    Example:
        >>> "sniff" in likely_forms("sniffing"), "explor" in likely_forms("exploring")
        (True, False)
    """
    if not ing.endswith("ing") or len(ing) < 5:
        return ()
    stem = ing[:-3]
    forms = [form for base in _likely_bases(stem) for form in _regular(base, stem)]
    return (*forms, *_IRREGULAR_VERBS.get(ing, ()))


_DROPPED = re.compile(r"([cvuz]|dg|rg|[lrnp]s|[^aeioulrw]l)$")
"""Ends of what is left of verbs on "e": bounc(e), wav(e), handl(e)."""

_SHORT = re.compile(r"[^aeiou]*[aeiouy][^aeiouwxyh]$|.*[^aeiou](at|or|ut|iz|is)$")
"""One short syllable has a consonant twice ("sitting") unless an "e" is gone: rid(e), explor(e)."""


def _likely_bases(stem: str) -> tuple[str, ...]:
    twice = len(stem) > 3 and stem[-1] == stem[-2]
    if twice:
        return (stem,) if stem[-1] in "lszf" else (stem[:-1],)
    if _DROPPED.search(stem) or _SHORT.fullmatch(stem):
        return (stem + "e",)
    if stem.endswith(("s", "ng")) or len(re.findall(r"[aeiouy]+", stem)) > 1:
        return (stem, stem + "e")
    return (stem,)


def _regular(base: str, stem: str) -> tuple[str, ...]:
    if base.endswith("y") and len(base) > 2 and base[-2] not in "aeiou":
        return (base, base[:-1] + "ies", base[:-1] + "ied")
    third = base + "es" if base.endswith(("s", "x", "z", "ch", "sh")) else base + "s"
    past = base + "d" if base.endswith("e") else stem + "ed"
    return (base, third, past)
