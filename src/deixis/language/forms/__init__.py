"""The logical form of a phrase: typed, and every part tied to characters of the phrase.

A form is a tree. Its root is a NounPhrase, or a Coordination of several ("the cat and the dog").
A NounPhrase has a Head and Constraints; a Relation among them holds further NounPhrases.

    "the red mug left of the laptop"
    NounPhrase
      head        mug -> cup
      Attribute   colour = red
      Relation    left_of
        NounPhrase
          head    laptop -> laptop
"""

from __future__ import annotations

from deixis.language.forms.form import Form
from deixis.language.forms.heads import Head, HeadKind
from deixis.language.forms.phrases import (
    AnyOf,
    Constraint,
    Coordination,
    Except,
    Measure,
    Not,
    NounPhrase,
    Quantifier,
    Relation,
    Superlative,
)
from deixis.language.forms.places import Ordinal, Position
from deixis.language.forms.properties import Attribute, AttributeKind, TextContent
from deixis.language.forms.spans import Span

__all__ = [
    "AnyOf",
    "Attribute",
    "AttributeKind",
    "Constraint",
    "Coordination",
    "Except",
    "Form",
    "Head",
    "HeadKind",
    "Measure",
    "Not",
    "NounPhrase",
    "Ordinal",
    "Position",
    "Quantifier",
    "Relation",
    "Span",
    "Superlative",
    "TextContent",
]
