"""Expressions on the photo pack: reading shards, pairing, and what the check complains about."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from benchmarks import photo_expressions as photos
from deixis.core import DatasetError, InputError

COLOURS = {"one": (200, 0, 0), "two": (0, 200, 0), "three": (0, 0, 200)}
LEFT, RIGHT, CROWD = [2, 3, 12, 20], [20.5, 3, 34, 20], [0, 0, 40, 24]
PHRASES = [
    {"phrase": "left dog", "boxes": [LEFT], "skills": ["position"]},
    {"phrase": "both dogs", "boxes": [LEFT, RIGHT], "plural": True, "skills": ["plural"]},
    {"phrase": "dog", "boxes": [LEFT, RIGHT], "skills": ["kind", "ambiguous"]},
    {"phrase": "the cat", "boxes": [], "skills": ["kind", "absent"]},
]


def index_row(key: str, shard: str, **changes: object) -> dict[str, object]:
    boxes = [
        {"label": "dog", "xyxy": LEFT},
        {"label": "dog", "xyxy": RIGHT},
        {"label": "person", "xyxy": CROWD, "crowd": True},
    ]
    row = {"key": key, "shard": shard, "width": 40, "height": 24, "boxes": boxes}
    return {**row, "boxes_complete": True, "split": "val", **changes}


def add_picture(shard: tarfile.TarFile, key: str) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (40, 24), COLOURS[key]).save(buffer, "WEBP", lossless=True)
    member = tarfile.TarInfo(f"{key}.webp")
    member.size = buffer.tell()
    buffer.seek(0)
    shard.addfile(member, buffer)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    shards = {"a.tar": ["one", "three"], "b.tar": ["two"]}
    for name, keys in shards.items():
        with tarfile.open(tmp_path / name, "w") as shard:
            for key in keys:
                add_picture(shard, key)
    rows = [index_row(key, name) for name, keys in shards.items() for key in keys]
    rows[1]["split"] = "train"
    (tmp_path / "index.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    for part in photos.PARTS[2:]:
        write_part(tmp_path, part, [])
    return tmp_path


def write_part(folder: Path, part: str, keys: list[str], **changes: object) -> None:
    """Writes a part in which the first phrase of the first photo has the changes."""
    lines = []
    for key in keys:
        items = [{**item, "id": f"{key}-{n}"} for n, item in enumerate(PHRASES, start=1)]
        if key == keys[0]:
            items[0].update(changes)
        lines.append({"image": f"{key}.webp", "size": [40, 24], "expressions": items})
    (folder / f"{part}.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))


def check(capsys: pytest.CaptureFixture[str], pack: Path) -> tuple[int, list[str]]:
    code = photos.main([str(pack), "--data", str(pack)])
    return code, capsys.readouterr().out.splitlines()


def test_parts_that_fit_are_counted_by_skill(capsys, pack):
    write_part(pack, "tuning", ["three", "two"])
    write_part(pack, "report", ["one"])
    code, lines = check(capsys, pack)
    figures = json.loads(lines[-1])
    assert (code, figures["problems"]) == (0, 0)
    assert figures["tuning"] == {
        "photos": 2,
        "expressions": 8,
        "position": 2,
        "plural": 2,
        "kind": 4,
        "ambiguous": 2,
        "absent": 2,
    }
    assert figures["report"]["expressions"] == 4


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"boxes": [[2, 3, 13.5, 20]]}, "is no annotated box"),
        ({"boxes": [CROWD]}, "is no annotated box"),
        ({"boxes": []}, "skill 'absent' and its 0 boxes"),
        ({"boxes": [LEFT, RIGHT]}, "skill 'ambiguous' and its 2 boxes"),
        ({"skills": ["absent"]}, "skill 'absent' and its 1 boxes"),
        ({"plural": True}, "skill 'plural'"),
        ({"boxes": [LEFT, LEFT], "skills": ["ambiguous"]}, "has one box twice"),
        ({"skills": []}, "has no skills"),
        ({"id": None}, "has no id"),
        ({"id": "one-2"}, "id one-2: used twice"),
    ],
)
def test_an_expression_that_does_not_fit_is_named(capsys, pack, changes, complaint):
    write_part(pack, "tuning", ["two"])
    write_part(pack, "report", ["one"], **changes)
    code, lines = check(capsys, pack)
    assert code == 1
    assert [line for line in lines[:-1] if complaint in line]
    assert json.loads(lines[-1])["problems"] == 1


def test_a_box_may_be_off_by_less_than_a_pixel(capsys, pack):
    write_part(pack, "tuning", ["two"])
    write_part(pack, "report", ["one"], boxes=[[2.4, 3.0, 12.9, 20.0]])
    assert check(capsys, pack)[0] == 0


@pytest.mark.parametrize(
    ("tuning", "report", "complaint"),
    [
        (["two"], ["three"], "three.webp: of split 'train', must be val"),
        (["two", "one"], ["one"], "one.webp: named twice"),
        (["two"], ["nowhere"], "nowhere.webp: not in the pack"),
    ],
)
def test_parts_share_no_photo_and_report_is_val_only(capsys, pack, tuning, report, complaint):
    write_part(pack, "tuning", tuning)
    write_part(pack, "report", report)
    code, lines = check(capsys, pack)
    assert code == 1
    assert complaint in lines


def test_photos_without_complete_boxes_and_of_another_size_are_named(pack):
    write_part(pack, "report", ["one"])
    (pack / "index.jsonl").write_text(
        json.dumps(index_row("one", "a.tar", boxes_complete=False, width=41))
    )
    found = photos.find_problems(photos.read_part("report", pack), photos.read_index(pack))
    assert len(found) == 2
    assert "not complete" in found[0]
    assert "size" in found[1]


def test_every_sample_gets_its_own_picture_and_shards_come_in_order(pack):
    write_part(pack, "tuning", ["two", "three", "one"])
    pairs = list(photos.read_pairs(photos.read_part("tuning", pack), pack))
    assert [sample.image.stem for sample, _ in pairs] == ["one", "three", "two"]
    for sample, image in pairs:
        assert image.shape == (24, 40, 3)
        assert image.dtype == np.uint8
        assert tuple(image[0, 0]) == COLOURS[sample.image.stem]


def test_a_photo_the_pack_lacks_is_refused(pack):
    write_part(pack, "tuning", ["nowhere"])
    with pytest.raises(DatasetError, match="nowhere"):
        list(photos.read_pairs(photos.read_part("tuning", pack), pack))


def test_a_folder_without_index_and_an_unknown_part_are_refused(tmp_path):
    with pytest.raises(DatasetError, match=r"index\.jsonl"):
        photos.read_index(tmp_path)
    with pytest.raises(InputError, match="tuning, report"):
        photos.read_part("test", tmp_path)


def test_the_committed_parts_have_ids_and_skills_and_share_no_photo():
    parts = {part: photos.read_part(part) for part in photos.PARTS}
    photos_of = {part: {s.image.name for s in samples} for part, samples in parts.items()}
    again = photos_of.pop(photos.AGAIN)  # more phrases on the photos of the open parts
    assert again == photos_of["tuning"] | photos_of["strangers"]
    assert sum(map(len, photos_of.values())) == len(set().union(*photos_of.values()))
    items = [item for part in parts.values() for sample in part for item in sample.expressions]
    assert len(items) == 665 + 904 + 1841
    assert len({item.id for item in items}) == len(items)
    assert all(item.skills for item in items)


@pytest.mark.skipif(
    not (photos.PACK / "index.jsonl").is_file(), reason="the photo pack is not on this machine"
)
def test_the_committed_parts_fit_the_pack(capsys):
    assert photos.main([str(photos.PACK)]) == 0, capsys.readouterr().out
