"""How requests begin, and commands that are written on buttons."""

from __future__ import annotations

from deixis.language.lexicon.index import split
from deixis.language.lexicon.numbers import CARDINALS
from deixis.language.lexicon.stopwords import IMPERATIVES
from deixis.language.words import Words

__all__ = ["is_command", "skip_opening"]

_OPENINGS = frozenset(split(IMPERATIVES))
_SHORTEST_DEED = 3
_CALLS = frozenset({"hey", "hi", "hello", "ok", "okay", "so", "now", "well"})
_TALKS = frozenset(
    split("i; im; ive; id; it; its; we; weve; my; our; is; are; what; whats; which; he; she; they")
) | {"there", "theres", "you"}
"""How a sentence may begin that only leads to a request."""
_SHORTEST_TALK = 2
_ANY_CONTROL = frozenset(
    split("button; link; option; icon; control; field; box; menu; place; spot; one; thing; tab")
)
_YES_OR_NO = ("is", "are", "does", "do")
_ANYBODY = ("any", "anyone", "anybody", "anything", "someone", "somebody", "something")
_LONGEST = max(word.count(" ") for word in _OPENINGS) + 1
_COMMANDS = frozenset(
    split(
        "sign in; sign up; sign out; log in; log out; log on; log off; check out; buy now; "
        "add to cart; add to basket; next; back; cancel; submit; save; ok; close; "
        "continue; send; delete; edit; apply; search; help; settings; home; login; logout; "
        "register; download; upload; print; share; remember me; forgot password; "
        "learn more; read more; get started; contact us; about us; pricing; subscribe; "
        "try again; start; stop; play; done; yes; no; accept; decline; accept all; "
        "save changes; sign in with google; go back"
    )
)


def skip_opening(words: Words) -> int:
    """Index of the first word after "please show me", "click on", "where is" and the like."""
    if _asks_by_a_deed(words):
        words.keys[0] = "what"
        return 0
    i = _after_talk(words)
    while i < len(words):
        if words.kind(i) in ("comma", "stop") and i > 0:
            i += 1
            continue
        if _one_of(words, i):
            words.keys[i] = "one"
            break
        end = i + 1 if _chooses(words, i) else _opening_end(words, i)
        if end is None or not _rest_is_enough(words, end):
            break
        i = end
    if _points(words, i):
        i += 1
    if i == 0 and words.key(0) == "whats":
        words.keys[0] = "what"
    words.silent.update(range(i))
    return i


def _after_talk(words: Words) -> int:
    """Where the request begins behind a sentence: "I'm hungry. Show me the pizza".

    What somebody wants may be said in that sentence ("I want to cancel, where is the button?"), so
    only a request that names a thing of its own leaves it behind.
    """
    if words.key(0) not in _TALKS:
        return 0
    for i in range(_SHORTEST_TALK, len(words)):
        if words.kind(i) not in ("comma", "stop"):
            continue
        end = _opening_end(words, i + 1)
        if end is None or words.key(i + 1) in _CALLS:
            continue
        if _names_its_own(words, end):
            return i + 1
    return 0


def _names_its_own(words: Words, i: int) -> bool:
    """Whether a thing is named from a word on that is no more than some control."""
    i = words.skip_articles(i)
    while (noun := words.noun(i)) is None:
        described = words.adjective(i)
        if described is None and words.key(i) not in CARDINALS:
            return False
        i = i + 1 if described is None else described[0]
    return words.text(i, noun[0]).split()[-1] not in _ANY_CONTROL


def _chooses(words: Words, i: int) -> bool:
    """'whichever cup is closest': the cup that is."""
    named = words.noun(i + 1) or words.adjective(i + 1)
    counted = words.key(i + 1) in CARDINALS
    return words.key(i) == "whichever" and (named is not None or counted)


def _one_of(words: Words, i: int) -> bool:
    """'whichever of the dogs is bigger', 'which of the two is black': one of them is meant."""
    counted = words.key(words.skip_articles(i + 2)) in CARDINALS
    chosen = words.key(i) == "whichever" or (words.key(i) == "which" and counted)
    several = {"are", "were", "have"}.intersection(words.keys[i:])
    return chosen and words.key(i + 1) == "of" and words.article(i + 2) and not several


def _asks_by_a_deed(words: Words) -> bool:
    """'what is the man holding', 'what's she sitting on', 'what is eating grass'."""
    if words.key(0) in ("what", "whats") and _acts(words, 1 + (words.key(1) in ("is", "are"))):
        return True
    whole = words.keys[: next((i for i in range(len(words)) if words.kind(i) == "stop"), None)]
    if not whole or whole[0] not in ("what", "whats") or len(whole) < _SHORTEST_DEED:
        return False
    verb = whole[-2] if whole[-1] in ("on", "with", "at") else whole[-1]
    return verb.endswith("ing") and words.relation(whole.index(verb)) is not None


def _acts(words: Words, i: int) -> bool:
    found = words.relation(i)
    return found is not None and found[1].verb and words.key(i).endswith("ing")


def _points(words: Words, i: int) -> bool:
    """'that car', 'that big red one': a word that points, not one that begins a clause."""
    if words.key(i) != "that":
        return False
    if words.key(i + 1) in ("one", "other", "same", "thing"):
        return True
    described = words.adjective(i + 1)
    if described is not None and (words.noun(described[0]) or words.adjective(described[0])):
        return True
    acts = words.relation(i + 1) is not None and words.key(i + 1).endswith(("s", "ing", "ed"))
    return words.noun(i + 1) is not None and not acts


def _opening_end(words: Words, i: int) -> int | None:
    for n in range(_LONGEST, 0, -1):
        keys = words.keys[i : i + n]
        if len(keys) == n and all(keys) and " ".join(keys) in _OPENINGS:
            return _allowed(words, i, i + n)
    return None


def _allowed(words: Words, i: int, end: int) -> int | None:
    """A single verb opens a request only where an article, a name or the like follows."""
    key = words.text(i, end)
    compound = words.noun(i)
    if end - i == 1 and compound is not None and compound[0] > end:
        return None  # "select box" is a thing, not a wish
    if end - i > 1 or key in (
        "click",
        "tap",
        "find",
        "please",
        "select",
        "show",
        "locate",
        "highlight",
        "identify",
        "detect",
        "wheres",
        "theres",
        "thats",
        "whos",
        "its",
        "heres",
        "segment",
        "ground",
        "choose",
        "kindly",
        "spot",
        "hit",
        "press",
        "push",
        "point",
    ):
        if key in ("please", "kindly", "find", "locate") or end - i > 1:
            return end
        return end if _starts_noun(words, end) or words.capital(end) else None
    return (
        end
        if words.article(end)
        or (
            words.key(end) in ("all", "every", "both", "me", "please", "is", "are", "whichever")
            and key != "this"
        )
        or (key in ("which", "this") and words.key(end) in ("is", "one"))
        or (key in _YES_OR_NO and words.key(end) in _ANYBODY)
        or (key == "which" and words.noun(end) is not None)
        or (key in _CALLS and _opening_end(words, end + (words.kind(end) == "comma")) is not None)
        else None
    )


def _starts_noun(words: Words, j: int) -> bool:
    return bool(
        words.article(j)
        or words.noun(j)
        or words.adjective(j)
        or words.unknown(j)
        or words.kind(j) in ("quote", "number")
    ) or words.key(j) in ("all", "every", "on", "both", "each", "first", "second", "whichever")


def _rest_is_enough(words: Words, end: int) -> bool:
    return any(words.kind(j) in ("word", "number", "quote") for j in range(end, len(words)))


def is_command(text: str) -> bool:
    """Whether the words are a usual command of an interface."""
    return text in _COMMANDS
