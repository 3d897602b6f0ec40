"""Builders of the entries of `deixis.grounders.catalog_pooling`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from deixis.core import Encoder, WeightsError
from deixis.grounders.heatmap.contrast import BACKGROUNDS, TEMPERATURE, temperature_of
from deixis.grounders.heatmap.decisions import MapSettings
from deixis.grounders.heatmap.dense import DenseFields
from deixis.grounders.heatmap.grounder import HeatmapGrounder
from deixis.grounders.heatmap.regions import RegionFields
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.seg_clip import METHODS, SCALES, CropRegions
from deixis.perception.hub.exports import Precision
from deixis.perception.hub.sources import find_weights
from deixis.perception.hub.towers import Execution, Runtime
from deixis.perception.parts import check_device
from deixis.perception.proposals.region_maps import Segmentation

__all__ = [
    "build_clipseg",
    "build_heatmap",
    "build_pocket_pooling",
    "build_region_pooling",
    "build_resnet_pooling",
    "build_seg_clip",
]

_Weights = str | Path | Mapping[str, str | Path] | None
POOLING_SCALES = (10, 25, 50, 100)


def build_seg_clip(
    info: ModelInfo,
    *,
    weights: _Weights = None,
    device: str = "cpu",
    encoder: str | None = None,
    scales: Sequence[int] = SCALES,
    methods: Sequence[Segmentation] = METHODS,
    context: float = 0.1,
    temperature: float | None = None,
    backgrounds: Sequence[str] = BACKGROUNDS,
    settings: MapSettings | None = None,
    runtime: Runtime = "auto",
    precision: Precision = "f32",
) -> HeatmapGrounder:
    """Crops of superpixels, scored by an encoder and averaged."""
    sees = _encoder(info, encoder, weights, device, Execution(runtime, precision))
    fields = RegionFields(
        CropRegions(sees, context=context),
        scales=scales,
        methods=methods,
        temperature=temperature_of(sees) if temperature is None else temperature,
        backgrounds=backgrounds,
    )
    return HeatmapGrounder(fields, settings=settings or _settings(info), name=info.name)


def build_region_pooling(
    info: ModelInfo,
    *,
    weights: _Weights = None,
    device: str = "cpu",
    resolution: int | None = None,
    scales: Sequence[int] = POOLING_SCALES,
    methods: Sequence[Segmentation] = ("slic",),
    temperature: float = TEMPERATURE,
    backgrounds: Sequence[str] = BACKGROUNDS,
    settings: MapSettings | None = None,
    runtime: Runtime = "auto",
    precision: Precision = "f32",
) -> HeatmapGrounder:
    """A class token a superpixel, masked to its patches."""
    from deixis.perception.encoders.clip_regions import ClipRegionEncoder  # noqa: PLC0415

    regions = ClipRegionEncoder(
        _folder(info, weights), resolution=resolution, name=info.name, device=device,
        runtime=runtime, precision=precision,
    )  # fmt: skip
    fields = RegionFields(
        regions, scales=scales, methods=methods, temperature=temperature, backgrounds=backgrounds
    )
    return HeatmapGrounder(fields, settings=settings or _settings(info), name=info.name)


def build_pocket_pooling(
    info: ModelInfo,
    *,
    weights: _Weights = None,
    device: str = "cpu",
    scales: Sequence[int] = POOLING_SCALES,
    methods: Sequence[Segmentation] = ("slic",),
    temperature: float | None = None,
    backgrounds: Sequence[str] = BACKGROUNDS,
    settings: MapSettings | None = None,
) -> HeatmapGrounder:
    """Our own encoder with the mean of the places that each superpixel covers."""
    from deixis.perception.encoders.pocket import PocketEncoder  # noqa: PLC0415

    check_device(info.name, device)
    regions = PocketEncoder(_given(info, weights))
    fields = RegionFields(
        regions,
        scales=scales,
        methods=methods,
        temperature=temperature_of(regions) if temperature is None else temperature,
        backgrounds=backgrounds,
    )
    return HeatmapGrounder(fields, settings=settings or _settings(info), name=info.name)


def build_resnet_pooling(
    info: ModelInfo,
    *,
    weights: _Weights = None,
    device: str = "cpu",
    temperature: float = TEMPERATURE,
    backgrounds: Sequence[str] = BACKGROUNDS,
    settings: MapSettings | None = None,
    runtime: Runtime = "auto",
    precision: Precision = "f32",
) -> HeatmapGrounder:
    """CLIP's ResNet with the value and output projection at each place."""
    from deixis.perception.encoders.clip_resnet import ClipResnetEncoder  # noqa: PLC0415

    places = ClipResnetEncoder(
        _folder(info, weights), name=info.name, device=device, runtime=runtime, precision=precision
    )
    fields = DenseFields(places, temperature=temperature, backgrounds=backgrounds)
    return HeatmapGrounder(fields, settings=settings or _settings(info), name=info.name)


def build_heatmap(
    info: ModelInfo,
    *,
    weights: _Weights = None,
    device: str = "cpu",
    encoder: str | None = None,
    temperature: float | None = None,
    backgrounds: Sequence[str] = BACKGROUNDS,
    settings: MapSettings | None = None,
    runtime: Runtime = "auto",
    precision: Precision = "f32",
) -> HeatmapGrounder:
    """The dense features of any encoder that `deixis.perception.catalog` names."""
    places = _encoder(info, encoder, weights, device, Execution(runtime, precision))
    fields = DenseFields(
        places,
        temperature=temperature_of(places) if temperature is None else temperature,
        backgrounds=backgrounds,
    )
    return HeatmapGrounder(fields, settings=settings or _settings(info), name=info.name)


def build_clipseg(
    info: ModelInfo,
    *,
    weights: _Weights = None,
    device: str = "cpu",
    settings: MapSettings | None = None,
    runtime: Runtime = "auto",
    precision: Precision = "f32",
) -> HeatmapGrounder:
    """CLIPSeg's own maps."""
    from deixis.grounders.heatmap.clipseg import ClipSegFields  # noqa: PLC0415

    fields = ClipSegFields(
        _folder(info, weights), device=device, name=info.name, runtime=runtime, precision=precision
    )
    return HeatmapGrounder(fields, settings=settings or _settings(info), name=info.name)


def _settings(info: ModelInfo) -> MapSettings:
    """Those of the entry, where it has some."""
    return MapSettings(**dict(dict(info.settings).get("map", ())))


def _encoder(
    info: ModelInfo, name: str | None, weights: _Weights, device: str, execution: Execution
) -> Encoder:
    """The encoder of this name, by default the one of the entry."""
    from deixis.perception.catalog import find_part, load_encoder  # noqa: PLC0415 - many tables

    chosen = str(dict(info.settings)["encoder"]) if name is None else name
    check_device(info.name, device, find_part(chosen))
    return load_encoder(
        chosen, weights=_given(info, weights), device=device,
        runtime=execution.runtime, precision=execution.precision,
    )  # fmt: skip


def _folder(info: ModelInfo, weights: _Weights) -> Path:
    (_, hub_id), *_ = info.sources
    return find_weights(hub_id, _given(info, weights))


def _given(info: ModelInfo, weights: _Weights) -> str | Path | None:
    """The one folder that these models need, however it was given."""
    if not isinstance(weights, Mapping):
        return weights
    (role, _), *_ = info.sources or info.ships
    unknown = [key for key in weights if key != role]
    if unknown:
        raise WeightsError(f"{info.name} has weights for {role!r} only, got {unknown[0]!r}")
    return weights.get(role)
