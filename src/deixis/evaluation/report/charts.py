"""Line charts and bars as SVG, in the colours of the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deixis.evaluation.report.markup import Html, element, join, number

__all__ = ["SERIES", "Line", "bar", "chart", "whisker"]

SERIES = 6
"""Colours; a seventh model has the first again, with the dashes of the second round."""

_WIDTH, _HEIGHT = 320.0, 250.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 42.0, 10.0, 10.0, 38.0
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a chart.

    Attributes:
        points: (x, y) in 0..1.
        name: Of the model.
        series: Number of its colour.
        ranges: (x, low, high) whiskers.
        dots: Whether each point is marked.
        titles: What is said of each dot, as many as points; the name where there are none.
    """

    points: Sequence[tuple[float, float]]
    name: str
    series: int
    ranges: Sequence[tuple[float, float, float]] = ()
    dots: bool = False
    titles: Sequence[str] = ()


def chart(title: str, x: str, y: str, lines: Sequence[Line], *, diagonal: bool = False) -> Html:
    """A chart of shares: both axes run from 0 to 1."""
    parts = [_axes(x, y)]
    if diagonal:
        parts.append(_line((0, 0), (1, 1), class_="ideal"))
    parts += [_drawn(line) for line in lines if line.points]
    drawn = element(
        "svg",
        element("title", title),
        *parts,
        viewBox=f"0 0 {number(_WIDTH)} {number(_HEIGHT)}",
        role="img",
        class_="chart",
    )
    return element("figure", element("figcaption", title), drawn, class_="chart")


def bar(value: float, low: float | None, high: float | None, series: int, title: str) -> Html:
    """A horizontal bar of a share, with its interval as a thin line."""
    parts = [
        element("title", title),
        element("rect", x=0, y=1, width=100, height=8, class_="track"),
        element("rect", x=0, y=1, width=number(100 * value), height=8, class_=_colour(series)),
    ]
    if low is not None and high is not None:
        parts.append(
            element("line", x1=number(100 * low), x2=number(100 * high), y1=5, y2=5, class_="range")
        )
    return element(
        "svg", *parts, viewBox="0 0 100 10", preserveAspectRatio="none", class_="bar", role="img"
    )


def whisker(value: float, low: float, high: float, reach: float, title: str) -> Html:
    """A difference with its interval about zero; the axis runs from -reach to reach."""

    def at(share: float) -> str:
        return number(50 + 50 * min(max(share / reach, -1.0), 1.0) if reach > 0 else 50)

    return element(
        "svg",
        element("title", title),
        element("line", x1=50, x2=50, y1=0, y2=10, class_="zero"),
        element("line", x1=at(low), x2=at(high), y1=5, y2=5, class_="range"),
        element("line", x1=at(value), x2=at(value), y1=1, y2=9, class_="mark"),
        viewBox="0 0 100 10",
        preserveAspectRatio="none",
        class_="bar",
        role="img",
    )


def _axes(x: str, y: str) -> Html:
    parts = []
    for tick in _TICKS:
        parts.append(_line((tick, 0), (tick, 1), class_="grid"))
        parts.append(_line((0, tick), (1, tick), class_="grid"))
        told = number(tick)
        parts.append(_label(told, _x(tick), _HEIGHT - _BOTTOM + 14, anchor="middle"))
        parts.append(_label(told, _LEFT - 5, _y(tick) + 3.5, anchor="end"))
    middle = (_LEFT + _WIDTH - _RIGHT) / 2
    parts.append(_label(x, middle, _HEIGHT - 6, anchor="middle"))
    turned = f"rotate(-90 11 {number((_TOP + _HEIGHT - _BOTTOM) / 2)})"
    parts.append(_label(y, 11, (_TOP + _HEIGHT - _BOTTOM) / 2, anchor="middle", transform=turned))
    return join(*parts)


def _drawn(line: Line) -> Html:
    colour = _colour(line.series)
    parts = [element("title", line.name)]
    for x, low, high in line.ranges:
        parts.append(_line((x, low), (x, high), class_="range"))
    if len(line.points) > 1:
        path = " ".join(f"{number(_x(x))},{number(_y(y))}" for x, y in line.points)
        parts.append(element("polyline", points=path, class_="line"))
    if line.dots or len(line.points) == 1:
        titles = list(line.titles) or [line.name] * len(line.points)
        for (x, y), title in zip(line.points, titles, strict=True):
            dot = element("title", title)
            parts.append(element("circle", dot, cx=number(_x(x)), cy=number(_y(y)), r=3.2))
    return element("g", *parts, class_=f"series {colour}")


def _line(start: tuple[float, float], end: tuple[float, float], *, class_: str) -> Html:
    return element(
        "line",
        x1=number(_x(start[0])),
        y1=number(_y(start[1])),
        x2=number(_x(end[0])),
        y2=number(_y(end[1])),
        class_=class_,
    )


def _label(words: str, x: float, y: float, *, anchor: str, transform: str | None = None) -> Html:
    return element("text", words, x=number(x), y=number(y), text_anchor=anchor, transform=transform)


def _x(share: float) -> float:
    return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)


def _y(share: float) -> float:
    return _HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM)


def _colour(series: int) -> str:
    return f"s{series % SERIES}" + (" again" if series >= SERIES else "")
