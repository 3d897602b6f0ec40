from __future__ import annotations

import math

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="needs the extra train")
pytest.importorskip("safetensors", reason="needs the extra train")

from deixis.core import Box, ConfigError, DatasetError, WeightsError  # noqa: E402
from deixis.datasets import Expression, Sample  # noqa: E402
from deixis.nets.region_phrase import RegionPhraseConfig, RegionPhraseNet  # noqa: E402
from deixis.perception.region_phrase import phrase_pieces  # noqa: E402
from deixis.training.recipes.region_phrase import TuneSettings, choose  # noqa: E402
from deixis.training.recipes.region_phrase.augment import (  # noqa: E402
    jitter_boxes,
    may_mirror,
    mirror,
)
from deixis.training.recipes.region_phrase.batches import match  # noqa: E402
from deixis.training.recipes.region_phrase.loss import contrastive_loss  # noqa: E402
from deixis.training.recipes.region_phrase.material import split_samples  # noqa: E402
from deixis.training.recipes.region_phrase.weights import read_weights, write_weights  # noqa: E402


def test_regions_between_right_and_wrong_do_not_count() -> None:
    weights, counted, labelled = match([np.array([[1.0, 0.7, 0.5, 0.1]])], [["the quopp"]])
    assert weights.tolist() == [[1.0, pytest.approx(0.7), 0.0, 0.0]]
    assert counted.tolist() == [[True, True, False, True]]
    assert labelled.tolist() == [True, True, False, False]


def test_of_other_images_only_what_is_named_otherwise_is_wrong() -> None:
    overlaps = [np.array([[1.0, 0.0]]), np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])]
    phrases = [["the quopp"], ["the skarn"], ["the snibbed quopp"]]
    _, counted, _ = match(overlaps, [phrases[0], [phrases[1][0], phrases[2][0]]])
    # own image: both; other image: the skarn is wrong, a snibbed quopp may be meant, the last
    # region is named by nobody
    assert counted[0].tolist() == [True, True, True, False, False]


def test_the_loss_of_two_pairs_by_hand() -> None:
    logits = torch.tensor([[2.0, 0.0], [0.0, 1.0]])
    every = torch.ones(2, 2, dtype=torch.bool)
    loss = contrastive_loss(logits, torch.eye(2), every, torch.ones(2, dtype=torch.bool))
    one, other = math.log(1 + math.exp(-2)), math.log(1 + math.exp(-1))
    assert float(loss) == pytest.approx((one + other) / 2)  # symmetric: both directions alike


def test_what_does_not_count_changes_nothing() -> None:
    counted = torch.tensor([[True, True, False]])
    weights, labelled = torch.tensor([[1.0, 0.0, 0.0]]), torch.tensor([True, False, False])
    losses = [
        float(contrastive_loss(torch.tensor([[1.0, 0.0, x]]), weights, counted, labelled))
        for x in (-5.0, 50.0)
    ]
    assert losses[0] == losses[1] == pytest.approx(math.log(1 + math.exp(-1)) / 2)


def test_two_right_regions_share_the_target_by_their_overlap() -> None:
    logits = torch.zeros(1, 2, requires_grad=True)
    both = torch.ones(1, 2, dtype=torch.bool)
    named = torch.zeros(2, dtype=torch.bool)
    contrastive_loss(logits, torch.tensor([[0.9, 0.6]]), both, named).backward()
    # softmax - target = 0.5 - (0.6, 0.4), times 1/2 for the mean of the directions
    assert logits.grad is not None
    assert logits.grad[0].tolist() == [pytest.approx(-0.05), pytest.approx(0.05)]


def test_a_picture_mirrored_twice_is_the_same() -> None:
    image = np.arange(60, dtype=np.uint8).reshape(4, 5, 3)
    boxes = np.array([[0.0, 1.0, 2.0, 3.0]])
    turned, moved = mirror(image, boxes)
    assert moved.tolist() == [[3.0, 1.0, 5.0, 3.0]]
    again, back = mirror(turned, moved)
    assert np.array_equal(again, image)
    assert np.array_equal(back, boxes)


@pytest.mark.parametrize(
    ("phrases", "expected"),
    [(["the cup"], True), (["cup", "the LEFT cup"], False), (["a leftover"], True)],
)
def test_pictures_with_sides_in_their_words_are_not_mirrored(
    phrases: list[str], expected: bool
) -> None:
    assert may_mirror(phrases) is expected


def test_jitter_moves_edges_by_a_share_of_the_sides() -> None:
    boxes = np.array([[10.0, 20.0, 110.0, 40.0]])
    moved = jitter_boxes(boxes, np.random.default_rng(0), 1.0).xyxy - boxes
    assert np.abs(moved).max(axis=0).tolist() <= [8.0, 1.6, 8.0, 1.6]
    assert np.abs(moved).max() > 0
    assert jitter_boxes(boxes, np.random.default_rng(0), 0.0).xyxy.tolist() == boxes.tolist()


def test_more_data_are_seen_less_often() -> None:
    epochs = [choose(5 * images, images).epochs for images in (16, 100, 1000)]
    assert epochs == sorted(epochs, reverse=True)
    assert choose(80, 16, epochs=3, rate=None).epochs == 3


@pytest.mark.parametrize(
    "wrong",
    [{"epochs": 0}, {"rate": float("nan")}, {"held_out": 1.0}, {"precision": "fp8"},
     {"augment": 2.0}, {"nonsense": 1}],
)  # fmt: skip
def test_settings_out_of_range_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ConfigError):
        choose(100, 20, **wrong)
    assert TuneSettings().epochs > 0


def _sample(name: str, *, split: str | None = None, boxes: int = 1) -> Sample:
    from pathlib import Path

    return Sample(Path(name), (Expression("a cup", (Box(0, 0, 5, 5),) * boxes),), split=split)


def test_whole_images_are_held_out_and_the_test_part_is_left_alone() -> None:
    samples = [*(_sample(f"{n}.png") for n in range(10)), _sample("t.png", split="test")]
    train, val = split_samples(samples, held_out=0.2, seed=0, name="x")
    assert (len(train), len(val)) == (8, 2)
    assert not {s.image for s in train} & {s.image for s in val}
    assert "t.png" not in {str(s.image) for s in (*train, *val)}
    assert split_samples(samples, held_out=0.2, seed=0, name="x") == (train, val)


def test_a_split_of_the_data_itself_wins() -> None:
    samples = [_sample("a.png", split="train"), _sample("b.png", split="dev"), _sample("c.png")]
    train, val = split_samples(samples, held_out=0.2, seed=0, name="x")
    assert [s.image.name for s in train] == ["a.png", "c.png"]
    assert [s.image.name for s in val] == ["b.png"]


@pytest.mark.parametrize(
    "samples", [[], [_sample("a.png")], [_sample("a.png", boxes=0), _sample("b.png", boxes=0)]]
)
def test_too_few_images_are_told(samples: list[Sample]) -> None:
    with pytest.raises(DatasetError, match="at least two images"):
        split_samples(samples, held_out=0.2, seed=0, name="x")


def test_the_net_has_one_to_three_million_weights_and_gives_unit_rows() -> None:
    net = RegionPhraseNet(RegionPhraseConfig()).eval()
    assert 1e6 < sum(weight.numel() for weight in net.parameters()) < 3e6
    pieces = torch.from_numpy(phrase_pieces(["a cup", "b"], buckets=8192))
    views = torch.randint(0, 256, (3, 6, 64, 64), dtype=torch.uint8)
    regions, phrases = net(views, torch.zeros(3, 8), pieces)
    assert regions.shape == (3, 128)
    assert torch.allclose(phrases.norm(dim=1), torch.ones(2), atol=1e-5)


def test_the_row_of_a_phrase_does_not_depend_on_its_company() -> None:
    net = RegionPhraseNet(RegionPhraseConfig()).eval()
    alone = net.phrases(torch.from_numpy(phrase_pieces(["a cup"], buckets=8192)))
    both = net.phrases(
        torch.from_numpy(phrase_pieces(["a much longer cup", "a cup"], buckets=8192))
    )
    assert torch.allclose(alone[0], both[1], atol=1e-6)


def test_damaged_weights_are_told(tmp_path) -> None:  # type: ignore[no-untyped-def]
    net = torch.nn.Linear(2, 2)
    path = tmp_path / "model.safetensors"
    write_weights(path, net, {"side": 64})
    weights, facts = read_weights(path)
    assert facts == {"side": 64}
    assert torch.equal(weights["weight"], net.weight)
    path.write_bytes(path.read_bytes()[:40])
    with pytest.raises(WeightsError):
        read_weights(path)
    with pytest.raises(WeightsError):
        read_weights(tmp_path / "none.safetensors")
