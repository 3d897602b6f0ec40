import json

import numpy as np
import pytest

from deixis.training.recipes.everyday.cache import Cache

CAR, DOG, PERSON = 2, 16, 0
RED, GREEN = (220, 20, 20), (20, 160, 40)


@pytest.fixture
def cache(tmp_path):
    """Eight photos with a red car on the left and a person on the right of each, all drawn."""
    folder = tmp_path / "cache"
    folder.mkdir()
    entries = []
    with (folder / "pixels.bin").open("wb") as pixels:
        for number in range(8):
            image = np.full((120, 200, 3), GREEN, np.uint8)
            image[30:90, 10:90] = RED
            fields = {"key": f"photo{number}", "source": "s", "split": "train", "complete": True}
            truth = [[CAR, 0.05, 0.25, 0.45, 0.75, 0], [PERSON, 0.7, 0.1, 0.9, 0.9, 0]]
            size = {"height": 120, "width": 200, "offset": pixels.tell()}
            entries.append(json.dumps({**fields, "truth": truth, "seen": [[], []], **size}))
            pixels.write(image.tobytes())
    (folder / "entries.jsonl").write_text("\n".join(entries) + "\n")
    return Cache(folder)


@pytest.fixture
def said(cache):
    """Of every photo: an old car, a woman in a hat, an old lake."""
    from deixis.training.recipes.pocket.names import Said  # torch's neighbours wait

    told = Said(
        ("lake",),
        ("woman in hat", "woman", "old car", "old lake", "old hat", "fast car", "wet car"),
    )
    return {entry.key: told for entry in cache.entries}


@pytest.fixture
def targets(cache, said, tmp_path):
    from deixis.training.recipes.pocket.crops import cut_crops
    from deixis.training.recipes.pocket.phrases import build_phrases
    from deixis.training.recipes.pocket.targets import link

    phrases = build_phrases(said.values())
    keys = [entry.key for entry in cache.entries]
    return link(cut_crops(cache, tmp_path / "out"), phrases, keys, said)
