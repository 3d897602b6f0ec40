"""CLIPSeg, built small and loaded as a user loads it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="needs the extra hub")
transformers = pytest.importorskip("transformers", reason="needs the extra hub")

from deixis.core import WeightsError, conformance  # noqa: E402
from deixis.grounders import load  # noqa: E402
from tests.perception.tiny_models import tiny_clip  # noqa: E402


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_clipseg(tmp_path_factory.mktemp("clipseg"))


def tiny_clipseg(folder: Path) -> Path:
    """CLIPSeg with images of 32 pixels in 4 x 4 patches; tokenizer and processor of the CLIP."""
    tiny_clip(folder)
    parts = transformers.CLIPConfig.from_pretrained(folder)
    torch.manual_seed(1)
    config = transformers.CLIPSegConfig(
        text_config={**parts.text_config.to_dict(), "model_type": "clipseg_text_model"},
        vision_config={**parts.vision_config.to_dict(), "model_type": "clipseg_vision_model"},
        projection_dim=16, reduce_dim=8, extract_layers=[0, 1], conditional_layer=0,
        decoder_num_attention_heads=2, decoder_intermediate_size=16,
    )  # fmt: skip
    transformers.CLIPSegForImageSegmentation(config).save_pretrained(folder)
    return folder


def test_the_field_equals_the_models_own_logits(folder: Path) -> None:
    image = np.random.default_rng(0).integers(0, 256, (40, 60, 3), dtype=np.uint8)
    grounder = load("clipseg", weights=folder)
    fields = grounder._fields  # type: ignore[attr-defined]
    field = fields.fields(fields.look(image), ["the red mug"])[0]
    model = transformers.CLIPSegForImageSegmentation.from_pretrained(folder).eval()
    words = transformers.AutoTokenizer.from_pretrained(folder)(["the red mug"], return_tensors="pt")
    pixels = transformers.CLIPImageProcessorPil.from_pretrained(folder)(
        [image], return_tensors="pt"
    )
    with torch.inference_mode():
        expected = model(
            pixel_values=pixels["pixel_values"],
            input_ids=words["input_ids"],
            attention_mask=words["attention_mask"],
        ).logits
    assert field.shape == (32, 32)
    assert field == pytest.approx(expected.reshape(32, 32).numpy(), abs=1e-5)


def test_the_answer_has_a_heatmap_of_the_image(folder: Path) -> None:
    answer = load("clipseg", weights=folder).ground(np.zeros((40, 60, 3), np.uint8), "a mug")
    assert answer.model == "clipseg"
    assert answer.heatmap is not None
    assert answer.heatmap.shape == (40, 60)


def test_it_conforms(folder: Path) -> None:
    conformance.check_grounder(load("clipseg", weights=folder))


def test_another_model_in_the_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="CLIPSeg"):
        load("clipseg", weights=tiny_clip(tmp_path))


def test_a_kept_form_of_the_vision_tower_gives_the_same_map(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("openvino", reason="needs the extra fast")
    monkeypatch.setenv("DEIXIS_CACHE", str(tmp_path))
    image = np.random.default_rng(0).integers(0, 256, (40, 60, 3), dtype=np.uint8)
    plain = load("clipseg", weights=folder, runtime="torch")
    formed = load("clipseg", weights=folder, runtime="export")
    assert formed._fields._tower.exported  # type: ignore[attr-defined]
    one, other = (
        grounder._fields.fields(grounder._fields.look(image), ["the red mug"])[0]  # type: ignore[attr-defined]
        for grounder in (plain, formed)
    )
    assert other == pytest.approx(one, abs=1e-4)
