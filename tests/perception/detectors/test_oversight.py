import pytest

from deixis.perception.detectors import EverydayDetector, HubDetector, KnowsItsLimits
from deixis.perception.detectors.oversight import oversight_in

TABLE = {"person": {"photos": 38, "noticed": 36, "boxes": 98, "found": 49, "ap50": 0.4}}


def test_counts_become_chances_by_laplace_s_rule():
    told = oversight_in(TABLE, "person")
    assert (told.photos, told.things) == (pytest.approx(3 / 40), pytest.approx(50 / 100))


def test_of_what_was_never_met_nothing_is_known():
    told = oversight_in(TABLE, "fork")
    assert (told.photos, told.things) == (0.5, 0.5)


def test_only_our_own_detector_says_what_it_overlooks():
    assert isinstance(EverydayDetector(), KnowsItsLimits)
    assert not issubclass(HubDetector, KnowsItsLimits)
