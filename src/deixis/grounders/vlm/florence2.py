"""Florence-2: boxes of phrases as location tokens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from deixis.core import ConfigError, ImageArray
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.vlm.answers import Reading, WrittenBox
from deixis.grounders.vlm.local import LocalVlm, folder_of
from deixis.language import Form
from deixis.perception.hub import load_model, load_processor

__all__ = ["Florence2", "Task", "build"]

Task = Literal["phrase-grounding", "open-vocabulary"]
_PROMPTS = {
    "phrase-grounding": "Locate the phrases in the caption: {phrase}",
    "open-vocabulary": "Locate {phrase} in the image.",
}
"""What the processor makes of <CAPTION_TO_PHRASE_GROUNDING> and <OPEN_VOCABULARY_DETECTION>."""


class Florence2(LocalVlm):
    """B. Xiao et al., "Florence-2", 2023, arXiv 2311.06242.

    Answers such as ``red mug<loc_52><loc_332><loc_932><loc_774>`` number 1000 bins a side, x
    first; a bin stands for its middle. Deviation from the published decoding: corners are not cut
    to whole pixels, and labels keep letters beyond ASCII. The model always names something in
    phrase grounding, so ABSENT is rare there.

    Args:
        folder: Configuration, safetensors, tokenizer and image processor.
        task: "phrase-grounding" grounds the parts of the phrase and keeps those of its head;
            "open-vocabulary" takes the phrase for the name of a category.
    """

    def __init__(
        self,
        folder: Any,
        *,
        name: str = "florence-2",
        device: str = "cpu",
        task: Task = "phrase-grounding",
        max_tokens: int = 256,
    ) -> None:
        if task not in _PROMPTS:
            raise ConfigError(f"task must be {' or '.join(_PROMPTS)}, got {task!r}")
        model = load_model("Florence2ForConditionalGeneration", folder, device=device)
        tokenizer = load_processor("AutoTokenizer", folder)
        super().__init__(name, model, tokenizer, max_tokens=max_tokens)
        self._images = load_processor("AutoImageProcessor", folder, backend="pil")
        self._task = task

    def prepare(self, image: ImageArray) -> Any:
        pixels = self._images([image], return_tensors="pt", input_data_format="channels_last")
        return self.on_device({"pixel_values": pixels["pixel_values"]})["pixel_values"]

    def inputs(self, prepared: Any, phrase: str) -> dict[str, Any]:
        tokenizer = self._tokenizer
        picture = tokenizer.convert_ids_to_tokens(self._model.config.image_token_id)
        text = f"{tokenizer.bos_token}{_PROMPTS[self._task].format(phrase=phrase)}"
        prompt = picture * self._places() + text + tokenizer.eos_token
        tokens = tokenizer(prompt, add_special_tokens=False, return_tensors="pt")
        return self.on_device(
            {
                "input_ids": tokens["input_ids"],
                "attention_mask": tokens["attention_mask"],
                "pixel_values": prepared,
            }
        )

    def _places(self) -> int:
        """How many tokens the picture takes in the prompt."""
        return int(getattr(self._images, "image_seq_length", None) or 577)

    def choose(self, reading: Reading, form: Form) -> Sequence[WrittenBox]:
        """The boxes whose label holds the head of the phrase; those of the first label otherwise.

        Phrase grounding of "the man with a dog" also boxes the dog, which is not asked for.
        """
        boxes = reading.boxes
        if self._task != "phrase-grounding" or not boxes:
            return boxes
        whole = form.phrase.lower().strip(" .")
        heads = [node.text.lower() for node in (form.head,) if node.text]
        exact = [box for box in boxes if (box.label or "").lower() == whole]
        named = [box for box in boxes if any(head in (box.label or "").lower() for head in heads)]
        first = [box for box in boxes if box.label == boxes[0].label]
        return exact or named or first


def build(
    info: ModelInfo,
    *,
    weights: Any = None,
    device: str = "cpu",
    task: Task = "phrase-grounding",
    max_tokens: int = 256,
) -> Florence2:
    """As `deixis.load("florence-2-base")` gives it."""
    folder = folder_of(info, weights)
    return Florence2(folder, name=info.name, device=device, task=task, max_tokens=max_tokens)
