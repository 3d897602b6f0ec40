"""Boxes of Grounding DINO by two ONNX files, for pictures and captions of any size."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

torch = pytest.importorskip("torch", reason="needs the extra train")
transformers = pytest.importorskip("transformers", reason="needs the extra hub")
pytest.importorskip("onnx", reason="torch writes ONNX with it")
onnxruntime = pytest.importorskip("onnxruntime", reason="runs the files")

from deixis.training.recipes.region_phrase.whole_export import export_whole  # noqa: E402
from deixis.training.recipes.region_phrase.whole_export.blocks import caption_blocks  # noqa: E402
from deixis.training.recipes.region_phrase.whole_export.starts import start_boxes  # noqa: E402
from tests.grounders.one_stage.tiny_one_stage import tiny_dino  # noqa: E402

theirs = transformers.models.grounding_dino.modeling_grounding_dino
WAYS = [("GroundingDino", "grounding-dino-tiny"), ("MMGroundingDino", "mm-grounding-dino-tiny")]
CAPTIONS = ["mug .", "the red mug . a dog", "two dogs on the left . a man with a hat . laptop ."]
SIZES = [(90, 60), (64, 128), (41, 97), (400, 70)]  # 400: 0.99 of 50 places is on the edge


@pytest.fixture(scope="module", params=WAYS, ids=lambda way: way[0])
def exported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    family, base = request.param
    folder = tiny_dino(tmp_path_factory.mktemp("dino"), family=family)
    out = tmp_path_factory.mktemp("out")
    assert export_whole(base, folder, out) < 1e-3
    return folder, out


def test_two_files_say_what_the_whole_network_says(exported: Any) -> None:
    folder, out = exported
    see, read = (onnxruntime.InferenceSession(str(out / name))
                 for name in ("picture.onnx", "caption.onnx"))  # fmt: skip
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    whole = transformers.AutoModelForZeroShotObjectDetection.from_pretrained(folder).eval()
    numbers = np.random.default_rng(3)
    for high, wide in SIZES:
        pixels = numbers.normal(size=(1, 3, high, wide)).astype(np.float32)
        maps = see.run(None, {"pixel_values": pixels})
        names = [one.name for one in see.get_outputs()]
        for caption in CAPTIONS:
            tokens = tokenizer(caption, return_tensors="np")
            feed = dict(zip(names, maps, strict=True)) | {"input_ids": tokens["input_ids"]}
            logits, boxes, picks = read.run(None, feed)
            with torch.no_grad():
                wanted = whole(pixel_values=torch.from_numpy(pixels),
                               pixel_mask=torch.ones(1, high, wide, dtype=torch.long),
                               **{k: torch.from_numpy(v) for k, v in tokens.items()})  # fmt: skip
            length = tokens["input_ids"].shape[1]
            assert boxes == pytest.approx(wanted.pred_boxes.numpy(), abs=2e-4)
            assert logits == pytest.approx(wanted.logits[..., :length].numpy(), abs=2e-3)
            assert picks.shape == (1, 20)
    assert np.ptp(logits) > 0.1


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([101, 102, 1012, 1029, 7, 8, 9]), min_size=1, max_size=24))
def test_tokens_see_each_other_as_transformers_says(ids: list[int]) -> None:
    special = torch.tensor([101, 102, 1012, 1029])
    given_ids = torch.tensor([ids])
    mask, positions = caption_blocks(given_ids, special)
    wanted = theirs.generate_masks_with_special_tokens_and_transfer_map(given_ids, special)
    assert torch.equal(mask, wanted[0])
    assert torch.equal(positions, wanted[1])


def test_tokens_of_two_phrases_by_hand() -> None:
    # [CLS] red mug . dog . [SEP]
    mask, positions = caption_blocks(
        torch.tensor([[101, 7, 8, 1012, 9, 1012, 102]]), torch.tensor([101, 102, 1012, 1029])
    )
    seen = [[0], [1, 2, 3], [1, 2, 3], [1, 2, 3], [4, 5], [4, 5], [6]]
    assert [row.nonzero()[:, 0].tolist() for row in mask[0]] == seen
    assert positions.tolist() == [[0, 0, 1, 2, 0, 1, 0]]


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 120), st.integers(1, 120), st.integers(1, 3))
def test_starts_are_those_of_transformers(high: int, wide: int, more: int) -> None:
    sizes = [(high, wide)]
    for _ in range(more):
        sizes.append(((sizes[-1][0] + 1) // 2, (sizes[-1][1] + 1) // 2))
    count = sum(a * b for a, b in sizes)
    net = SimpleNamespace(enc_output=lambda x: x, enc_output_norm=lambda x: x)
    wanted = theirs.GroundingDinoModel.generate_encoder_output_proposals(
        net, torch.zeros(1, count, 4), torch.zeros(1, count, dtype=torch.bool), sizes
    )[1]
    found = start_boxes([torch.zeros(1, 2, high, wide)], levels=1 + more)
    assert torch.equal(torch.isinf(found), torch.isinf(wanted))
    inside = ~torch.isinf(wanted)
    assert torch.allclose(found[inside], wanted[inside], atol=1e-5)
