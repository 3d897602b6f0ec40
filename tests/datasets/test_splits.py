"""Splits: by image, near-duplicates together, labels balanced, the same again with a seed."""

from __future__ import annotations

import math
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from tests.datasets.conftest import picture, sample

from deixis.core import ConfigError, DatasetError
from deixis.datasets import plan_splits, read_expressions, split_in_place, write_expressions
from deixis.datasets.pictures import PictureFacts, Resemblance, look_at
from deixis.datasets.stratification import stratify

BACKUP = "expressions.before-split.jsonl"
HALVES = {"train": 0.5, "test": 0.5}


def test_every_category_is_divided(data: Path) -> None:
    plan = plan_splits(read_expressions(data), HALVES)
    assert plan.images == {"train": 3, "test": 3}
    assert [plan.labels[name]["dog"] for name in HALVES] == [1, 1]
    assert [plan.labels[name]["absent"] for name in HALVES] == [3, 3]
    assert plan.groups == 6


def test_pictures_that_look_alike_stay_together(data: Path) -> None:
    for number in range(6, 12):  # each picture once more, scaled and compressed
        with Image.open(data / f"images/{number - 6}.png") as original:
            original.resize((144, 96)).save(data / f"images/{number}.jpg", quality=70)
    samples = list(read_expressions(data))
    twins = [type(s)(data / f"images/{n + 6}.jpg", s.expressions) for n, s in enumerate(samples)]
    for seed in range(5):
        plan = plan_splits([*samples, *twins], HALVES, seed=seed)
        assert plan.groups == 6
        for one, two in zip(samples, twins, strict=True):
            assert plan.splits[one.image] == plan.splits[two.image]
    assert plan_splits([*samples, *twins], HALVES, look=False).groups == 12


def test_an_image_named_twice_is_one_image(data: Path) -> None:
    samples = list(read_expressions(data))
    plan = plan_splits([*samples, *samples], HALVES)
    assert sum(plan.images.values()) == 6
    assert sum(plan.expressions.values()) == 24


def test_the_seed_decides(data: Path) -> None:
    plans = [plan_splits(read_expressions(data), HALVES, seed=s).splits for s in (1, 1, 2, 3, 4)]
    assert plans[0] == plans[1]
    assert any(plan != plans[0] for plan in plans[2:])


@pytest.mark.parametrize(
    "shares",
    [{}, {"a": 0.5}, {"a": 1.5, "b": -0.5}, {"a": 1.0, "b": 0.0}, {"a": math.nan}],
)
def test_shares_must_make_a_whole(data: Path, shares: dict[str, float]) -> None:
    with pytest.raises(ConfigError, match="add up to 1"):
        plan_splits(read_expressions(data), shares)


def test_a_split_needs_a_name(data: Path) -> None:
    with pytest.raises(ConfigError, match="the name of its split"):
        plan_splits(read_expressions(data), {"": 1.0})


def test_nothing_cannot_be_split() -> None:
    with pytest.raises(DatasetError, match="nothing to split"):
        plan_splits([], HALVES)


def test_the_file_as_it_was_is_kept(data: Path) -> None:
    before = (data / "expressions.jsonl").read_bytes()
    plan = plan_splits(read_expressions(data), HALVES)
    backup = split_in_place(data, plan.splits)
    assert (backup, backup.read_bytes()) == (data / BACKUP, before)
    written = {item.image: item.split for item in read_expressions(data)}
    assert written == plan.splits


def test_a_second_split_keeps_the_copy_of_the_first(data: Path) -> None:
    before = (data / "expressions.jsonl").read_bytes()
    first = split_in_place(data, plan_splits(read_expressions(data), HALVES).splits)
    between = (data / "expressions.jsonl").read_bytes()
    second = split_in_place(data, plan_splits(read_expressions(data), HALVES, seed=1).splits)
    assert (first.read_bytes(), second.read_bytes()) == (before, between)
    (data / "expressions.jsonl").write_text("{")
    with pytest.raises(DatasetError):
        split_in_place(data, {})
    assert first.exists()
    assert second.exists()


def test_splits_are_written_where_pictures_lie_elsewhere(data: Path, tmp_path: Path) -> None:
    alone = tmp_path / "alone"
    alone.mkdir()
    shutil.move(data / "expressions.jsonl", alone)
    plan = plan_splits(read_expressions(alone, images=data), HALVES)
    split_in_place(alone, plan.splits, images=data)
    written = {item.image: item.split for item in read_expressions(alone, images=data)}
    assert written == plan.splits


def test_a_damaged_line_changes_nothing(data: Path) -> None:
    file = data / "expressions.jsonl"
    file.write_bytes(file.read_bytes() + b"{")
    before = file.read_bytes()
    with pytest.raises(DatasetError, match=":7:"):
        split_in_place(data, {})
    assert file.read_bytes() == before
    assert not (data / BACKUP).exists()


def test_another_file_is_not_mistaken_for_the_data(data: Path) -> None:
    (data / "other.jsonl").write_bytes((data / "expressions.jsonl").read_bytes())
    with pytest.raises(DatasetError, match=r"no expressions\.jsonl"):
        split_in_place(data / "other.jsonl", {})


@given(st.lists(st.sampled_from("abc"), max_size=60), st.integers(0, 3))
def test_a_label_alone_is_divided_to_one_group(labels: list[str], seed: int) -> None:
    """Of groups with one label each, every part gets its share, give or take one."""
    parts = stratify([{label: 1} for label in labels], (0.7, 0.3), seed=seed)
    for label, total in Counter(labels).items():
        first = sum(part == 0 for name, part in zip(labels, parts, strict=True) if name == label)
        assert abs(first - 0.7 * total) <= 1


@given(
    st.lists(st.dictionaries(st.sampled_from("abc"), st.integers(1, 3), max_size=3), max_size=40)
)
def test_every_group_has_a_part_and_the_seed_decides(groups: list[dict[str, int]]) -> None:
    parts = stratify(groups, (0.5, 0.3, 0.2), seed=1)
    assert len(parts) == len(groups)
    assert len(set(parts)) == min(len(groups), 3)
    assert parts == stratify(groups, (0.5, 0.3, 0.2), seed=1)


def test_resemblance_finds_what_a_comparison_of_all_with_all_finds() -> None:
    rng = np.random.default_rng(0)
    hashes = [rng.integers(0, 256, 32, dtype=np.uint8) for _ in range(40)]
    for bits in (1, 6, 12, 13, 40):  # copies with that many bits turned
        flips = np.zeros(256, np.uint8)
        flips[rng.choice(256, bits, replace=False)] = 1
        hashes.append(hashes[bits % 40] ^ np.packbits(flips))
    alike = Resemblance()
    found = [
        alike.add(n, PictureFacts(digest=str(n), looks=looks.tobytes()))
        for n, looks in enumerate(hashes)
    ]
    assert found[:40] == [None] * 40
    assert [pair and pair.earlier for pair in found[40:]] == [1, 6, 12, None, None]


def test_plain_pictures_are_alike_only_as_files(tmp_path: Path) -> None:
    for name, level in (("a", 250), ("b", 255), ("c", 250)):
        Image.new("RGB", (40, 30), (level,) * 3).save(tmp_path / f"{name}.png")
    facts = [look_at(tmp_path / f"{name}.png") for name in "abc"]
    alike = Resemblance()
    pairs = [alike.add(n, item) for n, item in enumerate(facts)]
    assert [None if pair is None else (pair.earlier, pair.same) for pair in pairs] == [
        None, None, (0, True),
    ]  # fmt: skip


def test_pictures_are_looked_at_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (40, 30)).save(tmp_path / "1.jpg", exif=exif)
    facts = look_at(tmp_path / "1.jpg")
    assert (facts.size, facts.stored) == ((30, 40), (40, 30))


def test_different_drawn_pages_do_not_look_alike() -> None:
    alike = Resemblance()
    pages = sorted(Path("tests/data/screens/images").glob("*.png"))
    assert len(pages) >= 8
    assert [alike.add(n, look_at(page)) for n, page in enumerate(pages)] == [None] * len(pages)


def test_many_pictures_in_processes(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    samples = [sample(folder, n) for n in range(130)]
    picture(folder / "images/130.png", 5)
    write_expressions(folder, samples)
    twin = type(samples[0])(folder / "images/130.png")
    seen: list[tuple[str, int, int | None]] = []
    plan = plan_splits([*samples, twin], HALVES, workers=2, progress=lambda *a: seen.append(a))
    assert plan.groups == 130
    assert seen[-1] == ("pictures", 131, 131)


def test_ctrl_c_ends_the_processes_without_a_word(tmp_path: Path) -> None:
    for number in range(4):
        picture(tmp_path / f"{number}.png", number, (400, 300))
    code = (
        "import sys, pathlib\n"
        "from deixis.datasets.pictures import look_at_all\n"
        "if __name__ == '__main__':\n"
        "    paths = sorted(pathlib.Path(sys.argv[1]).glob('*.png')) * 5000\n"
        "    print('ready', flush=True)\n"
        "    for facts in look_at_all(paths, workers=2): pass\n"
    )
    script = tmp_path / "look.py"
    script.write_text(code)
    running = subprocess.Popen(
        [sys.executable, str(script), str(tmp_path)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
    )  # fmt: skip
    assert running.stdout is not None
    assert running.stdout.readline() == "ready\n"
    time.sleep(0.6)  # the workers are starting
    os.killpg(running.pid, signal.SIGINT)
    _, error = running.communicate(timeout=30)
    assert error.count("Traceback") == 1, error  # the parent's own KeyboardInterrupt
    assert error.rstrip().endswith("KeyboardInterrupt")
