"""deixis ground."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import deixis
from deixis.cli.inputs import MOST_PIXELS
from deixis.core import Grounding, Region, WeightsError
from deixis.images import DEFAULT_MAX_PIXELS
from tests.cli.conftest import Run, make_picture

pytestmark = pytest.mark.usefixtures("fake")


def test_an_answer_reads_as_status_confidence_box_and_reasons(run: Run, picture: Path) -> None:
    code, out, err = run("ground", picture, "the cup")
    assert code == 0
    assert out.splitlines() == [
        "the cup",
        "  FOUND  confidence 90 %",
        "  at 10 10 60 60  (score 0.90)",
        "  why: the cup: 1 candidate",
    ]
    assert err == ""


def test_absent_is_an_answer_and_no_failure(run: Run, picture: Path) -> None:
    code, out, _ = run("ground", picture, "the dog")
    assert code == 0
    assert "ABSENT" in out


def test_json_is_one_document_a_line_that_reads_back(run: Run, picture: Path) -> None:
    code, out, _ = run("ground", picture, "the cup", "the dog", "--json")
    documents = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [document["status"] for document in documents] == ["FOUND", "ABSENT"]
    assert {document["image"] for document in documents} == {str(picture)}
    assert Grounding.from_dict(documents[0]).best is not None


def test_a_long_answer_is_cut_unless_all_is_asked_for(
    run: Run, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box = deixis.Box(0, 0, 5, 5)
    monkeypatch.setattr(deixis, "load", lambda name, **options: _Always([Region(box)] * 20))
    assert "and 8 more" in run("ground", picture, "dots")[1]
    assert run("ground", picture, "dots", "--all")[1].count(" at 0 0 5 5 ") == 20


def test_explain_lists_the_steps(run: Run, picture: Path) -> None:
    _, out, err = run("ground", picture, "the cup", "--explain")
    assert "    1. the cup: 1 left" in out
    assert "--save" in err


def test_save_draws_the_answer_and_with_explain_the_steps(run: Run, picture: Path) -> None:
    target = picture.parent / "new" / "out.png"
    code, _, err = run("ground", picture, "the cup", "--explain", "--save", target)
    assert code == 0
    assert str(target) in err
    assert Image.open(target).width >= 200
    assert Image.open(target.with_name("out-why1.png")).width > 200


def test_several_pictures_by_pattern_and_by_option(run: Run, tmp_path: Path) -> None:
    for name in ("a.png", "b.png", "c.png"):
        make_picture(tmp_path / name)
    by_pattern = run("ground", tmp_path / "*.png", "the cup", "--json")[1]
    by_shell = run("ground", *sorted(tmp_path.glob("*.png")), "the cup", "--json")[1]
    options = [word for name in "abc" for word in ("-i", tmp_path / f"{name}.png")]
    by_option = run("ground", "the cup", *options, "--json")[1]
    assert len(by_pattern.splitlines()) == 3
    assert by_pattern == by_shell == by_option


def test_a_bad_picture_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    make_picture(tmp_path / "a.png")
    (tmp_path / "b.png").write_text("no picture")
    make_picture(tmp_path / "c.png")
    code, out, err = run("ground", tmp_path / "*.png", "the cup", "--json")
    assert code == 1
    assert len(out.splitlines()) == 2
    assert "1 of 3 images failed" in err.splitlines()[-1]
    assert all(line.startswith("error: ") for line in err.splitlines())


def test_stdin_is_a_picture(run: Run, picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(picture.read_bytes())))
    code, out, _ = run("ground", "-", "the cup", "--json")
    assert code == 0
    assert json.loads(out)["image"] == "-"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["x.png"], "a phrase is needed"),
        (["x.png", ""], "empty"),
        (["x.png", "  \t"], "empty"),
        (["x.png", "cup", "--nonsense"], "No such option"),
        (["x.png", "cup", "--model", "nope"], "--model must be one of"),
        (["x.png", "cup", "--page", "0"], "--page"),
        (["x.png", "cup", "--save", "out.bmp"], "--save writes"),
        (["-", "cup", "-i", "-", "-i", "-"], "once only"),
        ([], "Missing argument"),
    ],
)
def test_misuse_is_one_line_and_code_2(run: Run, arguments: list[str], expected: str) -> None:
    code, out, err = run("ground", *arguments)
    assert code == 2
    assert out == ""
    assert err.startswith("error: ")
    assert err.count("\n") == 1
    assert expected in err


@pytest.mark.parametrize("name", ["missing.png", "missing-*.png", ".", "a\x00b.png", "x" * 5000])
def test_a_picture_that_cannot_be_opened_is_one_line_and_code_1(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = run("ground", name, "the cup")
    assert (code, out) == (1, "")
    assert err.startswith("error: ")
    assert err.count("\n") == 1


def test_missing_weights_are_code_1(
    run: Run, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent(name: str, **options: object) -> None:
        raise WeightsError("the weights are not here")

    monkeypatch.setattr(deixis, "load", absent)
    assert run("ground", picture, "the cup")[::2] == (1, "error: the weights are not here\n")


def test_the_unforeseen_is_one_line_until_debug_is_asked_for(
    run: Run, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(name: str, **options: object) -> None:
        raise RuntimeError("flux\ncapacitor")

    monkeypatch.setattr(deixis, "load", broken)
    code, _, err = run("ground", picture, "the cup")
    assert code == 1
    assert err == "error: unexpected RuntimeError: flux capacitor (--debug shows where)\n"
    assert "Traceback" in run("ground", picture, "the cup", "--debug")[2]


def test_ctrl_c_is_code_130_and_quiet(
    run: Run, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(name: str, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(deixis, "load", interrupted)
    code, out, err = run("ground", picture, "the cup")
    assert (code, out) == (130, "")
    assert "Traceback" not in err


HOSTILE = [
    "\x1b[31mred\x1b[0m",
    "the cup\nFOUND  confidence 100 %",
    "[red]cup[/red] [link=x]",
    "\x9b2Jcup",
    "\u202eevil\u2066",
    "a\rb\x07\x00\x7f",
    "\ud800 lone",
    "{} %s ${HOME} `id`",
    "\u2028line\u2029paragraph",
]


@pytest.mark.parametrize("phrase", HOSTILE)
def test_hostile_phrases_print_as_escapes(run: Run, picture: Path, phrase: str) -> None:
    code, out, _ = run("ground", picture, phrase, "--explain")
    assert code == 0
    for text in out.split("\n"):
        assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in text)
        assert not set(text) & set("\u202e\u2066\u2028\u2029\ud800")
    assert sum(line.startswith("  FOUND") for line in out.splitlines()) == 0
    assert run("ground", picture, phrase, "--json")[1].isascii()


class _Always:
    def __init__(self, regions: list[Region]) -> None:
        self._regions = tuple(regions)

    def ground(self, image: np.ndarray, phrases: list[str]) -> list[Grounding]:
        return [Grounding(phrase, deixis.Status.FOUND, self._regions) for phrase in phrases]


def test_picture_and_phrase_may_both_come_as_options(run: Run, picture: Path) -> None:
    code, out, err = run("ground", "-p", "the cup", "-i", picture)
    assert (code, out.splitlines()[0], err) == (0, "the cup", "")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["-p", "the cup"], "an image is needed"),
        (["-i", "x.png"], "a phrase is needed"),
        ([], "an image and a phrase are needed"),
    ],
)
def test_what_is_missing_is_said(run: Run, arguments: list[str], expected: str) -> None:
    code, _, err = run("ground", *arguments)
    assert (code, expected in err) == (2, True)


def test_a_wrong_option_points_to_the_help_of_its_command(run: Run) -> None:
    assert "(deixis ground --help says more)" in run("ground", "x.png", "cup", "--nonsense")[2]
    assert "(deixis --help lists the commands)" in run("--nonsense")[2]


def test_a_name_of_a_picture_that_counts_as_a_phrase_is_told(run: Run, picture: Path) -> None:
    code, _, err = run("ground", picture, "missing.jpg", "the cup")
    assert code == 0
    assert err == "missing.jpg is no existing file, so it was taken as a phrase\n"
    code, _, err = run("ground", picture, "the cup", picture)
    assert (code, "comes after a phrase" in err) == (0, True)
    assert run("ground", picture, "-p", "missing.jpg")[2] == ""


def test_no_model_is_loaded_for_pictures_that_are_not_there(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deixis, "load", lambda name, **options: pytest.fail("was loaded"))
    code, _, err = run("ground", tmp_path / "a.png", "the cup")
    assert (code, "no such file" in err) == (1, True)
    code, _, err = run("ground", "-i", tmp_path / "*.png", "-i", tmp_path / "b.png", "the cup")
    assert (code, "2 of 2 images failed" in err) == (1, True)


@pytest.mark.parametrize("command", ["ground", "read", "regions"])
def test_how_large_a_picture_may_be_can_be_said(run: Run, picture: Path, command: str) -> None:
    arguments = [command, picture, *(["the cup"] if command == "ground" else [])]
    code, _, err = run(*arguments, "--max-pixels", 19_999)
    assert code == 1
    assert "expected at most 19,999 pixels, got 200 x 100" in err
    assert "--max-pixels" in err
    assert run(*arguments, "--max-pixels", 0)[0] == 2


def test_the_most_that_can_be_allowed_is_what_the_decoder_takes() -> None:
    assert MOST_PIXELS == 2 * DEFAULT_MAX_PIXELS
    assert f"{MOST_PIXELS:,}" in Path("docs/cli.md").read_text("utf-8")


def test_what_is_allowed_holds_for_the_model_too(
    run: Run, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: dict[str, object] = {}
    monkeypatch.setattr(deixis, "load", lambda name, **options: _Noting(told))
    run("ground", picture, "the cup", "--max-pixels", 90_000_000)
    assert told == {"max_pixels": 90_000_000}


def test_answers_are_printed_though_the_picture_cannot_be_saved(
    run: Run, tmp_path: Path, picture: Path
) -> None:
    high = tmp_path / "high.png"
    Image.fromarray(np.zeros((16_400, 20, 3), np.uint8)).save(high)
    code, out, err = run("ground", high, "the cup", "--json", "--save", tmp_path / "out.webp")
    assert code == 1
    assert json.loads(out)["status"] == "FOUND"
    assert "saved" not in json.loads(out)
    assert "WebP holds at most 16383 pixels a side, got" in err
    assert err.endswith("save as .png\n")


@pytest.mark.parametrize("option", ["--save", "-o"])
def test_where_nothing_can_be_written_is_said_before_a_model_runs(
    run: Run, picture: Path, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    monkeypatch.setattr(deixis, "load", lambda name, **options: pytest.fail("was loaded"))
    code, out, err = run("ground", picture, "the cup", option, picture / "x.png")
    assert (code, out) == (2, "")
    assert err == (
        f"error: --save: cannot write {picture / 'x.png'}: {picture} is a file, no folder; "
        "choose another place\n"
    )


def test_an_empty_stdin_is_called_by_its_name(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert "- (standard input): expected an image file" in run("ground", "-", "the cup")[2]


def test_an_unknown_segmenter_is_misuse(run: Run, picture: Path) -> None:
    code, _, err = run("ground", picture, "the cup", "--masks", "grabcat")
    assert (code, "did you mean grabcut?" in err) == (2, True)
    code, _, err = run("ground", picture, "the cup", "--masks", "bogus")
    assert (code, "did you mean" in err) == (2, False)


class _Noting:
    def __init__(self, told: dict[str, object]) -> None:
        self._told = told

    def ground(self, image: np.ndarray, phrases: list[str], **options: object) -> list[Grounding]:
        self._told.update(options)
        return [Grounding(phrase, deixis.Status.ABSENT) for phrase in phrases]
