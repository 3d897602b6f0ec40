import json

import numpy as np
import pytest

from deixis.training.recipes.everyday.cache import Cache

CAR, DOG, PERSON = 2, 16, 0
RED, GREEN = (220, 20, 20), (20, 160, 40)


@pytest.fixture
def cache(tmp_path):
    """Eight photos with a red car on the left and a person on the right of each, drawn."""
    folder = tmp_path / "cache"
    folder.mkdir()
    entries = []
    with (folder / "pixels.bin").open("wb") as pixels:
        for number in range(8):
            image = np.full((120, 200, 3), GREEN, np.uint8)
            image[30:90, 10:90] = RED
            fields = {
                "key": f"photo{number}",
                "source": "s",
                "split": "train",
                "complete": number == 7,
            }
            truth = [[CAR, 0.05, 0.25, 0.45, 0.75, 0], [PERSON, 0.7, 0.1, 0.9, 0.9, 0]]
            size = {"height": 120, "width": 200, "offset": pixels.tell()}
            entries.append(json.dumps({**fields, "truth": truth, "seen": [[], []], **size}))
            pixels.write(image.tobytes())
    (folder / "entries.jsonl").write_text("\n".join(entries) + "\n")
    return Cache(folder)


@pytest.fixture
def boxes():
    """What somebody said of two of its boxes, and of one that is no category."""
    from deixis.training.recipes.pocket.told import Told  # torch's neighbours wait

    car = Told(np.array([0.05, 0.25, 0.45, 0.75]), "car", ("old", "red"), {"car": 1.0}, True)
    chance = {"person": 1.0}
    woman = Told(np.array([0.7, 0.1, 0.9, 0.9]), "woman", ("sitting", "red hat"), chance, True)
    fence = Told(np.array([0.0, 0.8, 0.4, 1.0]), "fence", (), {}, False)
    return [car, woman, fence]


@pytest.fixture
def targets(cache, boxes, tmp_path, monkeypatch):
    from deixis.training.recipes.pocket import phrases, regions
    from deixis.training.recipes.pocket.targets import link

    monkeypatch.setattr(regions, "read_boxes", lambda: {e.key: boxes for e in cache.entries})
    monkeypatch.setattr(phrases, "_MORE_SEEN", 3)
    gathered = regions.gather_regions(tmp_path / "cache", tmp_path / "out", cores=0)
    keys = [entry.key for entry in cache.entries]
    return link(gathered, keys, dict.fromkeys(keys, ("lake",)))
