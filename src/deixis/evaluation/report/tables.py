"""Tables of a report: figures, comparisons, slices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from deixis.evaluation.comparison import Comparison
from deixis.evaluation.figures import Figure
from deixis.evaluation.report.charts import bar, whisker
from deixis.evaluation.report.markup import Html, element, join
from deixis.evaluation.results import ModelResult
from deixis.evaluation.slices import Slice

__all__ = ["comparison_section", "figure_table", "legend", "slice_section", "table", "told_share"]

_PLAIN = ("calibration", "abstention")  # families that are read as 0.123, not as per cent
_SHOWN = 16  # slices of one dimension
_TITLES = {"asks for": "what is asked for"}


def table(head: Sequence[object], rows: Iterable[Sequence[object]], *, class_: str = "") -> Html:
    """A table that scrolls sideways by itself on a narrow page; a row of one is a heading."""
    body = []
    for row in rows:
        if len(row) == 1:
            title = element("th", row[0], colspan=len(head), scope="colgroup")
            body.append(element("tr", title, class_="family"))
        else:
            cells = [element("td", cell) for cell in row[1:]]
            body.append(element("tr", element("th", row[0], scope="row"), *cells))
    columns = [element("th", cell, scope="col") for cell in head]
    drawn = element(
        "table",
        element("thead", element("tr", *columns)),
        element("tbody", *body),
        class_=class_ or None,
    )
    return element("div", drawn, class_="scroll", tabindex=0)


def legend(names: Sequence[str]) -> Html:
    """Which colour is which model."""
    items = [
        element("li", element("span", "", class_=f"swatch s{number % 6}"), name)
        for number, name in enumerate(names)
    ]
    return element("ul", *items, class_="legend")


def figure_table(models: Sequence[ModelResult]) -> Html:
    """Every figure, family by family, model beside model."""
    tables = [{(f.family, f.name): f for f in model.figures} for model in models]
    keys = list(dict.fromkeys(key for item in tables for key in item))
    families = list(dict.fromkeys(family for family, _ in keys))
    rows: list[Sequence[object]] = []
    for family in families:
        rows.append((family,))
        for key in [key for key in keys if key[0] == family]:
            found = [item.get(key) for item in tables]
            counts = sorted({figure.count for figure in found if figure is not None})
            rows.append((key[1], " / ".join(map(str, counts)), *map(_cell, found)))
    return table(("", "n", *(model.model for model in models)), rows, class_="figures")


def comparison_section(items: Sequence[Comparison]) -> Html:
    """Each pair of models: differences with intervals, and McNemar's test."""
    return join(*[_comparison(item) for item in items])


def slice_section(models: Sequence[ModelResult]) -> Html:
    """The share of right answers by what is asked, as bars."""
    tables = [{(s.dimension, s.name): s for s in model.slices} for model in models]
    keys = list(dict.fromkeys(key for item in tables for key in item))
    parts = []
    for dimension in dict.fromkeys(name for name, _ in keys):
        members = [key for key in keys if key[0] == dimension]
        shown = [
            element(
                "div",
                element("h3", f"By {_TITLES.get(dimension, dimension)}"),
                slice_bars(
                    [(key[1], [item.get(key) for item in tables]) for key in members[:_SHOWN]]
                ),
                _left_out(len(members) - _SHOWN),
                class_="slice",
            )
        ]
        parts += shown
    return element("div", *parts, class_="slices")


def slice_bars(rows: Sequence[tuple[str, Sequence[Slice | None]]]) -> Html:
    """Rows of name, count, and one bar a model."""
    told: list[Sequence[object]] = []
    for name, found in rows:
        count = max(item.total for item in found if item is not None)
        bars = [_bar(item, series) for series, item in enumerate(found) if item is not None]
        told.append((name, count, join(*bars)))
    return table(("", "n", "right"), told, class_="bars")


def told_share(value: float, low: float | None, high: float | None) -> Html:
    """``66.7 %`` and its interval, smaller."""
    main = f"{100 * value:.1f} %"
    if low is None or high is None:
        return join(main)
    return join(main, " ", element("small", f"{100 * low:.1f}–{100 * high:.1f}"))


def _bar(item: Slice, series: int) -> Html:
    told = f"{item.right} of {item.total}, {100 * item.low:.0f} to {100 * item.high:.0f} %"
    value = element("span", f"{100 * item.share:.0f} %", class_="value")
    return element(
        "div", bar(item.share, item.low, item.high, series, told), value, class_="barline"
    )


def _left_out(count: int) -> Html:
    return element("p", f"and {count} more", class_="note") if count > 0 else Html()


def _cell(figure: Figure | None) -> Html:
    if figure is None or figure.value is None:
        return join("–")
    if figure.unit != "share":
        digits = 3 if figure.unit == "s" else 0
        return join(f"{figure.value:.{digits}f} {figure.unit}")
    if figure.family in _PLAIN and figure.low is None:
        return join(f"{figure.value:.3f}")
    return told_share(figure.value, figure.low, figure.high)


def _comparison(item: Comparison) -> Html:
    reach = max([abs(edge) for d in item.differences for edge in (d.low, d.high)], default=0.0)
    rows = []
    for d in item.differences:
        told = f"{100 * d.value:+.1f} ({100 * d.low:+.1f} to {100 * d.high:+.1f})"
        verdict = "no" if d.low <= 0 <= d.high else "yes"
        rows.append((d.name, d.count, told, whisker(d.value, d.low, d.high, reach, told), verdict))
    words = (
        f"Of {item.count} expressions {item.only_first} are right by {item.first} alone and "
        f"{item.only_second} by {item.second} alone; McNemar's exact p = {item.p_value:.3g}."
    )
    return join(
        element("h3", f"{item.first} minus {item.second}"),
        table(("", "n", "points, 95 % interval", "", "told apart"), rows, class_="compare"),
        element("p", words),
    )
