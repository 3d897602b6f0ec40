"""Grounds every expression of a data set of screens and prints how many answers are right.

    python benchmarks/screens.py [DATA] [--limit N] [--errors DIR] [--model NAME] [--oracle]

DATA is a data set in any format (docs/datasets.md); without it, the held-out set
that is committed beside this file. --oracle gives the executor the true elements and texts
(``elements.jsonl`` in DATA): what is wrong then is lost in language and execution, not in seeing.
The last line of the output is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import islice
from pathlib import Path
from typing import Any

from deixis.core import DeixisError, Grounder, Grounding
from deixis.datasets import Expression, Sample, read_dataset
from deixis.evaluation import Outcome, Summary, percentile, score_expression, summarise

HELD_OUT = Path(__file__).parent / "data" / "screens"


@dataclass
class Run:
    """What a run has seen so far; times in seconds."""

    outcomes: list[Outcome] = field(default_factory=list)
    strict: list[Outcome] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    later: list[float] = field(default_factory=list)
    errors: list[tuple[Sample, Expression, Grounding]] = field(default_factory=list)
    images: int = 0


def main(argv: Sequence[str] | None = None, *, grounder: Grounder | None = None) -> int:
    """Run the benchmark; ``grounder`` replaces the model, for tests."""
    options = _options(argv)
    try:
        model = grounder or (_oracle(options.data) if options.oracle else _load(options.model))
        samples = list(islice(read_dataset(options.data), options.limit))
        run = measure(model, samples, progress=_Progress(len(samples)))
        if options.errors is not None:
            write_errors(run, options.errors)
    except DeixisError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    report(run, model.name, os.path.relpath(options.data))
    return 0


def measure(grounder: Grounder, samples: Sequence[Sample], *, progress: Any = None) -> Run:
    """Ground every expression, one by one, so that each phrase has a time of its own."""
    run = Run()
    for done, sample in enumerate(samples, start=1):
        image = _image(sample.image)
        for index, expression in enumerate(sample.expressions):
            start = time.perf_counter()
            answer = grounder.ground(image, [expression.phrase])[0]
            (run.later if index else run.first).append(time.perf_counter() - start)
            outcome = score_expression(answer, expression, group=sample.kind)
            run.outcomes.append(outcome)
            run.strict.append(score_expression(answer, expression, threshold=0.7))
            if not outcome.correct:
                run.errors.append((sample, expression, answer))
        run.images = done
        if progress is not None:
            progress(done, run)
    return run


def report(run: Run, model: str, data: str) -> None:
    """Print the figures, and the same as one line of JSON last."""
    summary, strict = summarise(run.outcomes), summarise(run.strict)
    for line in _lines(run, summary, strict, model, data):
        print(line)
    print(json.dumps(_figures(run, summary, strict, model, data)))


def _lines(run: Run, summary: Summary, strict: Summary, model: str, data: str) -> Iterator[str]:
    yield f"{model} on {data}: {summary.accuracy.total} expressions, {run.images} images"
    yield f"Acc@0.5            {summary.accuracy}"
    yield f"Acc@0.7            {strict.accuracy}"
    for mode, rate in summary.modes.items():
        yield f"  {mode:<16} {rate}"
    yield f"  single, FOUND    {summary.found_only}"
    yield f"  absent, ABSENT   {summary.absent_only}"
    yield f"present, but said to be absent  {summary.wrongly_absent}"
    for title, rates in (("by skill", summary.skills), ("by sort of page", summary.groups)):
        yield title
        for name, rate in sorted(rates.items(), key=lambda pair: -pair[1].total):
            yield f"  {name:<16} {rate}"
    if summary.ece is not None and summary.mean_confidence is not None:
        yield f"calibration error {summary.ece:.3f}, mean confidence {summary.mean_confidence:.3f}"
    yield f"first phrase of an image: {_times(run.first)}; a later one: {_times(run.later)}"
    yield f"peak memory {_peak_mb():.0f} MB; {_machine()}"


def _figures(run: Run, summary: Summary, strict: Summary, model: str, data: str) -> dict[str, Any]:
    return {
        "benchmark": "screens",
        "model": model,
        "data": data,
        "images": run.images,
        "expressions": summary.accuracy.total,
        "acc@0.5": summary.accuracy.share,
        "acc@0.7": strict.accuracy.share,
        "modes": {name: rate.share for name, rate in summary.modes.items()},
        "found_only": summary.found_only.share,
        "absent_only": summary.absent_only.share,
        "wrongly_absent": summary.wrongly_absent.share,
        "skills": {name: rate.share for name, rate in summary.skills.items()},
        "groups": {name: rate.share for name, rate in summary.groups.items()},
        "ece": summary.ece,
        "mean_confidence": summary.mean_confidence,
        "first_phrase_s": [percentile(run.first, 0.5), percentile(run.first, 0.95)],
        "later_phrase_s": [percentile(run.later, 0.5), percentile(run.later, 0.95)],
        "peak_mb": round(_peak_mb()),
        "machine": _machine(),
    }


def write_errors(run: Run, folder: Path) -> None:
    """A picture per wrong answer, truth green and answer red, and an index with the reasons."""
    folder.mkdir(parents=True, exist_ok=True)
    entries = []
    for number, (sample, expression, answer) in enumerate(run.errors, start=1):
        name = f"{number:04}.png"
        _draw(sample, expression, answer, folder / name)
        truth = [[round(edge) for edge in box.xyxy] for box in expression.boxes]
        entries.append(
            f"<h3>{number}. {escape(expression.phrase)}</h3><p>{sample.image.name}; asked: "
            f"{expression.mode} {truth}; said: {answer.status}, confidence {answer.confidence}<br>"
            f"{escape(answer.why())}</p><a href='{name}'><img src='{name}' width='700'></a>"
        )
    page = f"<meta charset='utf-8'><h1>{len(entries)} errors</h1>{''.join(entries)}"
    (folder / "index.html").write_text(page, encoding="utf-8")


def _draw(sample: Sample, expression: Expression, answer: Grounding, path: Path) -> None:
    from PIL import Image, ImageDraw  # noqa: PLC0415

    with Image.open(sample.image) as picture:
        image = picture.convert("RGB")
    pen = ImageDraw.Draw(image)
    for box in expression.boxes:
        pen.rectangle(box.pad(2).xyxy, outline=(0, 160, 60), width=3)
    for index, region in enumerate(answer.regions):
        pen.rectangle(region.box.xyxy, outline=(220, 0, 0), width=2 if index else 3)
    image.save(path)


def _load(name: str) -> Grounder:
    import deixis  # noqa: PLC0415

    loaded: Grounder = deixis.load(name)
    return loaded


def _oracle(data: Path) -> Grounder:
    sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a script, its own folder is there
    from benchmarks.oracle import load_oracle  # noqa: PLC0415

    return load_oracle(data)


def _image(path: Path) -> Any:
    from deixis.images import load_image  # noqa: PLC0415

    return load_image(path)


class _Progress:
    """One line on standard error, redrawn on a terminal and printed now and then elsewhere."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._live = sys.stderr.isatty()

    def __call__(self, done: int, run: Run) -> None:
        if not self._live and done % 20 and done != self._total:
            return
        right = sum(outcome.correct for outcome in run.outcomes)
        bar = ("#" * (30 * done // max(self._total, 1))).ljust(30, ".")
        end = "\r" if self._live and done != self._total else "\n"
        text = f"[{bar}] {done}/{self._total} images, {right}/{len(run.outcomes)} right"
        print(text, end=end, file=sys.stderr, flush=True)


def _times(values: Sequence[float]) -> str:
    median, high = percentile(values, 0.5), percentile(values, 0.95)
    return "-" if median is None or high is None else f"median {median:.2f} s, p95 {high:.2f} s"


def _peak_mb() -> float:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1024 if sys.platform != "darwin" else peak / 1024**2


def _machine() -> str:
    return f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("data", nargs="?", type=Path, default=HELD_OUT, metavar="DATA")
    parser.add_argument("--limit", type=_positive, metavar="N", help="only the first N images")
    parser.add_argument("--errors", type=Path, metavar="DIR", help="draw each wrong answer here")
    parser.add_argument("--model", default="neuro-symbolic", metavar="NAME")
    parser.add_argument("--oracle", action="store_true", help="see what DATA says is there")
    return parser.parse_args(argv)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"must be at least 1, got {number}")
    return number


if __name__ == "__main__":
    sys.exit(main())
