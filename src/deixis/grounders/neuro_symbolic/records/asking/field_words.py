"""Words for controls of a form and for what can hold of them, as patterns."""

from __future__ import annotations

import re
from typing import Literal

__all__ = [
    "CHOSEN",
    "CLAUSES",
    "FOLDED",
    "NOUN",
    "NOUNS",
    "PREDICATES",
    "TICKED",
    "TICKS",
    "TYPED",
    "WHO",
    "FieldState",
]

FieldState = Literal["empty", "required", "optional", "wrong", "disabled", "focused", "checked"]
"""What can hold of a field, a box to tick or a switch."""

TYPED, FOLDED = "textbox", "dropdown"
TICKED = ("checkbox", "radio", "switch")
NOUNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"(?:text|input|entry)[ -]?(?:fields?|box(?:es)?)|text (?:inputs?|areas?)", (TYPED,)),
    (r"(?:check|tick)[ -]?box(?:es)?|(?:check|tick) marks?|ticks?", ("checkbox",)),
    (r"radio(?: ?buttons?| options?| choices?)?s?", ("radio",)),
    (r"switch(?:es)?|toggles?(?: switch(?:es)?)?|sliders?", ("switch",)),
    (r"drop-?downs?(?: (?:lists?|menus?|fields?|box(?:es)?))?|select(?:ion)? (?:box(?:es)?"
     r"|fields?|lists?|menus?)|combo ?box(?:es)?|selects|selectors?", (FOLDED,)),
    (r"(?:form )?fields?|inputs?", (TYPED, FOLDED)),
    (r"options?|choices?|settings?", TICKED),
    (r"box(?:es)?", ("checkbox", TYPED)),
)  # fmt: skip
NOUN = re.compile("|".join(f"(?P<n{i}>{noun})" for i, (noun, _) in enumerate(NOUNS)), re.I)

_STAR = (
    r"(?:an? |the )?(?:little |small )?(?:red )?(?:stars?|asterisks?|\*)"
    r"(?: (?:next to|beside|on|after|at|by|in) .*)?"
)
_ERROR = (
    r"(?:an? |the |some )?(?:red |validation |input )*(?:errors?|mistakes?|problems?|warnings?"
    r"|(?:error|warning|validation) (?:message|text|note|hint)s?|(?:red|error) (?:border|outline"
    r"|frame|line|underline|edge|message|text|note)s?|red)"
    r"(?: (?:below|under|underneath|beneath|around|next to|on|in|at)(?: (?:it|them))?)?"
)
_WORDS = (
    r"(?:an? |the |any )?(?:text|values?|entry|entries|content|contents|input|answer|words"
    r"|number|data|something|anything)"
    r"(?: (?:in|inside)(?: (?:it|them))?| (?:typed|entered|filled)(?: in(?:to it)?)?)?"
)
_NOTHING = (
    r"(?:nothing|no (?:text|value|entry|content|input|answer|data|selection|choice))"
    r"(?: (?:in|inside)(?: (?:it|them))?| (?:typed|entered|filled|written|chosen|selected|picked"
    r"|set)(?: in(?: (?:it|them))?)?)?"
)
_HINT = (
    r"(?:only |just )?(?:an? |the )?(?:grey |gray )?(?:placeholder|hint|example)s?"
    r"(?: (?:text|words?))?s?(?: (?:in|inside)(?: (?:it|them))?)?"
)
_FILL_IN = r"(?:filled|completed|entered|answered|provided|given)(?: in| out)?"
_EDIT = (
    r"(?:be )?(?:edit|edited|change|changed|modify|modified|type|typed|write|written|fill|filled"
    r"|use|used|click|clicked|alter|altered|touch|touched|set|enter|entered)"
    r"(?: in| out| into| on| anything in(?:to)?| in(?:to)? it)?"
)
PREDICATES: tuple[tuple[str, FieldState, bool], ...] = (
    (r"empty|blank|unfilled|unanswered|incomplete|missing|left (?:empty|blank|open)|untouched"
     rf"|to be {_FILL_IN}|waiting for (?:input|text|a value)", "empty", True),
    (r"pre-?filled|filled(?: in| out)?|completed?|populated|answered|entered|non-?empty"
     r"|full", "empty", False),
    (r"required|mandatory|obligatory|compulsory|starred|asterisked|necessary|must-?fill"
     rf"|marked (?:with|by) {_STAR}|marked (?:as )?(?:required|mandatory|compulsory)",
     "required", True),
    (r"optional|voluntary|marked (?:as )?optional", "optional", True),
    (r"non-?(?:required|mandatory|obligatory)", "required", False),
    (r"wrong|invalid|incorrect|faulty|erroneous|in error|failing|rejected"
     r"|(?:marked|outlined|framed|bordered|highlighted|underlined|shown|circled) (?:in |with )?red"
     r"|red(?:[- ]?(?:bordered|outlined|framed|marked))?|filled in (?:wrong(?:ly)?|incorrectly)",
     "wrong", True),
    (r"valid", "wrong", False),
    (r"disabled|gr[ea]yed(?:[- ]out)?|gr[ea]y(?:ed)?[- ]out|read[- ]?only|locked|uneditable"
     r"|unavailable|non-?editable|deactivated", "disabled", True),
    (r"editable|enabled|changeable", "disabled", False),
    (r"focus(?:s)?ed|active|highlighted|in focus|selected|being (?:edited|typed in(?:to)?"
     r"|filled(?: in)?)|in use", "focused", True),
)  # fmt: skip
TICKS: tuple[tuple[str, FieldState, bool], ...] = (
    (r"(?:un|de)(?:checked|ticked|selected|marked)|(?:turned |switched )?off|empty|blank"
     r"|unset", "checked", False),
    (r"(?:pre-?)?(?:checked|ticked|selected|marked|chosen|picked|crossed|activated|set|filled"
     r"|active|enabled)(?: off| in)?|(?:turned |switched )?on", "checked", True),
    (r"required|mandatory", "required", True),
    (r"gr[ea]yed(?:[- ]out)?|locked|disabled|inactive|deactivated|faded|dimmed|unavailable"
     r"|pale", "disabled", True),
)  # fmt: skip
CHOSEN: tuple[tuple[str, FieldState, bool], ...] = (
    (r"chosen|selected|set|picked", "empty", False),
    (r"unset|unselected", "empty", True),
)

WHO = r"(?:that|which|who|where) "
CLAUSES: tuple[tuple[re.Pattern[str], str, bool], ...] = tuple(
    (re.compile(rf"^(?:{pattern})$", re.I), word, holds)
    for pattern, word, holds in (
        (rf"(?:{WHO})?(?:has|have|having|with|showing|shows?|contain(?:s|ing)?|in) {_ERROR}",
         "wrong", True),
        (rf"(?:without|{WHO}?(?:has|have) (?:not|no)|{WHO}?do(?:es)? not (?:have|show))"
         rf" (?:any )?{_ERROR}", "wrong", False),
        (rf"(?:{WHO})?(?:has|have|having|with|marked (?:with|by)|bear(?:s|ing)?) {_STAR}",
         "required", True),
        (rf"(?:without|(?:{WHO})?(?:has|have) (?:not|no)|(?:{WHO})?do(?:es)? not (?:have|bear))"
         rf" (?:any )?{_STAR}", "required", False),
        (rf"(?:{WHO})?(?:has|have|having|with|containing|showing) {_NOTHING}", "empty", True),
        (rf"(?:{WHO})?(?:has|have|having|with|containing|contains?|shows?|showing) {_HINT}",
         "empty", True),
        (rf"(?:without|(?:{WHO})?do(?:es)? not (?:have|contain)) {_WORDS}", "empty", True),
        (rf"(?:{WHO})?(?:has|have|having|with|containing|contains?) {_WORDS}", "empty", False),
        (rf"(?:where )?(?:there is )?{_NOTHING}", "empty", True),
        (rf"(?:{WHO})?(?:i|you|we|one|people)? ?can not {_EDIT}", "disabled", True),
        (rf"(?:{WHO})?(?:(?:i|you|we) )?can {_EDIT}", "disabled", False),
        (rf"(?:{WHO})?(?:(?:i|you|we) )?(?:can|may) (?:be )?(?:skip(?:ped)?|le(?:ft|ave)"
         r"(?: out| empty| blank)?|omit(?:ted)?)", "optional", True),
        (rf"(?:{WHO})?(?:(?:i|you|we) )?(?:do(?:es)? not|need not) (?:have to|need to|need)?"
         rf" ?(?:be )?(?:fill(?:ed)?(?: in| out)?|complete[d]?)", "required", False),
        (rf"(?:{WHO})?(?:(?:i|you|we) )?(?:must|have to|has to|should|need to|needs to)"
         rf" (?:be )?(?:fill|complete|enter|answer)?(?:{_FILL_IN})?(?: in| out)?", "must", True),
        (rf"(?:{WHO})?(?:needs? filling(?: in| out)?|lacks? (?:a |an )?(?:value|entry|text))",
         "empty", True),
        (rf"(?:{WHO})?(?:i am|you are|someone is|the user is|the cursor is)"
         r" (?:typing(?: in(?:to)?)?|editing|in|filling(?: in)?)", "focused", True),
        (r"with (?:the )?(?:cursor|focus|caret)(?: in it)?", "focused", True),
        (rf"(?:{WHO})?(?:(?:i|you|we|he|she|they|someone) )?(?:forgot(?:ten)?(?: to fill(?: in"
         r"| out)?)?|missed|skipped|left out|did not fill(?: in| out)?)", "empty", True),
    )
)  # fmt: skip
