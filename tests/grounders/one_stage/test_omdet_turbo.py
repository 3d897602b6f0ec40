from __future__ import annotations

import numpy as np
import pytest

import deixis
from deixis.core.conformance import check_grounder

from .tiny_one_stage import picture, tiny_omdet, torch, transformers

NAME = "omdet-turbo-swin-tiny"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_omdet(tmp_path_factory.mktemp("omdet"))


def raw_outputs(folder, image, phrase):
    """The whole network on what the published processor would give it."""
    model = transformers.OmDetTurboForObjectDetection.from_pretrained(folder).eval()
    images = transformers.DetrImageProcessorPil.from_pretrained(folder)
    tokenizer = transformers.CLIPTokenizer.from_pretrained(folder)
    how = {"padding": "max_length", "truncation": True, "max_length": 77, "return_tensors": "pt"}
    names, task = tokenizer([phrase], **how), tokenizer([f"Detect {phrase}."], **how)
    pixels = images([image], return_tensors="pt", input_data_format="channels_last")
    with torch.no_grad():
        return model(
            pixel_values=pixels["pixel_values"],
            classes_input_ids=names["input_ids"],
            classes_attention_mask=names["attention_mask"],
            tasks_input_ids=task["input_ids"],
            tasks_attention_mask=task["attention_mask"],
            classes_structure=torch.tensor([1]),
        )


@pytest.mark.parametrize("size", [(90, 60), (40, 77)])
def test_boxes_and_scores_are_those_of_the_raw_outputs(folder, size):
    image = picture(*size)
    outputs = raw_outputs(folder, image, "all mugs")
    scores = 1 / (1 + np.exp(-outputs.decoder_class_logits[0, :, 0].double().numpy()))
    cx, cy, w, h = outputs.decoder_coord_logits[0].double().numpy().T
    boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1).clip(0, 1)
    boxes = boxes * [*size, *size]
    order = np.argsort(-scores, kind="stable")
    told = deixis.load(NAME, weights=folder, threshold=1e-9, overlap=1.0).ground(image, "all mugs")
    kept = [row for row in order if boxes[row][2] > boxes[row][0]]
    assert [r.score for r in told.regions] == pytest.approx(scores[kept], abs=2e-4)
    assert np.array([r.box.xyxy for r in told.regions]) == pytest.approx(boxes[kept], abs=0.05)


def test_agrees_with_the_post_processor_of_transformers(folder, monkeypatch):
    module = pytest.importorskip("transformers.models.omdet_turbo.processing_omdet_turbo")
    # its suppression needs torchvision; ours is switched off here, so theirs only sorts
    by_score = lambda boxes, scores, labels, iou: scores.argsort(descending=True)  # noqa: E731
    monkeypatch.setattr(module, "batched_nms", by_score, raising=False)
    image = picture()
    outputs = raw_outputs(folder, image, "all mugs")
    scores, labels = module.compute_score(outputs.decoder_class_logits)
    middle = scores[0, :, 0].sort().values[9:11]
    least = float(middle.mean())  # between two scores, so that rounding moves none across
    boxes, scores, _ = module._post_process_boxes_for_image(
        boxes=outputs.decoder_coord_logits[0],
        scores=scores[0],
        labels=labels,
        image_num_classes=1,
        image_size=image.shape[:2],
        threshold=least,
        nms_threshold=0.5,
    )
    ours = deixis.load(NAME, weights=folder, threshold=least, overlap=1.0).ground(image, "all mugs")
    real = (boxes[:, 2] > boxes[:, 0]) & (boxes[:, 3] > boxes[:, 1])
    assert real.sum() > 3
    assert np.array([r.box.xyxy for r in ours.regions]) == pytest.approx(
        boxes[real].numpy(), abs=0.05
    )
    assert [r.score for r in ours.regions] == pytest.approx(scores[real].numpy(), abs=2e-4)


def test_keeps_the_promises_of_a_grounder(folder):
    check_grounder(deixis.load(NAME, weights=folder))


def test_an_image_seen_before_is_answered_the_same_without_its_encoder(folder, monkeypatch):
    grounder = deixis.load(NAME, weights=folder, images=2)
    image = picture(seed=7)
    first = grounder.ground(image, ["the mug", "the dog"])
    monkeypatch.setattr(grounder, "encode", lambda some: pytest.fail("encoded again"))
    assert grounder.ground(image, ["the dog"])[0] == first[1]
    assert deixis.load(NAME, weights=folder, images=3).ground(image, ["the dog"])[0] == first[1]


def test_a_batch_gives_what_single_images_give(folder):
    images = [picture(seed=1), picture(40, 40, seed=2)]
    together = deixis.load(NAME, weights=folder, images=4).ground_batch(images, ["all mugs"])
    for image, told in zip(images, together, strict=True):
        alone = deixis.load(NAME, weights=folder, images=5).ground(image, "all mugs")
        assert np.array([r.box.xyxy for r in told[0].regions]) == pytest.approx(
            np.array([r.box.xyxy for r in alone.regions]), abs=1e-2
        )
