from __future__ import annotations

import numpy as np
import pytest

import deixis
from deixis.core import ConfigError, WeightsError
from deixis.core.conformance import check_grounder

from .tiny_one_stage import picture, tiny_owl, torch, transformers

NAMES = {1: "owlvit-base-32", 2: "owlv2-base"}
PHRASES = ["the red mug", "the blue mug", "all mugs"]
EVERYTHING = {"threshold": 1e-6, "overlap": 1.0}


@pytest.fixture(scope="module", params=[1, 2], ids=["owlvit", "owlv2"])
def version(request):
    return request.param


@pytest.fixture(scope="module")
def folder(version, tmp_path_factory):
    return tiny_owl(tmp_path_factory.mktemp("owl"), version=version)


@pytest.fixture(scope="module")
def grounder(version, folder):
    return deixis.load(NAMES[version], weights=folder)


def raw_outputs(version, folder, image, phrases):
    """What the whole network says when it is called as transformers' own page does."""
    family = {1: "OwlViT", 2: "Owlv2"}[version]
    model = getattr(transformers, f"{family}ForObjectDetection").from_pretrained(folder).eval()
    images = getattr(transformers, f"{family}ImageProcessorPil").from_pretrained(folder)
    tokenizer = transformers.CLIPTokenizer.from_pretrained(folder)
    text = tokenizer(
        phrases, padding="max_length", max_length=16, truncation=True, return_tensors="pt"
    )
    pixels = images([image], return_tensors="pt", input_data_format="channels_last")
    with torch.no_grad():
        outputs = model(
            pixel_values=pixels["pixel_values"],
            input_ids=text["input_ids"],
            attention_mask=text["attention_mask"],
        )
    return outputs, images


def by_hand(version, outputs, column, size):
    """Boxes (best first) and scores by the published formulas, in numpy."""
    scores = 1 / (1 + np.exp(-outputs.logits[0, :, column].double().numpy()))
    cx, cy, w, h = outputs.pred_boxes[0].double().numpy().T
    width, height = size if version == 1 else (max(size), max(size))
    boxes = np.stack([(cx - w / 2) * width, (cy - h / 2) * height,
                      (cx + w / 2) * width, (cy + h / 2) * height], axis=1)  # fmt: skip
    boxes = np.clip(boxes, 0, [size[0], size[1], size[0], size[1]])
    real = (boxes[:, 2] > boxes[:, 0]) & (boxes[:, 3] > boxes[:, 1])
    order = np.argsort(-np.where(real, scores, -1), kind="stable")[: real.sum()]
    return boxes[order], scores[order]


@pytest.mark.parametrize("size", [(90, 60), (40, 77)])
def test_boxes_and_scores_are_those_of_the_raw_outputs(version, folder, size):
    if version == 2:
        pytest.importorskip("scipy", reason="the processor of transformers needs it")
    image = picture(*size)
    outputs, _ = raw_outputs(version, folder, image, PHRASES)
    grounder = deixis.load(NAMES[version], weights=folder, **EVERYTHING)
    plural = ["all mugs"]
    told = grounder.ground(image, ["the red mug", *plural])
    boxes, scores = by_hand(version, outputs, 2, size)
    assert [region.score for region in told[1].regions] == pytest.approx(scores, abs=2e-4)
    assert np.array([r.box.xyxy for r in told[1].regions]) == pytest.approx(boxes, abs=0.05)
    boxes, scores = by_hand(version, outputs, 0, size)
    assert told[0].best.score == pytest.approx(scores[0], abs=2e-4)
    assert told[0].best.box.xyxy == pytest.approx(boxes[0], abs=0.05)


def test_agrees_with_the_post_processor_of_transformers(version, folder):
    if version == 2:
        pytest.importorskip("scipy", reason="the processor of transformers needs it")
    image = picture()
    outputs, images = raw_outputs(version, folder, image, ["all mugs"])
    theirs = images.post_process_object_detection(
        outputs, threshold=0.5, target_sizes=torch.tensor([image.shape[:2]])
    )[0]
    grounder = deixis.load(NAMES[version], weights=folder, threshold=0.5, overlap=1.0)
    ours = grounder.ground(image, "all mugs")
    order = theirs["scores"].argsort(descending=True)
    boxes = theirs["boxes"][order].numpy()
    limits = [image.shape[1], image.shape[0]] * 2
    boxes = np.clip(boxes, 0, limits)
    boxes = boxes[(boxes[:, 2] > boxes[:, 0]) & (boxes[:, 3] > boxes[:, 1])]
    assert len(boxes) > 3
    assert np.array([r.box.xyxy for r in ours.regions]) == pytest.approx(boxes, abs=0.05)


def test_keeps_the_promises_of_a_grounder(grounder):
    check_grounder(grounder)


def test_an_image_seen_before_costs_no_second_encoding(version, folder, monkeypatch):
    grounder = deixis.load(NAMES[version], weights=folder, images=2)
    fresh = deixis.load(NAMES[version], weights=folder, images=3)
    image = picture(seed=3)
    calls = []
    encode = grounder.encode
    monkeypatch.setattr(grounder, "encode", lambda some: calls.append(len(some)) or encode(some))
    first = grounder.ground(image, PHRASES)
    second = grounder.ground(image.copy(), ["the blue mug", "the red mug"])
    assert calls == [1]
    assert second == [first[1], first[0]]
    assert second[0] == fresh.ground(image, ["the blue mug"])[0]


def test_only_so_many_images_are_kept(version, folder):
    grounder = deixis.load(NAMES[version], weights=folder, images=2, rival=0.79)
    for seed in range(4):
        grounder.ground(picture(seed=seed), ["the mug"])
    assert len(grounder._seen) == 2


def test_a_batch_gives_what_single_images_give(version, folder, monkeypatch):
    grounder = deixis.load(NAMES[version], weights=folder, batch=2, rival=0.78)
    images = [picture(seed=seed) for seed in (1, 2, 1)] + [picture(40, 40, seed=4)]
    sizes = []
    encode = grounder.encode
    monkeypatch.setattr(grounder, "encode", lambda some: sizes.append(len(some)) or encode(some))
    told = grounder.ground_batch(images, [["the mug"], [], ["all mugs", "the mug"], ["the mug"]])
    assert max(sizes) <= 2
    assert [len(some) for some in told] == [1, 0, 2, 1]
    single = deixis.load(NAMES[version], weights=folder, rival=0.77)
    alone = single.ground(images[3], "all mugs")
    together = grounder.ground_batch(images, ["all mugs"])[3][0]
    assert np.array([r.box.xyxy for r in together.regions]) == pytest.approx(
        np.array([r.box.xyxy for r in alone.regions]), abs=1e-3
    )


def test_objectness_leaves_out_what_is_no_thing(folder, version):
    if version == 1:
        pytest.skip("OWL-ViT has no objectness")
    image = picture()
    outputs, _ = raw_outputs(2, folder, image, ["all mugs"])
    logits = outputs.objectness_logits[0].numpy()
    least = float(1 / (1 + np.exp(-np.median(logits))))
    kept = deixis.load(NAMES[2], weights=folder, objectness=least, **EVERYTHING)
    encoded = kept.encoded([image])[0]
    zeroed = kept.scores(encoded, kept.texts(["all mugs"])[0]) == 0
    assert np.abs(encoded.objectness - logits).max() < 1e-3
    assert zeroed.sum() == pytest.approx(len(logits) / 2, abs=1)


def test_a_long_phrase_is_cut_and_said(grounder):
    told = grounder.ground(picture(), "the very long phrase about a mug")
    assert "reads 16 tokens" in told.why()


@pytest.mark.parametrize("bad", ["no place", "{} and {}"])
def test_a_template_needs_one_place(version, folder, bad):
    with pytest.raises(ConfigError, match="template"):
        deixis.load(NAMES[version], weights=folder, template=bad)


def test_weights_of_another_model_are_refused(version, folder):
    other = NAMES[3 - version]
    with pytest.raises(WeightsError):
        deixis.load(other, weights=folder)
