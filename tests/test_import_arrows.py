"""Rooms import in one direction only, and importing the package loads nothing heavy."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import deixis

ROOT = Path(deixis.__file__).parent

FLOORS = (
    ("core",),
    ("language", "perception", "nets", "images"),
    ("grounders",),
    ("api",),
    ("datasets", "drawing"),
    ("evaluation",),
    ("training", "search", "video"),
    ("serving",),
    ("cli",),
)
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
HEAVY = ("cv2", "onnxruntime", "rapidocr", "rich", "typer", "torch", "PIL", "transformers")


def room_of(module):
    parts = module.split(".")
    return parts[1] if parts[0] == "deixis" and len(parts) > 1 else None


def modules():
    """(file, room) of every module in a room; `deixis/__init__.py` may import anything lazily."""
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        if parts not in (("__init__",), ("__main__",)):
            yield path, parts[0]


def imported(tree, package):
    """Full names of all modules that a file imports, inside functions and for types too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                kept = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*kept, base]).rstrip(".")
            yield base
            if base == "deixis":
                yield from (f"deixis.{alias.name}" for alias in node.names)


def backward_arrows(source, package, room):
    """Imports of another room that does not stand on a lower floor."""
    rooms = {room_of(name) for name in imported(ast.parse(source), package)} - {None, room}
    return sorted(other for other in rooms if other in FLOOR and FLOOR[other] >= FLOOR[room])


@pytest.mark.parametrize(
    ("path", "room"),
    [pytest.param(path, room, id=str(path.relative_to(ROOT))) for path, room in modules()],
)
def test_no_arrow_runs_back(path, room):
    assert room in FLOOR, (
        f"{room} is no room of the plan; add it to FLOORS and docs/architecture.md"
    )
    package = ".".join(("deixis", *path.relative_to(ROOT).parent.parts))
    assert backward_arrows(path.read_text("utf-8"), package, room) == []


@pytest.mark.parametrize(
    ("source", "room", "expected"),
    [
        ("import deixis.cli", "core", ["cli"]),
        ("from deixis.grounders import x", "language", ["grounders"]),
        ("from deixis import language", "core", ["language"]),
        ("from ..images import load_image", "core", ["images"]),
        ("def f():\n    from deixis.perception import x", "language", ["perception"]),
        ("from deixis.core import Box", "grounders", []),
        ("from deixis.core import Box", "core", []),
        ("import numpy, os.path", "core", []),
    ],
)
def test_an_arrow_that_runs_back_is_seen(source, room, expected):
    assert backward_arrows(source, f"deixis.{room}", room) == expected


def run(code):
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    ).stdout


def test_importing_deixis_loads_nothing_heavy():
    code = f"import sys, deixis; print([name for name in {HEAVY} if name in sys.modules])"
    assert run(code).strip() == "[]"


def test_importing_deixis_is_quick():
    code = "import time; t = time.perf_counter(); import deixis; print(time.perf_counter() - t)"
    assert min(float(run(code)) for _ in range(5)) < 0.3


def test_importing_the_reader_loads_no_network():
    code = (
        "import sys, deixis.perception.readers; "
        "print([n for n in ('cv2', 'onnxruntime', 'rapidocr', 'openvino') if n in sys.modules])"
    )
    assert run(code).strip() == "[]"


def test_a_photo_imports_nothing_that_only_pages_need():
    code = """
import sys, deixis
import numpy as np
some = np.random.default_rng(0)
noise = np.kron(some.integers(0, 200, (8, 8, 3)), np.ones((30, 40, 1)))
noise = (noise + some.integers(0, 56, noise.shape)).astype(np.uint8)
assert deixis.ground(noise, "the cat").status is deixis.Status.ABSENT
of_pages = ("grounders.neuro_symbolic.records.answers", "perception.elements.studying")
print([name for name in of_pages if f"deixis.{name}" in sys.modules])
"""
    assert run(code).strip() == "[]"


IMPORT_WITHOUT = """
import importlib, runpy, sys
from fnmatch import fnmatch
from pathlib import Path
for name in ("torch", "transformers", "peft", "openvino", "ncnn", "safetensors"):
    sys.modules[name] = None
need = runpy.run_path("conftest.py")["NEED_TORCH"]
for path in sorted(Path("src/deixis").rglob("*.py")):
    if path.name == "__main__.py" or any(fnmatch(path.as_posix(), glob) for glob in need):
        continue
    module = path.relative_to("src").with_suffix("").as_posix().replace("/", ".")
    try:
        importlib.import_module(module.removesuffix(".__init__"))
    except ImportError as error:
        print(path, error)
"""


def test_a_base_install_can_import_every_module_that_the_tests_collect():
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_WITHOUT],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr[-500:]) == (0, "", "")
