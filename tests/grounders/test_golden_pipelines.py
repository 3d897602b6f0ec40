"""Boxes of the pipelines by hand: raw numbers of transformers' own classes, every box tried."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

cv2 = pytest.importorskip("cv2")
pytest.importorskip("torch", reason="needs the extra hub")
pytest.importorskip("transformers", reason="needs the extra hub")

import deixis  # noqa: E402
from deixis.grounders.heatmap import MapSettings  # noqa: E402
from deixis.grounders.seg_clip import METHODS, SCALES, crops_of  # noqa: E402
from deixis.grounders.two_stage import TwoStageSettings  # noqa: E402
from deixis.perception.encoders.clip_regions import ClipRegionEncoder  # noqa: E402
from deixis.perception.proposals.region_maps import segmentations  # noqa: E402
from tests.grounders.heatmap.test_clipseg import tiny_clipseg  # noqa: E402
from tests.perception.tiny_models import tiny_clip, tiny_detector, torch, transformers  # noqa: E402

PHRASE = "the red mug"
BACKGROUNDS = ("the background", "something else", "an empty surface", "a blurry texture")
ALONE = MapSettings(present=0.0, rival=1.0)
"""The best box, whatever it is worth, and no rival."""


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_clip(tmp_path_factory.mktemp("clip"))


@pytest.fixture(params=range(3))
def image(request: pytest.FixtureRequest) -> np.ndarray:
    """Small enough for every box to be tried, and with places that differ."""
    blocks = np.random.default_rng(request.param).integers(0, 256, (3, 4, 3), dtype=np.uint8)
    return np.ascontiguousarray(blocks.repeat(8, axis=0).repeat(8, axis=1))  # (24, 32, 3)


class RawClip:
    """CLIP as transformers has it, with its own processors."""

    def __init__(self, folder: Path) -> None:
        self.model = transformers.CLIPModel.from_pretrained(folder).eval()
        self.processor = transformers.CLIPImageProcessorPil.from_pretrained(folder)
        self.tokenizer = transformers.CLIPTokenizer.from_pretrained(folder)
        self.scale = float(self.model.logit_scale.detach().exp())

    def texts(self, *phrases: str) -> np.ndarray:
        rows = []
        for phrase in phrases:
            words = self.tokenizer([f"a photo of {phrase}."], return_tensors="pt")
            with torch.inference_mode():
                rows.append(self.model.get_text_features(**words).pooler_output[0].numpy())
        return unit(np.stack(rows))

    def images(self, crops: list[np.ndarray]) -> np.ndarray:
        pixels = self.processor(crops, return_tensors="pt", input_data_format="channels_last")
        with torch.inference_mode():
            return unit(self.model.get_image_features(**pixels).pooler_output.numpy())

    def places(self, image: np.ndarray) -> np.ndarray:
        """(4, 4, D): the last block without attention, as MaskCLIP has it."""
        whole = {"height": 32, "width": 32}
        pixels = self.processor(
            [image], size=whole, do_center_crop=False, return_tensors="pt",
            input_data_format="channels_last",
        )  # fmt: skip
        tower = self.model.vision_model
        last = tower.encoder.layers[-1]
        with torch.inference_mode():
            states = tower(**pixels, output_hidden_states=True).hidden_states[-2][0, 1:]
            states = states + last.self_attn.out_proj(
                last.self_attn.v_proj(last.layer_norm1(states))
            )
            states = states + last.mlp(last.layer_norm2(states))
            rows = self.model.visual_projection(tower.post_layernorm(states))
        return unit(rows.numpy()).reshape(4, 4, -1)

    def log_odds(self, rows: np.ndarray, scale: float | None = None) -> np.ndarray:
        """Of the phrase against the mean of the backgrounds."""
        texts = self.texts(PHRASE, *BACKGROUNDS).astype(np.float64)
        logits = (scale or self.scale) * rows.astype(np.float64) @ texts.T  # (..., 5)
        return logits[..., 0] - np.log(np.exp(logits[..., 1:]).mean(axis=-1))


def unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.linalg.norm(rows, axis=-1, keepdims=True)


def best_box(field: np.ndarray, width: int = 32, height: int = 24) -> tuple[int, ...]:
    """x1, y1, x2, y2 with the largest sum of heat - 0.6, by trying every box."""
    cut = np.maximum(field, min(-3.0, field.max() - 6.0))
    heat = ((cut - cut.min()) / (cut.max() - cut.min())).astype(np.float32)
    how = cv2.INTER_AREA if heat.size > width * height else cv2.INTER_LINEAR
    heat = cv2.resize(heat, (width, height), interpolation=how)
    sums = np.zeros((height + 1, width + 1))
    sums[1:, 1:] = np.cumsum(np.cumsum(np.clip(heat, 0, 1) - 0.6, axis=0, dtype=np.float64), axis=1)
    best, found = -np.inf, (0, 0, 0, 0)
    for top in range(height):
        for bottom in range(top + 1, height + 1):
            strip = sums[bottom] - sums[top]
            inside = strip[None, :] - strip[:, None]  # [left, right]
            inside[np.tril_indices(width + 1)] = -np.inf
            if inside.max() > best + 1e-9:
                best = inside.max()
                left, right = np.unravel_index(inside.argmax(), inside.shape)
                found = int(left), top, int(right), bottom
    return found


def box_of(name: str, image: np.ndarray, **options: Any) -> tuple[float, ...]:
    grounder = deixis.load(name, settings=ALONE, **options)
    (region,) = grounder.ground(image, PHRASE).regions
    return region.box.xyxy


def test_clip_heatmap(clip: Path, image: np.ndarray) -> None:
    raw = RawClip(clip)
    expected = best_box(raw.log_odds(raw.places(image)))
    assert box_of("clip-heatmap", image, weights=clip) == pytest.approx(expected)


def test_seg_clip(clip: Path, image: np.ndarray) -> None:
    """The mean over SLIC and watershed at three scales of what CLIP says of the crops."""
    raw = RawClip(clip)
    maps = []
    for labels in segmentations(image, scales=SCALES, methods=METHODS):
        rows = raw.images(crops_of(image, labels, context=0.1))
        maps.append(raw.log_odds(rows)[labels])
    assert len(maps) == 6
    expected = best_box(np.mean(maps, axis=0))
    assert box_of("seg-clip", image, weights=clip) == pytest.approx(expected)


def test_clip_region_pooling(clip: Path, image: np.ndarray) -> None:
    """The rows of regions have tests of their own, against attention worked out by hand."""
    raw, encoder = RawClip(clip), ClipRegionEncoder(clip)
    cuts = segmentations(image, scales=(10, 25, 50, 100), methods=("slic",))
    rows = encoder.encode_regions(image, cuts)
    maps = [raw.log_odds(one, scale=100.0)[cut] for one, cut in zip(rows, cuts, strict=True)]
    expected = best_box(np.mean(maps, axis=0))
    assert box_of("clip-region-pooling", image, weights=clip) == pytest.approx(expected)


def test_clipseg(tmp_path: Path, image: np.ndarray) -> None:
    folder = tiny_clipseg(tmp_path)
    model = transformers.CLIPSegForImageSegmentation.from_pretrained(folder).eval()
    words = transformers.CLIPTokenizer.from_pretrained(folder)([PHRASE], return_tensors="pt")
    pixels = transformers.CLIPImageProcessorPil.from_pretrained(folder)(
        [image], return_tensors="pt", input_data_format="channels_last"
    )
    with torch.inference_mode():
        field = model(**pixels, **words).logits.reshape(32, 32).double().numpy()
    assert box_of("clipseg", image, weights=folder) == pytest.approx(best_box(field))


@pytest.mark.parametrize(
    ("kind", "detector"), [("rt-detr-v2", "rt-detr-v2-r18"), ("d-fine", "d-fine-s")]
)
def test_two_stages(kind: str, detector: str, clip: Path, tmp_path: Path) -> None:
    """The chance of a region is a softmax of CLIP's own logits; its box is the detector's own.

    DETR and YOLOS of random weights have all their boxes in one place; these two have not.
    """
    folder = tiny_detector(tmp_path, kind)
    image = np.random.default_rng(1).integers(0, 256, (60, 90, 3), dtype=np.uint8)
    grounder = deixis.load(
        "detr-clip",
        detector=detector,
        weights={"detector": folder, "encoder": clip},
        settings=TwoStageSettings(prompts=("crop",), context=0.0, temperature=1.0, background=()),
    )
    answer = grounder.ground(image, "all mugs")
    seen = answer.trace.steps[0].survivors
    boxes = raw_boxes(folder, image)
    assert len(seen) >= 5
    for region in seen:
        assert np.abs(boxes - region.box.xyxy).max(axis=1).min() < 0.02
    raw = RawClip(clip)
    crops = raw.images([squared(image, region.box.xyxy) for region in seen])
    logits = raw.scale * (crops @ raw.texts("all mugs").T)[:, 0]
    chances = np.exp(logits - logits.max()) / np.exp(logits - logits.max()).sum()
    assert answer.best.box == seen[int(chances.argmax())].box
    assert answer.best.score == pytest.approx(chances.max(), abs=2e-3)


def raw_boxes(folder: Path, image: np.ndarray) -> np.ndarray:
    model = transformers.AutoModelForObjectDetection.from_pretrained(folder).eval()
    processor = transformers.AutoImageProcessor.from_pretrained(folder, backend="pil")
    with torch.inference_mode():
        cx, cy, w, h = model(**processor(image, return_tensors="pt")).pred_boxes[0].numpy().T
    corners = np.stack([cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2], axis=1).clip(0, 1)
    return corners * np.tile(image.shape[1::-1], 2)


def squared(image: np.ndarray, box: tuple[float, ...]) -> np.ndarray:
    """The crop in the middle of a square of CLIP's mean colour."""
    x1, y1, x2, y2 = np.floor(box[0]), np.floor(box[1]), np.ceil(box[2]), np.ceil(box[3])
    crop = image[int(y1) : int(y2), int(x1) : int(x2)]
    side = max(crop.shape[:2])
    canvas = np.full((side, side, 3), (122, 116, 104), np.uint8)
    top, left = (side - crop.shape[0]) // 2, (side - crop.shape[1]) // 2
    canvas[top : top + crop.shape[0], left : left + crop.shape[1]] = crop
    return canvas
