"""Grounding DINO and its kin, MM-Grounding-DINO and LLMDet: one score a box and a token."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from deixis.core import ConfigError, Grounding, ImageArray, Size
from deixis.grounders.base import noun_phrase_spans, opened
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.one_stage.candidates import Candidates, corners
from deixis.grounders.one_stage.captions import Caption, content_spans, join, plain, tokens_of
from deixis.grounders.one_stage.dino_export import DinoParts
from deixis.grounders.one_stage.folder import folder_of
from deixis.grounders.one_stage.frames import stout
from deixis.grounders.one_stage.grounder import OneStageGrounder
from deixis.grounders.one_stage.settings import OneStageSettings
from deixis.images import ImageSource
from deixis.language import Form, parse
from deixis.perception.hub import load_model, load_processor, need
from deixis.perception.hub.exports import Precision
from deixis.perception.hub.towers import Agreement, Execution, Runtime

__all__ = ["DinoImage", "GroundingDino", "Read", "build"]

Read = Literal["referent", "phrase"]
_READ = ("referent", "phrase")


@dataclass(frozen=True, slots=True, eq=False)
class DinoImage:
    """One image as the backbone sees it, for any caption.

    Attributes:
        features: The backbone's (map, mask) pairs, finest first.
        mask: (1, H, W), one where the network's input is image.
        frame: What boxes are parts of, in pixels of the image.
    """

    features: tuple[tuple[Any, Any], ...]
    mask: Any
    frame: Size


class GroundingDino(OneStageGrounder[DinoImage]):
    """Detection by a caption: each of 900 boxes has a score for each token.

    S. Liu et al., "Grounding DINO", 2023, arXiv 2303.05499; X. Zhao et al., "An Open and
    Comprehensive Pipeline for Unified Object Grounding and Detection" (MM-Grounding-DINO), 2024,
    arXiv 2401.02361; S. Fu et al., "LLMDet", 2025, arXiv 2501.18954. The three share this
    architecture; their folders say which class of transformers it is.

    A box's score for a phrase is the largest over the tokens of the phrase's own content words,
    found by character offsets (the positive map of the paper's training); labels are never read
    back from tokens, so that none is merged or cut. Deviation: the published demo takes the
    largest over all tokens of the caption and reads the label off them.

    The backbone runs once an image. The rest mixes image and text from its first layer on and runs
    once a caption: by default a caption for each phrase, so that an answer does not depend on
    what else was asked.

    Args:
        folder: Configuration, safetensors, tokenizer and image processor.
        name: For answers.
        device: "cpu", "auto" or a torch device.
        settings: Thresholds and bounds.
        together: Join phrases with " . " into captions of up to 256 tokens: one pass for many
            phrases, whose answers then depend on each other a little, as in the published demo.
        read: "referent" scores by the words of the thing itself ("red mug" of "the red mug left
            of the laptop"); "phrase" by all content words.
        runtime: "auto" runs backbone and the rest in their exported forms where `optimize` has
            kept them and the device is the CPU; "torch" never does.
        precision: What an exported form computes in: "f32" or "bf16".

    Raises:
        ConfigError: A setting is none of its values.
        WeightsError: The folder holds no such model.
    """

    def __init__(
        self,
        folder: str | Path,
        *,
        name: str = "grounding-dino",
        device: str = "cpu",
        settings: OneStageSettings | None = None,
        together: bool = False,
        read: Read = "referent",
        runtime: Runtime = "auto",
        precision: Precision = "f32",
    ) -> None:
        execution = Execution(runtime, precision)
        if read not in _READ:
            raise ConfigError(f"read must be {' or '.join(_READ)}, got {read!r}")
        super().__init__(name, settings or OneStageSettings(images=4))
        self._together = together
        self._whole = read == "phrase"
        self._model = load_model("AutoModelForZeroShotObjectDetection", folder, device=device)
        self._tokenizer = load_processor("AutoTokenizer", folder)
        self._images = load_processor("AutoImageProcessor", folder, backend="pil")
        self._longest = int(self._model.config.max_text_len)
        self._backbone = _set_aside(self._model)
        self._parts = DinoParts(self._model, self._backbone, Path(folder), execution)
        self._one_at_a_time = threading.Lock()

    def optimize(self) -> Agreement:
        """Export backbone and the rest, keep them for later loads of these weights, and use them.

        Raises:
            ModelError: A part cannot be exported, or does not say what the plain model says; it
                runs as it is then.
        """
        return self._parts.optimize()

    def encode(self, images: Sequence[ImageArray]) -> list[DinoImage]:
        """One after the other: padding to a common size would change what the backbone sees."""
        return [self._encode(image) for image in images]

    def _encode(self, image: ImageArray) -> DinoImage:
        torch = need("torch", purpose=f"the model {self.name}")
        canvas = stout(image)
        told = self._images([canvas], return_tensors="pt", input_data_format="channels_last")
        model = self._model
        pixels = told["pixel_values"].to(model.device, model.dtype)
        mask = told["pixel_mask"].to(model.device)
        with torch.inference_mode():
            if self._parts.backbone.exported and bool(mask.all()):
                maps = self._parts.see(pixels)
                features = tuple(
                    (one, torch.ones_like(one[:, 0], dtype=torch.bool)) for one in maps
                )
            else:
                features = tuple(self._backbone(pixels, mask))
        return DinoImage(features, mask, Size(int(canvas.shape[1]), int(canvas.shape[0])))

    def match(self, encoded: DinoImage, forms: Sequence[Form], size: Size) -> list[Candidates]:
        del size  # boxes are parts of the frame, whose pixels are the image's
        texts = [plain(form.phrase) for form in forms]
        if not self._together:
            return [
                self._read(encoded, Caption(f"{text} .", (0,), (0,)), [form])[0]
                for text, form in zip(texts, forms, strict=True)
            ]
        lengths = [len(self._tokenizer(text, add_special_tokens=False)["input_ids"])
                   for text in texts]  # fmt: skip
        found: list[Candidates] = []
        for caption in join(texts, lengths, limit=self._longest):
            found += self._read(encoded, caption, [forms[index] for index in caption.members])
        return found

    def ground_caption(self, image: ImageSource, caption: str, **options: Any) -> list[Grounding]:
        """Grounds each noun phrase of a caption in one pass over the caption itself.

        A caption longer than the network reads is grounded phrase by phrase.
        """
        spans = noun_phrase_spans(caption)
        text = plain_caption(caption)
        if not spans or len(self._tokenizer(text)["input_ids"]) > self._longest:
            return super().ground_caption(image, caption, **options)
        array = opened(image, options)
        size = Size(int(array.shape[1]), int(array.shape[0]))
        forms = [parse(caption[start:stop]) for start, stop in spans]
        whole = Caption(text, tuple(start for start, _ in spans), tuple(range(len(spans))))
        found = self._read(self.encoded([array])[0], whole, forms)
        return [
            self.decide(form, one, size).with_span(span)
            for form, one, span in zip(forms, found, spans, strict=True)
        ]

    def _read(
        self, encoded: DinoImage, caption: Caption, forms: Sequence[Form]
    ) -> list[Candidates]:
        """Each phrase's scores at its own tokens."""
        tokens = self._tokenizer(
            caption.text,
            return_tensors="pt",
            return_offsets_mapping=True,
            truncation=True,
            max_length=self._longest,
        )
        offsets = [(int(first), int(last)) for first, last in tokens.pop("offset_mapping")[0]]
        scores, boxes = self._run(encoded, tokens)
        placed = corners(boxes, encoded.frame)
        found = []
        for form, start in zip(forms, caption.starts, strict=True):
            spans = content_spans(form, whole=self._whole)
            own = tokens_of(spans, start, offsets)
            best = scores[:, own].max(axis=1) if own else np.zeros(len(scores))
            found.append(Candidates(placed, best, self._notes(form, spans, start, offsets)))
        return found

    def _notes(
        self,
        form: Form,
        spans: Sequence[tuple[int, int]],
        start: int,
        offsets: Sequence[tuple[int, int]],
    ) -> tuple[str, ...]:
        words = " ".join(form.phrase[slice(*span)] for span in spans)
        notes: tuple[str, ...] = (f"scored by the words “{words}”",)
        if start + spans[-1][1] > max(last for _, last in offsets):
            notes += (f"the model reads {self._longest} tokens; the rest was cut",)
        return notes

    def _run(
        self, encoded: DinoImage, tokens: Any
    ) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        """Chances (Q, T) of each token for each box, and boxes (Q, 4) in 0..1 of the frame."""
        torch = need("torch", purpose=f"the model {self.name}")
        model = self._model
        if self._parts.rest.exported and bool(encoded.mask.all()):
            with torch.inference_mode():
                maps = [one for one, _ in encoded.features]
                logits, boxes = self._parts.find(maps, tokens["input_ids"])
            return logits[0].sigmoid().numpy(), boxes[0].numpy()
        texts = {key: value.to(model.device) for key, value in tokens.items()}
        height, width = encoded.mask.shape[-2:]
        # only the shape of the pixels is looked at: the backbone is not run again
        shape = torch.zeros(1, dtype=model.dtype, device=model.device).expand(1, 3, height, width)
        with self._one_at_a_time, torch.inference_mode():
            given = model.model.backbone.conv_encoder
            given.features = encoded.features
            told = model(pixel_values=shape, pixel_mask=encoded.mask, **texts)
            given.features = None
        chances = told.logits[0].float().sigmoid().cpu().numpy()
        return chances, told.pred_boxes[0].float().cpu().numpy()


class _Given:
    """Stands where the backbone was and answers with what it said about the image before."""

    features: tuple[tuple[Any, Any], ...] | None = None

    def __call__(self, pixels: Any, mask: Any) -> list[tuple[Any, Any]]:
        del pixels, mask
        return list(self.features or ())


def _set_aside(model: Any) -> Any:
    """Take the backbone out of the network, which is then given its features; returns it."""
    holder = model.model.backbone
    backbone = holder.conv_encoder
    del holder.conv_encoder  # a module may only be replaced by a module
    holder.conv_encoder = _Given()
    return backbone


def plain_caption(caption: str) -> str:
    """A caption in small letters that ends in a full stop, each character still in its place."""
    lowered = "".join(low if len(low := char.lower()) == 1 else char for char in caption)
    return lowered if lowered.rstrip().endswith((".", "?")) else f"{lowered} ."


def build(
    info: ModelInfo,
    *,
    weights: Any = None,
    device: str = "cpu",
    threshold: float = 0.25,
    rival: float = 0.8,
    overlap: float = 0.5,
    images: int = 4,
    together: bool = False,
    read: Read = "referent",
    runtime: Runtime = "auto",
    precision: Precision = "f32",
) -> GroundingDino:
    """As `deixis.load("grounding-dino-tiny")` gives it."""
    settings = OneStageSettings(threshold, rival, overlap, images=images, batch=1)
    folder = folder_of(info, weights)
    return GroundingDino(
        folder, name=info.name, device=device, settings=settings, together=together, read=read,
        runtime=runtime, precision=precision,
    )  # fmt: skip
