"""Make the weights of the network that tells element kinds apart.

    pip install torch onnx
    python -m deixis.training.recipes.elements FOLDER... [--partly FOLDER...] [--out elements.onnx]

Each FOLDER holds pages with ``elements.jsonl`` as `deixis generate screens` writes it; after
``--partly`` those whose pages list some elements only. One page in eight is kept apart to fit the
temperature. What was measured is kept in ``--cache``; about a second a page, then half a minute.
"""

from __future__ import annotations

import argparse
import json
import sys
from importlib import metadata
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core import DeixisError
from deixis.training.recipes.elements.examples import Examples, examples_of
from deixis.training.recipes.elements.export import export
from deixis.training.recipes.elements.train import TrainConfig, logits, train
from deixis.training.temperature import fit_temperature

_APART = 8


def main() -> int:
    """Measure, train, calibrate, write."""
    asked = _arguments()
    folders = [(path, True) for path in asked.folders] + [(path, False) for path in asked.partly]
    try:
        asked.cache.mkdir(parents=True, exist_ok=True)
        examples = examples_of(folders, cache=asked.cache, progress=_show)
    except DeixisError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nstopped; the same command goes on from here", file=sys.stderr)
        return 130
    apart = examples.pages % _APART == _APART - 1
    config = TrainConfig(epochs=asked.epochs, nets=asked.nets, seed=asked.seed)
    nets, spread = train(_part(examples, ~apart), config)
    unseen = _part(examples, apart)
    answers = logits(nets, spread, unseen.measured)
    temperature = fit_temperature(answers, unseen.classes)
    right = float((answers.argmax(axis=1) == unseen.classes).mean())
    print(
        f"{len(unseen.classes)} places kept apart: {right:.1%} right, temperature {temperature:.3f}"
    )
    facts = {
        "folders": json.dumps([path.name for path, _ in folders]),
        "places": str(len(examples.classes)),
        "pages": str(int(examples.pages.max()) + 1),
        "seed": str(config.seed),
        "temperature": f"{temperature:.4f}",
        "torch": metadata.version("torch"),
    }
    export(nets, spread, asked.out, temperature=temperature, facts=facts)
    print(f"wrote {asked.out}: {asked.out.stat().st_size / 1000:.0f} kB")
    return 0


def _part(examples: Examples, chosen: npt.NDArray[np.bool_]) -> Examples:
    return Examples(examples.measured[chosen], examples.classes[chosen], examples.pages[chosen])


def _show(done: int, total: int) -> None:
    print(
        f"\r{done} of {total} pages", end="\n" if done == total else "", file=sys.stderr, flush=True
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folders", type=Path, nargs="+", help="pages with all their elements")
    parser.add_argument("--partly", type=Path, nargs="*", default=[], help="... with some of them")
    parser.add_argument("--out", type=Path, default=Path("elements.onnx"))
    parser.add_argument("--cache", type=Path, default=Path("elements-cache"))
    parser.add_argument("--epochs", type=int, default=TrainConfig().epochs)
    parser.add_argument("--nets", type=int, default=TrainConfig().nets)
    parser.add_argument("--seed", type=int, default=TrainConfig().seed)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
