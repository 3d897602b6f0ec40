"""Both towers in one small ONNX file that says of itself what it is, checked against torch."""

from __future__ import annotations

import copy
import io
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import torch  # noqa: TID253
from torch import Tensor, nn  # noqa: TID253

from deixis.core import ModelError
from deixis.core.whole_files import write_whole
from deixis.nets.pocket import PocketNet
from deixis.perception.encoders.pocket import PocketEncoder
from deixis.perception.encoders.pocket_words import LONGEST, phrase_words
from deixis.training.recipes.everyday.export import set_facts, store_half

__all__ = ["TOLERANCE", "check_export", "export"]

TOLERANCE = 0.01
"""Largest difference of a cosine that storing weights in 16 bits may cause."""


class _Deployed(nn.Module):
    """The folded network between uint8 pixels and maps, and between words and rows."""

    def __init__(self, net: PocketNet) -> None:
        super().__init__()
        self.net = net

    def forward(self, image: Tensor, words: Tensor) -> tuple[Tensor, Tensor]:
        seen = self.net.images(image.permute(0, 3, 1, 2).float() / 255)
        return seen.permute(0, 2, 3, 1), self.net.phrases(words)


def export(net: PocketNet, path: Path, vocabulary: dict[str, int], facts: dict[str, Any]) -> None:
    """Write image (B, H, W, 3) uint8 -> map (B, h, w, D) and words (M, L) -> rows (M, D).

    Args:
        net: With its averaged weights, not folded.
        path: The file to write.
        vocabulary: Word -> number.
        facts: Provenance; read back with scale, bias and vocabulary.
    """
    import onnx  # noqa: PLC0415 - only where weights are made

    folded = copy.deepcopy(net).cpu().float().eval().fold()
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        # The old exporter needs no further package; it announces its successor at each call.
        warnings.simplefilter("ignore", DeprecationWarning)
        torch.onnx.export(
            _Deployed(folded).eval(),
            (
                torch.zeros(2, 64, 96, 3, dtype=torch.uint8),
                torch.ones(3, LONGEST, dtype=torch.int64),
            ),
            buffer,
            input_names=["image", "words"],
            output_names=["map", "rows"],
            dynamic_axes={
                "image": {0: "images", 1: "height", 2: "width"},
                "words": {0: "phrases"},
                "map": {0: "images", 1: "rows_of_places", 2: "columns_of_places"},
                "rows": {0: "phrases"},
            },
            opset_version=17,
            dynamo=False,
        )
    model = onnx.load_from_string(buffer.getvalue())
    store_half(model)
    learned = {"scale": float(net.log_scale.detach().exp()), "bias": float(net.bias.detach())}
    set_facts(model, {**facts, **learned, "vocabulary": vocabulary})
    write_whole(path, model.SerializeToString())


def check_export(net: PocketNet, path: Path, vocabulary: dict[str, int], *, seed: int = 0) -> float:
    """Compare cosines of the file with those of torch.

    Returns:
        The largest difference.

    Raises:
        ModelError: It is above `TOLERANCE`.
    """
    rng = np.random.default_rng(seed)
    crops = [rng.integers(0, 256, (64, 64, 3), np.uint8) for _ in range(4)]
    phrases = ["a person", "the red car", "brown dog in the snow", "a flurb"]
    encoder = PocketEncoder(path)
    odds = encoder.encode_images(crops) @ encoder.encode_texts([*phrases, "background"]).T
    odds = encoder.scale * (odds[:, :-1] - odds[:, -1:])
    net = copy.deepcopy(net).cpu().float().eval()
    with torch.no_grad():
        images = torch.from_numpy(np.stack(crops)).permute(0, 3, 1, 2).float() / 255
        words = torch.from_numpy(phrase_words(phrases, vocabulary))
        cosines = net.rows(images) @ net.texts(words).T
        expected = cosines * net.log_scale.exp() + net.bias
    worst = float(np.abs(odds - expected.numpy()).max() / float(net.log_scale.detach().exp()))
    if worst > TOLERANCE:
        raise ModelError(f"{path} differs from torch by {worst} in cosines")
    return worst
