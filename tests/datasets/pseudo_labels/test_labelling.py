"""Pseudo-labels: only what is sure, each thing once, and a killed run goes on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.datasets.conftest import SIZE, picture

from deixis.core import (
    Box,
    ConfigError,
    DatasetError,
    Grounding,
    ImageArray,
    ModelError,
    Region,
    Size,
    Status,
)
from deixis.datasets import read_dataset
from deixis.datasets.pseudo_labels import Journal, PseudoLabels, Wanted, pseudo_label

DOG, CAT, FAR = Box(4, 4, 30, 30), Box(40, 4, 70, 30), Box(70, 30, 95, 60)


class Table:
    """Answers from a table of phrase to (status, confidence, boxes)."""

    name = "table"

    def __init__(self, **answers: tuple[Status, float | None, tuple[Box, ...]]) -> None:
        self.answers = {key.replace("_", " "): value for key, value in answers.items()}
        self.calls = 0

    def ground(self, image: ImageArray, phrases: list[str]) -> list[Grounding]:
        self.calls += 1
        size = Size(image.shape[1], image.shape[0])
        told = [self.answers.get(phrase, (Status.ABSENT, 0.9, ())) for phrase in phrases]
        return [
            Grounding(phrase, status, tuple(Region(b, 0.9) for b in boxes), confidence, size)
            for phrase, (status, confidence, boxes) in zip(phrases, told, strict=True)
        ]


@pytest.fixture
def images(tmp_path: Path) -> Path:
    for name, seed in (("1.png", 1), ("2.png", 2), ("deep/3.png", 3)):
        picture(tmp_path / "images" / name, seed)
    return tmp_path / "images"


def label(
    images: Path, grounder: object, *texts: str, **options: object
) -> tuple[PseudoLabels, dict[str, list[Box]]]:
    """What was done, and the boxes of each label on the first picture."""
    out = images.parent / "out"
    wanted = [Wanted.parse(text) for text in texts]
    done = pseudo_label(grounder, images, wanted, out, **options)  # type: ignore[arg-type]
    found: dict[str, list[Box]] = {}
    for sample in list(read_dataset(out, options.get("to", "coco")))[:1]:  # type: ignore[arg-type]
        for item in sample.objects:
            found.setdefault(item.category, []).append(item.box)
    return done, found


def test_only_sure_answers_that_point_become_labels(images: Path) -> None:
    grounder = Table(
        all_dogs=(Status.FOUND, 0.9, (DOG, FAR)),
        the_cat=(Status.FOUND, 0.79, (CAT,)),
        the_cow=(Status.AMBIGUOUS, 0.95, (CAT, FAR)),
        the_owl=(Status.FOUND, None, (CAT,)),
    )
    texts = ("dog=all dogs", "cat=the cat", "cow=the cow", "owl=the owl", "pig=the pig")
    done, found = label(images, grounder, *texts)
    assert found == {"dog": [DOG, FAR]}
    assert done.boxes == {"dog": 6, "cat": 0, "cow": 0, "owl": 0, "pig": 0}
    assert (done.pictures, done.written, done.unsure, done.without_confidence) == (3, 3, 3, 3)


def test_ambiguous_answers_count_when_asked(images: Path) -> None:
    grounder = Table(the_cow=(Status.AMBIGUOUS, 0.95, (CAT, FAR)))
    assert label(images, grounder, "cow=the cow", ambiguous=True)[1] == {"cow": [CAT, FAR]}


def test_two_phrases_of_one_label_find_a_thing_once(images: Path) -> None:
    nearly = Box(5, 5, 30, 30)
    grounder = Table(
        the_dog=(Status.FOUND, 0.9, (DOG,)), a_puppy=(Status.FOUND, 0.9, (nearly, FAR))
    )
    assert label(images, grounder, "dog=the dog", "dog=a puppy")[1] == {"dog": [DOG, FAR]}


@pytest.mark.parametrize("to", ["coco", "yolo", "voc", "deixis"])
def test_every_format_is_read_back_with_its_pictures(images: Path, to: str) -> None:
    grounder = Table(all_dogs=(Status.FOUND, 0.9, (DOG,)))
    label(images, grounder, "dog=all dogs", to=to)
    back = list(read_dataset(images.parent / "out", to))
    assert len(back) == 3
    for sample in back:
        assert sample.image.is_file()
        assert sample.objects[0].category == "dog"
        assert sample.objects[0].box.iou(DOG) > 0.99
        assert to != "deixis" or sample.expressions[0].phrase == "all dogs"


def test_pictures_without_labels_are_left_out_or_kept(images: Path) -> None:
    done, _ = label(images, Table(), "the dog", keep_empty=True)
    assert done.written == 3
    coco = json.loads((images.parent / "out/annotations.json").read_text())
    assert (len(coco["images"]), coco["annotations"]) == (3, [])


def test_a_bad_picture_is_told_and_the_others_go_on(images: Path) -> None:
    (images / "2.png").write_text("no picture")
    done, _ = label(images, Table(the_dog=(Status.FOUND, 0.9, (DOG,))), "the dog")
    assert (done.pictures, done.written) == (3, 2)
    assert list(done.failed) == ["2.png"]
    assert "ImageError" in done.failed["2.png"]


def test_a_model_that_cannot_be_used_stops_at_once(images: Path) -> None:
    class Broken(Table):
        def ground(self, image: ImageArray, phrases: list[str]) -> list[Grounding]:
            raise ModelError("no weights")

    with pytest.raises(ModelError, match="no weights"):
        label(images, Broken(), "the dog")


def test_resuming_asks_only_about_the_rest(images: Path) -> None:
    grounder = Table(the_dog=(Status.FOUND, 0.9, (DOG,)))

    def stop(what: str, done: int, total: int | None) -> None:
        assert total == 3
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        label(images, grounder, "the dog", progress=stop)
    journal = images.parent / "out/answers.jsonl"
    journal.write_bytes(journal.read_bytes() + b'{"image": "deep/3.p')  # killed while writing
    with pytest.raises(ConfigError, match="--resume goes on"):
        label(images, grounder, "the dog")
    done, _ = label(images, grounder, "the dog", resume=True)
    assert (grounder.calls, done.written) == (3, 3)
    assert label(images, grounder, "the dog", resume=True)[0].written == 3
    assert grounder.calls == 3


def test_a_threshold_may_change_without_asking_again(images: Path) -> None:
    grounder = Table(the_dog=(Status.FOUND, 0.7, (DOG,)))
    assert label(images, grounder, "the dog")[0].written == 0
    assert label(images, grounder, "the dog", resume=True, min_confidence=0.6)[0].written == 3
    assert grounder.calls == 3


def test_answers_to_a_picture_that_has_changed_are_not_kept(images: Path) -> None:
    label(images, Table(), "the dog")
    picture(images / "2.png", 7)
    with pytest.raises(ConfigError, match=r"2.png, but the picture has changed"):
        label(images, Table(), "the dog", resume=True)


def test_answers_of_another_calibration_are_not_mixed_in(images: Path) -> None:
    label(images, Table(), "the dog", facts={"calibration": "a"})
    label(images, Table(), "the dog", facts={"calibration": "a"}, resume=True)
    with pytest.raises(ConfigError, match="with another calibration or other weights"):
        label(images, Table(), "the dog", facts={"calibration": "b"}, resume=True)


def test_a_second_run_into_the_folder_is_refused(images: Path) -> None:
    out = images.parent / "out"
    journal = Journal(out, model="table", phrases=["the dog"])
    with pytest.raises(ConfigError, match="is being written by process"):
        label(images, Table(), "the dog")
    journal.close()
    assert list(out.iterdir()) == []


def test_answers_to_something_else_are_not_mixed_in(images: Path) -> None:
    label(images, Table(), "the dog")
    with pytest.raises(ConfigError, match="for other phrases"):
        label(images, Table(), "the cat", resume=True)
    other = Table()
    other.name = "other"
    with pytest.raises(ConfigError, match="by another model"):
        label(images, other, "the dog", resume=True)
    journal = images.parent / "out/answers.jsonl"
    head, *rest = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(head + b"{}\n" + b"".join(rest))
    with pytest.raises(DatasetError, match=r"answers\.jsonl:2: "):
        label(images, Table(), "the dog", resume=True)


@pytest.mark.parametrize(
    ("texts", "options", "message"),
    [
        ((), {}, "at least one phrase"),
        (("the dog",), {"to": "flickr30k"}, "must be one of coco, yolo"),
        (("the dog",), {"min_confidence": 1.5}, "must be in 0..1"),
    ],
)
def test_wrong_options_are_refused(
    images: Path, texts: tuple[str, ...], options: dict[str, object], message: str
) -> None:
    with pytest.raises(ConfigError, match=message):
        label(images, Table(), *texts, **options)


def test_the_output_must_not_lie_among_the_pictures(images: Path) -> None:
    with pytest.raises(ConfigError, match="outside the folder of pictures"):
        pseudo_label(Table(), images, [Wanted("dog", "dog")], images / "out")
    with pytest.raises(DatasetError, match="no picture"):
        pseudo_label(Table(), images / "none", [Wanted("dog", "dog")], images.parent / "o")


@pytest.mark.parametrize("text", ["", "=", "dog=", "=the dog", "  "])
def test_half_a_phrase_is_refused(text: str) -> None:
    with pytest.raises(ConfigError):
        Wanted.parse(text)


SLOW = """
import sys, time
from pathlib import Path
from deixis.core.fakes import FakeGrounder
from deixis.core import Box
from deixis.datasets.pseudo_labels import Wanted, pseudo_label

class Slow(FakeGrounder):
    def ground(self, image, phrases):
        time.sleep(0.3)
        return super().ground(image, phrases)

pseudo_label(Slow({"dog": [Box(4, 4, 30, 30)]}), sys.argv[1], [Wanted("dog", "dog")], sys.argv[2],
             resume=True)
"""


def test_a_run_that_is_killed_outright_goes_on(images: Path) -> None:
    for number in range(4, 9):
        picture(images / f"{number}.png", number)
    out = images.parent / "out"
    command = [sys.executable, "-c", SLOW, str(images), str(out)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    running = subprocess.Popen(command, env=environment)
    journal, deadline = out / "answers.jsonl", time.monotonic() + 30
    while time.monotonic() < deadline and (
        not journal.exists() or journal.read_bytes().count(b"\n") < 3
    ):
        time.sleep(0.02)
    running.send_signal(signal.SIGKILL)
    running.wait()
    kept = journal.read_bytes()
    assert 3 <= kept.count(b"\n") < 9
    subprocess.run(command, env=environment, check=True, timeout=60)
    assert journal.read_bytes().startswith(kept[: kept.rindex(b"\n")])
    back = list(read_dataset(out))
    assert sorted(sample.image.name for sample in back) == sorted(
        ["1.png", "2.png", "3.png", *(f"{n}.png" for n in range(4, 9))]
    )
    assert all(sample.size == SIZE for sample in back)
