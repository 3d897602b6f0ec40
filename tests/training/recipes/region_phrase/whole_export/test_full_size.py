"""Files of networks as large as published ones, with weights drawn at random: minutes and 5 GB."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs the extra train")
transformers = pytest.importorskip("transformers", reason="needs the extra hub")
pytest.importorskip("onnx", reason="torch writes ONNX with it")

from deixis.training.recipes.region_phrase.whole_export import export_whole  # noqa: E402

pytestmark = pytest.mark.skipif(
    os.environ.get("DEIXIS_EVERY_BASE") != "1", reason="minutes; set DEIXIS_EVERY_BASE=1"
)


def _owl(folder: Path) -> None:
    """OWLv2 base with patches of 16."""
    config = transformers.Owlv2Config(
        text_config={"hidden_size": 512, "intermediate_size": 2048, "num_attention_heads": 8},
        vision_config={
            "hidden_size": 768, "intermediate_size": 3072, "num_attention_heads": 12,
            "image_size": 960, "patch_size": 16,
        },
        projection_dim=512,
    )  # fmt: skip
    model = transformers.Owlv2ForObjectDetection(config)
    with torch.no_grad():  # as drawn its boxes have logits of thousands, which no trained one has
        model.box_head.dense2.weight.mul_(5 / 7000)
    model.save_pretrained(folder)


def _dino(folder: Path) -> None:
    """Grounding DINO tiny."""
    swin = transformers.SwinConfig(
        embed_dim=96, depths=[2, 2, 6, 2], num_heads=[3, 6, 12, 24], window_size=7,
        out_indices=[2, 3, 4],
    )  # fmt: skip
    config = transformers.GroundingDinoConfig(
        backbone_config=swin, text_config=transformers.BertConfig()
    )
    model = transformers.GroundingDinoForObjectDetection(config)
    for name, weight in model.named_parameters():
        if "bbox_embed" in name and weight.ndim > 1:
            torch.nn.init.normal_(weight, std=0.03)  # zeros at first: no box would move
    model.save_pretrained(folder)


def _florence(folder: Path) -> None:
    """Florence-2 base."""
    config = transformers.Florence2Config(
        image_token_id=51289,
        text_config={
            "model_type": "bart", "vocab_size": 51290, "d_model": 768, "encoder_layers": 6,
            "decoder_layers": 6, "encoder_attention_heads": 12, "decoder_attention_heads": 12,
            "encoder_ffn_dim": 3072, "decoder_ffn_dim": 3072, "max_position_embeddings": 1024,
        },
        vision_config={"projection_dim": 768},
    )  # fmt: skip
    transformers.Florence2ForConditionalGeneration(config).save_pretrained(folder)
    size = {"height": 768, "width": 768}
    transformers.CLIPImageProcessorPil(size=size, do_center_crop=False).save_pretrained(folder)


@pytest.mark.parametrize(
    ("base", "make"),
    [("grounding-dino-tiny", _dino), ("florence-2-base", _florence), ("owlv2-base", _owl)],
)
def test_files_of_full_size_agree(base: str, make: Callable[[Path], None], tmp_path: Path) -> None:
    torch.manual_seed(0)
    make(tmp_path)
    difference = export_whole(base, tmp_path, tmp_path)
    files = {path.name: path.stat().st_size >> 20 for path in tmp_path.glob("*.onnx")}
    print(f"{base}: {difference:.1e}, MB: {files}")
    assert difference < 1e-4
