import json

import numpy as np
import pytest

from deixis.training.recipes.everyday.cache import Cache


@pytest.fixture
def cache(tmp_path):
    """Four black photos with a white rectangle at (0.25, 0.5)-(0.75, 1.0) of each."""
    folder = tmp_path / "cache"
    folder.mkdir()
    entries = []
    with (folder / "pixels.bin").open("wb") as pixels:
        for height, width in ((120, 160), (160, 120), (200, 200), (80, 160)):
            image = np.zeros((height, width, 3), np.uint8)
            image[height // 2 :, width // 4 : width * 3 // 4] = 255
            fields = {"key": "k", "source": "s", "split": "train", "complete": True}
            fields |= {"truth": [[7, 0.25, 0.5, 0.75, 1.0, 0]], "seen": []}
            size = {"height": height, "width": width, "offset": pixels.tell()}
            entries.append(json.dumps({**fields, **size}))
            pixels.write(image.tobytes())
    (folder / "entries.jsonl").write_text("\n".join(entries) + "\n")
    return Cache(folder)


@pytest.fixture
def labels():
    return [np.array([[7, 1.0, 0.25, 0.5, 0.75, 1.0, 0]])] * 4
