"""What people wear, carry and do, told in few words."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

BEFORE_THE_WEARER = [
    ("white shirt guy", "person[wearing(shirt[colour=white]), gender=male]"),
    ("brown hair girl", "person[with(hair[colour=brown]), gender=female, age=young]"),
    ("umbrella lady", "person[with(umbrella), gender=female]"),
    ("blue jacket skier", "person[wearing(jacket[colour=blue])]"),
    ("hat lady", "person[wearing(hat), gender=female]"),
    ("red hat lady", "person[wearing(hat[colour=red]), gender=female]"),
    ("tall white shirt guy", "person[size=tall, wearing(shirt[colour=white]), gender=male]"),
    (
        "black and white shirt lady",
        "person[wearing(shirt[colour=black, colour=white]), gender=female]",
    ),
    (
        "white shirt black hat guy",
        "person[wearing(shirt[colour=white]), wearing(hat[colour=black]), gender=male]",
    ),
    ("red umbrella lady", "person[with(umbrella[colour=red]), gender=female]"),
    ("beard guy", "person[with(hair), gender=male]"),
    ("blonde hair skier", "person[with(hair[colour=blond])]"),
    (
        "second white shirt guy from left",
        "person[#2 from left, wearing(shirt[colour=white]), gender=male]",
    ),
    (
        "dog next to blue shirt man",
        "dog[next_to(person[wearing(shirt[colour=blue]), gender=male])]",
    ),
    ("stripy shirt guy", "person[wearing(shirt[pattern=striped]), gender=male]"),
]

NOT_WORN = [
    ("hat seller", "person[other=hat]"),
    ("red hat seller", "person[colour=red, other=hat]"),
    ("tennis player", "person"),
    ("ball boy", "person[gender=male, age=young]"),
    ("bus driver", "person"),
    ("pizza guy", "person[other=pizza, gender=male]"),
    ("camera man", "person[gender=male]"),
]

LISTS = [
    (
        "guy white shirt blue shorts red hat",
        "person[gender=male, wearing(shirt[colour=white]), wearing(trousers[colour=blue]), "
        "wearing(hat[colour=red])]",
    ),
    (
        "woman black jacket white pants",
        "person[gender=female, wearing(jacket[colour=black]), wearing(trousers[colour=white])]",
    ),
    ("man with beard blue shirt", "person[gender=male, with(hair), wearing(shirt[colour=blue])]"),
    ("white shirt black hat", "shirt[colour=white, with(hat[colour=black])]"),
    (
        "kid green shirt, black shorts",
        "person[age=young, wearing(shirt[colour=green]), wearing(trousers[colour=black])]",
    ),
    (
        "lady blonde hair red shirt",
        "person[gender=female, with(hair[colour=blond]), wearing(shirt[colour=red])]",
    ),
    ("guy orange shirt", "person[gender=male, wearing(shirt[colour=orange])]"),
    (
        "lady in pink dress brown boots",
        "person[gender=female, wearing(dress[colour=pink]), wearing(shoe[colour=brown])]",
    ),
    (
        "woman in black top white skirt",
        "person[gender=female, wearing(shirt[colour=black]), wearing(dress[colour=white])]",
    ),
    ("white dress brown hair", "dress[colour=white, with(hair[colour=brown])]"),
]

COLOURS = [
    ("lady in blue right", "person[gender=female, wearing(uniform+[colour=blue]), at right]"),
    (
        "man in blue second from left",
        "person[gender=male, wearing(uniform+[colour=blue]), #2 from left]",
    ),
    (
        "man in blue riding bike",
        "person[gender=male, wearing(uniform+[colour=blue]), riding(bicycle+)]",
    ),
    (
        "woman in black holding umbrella",
        "person[gender=female, wearing(uniform+[colour=black]), holding(umbrella)]",
    ),
    (
        "woman wearing black holding a cup",
        "person[gender=female, wearing(uniform+[colour=black]), holding(cup)]",
    ),
    (
        "boy in red facing camera",
        "person[gender=male, age=young, wearing(uniform+[colour=red]), orientation=facing camera]",
    ),
    ("man in red top row", "person[gender=male, wearing(uniform+[colour=red]), #1 row from top]"),
    (
        "kid in blue running shorts",
        "person[age=young, wearing(trousers[colour=blue, state=running])]",
    ),
    (
        "man in red next to the dog",
        "person[gender=male, wearing(uniform+[colour=red]), next_to(dog)]",
    ),
    ("kid in orange on bottom", "person[age=young, wearing(uniform+[colour=orange]), at bottom]"),
    ("worker in orange and yellow", "person[wearing(uniform+[colour=orange, colour=yellow])]"),
    ("man in a blue tie", "person[gender=male, wearing(tie[colour=blue])]"),
    ("the dog in red", "dog[wearing(uniform+[colour=red])]"),
]

WHO = [
    ("the one in red", "_[wearing(uniform+[colour=red])]"),
    ("someone in red", "person[wearing(uniform+[colour=red])]"),
    ("she in red", "person[wearing(uniform+[colour=red])]"),
    ("those in red", "all _[wearing(uniform+[colour=red])]"),
    ("everyone in red", "all person[wearing(uniform+[colour=red])]"),
    (
        "woman at the table in red",
        "person[gender=female, at(dining table+), wearing(uniform+[colour=red])]",
    ),
    (
        "man on the bench in black",
        "person[gender=male, on(bench), wearing(uniform+[colour=black])]",
    ),
    (
        "the boy next to the one in red",
        "person[gender=male, age=young, next_to(_[wearing(uniform+[colour=red])])]",
    ),
    ("all cups except the one in red", "all cup[except _[in(_[colour=red])]]"),
    ("the car next to the one in red", "car[next_to(_[in(_[colour=red])])]"),
    ("the box on the shelf in red", "box[on(shelf[in(_[colour=red])])]"),
]

HAVING = [
    (
        "man in white shirt with phone",
        "person[gender=male, wearing(shirt[colour=white]), with(cell phone)]",
    ),
    (
        "girl in red coat with a balloon",
        "person[gender=female, age=young, wearing(jacket[colour=red]), with(balloon)]",
    ),
    (
        "the boy in red with the ball",
        "person[gender=male, age=young, wearing(uniform+[colour=red]), with(sports ball)]",
    ),
    ("man in suit with briefcase", "person[gender=male, wearing(suit), with(suitcase)]"),
    ("man in a hat with a dog", "person[gender=male, wearing(hat), with(dog)]"),
]

ON_CLOTH = [
    ("man in a shirt with stripes", "person[gender=male, wearing(shirt[with(pattern)])]"),
    (
        "man in shirt with white dots",
        "person[gender=male, wearing(shirt[with(pattern[colour=white])])]",
    ),
    (
        "girl in dress with flowers",
        "person[gender=female, age=young, wearing(dress[with(all flower+)])]",
    ),
    ("man in jacket with buttons", "person[gender=male, wearing(jacket[with(all button)])]"),
    (
        "boy in shirt with a dog on it",
        "person[gender=male, age=young, wearing(shirt[with(dog[on(_)])])]",
    ),
    ("man in a hat with a strap", "person[gender=male, wearing(hat[with(charger)])]"),
]

TOPS = [
    (
        "woman in red top and jeans",
        "person[gender=female, wearing(shirt[colour=red]), wearing(trousers)]",
    ),
    ("girl with pink top", "person[gender=female, age=young, with(shirt[colour=pink])]"),
    ("lady in a striped top", "person[gender=female, wearing(shirt[pattern=striped])]"),
    (
        "woman in black pants and white top",
        "person[gender=female, wearing(trousers[colour=black]), wearing(shirt[colour=white])]",
    ),
    ("a woman sporting a pink top", "person[gender=female, wearing(shirt[colour=pink])]"),
    ("red top woman", "person[wearing(shirt[colour=red]), gender=female]"),
    (
        "woman in a floral top holding a cup",
        "person[gender=female, wearing(shirt[pattern=floral]), holding(cup)]",
    ),
]

PLACES = [
    ("the red car top right", "car[colour=red, at top-right]"),
    ("person in red top left", "person[wearing(uniform+[colour=red]), at top-left]"),
    ("the man in red at the top", "person[gender=male, wearing(uniform+[colour=red]), at top]"),
    ("bottle with red top", "bottle[with(_[colour=red, at top])]"),
]

UNNAMED = [
    ("those wearing hats", "all _[wearing(hat)]"),
    ("those holding umbrellas", "all _[holding(all umbrella)]"),
    ("leftmost holding phone", "_[min x, holding(cell phone)]"),
    ("second from left wearing hat", "_[#2 from left, wearing(hat)]"),
    ("third from right riding horse", "_[#3 from right, riding(horse)]"),
    ("tallest wearing glasses", "_[max height, wearing(glasses)]"),
    (
        "guy sitting far right holding phone",
        "person[gender=male, state=sitting, at right, holding(cell phone)]",
    ),
    ("man next to those wearing hats", "person[gender=male, next_to(all _[wearing(hat)])]"),
    ("ones wearing hats", "all _[wearing(hat)]"),
    ("left one wearing hat", "_[at left, wearing(hat)]"),
]

DESCRIBING = [
    ("the first working link", "link[#1, state=working]"),
    ("leftmost rocking chair", "chair[min x]"),
    ("the playing dog", "dog[state=playing]"),
    ("the second loading bar", "bar[#2]"),
    ("riding helmet", "hat"),
]

EVERYONE = [
    ("everyone", "all person"),
    ("everybody wearing a hat", "all person[wearing(hat)]"),
    ("everyone but the girl", "all person[except person[gender=female, age=young]]"),
    ("everybody on the left", "all person[at left]"),
]


@pytest.mark.parametrize(("phrase", "expected"), BEFORE_THE_WEARER)
def test_what_stands_before_a_person_is_worn_or_carried(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), NOT_WORN)
def test_trades_and_roles_wear_nothing_of_what_they_are_called_by(
    phrase: str, expected: str
) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), LISTS)
def test_garments_in_a_row_are_worn_one_by_one(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), COLOURS)
def test_a_colour_that_is_worn_ends_where_more_is_said_of_the_wearer(
    phrase: str, expected: str
) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), WHO)
def test_colours_are_worn_by_who_may_wear_them(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), HAVING)
def test_things_belong_to_who_wears_the_clothes(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), ON_CLOTH)
def test_what_clothes_show_belongs_to_them(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), TOPS)
def test_a_top_after_a_look_is_clothing(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), PLACES)
def test_a_top_of_something_is_a_place(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), UNNAMED)
def test_verbs_belong_to_who_is_told_by_a_place(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), DESCRIBING)
def test_verbs_before_what_they_describe_stay_there(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), EVERYONE)
def test_everyone_is_all_persons(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize("phrase", ["the one in red", "visible to everyone", "the row in blue"])
def test_pages_have_nobody_who_wears_colours(phrase: str) -> None:
    told = compact(parse(phrase, page=True))
    assert "wearing" not in told
    assert "person" not in told
