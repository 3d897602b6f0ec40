"""The real classes of transformers, built tiny with seeded weights and saved as a user has them."""

from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs the extra hub")
transformers = pytest.importorskip("transformers", reason="needs the extra hub")

TEXT = {"hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 1,
        "num_attention_heads": 2, "num_key_value_heads": 1}  # fmt: skip


def tokenizer(folder: Path, special: list[str], plain: list[str] = ()):
    """Bytes as tokens, then <s>, <pad>, </s>, <unk> and the model's own tokens."""
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    inner = Tokenizer(models.BPE({char: i for i, char in enumerate(alphabet)}, []))
    inner.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    inner.decoder = decoders.ByteLevel()
    inner.add_special_tokens(["<s>", "<pad>", "</s>", "<unk>", *special])
    inner.add_tokens([AddedToken(token, normalized=False) for token in plain])
    made = transformers.PreTrainedTokenizerFast(
        tokenizer_object=inner, bos_token="<s>", pad_token="<pad>", eos_token="</s>",
        unk_token="<unk>",
    )  # fmt: skip
    made.save_pretrained(folder)
    return made


def ends(model, made) -> None:
    """Generation settings as a published folder has them."""
    model.generation_config.bos_token_id = made.bos_token_id
    model.generation_config.eos_token_id = made.eos_token_id
    model.generation_config.pad_token_id = made.pad_token_id


def tiny_florence2(folder: Path) -> Path:
    torch.manual_seed(0)
    made = tokenizer(folder, ["<image>"], [f"<loc_{n}>" for n in range(1000)])
    config = transformers.Florence2Config(
        image_token_id=made.convert_tokens_to_ids("<image>"),
        text_config={
            "model_type": "bart", "vocab_size": len(made), "d_model": 16, "encoder_layers": 1,
            "decoder_layers": 1, "encoder_attention_heads": 2, "decoder_attention_heads": 2,
            "encoder_ffn_dim": 16, "decoder_ffn_dim": 16, "max_position_embeddings": 600,
            "bos_token_id": made.bos_token_id, "eos_token_id": made.eos_token_id,
            "pad_token_id": made.pad_token_id, "decoder_start_token_id": made.eos_token_id,
            "forced_eos_token_id": None,
        },
        vision_config={
            "depths": (1, 1), "patch_size": (7, 3), "patch_stride": (4, 2), "patch_padding": (3, 1),
            "patch_prenorm": (False, True), "embed_dim": (8, 16), "num_heads": (1, 1),
            "num_groups": (1, 1), "window_size": 4, "projection_dim": 16, "drop_path_rate": 0.0,
        },
    )  # fmt: skip
    model = transformers.Florence2ForConditionalGeneration(config)
    ends(model, made)
    model.generation_config.decoder_start_token_id = made.eos_token_id
    model.save_pretrained(folder)
    # 32 px in strides of 4 and 2: 4 x 4 places and one for their mean
    transformers.CLIPImageProcessorPil(
        size={"height": 32, "width": 32}, do_center_crop=False, image_seq_length=17
    ).save_pretrained(folder)
    return folder


def tiny_kosmos2(folder: Path) -> Path:
    torch.manual_seed(0)
    tags = ["<image>", "</image>", "<grounding>", "<phrase>", "</phrase>", "<object>", "</object>",
            "</delimiter_of_multi_objects/>"]  # fmt: skip
    made = tokenizer(folder, [], [*tags, *(f"<patch_index_{n:04}>" for n in range(1024))])
    config = transformers.Kosmos2Config(
        latent_query_num=4,
        text_config={
            "vocab_size": len(made), "embed_dim": 16, "layers": 1, "ffn_dim": 16,
            "attention_heads": 2, "max_position_embeddings": 512, "dropout": 0.0,
            "bos_token_id": made.bos_token_id, "eos_token_id": made.eos_token_id,
            "pad_token_id": made.pad_token_id,
        },
        vision_config={
            "hidden_size": 16, "intermediate_size": 16, "num_hidden_layers": 1,
            "num_attention_heads": 2, "image_size": 32, "patch_size": 16,
        },
    )  # fmt: skip
    model = transformers.Kosmos2ForConditionalGeneration(config)
    ends(model, made)
    model.save_pretrained(folder)
    transformers.CLIPImageProcessorPil(
        size={"shortest_edge": 32}, crop_size={"height": 32, "width": 32}
    ).save_pretrained(folder)
    return folder


def tiny_paligemma(folder: Path) -> Path:
    torch.manual_seed(0)
    made = tokenizer(folder, ["<image>"], [f"<loc{n:04}>" for n in range(1024)])
    config = transformers.PaliGemmaConfig(
        image_token_index=made.convert_tokens_to_ids("<image>"),
        vocab_size=len(made), projection_dim=16, hidden_size=16,
        text_config={
            "model_type": "gemma", "vocab_size": len(made), "head_dim": 8, **TEXT,
            "bos_token_id": made.bos_token_id, "eos_token_id": made.eos_token_id,
            "pad_token_id": made.pad_token_id,
        },
        vision_config={
            "model_type": "siglip_vision_model", "hidden_size": 16, "intermediate_size": 16,
            "num_hidden_layers": 1, "num_attention_heads": 2, "image_size": 32, "patch_size": 16,
            "vision_use_head": False,
        },
    )  # fmt: skip
    model = transformers.PaliGemmaForConditionalGeneration(config)
    ends(model, made)
    model.save_pretrained(folder)
    transformers.SiglipImageProcessorPil(
        size={"height": 32, "width": 32}, image_seq_length=4
    ).save_pretrained(folder)
    return folder


QWEN = ["<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>", "<|image_pad|>",
        "<|video_pad|>"]  # fmt: skip


def _qwen_ids(made) -> dict[str, int]:
    names = ("image_token_id", "video_token_id", "vision_start_token_id", "vision_end_token_id")
    tokens = ("<|image_pad|>", "<|video_pad|>", "<|vision_start|>", "<|vision_end|>")
    ids = made.convert_tokens_to_ids(list(tokens))
    return dict(zip(names, ids, strict=True))


def tiny_qwen25(folder: Path) -> Path:
    torch.manual_seed(0)
    made = tokenizer(folder, QWEN)
    config = transformers.Qwen2_5_VLConfig(
        **_qwen_ids(made),
        text_config={
            **TEXT, "vocab_size": len(made), "max_position_embeddings": 4096,
            "rope_parameters": {"rope_type": "default", "rope_theta": 1e4,
                                "mrope_section": [1, 1, 2]},
            "bos_token_id": made.bos_token_id, "eos_token_id": made.eos_token_id,
        },
        vision_config={
            "depth": 1, "hidden_size": 16, "intermediate_size": 16, "num_heads": 2,
            "out_hidden_size": 16, "fullatt_block_indexes": [0],
        },
    )  # fmt: skip
    model = transformers.Qwen2_5_VLForConditionalGeneration(config)
    ends(model, made)
    model.save_pretrained(folder)
    transformers.Qwen2VLImageProcessorPil(min_pixels=56 * 56, max_pixels=112 * 112).save_pretrained(
        folder
    )
    return folder


def tiny_qwen3(folder: Path) -> Path:
    torch.manual_seed(0)
    made = tokenizer(folder, QWEN)
    config = transformers.Qwen3VLConfig(
        **_qwen_ids(made),
        text_config={
            **TEXT, "vocab_size": len(made), "max_position_embeddings": 4096, "head_dim": 8,
            "rope_parameters": {"rope_type": "default", "rope_theta": 1e4,
                                "mrope_section": [2, 1, 1]},
            "bos_token_id": made.bos_token_id, "eos_token_id": made.eos_token_id,
        },
        vision_config={
            "depth": 1, "hidden_size": 16, "intermediate_size": 16, "num_heads": 2,
            "out_hidden_size": 16, "deepstack_visual_indexes": [0], "num_position_embeddings": 64,
        },
    )  # fmt: skip
    model = transformers.Qwen3VLForConditionalGeneration(config)
    ends(model, made)
    model.save_pretrained(folder)
    transformers.Qwen2VLImageProcessorPil(
        patch_size=16, min_pixels=64 * 64, max_pixels=128 * 128
    ).save_pretrained(folder)
    return folder
