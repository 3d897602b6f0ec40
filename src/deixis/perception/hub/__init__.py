"""Where the weights of published models come from, and how they are loaded.

    packages.py   optional packages, with the pip line where one is missing
    network.py    whether the network may be used
    cache.py      the local cache of the Hugging Face hub, read without any package
    folders.py    what a folder of weights must hold: safetensors, never pickle
    sources.py    find_weights: the local folder, then the cache, then the network
    telling.py    says where weights come from
    exports.py    exported forms of parts of networks, kept by checksum
    towers.py     a part that runs as it is or in its exported form
    loading.py    load_model, load_processor: the classes of transformers, always the same way

No model of the hub is opened past this room: that is what keeps "no pickle, no remote code, say
where it comes from" true for all of them.
"""

from deixis.perception.hub.cache import cached_snapshots
from deixis.perception.hub.folders import check_folder, download_command
from deixis.perception.hub.loading import (
    choose_device,
    load_model,
    load_pretrained,
    load_processor,
)
from deixis.perception.hub.network import offline
from deixis.perception.hub.packages import installed, need
from deixis.perception.hub.sources import find_weights, weights_here

__all__ = [
    "cached_snapshots",
    "check_folder",
    "choose_device",
    "download_command",
    "find_weights",
    "installed",
    "load_model",
    "load_pretrained",
    "load_processor",
    "need",
    "offline",
    "weights_here",
]
