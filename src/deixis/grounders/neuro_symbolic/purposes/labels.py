"""Labels told word for word: "the Delete comment button" says "Delete comment", or is not there.

A wish may be put in any words, and a single word with a capital ("the Settings button") often names
an icon. Two words and more, the first with a capital, are copied from what a control says, and so
is what stands in quotation marks.
"""

from __future__ import annotations

import re

__all__ = ["is_label"]

_LABEL = re.compile(
    r"^(?:the |a )?[A-Z][a-z]+(?: [\w'-]+){1,3} (?:button|link|tab|checkbox|switch)$"
    r"|^(?:the |a )?[A-Z][a-z]+ tab$"
    r"|^(?:the |a )?[\"“][^\"”]+[\"”] (?:button|link|tab|checkbox|switch)$"
)


def is_label(phrase: str) -> bool:
    """Whether a phrase quotes what a control says.

    Example:
        >>> is_label("the Delete comment button"), is_label("the Settings button")
        (True, False)
        >>> is_label('the "Settings" button')
        True
    """
    return _LABEL.match(phrase.strip()) is not None
