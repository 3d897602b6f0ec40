from __future__ import annotations

import json

import numpy as np
import pytest

import deixis
from deixis.cli import main
from deixis.core import ConfigError, ModelError
from deixis.grounders.one_stage.owlvit import OwlVit
from deixis.perception.hub import exports

from .tiny_one_stage import picture, tiny_owl

PHRASES = ["the red mug", "all mugs"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_owl(tmp_path_factory.mktemp("owl"), version=1)


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("DEIXIS_CACHE", str(tmp_path))
    return tmp_path


@pytest.fixture(params=["openvino", "onnx"])
def form(request, monkeypatch):
    if request.param == "openvino":
        pytest.importorskip("openvino", reason="needs the extra fast")
    else:
        pytest.importorskip("onnx", reason="torch writes ONNX with it")
        monkeypatch.setattr(exports, "find_spec", lambda name: None)
    return request.param


def test_a_kept_form_gives_the_same_boxes(folder, form):
    plain = OwlVit(folder)
    told = plain.ground(picture(), PHRASES)
    agreement = OwlVit(folder).optimize()
    assert agreement.cosine > 0.9999
    assert agreement.path.suffix == {"openvino": ".xml", "onnx": ".onnx"}[form]
    later = OwlVit(folder)
    assert later._tower.exported
    assert later._words.exported
    again = later.ground(picture(), PHRASES)
    assert [answer.status for answer in again] == [answer.status for answer in told]
    for one, other in zip(told, again, strict=True):
        assert np.array([r.box.xyxy for r in one.regions]) == pytest.approx(
            np.array([r.box.xyxy for r in other.regions]), abs=0.05
        )
    never = OwlVit(folder, runtime="torch")
    assert not never._tower.exported
    assert not never._words.exported


def test_a_kept_form_reads_phrases_of_any_length_as_the_plain_tower_does(folder, form):
    plain = OwlVit(folder, runtime="torch")
    OwlVit(folder).optimize()
    phrases = ["mug", "the red mug", "the mug to the left of the laptop that is not red", "cup"]
    for one, other in zip(plain.texts(phrases), OwlVit(folder).texts(phrases), strict=True):
        assert other.query == pytest.approx(one.query, abs=1e-4)


def test_other_weights_do_not_take_the_form(folder, tmp_path):
    pytest.importorskip("openvino", reason="needs the extra fast")
    OwlVit(folder).optimize()
    assert not OwlVit(tiny_owl(tmp_path / "other", version=1, seed=9))._tower.exported


def test_a_failed_export_says_so_and_leaves_the_plain_model(folder, monkeypatch):
    def fail(*given):
        raise RuntimeError("no such operator: cummax\nand a long trace")

    monkeypatch.setattr(exports, "_write_openvino", fail)
    monkeypatch.setattr(exports, "_write_onnx", fail)
    grounder = OwlVit(folder)
    with pytest.raises(ModelError, match=r"no such operator: cummax$"):
        grounder.optimize()
    assert len(grounder.ground(picture(), PHRASES)) == 2
    assert not OwlVit(folder)._tower.exported


def test_a_damaged_form_falls_back_and_says_so(folder, caplog):
    pytest.importorskip("openvino", reason="needs the extra fast")
    path = OwlVit(folder).optimize().path
    path.write_text("not a network")
    grounder = OwlVit(folder)
    assert not grounder._tower.exported
    assert "the plain model is used" in caplog.text
    assert len(grounder.ground(picture(), PHRASES)) == 2


def test_the_first_load_can_make_the_form_and_later_ones_find_it(folder, cache, monkeypatch):
    pytest.importorskip("openvino", reason="needs the extra fast")
    written = []
    write = exports._write_openvino
    monkeypatch.setattr(exports, "_write_openvino", lambda *a: written.append(a) or write(*a))
    options = {"weights": folder, "runtime": "export"}
    first = deixis.load("owlvit-base-32", **options)
    later = deixis.load("owlvit-base-32", **options, images=7)  # another object
    assert first._tower.exported
    assert later._tower.exported
    assert len(written) == 2, "the image part and the text tower, once each"
    assert later.optimize().cosine > 0.9999
    assert len(written) == 2
    one, other = (grounder.ground(picture(), PHRASES) for grounder in (first, later))
    assert one == other


def test_a_first_load_that_cannot_make_it_says_so_and_goes_on(folder, monkeypatch, caplog):
    def fail(*given):
        raise RuntimeError("no such operator: cummax")

    monkeypatch.setattr(exports, "_write_openvino", fail)
    monkeypatch.setattr(exports, "_write_onnx", fail)
    grounder = deixis.load("owlvit-base-32", weights=folder, runtime="export", images=6)
    assert "no such operator: cummax; the plain model of owlvit-base-32 is used" in caplog.text
    assert grounder.ground(picture(), PHRASES) == OwlVit(folder, name="owlvit-base-32").ground(
        picture(), PHRASES
    )


@pytest.mark.parametrize("bad", [{"runtime": "fast"}, {"precision": "int3"}])
def test_settings_are_checked(folder, bad):
    with pytest.raises(ConfigError, match=next(iter(bad))):
        OwlVit(folder, **bad)


def test_the_command_prints_the_agreement(folder, capsys):
    pytest.importorskip("openvino", reason="needs the extra fast")
    assert main(["optimize", "owlvit-base-32", "--weights", str(folder), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["cosine"] > 0.9999


@pytest.mark.parametrize("name", ["neuro-symbolic", "grid-pocket", "pocket-heatmap", "vlm"])
def test_the_command_says_which_models_have_none(name, capsys):
    assert main(["optimize", name]) == 1
    assert "no exported form" in capsys.readouterr().err
