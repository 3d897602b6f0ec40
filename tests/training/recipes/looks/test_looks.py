"""The recipe of looks: what captions and keypoints tell, and the network on toy material."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")

from deixis.core import Box, DatasetError, Region
from deixis.grounders.neuro_symbolic.looks import told
from deixis.perception.looks import LooksTeller
from deixis.training.recipes.everyday.photos import Photo
from deixis.training.recipes.looks import __main__ as command
from deixis.training.recipes.looks import fit as training
from deixis.training.recipes.looks.__main__ import main
from deixis.training.recipes.looks.material import Material, of_animals, of_captions
from deixis.training.recipes.looks.mosaics import Shown, of_mosaics
from deixis.training.recipes.looks.poses import answers_of, pose_of, told_by_eye
from deixis.training.recipes.looks.said import LOOKS, told_by_captions


def so(captions: list[str], *, animal: bool = False) -> set[str]:
    told = told_by_captions(captions, animal=animal)
    assert told is not None
    return {look for look, yes in told.answers.items() if yes}


def test_captions_tell_of_persons_or_of_dogs_alone() -> None:
    assert so(["A man wearing a hat sits on a wall .", "A smiling guy ."]) == {
        "sitting",
        "hat",
        "smiling",
        "at a wall",
    }
    assert so(["An elderly woman in a coat reads on the stairs ."]) == {
        *("old", "female", "coat", "reading", "on stairs")
    }
    assert so(["A shirtless toddler plays the drums"]) == {
        *("shirtless", "baby", "young", "making music")
    }
    assert so(["A brown dog jumps in the air with a ball in its mouth"], animal=True) == {
        "jumping",
        "mouth",
    }
    assert so(["A dog mid-air"], animal=True) == {"jumping"}
    assert told_by_captions(["A man walks his dog"], animal=False) is None
    assert told_by_captions(["A man walks his dog"], animal=True) is None


def test_what_no_caption_mentions_counts_little_and_poses_only_where_one_is_named() -> None:
    told = told_by_captions(["A boy at the beach ."], animal=False)
    assert told is not None
    assert "sitting" not in told.answers
    assert told.answers["on sand"] is True
    assert told.answers["hat"] is False
    assert told.weights["hat"] == pytest.approx(1 / 3)
    assert told.answers["female"] is False
    assert told.answers["young"] is True


def test_where_somebody_is_follows_a_preposition_and_counts_beside_other_places() -> None:
    told = told_by_captions(["A dog runs across a wet sandy beach near the ocean"], animal=True)
    assert told is not None
    assert told.answers["on sand"] is True
    assert (told.answers["in water"], told.weights["in water"]) == (False, 0.0)
    assert (told.answers["in snow"], told.weights["in snow"]) == (False, 1.0)
    near = told_by_captions(["A man beside the lake ."], animal=False)
    assert near is not None
    assert "in water" not in near.answers
    assert so(["A skier on a snowy slope"]) == {"skiing", "in snow"}


def test_captions_that_disagree_tell_no_gender() -> None:
    told = told_by_captions(["A woman runs", "A man runs"], animal=False)
    assert told is not None
    assert "female" not in told.answers


def keypoints(**places: tuple[float, float]) -> list[list[float]]:
    names = {"nose": 2, "withers": 18, "tail": 19, "front": 13, "back": 15}
    points = [[0.0, 0.0, 0.0] for _ in range(20)]
    for name, (x, y) in places.items():
        points[names[name]] = [x, y, 1.0]
    return points


STANDS = keypoints(withers=(10, 10), tail=(60, 12), front=(10, 60), back=(60, 60), nose=(0, 5))
SITS = keypoints(withers=(30, 10), tail=(60, 50), front=(30, 60), back=(55, 62))
LIES = keypoints(withers=(10, 30), tail=(70, 32), front=(5, 45), back=(60, 48))


def test_paws_and_back_tell_poses() -> None:
    assert pose_of(STANDS, (0, 0, 70, 60)) == "standing"
    assert pose_of(SITS, (0, 0, 70, 62)) == "sitting"
    assert pose_of(LIES, (0, 20, 80, 50)) == "lying"
    assert (
        pose_of(keypoints(withers=(10, 10), tail=(12, 12), front=(10, 60)), (0, 0, 70, 60)) is None
    )
    assert pose_of(keypoints(nose=(1, 1)), (0, 0, 9, 9)) is None


def test_of_grazers_the_nose_tells_whether_they_eat() -> None:
    answers, weights = answers_of(STANDS, "standing", "cow")
    assert answers["eating"] is False
    assert weights["standing"] == 0.4
    down = keypoints(withers=(10, 10), tail=(60, 12), front=(10, 60), back=(60, 60), nose=(0, 55))
    assert answers_of(down, "standing", "sheep")[0]["eating"] is True
    assert "eating" not in answers_of(STANDS, "standing", "dog")[0]
    assert answers_of(LIES, "lying", "cat")[0]["running"] is False


def test_what_was_told_by_eye_is_one_of_four() -> None:
    assert set(told_by_eye().values()) == {"sitting", "standing", "lying", "skip"}


class Eyes:
    """Sees what it is told, and gives the box as its numbers."""

    def __init__(self, *regions: Region) -> None:
        self.regions = regions

    def detect(self, image):
        return list(self.regions)

    def pooled(self, image, boxes):
        return boxes.xyxy.astype(np.float32)


def picture(*captions: str) -> Photo:
    import cv2

    data = cv2.imencode(".png", np.zeros((60, 80, 3), np.uint8))[1].tobytes()
    return Photo("p", data, (), False, "train", "here", (), captions)


def person(score: float, *box: float) -> Region:
    return Region(Box(*box), score, "person")


def test_who_is_meant_must_be_plain() -> None:
    one, small, alike = (
        person(0.9, 0, 0, 40, 40),
        person(0.9, 50, 0, 60, 10),
        person(0.8, 40, 0, 79, 40),
    )
    photo = picture("A man is sitting .")
    assert len(list(of_captions(photo, Eyes(one, small)))) == 2  # and mirrored
    assert not list(of_captions(photo, Eyes(one, alike)))
    assert not list(of_captions(photo, Eyes(person(0.25, 0, 0, 40, 40))))
    assert len(list(of_captions(picture("Two men are sitting ."), Eyes(one, alike)))) == 4
    assert not list(of_captions(picture("A red car ."), Eyes(one)))


def test_animals_come_with_their_boxes_and_mirrored(tmp_path: Path) -> None:
    import cv2

    with pytest.raises(DatasetError, match="keypoints"):
        list(of_animals(tmp_path, Eyes()))
    (tmp_path / "images").mkdir()
    cv2.imwrite(str(tmp_path / "images" / "a.png"), np.zeros((70, 100, 3), np.uint8))
    item = {"image_id": 7, "category_id": 1, "keypoints": STANDS, "bbox": [0, 0, 70, 60]}
    table = {
        "images": {"7": "a.png", "8": "gone.png"},
        "categories": [{"id": 1, "name": "cow"}],
        "annotations": [item, {**item, "image_id": 8}, {**item, "bbox": [0, 0, 3, 60]}],
    }
    (tmp_path / "keypoints.json").write_text(json.dumps(table))
    rows = list(of_animals(tmp_path, Eyes()))
    assert [row[0].tolist() for row in rows] == [[0, 0, 70, 60], [30, 0, 100, 60]]


def coloured(level: int) -> bytes:
    import cv2

    return cv2.imencode(".png", np.full((60, 80, 3), level, np.uint8))[1].tobytes()


class Painter(Eyes):
    """Gives for each box what is painted in its middle, and at its left and right."""

    def pooled(self, image, boxes):
        middles = ((boxes.xyxy[:, :2] + boxes.xyxy[:, 2:]) / 2).astype(int)
        return np.array([image[y, x] for x, y in middles], np.float32)


def test_mosaics_show_every_box_once_more_where_it_is_in_its_cell() -> None:
    shares = np.array([[0.25, 0.25, 0.75, 0.75], [0.0, 0.0, 0.001, 1.0]])
    shown = [
        Shown(
            coloured(level), bool(level % 2), shares, {"sitting": True}, {"sitting": 1.0}, False, 2
        )
        for level in range(10, 40)
    ]
    rows = list(of_mosaics(shown, Painter()))
    assert len(rows) == 30  # thin ones are left out
    assert sorted(row[0][0] for row in rows) == list(range(10, 40))
    assert rows[0][1:] == ({"sitting": True}, {"sitting": 1.0}, False, 2)
    again = [row[0].tolist() for row in of_mosaics(shown, Painter())]
    assert again == [row[0].tolist() for row in rows]


def test_a_mirrored_photo_is_mirrored_in_its_mosaic_too() -> None:
    import cv2

    half = np.zeros((60, 80, 3), np.uint8)
    half[:, 40:] = 200
    data = cv2.imencode(".png", half)[1].tobytes()
    left = np.array([[0.1, 0.2, 0.4, 0.8]])
    for mirrored, level in ((False, 0), (True, 200)):
        (row,) = of_mosaics([Shown(data, mirrored, left, {}, {}, True, 0)], Painter())
        assert row[0][0] == level


def test_what_is_meant_is_remembered_for_mosaics() -> None:
    shown: list[Shown] = []
    list(of_captions(picture("A man is sitting ."), Eyes(person(0.9, 8, 6, 40, 30)), shown))
    assert [item.mirrored for item in shown] == [False, True]
    assert shown[0].boxes.tolist() == [[0.1, 0.1, 0.5, 0.5]]
    assert shown[0].answers["sitting"] is True


def toy(count: int = 400) -> Material:
    rng = np.random.default_rng(0)
    rows = rng.normal(size=(count, 6)).astype(np.float16)
    answers, weights = (
        np.zeros((count, len(LOOKS)), np.float32),
        np.zeros((count, len(LOOKS)), np.float32),
    )
    sitting = LOOKS.index("sitting")
    answers[:, sitting], weights[:, sitting] = rows[:, 0] > 0.5, 1
    return Material(rows, answers, weights, np.arange(count) % 2 > 0, np.arange(count) % 5)


def test_it_learns_what_can_be_learned_and_the_teller_reads_the_same(tmp_path: Path) -> None:
    material = toy()
    config = training.LooksConfig(
        hidden=16, epochs=60, batch=32, rate=1e-2, decay=0.01, dropped=0.0
    )
    (person_line, animal_line) = training.report(material, training.unseen(material, config))
    assert person_line["auc"] > 0.95 < animal_line["auc"]
    assert person_line["out_yes"] < 0.1 < 0.5 < person_line["out_no"]
    shares = training.usual(material)
    assert shares[0, 0] == pytest.approx(material.answers[::2, 0].mean())
    assert np.isnan(shares[1, LOOKS.index("female")])
    looks = training.fit(material, np.arange(400), config)
    training.save(looks, shares, tmp_path / "looks.npz")
    odds = LooksTeller(tmp_path / "looks.npz").odds(
        material.rows.astype(np.float32), ["dog" if it else "person" for it in material.animal]
    )
    expected = (
        looks.logits(material, np.arange(400))[:, 0]
        + np.log((1 - shares[:, 0]) / shares[:, 0])[material.animal.astype(int)]
    )
    assert np.log(odds[:, 0]) == pytest.approx(expected, abs=0.2)


def test_ties_count_half() -> None:
    scores, yes = np.array([1, 1, 2, 0], np.float32), np.array([True, False, True, False])
    assert training.auc(scores, yes) == pytest.approx(3.5 / 4)


def test_the_report_rules_out_where_the_grounder_does() -> None:
    assert pytest.approx(told._EVEN * 0.35 / (1 - 0.35), abs=0.01) == training.OUT


def test_posing_dogs_tell_nothing_of_who_looks_at_us() -> None:
    posing = told_by_captions(["A dog poses for the camera ."], animal=True)
    assert posing is not None
    assert posing.weights["camera"] == 0.0
    person = told_by_captions(["A man poses for the camera ."], animal=False)
    assert person is not None
    assert person.weights["camera"] == 1.0


def test_what_captions_tell_counts_a_fifth(tmp_path: Path, monkeypatch) -> None:
    table = {name: getattr(toy(), name) for name in Material.__slots__}
    np.savez(tmp_path / "material.npz", **table)
    np.savez(tmp_path / "seen.npz", **table)
    given: list[Material] = []
    plain = command.unseen
    monkeypatch.setattr(command, "unseen", lambda *args: given.append(args[0]) or plain(*args))
    main(["--photos", str(tmp_path), "--out", str(tmp_path), "--epochs", "1"])
    weights = given[0].weights[:, LOOKS.index("sitting")]
    assert weights[:400] == pytest.approx(0.2)
    assert weights[400:] == pytest.approx(1.0)


def test_the_command_goes_on_from_what_it_gathered(tmp_path: Path, capsys) -> None:
    material = toy()
    table = {name: getattr(material, name) for name in Material.__slots__}
    np.savez(tmp_path / "material.npz", **table)
    np.savez(tmp_path / "seen.npz", **table)
    main(["--photos", str(tmp_path), "--out", str(tmp_path), "--epochs", "2"])
    said = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert said["rows"] == 800
    assert (tmp_path / "looks.npz").is_file()
