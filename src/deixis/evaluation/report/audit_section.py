"""A bias audit in a report."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.evaluation.audit import Audit, Baseline, Consistency, HeatMaps
from deixis.evaluation.report.markup import Html, element, join, number
from deixis.evaluation.report.tables import slice_bars, table, told_share

__all__ = ["audit_section"]


def audit_section(audit: Audit) -> Html:
    """Places, heat maps, blind baselines, mirror, other words, notes."""
    parts = [element("h3", f"{audit.model}: {audit.images} pictures of {audit.data}")]
    if audit.places:
        places = slice_bars([(item.name, [item]) for item in audit.places])
        parts.append(element("h4", "Right answers by the place of the true box"))
        parts.append(element("div", places, class_="slice"))
    if audit.heat is not None:
        parts.append(_heat(audit.heat))
    if audit.baselines:
        parts += [element("h4", "Blind baselines (Acc@0.5)"), _baselines(audit.baselines)]
    for title, items in (("In the mirror", audit.mirrored), ("In other words", audit.reworded)):
        parts.append(element("h4", title))
        parts.append(_consistencies(items) if items else element("p", "Nothing could be asked."))
    if audit.notes:
        notes = [element("li", note) for note in audit.notes]
        parts.append(element("ul", *notes, class_="note"))
    return join(*parts)


def _heat(heat: HeatMaps) -> Html:
    top = max(*map(max, heat.truth), *map(max, heat.predicted), 1e-12)
    maps = [
        element("figure", element("figcaption", title), _grid(rows, top, title))
        for title, rows in (("True boxes", heat.truth), ("Where the model points", heat.predicted))
    ]
    told = (
        f"Jensen-Shannon divergence {heat.divergence:.3f} bits ({heat.low:.3f} to {heat.high:.3f}) "
        f"over {heat.count} answers; below {heat.chance:.3f} it could be chance. The darkest cell "
        f"holds {100 * top:.1f} %."
    )
    return join(
        element("h4", "Where it points"),
        element("div", *maps, class_="maps"),
        element("p", told),
    )


def _grid(rows: Sequence[Sequence[float]], top: float, title: str) -> Html:
    cells = [
        element(
            "rect",
            element("title", f"{100 * value:.1f} %"),
            x=x,
            y=y,
            width=1,
            height=1,
            fill_opacity=number(value / top),
        )
        for y, row in enumerate(rows)
        for x, value in enumerate(row)
    ]
    return element(
        "svg",
        element("title", title),
        *cells,
        viewBox=f"0 0 {len(rows[0])} {len(rows)}",
        class_="heat",
        role="img",
    )


def _baselines(items: Sequence[Baseline]) -> Html:
    rows = [
        (
            item.name,
            item.words,
            item.count,
            told_share(item.right, item.low, item.high),
            _points(item.ahead, item.ahead_low, item.ahead_high),
        )
        for item in items
    ]
    return table(("", "what it answers", "n", "right", "the model is ahead by"), rows)


def _consistencies(items: Sequence[Consistency]) -> Html:
    rows = [
        (
            item.name,
            f"{item.example[0]} → {item.example[1]}",
            item.count,
            told_share(item.share, item.low, item.high),
            f"{item.mean_iou:.2f} ({item.iou_low:.2f} to {item.iou_high:.2f})",
            _points(item.change, item.change_low, item.change_high),
        )
        for item in items
    ]
    return table(("", "such as", "n", "alike", "mean IoU", "change of right answers"), rows)


def _points(value: float, low: float, high: float) -> str:
    return f"{100 * value:+.1f} ({100 * low:+.1f} to {100 * high:+.1f})"
