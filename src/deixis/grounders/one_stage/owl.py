"""What OWL-ViT and OWLv2 share: an image becomes patches with boxes, a phrase becomes a query."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt

from deixis.core import ConfigError, ImageArray, Size
from deixis.grounders.one_stage.candidates import Candidates, corners
from deixis.grounders.one_stage.grounder import OneStageGrounder
from deixis.grounders.one_stage.seen import Seen
from deixis.grounders.one_stage.settings import OneStageSettings
from deixis.language import Form
from deixis.perception.hub import load_model, load_processor, need
from deixis.perception.hub.exports import Precision
from deixis.perception.hub.towers import Agreement, Execution, Runtime, Tower, as_module, pictures

__all__ = ["Owl", "OwlImage", "OwlText", "owl_heads"]

FloatArray = npt.NDArray[np.float32]
_QUERIES = 4096  # phrases whose query is kept; 2 KB each
_AT_ONCE = 64  # phrases that go through the text tower together
_TINY = 1e-6  # as in the published heads, against division by zero


@dataclass(frozen=True, slots=True, eq=False)
class OwlImage:
    """One image as OWL-ViT sees it, for any phrase.

    Attributes:
        classes: (P, D) what each patch looks like, rows of length 1.
        shift: (P,) added to the cosine with a query.
        scale: (P,) what the sum is multiplied by.
        boxes: (P, 4) centre and extent in 0..1 of the network's frame.
        objectness: (P,) logits that there is a thing at all; all zero where a model has none.
    """

    classes: FloatArray
    shift: FloatArray
    scale: FloatArray
    boxes: FloatArray
    objectness: FloatArray

    def scores(self, query: FloatArray) -> FloatArray:
        """(P,) in 0..1 for a query of length 1."""
        logits = (self.classes @ query + self.shift) * self.scale
        # half of tanh is the logistic function without an overflow
        chances: FloatArray = 0.5 * (1 + np.tanh(0.5 * logits))
        return chances


@dataclass(frozen=True, slots=True, eq=False)
class OwlText:
    """One phrase as a query.

    Attributes:
        query: (D,) of length 1.
        cut: Whether the phrase was longer than the network reads.
    """

    query: FloatArray
    cut: bool


def owl_heads(model: Any, features: Any) -> tuple[Any, ...]:
    """Everything that does not depend on a phrase, as the fields of `OwlImage`, batch first.

    Args:
        model: An OwlViTForObjectDetection or Owlv2ForObjectDetection.
        features: (B, h, w, D), what ``model.image_embedder`` makes of pixels.
    """
    torch = need("torch", purpose="OWL-ViT")
    patches = features.flatten(1, 2)  # (B, P, D)
    head = model.class_head
    classes = head.dense0(patches)
    classes = classes / (torch.linalg.norm(classes, dim=-1, keepdim=True) + _TINY)
    shift = head.logit_shift(patches)[..., 0]
    scale = head.elu(head.logit_scale(patches))[..., 0] + 1
    boxes = model.box_predictor(patches, features)
    if hasattr(model, "objectness_predictor"):
        return classes, shift, scale, boxes, model.objectness_predictor(patches)
    return classes, shift, scale, boxes, torch.zeros_like(shift)


def _text_rows(model: Any, tokens: Any) -> Any:
    """(B, D) of any length, for (B, L) tokens without padding."""
    owl = getattr(model, model.base_model_prefix)
    torch = need("torch", purpose="OWL-ViT")
    told = owl.get_text_features(input_ids=tokens, attention_mask=torch.ones_like(tokens))
    return told.pooler_output


class Owl(OneStageGrounder[OwlImage]):
    """Base of OWL-ViT and OWLv2.

    The network's score of a patch for a phrase is a cosine, shifted and scaled by the patch
    itself; patches and boxes never see the phrase. So they are computed once an image, and a
    phrase costs its text tower and one product. Both are the sums of the published heads.

    Args:
        folder: Configuration, safetensors, tokenizer and image processor.
        name: For answers.
        device: "cpu", "auto" or a torch device.
        settings: Thresholds and bounds.
        template: What a phrase is put into: "a photo of {}" as in the papers' prompts.
        runtime: "auto" runs both towers in their exported forms where `optimize` has kept them
            and the device is the CPU; "torch" never does.
        precision: What an exported form computes in: "f32", or "bf16", which is quicker and
            moves scores and boxes a little.

    Raises:
        ConfigError: ``template`` has no ``{}``, or a setting is none of its values.
        WeightsError: The folder holds no such model.
    """

    model_class: ClassVar[str]

    def __init__(
        self,
        folder: str | Path,
        *,
        name: str,
        device: str = "cpu",
        settings: OneStageSettings | None = None,
        template: str = "{}",
        runtime: Runtime = "auto",
        precision: Precision = "f32",
    ) -> None:
        execution = Execution(runtime, precision)
        if template.count("{}") != 1:
            raise ConfigError(f"template must hold {{}} once, got {template!r}")
        super().__init__(name, settings or OneStageSettings(threshold=0.1))
        self._template = template
        self._model = load_model(self.model_class, folder, device=device)
        self._tokenizer = load_processor("AutoTokenizer", folder)
        self._longest = int(self._model.config.text_config.max_position_embeddings)
        self._texts: Seen[OwlText] = Seen(_QUERIES)
        part = as_module(self._model, lambda model, pixels: model.image_embedder(pixels)[0])
        self._tower = Tower(part, Path(folder), "image", execution, free=((0,),))
        words = as_module(self._model, _text_rows)
        self._words = Tower(words, Path(folder), "text", execution, free=((0, 1),))

    @abstractmethod
    def pixels(self, images: Sequence[ImageArray]) -> Any:
        """(B, 3, H, W) tensor in the network's frame."""

    def frame(self, size: Size) -> Size:
        """What the network's boxes are parts of, in pixels of the image."""
        return size

    def encode(self, images: Sequence[ImageArray]) -> list[OwlImage]:
        if self._model.device.type != "cpu":
            return self._rows(self.pixels(images))
        # a CPU is no quicker with several at a time: one runs while the next is made ready
        with ThreadPoolExecutor(1) as ahead:
            ready = [ahead.submit(self.pixels, [image]) for image in images]
            return [row for one in ready for row in self._rows(one.result())]

    def _rows(self, pixels: Any) -> list[OwlImage]:
        arrays = [np.asarray(tensor, np.float32) for tensor in self._patches(pixels)]
        names = [field.name for field in fields(OwlImage)]
        return [
            OwlImage(**{name: array[row].copy() for name, array in zip(names, arrays, strict=True)})
            for row in range(len(pixels))
        ]

    def _patches(self, pixels: Any) -> Sequence[Any]:
        """`owl_heads` of a batch, as things that numpy can read."""
        torch = need("torch", purpose=f"the model {self.name}")
        model = self._model
        with torch.inference_mode():
            given = pixels.to(model.device, model.dtype)
            (features,) = self._tower(given)
            told = owl_heads(model, features.to(model.dtype))
        return [tensor.float().cpu() for tensor in told]

    def optimize(self) -> Agreement:
        """Export both towers, keep them for later loads of these weights, and use them from now on.

        Returns:
            How the image part compares, which takes nearly all of the time.

        Raises:
            ModelError: One cannot be exported, or its features are not those of the plain model;
                the plain model stays in use.
        """
        self._words.optimize(*((tokens,) for tokens in self._sentences()))
        return self._tower.optimize(*((self.pixels(batch),) for batch in pictures(1, 2)))

    def _sentences(self) -> list[Any]:
        """Tokens that the text tower's form is traced with and compared on: sizes differ."""
        torch = need("torch", purpose=f"the model {self.name}")
        told = ["a red mug left of it", "mug"]
        long, short = self._tokenizer(told, truncation=True, max_length=self._longest)["input_ids"]
        backwards = [long[0], *long[-2:0:-1], long[-1]]
        return [torch.tensor([long, backwards]), torch.tensor([short])]

    def match(self, encoded: OwlImage, forms: Sequence[Form], size: Size) -> list[Candidates]:
        boxes = corners(encoded.boxes, self.frame(size))
        texts = self.texts([form.phrase for form in forms])
        return [Candidates(boxes, self.scores(encoded, text), self._notes(text)) for text in texts]

    def scores(self, encoded: OwlImage, text: OwlText) -> FloatArray:
        """(P,) in 0..1."""
        return encoded.scores(text.query)

    def _notes(self, text: OwlText) -> tuple[str, ...]:
        return (f"the model reads {self._longest} tokens; the rest was cut",) if text.cut else ()

    def texts(self, phrases: Sequence[str]) -> list[OwlText]:
        """Queries of phrases, those asked before from memory."""
        known = {phrase: self._texts.get(phrase) for phrase in phrases}
        unseen = [phrase for phrase, text in known.items() if text is None]
        for phrase, made in self._read(unseen).items():
            known[phrase] = self._texts.put(phrase, made)
        return [text for phrase in phrases if (text := known[phrase]) is not None]

    def _read(self, phrases: Sequence[str]) -> dict[str, OwlText]:
        """Queries; phrases of one length go together, so that padding changes none of them."""
        if not phrases:
            return {}
        prompts = [self._template.replace("{}", phrase) for phrase in phrases]
        whole = self._tokenizer(prompts)["input_ids"]
        read = self._tokenizer(prompts, truncation=True, max_length=self._longest)["input_ids"]
        groups: dict[int, list[int]] = {}
        for index, ids in enumerate(read):
            groups.setdefault(len(ids), []).append(index)
        texts: dict[str, OwlText] = {}
        for members in groups.values():
            for start in range(0, len(members), _AT_ONCE):
                some = members[start : start + _AT_ONCE]
                for index, row in zip(some, self._queries([read[i] for i in some]), strict=True):
                    cut = len(whole[index]) > self._longest
                    texts[phrases[index]] = OwlText(row, cut)
        return texts

    def _queries(self, ids: list[list[int]]) -> list[FloatArray]:
        """Rows of length 1; the tower is causal and read at its last token: no padding."""
        torch = need("torch", purpose=f"the model {self.name}")
        tokens = torch.tensor(ids, device=self._model.device)
        with torch.inference_mode():
            (told,) = self._words(tokens)
        rows = told.float().cpu().numpy()
        rows = rows / np.linalg.norm(rows, axis=-1, keepdims=True)
        rows = rows / (np.linalg.norm(rows, axis=-1, keepdims=True) + _TINY)
        return [np.ascontiguousarray(row, np.float32) for row in rows]
