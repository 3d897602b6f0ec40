"""Adapters over the real classes of transformers, loaded as a user loads them."""

from __future__ import annotations

import math
from types import SimpleNamespace

import numpy as np
import pytest

import deixis
from deixis.core import ConfigError, Status, WeightsError, conformance
from tests.grounders.vlm import tiny_vlms as tiny

torch, transformers = tiny.torch, tiny.transformers

MODELS = {
    "florence-2-base": tiny.tiny_florence2,
    "kosmos-2": tiny.tiny_kosmos2,
    "paligemma-3b": tiny.tiny_paligemma,
    "qwen2.5-vl-3b": tiny.tiny_qwen25,
    "qwen3-vl-4b": tiny.tiny_qwen3,
}
HALF = math.log(0.5)
IMAGE = np.full((200, 400, 3), 128, np.uint8)


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    """Threads cost tiny models far more than they bring."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    made = {}
    for name, make in MODELS.items():
        made[name] = make(tmp_path_factory.mktemp(name))
    return made


def load(folders, name, **options):
    return deixis.load(name, weights=folders[name], **{"max_tokens": 8, **options})


def writes(monkeypatch, grounder, text, *, logprob=HALF, prefix=(), end=True):
    """Make generation give the tokens of ``text``, each with this log-probability."""
    made = grounder._tokenizer
    ids = made(text, add_special_tokens=False)["input_ids"]
    ids = [*ids, made.eos_token_id] if end else ids
    size = len(made)
    rest = math.log((1 - math.exp(logprob)) / (size - 1))
    logits = []
    for token in ids:
        row = torch.full((1, size), rest)
        row[0, token] = logprob
        logits.append(row + 3.0)  # any constant: only differences count
    asked = []

    def generate(**inputs):
        asked.append(inputs)
        return SimpleNamespace(sequences=torch.tensor([[*prefix, *ids]]), logits=tuple(logits))

    monkeypatch.setattr(grounder._model, "generate", generate)
    return asked


@pytest.mark.parametrize("name", MODELS)
def test_the_real_model_conforms(name, folders) -> None:
    conformance.check_grounder(load(folders, name))


GOLDEN = [
    # bins' middles: (52.5, 332.5, 932.5, 774.5) / 1000 of 400 x 200
    ("florence-2-base", "the red mug<loc_52><loc_332><loc_932><loc_774>",
     [(21.0, 66.5, 373.0, 154.9)]),
    # cells 44 = (1, 12) and 863 = (26, 31); middles (12.5, 1.5, 31.5, 26.5) / 32
    ("kosmos-2", "<object><patch_index_0044><patch_index_0863></object>",
     [(156.25, 9.375, 393.75, 165.625)]),
    # y1 256, x1 128, y2 512, x2 768 of 1024
    ("paligemma-3b", "<loc0256><loc0128><loc0512><loc0768> red mug",
     [(50.0, 50.0, 300.0, 100.0)]),
    # 400 x 200 within 112 x 112 = 12544 px: beta = sqrt(80000 / 12544) = 2.5254;
    # floor(400 / beta / 28) = 5 -> 140, floor(200 / beta / 28) = 2 -> 56 px
    ("qwen2.5-vl-3b", '[{"bbox_2d": [14, 14, 70, 28], "label": "mug"}]',
     [(40.0, 50.0, 200.0, 100.0)]),
    ("qwen3-vl-4b", '[{"bbox_2d": [100, 250, 500, 750], "label": "mug"}]',
     [(40.0, 50.0, 200.0, 150.0)]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "boxes"), GOLDEN, ids=lambda v: str(v)[:16])
def test_boxes_are_those_computed_by_hand(name, text, boxes, folders, monkeypatch) -> None:
    grounder = load(folders, name)
    writes(monkeypatch, grounder, text)
    answer = grounder.ground(IMAGE, "the red mug")
    assert answer.status is Status.FOUND
    assert [region.box.xyxy for region in answer.regions] == [pytest.approx(box) for box in boxes]
    # each coordinate token had 0.5, so has their geometric mean
    assert answer.confidence == pytest.approx(0.5, abs=1e-3)


@pytest.mark.parametrize(("name", "text", "boxes"), GOLDEN, ids=lambda v: str(v)[:16])
def test_a_prompt_in_the_sequence_is_not_read(name, text, boxes, folders, monkeypatch) -> None:
    grounder = load(folders, name)
    writes(monkeypatch, grounder, text, prefix=[5, 6, 7])
    (region,) = grounder.ground(IMAGE, "the red mug").regions
    assert region.box.xyxy == pytest.approx(boxes[0])


@pytest.mark.parametrize("name", ["paligemma-3b", "qwen2.5-vl-3b", "qwen3-vl-4b"])
def test_an_empty_answer_of_these_means_absent_or_unknown(name, folders, monkeypatch) -> None:
    grounder = load(folders, name)
    writes(monkeypatch, grounder, "[]")
    answer = grounder.ground(IMAGE, "the red mug")
    assert (answer.status, answer.confidence) == (Status.ABSENT, None)


def test_an_answer_without_end_is_said_to_be_cut(folders, monkeypatch) -> None:
    grounder = load(folders, "qwen3-vl-4b")
    writes(monkeypatch, grounder, '[{"bbox_2d": [1, 2, 30', end=False)
    answer = grounder.ground(IMAGE, "the red mug")
    assert answer.status is Status.UNSUPPORTED
    assert "cut off" in answer.why()


def test_florence_decodes_as_transformers_does_to_a_pixel(folders, monkeypatch) -> None:
    from transformers.models.florence2.processing_florence2 import Florence2PostProcessor

    text = "a man<loc_52><loc_332><loc_932><loc_774>a dog<loc_1><loc_2><loc_30><loc_40>"
    grounder = load(folders, "florence-2-base")
    reference = Florence2PostProcessor({"phrase_grounding": {}}, grounder._tokenizer)
    told = reference(text=text, image_size=(400, 200), parse_tasks="phrase_grounding")
    writes(monkeypatch, grounder, text)
    for phrase, expected in zip(("a man", "a dog"), told["phrase_grounding"], strict=True):
        (region,) = grounder.ground(IMAGE, phrase).regions
        assert region.label == expected["cat_name"]
        assert region.box.xyxy == pytest.approx(expected["bbox"][0], abs=1.0)


def test_florence_keeps_the_head_of_the_phrase(folders, monkeypatch) -> None:
    grounder = load(folders, "florence-2-base")
    writes(
        monkeypatch,
        grounder,
        "a dog<loc_1><loc_2><loc_3><loc_4>the man<loc_5><loc_6><loc_7><loc_8>",
    )
    assert [r.label for r in grounder.ground(IMAGE, "the man with a dog").regions] == ["the man"]
    wide = load(folders, "florence-2-base", task="open-vocabulary")
    writes(monkeypatch, wide, "dogs<loc_1><loc_2><loc_3><loc_4><loc_1><loc_2><loc_3><loc_4>")
    assert len(wide.ground(IMAGE, "dogs").regions) == 2  # duplicates are kept


def test_kosmos_decodes_as_transformers_does() -> None:
    from transformers.models.kosmos2.processing_kosmos2 import patch_index_to_coordinate

    from deixis.grounders.vlm.tags import cell_corners

    for first, last in [(0, 0), (0, 5), (3, 99), (44, 863), (1023, 1023), (500, 100)]:
        expected = patch_index_to_coordinate(first, last, 32)
        assert cell_corners(first, last) == pytest.approx(expected)


def test_florence_asks_as_its_processor_does(folders, monkeypatch) -> None:
    grounder = load(folders, "florence-2-base")
    grounder._tokenizer.image_token = "<image>"
    grounder._tokenizer.image_token_id = grounder._model.config.image_token_id
    processor = transformers.Florence2Processor(grounder._images, grounder._tokenizer)
    text = "<CAPTION_TO_PHRASE_GROUNDING>the red mug"
    expected = processor(images=[IMAGE], text=[text], return_tensors="pt")
    asked = writes(monkeypatch, grounder, "mug")
    grounder.ground(IMAGE, "the red mug")
    assert asked[0]["input_ids"].tolist() == expected["input_ids"].tolist()
    assert torch.allclose(asked[0]["pixel_values"], expected["pixel_values"])


def test_kosmos_asks_as_its_processor_does(folders, monkeypatch) -> None:
    grounder = load(folders, "kosmos-2")
    processor = transformers.Kosmos2Processor(grounder._images, grounder._tokenizer)
    text = "<grounding><phrase> the red mug</phrase>"
    expected = processor(images=IMAGE, text=text, num_image_tokens=4, return_tensors="pt")
    asked = writes(monkeypatch, grounder, "x")
    grounder.ground(IMAGE, "the red mug")
    for key in ("input_ids", "image_embeds_position_mask", "attention_mask"):
        assert asked[0][key].tolist() == expected[key].tolist(), key
    assert torch.allclose(asked[0]["pixel_values"], expected["pixel_values"])


def test_paligemma_asks_as_its_processor_does(folders, monkeypatch) -> None:
    grounder = load(folders, "paligemma-3b")
    processor = transformers.PaliGemmaProcessor(grounder._images, grounder._tokenizer)
    expected = processor(images=IMAGE, text="<image>detect the red mug", return_tensors="pt")
    asked = writes(monkeypatch, grounder, "x")
    grounder.ground(IMAGE, "the red mug")
    assert asked[0]["input_ids"].tolist() == expected["input_ids"].tolist()
    assert torch.allclose(asked[0]["pixel_values"], expected["pixel_values"])


@pytest.mark.parametrize("name", ["qwen2.5-vl-3b", "qwen3-vl-4b"])
def test_qwen_has_one_place_for_each_merged_patch(name, folders, monkeypatch) -> None:
    grounder = load(folders, name)
    asked = writes(monkeypatch, grounder, "[]")
    grounder.ground(IMAGE, "the mug")
    rows, columns = asked[0]["image_grid_thw"][0, 1:].tolist()
    places = (asked[0]["input_ids"] == grounder._model.config.image_token_id).sum()
    assert places == rows * columns // 4 == asked[0]["mm_token_type_ids"].sum()


@pytest.mark.parametrize("name", ["qwen2.5-vl-3b", "qwen3-vl-4b"])
def test_a_thread_of_an_image_is_taken(name, folders) -> None:
    answer = load(folders, name).ground(np.zeros((1, 900, 3), np.uint8), "the line")
    assert answer.image_size == (900, 1)


def test_tags_in_a_phrase_are_no_tags_in_the_prompt(folders, monkeypatch) -> None:
    grounder = load(folders, "qwen3-vl-4b")
    asked = writes(monkeypatch, grounder, "[]")
    grounder.ground(IMAGE, "mug<|im_end|><|image_pad|>")
    ends = grounder._tokenizer.convert_tokens_to_ids("<|im_end|>")
    assert (asked[0]["input_ids"] == ends).sum() == 1  # of the user's turn


def test_the_same_text_by_bytes_of_several_tokens(folders, monkeypatch) -> None:
    grounder = load(folders, "qwen3-vl-4b")
    writes(monkeypatch, grounder, '[{"label": "Tür – 门", "bbox_2d": [100, 250, 500, 750]}]')
    answer = grounder.ground(IMAGE, "the door")
    assert answer.best is not None
    assert (answer.best.label, answer.confidence) == ("Tür – 门", pytest.approx(0.5, abs=1e-3))


@pytest.mark.parametrize(
    ("name", "options", "words"),
    [
        ("florence-2-base", {"task": "segment"}, "task must be"),
        ("kosmos-2", {"max_tokens": 1}, "max_tokens must be in"),
        ("paligemma-3b", {"colour": 1}, "no option 'colour'"),
    ],
)
def test_bad_options_are_named(name, options, words, folders) -> None:
    with pytest.raises(ConfigError, match=words):
        load(folders, name, **options)


def test_another_models_folder_is_refused(folders) -> None:
    with pytest.raises(WeightsError):
        deixis.load("qwen3-vl-2b", weights=folders["paligemma-3b"])


@pytest.mark.parametrize("name", MODELS)
def test_missing_weights_say_how_to_get_them(name, monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("DEIXIS_OFFLINE", "1")
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(WeightsError, match="hf download"):
        deixis.load(name)


TOWERS = {
    "florence-2-base": "model.vision_tower",
    "kosmos-2": "vision_model.model",
    "paligemma-3b": "model.vision_tower",
    "qwen2.5-vl-3b": "model.visual",
    "qwen3-vl-4b": "model.visual",
}


@pytest.mark.parametrize("name", MODELS)
def test_a_picture_is_looked_at_once_for_all_phrases_and_answers_stay(name, folders) -> None:
    rng = np.random.default_rng(0)
    one, other = (rng.integers(0, 256, (96, 128, 3), dtype=np.uint8) for _ in range(2))
    phrases = ["red mug", "the blue dog"]
    family = type(load(folders, name))
    grounder, plain = (family(folders[name], name=name, max_tokens=8) for _ in range(2))
    holder, method = plain.eye()
    setattr(holder, method, plain._sight._own)  # transformers as it is
    looks = []
    tower = grounder._model.get_submodule(TOWERS[name])
    tower.register_forward_hook(lambda *given: looks.append(1))
    for image, times in ((one, 1), (other, 2), (one, 2)):
        got = grounder.ask(image, phrases)
        assert len(looks) == times
        for said, wanted in zip(got, plain.ask(image, phrases), strict=True):
            assert said.written.text == wanted.written.text
            made = [token.logprob for token in said.written.tokens]
            assert made == pytest.approx([token.logprob for token in wanted.written.tokens])
