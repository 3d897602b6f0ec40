"""OmDet-Turbo: real-time open-vocabulary detection."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from deixis.core import ImageArray, Size
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.one_stage.candidates import Candidates, corners
from deixis.grounders.one_stage.folder import folder_of
from deixis.grounders.one_stage.grounder import OneStageGrounder
from deixis.grounders.one_stage.settings import OneStageSettings
from deixis.language import Form
from deixis.perception.hub import load_model, load_processor, need

__all__ = ["OmDetTurbo", "build"]

_LONGEST = 77  # tokens, as the published processor cuts


class OmDetTurbo(OneStageGrounder[list[Any]]):
    """T. Zhao et al., "Real-time Transformer-based Open-Vocabulary Detection with Efficient Fusion
    Head" (OmDet-Turbo), 2024, arXiv 2403.06892.

    The backbone and the encoder run once an image; the decoder, which mixes image and text, once a
    phrase with the task "Detect PHRASE.". Deviation: the published processor asks for all classes
    in one task, whose answers then depend on each other.

    Args:
        folder: Configuration, safetensors, tokenizer and image processor.
        name: For answers.
        device: "cpu", "auto" or a torch device.
        settings: Thresholds and bounds.
    """  # noqa: D205 - the title of the paper takes two lines

    def __init__(
        self,
        folder: str | Path,
        *,
        name: str = "omdet-turbo",
        device: str = "cpu",
        settings: OneStageSettings | None = None,
    ) -> None:
        super().__init__(name, settings or OneStageSettings(threshold=0.3))
        self._model = load_model("OmDetTurboForObjectDetection", folder, device=device)
        self._tokenizer = load_processor("AutoTokenizer", folder)
        self._images = load_processor("AutoImageProcessor", folder, backend="pil")

    def encode(self, images: Sequence[ImageArray]) -> list[list[Any]]:
        """The encoder's maps, finest first, each (1, C, h, w)."""
        torch = need("torch", purpose=f"the model {self.name}")
        model = self._model
        told = self._images(list(images), return_tensors="pt", input_data_format="channels_last")
        pixels = told["pixel_values"].to(model.device, model.dtype)
        with torch.inference_mode():
            maps = model.encoder(model.vision_backbone(pixels), return_dict=True).extracted_states
        return [[one[row : row + 1].clone() for one in maps] for row in range(len(images))]

    def match(self, encoded: list[Any], forms: Sequence[Form], size: Size) -> list[Candidates]:
        return [self._match(encoded, form.phrase, size) for form in forms]

    def _match(self, encoded: list[Any], phrase: str, size: Size) -> Candidates:
        torch = need("torch", purpose=f"the model {self.name}")
        model = self._model
        names, task = self._tokens(phrase), self._tokens(f"Detect {phrase}.")
        structure = torch.ones(1, dtype=torch.long, device=model.device)
        with torch.inference_mode():
            words = model.get_language_embedding(*names, *task, structure)
            told = model.decoder(encoded, *words, return_dict=True)
        scores = told.decoder_classes[-1][0, :, 0].float().sigmoid().cpu().numpy()
        boxes = told.decoder_coords[-1][0].float().cpu().numpy()
        cut = int(task[1].sum()) == _LONGEST
        notes = (f"the model reads {_LONGEST} tokens; the rest was cut",) if cut else ()
        return Candidates(corners(boxes, size), scores, notes)

    def _tokens(self, text: str) -> tuple[Any, Any]:
        """Ids and mask, (1, 77) each."""
        told = self._tokenizer(
            [text],
            padding="max_length",
            truncation=True,
            max_length=_LONGEST,
            return_tensors="pt",
        )
        device = self._model.device
        return told["input_ids"].to(device), told["attention_mask"].to(device)


def build(
    info: ModelInfo,
    *,
    weights: Any = None,
    device: str = "cpu",
    threshold: float = 0.3,
    rival: float = 0.8,
    overlap: float = 0.5,
    images: int = 8,
    batch: int = 4,
) -> OmDetTurbo:
    """As `deixis.load("omdet-turbo-swin-tiny")` gives it."""
    settings = OneStageSettings(threshold, rival, overlap, images=images, batch=batch)
    return OmDetTurbo(folder_of(info, weights), name=info.name, device=device, settings=settings)
