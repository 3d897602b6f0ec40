"""Encoders of the hub against what their raw models say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from deixis.core import ConfigError, ModelError, WeightsError, conformance
from deixis.perception.encoders import ClipEncoder, HubEncoder, SiglipEncoder
from tests.perception.tiny_models import tiny_clip, tiny_siglip, torch, transformers

Maker = Callable[..., HubEncoder]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    home = tmp_path_factory.mktemp("encoders")
    return {
        "clip": tiny_clip(home / "clip"),
        "siglip": tiny_siglip(home / "siglip"),
        "naflex": tiny_siglip(home / "naflex", naflex=True),
    }


@pytest.fixture
def make(folders: dict[str, Path]) -> Maker:
    def build(kind: str, **options: object) -> HubEncoder:
        family = ClipEncoder if kind == "clip" else SiglipEncoder
        return family(folders[kind], name=kind, **options)

    return build


def pictures(*sizes: tuple[int, int]) -> list[np.ndarray]:
    rng = np.random.default_rng(3)
    return [rng.integers(0, 256, (*size, 3), dtype=np.uint8) for size in sizes]


def lengthened(rows: torch.Tensor) -> np.ndarray:
    array = rows.numpy()
    return array / np.sqrt((array**2).sum(axis=-1, keepdims=True))


KINDS = ("clip", "siglip", "naflex")


@pytest.mark.parametrize("kind", KINDS)
def test_they_conform(kind: str, make: Maker) -> None:
    conformance.check_encoder(make(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_images_get_the_rows_of_the_raw_model(kind, make, folders) -> None:
    crops = pictures((40, 40), (64, 30), (20, 90))
    model = transformers.AutoModel.from_pretrained(folders[kind]).eval()
    processor = transformers.AutoImageProcessor.from_pretrained(folders[kind], backend="pil")
    with torch.no_grad():
        raw = model.get_image_features(**processor(crops, return_tensors="pt")).pooler_output
    got = make(kind).encode_images(crops)
    np.testing.assert_allclose(got, lengthened(raw), atol=1e-5)


def test_clip_texts_get_the_rows_of_the_raw_model(make, folders) -> None:
    model = transformers.CLIPModel.from_pretrained(folders["clip"]).eval()
    tokenizer = transformers.AutoTokenizer.from_pretrained(folders["clip"])
    with torch.no_grad():
        told = tokenizer(["a photo of the red cup."], return_tensors="pt")
        raw = model.get_text_features(**told).pooler_output
    got = make("clip", templates="photo").encode_texts(["the red cup"])
    np.testing.assert_allclose(got, lengthened(raw), atol=1e-5)


@pytest.mark.parametrize("kind", ["siglip", "naflex"])
def test_siglip_texts_are_lower_case_and_fully_padded(kind, make, folders) -> None:
    model = transformers.AutoModel.from_pretrained(folders[kind]).eval()
    characters = " the red cup".replace(" ", "▁")[1:]
    tokenizer = transformers.AutoTokenizer.from_pretrained(folders[kind])
    ids = tokenizer.convert_tokens_to_ids(list(characters))
    padded = torch.tensor([tokenizer("the red cup", padding="max_length", max_length=24).input_ids])
    assert [i for i in padded[0].tolist() if i in ids] == ids
    with torch.no_grad():
        raw = model.get_text_features(input_ids=padded).pooler_output
    got = make(kind, templates="plain").encode_texts(["The Red CUP"])
    np.testing.assert_allclose(got, lengthened(raw), atol=1e-5)


def test_an_ensemble_is_the_mean_of_unit_rows(make: Maker) -> None:
    one, two = (make("clip", templates=(text,)) for text in ("a {}", "some {} here"))
    both = make("clip", templates=("a {}", "some {} here"))
    mean = (one.encode_texts(["cup"]) + two.encode_texts(["cup"])) / 2
    mean /= np.linalg.norm(mean)
    np.testing.assert_allclose(both.encode_texts(["cup"]), mean, atol=1e-6)


@pytest.mark.parametrize("kind", KINDS)
def test_the_size_of_a_batch_changes_nothing_that_matters(kind: str, make: Maker) -> None:
    crops = pictures(*[(30 + i, 40) for i in range(5)])
    one, many = make(kind, batch=1), make(kind, batch=5)
    np.testing.assert_allclose(one.encode_images(crops), many.encode_images(crops), atol=1e-5)


def test_a_text_has_the_same_row_alone_and_in_company(make: Maker) -> None:
    encoder = make("clip")
    together = encoder.encode_texts(["the cup", "a very long phrase about nothing", "the cup"])
    alone = encoder.encode_texts(["the cup"])
    assert np.array_equal(together[0], alone[0])
    assert np.array_equal(together[0], together[2])


def test_a_phrase_longer_than_the_model_reads_is_cut(make: Maker) -> None:
    for kind in KINDS:
        assert np.isfinite(make(kind).encode_texts(["word " * 500])).all()


def test_braces_in_a_phrase_are_words(make: Maker) -> None:
    assert make("clip").encode_texts(["the {} button", "a {0} {x}"]).shape == (2, 16)


@pytest.mark.parametrize("size", [(1, 1), (1, 700), (700, 1), (3, 2)])
@pytest.mark.parametrize("kind", KINDS)
def test_odd_shapes_are_encoded(kind: str, size: tuple[int, int], make: Maker) -> None:
    rows = make(kind).encode_images(pictures(size))
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)


def test_siglip_with_one_patch_sees_the_same_densely_and_as_a_whole(tmp_path: Path) -> None:
    """With nothing else to attend to, attention is its value path: both ways must agree."""
    folder = tiny_siglip(tmp_path / "one", naflex=True)
    processor = transformers.Siglip2ImageProcessorPil(patch_size=8, max_num_patches=1)
    processor.save_pretrained(folder)
    encoder, crop = SiglipEncoder(folder), pictures((8, 8))[0]
    dense = encoder.encode_dense(crop)
    assert dense.shape == (1, 1, 32)
    np.testing.assert_allclose(dense[0], encoder.encode_images([crop]), atol=1e-5)


def test_dense_clip_rows_ignore_the_last_attention(tmp_path: Path) -> None:
    """Queries and keys of the last block play no part, its values do."""
    folder, crop = tiny_clip(tmp_path / "clip"), pictures((32, 32))[0]
    before = ClipEncoder(folder).encode_dense(crop)
    assert before.shape == (4, 4, 16)
    for part, equal in (("q_proj", True), ("k_proj", True), ("v_proj", False)):
        changed = transformers.CLIPModel.from_pretrained(folder)
        block = changed.vision_model.encoder.layers[-1].self_attn
        torch.nn.init.normal_(getattr(block, part).weight)
        changed.save_pretrained(tmp_path / part)
        for file in folder.glob("*.json"):
            (tmp_path / part / file.name).write_text(file.read_text())
        after = ClipEncoder(tmp_path / part).encode_dense(crop)
        assert np.allclose(before, after, atol=1e-5) is equal


def test_dense_rows_lie_where_their_pixels_lie(make: Maker) -> None:
    """A change in the top left corner moves the corner's row more than the opposite one."""
    blank = np.full((64, 64, 3), 128, np.uint8)
    marked = blank.copy()
    marked[:16, :16] = (255, 0, 0)
    for kind in KINDS:
        encoder = make(kind)
        moved = np.linalg.norm(encoder.encode_dense(marked) - encoder.encode_dense(blank), axis=-1)
        assert moved[0, 0] > 2 * moved[-1, -1], kind


@pytest.mark.parametrize("templates", ["poem", (), ("no hole",), ("{} and {}",)])
def test_bad_templates_are_refused(templates: object, make: Maker) -> None:
    with pytest.raises(ConfigError, match="template"):
        make("clip", templates=templates)


def test_a_model_of_another_family_is_refused(folders: dict[str, Path]) -> None:
    with pytest.raises(ModelError, match="'siglip' model; a CLIP model is needed"):
        ClipEncoder(folders["siglip"])
    with pytest.raises(ModelError, match="'clip' model; a SigLIP model is needed"):
        SiglipEncoder(folders["clip"])


def test_a_folder_without_tokenizer_is_one_clear_error(tmp_path: Path) -> None:
    folder = tiny_clip(tmp_path / "clip")
    for name in ("tokenizer.json", "tokenizer_config.json"):
        (folder / name).unlink()
    with pytest.raises(WeightsError, match="AutoTokenizer"):
        ClipEncoder(folder)
