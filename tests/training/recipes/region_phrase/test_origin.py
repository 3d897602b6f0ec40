from __future__ import annotations

import pytest

pytest.importorskip("torch", reason="needs the extra train")
pytest.importorskip("safetensors", reason="needs the extra train")

from deixis.training.recipes.region_phrase.origin import origin


@pytest.mark.parametrize(
    ("base", "told"),
    [
        ("neuro-symbolic", ["ships with deixis", "Apache-2.0", "drawn at random"]),
        ("florence-2-base", ["florence-community/Florence-2-base", "licence: MIT", "2311.06242"]),
        ("clip-vit-b32", ["openai/clip-vit-base-patch32", "see the model's page"]),
    ],
)
def test_the_base_and_its_licence_are_named(base: str, told: list[str]) -> None:
    text = origin(base)
    assert f"`{base}`" in text
    for part in told:
        assert part in text
    assert "local folder" not in text


def test_a_local_folder_is_named_and_its_own_licence_applies() -> None:
    text = origin("florence-2-base", "weights/of mine")
    assert "local folder `weights/of mine`" in text
    assert "licence that came with that folder applies" in text
    assert text.index("local folder") < text.index("MIT")  # the published ones' is told besides
