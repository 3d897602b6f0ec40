from __future__ import annotations

import filecmp
from pathlib import Path

import pytest

from deixis.core import ConfigError
from deixis.datasets import read_dataset
from deixis.datasets.workshop import DEFECTS, KINDS, generate_workshop
from deixis.images import load_image
from deixis.language import parse


def test_the_same_seed_draws_the_same_files(tmp_path: Path) -> None:
    for name in ("a", "b"):
        generate_workshop(tmp_path / name, images=2)
    generate_workshop(tmp_path / "c", images=2, seed=1)
    files = ["expressions.jsonl", "images/0000.png", "images/0001.png"]
    assert filecmp.cmpfiles(tmp_path / "a", tmp_path / "b", files, shallow=False)[0] == files
    assert "images/0000.png" in filecmp.cmpfiles(tmp_path / "a", tmp_path / "c", files, False)[1]


def test_phrases_are_single_boxes_on_a_part(tmp_path: Path) -> None:
    generate_workshop(tmp_path, images=3, phrases=5)
    for sample in read_dataset(tmp_path):
        image = load_image(sample.image).astype(float)
        assert len(sample.expressions) == 5
        assert len({e.phrase for e in sample.expressions}) == 5
        for item in sample.expressions:
            (box,) = item.boxes
            assert 0 <= box.x1 < box.x2 <= 480
            assert 0 <= box.y1 < box.y2 <= 360
            inside = image[int(box.y1) : int(box.y2), int(box.x1) : int(box.x2)]
            assert inside.std() > image[:40].std()


def test_the_words_are_unknown_to_the_lexicon() -> None:
    for kind in KINDS:
        assert parse(f"the {kind}").head.category is None
    for defect in DEFECTS:
        assert defect in [span.text for span in parse(f"the {defect} quopp").unknown]


@pytest.mark.parametrize("wrong", [{"images": 0}, {"phrases": 0}, {"phrases": 8}])
def test_numbers_out_of_range_are_refused(tmp_path: Path, wrong: dict[str, int]) -> None:
    with pytest.raises(ConfigError):
        generate_workshop(tmp_path, **wrong)


def test_nothing_is_written_over(tmp_path):
    generate_workshop(tmp_path / "a", images=1)
    before = (tmp_path / "a" / "expressions.jsonl").read_bytes()
    with pytest.raises(ConfigError, match="must be empty or missing"):
        generate_workshop(tmp_path / "a", images=1, seed=1)
    assert (tmp_path / "a" / "expressions.jsonl").read_bytes() == before
    with pytest.raises(ConfigError, match="must be a folder"):
        generate_workshop(tmp_path / "a" / "expressions.jsonl")
