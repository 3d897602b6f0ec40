"""The two networks of `rapidocr`: where text is, and what a crop says."""

from __future__ import annotations

import functools
import importlib.util
import logging
import mmap
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import ConfigError, ImageArray, MissingDependency, WeightsError
from deixis.core.interrupts import interrupts_kept

__all__ = ["ENGINES", "Engine", "Reading", "load_engine", "resolve_engine"]

ENGINES = ("auto", "onnxruntime", "openvino")

_LOWEST_SIDE = 736
"""The detector enlarges an image until its shorter side has this many pixels."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the recogniser says about one crop.

    Attributes:
        text: The characters, spaces included.
        score: Mean certainty of the characters in 0..1.
        columns: For each character of ``text`` the place of its peak in 0..1 of the crop's width.
    """

    text: str
    score: float
    columns: tuple[float, ...]


class Engine:
    """Text detection and recognition; one run at a time.

    Crops are recognised one by one: a line then reads the same whatever its neighbours are, and
    on two cores it is no slower than batches, which are padded to their widest line (measured on
    70 lines of a screen: 0.51 s one by one, 0.76 s in batches of six).
    """

    def __init__(self, detector: Any, recognizer: Any) -> None:
        self._detector = detector
        self._recognizer = recognizer
        self._lock = threading.Lock()

    def detect(self, image: ImageArray, *, side: int = _LOWEST_SIDE) -> npt.NDArray[np.float32]:
        """Quadrilaterals round text, (N, 4, 2), clockwise from the top left, in pixels.

        ``side`` is what the shorter side of the image is enlarged to when it is less.
        """
        with self._lock, _silence():
            self._detector.limit_side_len = side
            found = self._detector(np.ascontiguousarray(image[:, :, ::-1]))
        if found.boxes is None or len(found.boxes) == 0:
            return np.zeros((0, 4, 2), np.float32)
        return np.asarray(found.boxes, dtype=np.float32)

    def recognize(self, crops: Sequence[ImageArray]) -> list[Reading]:
        """Read each crop, a single line from left to right."""
        from rapidocr.ch_ppocr_rec import TextRecInput

        if not crops:
            return []
        images = [np.ascontiguousarray(crop[:, :, ::-1]) for crop in crops]
        with self._lock, _silence():
            found = self._recognizer(TextRecInput(img=images, return_word_box=True))
        rows = zip(found.txts, found.scores, found.word_results, strict=True)
        return [_reading(text, float(score), info) for text, score, info in rows]


def resolve_engine(name: str) -> str:
    """The engine to run: "openvino" for "auto" where that package is installed."""
    if name not in ENGINES:
        raise ConfigError(f"engine must be one of {', '.join(ENGINES)}, got {name!r}")
    installed = importlib.util.find_spec("openvino") is not None
    if name == "openvino" and not installed:
        raise MissingDependency("openvino", extra="fast", purpose="the OpenVINO reading engine")
    if name == "auto":
        return "openvino" if installed else "onnxruntime"
    return name


@functools.lru_cache(maxsize=2)
def load_engine(name: str) -> Engine:
    """Build the networks from the files inside the package `rapidocr`, never from the network.

    Raises:
        WeightsError: The files are not there or are not what rapidocr packages.
    """
    weights = _packaged_weights()
    with _silence(), interrupts_kept():  # what rapidocr reads its settings with loses them
        from rapidocr import EngineType, RapidOCR

        engine = EngineType(name)
        params: dict[str, Any] = {"Global.use_cls": False, "Global.return_word_box": True}
        for part in ("Det", "Rec"):
            params[f"{part}.engine_type"] = engine
            params[f"{part}.model_path"] = str(weights[part])
        params["Rec.rec_img_shape"] = [3, 48, 32]
        params["Rec.rec_batch_num"] = 1
        ocr = RapidOCR(params=params)
        return Engine(_part(ocr, "det"), _part(ocr, "rec"))


def _part(ocr: Any, kind: str) -> Any:
    # rapidocr 3.10 builds a network when it is first asked for, earlier versions at once
    build = getattr(ocr, f"_load_{kind}_model", None)
    return getattr(ocr, f"text_{kind}") if build is None else build()


def _packaged_weights() -> dict[str, Path]:
    spec = importlib.util.find_spec("rapidocr")
    if spec is None or not spec.submodule_search_locations:
        raise WeightsError(
            "reading text needs the package 'rapidocr' and the networks inside it. "
            "Install it with: pip install rapidocr"
        )
    folder = Path(next(iter(spec.submodule_search_locations))) / "models"
    weights = {part: _only_file(folder, f"*_{part.lower()}_*.onnx") for part in ("Det", "Rec")}
    if not _mentions(weights["Rec"], b"character"):
        # without its alphabet inside the file, rapidocr would download one
        raise WeightsError(f"{weights['Rec']} holds no alphabet. {_REINSTALL}")
    return weights


_REINSTALL = "Put the packaged one back with: pip install --force-reinstall rapidocr"


def _only_file(folder: Path, pattern: str) -> Path:
    files = sorted(folder.glob(pattern))
    if not files:
        raise WeightsError(f"no {pattern} in {folder}, where rapidocr packages it. {_REINSTALL}")
    return files[-1]


def _mentions(path: Path, word: bytes) -> bool:
    with (
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data,
    ):
        return data.find(word) >= 0


def _reading(text: str, score: float, info: Any) -> Reading:
    peaks = [column for word in info.word_cols for column in word] if info is not None else []
    visible = [index for index, char in enumerate(text) if not char.isspace()]
    steps = float(info.line_txt_len) if info is not None else 0.0
    if not visible or len(peaks) != len(visible) or steps <= 0:
        columns = [(index + 0.5) / max(len(text), 1) for index in range(len(text))]
        return Reading(text, score, tuple(columns))
    places = np.interp(np.arange(len(text)), visible, [(peak + 0.5) / steps for peak in peaks])
    return Reading(text, score, tuple(np.clip(places, 0.0, 1.0).tolist()))


_running = threading.local()


def _drop_ours(_: logging.LogRecord) -> bool:
    return not getattr(_running, "silent", False)


@contextmanager
def _silence() -> Iterator[None]:
    """Drop what rapidocr logs on this thread; its logger stays as the user set it up."""
    logger = logging.getLogger("RapidOCR")
    level, handlers = logger.level, list(logger.handlers)
    logger.addFilter(_drop_ours)  # a second time is no change
    _running.silent = True
    try:
        yield
    finally:
        _running.silent = False
        if handlers:  # else rapidocr was imported just now, and what it set is its own default
            logger.setLevel(level)
