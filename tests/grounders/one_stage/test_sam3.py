from __future__ import annotations

import numpy as np
import pytest

import deixis
from deixis.core.conformance import check_grounder

from .tiny_one_stage import picture, tiny_sam3, torch, transformers

pytestmark = pytest.mark.skipif(
    not hasattr(transformers, "Sam3Model"), reason="this transformers has no SAM 3"
)
ALL = {"threshold": 1e-9, "overlap": 1.0}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_sam3(tmp_path_factory.mktemp("sam3"))


def raw_outputs(folder, image, phrase):
    """The whole network on pixels that are as large as it wants them, so that none is resized."""
    model = transformers.Sam3Model.from_pretrained(folder).eval()
    tokens = transformers.CLIPTokenizer.from_pretrained(folder)(
        [phrase], padding="max_length", max_length=32, return_tensors="pt"
    )
    pixels = torch.from_numpy(image.transpose(2, 0, 1)[None] / 127.5 - 1).float()
    with torch.no_grad():
        return model(
            pixel_values=pixels,
            input_ids=tokens["input_ids"],
            attention_mask=tokens["attention_mask"],
        )


def test_boxes_scores_and_masks_are_those_of_the_raw_outputs(folder):
    image = picture(56, 56)
    outputs = raw_outputs(folder, image, "all mugs")
    presence = 1 / (1 + np.exp(-outputs.presence_logits[0].double().numpy()))
    scores = presence / (1 + np.exp(-outputs.pred_logits[0].double().numpy()))
    boxes = outputs.pred_boxes[0].double().numpy().clip(0, 1) * 56
    order = np.argsort(-scores, kind="stable")
    told = deixis.load("sam3", weights=folder, **ALL).ground(image, "all mugs")
    assert [r.score for r in told.regions] == pytest.approx(scores[order], abs=2e-4)
    assert np.array([r.box.xyxy for r in told.regions]) == pytest.approx(boxes[order], abs=0.05)
    masks = torch.nn.functional.interpolate(
        outputs.pred_masks.sigmoid(), size=(56, 56), mode="bilinear"
    )[0]
    for region, row in zip(told.regions, order, strict=True):
        theirs = masks[row].numpy() > 0.5
        differing = (region.mask.to_array() != theirs).mean()
        assert differing < 0.002


def test_keeps_the_promises_of_a_grounder(folder):
    check_grounder(deixis.load("sam3", weights=folder, threshold=0.2))


def test_an_image_seen_before_is_answered_the_same_without_its_encoder(folder, monkeypatch):
    grounder = deixis.load("sam3", weights=folder, threshold=0.2, images=3)
    image = picture(seed=7)
    first = grounder.ground(image, ["the mug", "the dog"])
    monkeypatch.setattr(grounder, "encode", lambda some: pytest.fail("encoded again"))
    assert grounder.ground(image, ["the dog"])[0] == first[1]
    other = deixis.load("sam3", weights=folder, threshold=0.2, images=4)
    assert other.ground(image, ["the dog"])[0] == first[1]


def test_masks_have_the_size_of_the_image(folder):
    told = deixis.load("sam3", weights=folder, **ALL).ground(picture(31, 47), "all mugs")
    assert {region.mask.size for region in told.regions} == {(31, 47)}
