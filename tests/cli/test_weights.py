"""--weights and --device, and what is said of where weights come from."""

from __future__ import annotations

import json
import logging
from collections import OrderedDict
from pathlib import Path

import pytest

import deixis
from deixis.cli.weights import read_weights, weights_told
from deixis.core import InputError
from deixis.grounders import catalog
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], None),
        (["folder"], "folder"),
        (["/a/b=c"], "/a/b=c"),
        (["encoder=/a"], {"encoder": "/a"}),
        (["encoder=/a", "detector=b.onnx"], {"encoder": "/a", "detector": "b.onnx"}),
    ],
)
def test_reading(given: list[str], expected: object) -> None:
    assert read_weights(given) == expected


@pytest.mark.parametrize("given", [["a", "b"], ["encoder=a", "b"], ["encoder=a", "encoder=b"]])
def test_what_cannot_be_told_apart_is_refused(given: list[str]) -> None:
    with pytest.raises(InputError, match="PART=PATH"):
        read_weights(given)


def test_they_reach_the_model(run: Run, picture: Path, monkeypatch, fake) -> None:
    asked = {}
    monkeypatch.setattr(deixis, "load", lambda name, **options: asked.update(options) or fake)
    code, _, _ = run("ground", picture, "the cup", "--weights", "encoder=x", "--device", "auto")
    assert code == 0
    assert asked == {"weights": {"encoder": "x"}, "device": "auto", "masks": None}


def test_where_weights_come_from_is_said_on_stderr_once(capsys) -> None:
    log = logging.getLogger("deixis.weights")
    with weights_told():
        log.info("weights from the local cache: /x")
    log.info("not told any more")
    assert capsys.readouterr().err == "weights from the local cache: /x\n"


def test_a_model_without_weights_is_one_line_with_the_command(
    run: Run, picture: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytest.importorskip("transformers", reason="needs the extra hub")
    monkeypatch.setenv("DEIXIS_OFFLINE", "1")
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    code, out, err = run("ground", picture, "the cup", "-m", "detr-clip")
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert "hf download facebook/detr-resnet-50 --local-dir detr-resnet-50" in err


def test_models_list_their_parts_too(run: Run) -> None:
    _, out, _ = run("models")
    whole, _, pieces = out.partition("-- parts")
    assert "grid-pocket  (ready)" in whole
    assert "grabcut  (segmenter, ready)" in pieces
    assert "yolo  (detector, weights not here)" in pieces
    assert "AGPL-3.0" in pieces
    _, lines, _ = run("models", "--json")
    kinds = {told["name"]: told["kind"] for told in map(json.loads, lines.splitlines())}
    assert kinds["grid-pocket"] == "model"
    assert (kinds["pocket"], kinds["sam2"], kinds["grid"]) == ("encoder", "segmenter", "proposer")


def test_models_can_be_named(run: Run) -> None:
    code, out, _ = run("models", "pocket", "grid-pocket")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines() if line[0] != " "] == [
        "grid-pocket", "pocket",
    ]  # fmt: skip
    code, out, err = run("models", "grid-poket")
    assert (code, out) == (2, "")
    assert "did you mean grid-pocket" in err


def test_loading_says_where_from_and_that_it_answers(run: Run, monkeypatch) -> None:
    monkeypatch.setattr(catalog, "_loaded", OrderedDict())  # what is loaded already says nothing
    code, out, err = run("load", "grid-pocket", "--json")
    facts = json.loads(out)
    assert code == 0
    assert (facts["model"], facts["answer"]) == ("grid-pocket", "ABSENT")
    assert err == "weights from the package: pocket.npz\n"


def test_loading_what_is_not_here_fails_with_the_command(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytest.importorskip("transformers", reason="needs the extra hub")
    monkeypatch.setenv("DEIXIS_OFFLINE", "1")
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    code, out, err = run("load", "owlv2-base")
    assert (code, out) == (1, "")
    assert "hf download google/owlv2-base-patch16" in err
    assert run("load", "owlv2")[0] == 2


def test_models_tell_what_is_missing(run: Run, monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    code, out, _ = run("models")
    assert code == 0
    assert "needs: hf download openai/clip-vit-base-patch32" in out
    assert "weights: in the package" in out
    assert "encoder openai/clip-vit-base-patch32 (not here)" in out
    _, lines, _ = run("models", "--json")
    facts = {model["name"]: model for model in map(json.loads, lines.splitlines())}
    assert facts["neuro-symbolic"]["available"] is True
    assert facts["detr-clip"]["weights_here"] is False
    assert facts["detr-clip"]["parts"]["encoder"] == "openai/clip-vit-base-patch32"


@pytest.mark.parametrize("given", ["", "detector=", "detector= "])
def test_an_empty_path_is_no_path(run: Run, picture: Path, given: str) -> None:
    code, out, err = run("ground", picture, "the cup", "--weights", given)
    assert (code, out) == (2, "")
    assert "--weights must name a path" in err


def test_weights_that_are_not_there_are_misuse(run: Run, picture: Path) -> None:
    code, out, err = run("ground", picture, "the cup", "--weights", "detector=nothere.onnx")
    assert (code, out) == (2, "")
    assert err.startswith("error: --weights: nothere.onnx: no such file")


def test_a_model_that_is_none_is_misuse_of_optimize(run: Run) -> None:
    code, out, err = run("optimize", "bogus")
    assert (code, out) == (2, "")
    assert "did you mean" not in err
