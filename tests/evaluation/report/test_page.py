"""The page: whole, safe, self-contained."""

from __future__ import annotations

import base64
import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from deixis.core import ConfigError, DatasetError
from deixis.datasets import Expression, Sample
from deixis.evaluation import Evaluation, evaluate
from deixis.evaluation.audit import audit
from deixis.evaluation.report import build_report, write_report
from deixis.evaluation.report.markup import element, join, text
from tests.evaluation.conftest import ANSWERS, CUP, TableGrounder

VOID = {"meta", "br"}
HOSTILE = (
    '</title><script>alert("x")</script><img src=x onerror=alert(1)> & "quotes" \x1b[31m\u202e'
)


class Page(HTMLParser):
    """Checks that every element is closed, and collects elements, attributes and text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def count(self, tag: str, class_: str | None = None) -> int:
        return sum(
            name == tag and (class_ is None or class_ in (attrs.get("class") or "").split())
            for name, attrs in self.tags
        )


@pytest.fixture
def done(data: Path) -> Evaluation:
    other = TableGrounder({"the cup": ANSWERS["the cup"]}, "other")
    return evaluate(data, [TableGrounder(dict(ANSWERS)), other])


def test_it_holds_every_section_and_both_models(done: Evaluation) -> None:
    page = build_report(done)
    read = Page(page)
    words = " ".join(read.words)
    for name in ("Figures", "Comparison", "Curves", "Slices", "Errors"):
        assert name in words
    assert "Evaluation of table and other" in words
    assert "right@0.5" in words
    assert read.count("svg", "chart") == 3
    assert read.count("svg", "picture") > 0
    assert "not all, or too many" in words


def test_it_loads_and_runs_nothing(done: Evaluation) -> None:
    page = build_report(done)
    read = Page(page)
    assert not re.search(r"https?:|@import|url\(", page)
    assert {"script", "link", "iframe", "object", "img"}.isdisjoint(tag for tag, _ in read.tags)
    for _, attributes in read.tags:
        for key, value in attributes.items():
            assert not key.startswith("on")
            if key in ("href", "src"):
                assert (value or "").startswith(("#", "data:image/jpeg;base64,"))
    policies = [attrs.get("content") or "" for tag, attrs in read.tags if tag == "meta"]
    assert any(policy.startswith("default-src 'none'") for policy in policies)


def test_hostile_words_stay_words(data: Path) -> None:
    grounder = TableGrounder({}, HOSTILE)
    samples = [
        Sample(data / "a.png", (Expression(HOSTILE, (CUP,), skills=(HOSTILE,), category=HOSTILE),))
    ]
    done = replace(evaluate(samples, [grounder]), data=HOSTILE, machine=HOSTILE)
    page = build_report(done, audits=[replace(audit(samples, grounder), notes=(HOSTILE,))])
    read = Page(page)
    assert read.count("script") == read.count("img") == 0
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert any('<script>alert("x")</script>' in words for words in read.words)


def test_pictures_are_small_jpegs_and_have_both_boxes(done: Evaluation) -> None:
    read = Page(build_report(done))
    urls = [attrs["href"] or "" for tag, attrs in read.tags if tag == "image"]
    for url in urls:
        picture = Image.open(io.BytesIO(base64.b64decode(url.partition(",")[2])))
        assert picture.format == "JPEG"
        assert max(picture.size) <= 480
    assert read.count("rect", "true") > 0
    assert read.count("rect", "said") > 0


@pytest.mark.parametrize("name", ["../secret.png", "/etc/passwd", "none.png", "a\0.png"])
def test_only_pictures_of_the_data_are_opened(done: Evaluation, data: Path, name: str) -> None:
    Image.new("RGB", (50, 50)).save(data.parent / "secret.png")
    model = done.models[1]
    records = tuple(replace(r, place=replace(r.place, image=name)) for r in model.records)
    moved = replace(done, models=(replace(model, records=records),))
    read = Page(build_report(moved))
    assert read.count("image") == 0
    assert "the picture is not here" in read.words


def test_pictures_can_be_elsewhere_or_left_out(done: Evaluation, data: Path) -> None:
    gone = replace(done, data="no/such/folder")
    assert Page(build_report(gone)).count("image") == 0
    assert Page(build_report(gone, data=data)).count("image") > 0
    assert Page(build_report(done, pictures=False)).count("image") == 0
    assert Page(build_report(done, worst=0)).count("article") == 0
    with pytest.raises(DatasetError, match="no such folder"):
        build_report(done, data=data / "none")
    with pytest.raises(ConfigError, match="worst must be at least 0"):
        build_report(done, worst=-1)


def test_an_audit_is_shown(done: Evaluation, data: Path) -> None:
    read = Page(build_report(done, audits=[audit(data, TableGrounder(dict(ANSWERS)))]))
    words = " ".join(read.words)
    assert "Bias audit" in words
    assert "phrase ignored" in words
    assert read.count("svg", "heat") == 2


def test_an_evaluation_without_records_still_has_figures(done: Evaluation) -> None:
    bare = Evaluation.from_dict(done.to_dict(records=False))
    words = " ".join(Page(build_report(bare)).words)
    assert "right@0.5" in words
    assert "the file holds no answers" in words


def test_it_is_written_whole(done: Evaluation, tmp_path: Path) -> None:
    path = write_report(done, tmp_path / "deep/report.html", title="A & B")
    assert "<h1>A &amp; B</h1>" in path.read_text(encoding="utf-8")
    assert [item.name for item in path.parent.iterdir()] == ["report.html"]


@given(st.text())
def test_any_text_survives_escaping(words: str) -> None:
    read = Page(element("p", words, title=words))
    shown = "".join(read.words)
    ((tag, attributes),) = read.tags
    assert (tag, attributes) == ("p", {"title": shown})
    assert len(shown) == len(words)
    assert "<" not in str(text(words))


def test_only_markup_is_left_as_it_is() -> None:
    assert join(element("b", "x"), "<b>", 3) == "<b>x</b>&lt;b&gt;3"
    assert element("rect", x=1, class_=None) == '<rect x="1"/>'
