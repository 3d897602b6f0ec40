"""The project's files agree with each other."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import deixis

ROOT = Path(__file__).parents[1]
HEAVY = ("cv2", "onnxruntime", "rapidocr", "openvino", "torch", "transformers", "rich", "PIL")


def python(program: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment
    ).stdout


def test_the_version_is_the_same_in_package_and_metadata() -> None:
    assert f'version = "{deixis.__version__}"' in (ROOT / "pyproject.toml").read_text()


def test_importing_deixis_loads_nothing_heavy() -> None:
    loaded = json.loads(python("import deixis, json, sys; print(json.dumps(sorted(sys.modules)))"))
    assert not {module.split(".")[0] for module in loaded} & set(HEAVY)


def test_importing_deixis_takes_under_300_ms() -> None:
    program = "import time; t = time.perf_counter(); import deixis; print(time.perf_counter() - t)"
    # The best of three: a busy machine only ever makes it slower.
    assert min(float(python(program)) for _ in range(3)) < 0.3


def test_the_base_install_names_no_heavy_framework() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    block = re.search(r"^dependencies = \[(.*?)^\]", text, re.MULTILINE | re.DOTALL)
    assert block is not None
    assert not re.search(r"torch|transformers|scipy|scikit|matplotlib|pandas", block[1])


def test_every_supported_python_is_in_the_metadata() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    assert 'requires-python = ">=3.10"' in text
    assert all(f"Python :: 3.{minor}" in text for minor in (10, 11, 12, 13))


def test_example_pictures_are_small_and_their_sources_named() -> None:
    pictures = [p for p in (ROOT / "examples/images").iterdir() if p.suffix != ".md"]
    sources = (ROOT / "examples/images/SOURCES.md").read_text()
    assert sum(picture.stat().st_size for picture in pictures) < 1_200_000
    assert all(f"`{picture.name}`" in sources for picture in pictures)


def test_nothing_slow_happens_at_the_help_of_make() -> None:
    start = time.perf_counter()
    out = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert time.perf_counter() - start < 5
    assert all(f"make {target}" in out for target in ("demo", "test", "check", "bench-screens"))
