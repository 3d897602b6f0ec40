"""What has been read so far: the stack of noun phrases, and what waits to be attached."""

from __future__ import annotations

from dataclasses import dataclass, field

from deixis.language.forms import AnyOf, Constraint, Not
from deixis.language.nouns.drafts import Draft, Link
from deixis.language.words import Words

__all__ = ["MAX_DEPTH", "Reading"]

MAX_DEPTH = 16
"""Noun phrases inside noun phrases; deeper ones hang on the one at this depth."""


@dataclass
class Reading:
    """The state of one pass over a phrase.

    Attributes:
        photo: Whether things in a photo may be meant, no page or drawing.
        stack: Noun phrases under construction, the root first; each next one is a target.
        roots: The finished and unfinished whole phrases: several for "the cat and the dog".
        conjunction: What joins the roots.
        negated: Token index of a "not" that waits for its constraint.
        either: Whether an "or" waits; ``joined``: whether any conjunction does.
        comma: Whether a comma has just closed the inner phrases.
        first: Token index where the phrase begins, after "show me" and the like.
        nested: How many parts of parts are being read ("a slice of half of ...").
        subject: Of whom or what the clause that has begun tells, until it has told something.
    """

    words: Words
    photo: bool = True
    stack: list[Draft] = field(default_factory=list)
    roots: list[Draft] = field(default_factory=list)
    conjunction: str | None = None
    negated: int | None = None
    either: bool = False
    joined: bool = False
    comma: bool = False
    first: int = 0
    nested: int = 0
    subject: Draft | None = None

    def reserve(self, draft: Draft) -> int:
        """Keep a place among a draft's constraints for a target still to be read."""
        draft.slots.append(None)
        return len(draft.slots) - 1

    def push(self, draft: Draft, link: Link) -> None:
        """Make a target the top of the stack."""
        draft.link = link
        draft.depth = link.parent.depth + 1
        link.end = max(link.end, draft.end)
        self.stack.append(draft)
        self.comma = False
        self.negated = self.subject = None
        if draft.depth >= MAX_DEPTH:
            self.close_top()

    def close_top(self) -> None:
        """Finish the topmost target."""
        draft = self.stack.pop()
        link = draft.link
        if link is None:  # the root is never a target
            self.stack.append(draft)
            return
        link.targets.append(draft.build(self.words))
        link.start, link.end = min(link.start, draft.start), max(link.end, draft.end)
        link.fill(self.words)

    def close_above(self, draft: Draft) -> None:
        """Finish every target above a draft; it becomes the top."""
        while self.stack[-1] is not draft and len(self.stack) > 1:
            self.close_top()

    def close_all(self) -> None:
        """Finish every target; the root becomes the top."""
        self.close_above(self.stack[0])

    def put(self, constraint: Constraint, i: int, end: int, owner: Draft) -> None:
        """Attach a finished constraint to a noun phrase on the stack."""
        words = self.words
        self.close_above(owner)
        if self.negated is not None:
            constraint = Not(words.span(self.negated, end), constraint)
            i = self.negated
        last = owner.slots[-1] if owner.slots else None
        if self.either and last is not None:
            parts = last.constraints if isinstance(last, AnyOf) else (last,)
            span = words.chars(last.span.start, constraint.span.end)
            owner.slots[-1] = AnyOf(span, (*parts, constraint))
        else:
            owner.slots.append(constraint)
        self.negated, self.either = None, False
        self.joined, self.subject = False, None
        owner.cover(i, end)

    def contact_draft(self) -> Draft | None:
        """The subject on the stack whose verb is still to come."""
        for draft in reversed(self.stack):
            if draft.link is not None and draft.link.kind == "contact":
                return draft
        return None

    def open_root(self, draft: Draft) -> None:
        """Begin a whole phrase."""
        self.roots.append(draft)
        self.stack = [draft]
