import pytest

from deixis.perception.detectors import EverydayDetector, HubDetector, KnowsItsLimits
from deixis.perception.detectors.oversight import oversight_in

TABLE = {"person": {"photos": 38, "noticed": 36, "boxes": 98, "found": 49, "ap50": 0.4}}


def test_counts_are_drawn_to_what_is_usual():
    told = oversight_in(TABLE, "person")
    assert told.photos == pytest.approx((2 + 4 * 0.25) / 42)
    assert told.things == pytest.approx((49 + 4 * 0.3) / 102)


def test_what_was_never_met_is_overlooked_as_usual():
    told = oversight_in(TABLE, "fork")
    assert (told.photos, told.things) == (pytest.approx(0.25), pytest.approx(0.3))


def test_only_our_own_detector_says_what_it_overlooks():
    assert isinstance(EverydayDetector(), KnowsItsLimits)
    assert not issubclass(HubDetector, KnowsItsLimits)
