"""The recipe of nouns: what was told by eye, pictures as maps, and the file that comes of it."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")

import torch  # noqa: TID253

from deixis.core import DatasetError, Size
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.perception.looks import FeatureMaps
from deixis.perception.nouns import NounTeller
from deixis.training.recipes.nouns import __main__ as command
from deixis.training.recipes.nouns import pictures as looking
from deixis.training.recipes.nouns.fit import (
    Fitted,
    NounConfig,
    Samples,
    Unseen,
    calibrate,
    fit,
    report,
    save,
    unseen,
)
from deixis.training.recipes.nouns.named import read_named, spots_of
from deixis.training.recipes.nouns.net import NounNet, Sample, Scales, loss_of, places_near, pooled
from deixis.training.recipes.nouns.pictures import Pictures, gather, gather_named
from deixis.training.recipes.nouns.told import BY_EYE, answers, beyond, nouns_in, read_told
from tests.training.recipes.looks.test_heads import png, shards


def test_every_line_that_was_told_by_eye_is_read() -> None:
    told = read_told()
    assert len(told) == len(BY_EYE.read_text("utf-8").splitlines()) == 7510
    assert all(
        0 < share < 1 for spots in told.values() for spot in spots.values() for share in spot
    )
    nouns = nouns_in(told.values())
    assert {"counter", "wall", "mirror", "road", "bookshelf"} <= set(nouns)
    assert not {"street", "person", "hand"} & set(nouns)
    assert not {nouns[place] for place in beyond(nouns)} & set(COCO_CATEGORIES)


def test_synonyms_are_one_noun_and_a_lake_is_water(tmp_path: Path) -> None:
    path = tmp_path / "told.csv"
    path.write_text("a,street 15,road 99,lake 50,hair 11\nb\n", "utf-8")
    told = read_told(path)
    assert told["a"] == {"road": (0.15, 0.55), "lake": (0.55, 0.05), "water": (0.55, 0.05)}
    assert told["b"] == {}


@pytest.mark.parametrize("line", ["a,road", "a,road 1", "a, 12", "a,road 1x", "a,road 12,"])
def test_a_line_of_another_form_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "told.csv"
    path.write_text(f"a,road 12\n{line}\n", "utf-8")
    with pytest.raises(DatasetError, match="expected photo") as error:
        read_told(path)
    assert error.value.line == 2


def test_what_may_have_been_taken_for_another_says_nothing() -> None:
    nouns = ["path", "road", "sky"]
    yes, counts = answers([{"road": (0.5, 0.5)}], nouns)
    assert yes.tolist() == [0, 1, 0]
    assert counts.tolist() == [0, 1, 1]
    yes, counts = answers([{"road": (0.5, 0.5)}, {"path": (0.5, 0.5)}], nouns)
    assert yes.tolist() == [1, 1, 0]
    assert counts.tolist() == [1, 1, 1]


def test_places_near_a_spot_are_those_of_its_photo() -> None:
    whole = (0.0, 0.0, 1.0, 1.0)
    assert places_near((0.5, 0.5), whole, (4, 4), (64, 64)) == [5, 6, 7, 9, 10, 11, 13, 14, 15]
    assert places_near((0.0, 0.0), whole, (4, 4), (64, 64)) == [0, 1, 4, 5]
    lower_right = (0.5, 0.5, 1.0, 1.0)
    assert places_near((1.0, 1.0), lower_right, (4, 4), (64, 64)) == [15]


def test_a_smooth_maximum_lies_between_mean_and_maximum() -> None:
    logits = torch.tensor([[0.0], [0.0], [4.0], [0.0]])
    assert 1.0 < float(pooled(logits, 1.0)) < float(pooled(logits, 9.0)) < 4.0


def test_what_does_not_count_costs_nothing(tmp_path: Path) -> None:
    pictures, told = looked_at(tmp_path)
    sample = Samples(pictures, told, ["road", "path"])(pictures.items[2])
    rarity = torch.ones(2)
    rows = torch.zeros(sample.near.shape[0] * sample.near.shape[1], 2)
    spread = rows.clone()
    spread[:, 1] += 5  # of "path" nothing is known where a road is
    assert sample.counts.tolist() == [1, 0]
    assert float(loss_of([rows], [sample], rarity, 3.0)) == pytest.approx(
        float(loss_of([spread], [sample], rarity, 3.0))
    )
    right = rows.clone()
    right[:, 0] += 5
    assert float(loss_of([right], [sample], rarity, 3.0)) < 0.1


class Maps:
    """Gives maps of two, one and one channels that hold the mean colours of places."""

    def maps(self, image: np.ndarray) -> FeatureMaps:
        high, wide = image.shape[:2]
        near = image[::16, ::16, :].astype(np.float32).transpose(2, 0, 1) / 255
        deep = image[::32, ::32, :1].astype(np.float32).transpose(2, 0, 1) / 255
        return FeatureMaps(near[:2], deep, near[2:], Size(wide, high))


def looked_at(tmp_path: Path) -> tuple[Pictures, dict[str, dict[str, tuple[float, float]]]]:
    keys = [f"p{number}" for number in range(40)]
    told = {key: {"road": (0.5, 0.5)} if int(key[1:]) % 2 else {} for key in keys}
    folder = tmp_path / "shards"
    source = folder if folder.exists() else shards(folder, keys)
    gather([source], keys, Maps(), tmp_path / "maps", 1)
    return Pictures(tmp_path / "maps"), told


def test_photos_are_shown_whole_mirrored_and_four_in_one(tmp_path: Path) -> None:
    pictures, _ = looked_at(tmp_path)
    whole = [item for item in pictures.items if item.whole]
    four = [item for item in pictures.items if len(item.keys) == 4]
    assert len(whole) == 40
    assert len(pictures.items) == 80 + len(four)
    assert len(four) > 4
    near, deep = pictures.maps(whole[3])
    assert near.shape == (4, 5, 3)  # 60 x 80 pixels
    assert deep.shape == (2, 3, 1)
    assert 0 < near.mean() < 1
    mirrored = next(i for i in pictures.items if i.mirrored and i.keys == whole[3].keys)
    assert not np.allclose(pictures.maps(mirrored)[0], near)
    for item in four:
        assert all(0 <= x1 < x2 <= 1 and 0 <= y1 < y2 <= 1 for x1, y1, x2, y2 in item.parts)


def test_photos_of_val_and_with_complete_boxes_are_left_out(tmp_path: Path) -> None:
    folder = shards(tmp_path / "shards", ["a", "b", "c"])
    index = folder / "index.jsonl"
    rows = [json.loads(line) for line in index.read_text("utf-8").splitlines()]
    rows[0]["split"], rows[1]["boxes_complete"] = "val", True
    index.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    gather([folder], ["a", "b", "c"], Maps(), tmp_path / "maps", 1)
    assert {item.keys for item in Pictures(tmp_path / "maps").items} == {("c",)}


def test_photos_that_were_squashed_get_sides_again(tmp_path: Path) -> None:
    folder = shards(tmp_path / "shards", ["a"])
    archive, index = folder / "photos-000.tar", folder / "index.jsonl"
    row = json.loads(index.read_text("utf-8"))
    index.write_text(json.dumps(row | {"source": "RlNZLER/Image-Text-Matching"}), "utf-8")
    data = png((60, 60))
    with tarfile.open(archive, "w") as tar:
        member = tarfile.TarInfo("a.png")
        member.size = len(data)
        tar.addfile(member, io.BytesIO(data))
    gather([folder], ["a"], Maps(), tmp_path / "maps", 1)
    assert Pictures(tmp_path / "maps").items[0].inner == (80, 60)


def test_four_in_one_picture_are_mirrored_one_by_one() -> None:
    half = np.zeros((60, 80, 3), np.uint8)
    half[:, :40] = 255  # bright on the left
    plain, parts = looking._four([half] * 4, mirrored=False)
    turned, same = looking._four([half] * 4, mirrored=True)
    assert parts == same
    x1, y1, x2, y2 = parts[3]
    for picture, bright in ((plain, 0.25), (turned, 0.75)):
        at = int((y1 + y2) / 2 * 320), int((x1 + (x2 - x1) * bright) * 416)
        assert picture[at].tolist() == [255, 255, 255]


def test_in_a_mirrored_photo_things_are_on_the_other_side(tmp_path: Path) -> None:
    pictures, told = looked_at(tmp_path)
    told["p1"] = {"road": (0.05, 0.05)}
    samples = Samples(pictures, told, ["road"])
    plain, turned = (samples(item) for item in pictures.items if item.keys == ("p1",))
    wide = plain.near.shape[1]
    assert min(place % wide for place in plain.spots[0][1]) == 0
    assert min(place % wide for place in turned.spots[0][1]) > wide // 2


def test_rare_nouns_count_more(tmp_path: Path) -> None:
    pictures, told = looked_at(tmp_path)
    told["p2"] = {"canoe": (0.5, 0.5)}
    config = NounConfig(hidden=2, epochs=1, batch=40)
    whole = [item for item in pictures.items if item.whole]
    fitted = fit(whole, Samples(pictures, told, ["road", "canoe", "none"]), config)
    assert fitted.rarity.tolist() == pytest.approx([1.0, 2.0, 2.0])  # half, and 1 of 40, of 0.1


def test_what_was_looked_at_is_not_looked_at_again(tmp_path: Path) -> None:
    first, _ = looked_at(tmp_path)
    gather([tmp_path / "nowhere"], ["p0"], Maps(), tmp_path / "maps", 1)
    assert Pictures(tmp_path / "maps").items == first.items


def test_shards_without_the_photos_say_so(tmp_path: Path) -> None:
    folder = shards(tmp_path / "shards", ["a"])
    with pytest.raises(DatasetError, match="no photo"):
        gather([folder], ["other"], Maps(), tmp_path / "maps", 1)


def named_in(folder: Path, *names: str) -> Path:
    for seed, name in enumerate(names):
        (folder / name).mkdir(parents=True)
        (folder / name / "image_0001.png").write_bytes(png((40, 40), seed + 500))
        (folder / name / "notes.txt").write_text("no photo", "utf-8")
    return folder


def test_folders_are_called_after_what_they_show(tmp_path: Path) -> None:
    folder = named_in(tmp_path / "named", "helicopter", "electric_guitar", "yin_yang")
    named = read_named(folder)
    assert sorted(named) == ["electric_guitar/image_0001.png", "helicopter/image_0001.png"]
    assert spots_of(named)["electric_guitar/image_0001.png"] == {"guitar": (0.5, 0.5)}
    with pytest.raises(DatasetError, match="helicopter"):
        read_named(tmp_path)


def test_of_each_folder_some_are_taken_all_over_it(tmp_path: Path) -> None:
    within = tmp_path / "helicopter"
    within.mkdir()
    for number in range(95):
        (within / f"{number:02}.jpg").write_bytes(b"")
    taken = [path.stem for path in read_named(tmp_path).values()]
    assert len(taken) == 30
    assert taken[:3] == ["00", "03", "06"]


def test_a_named_photo_is_shown_whole_and_beside_others(tmp_path: Path) -> None:
    first, told = looked_at(tmp_path)
    named = read_named(named_in(tmp_path / "named", "helicopter", "accordion", "anchor"))
    gather_named(named, [tmp_path / "shards"], list(told), Maps(), tmp_path / "beside", 1)
    pictures = Pictures(tmp_path / "maps", tmp_path / "beside")
    mine = pictures.items[len(first.items) :]
    assert [len(item.keys) for item in mine] == [1, 4] * 3
    assert {item.folder for item in mine} == {1}
    samples = Samples(pictures, told | spots_of(named), ["road", "helicopter", "sky"], named)
    alone, beside = (samples(item) for item in mine if "helicopter/image_0001.png" in item.keys)
    assert alone.yes.tolist() == [0, 1, 0]
    assert alone.counts.tolist() == [0, 1, 0]  # of roads and the sky nothing was told
    assert beside.yes[1] == beside.counts[1] == 1
    assert (beside.counts[0] == 1) == (beside.yes[0] == 1)
    other = next(item for item in mine if item.keys == ("anchor/image_0001.png",))
    assert samples(other).counts.tolist() == [0, 1, 0]  # an anchor is no helicopter


def test_the_file_tells_what_the_network_tells(tmp_path: Path) -> None:
    pictures, told = looked_at(tmp_path)
    samples = Samples(pictures, told, ["road", "path"])
    config = NounConfig(hidden=5, epochs=1, batch=4)
    fitted = fit(pictures.items[:40], samples, config)
    path = tmp_path / "nouns.npz"
    usual = np.array([0.5, 0.1])
    save(fitted, (0.9, np.array([0.1, 0.2])), usual, ["road", "path"], [0], config, path)
    teller = NounTeller(path)
    assert teller.nouns == ("road",)
    sample = samples(pictures.items[3])
    near, deep = (field.transpose(2, 0, 1) for field in (sample.near, sample.deep))
    maps = FeatureMaps(near[:2], deep, near[2:], Size(*sample.inner))
    sight = teller.sight(teller.inner(maps), "road", (1, 1))
    with torch.no_grad():
        rows = fitted.net([sample], fitted.scales)[0]
    assert sight.logits.ravel() == pytest.approx(rows[:, 0].numpy(), abs=0.02)
    logit = 0.9 * float(pooled(rows[:, :1], config.sharpness)) + 0.1
    assert sight.chance == pytest.approx(1 / (1 + np.exp(-logit)), abs=0.01)


def test_it_learns_where_a_noun_is() -> None:
    rng = np.random.default_rng(0)
    items, made = [], {}
    for number in range(64):
        near = rng.normal(0, 0.1, (6, 6, 2)).astype(np.float32)
        at = int(rng.integers(36)) if number % 2 else None
        if at is not None:
            near[at // 6, at % 6, 0] = 3
        items.append(number)
        made[number] = near, at

    def samples(number: int) -> Sample:
        near, at = made[number]
        yes = np.array([at is not None], np.float32)
        spots = [] if at is None else [(0, [at])]
        return Sample(near, np.zeros((3, 3, 1), np.float32), (96, 96), yes, yes * 0 + 1, spots)

    scales = Scales(torch.zeros(2), torch.ones(2), torch.zeros(1), torch.ones(1))
    torch.manual_seed(0)
    net = NounNet(2, 1, 1, 8, 0.0, 0.0)
    optimizer = torch.optim.Adam(net.parameters(), 0.05)
    for _ in range(60):
        some = [samples(number) for number in items]
        loss = loss_of(net(some, scales), some, torch.ones(1), 3.0)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    told = unseen(Fitted(net.eval(), scales, np.ones(1)), items, samples, NounConfig())
    assert told.logits[1::2].min() > told.logits[::2].max()
    with torch.no_grad():
        rows = net([samples(1)], scales)[0]
    assert int(rows.argmax()) == made[1][1]


def test_the_told_place_is_learned_among_all_that_go_with_it() -> None:
    near = np.zeros((4, 4, 2), np.float32)
    near[0, 0, 0] = near[3, 3, 1] = 1  # both are always there; the thing is the second
    yes = np.ones(1, np.float32)
    sample = Sample(near, np.zeros((2, 2, 1), np.float32), (64, 64), yes, yes, [(0, [15])])
    scales = Scales(torch.zeros(2), torch.ones(2), torch.zeros(1), torch.ones(1))
    torch.manual_seed(1)
    net = NounNet(2, 1, 1, 8, 0.0, 0.0)
    with torch.no_grad():
        net.place.weight.zero_()
        net.near.weight[:, 1] = net.near.weight[:, 0]
    optimizer = torch.optim.SGD([net.near.weight], 0.5)
    for _ in range(20):
        loss = loss_of(net([sample], scales), [sample], torch.ones(1), 3.0)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        rows = net([sample], scales)[0][:, 0]
    assert float(rows[15]) > float(rows[0]) + 0.1


def test_calibration_finds_the_odds_that_were_drawn() -> None:
    rng = np.random.default_rng(3)
    logits = rng.normal(0, 2, (4000, 2))
    rarity = np.array([1.0, 4.0])
    true = 0.5 * logits - 1 - 0.7 * np.log(rarity)
    yes = (rng.random(true.shape) < 1 / (1 + np.exp(-true))).astype(float)
    counts = np.ones_like(yes)
    counts[:500] = 0
    yes[:500] = 1  # does not count
    slope, shift = calibrate(Unseen(logits, yes, counts), rarity)
    assert slope == pytest.approx(0.5, abs=0.05)
    assert shift == pytest.approx([-1, -1 - 0.7 * np.log(4)], abs=0.15)


def test_the_report_leaves_out_what_does_not_count() -> None:
    logits = np.array([[3.0], [2.0], [1.0], [0.0], [-1.0], [-2.0], [9.0]])
    yes = np.array([[1.0], [1.0], [1.0], [0.0], [0.0], [0.0], [0.0]])
    counts = np.array([[1.0]] * 6 + [[0.0]])
    assert report(Unseen(logits, yes, counts), ["road"]) == [
        {"noun": "road", "photos": 3, "auc": 1.0}
    ]


def test_the_command_writes_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = [f"p{number}" for number in range(30)]
    folder = shards(tmp_path / "shards", keys)
    told = tmp_path / "told.csv"
    lines = [f"{key},road 55,dog 11" if number % 2 else key for number, key in enumerate(keys)]
    told.write_text("\n".join(lines), "utf-8")
    monkeypatch.setattr(looking, "_MOSAICS", 0)
    out = tmp_path / "run"
    options = ["--photos", str(folder), "--told", str(told), "--out", str(out)]
    options += ["--least", "1", "--epochs", "1"]
    command.main(options)
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert last["photos"] == 30
    assert last["nouns"] == 2
    assert NounTeller(out / "nouns.npz").nouns == ("road",)  # a dog is a category
    command.main([*options, "--named", str(named_in(tmp_path / "named", "helicopter"))])
    assert NounTeller(out / "nouns.npz").nouns == ("helicopter", "road")
