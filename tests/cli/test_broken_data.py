"""Broken data sets through ``deixis dataset validate``: place and cure, and no traceback."""

from __future__ import annotations

import json
import os
import pickle
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from tests.cli.conftest import Run

WIDTH, HEIGHT = 200, 100
BOX = [20, 10, 60, 80]
Break = Callable[[Path], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pictures that look like no other."""
    for number in range(2):
        coarse = np.random.default_rng(number).integers(0, 255, (9, 12, 3), dtype=np.uint8)
        (tmp_path / "data/images").mkdir(parents=True, exist_ok=True)
        large = Image.fromarray(coarse).resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC)
        large.save(tmp_path / f"data/images/{number}.png")
    return tmp_path / "data"


def lines(*records: Any, name: str = "expressions.jsonl", **how: Any) -> Break:
    """Our own format, or another of lines; records that are no text are written as JSON."""
    raw = [item if isinstance(item, str) else json.dumps(item) for item in records]
    text = how.get("end", "\n").join(raw)
    return lambda f: _write(f / name, how.get("mark", b"") + text.encode(how.get("code", "utf-8")))


def _write(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def both(*steps: Break) -> Break:
    def take(folder: Path) -> None:
        for step in steps:
            step(folder)

    return take


def said(number: int = 0, **changes: Any) -> dict[str, Any]:
    item = {"phrase": f"the mark {number}", "boxes": [BOX]} | changes
    return {"image": f"images/{number}.png", "size": [WIDTH, HEIGHT], "expressions": [item]}


def of(**changes: Any) -> Break:
    return lines(said(1), said(**changes))


def line(**changes: Any) -> Break:
    return lines(said(1), said() | changes)


def _bomb(folder: Path) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 60000, 60000, 8, 2, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    (folder / "images/0.png").write_bytes(b"\x89PNG\r\n\x1a\n" + head + body)


def _cut(folder: Path) -> None:
    file = folder / "images/0.png"
    file.write_bytes(file.read_bytes()[:5000])


def _link(name: str, target: str) -> Break:
    return lambda folder: os.symlink(target, folder / name)


class _Harm:
    def __reduce__(self) -> Any:
        return os.system, ("echo harm > harm.txt",)


def refs(data: bytes) -> Break:
    table = b'{"images": [], "annotations": [], "categories": []}'
    return both(
        lambda f: _write(f / "refs(unc).p", data), lambda f: _write(f / "instances.json", table)
    )


def coco(part: str, number: int, **changes: Any) -> Break:
    kinds = [{"id": 1, "name": "mark"}]
    pictures = [
        {"id": n, "file_name": f"{n}.png", "width": WIDTH, "height": HEIGHT} for n in range(2)
    ]
    notes = [{"id": n, "image_id": n, "category_id": 1, "bbox": [20, 10, 40, 70]} for n in range(2)]
    data: dict[str, Any] = {"images": pictures, "annotations": notes, "categories": kinds}
    data[part][number] |= changes
    return lambda f: _write(f / "annotations.json", json.dumps(data).encode())


def yolo(label: str, table: str = "path: .\ntrain: images\nnames: [mark]\n") -> Break:
    def write(folder: Path) -> None:
        _write(folder / "data.yaml", table.encode())
        _write(folder / "labels/1.txt", f"0 0.2 0.45 0.2 0.7\n{label}\n".encode())

    return write


def voc(old: str, new: str) -> Break:
    edges = "".join(
        f"<{k}>{v}</{k}>"
        for k, v in zip(("xmin", "ymin", "xmax", "ymax"), (21, 11, 60, 80), strict=True)
    )
    text = (
        "<annotation><filename>{n}.png</filename><size><width>200</width><height>100</height>"
        f"</size>\n<object><name>mark</name><bndbox>{edges}</bndbox></object></annotation>"
    )

    def write(folder: Path) -> None:
        assert old in text
        _write(folder / "Annotations/0.xml", text.replace("{n}", "0").encode())
        _write(folder / "Annotations/1.xml", text.replace("{n}", "1").replace(old, new).encode())

    return write


CVAT = """<?xml version="1.0"?>
<annotations>
<image id="0" name="0.png" width="200" height="100">
<box label="mark" xtl="20" ytl="10" xbr="60" ybr="80"/>
</image>
<image id="1" name="1.png" width="200" height="100">
<polygon label="mark" points="1,1;9,1;9,9"/>
<mask label="mark" rle="4, 8" left="0" top="0" width="4" height="3"/>
</image>
</annotations>"""


def cvat(old: str, new: str) -> Break:
    assert old in CVAT
    return lambda f: _write(f / "annotations.xml", CVAT.replace(old, new).encode())


def studio(data: dict[str, Any] | None = None, **value: Any) -> Break:
    rectangle = {"x": 10, "y": 10, "width": 20, "height": 70, "rectanglelabels": ["mark"]}
    result = {
        "id": "r", "type": "rectanglelabels", "value": rectangle | value,
        "original_width": WIDTH, "original_height": HEIGHT,
    }  # fmt: skip
    task = {"id": 1, "data": {"image": "images/1.png"} if data is None else data}
    text = json.dumps([task | {"annotations": [{"result": [result]}]}])
    return lambda f: _write(f / "tasks.json", text.encode())


def vi(**phrase: Any) -> Break:
    def record(number: int, **changes: Any) -> dict[str, Any]:
        words = {"phrase": "the mark", "bounds": [[100, 100, 300, 800]]} | changes
        asset = {"filename": f"{number}.png", "width": WIDTH, "height": HEIGHT}
        return {"asset": asset, "contents": {"caption": "the mark", "groundedPhrases": [words]}}

    return lines(record(0), record(1, **phrase), name="annotations.jsonl")


def odvg(**region: Any) -> Break:
    def record(number: int, **changes: Any) -> dict[str, Any]:
        regions = [{"bbox": BOX, "phrase": "the mark"} | changes]
        head = {"filename": f"{number}.png", "width": WIDTH, "height": HEIGHT}
        return head | {"grounding": {"caption": "the mark", "regions": regions}}

    return lines(record(0), record(1, **region), name="odvg.jsonl")


OWN = "expressions.jsonl:2: error: "
MASK = {"size": [HEIGHT, WIDTH], "counts": "!!"}
BROKEN: dict[str, tuple[Break, str]] = {
    "picture missing": (line(image="images/7.png"), OWN + "image-missing: image: "),
    "picture cut off": (both(line(), _cut), OWN + "image-truncated"),
    "picture is a text": (
        both(line(), lambda f: _write(f / "images/0.png", b"hello")),
        "image-unreadable: image: {f}/images/0.png: no picture of a kind that Pillow knows",
    ),
    "picture is empty": (
        both(line(), lambda f: _write(f / "images/0.png", b"")),
        "image-unreadable: image: {f}/images/0.png: empty",
    ),
    "picture is a folder": (line(image="images"), OWN + "image-unreadable"),
    "picture is a bomb": (both(line(size=[60000, 60000]), _bomb), OWN + "image-unreadable"),
    "picture outside": (line(image="../../etc/passwd"), OWN + "image-outside-folder"),
    "picture by an absolute path": (line(image="/etc/passwd"), OWN + "image-outside-folder"),
    "link out of the folder": (
        both(line(image="images/out"), _link("images/out", "/etc/passwd")),
        OWN + "image-outside-folder",
    ),
    "link to itself": (
        both(line(image="images/loop"), _link("images/loop", "loop")), OWN + "image-unreadable"
    ),
    "box outside": (of(boxes=[[150, 10, 400, 80]]), OWN + "box-outside-image: expressions[0]."),
    "box inverted": (of(boxes=[[60, 80, 20, 10]]), OWN + "swapped-corners"),
    "box negative": (of(boxes=[[-20, 10, 60, 80]]), OWN + "negative-edge"),
    "box not a number": (of(boxes=[[float("nan"), 1, 2, 3]]), OWN + "non-finite-box"),
    "box of texts": (of(boxes=[["1", "2", "3", "4"]]), OWN + "bad-box"),
    "box in 0 to 1": (of(boxes=[[0.1, 0.1, 0.3, 0.8]]), OWN + "normalised-box"),
    "boxes a text": (of(boxes="1,2,3,4"), OWN + "wrong-type"),
    "boxes null": (of(boxes=None), OWN + "wrong-type"),
    "phrase empty": (of(phrase=""), OWN + "empty-phrase"),
    "phrase null": (of(phrase=None), OWN + "missing-key"),
    "phrase a number": (of(phrase=12), OWN + "wrong-type"),
    "line null": (lines(said(1), "null"), OWN + "wrong-type"),
    "line no JSON": (lines(said(1), '{"image": '), OWN + "bad-json"),
    "nested without end": (lines(said(1), '{"image": ' + "[" * 100_000), OWN + "bad-json"),
    "ids twice": (lines(said(0, id="a"), said(1, id="a")), OWN + "duplicate-id"),
    "picture in two splits": (
        lines(said() | {"split": "train"}, said() | {"split": "test"}),
        OWN + "image-in-two-splits",
    ),
    "latin-1": (lines(said(1), said(phrase="café") | {"x": "café"}, '{"é": 1}', code="latin-1"),
                "expressions.jsonl:3: error: not-utf8"),
    "utf-16": (lines(said(1), said(), code="utf-16"), "expressions.jsonl:1: error: not-utf8"),
    "lines ended by CR": (lines(said(1), said(), end="\r"), "expressions.jsonl:1: error: bad-json"),
    "no line": (lines(), "{f}: error: no-samples"),
    "mask of another size": (
        of(masks=[{"size": [10, 10], "counts": [0, 100]}]), OWN + "mask-size-mismatch"
    ),
    "mask damaged": (of(masks=[MASK]), OWN + "bad-mask"),
    "span outside": (
        lines(said(1), said(spans=[[0, 99]]) | {"captions": ["a mark"]}),
        OWN + "span-outside-caption",
    ),
    "a folder in place of the file": (
        lambda f: (f / "expressions.jsonl").mkdir(), "{f}: looks like none of the formats"
    ),
    "nothing there": (lambda f: None, "{f}: looks like none of the formats; name one of deixis"),
    "pickle with code": (refs(pickle.dumps([_Harm()])), "refs(unc).p: error: unreadable-rest: ref"),
    "pickle cut off": (
        refs(pickle.dumps([{"a": 1}])[:6]), "refs(unc).p: error: unreadable-rest: must be a pickle"
    ),
    "COCO: no such category": (
        coco("annotations", 1, category_id=9), "annotations.json: error: unreadable-record: annotat"
    ),
    "COCO: no such image": (
        coco("annotations", 1, image_id=9), 'unreadable-record: annotations[1]: "image_id" 9 must'
    ),
    "COCO: id twice": (coco("annotations", 1, id=0), "unreadable-record: annotations[1]: "),
    "COCO: negative width": (
        coco("annotations", 1, bbox=[20, 10, -5, 9]), "unreadable-record: annotations[1]: "
    ),
    "COCO: box outside": (
        coco("annotations", 1, bbox=[150, 10, 400, 70]),
        "annotations.json: error: box-outside-image: images[1] (1.png) objects[0] (id 1).box: ",
    ),
    "COCO: run lengths damaged": (
        coco("annotations", 1, segmentation={"size": [HEIGHT, WIDTH], "counts": "@@"}),
        "unreadable-record: annotations[1]: ",
    ),
    "COCO: outline of one point": (
        coco("annotations", 1, segmentation=[[1, 2, 3]]), "unreadable-record: annotations[1]: "
    ),
    "COCO: picture outside": (
        coco("images", 1, file_name="../../x.png"), "unreadable-record: images[1]: "
    ),
    "COCO: cut off": (
        both(coco("images", 1), lambda f: _write(f / "annotations.json", b'{"images": [{"id')),
        "annotations.json:1: error: unreadable-rest: must be JSON",
    ),
    "YOLO: class out of range": (yolo("7 0.2 0.4 0.2 0.7"), "labels/1.txt:2: error: unreadable-re"),
    "YOLO: a word": (yolo("cat 0.2 0.4 0.2 0.7"), "labels/1.txt:2: error: unreadable-record: "),
    "YOLO: four numbers": (yolo("0 0.2 0.4 0.2"), "labels/1.txt:2: error: unreadable-record: "),
    "YOLO: pixels": (yolo("0 20 40 20 70"), "labels/1.txt:2: error: unreadable-record: "),
    "YOLO: box outside": (yolo("0 0.9 0.4 0.5 0.7"), "labels/1.txt: error: box-outside-image: "),
    "YOLO: table damaged": (yolo("", "path: [\n"), "data.yaml:1: error: unreadable-rest: "),
    "YOLO: no names": (yolo("", "train: images\n"), 'data.yaml: error: unreadable-rest: "names"'),
    "YOLO: no such folder": (
        yolo("", "train: nowhere\nnames: [mark]\n"), "data.yaml: error: unreadable-rest: names no"
    ),
    "VOC: cut off": (voc("</annotation>", ""), "Annotations/1.xml:2: error: unreadable-record: "),
    "VOC: no size": (voc("<width>200</width>", ""), "1.xml:1: error: unreadable-record: <annotati"),
    "VOC: edge a word": (voc(">21<", ">left<"), "1.xml:1: error: unreadable-record: object[0]: "),
    "VOC: box outside": (voc(">60<", ">600<"), "1.xml:1: error: box-outside-image: (1.png) obje"),
    "VOC: entities": (
        voc("<annotation>", "<!DOCTYPE a><annotation>"), "1.xml:1: error: unreadable-record: a DOC"
    ),
    "CVAT: tags crossed": (cvat("</image>\n<image", "<image"), "annotations.xml:9: error: unread"),
    "CVAT: edge a word": (cvat('"20"', '"x"'), "annotations.xml:3: error: unread"),
    "CVAT: points odd": (cvat("9,1;9,9", "9"), "annotations.xml:6: error: unread"),
    "CVAT: runs too short": (cvat("4, 8", "4, 7"), "annotations.xml:6: error: unread"),
    "CVAT: box outside": (cvat('"60"', '"600"'), "annotations.xml:3: error: box-outside"),
    "Label Studio: above 100 %": (
        studio(x=120), "tasks.json:1: error: box-outside-image: [0] (1.png) objects[0] (id r).box"
    ),
    "Label Studio: a word": (studio(x="a"), "tasks.json:1: error: unreadable-record: [0]: a posit"),
    "Label Studio: no picture": (studio(data={}), "tasks.json:1: error: unreadable-record: [0]: "),
    "Vi: above 1024": (
        vi(bounds=[[100, 100, 3000, 800]]), "annotations.jsonl:2: error: box-outside-image: (1.png)"
    ),
    "Vi: inverted": (vi(bounds=[[900, 9, 300, 800]]), "annotations.jsonl:2: error: unread"),
    "Vi: no phrase": (vi(phrase=""), "annotations.jsonl:2: error: unreadable-record: "),
    "ODVG: tokens outside": (odvg(tokens_positive=[[0, 99]]), "odvg.jsonl:2: error: unread"),
    "ODVG: inverted": (odvg(bbox=[90, 1, 2, 3]), "odvg.jsonl:2: error: unreadable-record: "),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_file_line_and_cure_are_told(name: str, folder: Path, run: Run) -> None:
    break_it, expected = BROKEN[name]
    break_it(folder)
    code, out, err = run("dataset", "validate", folder, "--images", "--workers", "1")
    assert code == 1
    told = [text for text in (out + err).splitlines() if expected.format(f=folder) in text]
    assert told, out + err
    assert all("; " in text for text in told), "no cure"
    assert "Traceback" not in out + err
    assert not (folder / "harm.txt").exists()
    assert not Path("harm.txt").exists()


@pytest.mark.parametrize("name", BROKEN)
def test_an_import_is_refused_or_whole(name: str, folder: Path, tmp_path: Path, run: Run) -> None:
    BROKEN[name][0](folder)
    code, out, err = run("dataset", "import", folder, "-o", tmp_path / "out", "--skip-unreadable")
    assert code in (0, 1)
    assert "Traceback" not in out + err
    if code:
        assert str(folder) in err


def test_a_pipe_is_not_waited_for(folder: Path, tmp_path: Path, run: Run) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no pipes in folders here")
    os.mkfifo(folder / "images/pipe.png")
    line(image="images/pipe.png")(folder)
    code, out, _ = run("dataset", "validate", folder, "--images", "--workers", "1")
    assert (code, "no file but a folder, pipe or device; " in out) == (1, True)
    code, _, err = run("dataset", "import", folder, "-o", tmp_path / "out")
    assert (code, "pipe" in err) == (1, True)


@pytest.mark.parametrize("kind", ["zip", "tar.gz"])
def test_archives_are_not_opened(kind: str, folder: Path, run: Run) -> None:
    line()(folder)
    packed = folder.parent / f"data.{kind}"
    if kind == "zip":
        with zipfile.ZipFile(packed, "w") as out:
            out.write(folder / "expressions.jsonl", "../expressions.jsonl")
    else:
        with tarfile.open(packed, "w:gz") as bundle:
            bundle.add(folder / "expressions.jsonl", "../expressions.jsonl")
    code, _, err = run("dataset", "validate", packed)
    assert code == 1
    assert f"{packed}: is packed; unpack it and name the folder" in err


@pytest.mark.parametrize("how", [{"mark": b"\xef\xbb\xbf"}, {"end": "\r\n"}])
def test_what_editors_leave_is_no_fault(how: dict[str, Any], folder: Path, run: Run) -> None:
    lines(said(0), said(1), **how)(folder)
    assert run("dataset", "validate", folder, "--images", "--workers", "1")[0] == 0
    assert run("dataset", "insights", folder)[0] == 0
