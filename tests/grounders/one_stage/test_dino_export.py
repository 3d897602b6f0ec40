from __future__ import annotations

import numpy as np
import pytest

from deixis.core import ModelError
from deixis.grounders.one_stage.grounding_dino import GroundingDino
from deixis.grounders.one_stage.settings import OneStageSettings
from deixis.perception.hub import exports

from .tiny_one_stage import picture, tiny_dino

PHRASES = ["the red mug", "all blue mugs on the left"]
ALL = OneStageSettings(threshold=1e-6, overlap=1.0, images=4, batch=1)


@pytest.fixture(scope="module", params=["GroundingDino", "MMGroundingDino"])
def folder(request, tmp_path_factory):
    return tiny_dino(tmp_path_factory.mktemp("dino"), family=request.param)


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("DEIXIS_CACHE", str(tmp_path))


@pytest.fixture(params=["openvino", "onnx"])
def form(request, monkeypatch):
    if request.param == "openvino":
        pytest.importorskip("openvino", reason="needs the extra fast")
    else:
        pytest.importorskip("onnx", reason="torch writes ONNX with it")
        monkeypatch.setattr(exports, "find_spec", lambda name: None)
    return request.param


# the forms are traced at one size; each of these pads and cuts windows in another way
SIZES = [(90, 60), (64, 128), (41, 97)]


def test_kept_forms_give_the_same_boxes_at_any_size(folder, form):
    agreement = GroundingDino(folder).optimize()
    assert agreement.cosine > 0.9999
    plain = GroundingDino(folder, settings=ALL, runtime="torch")
    later = GroundingDino(folder, settings=ALL)
    assert later._parts.backbone.exported
    assert later._parts.rest.exported
    assert not plain._parts.rest.exported
    for size in SIZES:
        wanted = plain.ground(picture(*size), PHRASES)
        made = later.ground(picture(*size), PHRASES)
        for one, other in zip(wanted, made, strict=True):
            assert len(one.regions) == len(other.regions) > 1
            scores = [region.score for region in one.regions]
            assert [region.score for region in other.regions] == pytest.approx(scores, abs=2e-4)
            boxes = np.array([region.box.xyxy for region in one.regions])
            assert np.array([r.box.xyxy for r in other.regions]) == pytest.approx(boxes, abs=0.05)


def test_a_caption_runs_in_the_form_too(folder, form):
    caption = "Two dogs with a red hat on the left of the laptop"
    wanted = GroundingDino(folder, runtime="torch").ground_caption(picture(), caption)
    grounder = GroundingDino(folder)
    grounder.optimize()
    made = grounder.ground_caption(picture(), caption)
    assert [answer.span for answer in made] == [answer.span for answer in wanted]
    assert [answer.status for answer in made] == [answer.status for answer in wanted]


def test_a_form_that_says_something_else_is_refused(folder, monkeypatch):
    pytest.importorskip("openvino", reason="needs the extra fast")
    own = exports._open_openvino

    def turned(path, precision):
        run = own(path, precision)
        return lambda *given: tuple(-one for one in run(*given))

    monkeypatch.setattr(exports, "_open_openvino", turned)
    grounder = GroundingDino(folder)
    with pytest.raises(ModelError, match="differs from the plain model: cosine -1"):
        grounder.optimize()
    monkeypatch.undo()
    assert not grounder._parts.backbone.exported
    assert len(grounder.ground(picture(), PHRASES)) == 2
