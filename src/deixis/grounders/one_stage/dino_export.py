"""Grounding DINO and its kin as two modules that can be exported for images of any size.

transformers' own forward cannot: it makes a constant of the sizes of the feature maps, and asks for
a running maximum that no export knows. What is written anew here is that forward alone, for one
image without padding; the layers are the model's.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from deixis.core import ModelError
from deixis.grounders.one_stage.seen import Seen
from deixis.perception.hub import need
from deixis.perception.hub.towers import Agreement, Execution, Tower, as_module

__all__ = ["DinoParts"]

_PATCH = 4  # pixels; Swin pads to whole patches by an if, which an export would freeze
# Odd sides before each merge and no side a multiple of a window of 4, 7, 8 or 12: Swin's branches
# that pad and cut are all taken, and then do nothing where nothing is to be done.
_EXAMPLES = ((260, 388), (256, 224))
_LENGTHS = (5, 9)  # tokens of the texts
_FINITE = 1e30
_SIZES = 8  # of images, whose proposals are kept
_SAME_PICKS = 0.99  # share of the boxes to start from that form and plain part must agree on


class DinoParts:
    """Backbone and rest of a network, each in its exported form where one is kept.

    Args:
        model: A GroundingDinoForObjectDetection or MMGroundingDinoForObjectDetection.
        backbone: Its ``conv_encoder``.
        folder: Where its weights are.
        execution: How the parts run.
    """

    def __init__(self, model: Any, backbone: Any, folder: Path, execution: Execution) -> None:
        self._model = model
        self._maps = len(backbone.intermediate_channel_sizes)
        seeing = as_module(
            backbone.model, lambda swin, pixels: tuple(swin(pixels, return_dict=True).feature_maps)
        )
        self._starts = Seen[Any](_SIZES)
        free = (*[(2, 3)] * self._maps, (1,), (1,), (1, 2), (1,))
        self._rest = rest_of(model)
        self.backbone = Tower(seeing, folder, "backbone", execution, free=((2, 3),))
        self.rest = Tower(self._rest, folder, "rest", execution, free=free)

    def see(self, pixels: Any) -> tuple[Any, ...]:
        """Feature maps (1, C, h, w), finest first, of pixels (1, 3, H, W) without padding."""
        return self.backbone(padded(pixels))

    def find(self, maps: Sequence[Any], ids: Any) -> tuple[Any, Any]:
        """Logits (1, Q, T) and boxes (1, Q, 4) in 0..1 for the tokens (1, T) of one caption."""
        logits, boxes, _ = self.rest(*self.given(maps, ids))
        return logits, boxes

    def given(self, maps: Sequence[Any], ids: Any) -> tuple[Any, ...]:
        """The inputs of the rest."""
        name = str([tuple(one.shape) for one in maps])
        starts = self._starts.get(name)
        if starts is None:
            starts = self._starts.put(name, proposals(self._model, maps))
        return (*maps, starts, ids, *blocks(self._model, ids))

    def optimize(self) -> Agreement:
        """Export both parts, keep them, and use them from now on.

        Raises:
            ModelError: A part cannot be exported or says something else; it runs as it is then.
        """
        torch = need("torch", purpose="exporting")
        if not self._model.config.two_stage:
            raise ModelError("only networks that propose boxes (two_stage) have an exported form")
        generator = torch.Generator().manual_seed(0)
        images = [(torch.rand(1, 3, *size, generator=generator),) for size in _EXAMPLES]
        eye = self.backbone.optimize(*images)
        with torch.inference_mode():
            seen = [self.backbone(*image) for image in images]
            texts = [self._text(length) for length in _LENGTHS]
            asked = [self.given(maps, ids) for maps, ids in zip(seen, texts, strict=True)]
        mind = self.rest.optimize(*asked, reference=self._reference)
        return Agreement(
            mind.path.parent.parent,
            min(eye.cosine, mind.cosine),
            eye.plain_s + mind.plain_s,
            eye.exported_s + mind.exported_s,
        )

    def _text(self, length: int) -> Any:
        torch = need("torch", purpose="exporting")
        start, end, stop, *_ = self._model.model.special_tokens.tolist()
        words = range(end + 2, end + 2 + length - 3)
        return torch.tensor([[start, *words, stop, end]])

    def _reference(self, made: Sequence[Any], given: Sequence[Any]) -> tuple[Any, ...]:
        """What the plain part says from the very boxes that the form started from.

        Which boxes to start from is a sorting of scores: two that are equal to the last digit may
        change places, and each then goes with another learned query.
        """
        own, picks = (set(one.ravel().tolist()) for one in (self._rest(*given)[2], made[2]))
        alike = len(own & picks) >= _SAME_PICKS * len(picks)
        told: tuple[Any, ...] = self._rest(*given, chosen=made[2] if alike else None)
        return told


def padded(pixels: Any) -> Any:
    """Zeros at the right and the bottom up to whole patches, as Swin does itself."""
    torch = need("torch", purpose="exporting")
    height, width = pixels.shape[-2:]
    return torch.nn.functional.pad(pixels, (0, -width % _PATCH, 0, -height % _PATCH))


def blocks(model: Any, ids: Any) -> tuple[Any, Any]:
    """Which tokens see each other (1, T, T), and their positions (1, T), by transformers' own code.

    It stays outside of the form: no export knows its running maximum.
    """
    code = sys.modules[type(model).__module__]
    mask, positions = code.generate_masks_with_special_tokens_and_transfer_map(
        ids, special_tokens=model.model.special_tokens
    )
    return mask, positions


def proposals(model: Any, maps: Sequence[Any]) -> Any:
    """(1, N, 4) logits of the box at each place, infinite near the edges, by the network itself.

    It depends on sizes alone and stays outside of the form: a place at 0.99 of a side counts as
    near the edge by the last digit of a division, which a form computes otherwise; and 800 pixels
    have such places.
    """
    torch = need("torch", purpose="exporting")
    net = model.model
    sizes = [(int(one.shape[-2]), int(one.shape[-1])) for one in maps]
    while len(sizes) < model.config.num_feature_levels:  # convolutions of stride 2
        sizes.append(((sizes[-1][0] + 1) // 2, (sizes[-1][1] + 1) // 2))
    count = sum(height * width for height, width in sizes)
    blank = torch.zeros(1, count, model.config.d_model)
    none = torch.zeros(1, count, dtype=torch.bool)
    return net.generate_encoder_output_proposals(blank, none, sizes)[1]


def rest_of(model: Any) -> Any:
    """Maps, proposals, ids, mask, positions -> logits (1, Q, T), boxes (1, Q, 4), picks (1, Q).

    Picks are the numbers of the places whose boxes the decoder starts from; they may be given.

    Args:
        model: A GroundingDinoForObjectDetection or MMGroundingDinoForObjectDetection.
    """
    torch = need("torch", purpose="exporting")

    class Rest(torch.nn.Module):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            super().__init__()
            self.net = model.model
            self.names = model.class_embed[-1]
            self.places = model.bbox_embed[-1]

        def forward(self, *given: Any, chosen: Any = None) -> Any:
            *maps, starts, ids, mask, positions = given
            text = self._read(ids, mask, positions)
            seen = self._flat(self._levels(maps))
            states, text = self._encode(seen, text, mask, positions)
            real = torch.ones_like(ids, dtype=torch.bool)
            seen["starts"] = starts
            logits, boxes, picks = self._decode(seen, states, text, real, chosen)
            return logits[..., : ids.shape[1]], boxes, picks

        def _read(self, ids: Any, mask: Any, positions: Any) -> Any:
            net = self.net
            told = net.text_backbone(ids, mask[:, None], torch.zeros_like(ids), positions)
            return net.text_projection(told.last_hidden_state)

        def _levels(self, maps: Any) -> list[Any]:
            """(1, D, h, w) each: the projected maps, and coarser ones made of the last."""
            projections = self.net.input_proj_vision
            levels = [project(one) for project, one in zip(projections, maps, strict=False)]
            last = maps[-1]
            for project in projections[len(maps) :]:
                last = project(last)
                levels.append(last)
            return levels

        def _flat(self, levels: list[Any]) -> dict[str, Any]:
            """What encoder and decoder share; every place is image, none is padding."""
            places, states = [], []
            for one, own in zip(levels, self.net.level_embed, strict=True):
                whole = torch.ones_like(one[:, 0], dtype=torch.bool)
                place = self.net.backbone.position_embedding(one, whole).to(one.dtype)
                places.append(place.flatten(2).transpose(1, 2) + own.view(1, 1, -1))
                states.append(one.flatten(2).transpose(1, 2))
            shapes = torch.stack([torch._shape_as_tensor(one)[2:] for one in levels])
            joined = torch.cat(states, 1)  # (1, N, D)
            return {
                "states": joined,
                "places": torch.cat(places, 1),
                "padding": torch.zeros_like(joined[..., 0], dtype=torch.bool),
                "ratios": joined.new_ones(1, len(levels), 2),
                "shapes": {
                    "spatial_shapes": shapes,
                    "spatial_shapes_list": [(one.shape[2], one.shape[3]) for one in levels],
                    "level_start_index": None,  # only a CUDA kernel reads it
                },
            }

        def _encode(self, seen: Any, text: Any, mask: Any, positions: Any) -> Any:
            with _spelled_out(torch, "linspace", _ones_apart):
                told = self.net.encoder(
                    vision_features=seen["states"],
                    vision_attention_mask=seen["padding"],
                    vision_position_embedding=seen["places"],
                    valid_ratios=seen["ratios"],
                    text_features=text,
                    text_self_attention_masks=~mask,
                    text_position_ids=positions,
                    return_dict=True,
                    **seen["shapes"],
                )
            return told.last_hidden_state_vision, told.last_hidden_state_text

        def _decode(self, seen: Any, states: Any, text: Any, real: Any, chosen: Any) -> Any:
            start, references, picks = self._queries(seen, states, text, real, chosen)
            with _spelled_out(torch.special, "logit", _logit):
                told = self.net.decoder(
                    inputs_embeds=start,
                    vision_encoder_hidden_states=states,
                    vision_encoder_attention_mask=~seen["padding"],
                    text_encoder_hidden_states=text,
                    reference_points=references,
                    valid_ratios=seen["ratios"],
                    return_dict=True,
                    **seen["shapes"],
                )
            last = told.intermediate_hidden_states[:, -1]
            before = (
                told.intermediate_reference_points[:, -2]
                if told.intermediate_reference_points.shape[1] > 1
                else references
            )
            boxes = self.places(last) + _logit(before, eps=1e-5)
            return self.names(last, text, real), boxes.sigmoid(), picks

        def _queries(self, seen: Any, states: Any, text: Any, real: Any, chosen: Any) -> Any:
            """What the decoder starts from, the boxes it starts at in 0..1, and their places."""
            net, starts = self.net, seen["starts"]
            inside = starts.sum(-1, keepdim=True) < _FINITE
            queries = torch.where(inside, states, torch.zeros_like(states))
            queries = net.enc_output_norm(net.enc_output(queries))
            scores = net.encoder_output_class_embed(queries, text, real).max(-1)[0]
            places = net.encoder_output_bbox_embed(queries) + starts
            picks = chosen
            if picks is None:
                picks = torch.topk(scores, net.config.num_queries, dim=1)[1]
            best = picks[..., None]  # (1, Q, 1)
            references = torch.gather(places, 1, best.expand(-1, -1, 4)).sigmoid()
            if net.config.embedding_init_target:
                return net.query_position_embeddings.weight[None], references, picks
            width = queries.shape[-1]
            return torch.gather(queries, 1, best.expand(-1, -1, width)), references, picks

    return Rest().eval()


def _logit(chance: Any, eps: float) -> Any:
    kept = chance.clamp(eps, 1 - eps)
    return (kept / (1 - kept)).log()


def _ones_apart(start: float, end: Any, steps: Any, **kind: Any) -> Any:
    """``linspace`` of places 1 apart: that of ONNX divides by 0 where there is one place."""
    del end
    torch = need("torch", purpose="exporting")
    return torch.arange(steps, **kind) + start


@contextmanager
def _spelled_out(room: Any, name: str, plain: Any) -> Iterator[None]:
    """A function of torch by operators that exports know."""
    own = getattr(room, name)
    setattr(room, name, plain)
    try:
        yield
    finally:
        setattr(room, name, own)
