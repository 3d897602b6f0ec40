"""find_weights: a local folder, then the local cache, then the network."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import Any

from deixis.core import ConfigError, WeightsError
from deixis.perception.hub.cache import cached_snapshots, repository_folder
from deixis.perception.hub.folders import check_folder, download_command, trouble_with
from deixis.perception.hub.network import offline
from deixis.perception.hub.packages import need
from deixis.perception.hub.telling import say

__all__ = ["find_weights", "weights_here"]

FILES = ("*.json", "*.safetensors", "*.txt", "*.model", "*.jinja")
"""What is fetched of a repository: never a pickle, never code."""
_OTHER_FORMS = ("onnx/*", "openvino/*", "original/*", "*fp16*", "consolidated*", "flax_*", "tf_*")
_HUB_ID = re.compile(r"[\w.-]+(/[\w.-]+)?")


def find_weights(hub_id: str, weights: str | Path | None = None) -> Path:
    """The folder with the weights of a model; they are fetched only as a last resort.

    The order: ``weights`` when given, and nothing else then; the local cache of the hub; the
    network, unless ``DEIXIS_OFFLINE=1`` or ``HF_HUB_OFFLINE=1``. Where they come from is said by
    the logger "deixis.weights", on stderr where no log is set up.

    Some repositories have only pickle files on their main branch. From the network the hub's own
    conversion of those to safetensors is taken then, which waits there as a pull request.

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
    if (snapshot := _cached(hub_id)) is not None:
        return _said(snapshot, "the local cache")
    if (variable := offline()) is not None:
        raise WeightsError(_missing(hub_id, f"{variable} forbids the network"))
    return _said(_fetch(hub_id), "the network, now kept in the local cache")


def weights_here(hub_id: str) -> bool:
    """Whether the local cache has the whole weights; touches no network."""
    return _HUB_ID.fullmatch(hub_id) is not None and _cached(hub_id) is not None


def _cached(hub_id: str) -> Path | None:
    """The first snapshot in the cache that can be loaded."""
    return next((path for path in cached_snapshots(hub_id) if trouble_with(path) is None), None)


def _fetch(hub_id: str) -> Path:
    hub = need("huggingface_hub", purpose=f"fetching the weights of {hub_id}")
    say(f"fetching {hub_id} from the network; DEIXIS_OFFLINE=1 forbids this", level=logging.WARNING)
    try:
        folder = _download(hub, hub_id)
        if not any(folder.glob("*.safetensors")) and (branch := _converted(hub, hub_id)):
            say(f"{hub_id} has no safetensors; the hub's conversion of them is taken, {branch}")
            folder = _download(hub, hub_id, revision=branch)
    except Exception as error:
        reason = str(error).strip().splitlines() or [type(error).__name__]
        raise WeightsError(_missing(hub_id, f"fetching failed: {reason[0]}")) from error
    return check_folder(folder, hub_id=hub_id)


def _download(hub: Any, hub_id: str, **options: Any) -> Path:
    return Path(
        hub.snapshot_download(hub_id, allow_patterns=FILES, ignore_patterns=_OTHER_FORMS, **options)
    )


def _converted(hub: Any, hub_id: str) -> str | None:
    """Branch of the hub's own pull request with safetensors, which many repositories never took."""
    requests = hub.get_repo_discussions(
        hub_id, author=_CONVERTER, discussion_type="pull_request", discussion_status="open"
    )
    for request in requests:
        if request.author == _CONVERTER and "safetensors" in request.title.lower():
            return str(request.git_reference)
    return None


_CONVERTER = "SFconvertbot"
"""The account by which the hub offers conversions."""


def _missing(hub_id: str, reason: str) -> str:
    return (
        f"the weights of {hub_id} are not on this machine. Looked in "
        f"{repository_folder(hub_id)}; {reason}. Where there is a network, run: "
        f"{download_command(hub_id)} and give that folder with --weights PATH (weights=PATH)"
    )


def _said(folder: Path, origin: str) -> Path:
    say(f"weights from {origin}: {folder}")
    return folder
