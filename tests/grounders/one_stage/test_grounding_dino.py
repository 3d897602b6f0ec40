from __future__ import annotations

import numpy as np
import pytest

import deixis
from deixis.core import ConfigError
from deixis.core.conformance import check_grounder

from .tiny_one_stage import picture, tiny_dino, torch, transformers

FAMILIES = {"GroundingDino": "grounding-dino-tiny", "MMGroundingDino": "llmdet-tiny"}
ALL = {"threshold": 1e-6, "overlap": 1.0}


@pytest.fixture(scope="module", params=sorted(FAMILIES))
def family(request):
    return request.param


@pytest.fixture(scope="module")
def folder(family, tmp_path_factory):
    return tiny_dino(tmp_path_factory.mktemp("dino"), family=family)


@pytest.fixture
def load(family, folder):
    return lambda **options: deixis.load(FAMILIES[family], weights=folder, **options)


def raw_outputs(family, folder, image, caption):
    """The whole network called as transformers' own page does, with its own processor."""
    model = getattr(transformers, f"{family}ForObjectDetection").from_pretrained(folder).eval()
    processor = transformers.GroundingDinoProcessor(
        transformers.GroundingDinoImageProcessorPil.from_pretrained(folder),
        transformers.BertTokenizer.from_pretrained(folder),
    )
    inputs = processor(images=image, text=caption, return_tensors="pt")
    with torch.no_grad():
        return model(**inputs), processor, inputs


def by_hand(outputs, tokens, size):
    """Boxes (best first) and scores at the given tokens, in numpy."""
    chances = 1 / (1 + np.exp(-outputs.logits[0].double().numpy()))
    scores = chances[:, tokens].max(axis=1)
    cx, cy, w, h = outputs.pred_boxes[0].double().numpy().T
    boxes = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1).clip(0, 1)
    boxes = boxes * [size[0], size[1], size[0], size[1]]
    order = np.argsort(-scores, kind="stable")
    return boxes[order], scores[order]


def assert_same(answer, boxes, scores):
    assert [r.score for r in answer.regions] == pytest.approx(scores, abs=2e-4)
    assert np.array([r.box.xyxy for r in answer.regions]) == pytest.approx(boxes, abs=0.05)


# [CLS] red mugs . all blue mugs . red mugs left of the laptop . [SEP]
JOINED = ["red mugs", "all blue mugs", "red mugs left of the laptop"]
CAPTION = "red mugs . all blue mugs . red mugs left of the laptop ."
TOKENS = [[1, 2], [5, 6], [8, 9]]


@pytest.mark.parametrize("size", [(90, 60), (40, 77)])
def test_joined_phrases_are_read_at_their_own_tokens(family, folder, load, size):
    image = picture(*size)
    outputs, _, inputs = raw_outputs(family, folder, image, CAPTION)
    assert inputs["input_ids"].shape[1] == 16
    answers = load(together=True, **ALL).ground(image, JOINED)
    for answer, tokens in zip(answers, TOKENS, strict=True):
        assert_same(answer, *by_hand(outputs, tokens, size))
    first, _, third = ([r.score for r in answer.regions] for answer in answers)
    assert first != third  # the same words, but each phrase has its own tokens


def test_alone_a_phrase_is_a_caption_of_its_own(family, folder, load):
    image = picture()
    outputs, _, _ = raw_outputs(family, folder, image, "all blue mugs .")
    answers = load(**ALL).ground(image, JOINED)
    assert_same(answers[1], *by_hand(outputs, [2, 3], (90, 60)))


def test_agrees_with_the_post_processor_of_transformers(family, folder, load):
    # one phrase of one word: the largest score of the caption is that word's or its full stop's
    image = picture()
    outputs, processor, inputs = raw_outputs(family, folder, image, "mugs .")
    outputs.logits[:, :, [0, 2, 3]] = -20.0  # leave the word alone in the running
    theirs = processor.post_process_grounded_object_detection(
        outputs, inputs["input_ids"], threshold=0.3, target_sizes=[image.shape[:2]]
    )[0]
    ours = load(threshold=0.3, overlap=1.0).ground(image, "mugs")
    order = theirs["scores"].argsort(descending=True)
    boxes = theirs["boxes"][order].numpy().clip(0, [90, 60, 90, 60])
    assert len(boxes) > 2
    assert_same(ours, boxes, theirs["scores"][order].numpy())


def test_a_caption_is_read_in_one_pass_at_the_characters_of_its_phrases(family, folder, load):
    image, caption = picture(), "Two dogs with a hat"
    outputs, _, _ = raw_outputs(family, folder, image, "two dogs with a hat .")
    grounder = load(**ALL)
    answers = grounder.ground_caption(image, caption)
    assert [answer.phrase for answer in answers] == ["Two dogs", "a hat"]
    assert [answer.span for answer in answers] == [(0, 8), (14, 19)]
    ids = transformers.BertTokenizer.from_pretrained(folder)(caption)["input_ids"]
    pieces = transformers.BertTokenizer.from_pretrained(folder).convert_ids_to_tokens(ids)
    hat = [n for n, piece in enumerate(pieces) if piece == "hat"]
    boxes, scores = by_hand(outputs, hat, (90, 60))
    assert answers[1].best.score == pytest.approx(scores[0], abs=2e-4)
    assert answers[1].best.box.xyxy == pytest.approx(boxes[0], abs=0.05)


def test_a_caption_that_is_too_long_is_grounded_phrase_by_phrase(load):
    grounder = load(rival=0.7)
    caption = " and ".join(f"the red mug {number:03}" for number in range(60))
    answers = grounder.ground_caption(picture(), caption)
    assert len(answers) > 50
    assert all(caption[slice(*answer.span)] == answer.phrase for answer in answers)


def test_phrases_beyond_one_caption_are_all_answered_in_order(load):
    grounder = load(together=True, rival=0.7)
    phrases = [f"the mug {number:03}" for number in range(80)]
    answers = grounder.ground(picture(), [*phrases, phrases[0]])
    assert [answer.phrase for answer in answers] == [*phrases, phrases[0]]
    assert answers[0] == answers[-1]


def test_keeps_the_promises_of_a_grounder(load):
    check_grounder(load())


def test_the_backbone_runs_once_an_image(family, folder, load, monkeypatch):
    grounder = load(images=2)
    runs = []
    backbone = grounder._backbone
    monkeypatch.setattr(grounder, "_backbone", lambda *given: runs.append(1) or backbone(*given))
    image = picture(seed=5)
    first = grounder.ground(image, ["the mug", "the dog"])
    again = grounder.ground(image, ["the dog"])
    assert len(runs) == 1
    assert again[0] == first[1]
    assert again[0] == load(images=3).ground(image, ["the dog"])[0]


def test_thin_images_keep_their_frame(load):
    for answer in load().ground(picture(3, 300), ["all mugs", "the dog"]):
        assert answer.image_size == (3, 300)


def test_a_phrase_beyond_the_limit_is_cut_and_said(load):
    phrase = "the mug " + "of the red dog " * 80
    assert "tokens; the rest was cut" in load(read="phrase").ground(picture(), phrase).why()


def test_what_is_read_is_one_of_two(load):
    with pytest.raises(ConfigError, match="referent or phrase"):
        load(read="label")
