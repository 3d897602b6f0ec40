"""Screens of templates: files come out of the folder only, and each thing is labelled once."""

from __future__ import annotations

import json
from random import Random

import pytest
from benchmarks.screens_templates.answers import HOST, Answers
from benchmarks.screens_templates.camera import View
from benchmarks.screens_templates.catalog import TEMPLATES, missing, pages
from benchmarks.screens_templates.elements import Found, elements, once
from benchmarks.screens_templates.packages import Packages
from benchmarks.screens_templates.writing import fresh, understood
from PIL import Image, ImageDraw

from deixis.core import Box
from deixis.datasets import Expression
from deixis.datasets.screens.scene import Element


def write(path, text="x"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def package(folder, name, version, *files):
    root = folder / "npm" / f"{name}@{version}".replace("/", "_")
    write(root / "package.json", json.dumps({"name": name, "version": version}))
    for file in files:
        write(root / file)
    return root


@pytest.fixture
def folder(tmp_path):
    write(tmp_path / "secret.css")
    folder = tmp_path / "packages"
    package(folder, "bootstrap", "4.6.2", "dist/css/bootstrap.min.css")
    package(folder, "bootstrap", "5.3.3", "dist/css/bootstrap.min.css")
    package(folder, "@fontsource/open-sans", "5.3.0", "files/open-sans-latin-400-normal.woff2")
    root = package(folder, "weui", "2.6.26", "src/app.css")
    write(root / "dist/index.html", "<p>" + "x" * 2000)
    write(root / "dist/iframe.html", "<p>" + "x" * 2000)
    (root / "leak.css").symlink_to(tmp_path / "secret.css")
    return folder


def test_a_file_in_the_folder_is_found_and_a_folder_gives_its_index(folder):
    packages = Packages(folder)
    assert packages.file("npm/weui@2.6.26/src/app.css") is not None
    assert packages.file("/npm/weui@2.6.26/dist/") == packages.file(
        "npm/weui@2.6.26/dist/index.html"
    )


@pytest.mark.parametrize(
    "path",
    ["../secret.css", "npm/../../secret.css", "npm/weui@2.6.26/leak.css", "a\0b", "x" * 5000],
)
def test_no_path_leads_out_of_the_folder(folder, path):
    assert Packages(folder).file(path) is None
    assert Packages(folder).file(str(folder.parent / "secret.css")) is None


@pytest.mark.parametrize(
    "url",
    [
        "http://local.test/%2e%2e/secret.css",
        "http://local.test/npm/..%2f..%2fsecret.css",
        "https://cdn.jsdelivr.net/npm/weui@2/..%2f..%2f..%2fsecret.css",
        "https://cdn.jsdelivr.net/npm/weui@2/leak.css",
        "file:///etc/hostname",
        "https://example.org/secret.css",
        "https://code.jquery.com",
        "http://[broken",
    ],
)
def test_no_request_is_answered_from_elsewhere(folder, url):
    assert Answers(Packages(folder), [b"photo"]).answer(url, "stylesheet") is None


def test_a_folder_without_packages_is_refused(tmp_path):
    with pytest.raises(ValueError, match="npm or github"):
        Packages(tmp_path)


@pytest.mark.parametrize(
    ("url", "inner"),
    [
        ("https://cdn.jsdelivr.net/npm/bootstrap@5.1.0/dist/css/bootstrap.min.css", "5.3.3"),
        ("https://maxcdn.bootstrapcdn.com/bootstrap/4.0.0/css/bootstrap.css", "4.6.2"),
        ("https://cdnjs.cloudflare.com/ajax/libs/twitter-bootstrap/4.1.3/css/bootstrap.css", "4.6"),
        ("https://cdn.jsdelivr.net/gh/twbs/bootstrap@v4.x/dist/css/bootstrap.css", "4.6.2"),
        (f"http://{HOST}/npm/x/vendor/bootstrap/css/bootstrap.min.css", "5.3.3"),
    ],
)
def test_libraries_come_from_the_package_of_their_major_version(folder, url, inner):
    file = Answers(Packages(folder), []).file(url)
    assert file is not None
    assert inner in str(file)


def test_a_path_from_the_root_of_a_site_is_looked_for_in_the_package_that_asks(folder):
    asker = f"http://{HOST}/npm/weui@2.6.26/dist/index.html"
    answers = Answers(Packages(folder), [])
    assert answers.file(f"http://{HOST}/app.css", asker) is not None
    assert answers.file(f"http://{HOST}/app.css") is None


def test_fonts_and_lost_photos_have_stand_ins(folder):
    answers = Answers(Packages(folder), [b"photo"])
    css = answers.answer("https://fonts.googleapis.com/css?family=Open+Sans:400|Lato", "stylesheet")
    assert css is not None
    assert css.body.count(b"@font-face") == 1
    photo = answers.answer("https://example.org/face.jpg", "image")
    assert photo is not None
    assert photo.body == b"photo"


def test_pages_are_those_of_the_catalogue_that_are_there(folder):
    packages = Packages(folder)
    (page,) = pages(packages, 1)
    assert (str(page.package), page.inner) == ("weui@2.6.26", "dist/index.html")
    assert len(missing(packages)) == len(TEMPLATES) - 1


def test_of_two_kinds_at_one_place_the_plainer_stays():
    box = Box(10, 10, 60, 30)
    found = [
        Element("text", box),
        Element("link", box),
        Element("button", box),
        Element("row", box),
    ]
    assert [element.kind for element in once(found)] == ["button", "row"]


def test_boxes_are_finished_on_the_picture():
    image = Image.new("RGB", (200, 100), "white")
    ImageDraw.Draw(image).rectangle((40, 40, 59, 59), fill="black")
    around = (15.0, 15.0, 35.0, 35.0)
    found = [
        Found("icon", around, "", "ink"),
        Found("icon", (60.0, 5.0, 80.0, 25.0), "", "ink"),
        Found("image", (60.0, 5.0, 90.0, 45.0), "", "picture"),
        Found("text", (60.0, 5.0, 90.0, 45.0), "unseen", "text"),
        Found("card", around, "", "frame"),
    ]
    kept = {element.kind: element.box for element in elements(found, image, 2.0)}
    assert kept == {"icon": Box(40, 40, 60, 60), "card": Box(30, 30, 70, 70)}


def test_a_view_scrolls_no_further_than_the_page():
    view = View(1280, 800, 1.0)
    assert view.offsets(900, Random(1)) == [0]
    for seed in range(20):
        assert all(0 <= offset <= 4000 - 800 for offset in view.offsets(4000, Random(seed)))


def test_phrases_that_nobody_could_parse_are_left_out():
    assert understood(Expression("the red button", ()))
    assert not understood(Expression("...", ()))


def test_a_set_takes_its_place_whole_or_not_at_all(tmp_path):
    out = tmp_path / "set"
    with pytest.raises(KeyboardInterrupt), fresh(out):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []
    with fresh(out) as draft:
        write(draft / "SOURCES.tsv", "one")
    with fresh(out) as draft:
        write(draft / "SOURCES.tsv", "two")
    assert (out / "SOURCES.tsv").read_text() == "two"
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_with_other_things_is_not_replaced(tmp_path):
    write(tmp_path / "out/thesis.txt")
    with pytest.raises(ValueError, match="OUT must be"), fresh(tmp_path / "out"):
        pass
    assert (tmp_path / "out/thesis.txt").is_file()
