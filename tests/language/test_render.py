from __future__ import annotations

from deixis.language import parse, render_tree


def test_tree_shows_heads_constraints_and_what_was_not_understood() -> None:
    tree = render_tree(parse("two red mugs not left of the zorpy laptop"))
    assert tree.splitlines() == [
        "NounPhrase",
        "  head        mugs -> cup",
        "  Quantifier  number 2",
        "  Attribute   colour = red",
        "  Not",
        "    Relation    left_of",
        "      NounPhrase",
        "        head        laptop",
        "not understood  zorpy",
    ]


def test_tree_of_several() -> None:
    assert render_tree(parse("the cat or the dog")).splitlines() == [
        "Coordination or",
        "  NounPhrase",
        "    head        cat",
        "  NounPhrase",
        "    head        dog",
    ]


def test_tree_of_a_choice_a_superlative_and_a_text() -> None:
    tree = render_tree(parse('the red or blue button closest to "Save" except the link'))
    for line in ("AnyOf", "least distance", "'Save'", "Except"):
        assert line in tree.replace("Save (text)", "'Save'")
