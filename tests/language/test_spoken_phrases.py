"""How people speak: words that point, leads, choices of two, and what stands between."""

from __future__ import annotations

import pytest

from deixis.language import parse
from deixis.language.forms import NounPhrase, Position, Relation, Superlative
from deixis.language.render import compact


@pytest.mark.parametrize(
    ("phrase", "category"),
    [
        ("that car in front of the truck", "car"),
        ("that cup of tea at the front", "cup"),
        ("that big red bus", "bus"),
        ("that painted bench", "bench"),
        ("that guy", "person"),
        ("I mean the smaller dog", "dog"),
        ("can you find me the pizza in the tin", "pizza"),
        ("can you point at the cat", "cat"),
        ("who's the guy in the denim shirt?", "person"),
        ("whoever's driving the bus", "person"),
        ("who's that in white", "person"),
        ("who is behind the bus", "person"),
        ("thats the dog", "dog"),
        ("show me the fella on the bike", "person"),
    ],
)
def test_words_that_point_and_lead_say_nothing_of_the_thing(phrase: str, category: str) -> None:
    form = parse(phrase)
    assert form.head.category == category
    assert form.unknown == ()


@pytest.mark.parametrize(
    "phrase",
    [
        *("that is red", "that stands on the table", "that's red", "that has a lid"),
        *("that cooks a meal", "that looks at us", "that boxes"),
    ],
)
def test_that_may_begin_a_clause(phrase: str) -> None:
    assert parse(phrase).head.kind == "pronoun"


@pytest.mark.parametrize(
    ("phrase", "measure"),
    [
        ("the closer of the two sinks", "depth"),
        ("the nearer of the sinks", "depth"),
        ("the lower one of the two sinks", "y"),
        ("I mean the smaller one of the two sinks", "area"),
        ("the sink nearest camera", "depth"),
    ],
)
def test_one_of_two_is_told_by_what_it_is_more(phrase: str, measure: str) -> None:
    form = parse(phrase)
    told = [item for item in form.root.constraints if isinstance(item, Superlative)]
    lower = [item for item in form.root.constraints if isinstance(item, Position)]
    assert form.head.category == "sink"
    assert [item.measure for item in told] == [measure] or (measure == "y" and lower)


def test_a_screen_or_camera_may_itself_be_nearest() -> None:
    assert parse("nearest screen").head.category == "tv"
    assert parse("the closest camera on the table").head.lemma == "camera"


def test_the_other_two_are_things_of_the_kind() -> None:
    (between,) = parse("glass between the other two").root.constraints
    assert isinstance(between, Relation)
    (others,) = between.targets
    assert (others.head.kind, others.quantifier.number) == ("pronoun", 2)


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("the plant right in front of the fireplace", "in_front_of"),
        ("the bowl right behind the plate", "behind"),
        ("the dog to the right behind the man", "behind"),
        ("the one right of the dog", "right_of"),
    ],
)
def test_right_may_say_how_exactly(phrase: str, kind: str) -> None:
    form = parse(phrase)
    relations = [item for item in form.root.constraints if isinstance(item, Relation)]
    assert [item.kind for item in relations] == [kind]


def test_right_before_up_says_no_place() -> None:
    (place,) = parse("the bird right up in the top left").root.constraints
    assert isinstance(place, Position)
    assert (place.horizontal, place.vertical) == ("left", "top")


@pytest.mark.parametrize(
    "phrase", ["whoever's wearing sandals", "the man's wearing sandals", "the man's holding a cup"]
)
def test_what_somebody_is_doing_is_no_property(phrase: str) -> None:
    form = parse(phrase)
    assert form.head.category == "person"
    assert {item.kind for item in form.root.constraints} & {"wearing", "holding"}


def test_what_somebody_has_stays_a_property() -> None:
    (suit, *_) = parse("the lady's swimming suit").root.constraints
    assert isinstance(suit, Relation)
    assert suit.kind == "of"


@pytest.mark.parametrize(
    ("phrase", "categories"),
    [
        ("the bed and also the book on it", ["bed", "book"]),
        ("the boy plus the dog", ["person", "dog"]),
        ("fork and knife nearest camera", ["fork", "knife"]),
    ],
)
def test_also_and_plus_join(phrase: str, categories: list[str]) -> None:
    assert [part.head.category for part in parse(phrase).root.parts] == categories


def test_a_plus_is_also_written_on_buttons() -> None:
    assert not hasattr(parse("the size plus button").root, "parts")


def test_slips_of_the_article() -> None:
    (place,) = parse("zebra in teh middle").root.constraints
    assert isinstance(place, Position)


def test_of_two_says_how_many_there_are() -> None:
    told = parse("the higher of the two frisbees").root.quantifier
    assert (told.kind, told.span.text) == ("one", "two")


@pytest.mark.parametrize(
    ("phrase", "number"),
    [("both the man and his dog", None), ("both men and the dog", 2), ("both dogs and the cat", 2)],
)
def test_both_may_be_one_of_each(phrase: str, number: int | None) -> None:
    assert parse(phrase).root.parts[0].quantifier.number == number


@pytest.mark.parametrize(
    "phrase",
    ["the sink over on the right", "the sink over there on the right", "sink to the right"],
)
def test_over_says_no_place_of_its_own(phrase: str) -> None:
    form = parse(phrase)
    (place,) = form.root.constraints
    assert isinstance(place, Position)
    assert place.horizontal == "right"
    assert form.unknown == ()


def test_over_a_thing_is_above_it() -> None:
    (above,) = parse("the lamp over the table").root.constraints
    assert isinstance(above, Relation)
    assert above.kind == "above"


def test_what_is_called_by_a_verb_is_owned() -> None:
    form = parse("the park's drinking fountain")
    assert form.head.lemma == "drinking fountain"


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("what's on the chair?", "_[on(chair)]"),
        ("what's red?", "_[colour=red]"),
        ("what's the red thing on the left?", "_[colour=red, at left]"),
        ("what is the man holding?", "_[held_by(person[gender=male])]"),
        ("what's he wearing", "_[worn_by(person[gender=male])]"),
        ("What is she sitting on?", "_[sat_on_by(person[gender=female])]"),
        ("what is eating grass?", "_[eating(grass)]"),
        ("what's lying on the bed", "_[lying_on(bed)]"),
        ("how many dogs are there?", "all dog"),
        ("how many of the cups are red", "all cup[colour=red]"),
        ("which of the dogs is black?", "all dog[colour=black]"),
        ("is the dog sleeping?", "dog[state=lying]"),
        ("are the dogs asleep?", "all dog[state=lying]"),
        ("is anyone wearing a hat?", "person[wearing(hat)]"),
        ("does the man have a bag?", "person[gender=male, with(handbag+)]"),
        ("what is the due date", "date[label='due date']"),
        ("what is the ceiling", "ceiling"),
    ],
)
def test_questions_ask_for_what_they_are_about(question: str, form: str) -> None:
    assert compact(parse(question)) == form


@pytest.mark.parametrize(
    ("phrase", "among", "never"),
    [
        ("the tail", {"dog", "cat", "airplane"}, "person"),
        ("the wing on the left", {"bird", "airplane"}, "person"),
        ("the trunk", {"elephant", "suitcase"}, "person"),
        ("the paw", {"dog", "cat"}, "airplane"),
        ("the hand", {"person"}, "dog"),
        ("the dog's tail", {"dog"}, "cat"),
    ],
)
def test_parts_belong_to_who_has_them(phrase: str, among: set[str], never: str) -> None:
    root = parse(phrase).root
    assert isinstance(root, NounPhrase)
    assert among <= set(root.head.categories)
    assert never not in root.head.categories


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("what time is it? show me the clock", "clock"),
        ("I'm hungry. Show me the pizza", "pizza"),
        ("it's raining, where is the umbrella?", "umbrella"),
        ("is it cold? find the red jacket on the chair", "jacket[colour=red, on(chair)]"),
        ("I want to sit down. Where's the chair?", "chair"),
        ("it is raining; find the two umbrellas", "2 umbrella"),
    ],
)
def test_a_sentence_that_only_leads_to_a_request_is_left_behind(phrase: str, meant: str) -> None:
    form = parse(phrase)
    assert compact(form) == meant
    assert form.unknown == ()


@pytest.mark.parametrize(
    "phrase",
    ["I want to cancel, where is the button?", "we need to pay. click the checkout button"],
)
def test_a_sentence_that_says_what_a_control_is_for_stays(phrase: str) -> None:
    assert "cancel" in compact(parse(phrase)) or "pay" in compact(parse(phrase))
