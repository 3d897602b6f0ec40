import importlib.resources
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from deixis.core import Boxes, ConfigError, ImageError, InputError, WeightsError
from deixis.core.conformance import check_detector
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.images import load_image
from deixis.perception.detectors import EverydayDetector
from deixis.perception.detectors.pairs import calibrated
from deixis.perception.detectors.runtime import Network

DOG, CAT = COCO_CATEGORIES.index("dog"), COCO_CATEGORIES.index("cat")
PACKED = importlib.resources.files("deixis") / "weights" / "everyday.onnx"
PACKAGED = EverydayDetector()


def seeing(rows, **facts):
    """A detector whose network answers ``rows`` of (label, score, box) on every canvas."""
    scores = np.zeros((len(rows), len(COCO_CATEGORIES)), np.float32)
    for place, (label, score, _) in enumerate(rows):
        scores[place, label] = score
    boxes = np.array([box for _, _, box in rows], np.float32).reshape(-1, 4)
    detector = EverydayDetector(least=0.1)
    given = {"scores": scores, "boxes": boxes}
    detector._network = Network(lambda canvas: given, {"side": 320, **facts})
    return detector


def test_boxes_come_back_in_pixels_of_the_photo():
    detector = seeing([(DOG, 0.9, (32, 64, 160, 128))])
    (dog,) = detector.detect(np.zeros((480, 640, 3), np.uint8))  # scaled by a half
    assert dog.label == "dog"
    assert dog.box.xyxy == pytest.approx((64, 128, 320, 256))
    assert dog.source == "everyday"


@pytest.mark.parametrize("image", [None, "cat.jpg", np.zeros((9, 9, 3)), np.zeros((0, 9, 3), "u1")])
@pytest.mark.parametrize(
    "ask",
    [
        lambda eyes, image: eyes.detect(image),
        lambda eyes, image: eyes.detect_closely(image),
        lambda eyes, image: eyes.trace(image, "dog"),
        lambda eyes, image: eyes.trace(image, "dog", closely=True),
        lambda eyes, image: eyes.tell(image, Boxes([[0, 0, 5, 5]]), ["dog"], "lying"),
        lambda eyes, image: eyes.sight(image, "sky"),
        lambda eyes, image: eyes.maps(image),
        lambda eyes, image: eyes.pooled(image, Boxes([[0, 0, 5, 5]])),
        lambda eyes, image: eyes.pooled_heads(image, Boxes([[0, 0, 5, 5]])),
    ],
)
def test_what_is_no_image_is_refused_by_every_question(ask, image):
    with pytest.raises(ImageError, match=r"RGB uint8 \(H, W, 3\)"):
        ask(PACKAGED, image)


@pytest.mark.parametrize(
    "ask",
    [
        PACKAGED.overlooks,
        PACKAGED.overlooks_closely,
        lambda label: PACKAGED.trace(np.zeros((9, 9, 3), np.uint8), label),
    ],
)
@pytest.mark.parametrize(
    ("label", "hint"),
    [("sofa", "did you mean 'couch'"), ("dgo", "did you mean 'dog'"), (None, "None$")],
)
def test_a_category_that_it_cannot_see_is_refused(ask, label, hint):
    with pytest.raises(InputError, match=rf"one of the detector's labels, got .*{hint}"):
        ask(label)


def test_every_category_has_an_oversight():
    assert all(0 < PACKAGED.overlooks(label).photos < 1 for label in PACKAGED.labels)


@pytest.mark.parametrize(
    ("boxes", "labels", "message"),
    [
        (Boxes([[0, 0, 5, 5]]), ["person", "dog"], "one label a box, got 2 for 1 boxes"),
        (Boxes([[0, 0, 5, 5], [1, 1, 3, 3]]), ["dog"], "one label a box, got 1 for 2 boxes"),
        (Boxes([[0, 0, 5, 5]]), "cat", "labels must be a list of categories, one a box, got 'cat'"),
        (Boxes([[0, 0, 5, 5]]), [None], "labels must be a list of categories"),
        ([[0, 0, 5, 5]], ["dog"], "boxes must be Boxes"),
    ],
)
def test_looks_need_a_label_a_box(boxes, labels, message):
    with pytest.raises(InputError, match=message):
        PACKAGED.tell(np.zeros((9, 9, 3), np.uint8), boxes, labels, "lying")


def test_one_box_of_which_it_cannot_tell_makes_the_whole_answer_none():
    image, boxes = np.zeros((64, 64, 3), np.uint8), Boxes([[0, 0, 30, 30], [30, 30, 60, 60]])
    assert PACKAGED.tell(image, boxes, ["dog", "dog"], "lying") is not None
    assert PACKAGED.tell(image, boxes, ["dog", "cup"], "lying") is None


def test_best_first_and_faint_ones_left_out():
    rows = [
        (DOG, 0.3, (0, 0, 50, 50)),
        (CAT, 0.8, (100, 100, 200, 200)),
        (DOG, 0.05, (200, 0, 300, 90)),
    ]
    regions = seeing(rows).detect(np.zeros((320, 320, 3), np.uint8))
    assert [(r.label, round(r.score, 2)) for r in regions] == [("cat", 0.8), ("dog", 0.3)]


def test_calibration_of_the_file_changes_scores_but_not_their_order():
    rows = [(DOG, 0.5, (0, 0, 50, 50)), (CAT, 0.8, (100, 100, 200, 200))]
    detector = seeing(rows, calibration={"other": [1.0, 1.0]})
    scores = [r.score for r in detector.detect(np.zeros((320, 320, 3), np.uint8))]
    assert scores == pytest.approx([1 / (1 + np.exp(-np.log(4) - 1)), 1 / (1 + np.exp(-1))])


def test_persons_have_a_calibration_of_their_own():
    scores = calibrated(np.array([0.5, 0.5]), np.array([0, 1]), {"person": [2.0, 1.0]})
    assert scores == pytest.approx([1 / (1 + np.exp(-1)), 0.5])


def test_scores_of_zero_and_one_stay():
    table = {"person": [1.0, 3.0]}
    assert calibrated(np.array([0.0, 1.0]), np.array([0, 0]), table).tolist() == [0.0, 1.0]


def test_missing_weights_say_where_they_were_looked_for(tmp_path):
    detector = EverydayDetector(tmp_path / "none.onnx")
    with pytest.raises(WeightsError, match=r"none\.onnx"):
        detector.detect(np.zeros((8, 8, 3), np.uint8))


@pytest.mark.parametrize("least", [-0.1, 1.1])
def test_a_threshold_outside_0_to_1_is_refused(least):
    with pytest.raises(ConfigError, match=r"0\.\.1"):
        EverydayDetector(least=least)


def test_an_unknown_runtime_is_refused(tmp_path):
    (tmp_path / "w.onnx").touch()
    with pytest.raises(ConfigError, match="onnxruntime"):
        EverydayDetector(tmp_path / "w.onnx", runtime="tpu").detect(np.zeros((8, 8, 3), np.uint8))


def test_conforms_with_a_stand_in_network():
    check_detector(seeing([(DOG, 0.9, (3, 4, 50, 60)), (DOG, 0.7, (30, 40, 90, 120))]))


@pytest.mark.parametrize("runtime", ["onnxruntime", "auto"])
def test_conforms_with_the_weights_of_the_package(runtime):
    check_detector(EverydayDetector(runtime=runtime))


def test_weights_of_the_package_fit_the_wheel():
    assert len(PACKED.read_bytes()) <= 12_000_000


def test_the_file_says_what_it_overlooks():
    detector = EverydayDetector()
    assert detector.overlooks("person").photos < 0.2 < detector.overlooks("fork").photos


@pytest.mark.parametrize("name", ["cat.jpg", "astronaut.jpg"])
def test_what_it_sees_on_the_examples(name):
    best = EverydayDetector().detect(load_image(f"examples/images/{name}"))[0]
    assert best.label == {"cat.jpg": "cat", "astronaut.jpg": "person"}[name]
    assert best.score > 0.5


def test_without_counts_in_the_file_what_is_usual_counts():
    assert seeing([]).overlooks("person").photos == pytest.approx(0.25)


def test_what_is_too_faint_to_be_shown_leaves_a_trace():
    detector = seeing([(0, 0.05, (20, 40, 100, 120))])
    image = np.zeros((240, 320, 3), np.uint8)
    assert detector.detect(image) == []
    assert detector.trace(image, "person") == pytest.approx(0.05)
    assert detector.trace(image, "cat") == 0.0
    other = np.full((240, 320, 3), 90, np.uint8)
    assert detector.trace(other, "person") == detector.trace(image, "person")


class Counting(EverydayDetector):
    """Counts the pictures of heads that it looks at."""

    pictures = 0

    def pooled_heads(self, image, persons):
        self.pictures += 1
        return super().pooled_heads(image, persons)


def test_hats_helmets_and_glasses_are_told_from_heads_looked_at_once():
    detector, image = Counting(), load_image("examples/images/astronaut.jpg")
    persons = Boxes.of(region.box for region in detector.detect(image) if region.label == "person")
    labels = ["person"] * len(persons)
    told = [detector.tell(image, persons, labels, look) for look in ("hat", "glasses", "helmet")]
    assert all(odds is not None and odds.shape == (len(persons),) for odds in told)
    assert detector.pictures == 1
    assert detector.tell(image, persons, labels, "sitting") is not None
    assert detector.pictures == 1
    assert detector.tell(image, persons, labels, "hat") is not None
    assert detector.pictures == 1
    other = np.ascontiguousarray(image[:, ::-1])
    assert detector.tell(other, persons, labels, "hat") is not None
    assert detector.pictures == 2


def test_a_head_holds_as_many_numbers_as_a_box():
    detector, image = EverydayDetector(), load_image("examples/images/astronaut.jpg")
    boxes = Boxes(np.array([[100.0, 0, 300, 500]] * 11))
    numbers = detector.pooled(image, boxes).shape[1]
    assert detector.pooled_heads(image, boxes).shape == (11, numbers)
    assert detector.pooled_heads(image, Boxes(np.zeros((0, 4)))).shape == (0, numbers)


def test_hats_of_animals_are_not_told():
    detector, image = EverydayDetector(), load_image("examples/images/cat.jpg")
    boxes = Boxes.of(region.box for region in detector.detect(image)[:1])
    assert detector.tell(image, boxes, ["cat"], "hat") is None
    assert detector.tell(image, boxes, ["cat"], "lying") is not None


def test_a_trace_is_of_the_photo_that_is_asked_for():
    def run(canvas):
        scores = np.zeros((1, len(COCO_CATEGORIES)), np.float32)
        scores[0, DOG] = 0.05 if canvas.mean() > 60 else 0.02
        return {"scores": scores, "boxes": np.array([[0, 0, 50, 50]], np.float32)}

    detector = EverydayDetector(least=0.1)
    detector._network = Network(run, {"side": 320})
    dark, bright = (np.full((320, 320, 3), level, np.uint8) for level in (0, 200))
    assert detector.trace(dark, "dog") == pytest.approx(0.02)
    assert detector.trace(bright, "dog") == pytest.approx(0.05)
    assert detector.trace(dark, "dog") == pytest.approx(0.02)


@pytest.mark.parametrize("runtime", ["auto", "onnxruntime"])
def test_a_file_that_is_no_onnx_is_an_error_of_ours(tmp_path, runtime):
    bad = tmp_path / "bad.onnx"
    bad.write_bytes(b"no network")
    with pytest.raises(WeightsError, match="cannot be read as ONNX"):
        EverydayDetector(bad, runtime=runtime).detect(np.zeros((8, 8, 3), np.uint8))


def _frames():
    photo = load_image("examples/images/cat.jpg")
    return photo, load_image("examples/images/coffee.jpg")


def test_a_thread_does_not_answer_by_what_another_looked_at():
    """Whatever another thread looks at between two steps of a question, the answer is its own."""
    detector = EverydayDetector()
    cat, coffee = _frames()
    alone = detector.trace(cat, "cat"), EverydayDetector().trace(coffee, "cat")

    plain = detector._shown

    def disturbed(glances, table):
        detector.__dict__.pop("_shown", None)  # once
        with ThreadPoolExecutor(1) as other:
            assert other.submit(detector.trace, coffee, "cat").result() == alone[1]
        return plain(glances, table)

    def disturbed_after(glances, table):
        rows = plain(glances, table)
        detector.__dict__.pop("_shown", None)
        with ThreadPoolExecutor(1) as other:
            other.submit(detector.detect, coffee).result()
        return rows

    for meanwhile in (disturbed, disturbed_after):
        detector.detect(coffee)
        detector._shown = meanwhile
        assert detector.trace(cat, "cat") == alone[0]


def test_many_threads_get_the_answers_of_one():
    detector = EverydayDetector()
    photos = _frames()
    boxes = Boxes([[10, 10, 200, 200]])

    def ask(number):
        image = photos[number % 2]
        seen = [(r.box, r.score) for r in detector.detect(image)]
        told = detector.tell(image, boxes, ["cat"], "lying").tolist()
        sight = detector.sight(image, "table" if "table" in detector.nouns else "window")
        return seen, detector.trace(image, "fork"), told, sight.chance if sight else None

    alone = [ask(0), ask(1)]
    with ThreadPoolExecutor(3) as pool:
        together = list(pool.map(ask, range(12)))
    assert together == alone * 6


def test_an_array_of_our_own_is_known_again_without_looking_at_its_pixels(monkeypatch):
    detector = EverydayDetector()
    photo = np.array(_frames()[0])
    photo.setflags(write=False)
    detector.detect(photo)
    monkeypatch.setattr(detector, "_canvas", None)
    assert detector.trace(photo, "cat") > 0.5


def test_an_array_that_is_written_to_is_looked_at_again():
    detector = EverydayDetector()
    cat = _frames()[0]
    buffer = np.zeros((480, 640, 3), np.uint8)
    view = buffer[:]
    view.setflags(write=False)  # read-only to us, and yet it changes
    height, width = min(cat.shape[0], 480), min(cat.shape[1], 640)
    buffer[:height, :width] = cat[:height, :width]
    with_cat = detector.trace(view, "cat")
    buffer[:] = 0
    assert detector.trace(view, "cat") < with_cat
