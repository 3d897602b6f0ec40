import gzip

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs torch")

from deixis.core import DatasetError
from deixis.perception.encoders.pocket_words import LONGEST, NONE, UNKNOWN
from deixis.training.recipes.pocket.batches import Drawing, Scale, draw_weights
from deixis.training.recipes.pocket.names import noun_of
from deixis.training.recipes.pocket.phrases import plurals
from deixis.training.recipes.pocket.regions import (
    BARE,
    BOX,
    DEV,
    TOLD,
    TRAIN,
    WHOLE,
    Regions,
    part_of,
)
from deixis.training.recipes.pocket.targets import NO_NOUN
from deixis.training.recipes.pocket.told import chances_of, read_boxes, read_named_boxes

from .conftest import CAR, PERSON


def rows_of(targets, kind, category=None, *, cut=False):
    regions = targets.regions
    rows = np.flatnonzero((regions.kind == kind) & (regions.cut == cut))
    return rows if category is None else rows[regions.chance[rows, category] == 1]


def columns_of(targets, *nouns):
    numbers = targets.phrases.numbers()
    return np.array([numbers[noun] for noun in nouns])


def test_the_longest_known_end_names_the_category():
    assert noun_of("big brown hot dog").category == "hot dog"
    assert noun_of("the flurb") is None


@pytest.mark.parametrize(
    ("word", "plural"),
    [("car", "cars"), ("bus", "buses"), ("mouse", "mice"), ("city", "cities"), ("toy", "toys")],
)
def test_plurals(word, plural):
    assert plurals(word) == [plural]


@pytest.mark.parametrize(
    ("noun", "label", "chance"),
    [
        ("old man", "person", {"person": 1.0}),
        ("statue", "person", {}),
        ("mug", "bowl", {"cup": 0.8}),
        ("spotted", "dog", {}),
    ],
)
def test_the_noun_that_was_said_tells_the_category(noun, label, chance):
    assert chances_of(noun, label, []) == chance


def test_an_animal_without_its_noun_is_what_the_detector_said():
    assert chances_of("white", "sheep", ["standing"]) == {"sheep": 0.7}


def test_what_was_said_is_put_as_people_would():
    told = [box for boxes in read_boxes().values() for box in boxes]
    assert len(told) > 26_000
    more = {text for box in told for text in box.more}
    assert {"holding cup", "with ball in mouth", "red shirt", "sitting"} <= more
    assert not {"cut", "hidden", "hold cup"} & more
    assert {box.whole for box in told} == {True, False}


def test_a_box_that_holds_a_part_is_less_sure(tmp_path):
    path = tmp_path / "named.csv.gz"
    path.write_bytes(gzip.compress(b"a,0,0,500,500,cup,cup p\na,0,0,900,900,cup,nothing\n"))
    ((box,),) = read_named_boxes(path).values()
    assert (box.noun, box.chance, box.more) == ("cup", {"cup": 0.6}, ())
    path.write_bytes(gzip.compress(b"a,0,0,500,500,cup,cup x\n"))
    with pytest.raises(DatasetError, match="expected a noun"):
        read_named_boxes(path)


def test_boxes_are_seen_in_their_photo_and_cut_out(targets):
    regions = targets.regions
    inside, alone = rows_of(targets, BOX, CAR), rows_of(targets, BOX, CAR, cut=True)
    assert len(inside) == len(alone) == 8
    place = slice(232 + 464 + 96 + 2 * 464, 232 + 464 + 96 + 2 * 464 + 4)
    assert regions.inputs[inside[0], place].tolist() == pytest.approx(
        [np.log(80 / 60), np.log(0.2), 0.25, 0.75], abs=0.01
    )
    assert regions.inputs[alone[0], place].tolist() == pytest.approx(
        [np.log(96 / 72), 0, 0, 1], abs=0.02
    )
    assert not regions.cut[regions.kind >= WHOLE].any()


def test_bare_places_touch_nothing(targets):
    rows = rows_of(targets, BARE)
    assert len(rows)
    assert not targets.regions.chance[rows].any()


def test_gathering_twice_reads_what_was_gathered(targets, tmp_path):
    again = Regions.read(tmp_path / "out")
    assert (again.inputs == targets.regions.inputs).all()
    assert again.more.tolist() == targets.regions.more.tolist()


def test_photos_with_complete_boxes_are_never_taught(cache):
    parts = [part_of(entry) for entry in cache.entries]
    assert parts[7] == DEV
    assert TRAIN in parts


def test_names_and_words_above_fit_their_category_alone(targets):
    cars, persons = rows_of(targets, BOX, CAR), rows_of(targets, BOX, PERSON)
    columns = columns_of(targets, "car", "vehicle", "person", "banana")
    fits, weight = targets.nouns(np.array([cars[0], persons[0]]), columns)
    assert fits.tolist() == [[True, True, False, False], [False, False, True, False]]
    assert (weight == 1).all()


def test_what_nobody_knows_does_not_count(targets):
    rows = np.array([rows_of(targets, BOX, PERSON)[0], rows_of(targets, BOX, CAR)[0]])
    _, weight = targets.nouns(
        np.append(rows, rows_of(targets, WHOLE)[0]), columns_of(targets, "surfer", "car", "fence")
    )
    assert weight[:2, :2].tolist() == [[0, 1], [1, 1]]
    assert weight[2, :2].tolist() == [0, 0]  # what is somewhere on a photo
    assert 0 < weight[0, 2] < 1  # no fence was drawn, but nobody said that it is none


def test_what_was_said_counts(targets):
    told = rows_of(targets, TOLD)
    woman = told[targets.regions.noun[told] == "woman"][0]
    fence = told[targets.regions.noun[told] == "fence"][0]
    fits, weight = targets.nouns(
        np.array([woman, fence]), columns_of(targets, "woman", "man", "fence", "lake")
    )
    assert fits.tolist() == [[True, False, False, False], [False, False, True, False]]
    assert weight.tolist() == [[1, 1, 1, 1], [1, 1, 1, 1]]
    whole = rows_of(targets, WHOLE)[:1]
    assert targets.nouns(whole, columns_of(targets, "lake"))[0].all()


def test_what_else_is_said_needs_the_noun(targets):
    told, more = rows_of(targets, TOLD), targets.phrases.more
    car = told[targets.regions.noun[told] == "car"][0]
    red, sitting = more.index("red"), more.index("sitting")
    (car_noun,), (person,) = columns_of(targets, "car"), columns_of(targets, "person")
    nouns = np.array([car_noun, car_noun, person, NO_NOUN])
    fits, weight = targets.more(np.array([car]), nouns, np.array([red, sitting, red, red]))
    assert fits.tolist() == [[True, False, False, True]]
    assert weight[0].tolist() == pytest.approx([1.0, 0.5, 0.3, 1.0])
    drawn = rows_of(targets, BOX, CAR)[:1]  # of which nothing was said
    assert targets.more(drawn, nouns[:1], np.array([red]))[1].tolist() == [[0.0]]


def test_words_of_a_noun_and_of_what_is_said(targets):
    phrases, code = targets.phrases, targets.phrases.vocabulary
    row = phrases.both("old woman", "red hat", "in")
    assert row[:5].tolist() == [code[w] for w in ("woman", "old", "in", "red", "hat")]
    assert (row[5:] == NONE).all()
    assert phrases.both("", "red")[:2].tolist() == [code["thing"], code["red"]]
    assert len(phrases.both("a", "b c d e f g h i j")) == LONGEST


def test_a_step_is_the_same_in_every_run(targets):
    scale = Scale.of(targets)
    one, other = (Drawing(targets, scale, batch=6, seed=3).step(5) for _ in range(2))
    assert (one.inputs == other.inputs).all()
    assert (one.words == other.words).all()
    assert float(one.inputs.abs().max()) <= 6
    assert one.fits.shape == one.weight.shape == (6, len(one.words))


def test_strange_nouns_fit_nothing(targets):
    batch = Drawing(targets, Scale.of(targets), batch=6, seed=3).step(0)
    strange = batch.words[:, 0] == UNKNOWN
    assert int(strange.sum()) >= 32
    assert not batch.fits[:, strange].any()
    assert (batch.weight[:, strange] == 1).all()


def test_nothing_but_the_train_part_is_drawn(targets):
    weights = draw_weights(targets)
    assert not weights[targets.regions.part != TRAIN].any()
    whole = (targets.regions.kind == WHOLE) & (targets.regions.part == TRAIN)
    assert weights[whole].sum() > 0


def test_inputs_are_brought_to_mean_zero(targets):
    scale = Scale.of(targets)
    told = scale(targets.regions.inputs[targets.regions.part == TRAIN]).numpy()
    assert abs(float(told.mean())) < 0.05
