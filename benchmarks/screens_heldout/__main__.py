"""Makes the held-out set anew: ``python -m benchmarks.screens_heldout`` from the repository root.

Needs Chromium, playwright and these fonts (Debian packages): fonts-liberation, fonts-dejavu,
fonts-roboto-unhinted, fonts-open-sans, fonts-noto-core, fonts-lato, fonts-inter, fonts-firacode,
fonts-cantarell, fonts-crosextra-carlito, fonts-crosextra-caladea, fonts-ebgaramond, fonts-hack.
With other fonts the pages, and the boxes with them, come out different.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.screens_heldout import SOURCE

from deixis.datasets.screens import generate

DATA = Path(__file__).parents[1] / "data" / "screens"


def main(out: Path = DATA) -> None:
    """Write 76 pages with up to six expressions each."""
    generate(out, pages=76, seed=2024, phrases=6, source=SOURCE)
    (out / "elements.jsonl").unlink()  # true elements of held-out pages help nobody honest


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:2]))
