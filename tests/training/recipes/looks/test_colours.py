"""The recipe of colours: what descriptions answer, learning, going on, and the file."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")

import torch  # noqa: TID253

from deixis.core import Boxes, ConfigError, DatasetError
from deixis.nets.colours import ColourNet
from deixis.perception.looks import PLACES, TOLD, ColourTeller
from deixis.training.recipes.looks import colours as recipe
from deixis.training.recipes.looks.coloured import UNTOLD, Coloured, coloured, gather
from deixis.training.recipes.looks.seen import described
from tests.training.recipes.looks.test_seen import shard


def told(words: str, label: str = "person") -> dict[str, set[str]]:
    """Place -> colours that a description gives it."""
    answers = coloured(words.split(), label=label)
    if answers is None:
        return {}
    rows = zip(PLACES, answers, strict=True)
    return {
        place: {TOLD[i] for i in np.flatnonzero(row == 1)} for place, row in rows if row[0] >= 0
    }


@pytest.mark.parametrize(
    ("words", "label", "wanted"),
    [
        ("man red_shirt gray_pants", "person", {"above": {"red"}, "below": {"grey"}}),
        ("girl blue_dress", "person", {"above": {"blue"}, "below": {"blue"}}),
        ("girl blue_jacket", "person", {"above": {"blue"}}),
        ("man navy_suit", "person", {"above": {"blue"}, "below": {"blue"}}),
        ("boy black_helmet brown_hair", "person", {"hat": {"black"}, "hair": {"brown"}}),
        ("man red_shirt white_shirt", "person", {"above": {"red", "white"}}),
        ("girl blond pink_top", "person", {"hair": {"blond"}, "above": {"pink"}}),
        ("man striped blue_shirt", "person", {"above": {"blue", "striped"}}),
        ("man striped", "person", {}),
        ("girl checked_skirt", "person", {"below": {"plaid"}}),
        ("cat orange striped", "cat", {"itself": {"orange", "striped"}}),
        ("mug white blue", "cup", {"itself": {"white", "blue"}}),
        ("car white_roof", "car", {}),
        ("man red standing", "person", {}),
        ("not red wall", "cup", {}),
        ("man striped_shirt", "person", {"above": {"striped"}}),
    ],
)
def test_descriptions_answer_for_the_garments_they_name(
    words: str, label: str, wanted: dict[str, set[str]]
) -> None:
    assert told(words, label) == wanted


def test_most_described_boxes_have_a_colour() -> None:
    boxes = [box for some in described().values() for box in some]
    answers = [coloured(box.words, label=box.label) for box in boxes]
    assert sum(answer is not None for answer in answers) == 17_086


def test_crops_are_gathered_once_and_never_from_the_yardstick(tmp_path: Path) -> None:
    path = tmp_path / "seen.csv.gz"
    lines = [
        *("a,0,0,400,1000,person,man black_shirt", "a,600,0,1000,1000,cup,mug white"),
        *("a,0,0,100,100,dog,dog standing", "v,0,0,400,1000,cup,mug black"),
    ]
    path.write_bytes(gzip.compress("\n".join(lines).encode()))
    folder = shard(tmp_path / "s", {"a": "train", "v": "val"})
    material = gather([folder, folder], described(path))
    assert len(material.crops) == 2
    assert [int(crop[56, 40, 0]) for crop in material.crops] == [0, 255]
    assert (material.answers[0, PLACES.index("itself")] == UNTOLD).all()
    path.write_bytes(gzip.compress(b"a,0,0,100,100,dog,dog standing"))
    with pytest.raises(DatasetError, match="described colour"):
        gather([folder], described(path))


def painted(count: int, seed: int = 0) -> Coloured:
    """Persons in red or blue over trousers in one of both, and things in one of both."""
    rng = np.random.default_rng(seed)
    paints = {"red": (200, 30, 40), "blue": (30, 60, 190)}
    crops = rng.integers(90, 160, (count, 112, 80, 3), np.uint8)
    answers = np.full((count, len(PLACES), len(TOLD)), UNTOLD, np.int8)
    for number in range(count):
        pair = rng.choice([*paints], 2).tolist()
        spans = {"above": (20, 55), "below": (58, 100)} if number % 2 else {"itself": (15, 95)}
        for colour, (place, (top, low)) in zip(pair, spans.items(), strict=False):
            crops[number, top:low, 22:58] = paints[colour]
            row = PLACES.index(place)
            answers[number, row] = 0
            answers[number, row, TOLD.index(colour)] = 1
    return Coloured(crops, answers, np.arange(count) % 5)


def test_it_learns_where_to_look_from_words_alone() -> None:
    config = recipe.ColoursConfig(epochs=8, batch=32, threads=1)
    material = painted(384)
    net = recipe.fit(material, np.arange(384), config)
    fresh = painted(64, seed=1)
    lines = recipe.report(fresh.answers, recipe.logits(net, fresh.crops))
    right = {line["place"]: line["auc"] for line in lines if line["told"] == "all"}
    assert right["above"] > 0.95
    assert right["below"] > 0.95
    assert right["itself"] > 0.95
    shown = torch.from_numpy(fresh.crops[1::2]).permute(0, 3, 1, 2).float() / 255
    maps = net.looked_at(shown).detach().numpy()
    assert maps.sum((2, 3)) == pytest.approx(np.ones(maps.shape[:2]), rel=1e-4)
    middle = (maps.sum(3) * np.arange(28)).sum(2).mean(0)  # rows of 4 pixels
    assert middle[PLACES.index("above")] + 3 < middle[PLACES.index("below")]


def test_a_run_that_was_stopped_goes_on_to_the_same_end(tmp_path: Path) -> None:
    material, rows = painted(48), np.arange(48)
    config = recipe.ColoursConfig(epochs=2, batch=16, threads=1)
    whole = recipe.fit(material, rows, config)

    class Stop(Exception):
        pass

    def stopping(net, some, part, rng, *, _loss=recipe._loss, _seen=[]):  # noqa: B006
        _seen.append(1)
        if len(_seen) > 4:
            raise Stop
        return _loss(net, some, part, rng)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recipe, "_loss", stopping)
        with pytest.raises(Stop):
            recipe.fit(material, rows, config, tmp_path / "run.pt")
    resumed = recipe.fit(material, rows, config, tmp_path / "run.pt")
    for one, other in zip(whole.parameters(), resumed.parameters(), strict=True):
        assert torch.allclose(one, other, atol=1e-5)
    with pytest.raises(ConfigError, match="another run"):
        recipe.fit(material, rows[:32], config, tmp_path / "run.pt")


def test_one_command_goes_from_shards_to_a_file_that_tells(tmp_path: Path, capsys) -> None:
    np.savez(
        tmp_path / "crops.npz",
        **{name: getattr(painted(40), name) for name in Coloured.__slots__},
    )
    options = ["--photos", str(tmp_path), "--out", str(tmp_path), "--epochs", "1", "--threads", "1"]
    recipe.main(options)
    about = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert about["boxes"] == 40
    assert about["off"] < 0.05
    assert {line["place"] for line in about["colours"]} <= {*PLACES}
    image = np.full((50, 40, 3), 128, np.uint8)
    odds = ColourTeller(tmp_path / "colours.onnx").odds(
        image, Boxes(np.array([[0.0, 0.0, 40.0, 50.0]]))
    )
    assert odds.shape == (1, len(PLACES), len(TOLD))
    with pytest.raises(ConfigError, match="at least 1"):
        recipe.ColoursConfig(epochs=0)


def test_the_usual_odds_are_taken_off_in_the_file(tmp_path: Path) -> None:
    material = painted(80)
    usual = recipe.usual(material.answers)
    above, red, black = PLACES.index("above"), TOLD.index("red"), TOLD.index("black")
    assert usual[above, red] > -1
    assert np.isnan(usual[above, black])  # nobody wears it
    torch.manual_seed(0)
    net = ColourNet().eval()
    recipe.export(net, usual, tmp_path / "a.onnx", {})
    image = material.crops[0]
    height, width = image.shape[:2]
    margin = 0.08 / 1.16 * np.array([width, height])
    box = np.array([[*margin, *(np.array([width, height]) - margin)]])
    told = np.log(ColourTeller(tmp_path / "a.onnx").odds(image, Boxes(box))[0])
    wanted = recipe.logits(net, material.crops[:1])[0] - usual
    assert told == pytest.approx(wanted, abs=0.05, nan_ok=True)


def test_pictures_are_varied_within_bounds() -> None:
    rng = np.random.default_rng(0)
    shown = recipe.varied(painted(8).crops, rng)
    assert shown.shape == (8, 3, 112, 80)
    assert float(shown.min()) >= 0
    assert float(shown.max()) <= 1
    assert not torch.equal(shown, recipe.varied(painted(8).crops, rng))
