"""SAM, SlimSAM and SAM 2 against the numbers of the plain classes of transformers."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="needs the extra hub")
transformers = pytest.importorskip("transformers", reason="needs the extra hub")

from deixis.core import Box, ModelError, Size, WeightsError, conformance  # noqa: E402
from deixis.perception.segmenters import SamSegmenter  # noqa: E402
from deixis.perception.segmenters.frames import Frame  # noqa: E402
from tests.perception.segmenters.tiny_sam import SIDE, tiny_edgetam, tiny_sam, tiny_sam2  # noqa: E402

BOXES = [Box(10, 8, 60, 50), Box(40, 20, 96, 64)]
KINDS = {
    "sam": (tiny_sam, "SamModel"),
    "sam2": (tiny_sam2, "Sam2Model"),
    "edgetam": (tiny_edgetam, "EdgeTamModel"),
}


@pytest.fixture(scope="module", params=KINDS)
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory):
    build, kind = KINDS[request.param]
    folder = build(tmp_path_factory.mktemp(request.param))
    return request.param, folder, getattr(transformers, kind)


@pytest.fixture(scope="module")
def image() -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (64, 96, 3), dtype=np.uint8)


def expected(kind: str, model, image: np.ndarray) -> np.ndarray:
    """Masks by the plain model, with sizes worked out by hand and torch's own resizing."""
    height, width = image.shape[:2]
    filled = (SIDE, SIDE) if kind != "sam" else (round(height * SIDE / width), SIDE)
    frame = Frame(Size(width, height), SIDE, stretched=kind != "sam")
    corners = torch.tensor([box.xyxy for box in BOXES])
    corners = corners * torch.tensor([filled[1] / width, filled[0] / height] * 2)
    with torch.inference_mode():
        answer = model.eval()(
            pixel_values=torch.from_numpy(frame.pixels(image)),
            input_boxes=corners[None].float(),
            multimask_output=False,
        )
        logits = torch.nn.functional.interpolate(
            answer.pred_masks[0], (SIDE, SIDE), mode="bilinear"
        )
        part = logits[..., : filled[0], : filled[1]]
        return torch.nn.functional.interpolate(part, (height, width), mode="bilinear")[:, 0].numpy()


def test_masks_equal_those_of_the_plain_model(case, image: np.ndarray) -> None:
    kind, folder, model = case
    masks = SamSegmenter(folder).segment(image, BOXES)
    logits = expected(kind, model.from_pretrained(folder), image)
    for mask, fine in zip(masks, logits, strict=True):
        clear = np.abs(fine) > 1e-3 * np.abs(fine).max()  # not on the very edge
        assert clear.mean() > 0.95
        assert (mask.to_array() == (fine > 0))[clear].all()
    assert 0 < masks[0].area < image.shape[0] * image.shape[1], "a mask that says something"


def test_each_box_has_its_own_mask_whatever_the_batch(case, image: np.ndarray) -> None:
    _, folder, _ = case
    together = SamSegmenter(folder).segment(image, BOXES)
    one_by_one = SamSegmenter(folder, batch=1)
    alone = [one_by_one.segment(image, [box])[0] for box in BOXES]
    assert [a.iou(b) for a, b in zip(together, alone, strict=True)] == pytest.approx(
        [1, 1], abs=0.01
    )


def test_an_image_is_encoded_once_for_all_boxes(case, image: np.ndarray, monkeypatch) -> None:
    segmenter = SamSegmenter(case[1])
    looks: list[int] = []
    encode = segmenter._model.get_image_embeddings
    monkeypatch.setattr(
        segmenter._model, "get_image_embeddings", lambda x: looks.append(1) or encode(x)
    )
    segmenter.segment(image, BOXES)
    segmenter.segment(image.copy(), BOXES[:1])
    assert len(looks) == 1
    segmenter.segment(image[:, ::-1], BOXES)
    assert len(looks) == 2


def test_it_conforms(case) -> None:
    conformance.check_segmenter(SamSegmenter(case[1]))


@pytest.mark.parametrize(("height", "width"), [(64, 48), (40, 64), (64, 64)])
def test_the_frame_of_sam_equals_its_own_processor(height: int, width: int) -> None:
    """At a long side of 64 nothing is resized, so that the two must agree to the bit of a float."""
    image = np.random.default_rng(1).integers(0, 256, (height, width, 3), dtype=np.uint8)
    processor = transformers.SamImageProcessorPil(
        size={"longest_edge": SIDE}, pad_size={"height": SIDE, "width": SIDE}
    )
    told = processor([image], return_tensors="np", input_data_format="channels_last")
    pixels = Frame(Size(width, height), SIDE, stretched=False).pixels(image)
    assert pixels == pytest.approx(np.asarray(told["pixel_values"]), abs=1e-5)
    assert tuple(told["reshaped_input_sizes"][0]) == (height, width)


@pytest.mark.parametrize(
    ("stretched", "corners"), [(False, [10, 5, 20, 10]), (True, [10, 10, 20, 20])]
)
def test_boxes_go_into_the_frame_by_hand(stretched: bool, corners: list[float]) -> None:
    frame = Frame(Size(200, 100), 100, stretched)
    assert frame.boxes([Box(20, 10, 40, 20)]).tolist() == [[corners]]


def test_masks_come_back_without_the_padding() -> None:
    frame = Frame(Size(200, 100), 64, stretched=False)  # fills 64 x 32
    logits = np.full((64, 64), -1.0, np.float32)
    logits[:32, :32] = 1.0
    logits[40:] = 9.0  # padding
    mask = frame.mask(logits)
    assert mask.shape == (100, 200)
    assert mask[:, :98].all()
    assert not mask[:96, 102:].any()


def test_another_model_is_named(tmp_path: Path) -> None:
    tiny_sam(tmp_path)
    config = json.loads((tmp_path / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps({**config, "model_type": "vit"}))
    with pytest.raises(ModelError, match="'vit' model"):
        SamSegmenter(tmp_path)


def test_a_broken_config_is_a_weights_error(tmp_path: Path) -> None:
    tiny_sam(tmp_path)
    (tmp_path / "config.json").write_text("{")
    with pytest.raises(WeightsError, match="model_type"):
        SamSegmenter(tmp_path)
