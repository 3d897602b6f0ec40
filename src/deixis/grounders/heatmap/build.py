"""Builders of the entries of `deixis.grounders.catalog_pooling`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from deixis.core import ConfigError, Encoder
from deixis.grounders.heatmap.contrast import BACKGROUNDS, TEMPERATURE
from deixis.grounders.heatmap.decisions import MapSettings
from deixis.grounders.heatmap.dense import DenseFields
from deixis.grounders.heatmap.fields import PhraseFields
from deixis.grounders.heatmap.grounder import HeatmapGrounder
from deixis.grounders.heatmap.regions import RegionEncoder, RegionFields
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.seg_clip import METHODS, SCALES, CropRegions
from deixis.perception.hub.sources import find_weights
from deixis.perception.proposals.region_maps import Segmentation

__all__ = [
    "build_clipseg",
    "build_heatmap",
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
    scales: Sequence[int] = SCALES,
    methods: Sequence[Segmentation] = METHODS,
    context: float = 0.1,
    temperature: float = TEMPERATURE,
    backgrounds: Sequence[str] = BACKGROUNDS,
    **reading: Any,
) -> HeatmapGrounder:
    """Crops of superpixels, scored by CLIP and averaged; ``reading`` goes to `MapSettings`."""
    settings = _settings(reading)
    encoder = CropRegions(_encoder(info, weights, device), context=context)
    fields = _regions(encoder, scales, methods, temperature, backgrounds)
    return HeatmapGrounder(fields, settings=settings, name=info.name)


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
    **reading: Any,
) -> HeatmapGrounder:
    """A class token a superpixel, masked to its patches; ``reading`` goes to `MapSettings`."""
    from deixis.perception.encoders.clip_regions import ClipRegionEncoder  # noqa: PLC0415

    settings = _settings(reading)
    encoder = ClipRegionEncoder(
        _folder(info, weights), resolution=resolution, name=info.name, device=device
    )
    fields = _regions(encoder, scales, methods, temperature, backgrounds)
    return HeatmapGrounder(fields, settings=settings, name=info.name)


def build_resnet_pooling(
    info: ModelInfo,
    *,
    weights: _Weights = None,
    device: str = "cpu",
    temperature: float = TEMPERATURE,
    backgrounds: Sequence[str] = BACKGROUNDS,
    **reading: Any,
) -> HeatmapGrounder:
    """CLIP's ResNet with the value and output projection at each place."""
    from deixis.perception.encoders.clip_resnet import ClipResnetEncoder  # noqa: PLC0415

    settings = _settings(reading)
    encoder = ClipResnetEncoder(_folder(info, weights), name=info.name, device=device)
    return _dense(info, encoder, temperature, backgrounds, settings)


def build_heatmap(
    info: ModelInfo,
    *,
    weights: _Weights = None,
    device: str = "cpu",
    temperature: float = TEMPERATURE,
    backgrounds: Sequence[str] = BACKGROUNDS,
    **reading: Any,
) -> HeatmapGrounder:
    """The dense features of a CLIP or SigLIP encoder."""
    settings = _settings(reading)
    return _dense(info, _encoder(info, weights, device), temperature, backgrounds, settings)


def build_clipseg(
    info: ModelInfo, *, weights: _Weights = None, device: str = "cpu", **reading: Any
) -> HeatmapGrounder:
    """CLIPSeg's own maps."""
    from deixis.grounders.heatmap.clipseg import ClipSegFields  # noqa: PLC0415

    settings = _settings(reading)
    fields: PhraseFields = ClipSegFields(_folder(info, weights), device=device, name=info.name)
    return HeatmapGrounder(fields, settings=settings, name=info.name)
