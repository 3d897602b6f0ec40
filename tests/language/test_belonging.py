"""What belongs to what: owners, exceptions, states of parts, denials, contrasts."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse


def check(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("womans bag", "handbag+[of(person[gender=female])]"),
        ("mans hat", "hat[of(person[gender=male])]"),
        ("ladys dress", "dress[of(person[gender=female])]"),
        ("mans tie", "tie[of(person[gender=male])]"),
        ("boys bat", "baseball bat[of(person[gender=male, age=young])]"),
        ("womans red coat", "jacket[of(person[gender=female]), colour=red]"),
        ("guys skateboard", "skateboard[of(person[gender=male])]"),
        ("girls umbrella", "umbrella[of(person[gender=female, age=young])]"),
        ("womans dog", "dog[of(person[gender=female])]"),
        ("dogs bowl", "bowl[of(dog)]"),
        ("the womans phone", "cell phone[of(person[gender=female])]"),
        ("the mans left arm", "person+[of(person[gender=male]), at left]"),
        ("bears left ear", "bear+[of(bear+), at left]"),
        ("woman left hand", "person+[of(person[gender=female]), at left]"),
        ("guy left arm", "person+[of(person[gender=male]), at left]"),
        ("the batters left foot", "person+[of(person), at left]"),
        ("a mans hand", "person+[of(person[gender=male])]"),
    ],
)
def test_an_owner_needs_no_apostrophe(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("girls playing soccer", "all person[gender=female, age=young, playing(game)]"),
        ("boys bat the ball", "all person[gender=male, age=young, acting_on(sports ball)]"),
        (
            "three girls in blue dresses",
            "3 person[gender=female, age=young, wearing(dress[colour=blue])]",
        ),
        ("a series of childrens books", "all book[other=children, other=series]"),
        ("man left of the tree", "person[gender=male, left_of(tree)]"),
        (
            "man white shirt on the left",
            "person[gender=male, wearing(shirt[colour=white]), at left]",
        ),
    ],
)
def test_a_plural_or_a_place_is_no_owner(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("toilet with the lid up", "toilet[with(lid[state=up])]"),
        ("dog with tongue out", "dog[with(mouth[state=out])]"),
        ("elephant with trunk down", "elephant[with(nose[state=down])]"),
        ("dog whose tail is up", "dog[with(tail[state=up])]"),
        ("giraffe with its head down", "giraffe[with(head[state=down])]"),
        (
            "giraffe with its head down eating grass",
            "giraffe[with(head[state=down]), eating(grass)]",
        ),
        ("man with arms up", "person[gender=male, with(arm[state=up])]"),
        ("boat with its sail up", "boat[with(anchor[state=up])]"),
        ("tv on", "tv[state=on]"),
        ("lamp off", "lamp[state=off]"),
        ("lamp with the light on", "lamp[with(lamp[state=on])]"),
        ("car with its lights off", "car[with(all lamp[state=off])]"),
        (
            "the lamp with its light off on the table",
            "lamp[with(lamp[state=off]), on(dining table+)]",
        ),
    ],
)
def test_what_is_up_or_on_is_a_state_of_it(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("man with shirt off", "person[gender=male, not with(shirt)]"),
        ("man with helmet off", "person[gender=male, not with(hat)]"),
        ("jar with lid off", "jar+[not with(lid)]"),
        ("man with hat on", "person[gender=male, with(hat)]"),
        ("man with hat on sitting", "person[gender=male, with(hat), state=sitting]"),
        (
            "a man with a cap on backwards",
            "person[gender=male, with(hat[orientation=facing away])]",
        ),
    ],
)
def test_what_is_off_is_not_there(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "man in a red shirt out on the grass",
            "person[gender=male, wearing(shirt[colour=red]), on(grass)]",
        ),
        ("the boards the three riders are on", "all pole+[under(3 person)]"),
        ("a cat with its paw up on the table", "cat[with(foot[state=up]), on(dining table+)]"),
        ("girl with a hat on her head", "person[gender=female, age=young, with(hat[on(head)])]"),
    ],
)
def test_a_particle_may_belong_to_what_follows(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("all men except the one wearing a hat", "all person[gender=male, except _[wearing(hat)]]"),
        ("all cars except the one parked on the left", "all car[except _[state=parked, at left]]"),
        ("every animal except the one standing", "all dog+[except _[state=standing]]"),
        ("man next to the one wearing a hat", "person[gender=male, next_to(_[wearing(hat)])]"),
        ("guy to the right of the one sitting", "person[gender=male, right_of(_[state=sitting])]"),
        ("the dog behind the one lying down", "dog[behind(_[state=lying])]"),
        (
            "man standing next to the one in red sitting",
            "person[gender=male, state=standing, "
            "next_to(_[wearing(uniform+[colour=red]), state=sitting])]",
        ),
    ],
)
def test_what_the_one_does_is_its_own(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("all except those on the left", "all _[except all _[at left]]"),
        ("cups except for those with handles", "all cup[except all _[with(handle)]]"),
        ("people except those standing", "all person[except all _[state=standing]]"),
        (
            "all the bottles but those on the top shelf",
            "all bottle[except all _[on(shelf[at top])]]",
        ),
        (
            "all the women except those wearing hats",
            "all person[gender=female, except all _[wearing(hat)]]",
        ),
        ("all dogs except that on the chair", "all dog[except _[on(chair)]]"),
        ("all cars but that on the right", "all car[except _[at right]]"),
        ("all the cars except that one", "all car[except _]"),
        ("everything except this", "_[except _]"),
        ("the cars next to those on the left", "all car[next_to(all _[at left])]"),
    ],
)
def test_those_stands_for_a_noun(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("woman with scarf around her neck", "person[gender=female, with(scarf[around(neck)])]"),
        (
            "lady that has an umbrella in her hand",
            "person[gender=female, holding(umbrella)]",
        ),
        ("man with phone to his ear", "person[gender=male, with(cell phone[against(ear)])]"),
        ("elephant with a man on its back", "elephant[with(person[gender=male, on(back)])]"),
        (
            "girl with backpack on her back",
            "person[gender=female, age=young, with(backpack[on(back)])]",
        ),
        (
            "woman with a baby in her arms",
            "person[gender=female, holding(person[age=young])]",
        ),
        ("dog on its back", "dog[on(back)]"),
        ("her back pocket", "sleeve[at back]"),
        ("person with their back to the camera", "person[orientation=facing away]"),
        ("a man touching his wrist", "person[gender=male, against(arm)]"),
        (
            "a women with a fork in her hand and a black shirt on",
            "all person[gender=female, holding(fork), with(shirt[colour=black])]",
        ),
        (
            "girl with her thumb in her mouth and a donut in her hand",
            "person[gender=female, age=young, with(hand), in(mouth), holding(donut)]",
        ),
    ],
)
def test_a_place_on_a_body_is_that_of_what_is_there(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("dog with frisbee in its mouth", "dog[holding(frisbee), in(mouth)]"),
    ],
)
def test_what_is_in_a_mouth_shows_whose_it_is(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("cup missing a handle", "cup[not with(handle)]"),
        ("truck missing wheels", "truck[not with(wheel)]"),
        ("doll missing its head", "toy+[not with(head)]"),
        ("no shirt guy", "person[not with(shirt), gender=male]"),
        ("no hat girl on the left", "person[not with(hat), gender=female, age=young, at left]"),
        ("guy no shirt", "person[gender=male, not with(shirt)]"),
        ("woman no glasses on left", "person[gender=female, not with(glasses), at left]"),
        (
            "the man with neither a hat nor a bag",
            "person[gender=male, not with(hat), not with(handbag+)]",
        ),
        (
            "man wearing neither hat nor glasses",
            "person[gender=male, not wearing(hat), not wearing(glasses)]",
        ),
        (
            "man holding neither a bat nor a ball",
            "person[gender=male, not holding(baseball bat), not holding(sports ball)]",
        ),
        ("man holding no racket", "person[gender=male, not holding(tennis racket)]"),
        ("the man holding nothing", "person[gender=male, not holding(_)]"),
        ("the cup nobody is holding", "cup[not held_by(person)]"),
        ("chair nobody is sitting in", "chair[state=empty]"),
        ("the bike nobody is riding", "bicycle+[state=empty]"),
        ("horse nobody is on", "horse[state=empty]"),
    ],
)
def test_what_is_missing_is_denied(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("batter missing the ball", "person[acting_on(sports ball)]"),
        ("girl missing", "person[gender=female, age=young, state=missing]"),
        ("a pizza missing a slice", "pizza[state=eaten]"),
        ("no dogs", "no dog"),
        ("no shirt", "no shirt"),
        ("no baseball players", "no person"),
    ],
)
def test_other_words_of_absence_stay(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "person between the man in red and the woman in blue",
            "person[between(person[gender=male, wearing(uniform+[colour=red])]; "
            "person[gender=female, wearing(uniform+[colour=blue])])]",
        ),
        (
            "dog between the cat on the chair and the cat on the table",
            "dog[between(cat[on(chair)]; cat[on(dining table+)])]",
        ),
        (
            "the car between the bus on the left and the truck on the right",
            "car[between(bus[at left]; truck[at right])]",
        ),
        ("cup between the plate and the bowl on the left", "cup[between(plate; bowl), at left]"),
    ],
)
def test_what_follows_the_second_of_two_is_about_it(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("let's see the man on the right", "person[gender=male, at right]"),
        ("can you show me where the cat is", "cat"),
        ("hey can you highlight the second chair from the left", "chair[#2 from left]"),
        ("hi, could you point to the lamp?", "lamp"),
        ("only the red cars", "all car[colour=red]"),
        ("show me only the dogs", "all dog"),
        ("either the red or blue cup", "cup[(colour=red | colour=blue)]"),
    ],
)
def test_an_opening_says_nothing(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("not the red one, the blue one", "_[colour=blue, except _[colour=red]]"),
        ("not the man but the woman", "person[gender=female, except person[gender=male]]"),
        ("not the big dog but the small one", "dog[size=small, except dog[size=big]]"),
        (
            "not the man on the left, the one on the right",
            "person[except person[gender=male, at left], at right]",
        ),
        ("the man, not the woman", "person[gender=male, except person[gender=female]]"),
    ],
)
def test_what_is_meant_follows_what_is_not(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("what is the man on the left holding?", "_[held_by(person[gender=male, at left])]"),
        (
            "the shirt that the man on the left is wearing",
            "shirt[worn_by(person[gender=male, at left])]",
        ),
        (
            "the chair the man in the hat on the left is sitting on",
            "chair[sat_on_by(person[gender=male, wearing(hat), at left])]",
        ),
        (
            "the bike the boy on the right is riding",
            "bicycle+[ridden_by(person[gender=male, age=young, at right])]",
        ),
    ],
)
def test_a_subject_has_its_own_place(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        (
            "man riding a skateboard on the ramp",
            "person[gender=male, riding(skateboard[on(playground)])]",
        ),
        ("the cake with writing on it", "cake[with(number[on(_)])]"),
        ("shirt with writing", "shirt[with(number)]"),
        ("the writing on the wall", "number[on(wall)]"),
        ("man writing on a paper", "person[gender=male, using(paper)]"),
        ("carriage pulled by two horses", "train[acted_on_by(2 horse)]"),
        ("cart being pulled by a horse", "cart[acted_on_by(horse)]"),
        (
            "man walking to the right of the bus",
            "person[gender=male, state=walking, right_of(bus)]",
        ),
        ("dog facing to the left of the car", "dog[state=facing, left_of(car)]"),
        ("man facing to the left", "person[gender=male, orientation=facing left]"),
    ],
)
def test_a_verb_leaves_the_rest_alone(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("woman with more hair", "person[gender=female, with(hair[other=more])]"),
        ("vase with most flowers", "vase[with(all flower+[other=most])]"),
    ],
)
def test_how_much_is_named(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("truck carrying logs", "truck[carrying(all pole)]"),
        ("suitcase with a red ribbon", "suitcase[with(charger[colour=red])]"),
    ],
)
def test_wood_and_cloth_are_no_part_of_a_page(phrase: str, expected: str) -> None:
    check(phrase, expected)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("the log", "text"), ("the ribbon", "navigation"), ("the notices", "all card")],
)
def test_on_a_page_they_are(phrase: str, expected: str) -> None:
    assert compact(parse(phrase, page=True)) == expected
