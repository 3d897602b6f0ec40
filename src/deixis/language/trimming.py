"""Words that say nothing on a page: "the total shown here", "the third counting from the left"."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.language.lexicon import index
from deixis.language.lexicon.wordsets import word_set
from deixis.language.tokens import Token

__all__ = ["trimmed"]

_LAST = (
    ("shown", "here"),
    ("displayed", "here"),
    ("written", "here"),
    ("printed", "here"),
    ("given", "here"),
    ("listed", "here"),
    ("you", "can", "see"),
    ("you", "see"),
    ("i", "see"),
    ("to", "choose", "from"),
    ("to", "pick", "from"),
    ("to", "select", "from"),
    ("i", "can", "choose", "from"),
    ("you", "can", "choose", "from"),
    ("here",),
    ("shown",),
    ("displayed",),
)
_COUNTING = word_set("counting counted starting reading beginning going")
_PRESENT = word_set("current active selected present open highlighted chosen marked")
_NOW = word_set("still currently already presently")
_FEWEST = 2  # words that must be left


def trimmed(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without those that only say that the thing is there, or that one counts."""
    kept = _without_last(list(tokens))
    kept = _without_on_it(kept)
    idle = (
        _counts,
        _one,
        _goes_with,
        _headed,
        _number_of_page,
        _while_now,
        _next_after,
        _price_tag,
    )
    return [token for i, token in enumerate(kept) if not any(says(kept, i) for says in idle)]


def _without_last(tokens: list[Token]) -> list[Token]:
    """'the gross pay shown here', 'the icon you see'."""
    for ending in _LAST:
        cut = len(tokens) - len(ending)
        said = tuple(token.norm for token in tokens[cut:] if token.kind == "word")
        if cut >= _FEWEST and said == ending and tokens[cut - 1].kind in ("word", "quote"):
            while cut > _FEWEST and tokens[cut - 1].norm in ("that", "which", "is", "are", "as"):
                cut -= 1
            return tokens[:cut]
    return tokens


def _without_on_it(tokens: list[Token]) -> list[Token]:
    """'the button with Save on it': with it is enough."""
    says = [token.norm for token in tokens]
    if says[-2:] not in (["on", "it"], ["in", "it"], ["on", "them"]) or "with" not in says[:-3]:
        return tokens
    named = tokens[-3].kind == "quote" or tokens[-3].capital
    return tokens[:-2] if named else tokens


def _counts(tokens: Sequence[Token], i: int) -> bool:
    follows = i + 1 < len(tokens) and tokens[i + 1].norm == "from"
    return i > 0 and follows and tokens[i].norm in _COUNTING and tokens[i].kind == "word"


def _one(tokens: Sequence[Token], i: int) -> bool:
    """'the one button that reads Book': "one" only says that there is no other."""
    if tokens[i].norm != "one" or i == 0 or tokens[i - 1].norm != "the":
        return False
    ahead = [token.norm for token in tokens[i + 1 : i + 3]]
    nouns = (index.lookup(" ".join(ahead[:n])) for n in range(len(ahead), 0, -1))
    return any(noun is not None and noun.kind == "element" for noun in nouns)


def _goes_with(tokens: Sequence[Token], i: int) -> bool:
    """'the list that goes with Time zone': the words before "with" add nothing to it."""
    says = [token.norm for token in tokens[max(i - 1, 0) : i + 3]]
    here = says[1:] if i else says
    if here[:3] in (["that", "goes", "with"], ["which", "goes", "with"]):
        return True
    return i > 0 and here[:2] == ["goes", "with"]


def _headed(tokens: Sequence[Token], i: int) -> bool:
    """'the column headed Name': a column has no other head."""
    after_lane = i > 0 and tokens[i - 1].norm in ("column", "columns", "row", "table", "section")
    return after_lane and tokens[i].norm == "headed"


def _number_of_page(tokens: Sequence[Token], i: int) -> bool:
    """'the number of the current page': the page's link shows nothing but its number."""
    for first in (i, i - 1):
        says = [token.norm for token in tokens[max(first, 0) : first + 5]]
        if first >= 0 and says[:2] == ["number", "of"]:
            rest = says[3:] if says[2:3] == ["the"] else says[2:]
            return len(rest) > 1 and rest[0] in _PRESENT and rest[1] == "page"
    return False


def _while_now(tokens: Sequence[Token], i: int) -> bool:
    """'the field that is still empty', 'the cell active now': no other time can be shown."""
    if tokens[i].kind != "word" or tokens[i].capital or i < _FEWEST:
        return False
    last = i + 1 == len(tokens)
    if not last and tokens[i + 1].norm == "to":
        return False  # "still to be ticked" denies
    return tokens[i].norm in _NOW or (last and tokens[i].norm in ("now", "yet"))


def _next_after(tokens: Sequence[Token], i: int) -> bool:
    """'the next button after Save': "after" says all."""
    ahead = [token.norm for token in tokens[i + 2 : i + 5]]
    return tokens[i].norm == "next" and ("after" in ahead or "following" in ahead)


def _price_tag(tokens: Sequence[Token], i: int) -> bool:
    """'the most expensive price tag' of a list of plans is a price."""
    after = tokens[i + 1].norm if i + 1 < len(tokens) else ""
    tag = tokens[i].norm in ("tag", "tags") and i > 0 and tokens[i - 1].norm == "price"
    return tag and after not in ("icon", "icons", "symbol", "button")
