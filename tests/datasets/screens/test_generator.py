"""Pages come out of a real browser with boxes that lie on what they name."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from deixis.core import Box, ConfigError, MissingDependency, ModelError
from deixis.core.vocabulary import ELEMENT_KINDS
from deixis.datasets import read_expressions
from deixis.datasets.screens import generate
from deixis.datasets.screens.browser import Browser, Page, find_chromium
from deixis.datasets.screens.ink import tighten

SAMPLE = Path(__file__).parents[2] / "data" / "screens"


def _has_browser() -> bool:
    try:
        import playwright  # noqa: F401
    except ImportError:
        return False
    return shutil.which("chromium") is not None


browser = pytest.mark.skipif(not _has_browser(), reason="needs playwright and chromium")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("screens")
    calls: list[tuple[int, int]] = []
    generate(folder, pages=4, seed=3, progress=lambda done, total: calls.append((done, total)))
    return folder, calls


@browser
def test_progress_counts_the_pages(made):
    assert made[1] == [(1, 4), (2, 4), (3, 4), (4, 4)]


@browser
def test_boxes_lie_inside_their_pictures(made):
    samples = list(read_expressions(made[0]))
    assert len(samples) == 4
    for sample in samples:
        with Image.open(sample.image) as picture:
            assert picture.size == sample.size
        for box in (box for item in sample.expressions for box in item.boxes):
            assert box.clip(sample.size) == box
            assert box.area > 0


@browser
def test_elements_have_known_kinds(made):
    lines = (made[0] / "elements.jsonl").read_text(encoding="utf-8").splitlines()
    kinds = {e["kind"] for line in lines for e in json.loads(line)["elements"]}
    assert {"button", "textbox", "text"} <= kinds <= set(ELEMENT_KINDS)


@browser
def test_the_same_seed_gives_the_same_pages(made, tmp_path):
    again = generate(tmp_path, pages=2, seed=3)
    first_two = (made[0] / "expressions.jsonl").read_text(encoding="utf-8").splitlines()[:2]
    assert again.read_text(encoding="utf-8").splitlines() == first_two
    for name in ("0001.png", "0002.png"):
        assert (tmp_path / "images" / name).read_bytes() == (made[0] / "images" / name).read_bytes()


@browser
def test_boxes_are_measured_in_pixels_of_the_screenshot(tmp_path):
    html = (
        "<body style='margin:0;background:#fff'><div data-k='card' data-p='{\"colour\":\"red\"}' "
        "style='position:absolute;left:30px;top:20px;width:50px;height:40px;background:#f00'></div>"
    )
    path = tmp_path / "page.png"
    with Browser() as chromium:
        scene = chromium.shoot(Page("test", html, 200, 100, 2), path)
    (element,) = scene.elements
    assert (element.box, element.colour) == (Box(60, 40, 160, 120), "red")
    with Image.open(path) as picture:
        red = np.asarray(picture.convert("RGB"))[:, :, 1] == 0
    ys, xs = np.nonzero(red)
    assert (xs.min(), ys.min(), xs.max() + 1, ys.max() + 1) == (60, 40, 160, 120)


def test_no_pages_are_refused(tmp_path):
    with pytest.raises(ConfigError, match="at least 1, got 0"):
        generate(tmp_path, pages=0)


def test_a_missing_browser_says_how_to_get_one(monkeypatch):
    monkeypatch.delenv("DEIXIS_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ModelError, match="apt install chromium"):
        find_chromium()


def test_a_missing_playwright_says_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    chromium = Browser(sys.executable)
    with pytest.raises(MissingDependency, match=r"pip install 'deixis\[screens\]'"):
        chromium.__enter__()


def test_text_is_tightened_to_its_ink():
    pixels = np.full((60, 100, 3), 250, np.uint8)
    pixels[20:30, 40:70] = 10
    picture = Image.fromarray(pixels)
    assert tighten(picture, Box(10, 5, 90, 55), margin=2) == Box(38, 18, 72, 32)
    assert tighten(picture, Box(39, 19, 90, 55), margin=2) == Box(39, 19, 72, 32)


def test_a_box_without_ink_stays_as_it_is():
    assert tighten(Image.new("RGB", (50, 50)), Box(5, 5, 20, 20)) == Box(5, 5, 20, 20)


def test_the_committed_sample_is_whole():
    samples = list(read_expressions(SAMPLE))
    assert len(samples) >= 6
    assert sum(len(sample.expressions) for sample in samples) >= 45
    assert all(sample.image.is_file() for sample in samples)
