"""Real SAM classes of transformers, built small, seeded, saved as a user has them."""

from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs the extra hub")
transformers = pytest.importorskip("transformers", reason="needs the extra hub")

SIDE = 64
_DECODER = {
    "hidden_size": 16, "num_attention_heads": 2, "mlp_dim": 32, "iou_head_hidden_dim": 16,
}  # fmt: skip
_PROMPT = {"hidden_size": 16, "image_size": SIDE, "mask_input_channels": 8}


def tiny_sam(folder: Path) -> Path:
    """SAM (and SlimSAM, which is one with fewer channels), images of 64 pixels."""
    vision = {
        "hidden_size": 32, "output_channels": 16, "num_hidden_layers": 2, "num_pos_feats": 8,
        "num_attention_heads": 4, "image_size": SIDE, "patch_size": 8, "mlp_dim": 32,
        "window_size": 4, "global_attn_indexes": [1], "initializer_range": 0.2,
    }  # fmt: skip
    config = transformers.SamConfig(
        vision_config=vision,
        prompt_encoder_config={**_PROMPT, "patch_size": 8},
        mask_decoder_config=_DECODER,
    )
    return _saved(transformers.SamModel, config, folder)


def tiny_sam2(folder: Path) -> Path:
    """SAM 2 with images of 64 pixels: features of 16, 8 and 4 a side."""
    backbone = {
        "hidden_size": 8, "image_size": [SIDE, SIDE], "blocks_per_stage": [1, 1, 2, 1],
        "embed_dim_per_stage": [8, 16, 32, 64], "num_attention_heads_per_stage": [1, 1, 2, 2],
        "window_size_per_stage": [4, 4, 4, 2], "global_attention_blocks": [3],
        "window_positional_embedding_background_size": [4, 4], "initializer_range": 0.2,
        "model_type": "sam2_hiera_det_model",
    }  # fmt: skip
    vision = {
        "backbone_config": backbone, "backbone_channel_list": [64, 32, 16, 8],
        "backbone_feature_sizes": [[16, 16], [8, 8], [4, 4]], "fpn_hidden_size": 16,
        "model_type": "sam2_vision_model", "initializer_range": 0.2,
    }  # fmt: skip
    config = transformers.Sam2Config(
        vision_config=vision,
        prompt_encoder_config=_PROMPT,
        mask_decoder_config=_DECODER,
        initializer_range=0.2,
    )
    return _saved(transformers.Sam2Model, config, folder)


def tiny_edgetam(folder: Path) -> Path:
    """EdgeTAM with images of 64 pixels; its tower comes from timm, in its own size."""
    pytest.importorskip("timm", reason="EdgeTAM's tower comes from timm")
    backbone = {
        "model_type": "timm_wrapper", "architecture": "repvit_m1", "num_classes": 2,
        "model_args": {"in_chans": 3, "features_only": True, "out_indices": [0, 1, 2, 3]},
    }  # fmt: skip
    vision = {
        "backbone_config": backbone, "backbone_channel_list": [384, 192, 96, 48],
        "backbone_feature_sizes": [[16, 16], [8, 8], [4, 4]], "fpn_hidden_size": 16,
        "model_type": "edgetam_vision_model",
    }  # fmt: skip
    config = transformers.EdgeTamConfig(
        vision_config=vision, prompt_encoder_config=_PROMPT, mask_decoder_config=_DECODER
    )
    return _saved(transformers.EdgeTamModel, config, folder)


def _saved(kind: type, config: object, folder: Path) -> Path:
    torch.manual_seed(0)
    model = kind(config)
    for name, weight in model.named_parameters():  # some start at zero: masks would be flat
        if weight.ndim > 1 and "timm_model" not in name:
            torch.nn.init.normal_(weight, std=0.2)
    model.save_pretrained(folder)
    return folder
