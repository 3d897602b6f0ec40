"""Which grounders there are: the tables of all families, and `load` to get one by name.

A family has a plain table in a module of its own, ``catalog_FAMILY.py``; its entries name the
function that builds the grounder, so that nothing is imported before it is asked for.
"""

from __future__ import annotations

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from importlib import import_module
from os import PathLike
from pathlib import Path
from typing import Any, cast

from deixis.core import ConfigError, MissingDependency, ModelError
from deixis.grounders import (
    catalog_neuro_symbolic,
    catalog_one_stage,
    catalog_pooling,
    catalog_two_stage,
    catalog_vlm,
)
from deixis.grounders.base import ImageGrounder
from deixis.grounders.calibration import Calibration, calibrated
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.tuned_folder import is_tuned, tuned_info
from deixis.perception.catalog import load_segmenter
from deixis.perception.hub.network import only_local_files
from deixis.perception.hub.packages import EXTRAS, installed
from deixis.perception.hub.telling import say

__all__ = ["MODELS", "ModelInfo", "Weights", "load", "models", "register"]

Weights = str | Path | Mapping[str, str | Path]
"""A local folder, or one a part: ``{"detector": PATH, "encoder": PATH}``."""

MODELS: dict[str, ModelInfo] = {
    info.name: info
    for table in (
        catalog_neuro_symbolic.MODELS,
        catalog_two_stage.MODELS,
        catalog_pooling.MODELS,
        catalog_one_stage.MODELS,
        catalog_vlm.MODELS,
    )
    for info in table
}

_KEPT = 4  # loaded models; a large one takes gigabytes
_loaded: OrderedDict[object, ImageGrounder] = OrderedDict()
_lock = threading.RLock()


def register(info: ModelInfo) -> None:
    """Make a grounder of yours known to `load` and `models`, in this process.

    Args:
        info: Its ``builder`` names the function that makes it, as "module:function"; the module is
            imported when the model is loaded.

    Raises:
        ConfigError: It is no ModelInfo, its builder is no "module:function", or another model has
            the name.

    Example:
        >>> register(ModelInfo("whole-picture", "my_models:build", "A baseline."))
        >>> MODELS.pop("whole-picture").builder
        'my_models:build'
    """
    if not isinstance(info, ModelInfo):
        raise ConfigError(f"a model must be told by a ModelInfo, got {type(info).__name__}")
    module, _, function = info.builder.partition(":")
    if not info.name or not module or not function:
        raise ConfigError(
            f"a model needs a name and a builder 'module:function', "
            f"got {info.name!r} and {info.builder!r}"
        )
    if MODELS.get(info.name, info) != info:
        raise ConfigError(f"there is a model {info.name!r} already; take another name")
    MODELS[info.name] = info


def models() -> list[ModelInfo]:
    """Every model that `load` knows."""
    return list(MODELS.values())


def load(
    name: str = "neuro-symbolic",
    *,
    weights: Weights | None = None,
    device: str = "cpu",
    masks: str | None = None,
    calibration: Calibration | str | Path | None = None,
    local_files_only: bool = False,
    **options: Any,
) -> ImageGrounder:
    """The grounder of this name; the same arguments give the same object again.

    Args:
        name: One of `models()`, or a folder that ``deixis train`` wrote.
        weights: A local folder with the model's weights, or a folder a part. Without it they come
            from the local cache of the hub, then from the network unless ``DEIXIS_OFFLINE=1``.
        device: "cpu", "auto", or a torch device.
        masks: Name of a segmenter ("grabcut", "sam2", ...) that adds a mask to each region;
            its local weights are ``weights={"masks": PATH}``.
        calibration: What `deixis calibrate` fitted, its file, or "stored" for the one stored in
            the user's configuration: answers then say a calibrated confidence, and those that
            are not sure enough become UNSUPPORTED.
        local_files_only: Never fetch weights, as with ``DEIXIS_OFFLINE=1``.
        **options: Settings of the model, see its page.

    Raises:
        ModelError: No such model; the message lists close names.
        MissingDependency: The model needs an extra; the message has the pip line.
        WeightsError: Its weights are not on this machine; the message says how to get them.
        ConfigError: An option is unknown or out of range, or the calibration cannot be read or
            is of another model.
    """
    if local_files_only:
        with only_local_files():
            return load(
                name, weights=weights, device=device, masks=masks, calibration=calibration,
                **options,
            )  # fmt: skip
    _check_weights(weights)
    if calibration is not None:
        inner = load(name, weights=weights, device=device, masks=masks, **options)
        return calibrated(inner, calibration)
    if masks is not None:
        return _with_masks(name, masks, weights, device, options)
    info = _info(name)
    key = (
        name,
        info.settings,
        _frozen(weights),
        device,
        tuple(sorted((k, repr(v)) for k, v in options.items())),
    )
    with _lock:
        found = _loaded.pop(key) if key in _loaded else _build(info, weights, device, options)
        return _keep(key, found)


def _keep(key: object, grounder: ImageGrounder) -> ImageGrounder:
    """Remember a loaded grounder, and forget the one that was not asked for longest."""
    _loaded[key] = grounder
    while len(_loaded) > _KEPT:
        _loaded.popitem(last=False)
    return grounder


def _with_masks(
    name: str, masks: str, weights: Weights | None, device: str, options: Mapping[str, Any]
) -> ImageGrounder:
    from deixis.grounders.masked import MaskedGrounder  # noqa: PLC0415 - rarely asked for

    own, rest = split_weights(weights)
    key = ("masks", masks, own, name, _frozen(rest), device, repr(sorted(options.items())))
    with _lock:
        if key in _loaded:
            return _keep(key, _loaded.pop(key))
        segmenter = load_segmenter(masks, weights=own, device=device)
        inner = load(name, weights=rest, device=device, **options)
        return _keep(key, MaskedGrounder(inner, segmenter))


def split_weights(weights: Weights | None) -> tuple[str | Path | None, Weights | None]:
    """The weights of the segmenter, and those of the model.

    Example:
        >>> split_weights({"masks": "a", "encoder": "b"})
        ('a', {'encoder': 'b'})
    """
    if not isinstance(weights, Mapping) or "masks" not in weights:
        return None, weights
    rest = {role: path for role, path in weights.items() if role != "masks"}
    return weights["masks"], rest or None


def _info(name: str) -> ModelInfo:
    if is_tuned(name):
        return tuned_info(name)
    if name not in MODELS:
        close = get_close_matches(str(name), MODELS, n=3, cutoff=0.5)
        cure = f"did you mean {', '.join(close)}?" if close else "deixis models lists them all"
        raise ModelError(f"there is no model {name!r}; {cure}")
    return MODELS[name]


def _build(
    info: ModelInfo, weights: Weights | None, device: str, options: Mapping[str, Any]
) -> ImageGrounder:
    if not installed(info.extra):
        packages = " and ".join(EXTRAS[info.extra])
        raise MissingDependency(packages, extra=info.extra, purpose=f"the model {info.name!r}")
    module, _, function = info.builder.partition(":")
    build = cast("Callable[..., ImageGrounder]", getattr(import_module(module), function))
    _check_options(info, build, options)
    grounder = build(info, weights=weights, device=device, **options)
    if options.get("runtime") == "export":
        _make_form(grounder)
    return grounder


def _make_form(grounder: ImageGrounder) -> None:
    """Make the exported form where none is kept; where that fails, say so and go on without."""
    try:
        told = cast("Any", grounder).optimize()
    except ModelError as error:
        say(f"{error}; the plain model of {grounder.name} is used", level=logging.WARNING)
    else:
        say(f"{grounder.name} runs in its exported form, cosine {told.cosine:.6f}: {told.path}")


def _check_options(info: ModelInfo, build: Callable[..., Any], options: Mapping[str, Any]) -> None:
    from inspect import signature  # noqa: PLC0415 - it takes a while to import

    known = [
        name
        for name, spec in signature(build).parameters.items()
        if spec.kind is spec.KEYWORD_ONLY and name not in ("weights", "device")
    ]
    unknown = [name for name in options if name not in known]
    if unknown:
        allowed = ", ".join(known) or "none"
        raise ConfigError(f"{info.name} has no option {unknown[0]!r}; its options: {allowed}")


def _frozen(weights: Weights | None) -> object:
    if isinstance(weights, Mapping):
        return tuple(sorted((role, str(path)) for role, path in weights.items()))
    return None if weights is None else str(weights)


def _check_weights(weights: object) -> None:
    places = weights.values() if isinstance(weights, Mapping) else [weights]
    if not all(place is None or isinstance(place, str | PathLike) for place in places):
        raise ConfigError(
            "weights must be a path, or a path for each role such as {'detector': PATH}, "
            f"got {type(weights).__name__}: {weights!r:.80}"
        )
