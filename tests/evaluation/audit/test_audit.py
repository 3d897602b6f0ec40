"""The whole audit, on grounders whose faults are known."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from deixis.core import Box, ConfigError, DatasetError, Grounding, Region, Size, Status
from deixis.datasets import Expression, Sample, write_expressions
from deixis.evaluation import Figure, State
from deixis.evaluation.audit import Audit, audit, fold_of, mean_boxes
from tests.evaluation.audit.test_heatmaps import record

WIDTH, HEIGHT = 160, 120


class Looks:
    """Finds red squares in the picture; picks one by the side that the phrase names."""

    name = "looks"

    def ground(self, image: Any, phrases: Sequence[str]) -> list[Grounding]:
        boxes = _red(image)
        return [self._answer(phrase, boxes) for phrase in phrases]

    def _answer(self, phrase: str, boxes: list[Box]) -> Grounding:
        picked = self.pick(phrase, boxes)
        regions = () if picked is None else (Region(picked, 0.9),)
        status = Status.FOUND if regions else Status.ABSENT
        return Grounding(phrase, status, regions, 0.8, Size(WIDTH, HEIGHT), model=self.name)

    def pick(self, phrase: str, boxes: list[Box]) -> Box | None:
        if "square" not in phrase:
            return None
        return boxes[-1] if "right" in phrase else boxes[0]


class LeftOnly(Looks):
    """Takes the leftmost one, whatever is said, even "thing"."""

    name = "left-only"

    def pick(self, phrase: str, boxes: list[Box]) -> Box | None:
        return boxes[0]


class Picky(Looks):
    """Knows squares by "the" only."""

    name = "picky"

    def pick(self, phrase: str, boxes: list[Box]) -> Box | None:
        return boxes[0] if phrase.startswith("the ") else None


def _red(image: np.ndarray) -> list[Box]:
    red = (image[..., 0] > 200) & (image[..., 1] < 60)
    columns = np.flatnonzero(red.any(axis=0))
    runs = np.split(columns, np.flatnonzero(np.diff(columns) > 1) + 1)
    rows = np.flatnonzero(red.any(axis=1))
    return [Box(run[0], rows[0], run[-1] + 1, rows[-1] + 1) for run in runs]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Six noisy pictures with two red squares each, and one page."""
    folder, rng = tmp_path / "data", np.random.default_rng(0)
    folder.mkdir()
    samples = []
    for number in range(6):
        picture = rng.integers(90, 170, (HEIGHT, WIDTH, 3)).astype(np.uint8)
        left, right = Box(10 + number, 20, 40 + number, 50), Box(100, 20, 130, 50)
        for box in (left, right):
            picture[20:50, int(box.x1) : int(box.x2)] = (250, 20, 20)
        Image.fromarray(picture).save(folder / f"{number}.png")
        phrases = (
            Expression("the left square", (left,)),
            Expression("the square on the right", (right,)),
        )
        samples.append(Sample(folder / f"{number}.png", phrases))
    page = np.full((HEIGHT, WIDTH, 3), 255, np.uint8)
    page[20:50, 10:40] = (250, 20, 20)
    Image.fromarray(page).save(folder / "page.png")
    samples.append(Sample(folder / "page.png", (Expression("the square", (Box(10, 20, 40, 50),)),)))
    write_expressions(folder, samples)
    return folder


def value(done: Audit, name: str) -> float | None:
    figures: dict[str, Figure] = {figure.name: figure for figure in done.figures}
    return figures[name].value


def test_a_model_that_looks_and_reads_is_consistent_and_ahead(data: Path) -> None:
    done = audit(data, Looks())
    assert value(done, "right@0.5") == 1.0
    mirrored = {item.name: item for item in done.mirrored}
    assert (mirrored["mirrored"].count, mirrored["mirrored"].same) == (12, 12)
    assert mirrored["mirrored"].images == 6
    assert mirrored["mirrored"].mean_iou == pytest.approx(1.0)
    assert mirrored["mirrored, phrases with a side"].example == (
        "the left square",
        "the right square",
    )
    blind = {item.name: item for item in done.baselines}
    assert set(blind) == {"centre box", "mean box", "largest proposal", "phrase ignored"}
    assert (blind["centre box"].right, blind["centre box"].ahead) == (0.0, 1.0)
    assert blind["phrase ignored"].right == 0.0
    assert done.heat is not None
    assert done.heat.divergence == 0.0
    assert any(note.startswith("not mirrored: 1 picture that looks like") for note in done.notes)
    places = {item.name: item.total for item in done.places}
    assert places == {"top left": 7, "top right": 6}


def test_a_model_that_ignores_the_phrase_is_found_out(data: Path) -> None:
    done = audit(data, LeftOnly())
    assert value(done, "right@0.5") == pytest.approx(7 / 13)
    mirrored = done.mirrored[0]
    # In the mirror it takes the other square, which mirrored back is the right one.
    assert (mirrored.same, mirrored.mean_iou) == (0, 0.0)
    assert mirrored.right_after == pytest.approx(0.5)
    ignored = next(item for item in done.baselines if item.name == "phrase ignored")
    assert ignored.right == pytest.approx(7 / 13)
    assert (ignored.ahead, ignored.ahead_high) == (0.0, 0.0)


def test_a_model_that_hangs_on_the_article_is_found_out(data: Path) -> None:
    done = audit(data, Picky())
    article = next(item for item in done.reworded if item.name == "reworded: article")
    assert (article.count, article.same) == (13, 0)
    assert article.change == pytest.approx(-7 / 13)
    assert article.example == ("the left square", "left square")


def test_it_resumes_and_survives_the_file(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = audit(data, Looks(), out=out)
    assert Audit.load(out / "audit.json") == first
    assert Image.open(out / "heatmaps.png").size[0] > 300
    with pytest.raises(ConfigError, match="--resume goes on with it"):
        audit(data, Looks(), out=out)
    lines = (out / "predictions/audit.jsonl").read_text().splitlines(keepends=True)
    (out / "predictions/audit.jsonl").write_text("".join(lines[:12])[:-40])
    again = audit(data, Looks(), out=out, resume=True)
    assert {**again.to_dict(), "created": ""} == {**first.to_dict(), "created": ""}


def test_a_picture_that_cannot_be_opened_counts_as_wrong(data: Path) -> None:
    (data / "0.png").write_bytes(b"no picture")
    done = audit(data, Looks())
    assert value(done, "right@0.5") == pytest.approx(11 / 13)
    assert any("2 expressions failed" in note for note in done.notes)
    assert any("no proposals on 1 pictures" in note for note in done.notes)
    assert done.mirrored[0].count == 10


def test_no_data_and_no_audit_are_told(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="must hold expressions"):
        audit([], Looks())
    file = tmp_path / "audit.json"
    for text in ("", "[]", "{}", json.dumps({"deixis_audit": 1}), "[" * 100_000):
        file.write_text(text)
        with pytest.raises(DatasetError, match="must be an audit"):
            Audit.load(file)


def test_the_mean_box_of_a_fold_is_that_of_the_others() -> None:
    names = {}
    for number in range(40):  # one picture for each of two folds
        names.setdefault(fold_of(f"{number}.png"), number)
    (fold_a, a), (fold_b, b) = list(names.items())[:2]
    means = mean_boxes([record(a, Box(0, 0, 60, 60), None), record(b, Box(60, 60, 120, 120), None)])
    assert means[fold_a] == pytest.approx((0.75, 0.75, 0.5, 0.5))
    assert means[fold_b] == pytest.approx((0.25, 0.25, 0.5, 0.5))
    assert mean_boxes([]) == {}


def test_every_round_tells_how_far_it_is(data: Path) -> None:
    told: dict[str, list[tuple[int, int | None]]] = {}

    def progress(state: State) -> None:
        told.setdefault(state.model.split(", ")[1], []).append((state.images, state.total_images))

    audit(data, Looks(), limit=2, progress=progress)
    assert told["as asked"] == told["largest proposals"] == [(1, 2), (2, 2)]
