import logging
import socket
import subprocess
import sys
import threading

import numpy as np
import pytest

from deixis.core import Box, ConfigError, ImageError, MissingDependency, WeightsError
from deixis.core.conformance import check_reader
from deixis.perception.readers import RapidReader, _engine, rapid
from deixis.perception.readers._page import read_page
from tests.perception.readers.pages import Page


@pytest.fixture(scope="module")
def reader():
    return RapidReader(engine="onnxruntime")


def form():
    page = Page()
    page.text(30, 20, "Invoice 2024", size=28)
    page.text(30, 80, "Email address").frame((26, 102, 300, 132)).text(34, 108, "jane@example.com")
    page.text(30, 160, "Total amount due").text(400, 160, "$1,299.00")
    page.frame((30, 220, 130, 252), fill="#2563eb").text(50, 226, "Submit", ink="white")
    page.frame((30, 270, 44, 284)).text(54, 268, "Remember me")
    return page


def test_it_keeps_the_promises_of_every_reader(reader):
    check_reader(reader)
    check_reader(reader, form().array)


def test_lines_are_read_where_they_stand(reader):
    page = form()
    read = {line.text: line for line in reader.read(page.array).lines}
    assert set(read) == set(page.boxes)
    for words, box in page.boxes.items():
        assert read[words].box.iou(Box(*box)) > 0.8, words
        assert read[words].angle == 0


def test_words_are_parts_of_their_line(reader):
    for line in reader.read(form().array).lines:
        assert " ".join(word.text for word in line.words) == line.text
        edges = [word.box.x1 for word in line.words]
        assert edges == sorted(edges)
        for word in line.words:
            assert word.box.intersection(line.box).area == pytest.approx(word.box.area)


def test_the_order_and_the_language(reader):
    text = reader.read(form().array)
    lines = str(text).splitlines()
    assert lines[0] == "Invoice 2024"
    assert lines.index("Total amount due") + 1 == lines.index("$1,299.00")
    assert text.language == "en"


@pytest.mark.parametrize("size", [11, 12, 14, 20, 40])
def test_sizes_of_type(reader, size):
    page = Page(900, 160).text(30, 30, "Quarterly report for customers", size=size)
    assert str(reader.read(page.array)) == "Quarterly report for customers"


def test_light_text_on_dark(reader):
    page = Page(ground="#1e2227").text(30, 30, "Sign in", ink="#d8dbe0")
    assert str(reader.read(page.array)) == "Sign in"


@pytest.mark.parametrize(("turn", "angle"), [(1, 270), (2, 180), (3, 90)])
def test_turned_pages(reader, turn, angle):
    page = form()
    turned = np.ascontiguousarray(np.rot90(page.array, turn))
    lines = reader.read(turned).lines
    found = {line.text: line for line in lines}
    assert len(set(found) & set(page.boxes)) >= 6
    for words in set(found) & set(page.boxes):
        assert found[words].angle == angle
        true = Box(*page.boxes[words])
        for _ in range(turn):
            width = page.array.shape[1] if _ % 2 == 0 else page.array.shape[0]
            true = Box(true.y1, width - true.x2, true.y2, width - true.x1)
        assert found[words].box.iou(true) > 0.75


def test_a_label_that_runs_up_beside_upright_text(reader):
    page = Page().text(200, 40, "Sales by quarter").text(200, 80, "12").text(200, 120, "I")
    label = Page(160, 26).text(4, 2, "Revenue in EUR")
    pixels = page.array.copy()
    pixels[100:260, 20:46] = np.rot90(label.array)
    lines = {line.text: line.angle for line in reader.read(pixels).lines}
    assert lines["Revenue in EUR"] == 270
    assert lines["Sales by quarter"] == 0


def test_slanted_text(reader):
    page = Page(600, 300).text(60, 130, "Large print on a slope", size=24)
    tilted = np.asarray(page.image.rotate(10, fillcolor="white"))
    (line,) = reader.read(tilted).lines
    assert line.text == "Large print on a slope"
    assert line.angle == pytest.approx(350, abs=2)
    assert len(line.words) == 5


@pytest.mark.parametrize("shape", [(1, 1), (3, 200), (200, 3), (5, 5), (50, 50), (8, 400)])
@pytest.mark.parametrize("value", [0, 128, 255])
def test_blank_and_tiny_images_hold_no_lines(reader, shape, value):
    text = reader.read(np.full((*shape, 3), value, np.uint8))
    assert text.lines == ()
    assert text.language is None


def test_noise_does_not_break_it(reader):
    noise = np.random.default_rng(0).integers(0, 256, (120, 160, 3)).astype(np.uint8)
    reader.read(noise)


def test_a_huge_image_is_read_smaller_and_mapped_back():
    page = Page(2400, 1600).text(300, 400, "Annual report", size=96)
    small = RapidReader(engine="onnxruntime", max_pixels=500_000)
    (line,) = small.read(page.array).lines
    assert line.text == "Annual report"
    assert line.box.iou(Box(*page.boxes["Annual report"])) > 0.85


class Watched:
    """The engine, which remembers how large the images were that it looked for text on."""

    def __init__(self):
        self.engine = _engine.load_engine("onnxruntime")
        self.recognize = self.engine.recognize
        self.sizes = []

    def detect(self, image):
        self.sizes.append(image.shape[1::-1])
        return self.engine.detect(image)


def test_a_large_picture_is_looked_at_closely_only_for_small_letters():
    watched = Watched()
    photo = Page(3000, 2000, ground="#9ab").text(500, 600, "Central Station", size=90)
    (line,) = read_page(photo.array, lambda: watched, min_score=0.5, max_pixels=8_000_000).lines
    assert line.text == "Central Station"
    assert line.box.iou(Box(*photo.boxes["Central Station"])) > 0.85
    ((width, height),) = watched.sizes
    assert width * height <= 2_100_000

    for row in range(40):
        photo.text(
            1400, 800 + 24 * row, f"{row + 10} No parking at any time on working days", size=16
        )
    lines = read_page(photo.array, lambda: watched, min_score=0.5, max_pixels=8_000_000).lines
    assert len(lines) == 41
    assert watched.sizes[2:] == [(3000, 2000)]


@pytest.mark.parametrize(
    "image",
    [
        np.zeros((4, 4), np.uint8),
        np.zeros((4, 4, 4), np.uint8),
        np.zeros((4, 4, 3)),
        np.zeros((0, 4, 3), np.uint8),
    ],
)
def test_what_is_no_image_is_refused(reader, image):
    with pytest.raises(ImageError, match="RGB uint8"):
        reader.read(image)


class Counting(RapidReader):
    def __init__(self, **options):
        super().__init__(engine="onnxruntime", **options)
        self.reads = 0

    def _read(self, image):
        self.reads += 1
        return super()._read(image)


def blank(value):
    return np.full((20, 20, 3), value, np.uint8)


def test_the_same_pixels_are_read_once():
    reader = Counting(cache_size=2)
    reader.read(blank(1))
    reader.read(blank(1).copy())
    assert reader.reads == 1
    reader.read(blank(1).reshape(10, 40, 3))  # the same bytes in another shape
    assert reader.reads == 2


def test_the_cache_drops_what_was_not_used_longest():
    reader = Counting(cache_size=2)
    for value in (1, 2, 1, 3, 1, 2):
        reader.read(blank(value))
    assert reader.reads == 4
    assert len(reader._cache) == 2


def test_threads_share_one_reading():
    reader = Counting()
    image = form().array
    texts = []
    threads = [threading.Thread(target=lambda: texts.append(reader.read(image))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert reader.reads == 1
    assert all(text is texts[0] for text in texts)


@pytest.mark.parametrize(
    "options",
    [{"engine": "tesseract"}, {"min_score": 1.5}, {"cache_size": -1}, {"max_pixels": 0}],
)
def test_settings_out_of_range(options):
    with pytest.raises(ConfigError, match="must be"):
        RapidReader(**options)


def test_engines_without_openvino(monkeypatch):
    monkeypatch.setattr(_engine.importlib.util, "find_spec", lambda name: None)
    assert _engine.resolve_engine("auto") == "onnxruntime"
    with pytest.raises(MissingDependency, match=r"deixis\[fast\]"):
        _engine.resolve_engine("openvino")


def test_openvino_reads_the_same():
    pytest.importorskip("openvino", reason="the extra 'fast' is not installed")
    assert str(RapidReader(engine="openvino").read(form().array)) == str(
        RapidReader(engine="onnxruntime").read(form().array)
    )


def test_missing_weights_are_named(monkeypatch, tmp_path):
    monkeypatch.setattr(rapid, "load_engine", _engine.load_engine.__wrapped__)
    real = _engine._only_file
    monkeypatch.setattr(_engine, "_only_file", lambda folder, pattern: real(tmp_path, pattern))
    with pytest.raises(WeightsError, match="pip install --force-reinstall rapidocr"):
        RapidReader(engine="onnxruntime").read(form().array)


def test_no_network_is_touched(monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("the reader opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    engine = _engine.load_engine.__wrapped__("onnxruntime")
    assert len(engine.detect(form().array)) > 3


def test_nothing_is_written_and_the_users_logger_stays(capfd):
    code = (
        "import logging, numpy as np\n"
        "logging.basicConfig(level=logging.DEBUG)\n"
        "from deixis.perception.readers import RapidReader\n"
        "image = np.full((64, 64, 3), 255, np.uint8); image[30:34, 10:50] = 0\n"
        "RapidReader(engine='onnxruntime').read(image)\n"
        "assert logging.getLogger().level == logging.DEBUG\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)
    out, err = capfd.readouterr()
    assert (out, err) == ("", "")


def test_the_users_own_use_of_rapidocr_still_logs(reader):
    reader.read(form().array)
    logger = logging.getLogger("RapidOCR")
    logger.setLevel(logging.WARNING)
    seen = []
    handler = logging.Handler()
    handler.emit = seen.append
    logger.addHandler(handler)
    try:
        RapidReader(engine="onnxruntime").read(form().array)
        assert seen == []
        logger.warning("mine")
        assert [record.getMessage() for record in seen] == ["mine"]
        assert logger.level == logging.WARNING
    finally:
        logger.removeHandler(handler)
