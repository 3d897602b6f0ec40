"""Looks from descriptions: what words answer, and the rows that come of them."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")

from PIL import Image

from deixis.core import DatasetError
from deixis.perception.detectors.labels import COCO_CATEGORIES
from deixis.training.recipes.looks.__main__ import kept, main
from deixis.training.recipes.looks.material import joined, stacked
from deixis.training.recipes.looks.said import LOOKS
from deixis.training.recipes.looks.seen import answers_in, described, of_descriptions


def so(words: str, label: str = "person") -> set[str]:
    return {look for look, yes in answers_in(words.split(), label=label).items() if yes}


def asked(words: str, label: str = "person") -> set[str]:
    return {*answers_in(words.split(), label=label)}


def test_every_line_of_the_shipped_file_is_read_and_tells_something() -> None:
    boxes = [box for some in described().values() for box in some]
    assert len(boxes) == 17_920
    assert {box.label for box in boxes} <= {*COCO_CATEGORIES}
    persons = [box for box in boxes if box.label == "person"]
    assert len(persons) == 11_200
    told = [answers_in(box.words, label=box.label) for box in persons]
    assert sum(bool(answers) for answers in told) > 0.97 * len(persons)
    assert all((box.shares[2:] > box.shares[:2]).all() for box in boxes)


@pytest.mark.parametrize("line", ["a,1,2,3,dog,x", "a,1,2,3,x,dog,x", "", "a,1,2,3,4,dog,x,y"])
def test_a_line_of_another_form_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "seen.csv.gz"
    path.write_bytes(gzip.compress(f"a,1,2,3,4,dog,brown\n{line}\n".encode()))
    with pytest.raises(DatasetError, match="expected photo") as error:
        described(path)
    assert error.value.line == 2


@pytest.mark.parametrize(
    ("words", "looks"),
    [
        ("woman sitting front red_shirt blue_jeans", {"sitting", "camera", "female", "jeans"}),
        ("boy crouching back black_tank_top", {"crouching", "facing away", "tank top", "young"}),
        ("man gray_jacket sunglasses laughing", {"coat", "smiling", "glasses"}),
        ("old_man riding on_road hold_hat mouth_open", {"riding", "on a road", "old"}),
        ("girl top grey_tights", {"female", "young", "tank top"}),
        ("old_woman lying on_couch drinking", {"lying", "female", "old", "eating"}),
        ("girl red_dress arms_up on_stage soccer", {"female", "young", "dress", "arms up"}
         | {"on stage", "ball game"}),
    ],
)  # fmt: skip
def test_words_say_looks_and_what_is_held_is_not_worn(words: str, looks: set[str]) -> None:
    assert so(words) == looks


def test_animals_have_looks_of_their_own() -> None:
    assert so("dog running mouth_ball wet on_grass", "dog") == {
        *("running", "mouth", "wet", "on grass")
    }
    assert so("dog mouth_open standing", "dog") == {"standing"}
    assert so("gull white flying left", "bird") == {"flying"}
    assert so("dog flying in_air", "dog") == set()
    assert so("horse saddle", "horse") == {"saddle"}
    assert not asked("horse saddle", "horse") & {"female", "hat", "jeans", "flying"}
    assert not asked("man standing") & {"saddle", "mouth", "flying"}


def test_only_what_can_be_seen_is_answered() -> None:
    everything = asked("man standing front red_shirt blue_pants on_grass")
    assert {"sitting", "jeans", "coat", "camera", "old", "in water", "boots"} <= everything
    assert not asked("hat smiling") & {"sitting", "jeans", "coat", "camera", "old", "in water"}
    assert not asked("man back") & {"smiling", "glasses", "beard"}
    assert not asked("man black_pants upper") & {"boots", "barefoot"}
    assert "boots" in asked("man black_pants")
    assert not asked("not wall")
    assert not asked("mug white", "cup")


def shard(folder: Path, splits: dict[str, str]) -> Path:
    """Photos of 80 x 60 pixels, black on the left and white on the right."""
    folder.mkdir()
    half = np.zeros((60, 80, 3), np.uint8)
    half[:, 40:] = 255
    stream = io.BytesIO()
    Image.fromarray(half).save(stream, "PNG")
    with tarfile.open(folder / "photos-000.tar", "w") as archive:
        for key in splits:
            member = tarfile.TarInfo(f"{key}.png")
            member.size = len(stream.getvalue())
            archive.addfile(member, io.BytesIO(stream.getvalue()))
    about = {"shard": "photos-000.tar", "boxes": [], "boxes_complete": False, "source": "here"}
    lines = [json.dumps({"key": key, "split": split, **about}) for key, split in splits.items()]
    (folder / "index.jsonl").write_text("\n".join(lines), "utf-8")
    return folder


class Painter:
    """Gives for each box what is painted in its middle."""

    def pooled(self, image, boxes):
        middles = ((boxes.xyxy[:, :2] + boxes.xyxy[:, 2:]) / 2).astype(int)
        return np.array([image[y, x] for x, y in middles], np.float32)


def test_each_box_is_shown_plain_and_mirrored_and_both_in_mosaics(tmp_path: Path) -> None:
    told = tmp_path / "seen.csv.gz"
    lines = [
        *("a,0,0,400,1000,person,man sitting", "a,600,0,1000,1000,dog,dog lying"),
        *("a,0,0,100,100,cup,mug", "v,0,0,400,1000,person,man sitting"),
        "b,0,0,400,1000,person,not wall",
    ]
    told.write_bytes(gzip.compress("\n".join(lines).encode()))
    folder = shard(tmp_path / "s", {"a": "train", "b": "train", "v": "val"})
    rows = list(of_descriptions([folder, folder], Painter(), path=told))
    assert len(rows) == 8
    plain, mirrored = rows[:2], rows[2:4]
    assert [row[0][0] for row in plain] == [0, 255]  # the man is on the black side
    assert [row[0][0] for row in mirrored] == [0, 255]  # and stays on it
    assert sorted(row[0][0] for row in rows[4:]) == [0, 0, 255, 255]
    assert [row[3] for row in plain] == [False, True]
    assert rows[0][1]["sitting"] is True
    assert rows[1][1]["sitting"] is False
    assert rows[0][2]["sitting"] == 1.0
    assert "female" not in rows[1][1]


def test_rows_are_kept_and_made_again_for_other_looks(tmp_path: Path) -> None:
    path, calls = tmp_path / "rows.npz", []

    def made():
        calls.append(1)
        row = np.ones(4, np.float32)
        yield row, {"sitting": True}, {"sitting": 1.0}, False, 3

    first = kept(path, made)
    again = kept(path, made)
    assert len(calls) == 1
    assert (again.answers == first.answers).all()
    with np.load(path) as table:
        old = {name: table[name] for name in table.files}
    np.savez(path, **(old | {"answers": old["answers"][:, :5]}))
    assert kept(path, made).answers.shape == (1, len(LOOKS))
    assert len(calls) == 2


def test_parts_without_rows_are_left_out_when_joined() -> None:
    row = (np.ones(4, np.float32), {"lying": True}, {"lying": 0.5}, True, 1)
    one = joined(stacked(iter([row])), stacked(iter([])))
    assert one.rows.shape == (1, 4)
    assert one.weights[0, LOOKS.index("lying")] == 0.5


def test_folders_that_tell_nothing_are_named(tmp_path: Path) -> None:
    folder = shard(tmp_path / "s", {"unknown": "train"})
    with pytest.raises(DatasetError, match="tells a look"):
        main(["--photos", str(folder), "--out", str(tmp_path / "run")])
