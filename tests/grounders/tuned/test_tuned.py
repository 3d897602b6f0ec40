from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from deixis.core import Box, Boxes, ConfigError, Region, Status, WeightsError
from deixis.core.conformance import check_grounder
from deixis.core.fakes import FakeGrounder
from deixis.grounders import is_tuned
from deixis.grounders.base import ImageGrounder
from deixis.grounders.tuned import Evidence, Fusion, TunedCard, TunedGrounder, fit_fusion
from deixis.grounders.tuned.build import open_encoder
from deixis.grounders.tuned.places import Eyes, Sight
from deixis.images import image_digest


class _Base(ImageGrounder):
    """Points at one place, whatever is asked."""

    name = "base"

    def ground_array(self, image, phrases):  # type: ignore[no-untyped-def]
        return FakeGrounder().ground(image, phrases)


class _Encoder:
    """Rows by the mean colour of a region: red, green, blue; phrases by the colour they name."""

    def encode_regions(self, image, boxes):  # type: ignore[no-untyped-def]
        rows = [image[int(y1) : int(y2) + 1, int(x1) : int(x2) + 1].reshape(-1, 3).mean(0)
                for x1, y1, x2, y2 in boxes.xyxy]  # fmt: skip
        rows = np.array(rows, np.float32).reshape(-1, 3) + 1e-3
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    def encode_phrases(self, phrases):  # type: ignore[no-untyped-def]
        names = ("red", "green", "blue")
        return np.array([[name in phrase for name in names] for phrase in phrases], np.float32)


def _three() -> np.ndarray:
    image = np.full((40, 120, 3), 0, np.uint8)
    for n in range(3):
        image[5:35, 40 * n + 5 : 40 * n + 35, n] = 255
    return image


def _grounder(fusion: Fusion) -> tuple[TunedGrounder, np.ndarray]:
    image, eyes = _three(), Eyes(_Base())
    boxes = [Box(40 * n + 5, 5, 40 * n + 34, 34) for n in range(3)]
    eyes.know(image_digest(image), Sight(tuple(Region(box) for box in boxes)))
    return TunedGrounder(eyes, _Encoder(), fusion=fusion), image


@pytest.mark.parametrize(("phrase", "left"), [("the red one", 5), ("the blue one", 85)])
def test_the_encoder_ranks_the_regions(phrase: str, left: int) -> None:
    grounder, image = _grounder(Fusion(20.0, 0.0))
    answer = grounder.ground(image, phrase)
    assert answer.status is Status.FOUND
    assert answer.best is not None
    assert answer.best.box.x1 == left
    assert answer.confidence is not None
    assert answer.confidence > 0.9
    assert "fit for" in answer.why()


def test_before_it_has_learned_the_base_answers() -> None:
    grounder, image = _grounder(Fusion())
    base = _Base().ground(image, ["a cup", "the red one"])
    answers = grounder.ground(image, ["a cup", "the red one"])
    assert [a.regions for a in answers] == [a.regions for a in base]
    assert {a.model for a in answers} == {"tuned"}


def test_nothing_wins_where_no_region_fits() -> None:
    grounder, image = _grounder(Fusion(10.0, 0.0, nothing=12.0))
    assert grounder.ground(image, "the cup").status is Status.ABSENT


def test_it_keeps_the_rules_of_grounders() -> None:
    check_grounder(TunedGrounder(Eyes(_Base()), _Encoder(), fusion=Fusion(10.0, 1.0)))


def _pair(cosines: list[float], said: list[float], right: int | None) -> Evidence:
    hits = np.zeros(len(cosines), bool)
    if right is not None:
        hits[right] = True
    return Evidence(np.array(cosines), np.array(said), hits)


def test_the_weights_go_to_whoever_is_right() -> None:
    good_encoder = fit_fusion([_pair([0.9, 0.1], [0.0, 1.0], 0)] * 5)
    good_base = fit_fusion([_pair([0.1, 0.9], [1.0, 0.0], 0)] * 5)
    assert good_encoder.base == 0.0
    assert good_encoder.scale > 10
    assert good_base.base > good_base.scale * 0.8


def test_without_pairs_the_base_answers_alone() -> None:
    assert fit_fusion([]).base_alone
    assert fit_fusion([_pair([0.5], [0.0], None)]).base_alone


def test_absent_things_teach_what_nothing_is_worth() -> None:
    present = [_pair([0.9, 0.0], [0.0, 0.0], 0)] * 4
    assert fit_fusion(present).nothing is None
    both = fit_fusion([*present, *[_pair([0.1, 0.0], [0.0, 0.0], None)] * 4])
    assert both.nothing is not None
    low, high = np.log(np.exp(both.scale * np.array([[0.1, 0.0], [0.9, 0.0]])).sum(1))
    assert low < both.nothing < high


def test_the_card_round_trips(tmp_path: Path) -> None:
    card = TunedCard("mine", "region-phrase", "neuro-symbolic", Fusion(7.0, 0.5, 3.0))
    card.write(tmp_path)
    assert TunedCard.read(tmp_path) == card
    assert is_tuned(tmp_path)
    assert is_tuned(str(tmp_path))
    assert not is_tuned(tmp_path / "none")


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"format": 2}', '{"format": 1, "name": "a"}',
     json.dumps({"format": 1, "name": "a", "kind": "crops", "base": "b", "fusion": {"scale": -1}})],
)  # fmt: skip
def test_a_damaged_card_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "deixis.json").write_text(text)
    with pytest.raises(WeightsError, match=r"deixis\.json"):
        TunedCard.read(tmp_path)


def test_an_encoder_of_our_own_refuses_other_devices_than_the_cpu(tmp_path: Path) -> None:
    card = TunedCard("mine", "region-phrase", "neuro-symbolic", Fusion())
    with pytest.raises(ConfigError, match="mine runs on the CPU"):
        open_encoder(tmp_path, card, device="cuda")


def test_negative_weights_are_refused() -> None:
    with pytest.raises(ConfigError):
        Fusion(-1.0)


def test_regions_of_the_base_alone_are_offered_for_its_phrase_only() -> None:
    sight = Sight((Region(Box(0, 0, 10, 10)),))
    answer = FakeGrounder().ground(_three(), ["a cup"])[0]
    sight.answers["a cup"] = answer
    regions, said = sight.for_phrase("a cup")
    new = [r for r in answer.regions if r.box.iou(Box(0, 0, 10, 10)) < 0.85]
    assert len(regions) == 1 + len(new) == len(said)
    assert len(Boxes.of(r.box for r in sight.regions)) == 1
