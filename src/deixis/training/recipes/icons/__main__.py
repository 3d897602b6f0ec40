"""Make the icon namer's weights.

    npm install --ignore-scripts --prefix FOLDER PACKAGE...   (the names in packages.py)
    pip install torch onnx resvg-py
    python -m deixis.training.recipes.icons FOLDER [--out icons.onnx] [--limit-s 600]

FOLDER keeps the rendered masks besides. About ten minutes on two cores.
"""

from __future__ import annotations

import argparse
import json
from importlib import metadata
from pathlib import Path

from deixis.perception.elements.icon_words import ICON_NAMES
from deixis.training.recipes.icons.batches import examples
from deixis.training.recipes.icons.export import export
from deixis.training.recipes.icons.file_names import OTHER
from deixis.training.recipes.icons.masks import gather
from deixis.training.recipes.icons.packages import CALIBRATION, HELD_OUT, PACKAGES
from deixis.training.recipes.icons.train import TrainConfig, logits, train
from deixis.training.temperature import fit_temperature

_CLASSES = (*ICON_NAMES, OTHER)
_DEFAULT = TrainConfig()


def main() -> None:
    """Train, calibrate, write."""
    asked = _arguments()
    masks = gather(asked.folder, cache=asked.folder / "masks.npz")
    learned = tuple(name for name in PACKAGES if name not in (*CALIBRATION, *HELD_OUT))
    config = TrainConfig(limit_s=asked.limit_s, seed=asked.seed)
    net = train(masks.of(learned), _CLASSES, config)
    unseen = examples(masks.of(CALIBRATION), _CLASSES, 4000, seed=77)
    temperature = fit_temperature(logits(net, unseen.patches), unseen.classes)
    print(f"temperature {temperature:.3f}, fitted on {', '.join(CALIBRATION)}")
    facts = {
        "learned": json.dumps(learned),
        "seed": str(config.seed),
        "temperature": f"{temperature:.4f}",
        "torch": metadata.version("torch"),
    }
    export(net, _CLASSES, asked.out, temperature=temperature, facts=facts)
    print(f"wrote {asked.out}: {asked.out.stat().st_size / 1000:.0f} kB")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folder", type=Path, help="where the icon packages are installed")
    parser.add_argument("--out", type=Path, default=Path("icons.onnx"))
    parser.add_argument("--limit-s", type=float, default=_DEFAULT.limit_s)
    parser.add_argument("--seed", type=int, default=_DEFAULT.seed)
    return parser.parse_args()


if __name__ == "__main__":
    main()
