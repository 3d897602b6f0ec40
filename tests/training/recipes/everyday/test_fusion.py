import numpy as np
import pytest

from deixis.training.recipes.everyday.cache import Entry
from deixis.training.recipes.everyday.fusion import fuse, isotonic, soft_labels, trust


def entry(truth=(), seen=((), ()), *, complete=False, named=()):
    rows = [list(some) for some in seen]
    return Entry("k", "s", "train", complete, 10, 10, 0, list(truth), rows, list(named))


def test_two_teachers_who_agree_give_the_mean_box_weighted_by_score():
    a = np.array([[1, 0.9, 0.0, 0.0, 0.5, 0.5]])
    b = np.array([[1, 0.3, 0.1, 0.0, 0.5, 0.5]])
    fused = fuse([a, b], [2.0, 1.0])
    assert fused[0] == pytest.approx([1, (2 * 0.9 + 0.3) / 3, 0.025, 0, 0.5, 0.5])


def test_what_one_teacher_alone_saw_loses_score():
    a = np.array([[1, 0.9, 0.0, 0.0, 0.5, 0.5]])
    assert fuse([a, np.zeros((0, 6))], [2.0, 1.0])[0, 1] == pytest.approx(0.6)


def test_other_classes_are_not_fused():
    a = np.array([[1, 0.9, 0, 0, 0.5, 0.5], [2, 0.8, 0, 0, 0.5, 0.5]])
    assert fuse([a], [1.0])[:, 0].tolist() == [1, 2]


def test_nothing_seen_gives_no_rows():
    assert fuse([np.zeros((0, 6)), np.zeros((0, 6))], [1.0, 1.0]).shape == (0, 6)


def test_complete_boxes_silence_the_teachers():
    rows = soft_labels(
        entry([[3, 0, 0, 1, 1, 0]], ([[5, 0.9, 0, 0, 1, 1]], []), complete=True), (2.0, 1.0)
    )
    assert rows.tolist() == [[3, 1, 0, 0, 1, 1, 0]]


def test_partial_boxes_replace_what_repeats_them_and_the_rest_stays():
    seen = ([[3, 0.9, 0, 0, 0.98, 1], [4, 0.9, 0, 0, 0.3, 0.3]], [])
    rows = soft_labels(entry([[3, 0, 0, 1, 1, 0]], seen), (2.0, 1.0))
    assert rows[:, 0].tolist() == [3, 4]
    assert rows[:, 1] == pytest.approx([1.0, 0.6])


@pytest.mark.parametrize(
    ("named", "chance"), [(["tulip"], 0.1), (["cup", "mug"], 0.6), (["kitchen"], 0.6), ([], 0.6)]
)
def test_a_cup_is_doubted_on_a_photo_of_a_tulip(named, chance):
    rows = soft_labels(entry([], ([[41, 0.9, 0, 0, 1, 1]], []), named=named), (2.0, 1.0))
    assert rows[:, 1] == pytest.approx([chance])


def test_trust_says_how_often_a_score_is_right():
    right = [entry([[1, 0, 0, 1, 1, 0]], ([[1, 0.9, 0, 0, 1, 1]], []), complete=True)] * 30
    wrong = [entry([], ([[1, 0.3, 0, 0, 1, 1]], []), complete=True)] * 30
    scores, chances = trust(right + wrong, (1.0, 0.0))
    assert np.interp(0.9, scores, chances) == pytest.approx(1.0)
    assert np.interp(0.3, scores, chances) == pytest.approx(0.0)


def test_isotonic_never_falls():
    rng = np.random.default_rng(0)
    scores, chances = isotonic(rng.random(500), (rng.random(500) < 0.5).astype(float))
    assert (np.diff(scores) > 0).all()
    assert (np.diff(chances) >= 0).all()
