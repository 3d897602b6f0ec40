"""The encoder that ships."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from deixis.core import Boxes, ConfigError, ImageError, InputError, WeightsError, conformance
from deixis.images import load_image
from deixis.perception.catalog import load_encoder
from deixis.perception.encoders import PocketEncoder
from deixis.perception.encoders.pocket import NOTHING, gelu, side_of
from deixis.perception.encoders.rows import unit

IMAGES = Path(__file__).parents[3] / "examples" / "images"


@pytest.fixture(scope="module")
def encoder() -> PocketEncoder:
    return PocketEncoder(threads=1)


def chances(encoder: PocketEncoder, images: list[np.ndarray], phrases: list[str]) -> np.ndarray:
    texts = encoder.encode_texts([*phrases, "background"])
    cosines = encoder.encode_images(images) @ texts.T
    odds = encoder.scale * (cosines[:, :-1] - cosines[:, -1:])
    return 1 / (1 + np.exp(-odds))


def test_it_conforms(encoder: PocketEncoder) -> None:
    conformance.check_encoder(encoder)


def test_it_has_a_name_in_the_catalog() -> None:
    assert isinstance(load_encoder("pocket"), PocketEncoder)


def test_every_background_has_the_same_cosine_with_every_picture(encoder) -> None:
    rng = np.random.default_rng(0)
    pictures = [rng.integers(0, 256, (30, 50, 3), np.uint8), np.zeros((9, 9, 3), np.uint8)]
    cosines = encoder.encode_images(pictures) @ encoder.encode_texts(sorted(NOTHING)).T
    assert float(np.ptp(cosines)) < 1e-6


def test_it_tells_a_cat_from_other_things(encoder) -> None:
    cat = load_image(IMAGES / "cat.jpg")
    words = ["the cat", "the pizza", "the bus", "the toilet", "the surfboard"]
    assert chances(encoder, [cat], words)[0].argmax() == 0


def test_a_synonym_is_nearer_than_another_thing(encoder) -> None:
    rows = encoder.encode_texts(["the car", "an automobile", "the banana"])
    assert rows[0] @ rows[1] > rows[0] @ rows[2] + 0.3


@pytest.mark.parametrize("phrase", ["the flurb", "the red flurb", "a quopp with a hat"])
def test_a_noun_that_was_never_taught_fits_nothing(encoder, phrase: str) -> None:
    pictures = [load_image(IMAGES / name) for name in ("cat.jpg", "coffee.jpg", "astronaut.jpg")]
    assert chances(encoder, pictures, [phrase]).max() < 0.05


def test_it_says_which_words_it_knows(encoder) -> None:
    assert encoder.knows("Car")
    assert encoder.knows("horses")
    assert not encoder.knows("flurb")


def test_a_region_of_the_whole_image_has_the_row_of_the_mean_place(encoder) -> None:
    image = load_image(IMAGES / "cat.jpg")
    whole, halves = encoder.encode_regions(
        image, [np.zeros((30, 40), np.int32), np.repeat([[0, 1]], 20, axis=0).repeat(20, axis=1)]
    )
    assert whole.shape == (1, encoder.dim)
    assert halves.shape == (2, encoder.dim)
    np.testing.assert_allclose(np.linalg.norm(halves, axis=1), 1.0, atol=1e-5)
    assert whole[0] @ halves[0] > 0.3


def test_boxes_are_read_off_one_look(encoder) -> None:
    image = load_image(IMAGES / "cat.jpg")
    height, width = image.shape[:2]
    rows = encoder.encode_boxes(image, Boxes(np.array([[0, 0, width, height], [0, 0, 40, 40]])))
    assert rows.shape == (2, encoder.dim)
    texts = encoder.encode_texts(["the cat"])
    assert rows[0] @ texts[0] > rows[1] @ texts[0]
    assert encoder.encode_boxes(image, Boxes(np.zeros((0, 4)))).shape == (0, encoder.dim)


def test_log_odds_are_those_of_the_network(encoder) -> None:
    inputs = np.random.default_rng(0).normal(0, 1, (3, 1757)).astype(np.float32)
    towers = encoder._towers
    rows, texts = towers.regions(inputs), towers.phrases(np.array([[5, 9, 0], [7, 0, 0]]))
    cosines = unit(rows) @ unit(texts).T
    scale, bias = towers.odds
    both = np.concatenate([unit(texts), np.zeros((2, 1), np.float32)], axis=1)
    background = encoder.encode_texts(["background"])
    told = encoder.rows_of(inputs) @ np.concatenate([both, background]).T
    np.testing.assert_allclose(
        encoder.scale * (told[:, :2] - told[:, 2:]), scale * cosines + bias, atol=1e-3
    )


def test_a_place_has_the_row_of_the_window_round_it(encoder) -> None:
    image = np.random.default_rng(0).integers(0, 256, (320, 416, 3), np.uint8)
    dense = encoder.encode_dense(image)
    window = Boxes(np.array([[7.0 - 1, 4.0 - 1, 8.0 + 1, 5.0 + 1]]) * 16)
    np.testing.assert_allclose(dense[4, 7], encoder.encode_boxes(image, window)[0], atol=1e-4)


def test_places_of_the_grid_are_sixteen_pixels_of_what_it_looks_at(encoder) -> None:
    dense = encoder.encode_dense(load_image(IMAGES / "cat.jpg"))  # 451 x 300 px, seen at 416
    assert dense.shape == (17, 26, encoder.dim)


@pytest.mark.parametrize(("size", "side"), [((20, 30), 160), ((200, 170), 224), ((900, 50), 416)])
def test_small_pictures_are_looked_at_small(size: tuple[int, int], side: int) -> None:
    assert side_of(np.zeros((*size, 3), np.uint8)) == side


def test_gelu_by_tanh() -> None:
    values = np.array([-3.0, 0.0, 1.0, 4.0], np.float32)
    np.testing.assert_allclose(gelu(values), [-0.0036, 0, 0.8412, 3.9999], atol=1e-3)


@pytest.mark.parametrize(
    ("phrase", "other"),
    [("a person with a helmet", "a person without a helmet on a couch"), ("a woman", "a zebra")],
)
def test_what_is_said_of_a_person_is_heard(encoder, phrase: str, other: str) -> None:
    person = load_image(IMAGES / "astronaut.jpg")
    one, two = chances(encoder, [person], [phrase, other])[0]
    assert one > two


def test_an_empty_crop_has_a_row_too(encoder) -> None:
    assert encoder.encode_images([np.zeros((0, 4, 3), np.uint8)]).shape == (1, encoder.dim)


@pytest.mark.parametrize(
    "ask",
    [
        lambda encoder, image: encoder.encode_images([image]),
        lambda encoder, image: encoder.encode_boxes(image, Boxes([[0, 0, 5, 5]])),
        lambda encoder, image: encoder.encode_boxes(image, Boxes([])),
        lambda encoder, image: encoder.encode_dense(image),
    ],
)
@pytest.mark.parametrize("image", [None, "cat.jpg", np.zeros((9, 9, 3)), np.zeros((9, 9), "u1")])
def test_what_is_no_image_is_refused(encoder, ask, image) -> None:
    with pytest.raises(ImageError, match=r"RGB uint8 \(H, W, 3\)"):
        ask(encoder, image)


@pytest.mark.parametrize("phrases", ["the cat", [3]])
def test_what_are_no_phrases_is_refused(encoder, phrases) -> None:
    with pytest.raises(InputError, match="phrases must be a list of texts"):
        encoder.encode_texts(phrases)


def test_templates_that_it_was_not_taught_are_refused() -> None:
    with pytest.raises(ConfigError, match="templates must be plain"):
        PocketEncoder(templates="photo")


def test_files_that_are_not_its_own_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="is not at"):
        PocketEncoder(tmp_path / "none.npz").encode_texts(["a cat"])
    (tmp_path / "bad.npz").write_bytes(b"no")
    with pytest.raises(WeightsError, match="no file of pocket"):
        PocketEncoder(tmp_path / "bad.npz").encode_texts(["a cat"])
    np.savez(tmp_path / "other.npz", names=np.array(["cat"]))
    with pytest.raises(WeightsError, match="lacks"):
        PocketEncoder(tmp_path / "other.npz").encode_texts(["a cat"])


@pytest.mark.parametrize(
    ("phrase", "word"),
    [("the red flurb", "flurb"), ("the red car", None), ("a cat with a flurb", None), ("", None)],
)
def test_it_says_which_noun_it_was_never_taught(encoder, phrase: str, word: str | None) -> None:
    assert encoder.untaught(phrase) == word
