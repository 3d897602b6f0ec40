"""SAM 3: boxes and masks of everything that a noun phrase names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import ImageArray, Mask, Size
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.one_stage.candidates import Candidates
from deixis.grounders.one_stage.folder import folder_of
from deixis.grounders.one_stage.grounder import OneStageGrounder
from deixis.grounders.one_stage.settings import OneStageSettings
from deixis.language import Form
from deixis.perception.hub import load_model, load_processor, need

__all__ = ["Sam3", "build"]

_LONGEST = 32  # tokens, as the published processor pads


class Sam3(OneStageGrounder[Any]):
    """N. Carion et al., "SAM 3: Segment Anything with Concepts", 2025, arXiv 2511.16719.

    The vision encoder runs once an image, the rest once a phrase. A box's score is its own chance
    times the chance that the image holds such a thing at all, as in the published code.

    Args:
        folder: Configuration, safetensors and tokenizer. The image is resized and normalised as
            the published processor does, whose class needs torchvision.
        name: For answers.
        device: "cpu", "auto" or a torch device.
        settings: Thresholds and bounds.
    """

    def __init__(
        self,
        folder: str | Path,
        *,
        name: str = "sam3",
        device: str = "cpu",
        settings: OneStageSettings | None = None,
    ) -> None:
        super().__init__(name, settings or OneStageSettings(threshold=0.5, images=2))
        self._model = load_model("Sam3Model", folder, device=device)
        self._tokenizer = load_processor("AutoTokenizer", folder)
        side = self._model.config.vision_config.backbone_config.image_size
        self._frame = (side, side) if isinstance(side, int) else (side[0], side[1])

    def encode(self, images: Sequence[ImageArray]) -> list[Any]:
        """One after the other: an image's features take a hundred megabytes."""
        torch = need("torch", purpose=f"the model {self.name}")
        with torch.inference_mode():
            return [self._model.get_vision_features(self._pixels(image)) for image in images]

    def _pixels(self, image: ImageArray) -> Any:
        """(1, 3, H, W) in -1..1."""
        torch = need("torch", purpose=f"the model {self.name}")
        pixels = torch.from_numpy(np.array(image.transpose(2, 0, 1)))[None]
        sized = torch.nn.functional.interpolate(
            pixels, size=self._frame, mode="bilinear", antialias=True
        )
        model = self._model
        return (sized.to(model.device).float() / 127.5 - 1).to(model.dtype)

    def match(self, encoded: Any, forms: Sequence[Form], size: Size) -> list[Candidates]:
        return [self._match(encoded, form.phrase, size) for form in forms]

    def _match(self, encoded: Any, phrase: str, size: Size) -> Candidates:
        torch = need("torch", purpose=f"the model {self.name}")
        tokens = self._tokenizer(
            [phrase],
            padding="max_length",
            truncation=True,
            max_length=_LONGEST,
            return_tensors="pt",
        )
        device = self._model.device
        ids, mask = tokens["input_ids"].to(device), tokens["attention_mask"].to(device)
        with torch.inference_mode():
            told = self._model(vision_embeds=encoded, input_ids=ids, attention_mask=mask)
            presence = float(told.presence_logits[0].float().sigmoid().max())
        scores = told.pred_logits[0].float().sigmoid().cpu().numpy() * presence
        scale = np.array([size[0], size[1], size[0], size[1]], np.float64)
        boxes = told.pred_boxes[0].double().cpu().numpy() * scale
        notes: tuple[str, ...] = (f"there is such a thing: {presence:.2f}",)
        if int(mask.sum()) == _LONGEST:
            notes += (f"the model reads {_LONGEST} tokens; the rest was cut",)
        masks = told.pred_masks[0].float()
        return Candidates(boxes, scores, notes, lambda row: _mask(masks[row], size))


def _mask(logits: Any, size: Size) -> Mask:
    """Pixels with a chance from one half on, at the size of the image."""
    torch = need("torch", purpose="a mask of SAM 3")
    with torch.inference_mode():
        chances = torch.nn.functional.interpolate(
            logits.sigmoid()[None, None], size=(size[1], size[0]), mode="bilinear"
        )
    return Mask.from_array((chances[0, 0] > 0.5).cpu().numpy())


def build(
    info: ModelInfo,
    *,
    weights: Any = None,
    device: str = "cpu",
    threshold: float = 0.5,
    rival: float = 0.8,
    overlap: float = 0.5,
    images: int = 2,
) -> Sam3:
    """As `deixis.load("sam3")` gives it."""
    settings = OneStageSettings(threshold, rival, overlap, images=images, batch=1)
    return Sam3(folder_of(info, weights), name=info.name, device=device, settings=settings)
