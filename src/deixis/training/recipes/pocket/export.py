"""Both towers as arrays in one small file, checked against torch."""

from __future__ import annotations

import copy
from pathlib import Path

import numpy as np
import torch  # noqa: TID253

from deixis.core import ModelError
from deixis.core.whole_files import whole_file
from deixis.nets.pocket import PocketNet
from deixis.perception.encoders.pocket import PocketEncoder
from deixis.perception.encoders.pocket_words import phrase_words
from deixis.training.recipes.pocket.batches import Scale

__all__ = ["TOLERANCE", "check_export", "export"]

TOLERANCE = 0.01
"""Largest difference of a cosine that storing weights in 16 bits may cause."""


def export(net: PocketNet, scale: Scale, path: Path, vocabulary: dict[str, int]) -> None:
    """Write what `deixis.perception.encoders.PocketEncoder` reads, numbers in 16 bits.

    Args:
        net: With its averaged weights.
        scale: Of its inputs.
        path: The ``.npz`` file to write.
        vocabulary: Word -> number.
    """
    regions, phrases = net.regions, net.phrases
    layers = {
        ("into", "inner"): regions.into, ("out", "outer"): regions.out,
        ("noun", "called"): phrases.noun, ("mix", "mixed"): phrases.mix,
        ("said", "heard"): phrases.out,
    }  # fmt: skip
    arrays = {
        "mean": scale.mean.astype(np.float32),
        "scale": scale.deviation.astype(np.float32),
        "table": phrases.table.weight.detach().numpy().astype(np.float16),
        "odds": np.array([float(net.log_scale.detach().exp()), float(net.bias.detach())]),
        "names": np.array(list(vocabulary)),
        "codes": np.array(list(vocabulary.values()), np.int32),
    }
    for (matrix, vector), layer in layers.items():
        arrays[matrix] = layer.weight.detach().numpy().T.astype(np.float16)
        arrays[vector] = layer.bias.detach().numpy()
    with whole_file(path) as draft, draft.open("wb") as file:
        np.savez_compressed(file, **arrays)


def check_export(
    net: PocketNet, scale: Scale, path: Path, vocabulary: dict[str, int], *, seed: int = 0
) -> float:
    """Compare cosines of the file with those of torch, on inputs drawn by chance.

    Returns:
        The largest difference.

    Raises:
        ModelError: It is above `TOLERANCE`.
    """
    rng = np.random.default_rng(seed)
    inputs = rng.normal(scale.mean, scale.deviation, (8, len(scale.mean))).astype(np.float16)
    phrases = ["a person", "the red car", "brown dog in the snow", "a flurb"]
    encoder = PocketEncoder(path)
    odds = (
        encoder.rows_of(inputs.astype(np.float32))
        @ encoder.encode_texts([*phrases, "background"]).T
    )
    odds = encoder.scale * (odds[:, :-1] - odds[:, -1:])
    net = copy.deepcopy(net).cpu().float().eval()
    with torch.no_grad():
        words = torch.from_numpy(phrase_words(phrases, vocabulary))
        cosines = net.rows(scale(inputs)) @ net.texts(words).T
        expected = cosines * net.log_scale.exp() + net.bias
    worst = float(np.abs(odds - expected.numpy()).max() / float(net.log_scale.detach().exp()))
    if worst > TOLERANCE:
        raise ModelError(f"{path} differs from torch by {worst} in cosines")
    return worst
