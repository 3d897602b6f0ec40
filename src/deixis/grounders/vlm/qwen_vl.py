"""Qwen2.5-VL and Qwen3-VL: JSON with ``bbox_2d``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from deixis.core import ImageArray, Size
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.vlm.families import FAMILIES
from deixis.grounders.vlm.frames import PER_MILLE, Frame, within_aspect
from deixis.grounders.vlm.grounder import Said
from deixis.grounders.vlm.local import LocalVlm, folder_of
from deixis.grounders.vlm.written import Written
from deixis.perception.hub import load_model, load_processor

__all__ = ["Qwen3Vl", "Qwen25Vl", "build_qwen3", "build_qwen25"]


@dataclass(frozen=True, slots=True)
class _Prepared:
    """Patches of one picture, their grid (time, rows, columns), and the size that they cover."""

    pixel_values: Any
    grid: Any
    seen: Size


class _QwenVl(LocalVlm):
    kind = ""
    prompt = ""
    system = ""

    def __init__(
        self, folder: Any, *, name: str, device: str = "cpu", max_tokens: int = 512
    ) -> None:
        model = load_model(self.kind, folder, device=device)
        tokenizer = load_processor("AutoTokenizer", folder)
        super().__init__(name, model, tokenizer, max_tokens=max_tokens)
        self._images = load_processor("AutoImageProcessor", folder, backend="pil")

    def prepare(self, image: ImageArray) -> _Prepared:
        told = self._images(
            [_no_thread(image)], return_tensors="pt", input_data_format="channels_last"
        )
        _, rows, columns = told["image_grid_thw"][0].tolist()
        patch = int(self._model.config.vision_config.patch_size)
        tensors = self.on_device({name: told[name] for name in ("pixel_values", "image_grid_thw")})
        seen = Size(columns * patch, rows * patch)
        return _Prepared(tensors["pixel_values"], tensors["image_grid_thw"], seen)

    def inputs(self, prepared: _Prepared, phrase: str) -> dict[str, Any]:
        """One turn of the chat format on which both models were trained."""
        config = self._model.config
        merged = int(config.vision_config.spatial_merge_size) ** 2
        places = int(prepared.grid[0].prod()) // merged
        question = self.prompt.format(phrase=phrase)
        text = (
            f"{self.system}<|im_start|>user\n<|vision_start|>"
            + "<|image_pad|>" * places
            + "<|vision_end|>"
            f"{question}<|im_end|>\n<|im_start|>assistant\n"
        )
        ids = self._tokenizer(text, add_special_tokens=False, return_tensors="pt")["input_ids"]
        return self.on_device(
            {
                "input_ids": ids,
                "attention_mask": ids.new_ones(ids.shape),
                "mm_token_type_ids": (ids == int(config.image_token_id)).to(ids.dtype),
                "pixel_values": prepared.pixel_values,
                "image_grid_thw": prepared.grid,
            }
        )

    def said(self, prepared: _Prepared, written: Written) -> Said:
        return Said(written, self.frame(prepared.seen), prepared.seen)

    def frame(self, seen: Size) -> Frame:
        raise NotImplementedError


class Qwen25Vl(_QwenVl):
    """S. Bai et al., "Qwen2.5-VL Technical Report", 2025, arXiv 2502.13923.

    Its numbers are pixels of the image as its processor resized it (see `frames.smart_resize`).
    """

    kind = "Qwen2_5_VLForConditionalGeneration"
    prompt = next(family.prompt for family in FAMILIES if family.name == "qwen2.5-vl")
    system = "<|im_start|>system\nYou are a helpful assistant.<|im_end|>\n"

    def frame(self, seen: Size) -> Frame:
        return Frame.pixels(seen)


class Qwen3Vl(_QwenVl):
    """S. Bai et al., "Qwen3-VL Technical Report", 2025, arXiv 2511.21631.

    Its numbers run from 0 to 1000 in both directions.
    """

    kind = "Qwen3VLForConditionalGeneration"
    prompt = next(family.prompt for family in FAMILIES if family.name == "qwen3-vl")

    def frame(self, seen: Size) -> Frame:
        del seen
        return PER_MILLE


def _no_thread(image: ImageArray) -> ImageArray:
    """The image, stretched where it is too long and thin for the processor."""
    from PIL import Image  # noqa: PLC0415

    size = Size(int(image.shape[1]), int(image.shape[0]))
    wide = within_aspect(size)
    return image if wide == size else np.asarray(Image.fromarray(image).resize(wide))


def build_qwen25(
    info: ModelInfo, *, weights: Any = None, device: str = "cpu", max_tokens: int = 512
) -> Qwen25Vl:
    """As `deixis.load("qwen2.5-vl-3b")` gives it."""
    folder = folder_of(info, weights)
    return Qwen25Vl(folder, name=info.name, device=device, max_tokens=max_tokens)


def build_qwen3(
    info: ModelInfo, *, weights: Any = None, device: str = "cpu", max_tokens: int = 512
) -> Qwen3Vl:
    """As `deixis.load("qwen3-vl-4b")` gives it."""
    folder = folder_of(info, weights)
    return Qwen3Vl(folder, name=info.name, device=device, max_tokens=max_tokens)
