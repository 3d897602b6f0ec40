from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Boxes, Size, WeightsError
from deixis.perception.region_phrase import OnnxRegionEncoder, phrase_pieces, region_views
from deixis.perception.region_phrase.views import box_geometry


def test_the_tight_crop_shows_the_region_and_the_wide_one_what_is_round_it() -> None:
    image = np.zeros((100, 200, 3), np.uint8)
    image[30:70, 80:120] = (255, 0, 0)
    view = region_views(image, Boxes([[80, 30, 120, 70]]), side=64)[0]
    assert view.shape == (6, 64, 64)
    red_tight, red_wide = (view[n] > 127 for n in (0, 3))
    assert red_tight.mean() == pytest.approx(1 / 1.1**2, abs=0.04)
    assert red_wide.mean() == pytest.approx(1 / 4, abs=0.03)
    assert view[1].max() == 0


def test_what_lies_outside_is_grey() -> None:
    image = np.zeros((20, 20, 3), np.uint8)
    view = region_views(image, Boxes([[0, 0, 20, 20]]), side=32)[0]
    assert view[3, 0].tolist() == [127] * 32


def test_a_quarter_turn_turns_the_crop() -> None:
    rng = np.random.default_rng(0)
    image = rng.integers(0, 256, (64, 64, 3), np.uint8)
    box = Boxes([[8, 8, 56, 56]])
    plain = region_views(image, box, side=64)[0, :3].astype(int)
    turned = region_views(image, box, side=64, turns=90.0)[0, :3].astype(int)
    assert np.abs(np.rot90(plain, -1, axes=(1, 2)) - turned).mean() < 3


@pytest.mark.parametrize("box", [[0, 0, 0, 0], [5, 5, 5, 9], [-40, -40, -10, -10]])
def test_boxes_without_area_or_outside_do_no_harm(box: list[float]) -> None:
    assert region_views(np.zeros((9, 9, 3), np.uint8), Boxes([box]), side=16).shape[0] == 1
    assert np.isfinite(box_geometry(Boxes([box]), Size(9, 9))).all()


def test_the_geometry_by_hand() -> None:
    row = box_geometry(Boxes([[0, 0, 100, 50]]), Size(200, 100))[0].tolist()
    expected = [-0.5, -0.5, 0.5, 0.5, np.log(101 / 51) / 2, 0.5, -1.0, 0.0]
    assert row == pytest.approx(expected, abs=1e-6)


def test_case_and_width_do_not_matter_but_words_do() -> None:
    one, two, three = phrase_pieces(["The Cup", "the cup", "the cap"], buckets=8192)
    assert np.array_equal(one, two)
    assert np.array_equal(one[0], three[0])
    assert not np.array_equal(one[1], three[1])


def test_alike_words_share_pieces() -> None:
    one, two = phrase_pieces(["skarn", "skarns"], buckets=8192)
    assert len(set(one[0]) & set(two[0]) - {0}) >= 4


@pytest.mark.parametrize("phrase", ["", "   ", "!", "词语", "a" * 5000, " ".join("abcdefgh" * 9)])
def test_any_text_has_pieces_in_range(phrase: str) -> None:
    pieces = phrase_pieces([phrase], buckets=64)
    assert pieces.shape == (1, 24, 16)
    assert pieces.min() >= 0
    assert 0 < pieces.max() < 64


def test_missing_files_are_told(tmp_path) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(WeightsError, match="deixis export"):
        OnnxRegionEncoder(tmp_path, side=64, buckets=8192)
    (tmp_path / "regions.onnx").write_bytes(b"no")
    with pytest.raises(WeightsError, match="ONNX"):
        OnnxRegionEncoder(tmp_path, side=64, buckets=8192)
