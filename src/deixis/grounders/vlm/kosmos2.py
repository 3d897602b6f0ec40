"""Kosmos-2: boxes of phrases as pairs of grid cells."""

from __future__ import annotations

from typing import Any

from deixis.core import ImageArray
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.vlm.local import LocalVlm, folder_of
from deixis.perception.hub import load_model, load_processor

__all__ = ["Kosmos2", "build"]


class Kosmos2(LocalVlm):
    """Z. Peng et al., "Kosmos-2", 2023, arXiv 2306.14824.

    Asked ``<grounding><phrase> the red mug</phrase>``, it goes on with
    ``<object><patch_index_0044><patch_index_0863></object>``: the cells of a 32 x 32 grid in which
    the top left and the bottom right corner lie. It finishes every phrase with some box, so that
    ABSENT is rare.

    Args:
        folder: Configuration, safetensors, tokenizer and image processor.
    """

    def __init__(
        self, folder: Any, *, name: str = "kosmos-2", device: str = "cpu", max_tokens: int = 64
    ) -> None:
        model = load_model("Kosmos2ForConditionalGeneration", folder, device=device)
        tokenizer = load_processor("AutoTokenizer", folder)
        super().__init__(name, model, tokenizer, max_tokens=max_tokens)
        self._images = load_processor("AutoImageProcessor", folder, backend="pil")
        self._places = int(model.config.latent_query_num)

    def eye(self) -> tuple[Any, str]:
        """Its ``generate`` goes past ``get_image_features``."""
        return self._model.vision_model, "forward"

    def prepare(self, image: ImageArray) -> Any:
        pixels = self._images([image], return_tensors="pt", input_data_format="channels_last")
        return self.on_device({"pixel_values": pixels["pixel_values"]})["pixel_values"]

    def inputs(self, prepared: Any, phrase: str) -> dict[str, Any]:
        """``<s><image> ...places... </image><grounding><phrase> the mug</phrase>``."""
        torch_ids = self._tokenizer(
            f"<grounding><phrase> {phrase}</phrase>", add_special_tokens=False, return_tensors="pt"
        )["input_ids"]
        one = self._tokenizer.convert_tokens_to_ids
        # the places hold any ids: their embeddings are replaced by the picture's
        first = int(self._tokenizer.unk_token_id) + 1
        picture = [one("<image>"), *range(first, first + self._places), one("</image>")]
        head = torch_ids.new_tensor([[self._tokenizer.bos_token_id, *picture]])
        ids = head.new_zeros((1, head.shape[1] + torch_ids.shape[1]))
        ids[:, : head.shape[1]], ids[:, head.shape[1] :] = head, torch_ids
        mask = ids.new_zeros(ids.shape)
        mask[:, 2 : 2 + self._places] = 1
        return self.on_device(
            {
                "input_ids": ids,
                "attention_mask": ids.new_ones(ids.shape),
                "image_embeds_position_mask": mask,
                "pixel_values": prepared,
            }
        )


def build(
    info: ModelInfo, *, weights: Any = None, device: str = "cpu", max_tokens: int = 64
) -> Kosmos2:
    """As `deixis.load("kosmos-2")` gives it."""
    folder = folder_of(info, weights)
    return Kosmos2(folder, name=info.name, device=device, max_tokens=max_tokens)
