"""The icon recipe: which files count as what, and examples that can be made again."""

from pathlib import Path

import numpy as np
import pytest

from deixis.core import ConfigError, DatasetError
from deixis.perception.elements.icon_words import ICON_NAMES
from deixis.training.recipes.icons.batches import examples
from deixis.training.recipes.icons.file_names import _FILES, OTHER, icon_of
from deixis.training.recipes.icons.masks import MASK, Masks
from deixis.training.recipes.icons.packages import PACKAGES, IconFile, icon_files, plain_name
from deixis.training.recipes.icons.train import TrainConfig
from deixis.training.temperature import fit_temperature


@pytest.mark.parametrize(
    ("package", "file", "icon"),
    [
        ("heroicons", "24/outline/trash.svg", "trash"),
        ("@carbon/icons", "trash-can.svg", "trash"),
        ("@primer/octicons", "search-16.svg", "search"),
        ("ionicons", "person-circle-outline.svg", "user"),
        ("bootstrap-icons", "house-door-fill.svg", "home"),
        ("lucide-static", "share.svg", None),
        ("lucide-static", "share-2.svg", "share"),
        ("lucide-static", "file-plus.svg", None),
        ("lucide-static", "sailboat.svg", OTHER),
        ("@tabler/icons", "outline/player-stop.svg", None),
        ("@tabler/icons", "filled/player-stop.svg", "stop"),
    ],
)
def test_a_file_counts_as_the_icon_it_shows(package, file, icon):
    path = Path(file)
    assert icon_of(IconFile(package, plain_name(path.stem), path)) == icon


def test_missing_packages_say_how_to_get_them(tmp_path):
    with pytest.raises(DatasetError, match="npm install"):
        next(icon_files(tmp_path))


def test_all_packages_are_walked_in_fixed_order(tmp_path):
    for package, folder in PACKAGES.items():
        place = tmp_path / "node_modules" / package / folder
        place.mkdir(parents=True, exist_ok=True)
        (place / "b_24-outline.svg").touch()
        (place / "a.svg").touch()
    found = list(icon_files(tmp_path))
    assert [file.name for file in found] == ["a", "b"] * len(PACKAGES)
    assert [file.package for file in found[::2]] == list(PACKAGES)


def masks():
    """A ring for "search", a bar for "minus", a block for other icons."""
    pictures = np.zeros((3, MASK, MASK), np.uint8)
    away = np.hypot(*(np.mgrid[:MASK, :MASK] - MASK / 2))
    pictures[0] = 255 * ((away > 25) & (away < 33))
    pictures[1, 44:52, 16:80] = 255
    pictures[2, 20:70, 30:60] = 255
    names = np.array(["search", "minus", OTHER])
    return Masks(pictures, names, np.array(["p", "p", "q"]), names)


def test_examples_are_the_same_for_the_same_seed():
    if not list(Path("/usr/share/fonts").rglob("DejaVu*.ttf")):
        pytest.skip("letters need a font of this machine")
    classes = [*ICON_NAMES, OTHER]
    one, two = (examples(masks(), classes, 60, seed=5) for _ in range(2))
    assert np.array_equal(one.patches, two.patches)
    assert one.patches.shape == (60, 2, 40, 40)
    assert {classes[number] for number in one.classes} == {"search", "minus", OTHER}
    assert not np.array_equal(one.patches, examples(masks(), classes, 60, seed=6).patches)


def test_packages_are_taken_apart():
    assert masks().of(("q",)).icons.tolist() == [OTHER]


@pytest.mark.parametrize("heat", [0.5, 1.0, 2.0])
def test_the_temperature_of_made_up_answers_is_found(heat):
    draw = np.random.default_rng(1)
    logits = draw.normal(0, 2, (6000, 5)).astype(np.float32)
    chances = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    classes = (draw.random((6000, 1)) > chances.cumsum(axis=1)).sum(axis=1).clip(0, 4)
    assert fit_temperature(logits * np.float32(heat), classes) == pytest.approx(heat, rel=0.1)


def test_a_wrong_setting_is_refused():
    with pytest.raises(ConfigError, match="at least 1"):
        TrainConfig(rounds=0)


def test_every_name_in_the_table_is_whole_and_stands_for_one_icon():
    names = [name for row in _FILES.values() for name in row.split()]
    assert list(_FILES) == list(ICON_NAMES)
    assert [name for name in names if name != plain_name(name) and name.strip("-") != name] == []
    assert {name for name in names if names.count(name) > 1} == set()
    assert not {"circle", "small", "text", "blank", "box", "square"} & set(names)
