"""Words with the characters they came from.

Each character is normalised by itself (NFKC, lower case), so that offsets always count characters
of the phrase as given. Hyphens join nothing: "t-shirt", "t - shirt" and "t shirt" are the same two
words to the lexicon.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from deixis.language.lexicon.wordsets import word_set

__all__ = ["Token", "TokenKind", "tokenize"]

TokenKind = Literal["word", "number", "quote", "comma", "stop", "possessive", "symbol", "slash"]

_OPEN_TO_CLOSE = {
    '"': '"',
    "“": "”",
    "„": "“”",
    "«": "»",
    "‹": "›",
    "‘": "’",
    "‚": "‘’",
    "「": "」",
    "『": "』",
    "`": "`´'",
    "'": "'",
    "”": "”",
    "＂": "＂",
    "‟": "”",
}
_APOSTROPHES = "'’‘`´ʼ＇"
_HYPHENS = "-‐‑‒–—−﹣－_"
_PRONOUNS = word_set("it who he she that there what here where this how when let thats i you")
_SUBJECTS = frozenset({"he", "she", "they"})
_ARE = {"s": "is", "re": "are"}
_FILE_NAME = re.compile(
    r"[a-z0-9_][a-z0-9_@-]{0,80}(?:\.[a-z0-9_-]{1,40}){0,4}"
    r"\.(?:com|org|net|edu|gov|io|de|uk|fr|txt|md|pdf|docx?|xlsx?|pptx?|odt|ods|csv|tsv|json|xml"
    r"|ya?ml|toml|ini|cfg|conf|log|png|jpe?g|gif|bmp|svg|webp|tiff?|ico|mp[34]|wav|avi|mkv|mov"
    r"|zip|tar|gz|rar|exe|dll|bat|sh|py|js|ts|css|html?|cpp|java|rs|go|rb|php|sql|ipynb)"
    r"(?![a-z0-9_])",
    re.ASCII | re.IGNORECASE,
)
"""Names of files, hosts and mail addresses: written as they stand, as if in quotes."""
_CODE = re.compile(
    r"(?:#\d{3,}|[$€£¥]\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*%|\d{1,4}([-/.])\d{1,2}\1\d{1,4}"
    r"|\d{1,2}:\d\d(?::\d\d)?|v?\d+(?:\.\d+){2,4}|[A-Z]{1,6}-\d{1,12}(?:-[A-Z0-9]{1,12}){0,3})"
    r"(?![\w%])(?![-.:/]\w)",
    re.ASCII,
)
"""Numbers of orders and seats, prices, shares, dates, times, versions: as if in quotes."""
_SHORT = {"w": "with", "wo": "without", "&": "and", "+": "and", "n": "and", "＆": "and"}


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark.

    Attributes:
        norm: Lower case, NFKC, without apostrophes; the inner text for a quote.
        start: Offset of its first character in the phrase; ``end`` is exclusive.
        text: As written.
        glued: Whether a hyphen stands before it.
    """

    kind: TokenKind
    norm: str
    start: int
    end: int
    text: str
    glued: bool = False

    @property
    def capital(self) -> bool:
        """Whether it starts with an upper-case letter."""
        return self.kind in ("word", "number") and self.text[:1].isupper()


def tokenize(phrase: str, names: Sequence[tuple[int, int]] = ()) -> list[Token]:
    """Cut a phrase into tokens; offsets count its own characters.

    Each (start, end) of ``names`` becomes one token, as if it stood in quotes.

    Example:
        >>> [token.norm for token in tokenize("Lady w/ the t-shirt, 2nd from left")]
        ['lady', 'with', 'the', 't', 'shirt', ',', '2nd', 'from', 'left']
    """
    return _merge_clitics(_scan(phrase, dict(names)))


def _scan(phrase: str, names: Mapping[int, int]) -> list[Token]:
    tokens: list[Token] = []
    glued, i, n = False, 0, len(phrase)
    while i < n:
        char = phrase[i]
        sort = _sort(char)
        if i in names:
            tokens.append(_token("quote", phrase, i, names[i], glued))
            glued, i = False, names[i]
            continue
        if sort == "space":
            i += 1
            continue
        if sort == "hyphen":
            glued = bool(tokens)
            i += 1
            continue
        if match := _code_at(phrase, i):
            tokens.append(_token("quote", phrase, i, match.end(), glued))
            i = match.end()
        elif (closing := _closing_quote(phrase, i)) is not None:
            tokens.append(_token("quote", phrase, i + 1, closing, glued))
            i = closing + 1
        elif sort == "letter":
            j = _word_end(phrase, i)
            tokens.append(_token(_word_kind(phrase[i:j]), phrase, i, j, glued))
            i = j
        else:
            tokens.append(_token(_mark(char), phrase, i, i + 1, glued))
            i += 1
        glued = False
    return tokens


def _code_at(phrase: str, i: int) -> re.Match[str] | None:
    if i and (phrase[i - 1].isalnum() or phrase[i - 1] in ".-:"):
        return None
    return _FILE_NAME.match(phrase, i) or _CODE.match(phrase, i)


def _sort(char: str) -> str:
    if char in _HYPHENS:
        return "hyphen"
    if char.isalnum() or (not char.isascii() and unicodedata.category(char)[0] in "LMN"):
        return "letter"
    category = unicodedata.category(char)
    if char.isspace() or category[0] in "ZC":
        return "space"
    return "mark"


def _word_end(phrase: str, i: int) -> int:
    """Words run over letters and digits, zero-width characters, and dots and commas in numbers."""
    n = len(phrase)
    while i < n:
        char = phrase[i]
        inside = i + 1 < n and phrase[i + 1].isdigit() and phrase[i - 1].isdigit()
        if (
            _sort(char) == "letter"
            or (unicodedata.category(char) in ("Cf", "Mn"))
            or (char in ".,:" and inside)
        ) or (
            char in ".@"
            and i + 1 < n
            and phrase[i + 1].isalnum()
            and phrase[i - 1].isalnum()
            and char == "@"
        ):
            i += 1
        else:
            break
    return i


def _word_kind(text: str) -> TokenKind:
    return "number" if text[0].isdigit() and not any(c.isalpha() for c in text) else "word"


def _mark(char: str) -> TokenKind:
    if char in ",،、，":
        return "comma"
    if char in "/\\|":
        return "slash"
    if char in _APOSTROPHES:
        return "possessive"
    return "symbol" if unicodedata.category(char)[0] == "S" or char in "&%@#" else "stop"


def _closing_quote(phrase: str, i: int) -> int | None:
    closers = _OPEN_TO_CLOSE.get(phrase[i])
    if closers is None or (i and phrase[i - 1].isalnum()):
        return None
    single = phrase[i] in _APOSTROPHES
    for j in range(i + 1, min(len(phrase), i + 80)):
        if phrase[j] not in closers:
            continue
        if single and (j + 1 < len(phrase) and phrase[j + 1].isalnum()):
            continue
        inner = phrase[i + 1 : j]
        spaced = single and inner.startswith(" ")
        if spaced and not (
            phrase[:i]
            .rstrip()
            .endswith(
                ("says", "reads", "saying", "reading", "say", "words", "word", "text", "letters")
            )
            and inner.endswith(" ")
        ):
            return None
        if inner.strip() and any(c.isalnum() for c in inner):
            return j
        return None
    return None


def _token(kind: TokenKind, phrase: str, start: int, end: int, glued: bool) -> Token:
    text = phrase[start:end]
    if kind == "quote":
        stripped = text.strip()
        start += text.index(stripped[0]) if stripped else 0
        return Token(kind, stripped.casefold(), start, start + len(stripped), stripped, glued)
    norm = "".join(
        unicodedata.normalize("NFKC", c).casefold() for c in text if unicodedata.category(c) != "Cf"
    )
    norm = unicodedata.normalize("NFC", norm)
    return Token(kind, norm, start, end, text, glued)


def _merge_clitics(tokens: list[Token]) -> list[Token]:
    """Join "isn ' t", "it ' s" and "w / o"; mark "man ' s" as possessive; spell out "w /"."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        if token.kind == "possessive":
            i += _merge_apostrophe(out, token, after)
        elif (
            token.kind == "word"
            and token.norm == "w"
            and after is not None
            and after.kind == "slash"
        ):
            third = tokens[i + 2] if i + 2 < len(tokens) else None
            out_word = third is not None and third.norm in ("o", "out") and third.start == after.end
            last = third if out_word and third is not None else after
            out.append(replace(token, norm="without" if out_word else "with", end=last.end))
            i += 3 if out_word else 2
        elif (
            token.norm == "s"
            and out
            and out[-1].kind == "word"
            and out[-1].norm not in _PRONOUNS
            and not token.glued
            and after is not None
        ):
            out.append(replace(token, kind="possessive", norm="'s"))
            i += 1
        else:
            if token.kind == "symbol" and token.norm in _SHORT:
                token = replace(token, kind="word", norm=_SHORT[token.norm])
            out.append(token)
            i += 1
    return out


def _merge_apostrophe(out: list[Token], mark: Token, after: Token | None) -> int:
    """Deal with one apostrophe; returns how many tokens it used up."""
    before = out[-1] if out else None
    named = before is not None and before.kind == "quote" and before.end == mark.start
    if named and before is not None and after is not None and after.norm == "s":
        out.append(replace(mark, norm="'s", end=after.end))  # a name of the page: "Anna's phone"
        return 2
    if (
        before is None
        or before.kind not in ("word", "number")
        or after is None
        or after.kind != "word"
    ):
        if (
            before is not None
            and before.kind == "word"
            and before.norm.endswith("s")
            and before.end == mark.start
        ):
            out.append(replace(mark, norm="'s"))
        return 1
    if before.norm in _SUBJECTS and after.norm in _ARE:
        out.append(replace(after, norm=_ARE[after.norm]))  # "what she's holding"
        return 2
    if after.norm == "s" and before.norm not in _PRONOUNS:
        out.append(replace(mark, norm="'s", end=after.end))
        return 2
    if after.norm in ("s", "t", "re", "ve", "ll", "d", "m", "clock"):
        out[-1] = replace(before, norm=before.norm + after.norm, end=after.end)
        return 2
    if before.norm.endswith("s"):
        out.append(replace(mark, norm="'s"))
    return 1
