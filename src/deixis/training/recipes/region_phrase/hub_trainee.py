"""HubTrainee: CLIP or SigLIP of transformers on crops of regions, all its weights or by LoRA."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch  # noqa: TID253 - this recipe is torch's own
import torch.nn.functional as F  # noqa: N812, TID253
from torch import Tensor, nn  # noqa: TID253

from deixis.core import Boxes, ConfigError, ImageArray, ModelError
from deixis.core.boxes import FloatArray
from deixis.grounders.tuned import Fusion, TunedCard
from deixis.grounders.tuned.build import HUB_FOLDER, open_encoder
from deixis.grounders.tuned.crops import crops
from deixis.perception.hub import load_model, load_processor, need
from deixis.training.recipes.region_phrase.settings import TuneSettings
from deixis.training.recipes.region_phrase.trainee import Trainee
from deixis.training.recipes.region_phrase.weights import WEIGHTS_FILE, save_hub, write_weights

__all__ = ["HubTrainee"]

_SAME = 1e-3  # largest difference of a number of a row after writing and reading
_ENCODERS = {
    "clip": "deixis.perception.encoders.clip:ClipEncoder",
    "siglip": "deixis.perception.encoders.siglip:SiglipEncoder",
    "siglip2": "deixis.perception.encoders.siglip:SiglipEncoder",
}
_BATCH = 16


class HubTrainee(Trainee):
    """A two-tower encoder of the hub.

    CLIP: A. Radford et al., 2021, arXiv 2103.00020; SigLIP: X. Zhai et al., 2023, arXiv
    2303.15343; LoRA: E. Hu et al., 2021, arXiv 2106.09685, on the query and value projections.
    Deviation for SigLIP: tuned with the softmax loss of CLIP in place of its sigmoid one, for a
    phrase has to choose among regions.

    Args:
        folder: Configuration, safetensors, tokenizer and image processor.
        settings: ``freeze``, ``lora`` and ``device`` are read.

    Raises:
        ConfigError: The model is no CLIP or SigLIP.
        WeightsError: The folder cannot be read.
    """

    def __init__(self, folder: Path, settings: TuneSettings) -> None:
        self.device = settings.device
        model = load_model("AutoModel", folder, device=settings.device)
        self.family = str(model.config.model_type)
        if self.family not in _ENCODERS:
            raise ConfigError(f"a CLIP or SigLIP model can be tuned, got a {self.family!r} model")
        self._tokenizer = load_processor("AutoTokenizer", folder)
        self._processor = load_processor("AutoImageProcessor", folder, backend="pil")
        self._lora = settings.lora > 0
        model.requires_grad_(requires_grad=True)
        if self._lora:
            model = _with_lora(model, settings.lora)
        _freeze(model, settings.freeze)
        if not any(weight.requires_grad for weight in model.parameters()):
            raise ConfigError("nothing is left to learn; freeze must leave one side free")
        self.prepare(model)

    def rows(
        self,
        net: nn.Module,
        views: Sequence[tuple[ImageArray, Boxes]],
        phrases: Sequence[str],
        guises: FloatArray | None = None,
    ) -> tuple[Tensor, Tensor]:
        """Unit rows; an empty side gives (0, 1). Crops are neither turned nor enlarged."""
        pictures = [crop for image, boxes in views for crop in crops(image, boxes)]
        none = torch.zeros(0, 1, device=self.device)
        regions = torch.cat(
            [self._look(net, pictures[start : start + _BATCH])
             for start in range(0, len(pictures), _BATCH)]
        ) if pictures else none  # fmt: skip
        return regions, self._read(net, phrases) if len(phrases) else none

    def _look(self, net: nn.Module, pictures: list[ImageArray]) -> Tensor:
        told = self._processor(pictures, return_tensors="pt", input_data_format="channels_last")
        inputs = {name: value.to(self.device) for name, value in told.items()}
        return _unit(net.get_image_features(**inputs))

    def _read(self, net: nn.Module, phrases: Sequence[str]) -> Tensor:
        longest = net.config.text_config.max_position_embeddings
        clip = self.family == "clip"
        # SigLIP reads lower case, padded without a mask, as it was trained.
        told = self._tokenizer(
            list(phrases) if clip else [text.lower() for text in phrases],
            padding=True if clip else "max_length",
            truncation=True,
            max_length=longest,
            return_tensors="pt",
        ).to(self.device)
        keys = ("input_ids", "attention_mask") if clip else ("input_ids",)
        return _unit(net.get_text_features(**{key: told[key] for key in keys}))

    def scale(self) -> Tensor:
        """The model's own, never above 100."""
        found: Tensor = self.net.logit_scale.exp().clamp(max=100.0)
        return found

    def finish(self, folder: Path, name: str, base: str, fusion: Fusion) -> float:
        """Write the model as the hub has it, read it back, and compare.

        Raises:
            ModelError: What was read says something else.
        """
        model = copy.deepcopy(self.average)
        if self._lora:
            model = model.merge_and_unload()
        save_hub(folder / HUB_FOLDER, (model, self._tokenizer, self._processor))
        write_weights(folder / WEIGHTS_FILE, model, {"family": self.family})
        card = TunedCard(name, "crops", base, fusion, encoder=_ENCODERS[self.family])
        card.write(folder)
        return self._compare(open_encoder(folder, card))

    def _compare(self, encoder: Any) -> float:
        image = torch.arange(48 * 64 * 3).remainder(251).reshape(48, 64, 3).byte().numpy()
        boxes, phrases = Boxes([[0, 0, 30, 40], [5, 5, 60, 45]]), ["a cup", "the left door"]
        pairs = (
            (encoder.encode_regions(image, boxes), self.encode_regions(image, boxes)),
            (encoder.encode_phrases(phrases), self.encode_phrases(phrases)),
        )
        worst = max(float(abs(read - known).max()) for read, known in pairs)
        if not worst <= _SAME:
            raise ModelError(f"the written model differs from the tuned one by {worst}")
        return worst


def _unit(answer: Any) -> Tensor:
    """Unit rows of what transformers gives: a tensor in 4, an output object in 5."""
    rows = getattr(answer, "pooler_output", answer)
    return F.normalize(rows.float(), dim=-1)


def _with_lora(model: Any, rank: int) -> Any:
    peft = need("peft", purpose="LoRA", extra="train")
    config = peft.LoraConfig(
        r=rank, lora_alpha=2 * rank, lora_dropout=0.0, target_modules=["q_proj", "v_proj"]
    )
    return peft.get_peft_model(model, config)


def _freeze(model: Any, side: str) -> None:
    if side == "none":
        return
    for name, weight in model.named_parameters():
        if f"{side}_model" in name or f"{side}_projection" in name:
            weight.requires_grad_(requires_grad=False)
