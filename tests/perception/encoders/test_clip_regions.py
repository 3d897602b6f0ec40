"""Region tokens of CLIP against the same numbers worked out by other ways."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="needs the extra hub")
pytest.importorskip("transformers", reason="needs the extra hub")

from deixis.core import ConfigError  # noqa: E402
from deixis.perception.encoders.clip_regions import ClipRegionEncoder, patch_masks  # noqa: E402
from deixis.perception.encoders.clip_resnet import place_rows  # noqa: E402
from tests.perception.tiny_models import tiny_clip  # noqa: E402

WHOLE = np.zeros((32, 32), np.int32)
HALVES = np.repeat([[0, 1]], 32, axis=0).repeat(16, axis=1).astype(np.int32)


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> ClipRegionEncoder:
    return ClipRegionEncoder(tiny_clip(tmp_path_factory.mktemp("clip")))


@pytest.fixture(scope="module")
def shallow(tmp_path_factory: pytest.TempPathFactory) -> ClipRegionEncoder:
    """With one block, in which patches have not yet heard of each other."""
    encoder = ClipRegionEncoder(tiny_clip(tmp_path_factory.mktemp("shallow")))
    layers = encoder._model.vision_model.encoder.layers
    encoder._model.vision_model.encoder.layers = layers[:1]
    return encoder


@pytest.fixture(scope="module")
def image() -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (32, 32, 3), dtype=np.uint8)


def unit(rows: object) -> np.ndarray:
    array = np.asarray(rows.detach())  # type: ignore[attr-defined]
    return array / np.linalg.norm(array, axis=-1, keepdims=True)


def test_the_token_of_the_whole_image_is_clips_own_embedding(encoder, image) -> None:
    (rows,) = encoder.encode_regions(image, [WHOLE])
    assert rows == pytest.approx(encoder.encode_images([image]), abs=1e-5)


def test_regions_do_not_disturb_each_other(encoder, image) -> None:
    whole, halves = encoder.encode_regions(image, [WHOLE, HALVES])
    assert halves == pytest.approx(encoder.encode_regions(image, [HALVES])[0], abs=1e-5)
    assert whole == pytest.approx(encoder.encode_regions(image, [WHOLE])[0], abs=1e-5)


def test_one_block_equals_an_image_whose_other_patches_are_removed(shallow, image) -> None:
    (rows,) = shallow.encode_regions(image, [HALVES])
    model = shallow._model
    tower = model.vision_model
    sequence = tower.pre_layrnorm(tower.embeddings(shallow._pixels([image])))
    for region, row in enumerate(rows):
        kept = [0, *(1 + np.flatnonzero(patch_masks(HALVES, 4)[region])).tolist()]
        assert len(kept) == 9  # the class token and half of 16 patches
        states = tower.encoder.layers[0](sequence[:, kept], None)
        states = states[0] if isinstance(states, tuple) else states
        token = model.visual_projection(tower.post_layernorm(states[:, 0]))
        assert unit(token)[0] == pytest.approx(row, abs=1e-5)


def test_two_blocks_equal_attention_worked_out_by_hand(encoder, image) -> None:
    (rows,) = encoder.encode_regions(image, [HALVES])
    model = encoder._model
    tower = model.vision_model
    states = tower.pre_layrnorm(tower.embeddings(encoder._pixels([image])))[0]  # (17, C)
    tokens = states[:1].repeat(2, 1)
    for block in tower.encoder.layers:
        tokens = torch.stack(
            [
                by_hand(block, token, states[1:][torch.from_numpy(mask)])
                for token, mask in zip(tokens, patch_masks(HALVES, 4), strict=True)
            ]
        )
        answer = block(states[None], None)
        states = (answer[0] if isinstance(answer, tuple) else answer)[0]
    expected = unit(model.visual_projection(tower.post_layernorm(tokens)))
    assert rows == pytest.approx(expected, abs=1e-5)


def by_hand(block, token, patches):
    """One block for one token that sees itself and some patches: softmax(q k / sqrt d) v."""
    attention = block.self_attn
    seen = block.layer_norm1(torch.cat([token[None], patches]))
    q = attention.q_proj(seen[0]).reshape(4, 8)  # 4 heads of 8
    k, v = (part(seen).reshape(-1, 4, 8) for part in (attention.k_proj, attention.v_proj))
    heads = []
    for head in range(4):
        weights = torch.softmax(k[:, head] @ q[head] / 8**0.5, dim=0)
        heads.append(weights @ v[:, head])
    token = token + attention.out_proj(torch.cat(heads))
    return token + block.mlp(block.layer_norm2(token))


def test_a_finer_grid_interpolates_the_positions(tmp_path: Path, image) -> None:
    encoder = ClipRegionEncoder(tiny_clip(tmp_path), resolution=64)
    (rows,) = encoder.encode_regions(image, [HALVES])
    assert rows.shape == (2, 16)
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1, 1], abs=1e-5)


@pytest.mark.parametrize("resolution", [0, 4, 30])
def test_a_resolution_must_fit_the_patches(tmp_path: Path, resolution: int) -> None:
    with pytest.raises(ConfigError, match="multiple of the patch of 8"):
        ClipRegionEncoder(tiny_clip(tmp_path), resolution=resolution)


def test_no_segmentation_gives_no_rows(encoder, image) -> None:
    assert encoder.encode_regions(image, []) == []


def test_patches_count_to_the_region_that_covers_them_by_half() -> None:
    labels = np.zeros((4, 8), np.int32)
    labels[:, 3:] = 1  # of 2 x 4-pixel patches a side: 3 of 4 columns of the first belong to 0
    assert patch_masks(labels, 2).tolist() == [
        [True, False, True, False],
        [False, True, False, True],
    ]


def test_a_region_smaller_than_half_a_patch_keeps_one_patch() -> None:
    labels = np.zeros((16, 16), np.int32)
    labels[9, 2] = 1
    masks = patch_masks(labels, 4)
    assert masks[1].sum() == 1
    assert masks[1][2 * 4 + 0]


@pytest.mark.parametrize("shape", [(1, 1), (1, 7), (5, 3)])
def test_any_shape_of_labels_covers_all_patches(shape: tuple[int, int]) -> None:
    assert patch_masks(np.zeros(shape, np.int32), 4).all()


def test_a_place_is_what_clips_attention_pool_says_of_it_alone() -> None:
    """With one place, every key has the same value, whatever the softmax says."""
    torch.manual_seed(0)
    pool = AttentionPool(8, 6)
    places = torch.randn(1, 8, 2, 3)
    rows = place_rows(pool, places)
    assert rows.shape == (1, 2, 3, 6)
    for y in range(2):
        for x in range(3):
            alone = pool(places[:, :, y : y + 1, x : x + 1])
            assert rows[0, y, x].tolist() == pytest.approx(alone[0].tolist(), abs=1e-5)


class AttentionPool(torch.nn.Module):
    """CLIP's pool over [mean, places] with torch's own attention; positions are zero."""

    def __init__(self, width: int, out: int) -> None:
        super().__init__()
        self.q_proj, self.k_proj, self.v_proj = (torch.nn.Linear(width, width) for _ in range(3))
        self.c_proj = torch.nn.Linear(width, out)

    def forward(self, states):
        flat = states.flatten(2).permute(2, 0, 1)  # (h * w, N, C)
        flat = torch.cat([flat.mean(0, keepdim=True), flat])
        q, k, v = self.q_proj(flat[:1]), self.k_proj(flat), self.v_proj(flat)
        q, k, v = (part.permute(1, 0, 2).reshape(1, -1, 2, 4).transpose(1, 2) for part in (q, k, v))
        mixed = torch.nn.functional.scaled_dot_product_attention(q, k, v)
        return self.c_proj(mixed.transpose(1, 2).reshape(1, -1))
