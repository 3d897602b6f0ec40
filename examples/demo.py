"""Grounds phrases on real pictures, prints the answers with reasons, and draws them.

Run it with ``make demo``, or ``python examples/demo.py --out FOLDER``.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import deixis
from deixis.cli.answers import tell_answer
from deixis.drawing import draw_trace, save_annotated, save_image

IMAGES = Path(__file__).parent / "images"

QUESTIONS: dict[str, list[str]] = {
    "form.png": [
        "the Sign in button",
        "the field labelled Email",
        "the search box at the top right",
        "the red error message",
        "the checkbox next to Remember me",
        "the second row of the table",
        "the tallest bar",
        "the Delete account button",
    ],
    "invoice.png": [
        "the total amount",
        "the invoice date",
        "the invoice number",
        "the second row of the table",
    ],
    "coffee.jpg": ["the red cup", "the metal spoon", "the blue plate"],
    "rocket.jpg": ["the rocket", "the tower on the left"],
    "astronaut.jpg": ["the orange suit", "the woman"],
    "cat.jpg": ["the cat"],
}


def main() -> None:
    """Ground every question; pictures go to the folder given by ``--out``."""
    parser = argparse.ArgumentParser(description="Ground phrases on the example pictures.")
    parser.add_argument("--out", type=Path, default=Path("out/demo"))
    out: Path = parser.parse_args().out
    for name, phrases in QUESTIONS.items():
        show(IMAGES / name, phrases, out)
    print(f"\nThe pictures with the answers are in {out}/")


def show(path: Path, phrases: list[str], out: Path) -> None:
    """Print and draw the answers for one picture, and the steps of the first."""
    start = time.perf_counter()
    image = deixis.load_image(path)
    answers = deixis.ground(image, phrases)
    print(f"\n== {path.name}  ({time.perf_counter() - start:.1f} s for {len(phrases)} phrases)")
    for answer in answers:
        print("\n".join(tell_answer(answer)))
    save_annotated(image, answers, out / f"{path.stem}.png")
    save_image(draw_trace(image, answers[0]), out / f"{path.stem}-why.png")


if __name__ == "__main__":
    main()
