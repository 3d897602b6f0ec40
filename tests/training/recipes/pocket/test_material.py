import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs torch")

from deixis.perception.encoders.pocket import FILL
from deixis.perception.encoders.pocket_words import UNKNOWN
from deixis.training.recipes.pocket.batches import Drawing, plain_views
from deixis.training.recipes.pocket.crops import (
    BACKGROUND,
    BOX,
    COLOURS,
    DEV,
    SIDE,
    TRAIN,
    WHOLE,
    Crops,
    part_of,
)
from deixis.training.recipes.pocket.names import noun_of, noun_phrases
from deixis.training.recipes.pocket.phrases import plurals

from .conftest import CAR, GREEN, PERSON, RED


def rows_of(targets, kind, category=None):
    crops = targets.crops
    rows = np.flatnonzero(crops.kind == kind)
    return rows if category is None else rows[crops.chance[rows, category] == 1]


def columns_of(targets, *texts):
    numbers = targets.phrases.numbers()
    return np.array([numbers[text] for text in texts])


@pytest.mark.parametrize(
    ("caption", "phrases"),
    [
        ("A brown dog runs through the deep snow .",
         ["brown dog", "brown dog runs through deep snow", "deep snow"]),
        ("two men and a horse", ["men", "horse"]),
        ("Nothing here", []),
    ],
)  # fmt: skip
def test_noun_phrases_are_cut_out_of_captions(caption, phrases):
    assert noun_phrases(caption) == phrases


def test_the_longest_known_end_names_the_category():
    assert noun_of("big brown hot dog").category == "hot dog"
    assert noun_of("the flurb") is None


@pytest.mark.parametrize(
    ("word", "plural"),
    [("car", "cars"), ("bus", "buses"), ("mouse", "mice"), ("city", "cities"), ("toy", "toys")],
)
def test_plurals(word, plural):
    assert plurals(word) == [plural]


def test_crops_hold_their_box_and_what_is_around_it(targets):
    crops = targets.crops
    (row, *_) = rows_of(targets, BOX, CAR)
    x1, y1, x2, y2 = crops.inside[row]
    assert (x2 - x1, y2 - y1) == pytest.approx((80 / 112, 60 / 112), abs=1e-5)
    middle, edge = crops.pixels[row][SIDE // 2, SIDE // 2], crops.pixels[row][SIDE // 2, -1]
    assert middle.tolist() == list(RED)
    assert edge.tolist() == list(GREEN)
    assert COLOURS[int(crops.colour[row].argmax())] == "red"
    assert (crops.colour[rows_of(targets, BOX, PERSON)] == -1).all()


def test_bare_places_hardly_touch_anything(targets):
    rows = rows_of(targets, BACKGROUND)
    assert len(rows)
    assert not targets.crops.chance[rows].any()
    middles = targets.crops.pixels[rows][:, 20:60, 20:60]  # the box is 57 of 80 pixels wide
    assert (middles == np.array(GREEN, np.uint8)).mean() > 0.9


def test_cutting_twice_reads_what_was_cut(targets, tmp_path):
    again = Crops.read(tmp_path / "out")
    assert (again.inside == targets.crops.inside).all()
    assert (again.pixels == targets.crops.pixels).all()


def test_parts_never_change(cache):
    parts = [part_of(entry) for entry in cache.entries]
    assert set(parts) <= {TRAIN, DEV}
    assert parts == [part_of(entry) for entry in cache.entries]


def test_names_and_words_above_fit_their_category_alone(targets):
    cars, persons = rows_of(targets, BOX, CAR), rows_of(targets, BOX, PERSON)
    columns = columns_of(targets, "car", "vehicle", "person", "banana")
    fits, weight = targets.of(np.array([cars[0], persons[0]]), columns)
    assert fits.tolist() == [[True, True, False, False], [False, False, True, False]]
    assert (weight == 1).all()


def test_what_nobody_knows_does_not_count(targets):
    (car, *_) = rows_of(targets, BOX, CAR)
    (person, *_) = rows_of(targets, BOX, PERSON)
    (whole, *_) = rows_of(targets, WHOLE)
    columns = columns_of(targets, "surfer", "car")
    _, weight = targets.of(np.array([person, car, whole]), columns)
    assert weight.tolist() == [[0, 1], [1, 1], [0, 0]]


def test_captions_speak_of_the_only_thing_of_their_kind(targets):
    (person, *_) = rows_of(targets, BOX, PERSON)
    (car, *_) = rows_of(targets, BOX, CAR)
    columns = columns_of(targets, "woman", "man", "old car", "lake")
    fits, weight = targets.of(np.array([person, car]), columns)
    assert fits.tolist() == [[True, False, False, False], [False, False, True, False]]
    assert weight[0, :2].tolist() == [1, 1]  # said to be a woman, so no man
    assert weight[0, 3] < 1  # a lake may well be seen behind her


def test_colours_are_read_off_the_pixels(targets):
    (car, *_) = rows_of(targets, BOX, CAR)
    fits, weight = targets.of(np.array([car]), columns_of(targets, "red car", "blue car"))
    assert fits.tolist() == [[True, False]]
    assert weight.tolist() == [[1, 1]]


def test_a_step_is_the_same_in_every_run(targets):
    one, other = (Drawing(targets, batch=6, seed=3).step(5, 32) for _ in range(2))
    assert (one.images == other.images).all()
    assert (one.words == other.words).all()
    assert one.images.shape == (6, 3, 32, 32)
    assert float(one.images.min()) >= 0
    assert float(one.images.max()) <= 1


def test_strange_nouns_fit_nothing(targets):
    batch = Drawing(targets, batch=6, seed=3).step(0, 32)
    strange = batch.words[:, 0] == UNKNOWN
    assert int(strange.sum()) >= 32
    assert not batch.fits[:, strange].any()


def test_a_masked_view_hides_the_surroundings(targets):
    (car, *_) = rows_of(targets, BOX, CAR)
    crops = targets.crops
    views = plain_views(np.array(crops.pixels[[car]]), crops.inside[[car]], 64)
    assert (views[0, :, 2, 32] * 255).round().tolist() == list(FILL)
    assert (views[0, :, 32, 32] * 255).round().tolist() == list(RED)
