"""PaliGemma: "detect red mug" answered with location tokens, y first."""

from __future__ import annotations

from typing import Any

from deixis.core import ImageArray
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.vlm.local import LocalVlm, folder_of
from deixis.perception.hub import load_model, load_processor

__all__ = ["PaliGemma", "build"]


class PaliGemma(LocalVlm):
    """L. Beyer et al., "PaliGemma", 2024, arXiv 2407.07726.

    Answers such as ``<loc0256><loc0128><loc0512><loc1023> red mug ; ...`` are y1, x1, y2, x2 in
    1024 steps. The "mix" checkpoints detect out of the box; the "pt" ones want fine-tuning.

    Args:
        folder: Configuration, safetensors, tokenizer and image processor.
    """

    def __init__(
        self, folder: Any, *, name: str = "paligemma", device: str = "cpu", max_tokens: int = 128
    ) -> None:
        model = load_model("PaliGemmaForConditionalGeneration", folder, device=device)
        tokenizer = load_processor("AutoTokenizer", folder)
        super().__init__(name, model, tokenizer, max_tokens=max_tokens)
        self._images = load_processor("AutoImageProcessor", folder, backend="pil")
        vision = model.config.vision_config
        self._places = (int(vision.image_size) // int(vision.patch_size)) ** 2

    def prepare(self, image: ImageArray) -> Any:
        pixels = self._images([image], return_tensors="pt", input_data_format="channels_last")
        return self.on_device({"pixel_values": pixels["pixel_values"]})["pixel_values"]

    def inputs(self, prepared: Any, phrase: str) -> dict[str, Any]:
        """The picture's places, then ``<bos>detect red mug`` and a line break, as trained."""
        tokenizer = self._tokenizer
        text = tokenizer(
            f"{tokenizer.bos_token}detect {phrase}\n", add_special_tokens=False, return_tensors="pt"
        )["input_ids"]
        places = text.new_full((1, self._places), int(self._model.config.image_token_id))
        ids = text.new_zeros((1, self._places + text.shape[1]))
        ids[:, : self._places], ids[:, self._places :] = places, text
        return self.on_device(
            {
                "input_ids": ids,
                "attention_mask": ids.new_ones(ids.shape),
                "token_type_ids": ids.new_zeros(ids.shape),
                "pixel_values": prepared,
            }
        )


def build(
    info: ModelInfo, *, weights: Any = None, device: str = "cpu", max_tokens: int = 128
) -> PaliGemma:
    """As `deixis.load("paligemma-3b")` gives it."""
    folder = folder_of(info, weights)
    return PaliGemma(folder, name=info.name, device=device, max_tokens=max_tokens)
