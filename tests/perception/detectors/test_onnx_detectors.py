"""SSD and YOLO files in each form, built by hand with known boxes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from deixis.core import ConfigError, ModelError, WeightsError, conformance
from deixis.grounders import load
from deixis.perception.detectors import (
    EverydayDetector,
    SsdDetector,
    YoloDetector,
    YoloxDetector,
    open_detector,
)
from deixis.perception.detectors.labels import COCO_BY_ID, canonical

onnx = pytest.importorskip("onnx", reason="needs the package onnx to build files")
helper, numpy_helper = onnx.helper, onnx.numpy_helper
FLOAT, UINT8, INT64 = onnx.TensorProto.FLOAT, onnx.TensorProto.UINT8, onnx.TensorProto.INT64

GREY = np.full((100, 200, 3), 128, np.uint8)


def write(path: Path, outputs: dict, shape: list, *, kind: int = FLOAT, names: str = "") -> Path:
    """A graph of constants, with the input read on the way.

    A number below -0.5 becomes the mean of what the network was fed.
    """
    nodes = [helper.make_node("Cast", ["image"], ["pixels"], to=FLOAT)]
    nodes.append(helper.make_node("ReduceMean", ["pixels"], ["mean"], keepdims=0))
    told = []
    for name, value in outputs.items():
        array = np.asarray(value)
        array = array.astype(np.int64 if array.dtype.kind == "i" else np.float32)
        what = INT64 if array.dtype.kind == "i" else FLOAT
        constant = numpy_helper.from_array(array, f"{name}_constant")
        nodes.append(helper.make_node("Constant", [], [f"{name}_raw"], value=constant))
        if what == FLOAT:
            less = numpy_helper.from_array(np.float32(-0.5), f"{name}_less")
            nodes += [
                helper.make_node("Constant", [], [f"{name}_less"], value=less),
                helper.make_node("Less", [f"{name}_raw", f"{name}_less"], [f"{name}_marked"]),
                helper.make_node("Where", [f"{name}_marked", "mean", f"{name}_raw"], [name]),
            ]
        else:
            nodes.append(helper.make_node("Identity", [f"{name}_raw"], [name]))
        told.append(helper.make_tensor_value_info(name, what, array.shape))
    graph = helper.make_graph(
        nodes, "detector", [helper.make_tensor_value_info("image", kind, shape)], told
    )
    opset = helper.make_opsetid("", 17)
    model = helper.make_model(graph, opset_imports=[opset], ir_version=8)
    if names:
        helper.set_model_props(model, {"names": names})
    onnx.save(model, str(path))
    return path


def ssd(path: Path, form: str, score: float = 0.7) -> Path:
    """Two boxes: a cup over the left half with ``score``, and a dog at the bottom right."""
    if form == "torchvision":  # input 50 x 40
        boxes = [[0, 0, 25, 40], [40, 30, 60, 44]]
        outputs = {"boxes": boxes, "scores": [score, 0.4], "labels": [47, 18]}
        return write(path, outputs, [1, 3, 40, 50])
    if form == "zoo":
        boxes = [[[0, 0, 0.5, 1], [0.8, 0.75, 1.2, 1.1]]]
        outputs = {"bboxes": boxes, "labels": [[42, 17]], "scores": [[score, 0.4]]}
        return write(path, outputs, [1, 3, 40, 50])
    outputs = {
        "detection_boxes": [[[0, 0, 1, 0.5], [0.75, 0.8, 1.1, 1.2]]],
        "detection_scores": [[score, 0.4]],
        "detection_classes": [[47.0, 18.0]],
        "num_detections": [2.0],
    }
    return write(path, outputs, [1, 40, 50, 3], kind=UINT8)


FORMS = ("torchvision", "zoo", "tensorflow")


@pytest.mark.parametrize("form", FORMS)
def test_each_form_of_ssd_gives_pixels_of_the_image(form: str, tmp_path: Path) -> None:
    regions = SsdDetector(ssd(tmp_path / "ssd.onnx", form)).detect(GREY)
    assert [region.label for region in regions] == ["cup", "dog"]
    np.testing.assert_allclose(regions[0].box.xyxy, [0, 0, 100, 100], atol=1e-3)
    np.testing.assert_allclose(regions[1].box.xyxy, [160, 75, 200, 100], atol=1e-3)  # cut
    assert [round(region.score, 5) for region in regions] == [0.7, 0.4]


@pytest.mark.parametrize(
    ("form", "seen"),
    [
        ("torchvision", 200 / 255),
        ("zoo", np.mean([(200 / 255 - m) / s for m, s in ((0.485, 0.229), (0.456, 0.224),
                                                          (0.406, 0.225))]) / 2),
        ("tensorflow", 200 / 255),
    ],
)  # fmt: skip
def test_each_form_of_ssd_is_fed_as_documented(form: str, seen: float, tmp_path: Path) -> None:
    """The score is the mean of what arrives; uint8 and whitened pixels are scaled to below 1."""
    detector = SsdDetector(ssd(tmp_path / "ssd.onnx", form, score=-1.0))
    run, size = detector._session.run, []

    class Session:
        def run(self, names, feed):
            (pixels,) = feed.values()
            size.append((pixels.shape, pixels.dtype))
            boxes, scores, labels = run(names, feed)
            return boxes, scores / {"tensorflow": 255, "zoo": 2, "torchvision": 1}[form], labels

    detector._session = Session()
    best = max(detector.detect(np.full((100, 200, 3), 200, np.uint8)), key=lambda r: r.score)
    assert best.label == "cup"
    assert best.score == pytest.approx(seen, abs=1e-4)
    expected = ((1, 40, 50, 3), np.uint8) if form == "tensorflow" else ((1, 3, 40, 50), np.float32)
    assert size == [expected]


def yolo(path: Path, rows: list, *, names: str = "{0: 'cup', 1: 'tvmonitor'}", side=64) -> Path:
    """Rows of (cx, cy, w, h, score of cup, score of tv) in pixels of the input."""
    table = np.array(rows, np.float32).reshape(-1, 6).T[None]
    return write(path, {"output0": table}, [1, 3, side, side], names=names)


def test_yolo_boxes_come_back_to_the_image_and_repeats_go(tmp_path: Path) -> None:
    """An image of 200 x 100 fits the input of 64 at 0.32: 16 x 8 pixels are 50 x 25."""
    rows = [
        [16, 8, 16, 8, 0.9, 0.1],
        [17, 8, 16, 8, 0.6, 0.1],  # IoU 15/17 = 0.88 with the first, same label: goes
        [17, 8, 16, 8, 0.1, 0.5],  # another label: stays
        [48, 24, 16, 8, 0.05, 0.04],  # too weak
    ]
    detector = YoloDetector(yolo(tmp_path / "yolo.onnx", rows))
    regions = detector.detect(GREY)
    assert detector.labels == {"cup", "tv"}
    assert [(r.label, round(r.score, 3)) for r in regions] == [("cup", 0.9), ("tv", 0.5)]
    np.testing.assert_allclose(regions[0].box.xyxy, [25, 12.5, 75, 37.5], atol=1e-3)


def test_yolo_with_its_own_suppression_is_read_too(tmp_path: Path) -> None:
    table = np.array([[[8, 4, 24, 12, 0.9, 1.0], [0, 0, 0, 0, 0.0, 0.0]]], np.float32)
    path = write(
        tmp_path / "y.onnx", {"output0": table}, [1, 3, 64, 64], names="{0: 'cup', 1: 'dog'}"
    )
    (region,) = YoloDetector(path).detect(GREY)
    assert region.label == "dog"
    np.testing.assert_allclose(region.box.xyxy, [25, 12.5, 75, 37.5], atol=1e-3)


@pytest.mark.parametrize("names", ["", "import os", "{0: __import__('os')}", "[1, 2"])
def test_names_of_a_yolo_are_data_never_code(names: str, tmp_path: Path) -> None:
    path = write(
        tmp_path / "y.onnx", {"o": np.zeros((1, 84, 3), np.float32)}, [1, 3, 64, 64], names=names
    )
    assert len(YoloDetector(path).labels) == 80


def test_they_conform(tmp_path: Path) -> None:
    for form in FORMS:
        conformance.check_detector(SsdDetector(ssd(tmp_path / f"{form}.onnx", form)))
    conformance.check_detector(YoloDetector(yolo(tmp_path / "y.onnx", [[16, 8, 16, 8, 0.9, 0.1]])))


def test_numbers_that_are_none_do_no_harm(tmp_path: Path) -> None:
    nan, inf = np.nan, np.inf
    rows = [[nan, 8, 16, 8, 0.9, 0], [16, 8, inf, 8, 0.9, 0], [16, 8, 16, 8, nan, nan]]
    assert YoloDetector(yolo(tmp_path / "y.onnx", rows)).detect(GREY) == []
    outputs = {"boxes": [[nan, 0, 9, 9]], "scores": [0.9], "labels": [1]}
    assert SsdDetector(write(tmp_path / "s.onnx", outputs, [1, 3, 40, 50])).detect(GREY) == []


@pytest.mark.parametrize("family", [SsdDetector, YoloDetector])
def test_files_that_cannot_be_used_are_one_clear_error(family, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"absent\.onnx: no such file"):
        family(tmp_path / "absent.onnx")
    (tmp_path / "weights.txt").write_bytes(b"not a graph")
    with pytest.raises(WeightsError, match="ONNX file"):
        family(tmp_path / "weights.txt")
    (tmp_path / "bad.onnx").write_bytes(b"not a graph")
    with pytest.raises(WeightsError, match="cannot be read as ONNX"):
        family(tmp_path / "bad.onnx")
    with pytest.raises(ConfigError, match="limit"):
        family(tmp_path / "bad.onnx", limit=0)


def test_a_pickle_of_a_yolo_is_refused_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "yolo11n.pt").write_bytes(b"")
    with pytest.raises(WeightsError, match=r"pickle.*yolo export model=yolo11n\.pt format=onnx"):
        YoloDetector(tmp_path / "yolo11n.pt")


def test_outputs_of_something_else_are_named(tmp_path: Path) -> None:
    path = write(tmp_path / "x.onnx", {"logits": np.zeros((1, 3, 8), np.float32)}, [1, 3, 64, 64])
    with pytest.raises(ModelError, match="it has: logits"):
        SsdDetector(path)
    with pytest.raises(ModelError, match=r"\(1, 84, N\).*got \(1, 3, 8\)"):
        YoloDetector(path).detect(GREY)


def test_ids_of_coco_have_their_gaps() -> None:
    assert (COCO_BY_ID[1], COCO_BY_ID[13], COCO_BY_ID[90]) == (
        "person", "stop sign", "toothbrush",
    )  # fmt: skip
    assert 12 not in COCO_BY_ID
    assert canonical("Sofa") == "couch"


def yolox(path: Path, rows: dict[int, list[float]], *, categories: int = 80) -> Path:
    """A YOLOX of 64 x 64 px: 64 + 16 + 4 locations; ``rows`` says what some of them give."""
    table = np.zeros((1, 84, 5 + categories))
    for row, values in rows.items():
        table[0, row, : len(values)] = values
    return write(path, {"output": table}, [1, 3, 64, 64])


def test_yolox_boxes_are_decoded_at_their_location(tmp_path: Path) -> None:
    # Location 9 of stride 8 is column 1, row 1; the middle lies half a stride further on, at 12.
    # Width e**log(4) strides = 32 px, height 16 px; person is category 0, at .9 * .8.
    rows = {9: [0.5, 0.5, np.log(4.0), np.log(2.0), 0.9, 0.8], 10: [-0.4, 0.5, 1.4, 0.7, 0.9, 0.4]}
    regions = YoloxDetector(yolox(tmp_path / "x.onnx", rows)).detect(GREY)
    assert [region.label for region in regions] == ["person"]  # the second is a repeat
    assert regions[0].score == pytest.approx(0.72)
    # The picture of 200 x 100 lies in the 64 x 32 at the top left: 3.125 px of it a pixel.
    np.testing.assert_allclose(regions[0].box.xyxy, [0, 12.5, 87.5, 62.5], atol=1e-3)


def test_yolox_is_fed_plain_bytes(tmp_path: Path) -> None:
    rows = {9: [0.5, 0.5, 1.0, 1.0, -0.7, 0.01]}  # the chance of a thing: the mean of the input
    red = np.zeros((64, 64, 3), np.uint8)
    red[:, :, 0] = 90
    seen = YoloxDetector(yolox(tmp_path / "x.onnx", rows)).detect(red)
    assert seen[0].score == pytest.approx(30 * 0.01)  # 0..255, no mean taken away


def test_yolox_of_another_shape_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"\(1, 84, 85\)"):
        YoloxDetector(yolox(tmp_path / "x.onnx", {}, categories=3)).detect(GREY)


@pytest.mark.parametrize("form", ["yolox", "ssd", "pickle", "text"])
def test_the_form_of_a_detector_shows_in_its_file(form: str, tmp_path: Path) -> None:
    if form == "yolox":
        assert isinstance(open_detector(yolox(tmp_path / "x.onnx", {})), YoloxDetector)
    elif form == "ssd":
        assert isinstance(open_detector(ssd(tmp_path / "x.onnx", "zoo")), SsdDetector)
    elif form == "pickle":
        with pytest.raises(WeightsError, match="pickle"):
            open_detector(tmp_path / "x.pt")
    else:
        (tmp_path / "x.onnx").write_text("hello")
        with pytest.raises(WeightsError, match="cannot be read as ONNX"):
            open_detector(tmp_path / "x.onnx")


def test_the_default_grounder_sees_with_a_detector_of_ones_own(tmp_path: Path) -> None:
    path = yolox(tmp_path / "x.onnx", {9: [0.5, 0.5, np.log(4.0), np.log(2.0), 0.9, 0.9]})
    grounder = load("neuro-symbolic", weights={"detector": str(path)})
    assert grounder.ground(GREY, "the person").best.label == "person"
    with pytest.raises(ConfigError, match="detector"):
        load("neuro-symbolic", weights={"encoder": str(path)})


@pytest.mark.parametrize("opening", [YoloxDetector, SsdDetector, YoloDetector, open_detector])
def test_a_file_that_is_not_there_is_said_to_be_missing(opening, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"nothere.onnx: no such file"):
        opening(tmp_path / "nothere.onnx")
    with pytest.raises(WeightsError, match="an empty one"):
        opening("")


@pytest.mark.parametrize("runtime", ["auto", "onnxruntime", "openvino"])
def test_our_own_detector_refuses_files_of_others(tmp_path: Path, runtime: str) -> None:
    if runtime == "openvino":
        pytest.importorskip("openvino", reason="needs the extra fast")
    foreign = ssd(tmp_path / "ssd.onnx", "torchvision")
    with pytest.raises(WeightsError, match="must be a detector that deixis exported"):
        EverydayDetector(foreign, runtime=runtime).detect(GREY)
