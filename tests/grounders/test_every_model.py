"""Every name of `deixis models`, loaded as the docs say and held to the promises of its kind."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import deixis
from deixis.core import conformance
from deixis.grounders import catalog
from deixis.perception.catalog import load_part, parts
from tests.grounders.tiny_zoo import MODELS, PARTS, Zoo
from tests.grounders.vlm.fake_server import FakeServer, answer

CHECKS: dict[str, Callable[[Any], None]] = {
    "encoder": conformance.check_encoder,
    "detector": conformance.check_detector,
    "proposer": conformance.check_proposer,
    "reader": conformance.check_reader,
    "segmenter": conformance.check_segmenter,
}


@pytest.fixture(scope="module")
def zoo(tmp_path_factory: pytest.TempPathFactory) -> Zoo:
    return Zoo(tmp_path_factory.mktemp("zoo"))


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DEIXIS_OFFLINE", "1")
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setenv("DEIXIS_CACHE", str(tmp_path))
    monkeypatch.setattr(catalog, "_loaded", OrderedDict())


def places(zoo: Zoo, kinds: str | dict[str, str] | None) -> Any:
    if isinstance(kinds, dict):
        return {role: zoo.weights(kind) for role, kind in kinds.items()}
    return None if kinds is None else zoo.weights(kinds)


def test_no_name_is_left_out() -> None:
    assert set(MODELS) == {info.name for info in deixis.models()}
    assert set(PARTS) == {info.name for info in parts()}


@pytest.mark.parametrize("name", MODELS)
def test_it_loads_by_its_name_and_keeps_the_promises_of_a_grounder(name: str, zoo: Zoo) -> None:
    kinds, options = MODELS[name]
    said = answer('[{"bbox_2d": [100, 200, 300, 400]}]')
    with FakeServer(lambda number, body: said) as server:
        if name == "vlm":
            options = {"base_url": server.url, "model": "some-model", "parallel": 16}
        grounder = deixis.load(name, weights=places(zoo, kinds), **options)
        assert grounder.name.partition(":")[0] == name
        conformance.check_grounder(grounder)


@pytest.mark.parametrize("name", PARTS)
def test_each_part_keeps_the_promises_of_its_kind(name: str, zoo: Zoo) -> None:
    kind = next(info.kind for info in parts() if info.name == name)
    weights = None if PARTS[name] is None else zoo.weights(PARTS[name] or name)
    if kind == "segmenter" and name == "edgetam":
        pytest.importorskip("timm", reason="needs the package timm")
    part = load_part(name, weights=weights)
    CHECKS[kind](part)


@pytest.mark.parametrize("name", [info.name for info in deixis.models() if info.sources])
def test_missing_weights_are_one_error_with_the_command(name: str) -> None:
    info = next(info for info in deixis.models() if info.name == name)
    if not info.installed:
        pytest.skip(f"needs the extra {info.extra}")
    with pytest.raises(deixis.DeixisError, match=r"hf download|--weights \w+=PATH") as raised:
        deixis.load(name)
    assert type(raised.value).__name__ == "WeightsError"
    assert "hf download" in str(raised.value) or name == "ssd-clip"


def test_the_option_forbids_the_network_too(monkeypatch: pytest.MonkeyPatch) -> None:
    hub = pytest.importorskip("huggingface_hub")
    monkeypatch.delenv("DEIXIS_OFFLINE")
    asked = []
    monkeypatch.setattr(hub, "snapshot_download", lambda *a, **b: asked.append(a) or 1 / 0)
    for masks in (None, "sam2"):
        with pytest.raises(deixis.DeixisError, match=r"local_files_only forbids.*hf download"):
            deixis.load("owlv2-base", local_files_only=True, masks=masks)
    assert not asked
    with pytest.raises(deixis.DeixisError, match="fetching failed"):
        deixis.load("owlv2-base")
    assert len(asked) == 1


@pytest.mark.parametrize("info", deixis.models(), ids=lambda info: info.name)
def test_what_is_listed_of_it_is_whole(info: Any) -> None:
    told = info.to_dict()
    assert told["licence"]
    assert told["gives"]
    assert isinstance(told["weights_here"], bool)
    if info.sources:  # published weights: whose, and how large
        assert "arXiv" in told["paper"]
        assert told["parameters"]
        assert told["input_size"]
