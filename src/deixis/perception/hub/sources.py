"""find_weights: a local folder, then the local cache, then the network."""

from __future__ import annotations

import logging
import re
from pathlib import Path

from deixis.core import ConfigError, WeightsError
from deixis.perception.hub.cache import cached_snapshot, repository_folder
from deixis.perception.hub.folders import check_folder, download_command, trouble_with
from deixis.perception.hub.network import offline
from deixis.perception.hub.packages import need

__all__ = ["find_weights", "weights_here"]

_log = logging.getLogger("deixis.weights")

FILES = ("*.json", "*.safetensors", "*.txt", "*.model", "*.jinja")
"""What is fetched of a repository: never a pickle, never code."""
_OTHER_FORMS = ("onnx/*", "openvino/*", "original/*", "*fp16*", "consolidated*", "flax_*", "tf_*")
_HUB_ID = re.compile(r"[\w.-]+(/[\w.-]+)?")


def find_weights(hub_id: str, weights: str | Path | None = None) -> Path:
    """The folder with the weights of a model; they are fetched only as a last resort.

    The order: ``weights`` when given, and nothing else then; the local cache of the hub; the
    network, unless ``DEIXIS_OFFLINE=1`` or ``HF_HUB_OFFLINE=1``. Where they come from is logged by
    the logger "deixis.weights", which the command line prints on stderr.

    Args:
        hub_id: "owner/name" on the Hugging Face hub; may be "" when ``weights`` is given.
        weights: A local folder with config.json and safetensors.

    Raises:
        WeightsError: They are not here and may not or could not be fetched, or the folder holds
            no safetensors. The message has the command that fetches them.
        MissingDependency: They must be fetched, and huggingface_hub is not installed.
    """
    if weights is not None:
        return _said(check_folder(Path(weights).expanduser(), hub_id=hub_id), "the folder given")
    if not _HUB_ID.fullmatch(hub_id):
        raise ConfigError(f"a model of the hub must be named OWNER/NAME, got {hub_id!r}")
    snapshot = cached_snapshot(hub_id)
    if snapshot is not None and trouble_with(snapshot) is None:
        return _said(snapshot, "the local cache")
    if (variable := offline()) is not None:
        raise WeightsError(_missing(hub_id, f"{variable} forbids the network"))
    return _said(_fetch(hub_id), "the network, now kept in the local cache")


def weights_here(hub_id: str) -> bool:
    """Whether the local cache has the whole weights; touches no network."""
    snapshot = cached_snapshot(hub_id) if _HUB_ID.fullmatch(hub_id) else None
    return snapshot is not None and trouble_with(snapshot) is None


def _fetch(hub_id: str) -> Path:
    hub = need("huggingface_hub", purpose=f"fetching the weights of {hub_id}")
    _log.warning("fetching %s from the network; DEIXIS_OFFLINE=1 forbids this", hub_id)
    try:
        folder = hub.snapshot_download(hub_id, allow_patterns=FILES, ignore_patterns=_OTHER_FORMS)
    except Exception as error:
        reason = str(error).strip().splitlines() or [type(error).__name__]
        raise WeightsError(_missing(hub_id, f"fetching failed: {reason[0]}")) from error
    return check_folder(Path(folder), hub_id=hub_id)


def _missing(hub_id: str, reason: str) -> str:
    return (
        f"the weights of {hub_id} are not on this machine. Looked in "
        f"{repository_folder(hub_id)}; {reason}. Where there is a network, run: "
        f"{download_command(hub_id)} and give that folder with --weights PATH (weights=PATH)"
    )


def _said(folder: Path, origin: str) -> Path:
    _log.info("weights from %s: %s", origin, folder)
    return folder
