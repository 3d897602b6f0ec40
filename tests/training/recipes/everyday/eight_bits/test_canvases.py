import numpy as np

from deixis.training.recipes.everyday.eight_bits.canvases import _evenly, gather
from deixis.training.recipes.everyday.photos import read_photos
from tests.training.recipes.everyday.test_photos import record, write_shard


def test_photos_that_judge_are_left_out(tmp_path):
    write_shard(
        tmp_path,
        [
            record("val", split="val"),
            record("labelled", boxes_complete=True),
            record("one"),
            record("two"),
            record("three"),
        ],
    )
    found = gather([tmp_path], tmp_path / "out" / "canvases.npy", count=9, side=32)
    assert found.shape == (3, 32, 32, 3)
    assert np.array_equal(found[0, 0, 0], [250, 0, 0])
    assert np.array_equal(found[0, 31, 0], [114, 114, 114])  # 8 x 6: padded below


def test_each_source_gives_as_many(tmp_path):
    many = [record(f"m{n}", source="many") for n in range(6)]
    few = [record(f"f{n}", source="few") for n in range(2)]
    write_shard(tmp_path, [*many, *few])
    photos = list(read_photos([tmp_path]))
    for count, of_few in ((2, 1), (4, 2), (6, 2), (8, 2)):
        keys = _evenly(photos, count)
        assert len(keys) == count
        assert sum(key.startswith("f") for key in keys) == of_few


def test_what_is_there_is_not_read_again(tmp_path):
    write_shard(tmp_path, [record("one"), record("two")])
    path = tmp_path / "canvases.npy"
    assert len(gather([tmp_path], path, count=1, side=32)) == 1
    (tmp_path / "a.tar").unlink()
    assert len(gather([tmp_path], path, count=2, side=32)) == 1
