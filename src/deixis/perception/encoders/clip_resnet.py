"""ClipResnetEncoder: the ResNets of CLIP with a row for each place of the last feature map."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import ImageArray, ModelError
from deixis.perception.encoders.hub_encoder import FloatArray
from deixis.perception.encoders.openclip import OpenClipEncoder
from deixis.perception.hub.packages import need
from deixis.perception.hub.towers import Execution, Tower, as_module, pictures

__all__ = ["ClipResnetEncoder", "place_rows"]


class ClipResnetEncoder(OpenClipEncoder):
    """CLIP's ResNets, in OpenCLIP's format, with features for each place instead of one pooled.

    J. Li, G. Shakhnarovich and R. A. Yeh, 2022, arXiv 2204.03647, region-based attention pooling
    for ResNet: attention over a region of one place is that place's value, so the value and the
    output projection of the attention pool are applied at each place, without softmax.
    Deviation: the image is seen at ``resolution`` instead of through a dilated last stage.

    Args:
        folder, name, device, templates, batch, runtime, precision: As for `OpenClipEncoder`;
            `encode_dense` has an exported form too.

    Raises:
        ModelError: The folder holds a model without CLIP's attention pool (a ViT, say).
        MissingDependency, WeightsError: As for `OpenClipEncoder`.
    """

    resolution = 448
    """Side in pixels of the square that the tower sees: a grid of 14 x 14 with RN50."""

    def __init__(self, folder: str | Path, **options: Any) -> None:
        super().__init__(folder, **options)
        execution = Execution(options.get("runtime", "auto"), options.get("precision", "f32"))
        self._towers["dense"] = Tower(
            as_module(self._model, _all_places), Path(folder), "dense", execution, free=((),)
        )

    def _examples(self, part: str) -> list[tuple[Any, ...]]:
        if part != "dense":
            return super()._examples(part)
        return [(self._square(batch[0]),) for batch in pictures(1, 1)]

    def _dense(self, image: ImageArray) -> FloatArray:
        pool = getattr(self._model.visual, "attnpool", None)
        if not all(hasattr(pool, name) for name in ("v_proj", "c_proj")):
            raise ModelError(f"{self.name} has no attention pool: a ResNet of CLIP is needed here")
        (rows,) = self._towers["dense"](self._square(image))
        return np.asarray(rows[0].detach().float().cpu().numpy())

    def _square(self, image: ImageArray) -> Any:
        import cv2

        torch = need("torch", purpose=f"the encoder {self.name}")
        side = (self.resolution, self.resolution)
        levels = cv2.resize(image, side, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
        mean, deviation = (
            np.array(getattr(self._model.visual, name, default), np.float32)
            for name, default in (("image_mean", _MEAN), ("image_std", _DEVIATION))
        )
        pixels = torch.from_numpy(((levels - mean) / deviation).transpose(2, 0, 1)[None])
        return pixels.to(self._device)


def _all_places(model: Any, pixels: Any) -> Any:
    """(1, h, w, D) of pixels (1, 3, S, S)."""
    visual = model.visual
    states = visual.stem(pixels)
    for stage in (visual.layer1, visual.layer2, visual.layer3, visual.layer4):
        states = stage(states)
    return place_rows(visual.attnpool, states)


def place_rows(pool: Any, states: Any) -> Any:
    """The value and output projection at each place, (N, C, h, w) -> (N, h, w, D).

    Deviation: CLIP's pool adds positions of its own grid before it projects; they are left out, as
    C. Zhou et al. do (MaskCLIP, 2021, arXiv 2112.01071), so that grids of any size can be used.
    """
    places = states.permute(0, 2, 3, 1)  # (N, h, w, C)
    return pool.c_proj(pool.v_proj(places))


_MEAN = (0.48145466, 0.4578275, 0.40821073)
_DEVIATION = (0.26862954, 0.26130258, 0.27577711)
"""Of CLIP's training images, per channel in 0..1; OpenCLIP's models carry their own."""
