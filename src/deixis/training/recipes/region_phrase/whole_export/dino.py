"""Grounding DINO and its kin as two ONNX files: a picture's maps, and boxes for a caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch  # noqa: TID253 - this recipe is torch's own
from torch import Tensor, nn  # noqa: TID253

from deixis.core import ModelError
from deixis.grounders.one_stage.dino_export import padded, rest_of
from deixis.perception.hub import load_model
from deixis.perception.hub.towers import as_module
from deixis.training.recipes.region_phrase.whole_export.blocks import caption_blocks
from deixis.training.recipes.region_phrase.whole_export.files import Part, apart, check
from deixis.training.recipes.region_phrase.whole_export.starts import start_boxes

__all__ = ["export_dino"]

# An odd side before each merge and no side a multiple of a window of 4, 7, 8 or 12: the branches
# of Swin that pad and cut are all taken, and then do nothing where nothing is to be done.
_WRITTEN = ((260, 388), 5)
# Pixels high and wide; tokens. Of the second the last map is one place high.
_COMPARED = (((301, 262), 11), ((60, 1100), 7))
_SAME = 0.99  # share of the boxes to start from that file and torch must agree on


def export_dino(folder: Path, out: Path) -> float:
    """Write picture.onnx and caption.onnx; size and length are free, one of each at a time.

    Returns:
        The largest difference of maps, logits and boxes to torch.

    Raises:
        ModelError: A file cannot be written, or differs.
    """
    model = load_model("AutoModelForZeroShotObjectDetection", folder)
    if not model.config.two_stage:
        raise ModelError("only networks that propose boxes (two_stage) are exported")
    picture, caption = _parts(model, out)
    draw = torch.Generator().manual_seed(0)
    (height, width), length = _WRITTEN
    pixels = torch.randn(1, 3, height, width, generator=draw)
    picture.write(pixels)
    with torch.inference_mode():
        caption.write(*picture.module(pixels), _caption(model, length))
    return check(_differences(picture, caption, model, draw), (picture, caption))


class Caption(nn.Module):
    """Maps and tokens in; logits (1, Q, T), boxes (1, Q, 4) and picks (1, Q) out.

    Picks are the places whose boxes the decoder started from.
    """

    def __init__(self, model: Any) -> None:
        super().__init__()
        self.rest = rest_of(model)
        self.levels = int(model.config.num_feature_levels)
        self.register_buffer("special", model.model.special_tokens.clone(), persistent=False)

    def forward(self, *given: Tensor, chosen: Tensor | None = None) -> Any:
        """See the class; ``chosen`` are picks to start from in place of its own."""
        *maps, ids = given
        starts = start_boxes(maps, self.levels)
        return self.rest(*maps, starts, ids, *caption_blocks(ids, self.special), chosen=chosen)


def _parts(model: Any, out: Path) -> tuple[Part, Part]:
    eye = model.model.backbone.conv_encoder
    maps = tuple(f"map{number}" for number in range(len(eye.intermediate_channel_sizes)))
    picture = Part(
        as_module(eye.model, _see), out / "picture.onnx", ("pixel_values",), maps,
        {"pixel_values": {2: "height", 3: "width"}},
    )  # fmt: skip
    caption = Part(
        Caption(model).eval(), out / "caption.onnx", (*maps, "input_ids"),
        ("logits", "boxes", "picks"),
        {name: {2: f"{name}_height", 3: f"{name}_width"} for name in maps}
        | {"input_ids": {1: "tokens"}},
    )  # fmt: skip
    return picture, caption


def _see(swin: Any, pixels: Tensor) -> tuple[Tensor, ...]:
    return tuple(swin(padded(pixels), return_dict=True).feature_maps)


def _differences(
    picture: Part, caption: Part, model: Any, draw: torch.Generator
) -> Iterator[float]:
    """On sizes and lengths that the files were not written with."""
    see, read = picture.opened(), caption.opened()
    for (height, width), length in _COMPARED:
        pixels = torch.randn(1, 3, height, width, generator=draw)
        ids = _caption(model, length)
        with torch.inference_mode():
            maps = picture.module(pixels)
            found = see(pixels)
            yield apart(found, maps)
            told = read(*found, ids)
            yield apart(told[:2], _wanted(caption.module, (*maps, ids), told[2]))


def _wanted(module: Any, given: Sequence[Tensor], picks: Any) -> tuple[Tensor, Tensor]:
    """What torch says from the very boxes that the file started from, where they are the same.

    Which boxes to start from is a sorting of scores: two that are equal to the last digit may
    change places, and each then goes with another learned query.
    """
    own, theirs = set(module(*given)[2].ravel().tolist()), set(picks.ravel().tolist())
    alike = len(own & theirs) >= _SAME * len(theirs)
    logits, boxes, _ = module(*given, chosen=torch.from_numpy(picks) if alike else None)
    return logits, boxes


def _caption(model: Any, length: int) -> Tensor:
    """(1, length) tokens of two phrases with a full stop after each."""
    start, end, stop, *_ = model.model.special_tokens.tolist()
    words = list(range(end + 2, end + length - 1))  # one more than length - 4
    middle = len(words) // 2
    words[middle] = stop
    return torch.tensor([[start, *words, stop, end]])
