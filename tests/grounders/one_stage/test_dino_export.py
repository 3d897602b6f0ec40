from __future__ import annotations

import numpy as np
import pytest

from deixis.core import ModelError
from deixis.grounders.one_stage.grounding_dino import GroundingDino
from deixis.grounders.one_stage.settings import OneStageSettings
from deixis.perception.hub import exports

from .tiny_one_stage import picture, tiny_dino, torch, transformers

CAPTION = "Two dogs with a red hat on the left of the laptop"
PHRASES = ["the red mug", "all blue mugs on the left"]
ALL = OneStageSettings(threshold=1e-6, overlap=1.0, images=4, batch=1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_dino(tmp_path_factory.mktemp("dino"))


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("DEIXIS_CACHE", str(tmp_path))


WAYS = [("GroundingDino", "openvino"), ("MMGroundingDino", "onnx")]


@pytest.fixture(params=WAYS, ids=" ".join)
def made(request, monkeypatch, tmp_path):
    """A folder, and its two forms kept."""
    family, form = request.param
    if form == "openvino":
        pytest.importorskip("openvino", reason="needs the extra fast")
    else:
        pytest.importorskip("onnx", reason="torch writes ONNX with it")
        monkeypatch.setattr(exports, "find_spec", lambda name: None)
    folder = tiny_dino(tmp_path / "weights", family=family)
    assert GroundingDino(folder).optimize().cosine > 0.9999
    return folder


# the forms are traced at one size; each of these pads and cuts windows in another way
SIZES = [(90, 60), (64, 128), (41, 97)]


def wide(regions):
    """Without boxes a millionth of a pixel wide, which rounding empties or not."""
    return [r for r in regions if min(r.box.width, r.box.height) > 1e-3]


def test_kept_forms_give_the_same_answers_at_any_size(made):
    plain = GroundingDino(made, settings=ALL, runtime="torch")
    later = GroundingDino(made, settings=ALL)
    assert later._parts.backbone.exported
    assert later._parts.rest.exported
    assert not plain._parts.rest.exported
    for size in SIZES:
        pairs = zip(
            plain.ground(picture(*size), PHRASES),
            later.ground(picture(*size), PHRASES),
            strict=True,
        )
        for one, other in pairs:
            first, second = wide(one.regions), wide(other.regions)
            assert len(first) == len(second) > 1
            scores = [region.score for region in first]
            assert [region.score for region in second] == pytest.approx(scores, abs=2e-4)
            boxes = np.array([region.box.xyxy for region in first])
            assert np.array([r.box.xyxy for r in second]) == pytest.approx(boxes, abs=0.05)
    answers = (grounder.ground_caption(picture(), CAPTION) for grounder in (plain, later))
    one, other = ([(each.span, each.status) for each in some] for some in answers)
    assert one == other


def test_edges_are_told_as_the_network_itself_tells_them(made):
    """(49 + 0.5) / 50 is 0.99 or not by the last digit: 400 pixels have 50 places a side."""
    grounder = GroundingDino(made)
    pixels = torch.rand(1, 3, 400, 70, generator=torch.Generator().manual_seed(1))
    ids = grounder._tokenizer("the red mug .", return_tensors="pt")["input_ids"]
    with torch.inference_mode():
        logits, boxes = grounder._parts.find(grounder._parts.see(pixels), ids)
        whole = transformers.AutoModelForZeroShotObjectDetection.from_pretrained(made).eval()
        wanted = whole(pixel_values=pixels, input_ids=ids, pixel_mask=torch.ones(1, 400, 70))
    assert grounder._parts.rest.exported
    assert boxes.numpy() == pytest.approx(wanted.pred_boxes.numpy(), abs=1e-4)
    tokens = wanted.logits[..., : ids.shape[1]].numpy()
    assert logits.numpy() == pytest.approx(tokens, abs=1e-3)


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
