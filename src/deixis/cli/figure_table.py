"""An evaluation for people: a table of figures, slices, and comparisons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deixis.cli.terminal import safe
from deixis.evaluation import Comparison, Evaluation, Figure, ModelResult, Slice

__all__ = ["tell_evaluation"]

_NAME, _SHOWN = 36, 12  # width of the first column; slices of one dimension without --all
_SMALL_NUMBERS = ("calibration", "abstention")  # families that are read as 0.123, not as per cent


def tell_evaluation(done: Evaluation, *, show_all: bool = False) -> Iterator[str]:
    """The lines that tell an evaluation, safe to print."""
    expressions = max(len(model.records) for model in done.models)
    yield safe(f"{done.data}: {done.images} images, {expressions} expressions")
    yield _row("", "n", [model.model for model in done.models])
    yield from _figures(done.models)
    yield from _slices(done.models, show_all=show_all)
    for comparison in done.comparisons:
        yield from _comparison(comparison)


def _figures(models: Sequence[ModelResult]) -> Iterator[str]:
    order = list(dict.fromkeys((f.family, f.name) for model in models for f in model.figures))
    tables = [{(f.family, f.name): f for f in model.figures} for model in models]
    family = ""
    for key in sorted(order, key=lambda key: [name for name, _ in order].index(key[0])):
        if key[0] != family:
            family = key[0]
            yield family
        found = [table.get(key) for table in tables]
        counts = {figure.count for figure in found if figure is not None}
        count = str(counts.pop()) if len(counts) == 1 else "*"
        yield _row(f"  {key[1]}", count, [_figure(figure) for figure in found])


def _figure(figure: Figure | None) -> str:
    if figure is None or figure.value is None:
        return "-"
    if figure.unit == "s":
        return f"{figure.value:.3f} s"
    if figure.unit == "MB":
        return f"{figure.value:.0f} MB"
    if figure.low is not None and figure.high is not None:
        return _share(figure.value, figure.low, figure.high)
    if figure.family in _SMALL_NUMBERS:
        return f"{figure.value:.3f}"
    return f"{100 * figure.value:.1f} %"


def _share(value: float, low: float, high: float) -> str:
    return f"{100 * value:5.1f} % ({100 * low:.1f}-{100 * high:.1f})"


def _slices(models: Sequence[ModelResult], *, show_all: bool) -> Iterator[str]:
    tables = [{(s.dimension, s.name): s for s in model.slices} for model in models]
    keys = list(dict.fromkeys(key for table in tables for key in table))
    for dimension in dict.fromkeys(name for name, _ in keys):
        members = [key for key in keys if key[0] == dimension]
        shown = members if show_all else members[:_SHOWN]
        yield f"right@0.5 by {dimension}"
        for key in shown:
            found = [table.get(key) for table in tables]
            count = max(item.total for item in found if item is not None)
            yield _row(f"  {key[1]}", str(count), [_slice(item) for item in found])
        if len(shown) < len(members):
            yield f"  and {len(members) - len(shown)} more (--all lists them)"


def _slice(item: Slice | None) -> str:
    return "-" if item is None else _share(item.share, item.low, item.high)


def _comparison(item: Comparison) -> Iterator[str]:
    yield safe(
        f"{item.first} minus {item.second}: {item.count} expressions, points with the 95 % "
        "interval of the paired bootstrap over images"
    )
    for difference in item.differences:
        told = (
            f"{100 * difference.value:+5.1f} "
            f"({100 * difference.low:+.1f} to {100 * difference.high:+.1f})"
        )
        yield _row(f"  {difference.name}", str(difference.count), [told])
    yield safe(
        f"  right by {item.first} alone {item.only_first}, by {item.second} alone "
        f"{item.only_second}; McNemar's exact p = {item.p_value:.3g}"
    )


def _row(name: str, count: str, cells: Sequence[str]) -> str:
    told = "".join(f"  {safe(cell):<22}" for cell in cells)
    return f"{safe(name):<{_NAME}}{count:>6}{told}".rstrip()
