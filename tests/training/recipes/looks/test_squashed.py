"""Photos squashed to squares get sides again, by what lies and stands in those that are known."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

pytest.importorskip("torch")

from deixis.core import DatasetError
from deixis.training.recipes.everyday.photos import decode, read_photos
from deixis.training.recipes.looks.squashed import (
    main,
    probability_wide,
    read_captions,
    unsquashed,
)


def scene(number: int, *, lies: bool) -> np.ndarray:
    """Stripes that lie in photos that lie, and stand in those that stand."""
    rng = np.random.default_rng(number)
    lines = rng.integers(0, 255, (14, 1, 3), dtype=np.uint8).repeat(16, axis=0).repeat(224, axis=1)
    return lines if lies else np.ascontiguousarray(lines.transpose(1, 0, 2))


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    squares, known = tmp_path / "squares", tmp_path / "known"
    squares.mkdir()
    known.mkdir()
    lines = ["image,caption"]
    for number in range(16):
        lies, name = number % 2 == 0, f"{number}.png"
        picture = Image.fromarray(scene(number, lies=lies))
        picture.save(squares / name)
        if number < 12:
            sides = (120, 80) if lies else (80, 120)
            picture.resize(sides).save(known / name)
        lines += [f"{name},A dog , running .", f"{name},A dog"]
    (tmp_path / "captions.txt").write_text("\n".join(lines), "utf-8")
    return tmp_path


def run(folder: Path) -> None:
    given = {"photos": "squares", "captions": "captions.txt", "known": "known", "out": "shards"}
    main([part for key, name in given.items() for part in (f"--{key}", str(folder / name))])


def test_squares_become_shards_with_sides_and_captions(
    folders: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(folders)
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told["photos"] == 16
    assert told["known"] == 12
    photos = {photo.key: photo for photo in read_photos([folders / "shards"])}
    assert photos["3"].captions == ("A dog , running .", "A dog")
    assert decode(photos["0"].data).shape == (277, 416, 3)  # as its copy is known to be
    assert decode(photos["1"].data).shape == (416, 277, 3)
    assert decode(photos["14"].data).shape == (297, 416, 3)  # as it is likely to be
    assert decode(photos["15"].data).shape == (416, 300, 3)


def test_too_few_known_shapes_are_refused(folders: Path) -> None:
    for path in sorted((folders / "known").iterdir())[2:]:
        path.unlink()
    with pytest.raises(DatasetError, match="too few"):
        run(folders)


def test_a_line_without_a_caption_is_named(tmp_path: Path) -> None:
    path = tmp_path / "captions.txt"
    path.write_text("a.jpg,A dog\na.jpg\n", "utf-8")
    with pytest.raises(DatasetError, match="name,caption") as error:
        read_captions(path)
    assert error.value.line == 2


def test_captions_of_no_photo_are_refused(folders: Path) -> None:
    (folders / "captions.txt").write_text("gone.png,A dog\n", "utf-8")
    with pytest.raises(DatasetError, match="no caption names a photo"):
        run(folders)


def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "captions.txt"
    for name in ("../a.png", "/etc/a.png", ""):
        path.write_text(f"{name},A dog\n", "utf-8")
        with pytest.raises(DatasetError, match="no plain name"):
            read_captions(path)


def test_a_shape_is_learned_from_photos_that_show_it() -> None:
    rng = np.random.default_rng(1)
    wide = rng.random(80) > 0.5
    rows = (rng.normal(size=(80, 6)) + 3 * wide[:, None]).astype(np.float32)
    chance = probability_wide(rows[:60], wide[:60], rows[60:])
    assert ((chance > 0.5) == wide[60:]).mean() > 0.9
    assert unsquashed(np.zeros((224, 224, 3), np.uint8), 2.0).shape == (208, 416, 3)
