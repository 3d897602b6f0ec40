"""Words as they are spoken and slurred: "bike hes riding", "boy jumpin", "both of em"."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

PRONOUNS = [
    ("teddy bear shes holding", "teddy bear[held_by(person[gender=female])]"),
    ("the bike hes riding", "bicycle+[ridden_by(person[gender=male])]"),
    ("horse shes on", "horse[under(person[gender=female])]"),
    ("couch theyre sitting on", "couch[sat_on_by(all person)]"),
    ("the bench that theyre sitting on", "bench[sat_on_by(all person)]"),
    ("taxi shes in front of", "car[behind(person[gender=female])]"),
    ("the chair hes sitting in", "chair[sat_on_by(person[gender=male])]"),
    ("hat hes wearing", "hat[worn_by(person[gender=male])]"),
    ("what hes holding", "_[held_by(person[gender=male])]"),
    ("shes holding a bag", "person[holding(handbag+)]"),
]

CLAUSES = [
    ("ball hes about to hit", "sports ball[acted_on_by(person[gender=male])]"),
    ("the cake she is going to cut", "cake[acted_on_by(person[gender=female])]"),
    ("horse he is riding on the left", "horse[ridden_by(person[gender=male]), at left]"),
    (
        "bike the girl is riding in front",
        "bicycle+[ridden_by(person[gender=female, age=young]), at front]",
    ),
    ("man about to hit the ball", "person[gender=male, acting_on(sports ball)]"),
    (
        "woman the boy is standing in front of",
        "person[gender=female, behind(person[gender=male, age=young, state=standing])]",
    ),
]

GERUNDS = [
    ("boy jumpin", "person[gender=male, age=young, state=jumping]"),
    ("girl smilin", "person[gender=female, age=young, state=smiling]"),
    ("the dog barkin", "dog[state=barking]"),
    ("man lookin at phone", "person[gender=male, looking_at(cell phone)]"),
    ("guy ridin bike", "person[gender=male, riding(bicycle+)]"),
    ("guy ridin' a bike", "person[gender=male, riding(bicycle+)]"),
    ("dog sittin on the couch", "dog[sitting_on(couch)]"),
    ("the kid runnin on left", "person[age=young, state=running, at left]"),
    ("kid runnning", "person[age=young, state=running]"),
    ("man wlaking", "person[gender=male, state=walking]"),
    ("guy skatebording", "person[gender=male, state=skateboarding]"),
    ("woman smileing", "person[gender=female, state=smiling]"),
    ("girl rideing horse", "person[gender=female, age=young, riding(horse)]"),
]

NO_GERUNDS = [
    ("man in cabin", "person[gender=male, in(building)]"),
    ("the penguin", "bird"),
    ("woman with violin", "person[gender=female, with(violin)]"),
    ("guy filing nails", "person[gender=male, acting_on(all nail)]"),
]

THEM = [
    ("both of em", "2 person"),
    ("one of em on left", "1 person[at left]"),
    ("all of em", "all person"),
    ("the dog next to em", "dog[next_to(all person)]"),
    ("them two", "2 _"),
    ("them two on the left", "2 _[at left]"),
    ("them dogs", "all dog"),
    ("man behind them two dogs", "person[gender=male, behind(2 dog)]"),
    ("the person next to them", "person[next_to(all person)]"),
]


@pytest.mark.parametrize(("phrase", "expected"), THEM)
def test_em_is_them_and_them_before_things_is_those(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), PRONOUNS)
def test_pronouns_with_a_verb_need_no_apostrophe(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), CLAUSES)
def test_what_somebody_does_may_be_soon_or_somewhere(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), GERUNDS)
def test_verbs_as_they_are_spoken_or_misspelt(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), NO_GERUNDS)
def test_words_that_only_look_like_slurred_verbs(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


def test_capitals_are_a_name_no_pronoun() -> None:
    assert "HES" in parse("the HES link", page=True).root.span.text
    assert "he" not in compact(parse("the HES link", page=True)).split()
