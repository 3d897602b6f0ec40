"""Words that mean another thing on a photo than on a page."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

BREEDS = [
    ("the golden retriever", "dog"),
    ("the yellow lab", "dog"),
    ("the chocolate lab puppy", "dog[colour=brown]"),
    ("the black lab", "dog[colour=black]"),
    ("the german shepard", "dog"),
    ("two yellow labs", "2 dog"),
    ("golden dog", "dog[colour=gold]"),
    ("yellow lab coat", "jacket[colour=yellow]"),
    ("german shepherd dog", "dog"),
    ("the dogs puppy", "dog[other=dog]"),
]

SENSES = [
    ("the dog on a leash", "dog[on(leash)]"),
    ("dog jumping over the hurdle", "dog[state=jumping, acting_on(hurdle)]"),
    ("man leaning on the post", "person[gender=male, leaning_on(pole)]"),
    ("post box next to the man", "box[next_to(person[gender=male])]"),
    ("cows in a field", "all cow[in(grass)]"),
    ("the cat on the ledge", "cat[on(ledge)]"),
    ("the black jeep", "car+[colour=black]"),
    ("the horse in the lead", "horse[state=in the lead]"),
    ("woman waiting to cross", "person[gender=female, state=waiting to cross]"),
    ("the baby in the red swing", "person[age=young, in(playground[colour=red])]"),
    ("man swinging a bat", "person[gender=male, holding(baseball bat)]"),
    ("the search field", "textbox[role=search]"),
    ("the field labelled Email", "textbox[label='Email']"),
    ("the field next to the button", "textbox[next_to(button)]"),
]

CANS = [
    ("the can", "can"),
    ("the blue can", "can[colour=blue]"),
    ("the man with the can", "person[gender=male, with(can)]"),
    ("a can of soda", "can"),
    ("a can of paint", "can[other=paint]"),
    ("the can opener", "spatula"),
    ("can on the left", "can[at left]"),
    ("the can on the table", "can[on(dining table+)]"),
    ("the tin can", "can[material=metal]"),
    ("the thing that can fly", "_[state=flying]"),
    ("the cat that can jump", "cat[state=jumping]"),
    ("the person who can be seen", "person[state=seen]"),
    ("chair one can see through", "chair[colour=transparent]"),
]

DOING = [
    ("girl doing a handstand", "person[gender=female, age=young, state=handstand]"),
    ("man doing a hand stand", "person[gender=male, state=hand stand]"),
    ("girl doing cartwheels", "person[gender=female, age=young, state=cartwheels]"),
    ("two dogs playing together", "2 dog[state=playing, state=together]"),
    ("the kids playing", "all person[age=young, state=playing]"),
    ("the dog swimming all by itself", "dog[state=swimming, state=by itself]"),
    ("the skier going downhill", "person[state=going, state=downhill]"),
    ("man looking at the cam", "person[gender=male, orientation=facing camera]"),
    ("the dog running out of the frame", "dog[state=running, state=out of the frame]"),
    ("boys playing soccer", "all person[gender=male, age=young, playing(game)]"),
]

LOOKS = [
    ("dog with black spots", "dog[with(pattern[colour=black])]"),
    ("shirt with stripes", "shirt[with(pattern)]"),
    (
        "someone in red and blue stripes",
        "person[wearing(uniform+[colour=red, colour=blue, pattern=striped])]",
    ),
    ("man wearing stripes", "person[gender=male, wearing(uniform+[pattern=striped])]"),
    ("man in khaki shorts", "person[gender=male, wearing(trousers[colour=tan])]"),
    ("the mustard colored shirt", "shirt[colour=yellow]"),
    ("the chocolate coloured dog", "dog[colour=brown]"),
    ("rust colored jacket", "jacket[colour=orange]"),
    ("man in khakis", "person[gender=male, wearing(trousers)]"),
]

GLASSES = [
    ("the glasses on the table", "all cup+[on(dining table+)]"),
    ("glasses of water", "all cup+[of(water)]"),
    ("the empty glasses", "all cup+[state=empty]"),
    ("wine in glasses", "wine glass[in(all cup+)]"),
    (
        "woman with full glasses of beer",
        "person[gender=female, with(all cup+[state=full, of(bottle)])]",
    ),
    ("man with glasses", "person[gender=male, with(glasses)]"),
    ("glasses on his face", "glasses[on(head)]"),
    ("reading glasses on the table", "glasses[on(dining table+)]"),
    ("the man with glasses at the table", "person[gender=male, with(glasses), at(dining table+)]"),
    ("man wearing glasses on the bench", "person[gender=male, wearing(glasses), on(bench)]"),
    ("the glasses filled with water", "all cup+[with(water)]"),
    ("the glasses on the bar", "all cup+[on(bar+)]"),
    ("two pairs of glasses on the counter", "2 glasses[other=pairs, on(counter)]"),
]


@pytest.mark.parametrize(("phrase", "expected"), BREEDS)
def test_colours_in_names_of_breeds_rule_nothing_out(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), SENSES)
def test_things_on_photos_are_no_parts_of_pages(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), CANS)
def test_a_can_with_an_article_is_a_tin(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), DOING)
def test_what_somebody_does_is_a_state(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), LOOKS)
def test_looks_are_told_by_more_words(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), GLASSES)
def test_glasses_are_drunk_from_where_it_is_said(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected
