"""The recipe of heads: what was told by eye and of clothes, and the file that comes of it."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

pytest.importorskip("torch")
pytest.importorskip("scipy")

from scipy import io as matlab

from deixis.core import Box, Boxes, DatasetError, Region
from deixis.perception.detectors import EverydayDetector
from deixis.perception.looks import HEADS, LooksTeller
from deixis.training.recipes.looks import heads as recipe


def test_every_line_that_was_told_by_eye_is_read() -> None:
    told = [person for persons in recipe.told_by_eye().values() for person in persons]
    assert len(told) == 3136
    assert {letter for _, letters in told for letter in letters} == set("hmgsbnex")
    assert all(box[2] > box[0] and box[3] > box[1] for box, _ in told)


@pytest.mark.parametrize("line", ["a,1,2,3,h", "a,1,2,3,x,h", "", "a,1.5,2,3,4,h"])
def test_a_line_of_another_form_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "told.csv"
    path.write_text(f"a,1,2,3,4,\n{line}\n", "utf-8")
    with pytest.raises(DatasetError, match="expected photo") as error:
        recipe.told_by_eye(path)
    assert error.value.line == 2


def png(size: tuple[int, int], seed: int = 0) -> bytes:
    rng = np.random.default_rng(seed)
    stream = io.BytesIO()
    pixels = rng.integers(0, 255, (size[1], size[0], 3), dtype=np.uint8)
    Image.fromarray(pixels).save(stream, "PNG")
    return stream.getvalue()


def shards(folder: Path, keys: list[str]) -> Path:
    folder.mkdir()
    with tarfile.open(folder / "photos-000.tar", "w") as archive:
        for seed, key in enumerate(keys):
            data = png((80, 60), seed)
            member = tarfile.TarInfo(f"{key}.png")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    about = {"shard": "photos-000.tar", "boxes": [], "boxes_complete": False, "split": "train"}
    lines = [json.dumps({"key": key, "source": "here", **about}) for key in keys]
    (folder / "index.jsonl").write_text("\n".join(lines), "utf-8")
    return folder


def test_letters_become_answers_where_they_can_be_told(tmp_path: Path) -> None:
    told = tmp_path / "told.csv"
    lines = ["a,0,0,500,1000,hs", "a,500,0,1000,500,me", "b,0,0,900,900,x", "gone,0,0,9,9,h"]
    told.write_text("\n".join(lines), "utf-8")
    one, two = recipe.of_eyes([shards(tmp_path / "s", ["a", "b", "c"])], told)
    assert one.answers == (1, 0, 1)  # hat, helmet, glasses
    assert one.weights == (1, 1, 1)
    assert one.box.tolist() == [0, 0, 40, 60]
    assert two.answers[:2] == (0, 1)
    assert two.weights == (1, 1, 0)


class Eyes:
    """Sees one large person and one small; of a box it gives its mean colour."""

    def detect(self, image):
        return [
            Region(Box(0, 0, 5, 9), 0.9, "person"),
            Region(Box(10, 0, 50, 60), 0.6, "person"),
            Region(Box(0, 0, 80, 60), 0.9, "bed"),
        ]

    def pooled(self, image, boxes):
        cells = [image[y1:y2, x1:x2] for x1, y1, x2, y2 in boxes.xyxy.astype(int)]
        return np.array([cell.mean((0, 1)) for cell in cells], np.float32)


def clothes(folder: Path) -> Path:
    for part in ("photos", "annotations/image-level", "annotations/pixel-level"):
        (folder / part).mkdir(parents=True)
    for number in (1, 2, 3):
        (folder / "photos" / f"000{number}.jpg").write_bytes(png((80, 60), number))
    names = np.array([["null", "hat", "sunglasses"]], dtype=object)
    matlab.savemat(folder / "label_list.mat", {"label_list": names})
    marks = folder / "annotations"
    matlab.savemat(marks / "image-level" / "0001.mat", {"tags": np.array([[0], [2]])})
    parts = np.zeros((60, 80), np.uint8)
    parts[:10, :10] = 1
    parts[20, :5] = 2  # a speck
    matlab.savemat(marks / "pixel-level" / "0002.mat", {"groundtruth": parts})
    return folder


def test_what_is_worn_is_told_of_the_largest_person(tmp_path: Path) -> None:
    one, two = recipe.of_clothes(clothes(tmp_path / "c"), Eyes())  # nothing is told of the third
    assert one.box.tolist() == [10, 0, 50, 60]
    assert one.answers == (0, 0, 1)
    assert two.answers == (1, 0, 0)


def test_a_folder_without_its_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="clothes"):
        list(recipe.of_clothes(tmp_path, Eyes()))


def test_each_head_is_shown_some_times_by_its_own_answers() -> None:
    def head(level: int) -> recipe.Seen:
        image = np.full((80, 80, 3), level, np.uint8)
        answers = (float(level > 100), 0.0, 0.0)
        box = np.array([20.0, 10, 60, 70])
        return recipe.Seen(str(level), image, box, answers, (1.0, 1.0, 0.0))

    material = recipe.shown_side_by_side([head(20), head(220)], Eyes())
    assert material.rows.shape == (8, 3)
    bright = material.rows[:, 0] > 100
    assert bright.sum() == 4
    assert (material.answers[:, 0] == bright).all()
    assert (material.weights == (1, 1, 0)).all()


def test_the_command_writes_a_file_that_tells_heads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    keys = [f"p{number}" for number in range(12)]
    told = tmp_path / "told.csv"
    told.write_text(
        "\n".join(f"{key},0,0,1000,1000,{'hm'[number % 2]}" for number, key in enumerate(keys)),
        "utf-8",
    )
    monkeypatch.setattr(recipe, "BY_EYE", told)
    folder = shards(tmp_path / "s", keys)
    given = ["--photos", str(folder), "--clothes", str(clothes(tmp_path / "c"))]
    recipe.main([*given, "--out", str(tmp_path / "run"), "--epochs", "1"])
    done = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert done["rows"] >= 48
    teller = LooksTeller(done["weights"])
    assert teller.looks == HEADS
    width = EverydayDetector().pooled_heads(np.zeros((50, 50, 3), np.uint8), _whole())
    assert teller.odds(width, ["person"]).shape == (1, 3)


def _whole() -> Boxes:

    return Boxes(np.array([[0.0, 0, 50, 50]]))


def test_without_anybody_to_look_at_it_says_so(tmp_path: Path) -> None:
    folder = shards(tmp_path / "s", ["unknown"])
    with pytest.raises(DatasetError, match="head is told"):
        recipe.main(["--photos", str(folder), "--out", str(tmp_path / "run")])
