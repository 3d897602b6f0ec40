"""ClipRegionEncoder: one row of CLIP's space for each region of an image, in one pass."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import ConfigError, Embedding, ImageArray
from deixis.perception.encoders.clip import ClipEncoder
from deixis.perception.encoders.rows import unit
from deixis.perception.encoders.templates import PHOTO
from deixis.perception.hub.exports import Precision
from deixis.perception.hub.packages import need
from deixis.perception.hub.towers import Runtime, pictures
from deixis.perception.proposals.superpixels import Labels

__all__ = ["ClipRegionEncoder", "patch_masks"]

_COVERED = 0.5  # share of a patch that belongs to a region that it counts to


class ClipRegionEncoder(ClipEncoder):
    """CLIP with a class token a region, whose attention is masked to the region's patches.

    J. Li, G. Shakhnarovich and R. A. Yeh, "Adapting CLIP for Phrase Localization Without Further
    Training", 2022, arXiv 2204.03647, region-based attention pooling for ViT: in every block the
    token of a region attends to itself and to its patches alone, while the patches run as in
    CLIP, with the one class token of the image. So the token of the region "whole image" is CLIP's
    own embedding. Deviations: the image is stretched to a square instead of cropped, so that the
    regions cover all of it; a region that covers no patch by half has the patch that it covers
    most.

    Args:
        folder: As for `ClipEncoder`.
        resolution: Side in pixels of the square that the tower sees, a multiple of its patch;
            larger than it was trained on means finer patches and interpolated positions. None:
            as trained.
        name, device, templates, batch, runtime, precision: As for `ClipEncoder`; the part that
            `optimize` exports for `encode_regions` is "regions".

    Raises:
        ConfigError: The resolution does not fit the patches.
        WeightsError: The folder holds no such model.
    """

    def __init__(
        self,
        folder: str | Path,
        *,
        resolution: int | None = None,
        name: str = "clip-regions",
        device: str = "cpu",
        templates: str | tuple[str, ...] = PHOTO,
        batch: int = 16,
        runtime: Runtime = "auto",
        precision: Precision = "f32",
    ) -> None:
        super().__init__(
            folder, name=name, device=device, templates=templates, batch=batch,
            runtime=runtime, precision=precision,
        )  # fmt: skip
        vision = self._model.config.vision_config
        self._patch = int(vision.patch_size)
        self._side = int(vision.image_size) if resolution is None else resolution
        if self._side < self._patch or self._side % self._patch:
            raise ConfigError(
                f"resolution must be a multiple of the patch of {self._patch} pixels, "
                f"got {resolution}"
            )
        self._towers["regions"] = self._tower(
            _region_rows, f"regions-{self._side}", free=((), (2, 3))
        )

    def _examples(self, part: str) -> list[tuple[Any, ...]]:
        if part != "regions":
            return super()._examples(part)
        patches, numbers = (self._side // self._patch) ** 2, np.random.default_rng(0)
        masks = [numbers.random((count, patches)) < 0.5 for count in (3, 8)]
        return [
            (self._stretched(batch[0]), self._attention(mask))
            for batch, mask in zip(pictures(1, 1), masks, strict=True)
        ]

    def encode_regions(self, image: ImageArray, segmentations: Sequence[Labels]) -> list[Embedding]:
        """(K, D) float32 unit rows for each segmentation, one row a region.

        Args:
            image: RGB uint8 (H, W, 3).
            segmentations: Labels 0..K-1 over the whole image, each (h, w) of any size.
        """
        if not segmentations:
            return []
        torch = need("torch", purpose=f"the encoder {self.name}")
        grid = self._side // self._patch
        masks = [patch_masks(labels, grid) for labels in segmentations]
        with torch.inference_mode():
            rows = unit(self._region_rows(image, np.concatenate(masks)))
        return np.split(rows, np.cumsum([len(mask) for mask in masks])[:-1])

    def _region_rows(self, image: ImageArray, masks: npt.NDArray[np.bool_]) -> Embedding:
        pixels = self._stretched(image)
        mask = self._attention(masks).to(pixels.device, pixels.dtype)
        (rows,) = self._towers["regions"](pixels, mask)
        return np.asarray(rows.float().cpu().numpy())

    def _stretched(self, image: ImageArray) -> Any:
        side = {"height": self._side, "width": self._side}
        return self._pixels([image], size=side, do_center_crop=False)

    def _attention(self, masks: npt.NDArray[np.bool_]) -> Any:
        """Additive mask (1, 1, L, L): 0 where a row may look, minus infinity elsewhere."""
        torch = need("torch", purpose=f"the encoder {self.name}")
        count, patches = masks.shape
        allowed = np.zeros((1 + patches + count,) * 2, dtype=bool)
        allowed[: 1 + patches, : 1 + patches] = True
        allowed[1 + patches :, 1 : 1 + patches] = masks
        allowed[1 + patches :, 1 + patches :] = np.eye(count, dtype=bool)
        mask = torch.zeros(allowed.shape).masked_fill(~torch.from_numpy(allowed), float("-inf"))
        return mask[None, None]


def patch_masks(labels: Labels, grid: int) -> npt.NDArray[np.bool_]:
    """Which patches each region covers by half, (K, grid * grid); at least one for each.

    Args:
        labels: (h, w) regions 0..K-1 over the whole image.
        grid: Patches a side.

    Example:
        >>> patch_masks(np.array([[0, 1], [0, 1]], np.int32), 2).tolist()
        [[True, False, True, False], [False, True, False, True]]
    """
    fine = grid * max(8, -(-max(labels.shape) // grid))  # pixels a side, a multiple of the grid
    rows = np.arange(fine) * labels.shape[0] // fine
    columns = np.arange(fine) * labels.shape[1] // fine
    patch = np.arange(fine) * grid // fine
    place = patch[:, None] * grid + patch[None, :]
    count = int(labels.max()) + 1
    joint = labels[rows[:, None], columns[None, :]].astype(np.intp) * grid * grid + place
    pixels = np.bincount(joint.ravel(), minlength=count * grid * grid).reshape(count, -1)
    masks = pixels >= _COVERED * (fine // grid) ** 2
    bare = ~masks.any(axis=1)
    masks[bare, pixels[bare].argmax(axis=1)] = True
    return np.asarray(masks)


def _region_rows(model: Any, pixels: Any, mask: Any) -> Any:
    """(K, D) of pixels (1, 3, S, S) and an additive mask (1, 1, 1 + N + K, 1 + N + K)."""
    tower = model.vision_model
    plain = tower.embeddings(pixels, interpolate_pos_encoding=True)  # (1, 1 + N, C)
    count = mask.shape[-1] - plain.shape[1]
    regions = plain[:, :1].expand(-1, count, -1)  # copies of the class token
    joined = need("torch", purpose="region pooling").cat([plain, regions], dim=1)
    states = tower.pre_layrnorm(joined)  # (1, 1 + N + K, C)
    states = tower.encoder(inputs_embeds=states, attention_mask=mask).last_hidden_state
    tokens = tower.post_layernorm(states[0, plain.shape[1] :])
    return model.visual_projection(tokens)
