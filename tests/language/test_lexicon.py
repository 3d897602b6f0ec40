from __future__ import annotations

import pytest

from deixis.core.vocabulary import COCO_CATEGORIES, ELEMENT_KINDS
from deixis.language import lexicon, parse
from deixis.language.forms import Attribute, NounPhrase
from deixis.language.lexicon.elements import ELEMENTS
from deixis.language.lexicon.inflection import singulars, verb_forms
from deixis.language.lexicon.objects import COCO_OBJECTS


@pytest.mark.parametrize("category", COCO_CATEGORIES)
def test_every_coco_category_is_found_by_its_own_name(category: str) -> None:
    entry = lexicon.lookup(category)
    assert entry is not None
    assert entry.category == category


def test_coco_objects_are_all_but_people() -> None:
    assert set(COCO_OBJECTS) == set(COCO_CATEGORIES) - {"person"}


def test_element_kinds_are_those_that_the_finder_sees() -> None:
    assert set(ELEMENTS) == set(ELEMENT_KINDS)


@pytest.mark.parametrize(
    ("noun", "category"),
    [
        ("lady", "person"),
        ("catcher", "person"),
        ("bride", "person"),
        ("kids", "person"),
        ("mugs", "cup"),
        ("sofa", "couch"),
        ("sailboats", "boat"),
        ("ponies", "horse"),
        ("puppies", "dog"),
        ("TVs", "tv"),
        ("smartphone", "cell phone"),
        ("teddy bears", "teddy bear"),
        ("hot dog", "hot dog"),
        ("computer mouse", "mouse"),
        ("wine glasses", "wine glass"),
        ("search boxes", "textbox"),
        ("check box", "checkbox"),
        ("phone number", "phone"),
        ("grand total", "amount"),
        ("screwdrivers", "screwdriver"),
        ("flurb", None),
    ],
)
def test_synonyms_and_plurals(noun: str, category: str | None) -> None:
    entry = lexicon.lookup(noun)
    assert (entry.category if entry else None) == category


@pytest.mark.parametrize(
    ("category", "above", "expected"),
    [
        ("truck", "vehicle", True),
        ("giraffe", "animal", True),
        ("bed", "furniture", True),
        ("banana", "fruit", True),
        ("oven", "appliance", True),
        ("truck", "animal", False),
        ("truck", "flurb", False),
    ],
)
def test_hypernyms(category: str, above: str, expected: bool) -> None:
    assert lexicon.is_a(category, above) is expected


@pytest.mark.parametrize(
    ("word", "colour"),
    [("gray", "grey"), ("crimson", "red"), ("turquoise", "teal"), ("beige", "tan"), ("cup", None)],
)
def test_colours_have_canonical_names(word: str, colour: str | None) -> None:
    assert lexicon.colour_name(word) == colour


def test_relation_words_are_plain_phrases() -> None:
    for kind, phrases in lexicon.RELATION_WORDS.items():
        assert phrases, kind
        assert all(phrase == phrase.lower().strip() for phrase in phrases)


@pytest.mark.parametrize(
    ("slip", "word"),
    [("umbrela", "umbrella"), ("girafff", "giraffe"), ("elehpant", "elephant"), ("xyzzyq", None)],
)
def test_one_slip_is_forgiven_in_long_words(slip: str, word: str | None) -> None:
    assert lexicon.nearest_word(slip) == word


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("boxes", "box"),
        ("knives", "knife"),
        ("women", "woman"),
        ("buses", "bus"),
        ("cherries", "cherry"),
    ],
)
def test_singulars(plural: str, singular: str) -> None:
    assert singular in singulars(plural)


@pytest.mark.parametrize("word", ["glass", "bus", "tennis", "is"])
def test_words_that_are_no_plurals(word: str) -> None:
    assert singulars(word) == ()


@pytest.mark.parametrize(
    ("ing", "form"),
    [
        ("holding", "held"),
        ("riding", "rides"),
        ("sitting", "sat"),
        ("carrying", "carries"),
        ("watching", "watches"),
    ],
)
def test_verb_forms(ing: str, form: str) -> None:
    assert form in verb_forms(ing)


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("the greener one", "green"),
        ("the redder cup", "red"),
        ("the ripest banana", "ripe"),
        ("the dirtier shoe", "dirty"),
        ("the whiter", None),  # a measure, not a colour
        ("the greenery", None),
        ("the cooler", None),
        ("the riper", "ripe"),
    ],
)
def test_more_and_most_of_an_adjective_are_no_slips_of_a_noun(
    phrase: str, value: str | None
) -> None:
    root = parse(phrase).root
    assert isinstance(root, NounPhrase)
    told = [item.value for item in root.constraints if isinstance(item, Attribute)]
    assert told == ([value] if value else [])
    assert root.head.lemma not in ("rudder", "rider", "shearer")
