"""Models by name, and the one-call API."""

from importlib import import_module
from inspect import signature
from pathlib import Path

import numpy as np
import pytest

import deixis
from deixis.core import ModelError, PhraseError, conformance
from deixis.core.errors import ConfigError, InputError, MissingDependency, WeightsError
from deixis.grounders import catalog, load, models, register
from deixis.grounders.base import noun_phrase_spans
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.perception.hub.packages import EXTRAS


def test_every_model_has_its_facts() -> None:
    for info in models():
        assert all((info.name, info.summary, info.licence, info.gives))
        assert info.to_dict()["name"] == info.name


def test_an_unknown_name_lists_close_ones() -> None:
    with pytest.raises(ModelError, match="neuro-symbolic"):
        load("neuro-symbolik")


def test_a_model_is_built_once() -> None:
    assert load("neuro-symbolic") is load("neuro-symbolic")


@pytest.mark.parametrize("info", models(), ids=lambda info: info.name)
def test_every_builder_exists_and_takes_what_load_gives(info: ModelInfo) -> None:
    module, _, function = info.builder.partition(":")
    parameters = signature(getattr(import_module(module), function)).parameters
    assert {"weights", "device"} <= set(parameters)
    assert info.extra in EXTRAS


def test_an_unknown_option_lists_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="neuro-symbolic has no option 'colour'; its options"):
        load("neuro-symbolic", colour="red")


@pytest.mark.parametrize(
    "name",
    [info.name for info in models() if not info.sources and not info.environment],
)
@pytest.mark.parametrize("device", ["cuda", "warp"])
def test_a_model_that_runs_on_the_cpu_refuses_other_devices(name: str, device: str) -> None:
    with pytest.raises(ConfigError, match=f"{name} runs on the CPU; device must be cpu or auto"):
        load(name, device=device)


def test_a_model_that_runs_on_the_cpu_takes_whatever_device_there_is() -> None:
    assert load("pocket-heatmap", device="auto").name == "pocket-heatmap"


def test_a_detector_that_is_not_there_is_named(tmp_path) -> None:
    with pytest.raises(WeightsError, match=r"none\.onnx"):
        load("neuro-symbolic", weights=tmp_path / "none.onnx")


def test_a_model_without_its_packages_names_the_pip_line(monkeypatch) -> None:
    monkeypatch.setitem(EXTRAS, "hub", ("torch", "no_such_package_at_all"))
    info = ModelInfo("far", "nowhere:build", "Not here.", hub_id="someone/far", extra="hub")
    monkeypatch.setitem(catalog.MODELS, "far", info)
    with pytest.raises(MissingDependency, match=r"pip install 'deixis\[hub\]'"):
        load("far")
    assert not info.available


def test_what_is_missing_is_told_as_commands(monkeypatch, tmp_path) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    info = ModelInfo(
        "pair", "nowhere:build", "Two parts.", parts=(("encoder", "a/b"), ("detector", ""))
    )
    assert not info.weights_here()
    assert info.missing() == (
        "hf download a/b --local-dir b",
        "give a local file: --weights detector=PATH",
    )
    assert info.to_dict()["weights_here"] is False


def test_one_phrase_gives_one_answer_and_several_a_list() -> None:
    image = np.full((40, 40, 3), 128, np.uint8)
    assert isinstance(deixis.ground(image, "the red thing"), deixis.Grounding)
    assert [a.phrase for a in deixis.ground(image, ["a", "b"])] == ["a", "b"]


@pytest.mark.parametrize("phrases", [[""], ["ok", 3], [None]])
def test_bad_phrases_are_named(phrases) -> None:
    with pytest.raises(PhraseError):
        deixis.ground(np.zeros((8, 8, 3), np.uint8), phrases)


def test_phrases_must_be_a_list() -> None:
    with pytest.raises(InputError, match="list of texts"):
        deixis.ground(np.zeros((8, 8, 3), np.uint8), 3)  # type: ignore[call-overload]


def test_captions_give_phrases_with_their_characters() -> None:
    caption = "a dog playing with a red ball"
    spans = noun_phrase_spans(caption)
    assert [caption[a:b] for a, b in spans] == ["a dog", "a red ball"]
    answers = load("neuro-symbolic").ground_caption(np.full((40, 40, 3), 90, np.uint8), caption)
    assert [answer.span for answer in answers] == spans


def test_the_grounder_conforms() -> None:
    conformance.check_grounder(load("neuro-symbolic"))


@pytest.mark.parametrize("weights", [3, {"detector": 3}, [Path("a")]])
def test_weights_that_are_no_path_are_told(weights):
    with pytest.raises(ConfigError, match="weights must be a path, or a path for each role"):
        load(weights=weights)


def test_a_model_of_yours_is_loaded_by_its_name():
    mine = ModelInfo("mine", "tests.grounders.test_catalog:build_mine", "A grounder of mine.")
    register(mine)
    try:
        register(mine)  # twice the same is no harm
        assert mine in models()
        assert load("mine").info is mine
        with pytest.raises(ConfigError, match="there is a model 'mine' already"):
            register(ModelInfo("mine", "other:build", "Another."))
        with pytest.raises(ConfigError, match="mine has no option 'size'; its options: none"):
            load("mine", size=3)
    finally:
        catalog.MODELS.pop("mine")


def build_mine(info, *, weights=None, device="cpu"):
    grounder = NeuroSymbolicGrounder()
    grounder.info = info
    return grounder


@pytest.mark.parametrize(
    ("info", "told"),
    [
        ("mine", "a model must be told by a ModelInfo, got str"),
        (ModelInfo("mine", "no_function", "It."), "a builder 'module:function', got 'mine' and"),
        (ModelInfo("", "a:b", "It."), "a model needs a name"),
        (ModelInfo("neuro-symbolic", "a:b", "It."), "there is a model 'neuro-symbolic' already"),
    ],
)
def test_what_is_no_model_is_not_registered(info, told):
    with pytest.raises(ConfigError, match=told):
        register(info)
