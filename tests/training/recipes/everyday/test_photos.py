import io
import json
import tarfile

import numpy as np
import pytest
from PIL import Image

from deixis.core import DatasetError
from deixis.training.recipes.everyday.photos import decode, read_photos


def write_shard(folder, records):
    with tarfile.open(folder / "a.tar", "w") as archive:
        for record in records:
            stream = io.BytesIO()
            Image.new("RGB", (8, 6), (250, 0, 0)).save(stream, "PNG")
            info = tarfile.TarInfo(record["key"] + ".png")
            info.size = len(stream.getvalue())
            archive.addfile(info, io.BytesIO(stream.getvalue()))
    (folder / "index.jsonl").write_text("".join(json.dumps(r) + "\n" for r in records))


def record(key, **more):
    base = {"key": key, "shard": "a.tar", "boxes": [], "boxes_complete": False}
    return {**base, "split": "train", "source": "someone/photos", **more}


def test_photos_come_with_what_the_index_says(tmp_path):
    boxes = [{"label": "dog", "xyxy": [1, 2, 3, 4], "crowd": True}]
    write_shard(tmp_path, [record("p1"), record("p2", boxes=boxes, boxes_complete=True)])
    first, second = read_photos([tmp_path])
    assert (first.key, first.boxes, first.complete) == ("p1", (), False)
    assert second.boxes[0].box.xyxy == (1, 2, 3, 4)
    assert second.boxes[0].crowd


def test_pixels_are_rgb(tmp_path):
    write_shard(tmp_path, [record("p1")])
    (photo,) = read_photos([tmp_path])
    image = decode(photo.data)
    assert image.shape == (6, 8, 3)
    assert np.array_equal(image[0, 0], [250, 0, 0])


def test_a_folder_without_an_index_is_named(tmp_path):
    with pytest.raises(DatasetError, match=r"index\.jsonl"):
        list(read_photos([tmp_path]))


def test_a_broken_line_is_named(tmp_path):
    (tmp_path / "index.jsonl").write_text("{}x\n")
    with pytest.raises(DatasetError, match=":1"):
        list(read_photos([tmp_path]))
