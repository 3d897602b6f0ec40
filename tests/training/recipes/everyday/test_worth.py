import numpy as np
import pytest

from deixis.training.recipes.everyday.cache import Entry
from deixis.training.recipes.everyday.teachers import Found
from deixis.training.recipes.everyday.worth import worth

PERSON, CAT = 0, 15


def entry(*truth):
    return Entry("k", "s", "train", True, 10, 10, 0, [list(row) for row in truth], [])


def found(*rows):
    boxes = np.array([row[2:] for row in rows], np.float32).reshape(-1, 4)
    scores = np.array([row[1] for row in rows], np.float32)
    return Found(boxes, scores, np.array([row[0] for row in rows], np.int64))


def test_counts_of_photos_and_boxes():
    two = entry((PERSON, 0, 0, 0.4, 1, 0), (PERSON, 0.6, 0, 1, 1, 0))
    cat = entry((CAT, 0, 0, 1, 1, 0))
    seen = [found((PERSON, 0.9, 0, 0, 0.4, 0.9)), found((PERSON, 0.9, 0, 0, 1, 1))]
    table = worth([two, cat], seen, {"person": 0.51})
    assert table["person"] == {"photos": 1, "noticed": 1, "boxes": 2, "found": 1, "ap50": 0.51}
    assert table["cat"] == {"photos": 1, "noticed": 0, "boxes": 1, "found": 0, "ap50": 0.0}


@pytest.mark.parametrize(
    ("score", "box", "noticed", "right"),
    [
        (0.3, (0, 0, 1, 0.3), 1, 0),  # IoU 0.3: noticed, badly placed
        (0.3, (0, 0, 1, 0.05), 0, 0),
        (0.05, (0, 0, 1, 1), 0, 0),  # too faint to be shown
    ],
)
def test_what_is_badly_placed_is_noticed_and_what_is_faint_is_not(score, box, noticed, right):
    row = worth([entry((CAT, 0, 0, 1, 1, 0))], [found((CAT, score, *box))], {})["cat"]
    assert (row["noticed"], row["found"]) == (noticed, right)


def test_crowds_do_not_count():
    assert worth([entry((PERSON, 0, 0, 1, 1, 1))], [found()], {}) == {}


def test_what_is_too_small_to_be_asked_for_does_not_count():
    """Root of the area by the longest side, whatever the photo's shape."""
    wide = Entry("k", "s", "train", True, 50, 100, 0, [[CAT, 0.0, 0.0, 0.1, 0.06, 0]], [])
    assert worth([wide], [found()], {}) == {}  # 10 x 3 px, root 5.5
    wide.truth[0][4] = 0.08  # 10 x 4 px
    assert worth([wide], [found()], {})["cat"]["boxes"] == 1
