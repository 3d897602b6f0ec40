"""SVG charts in the manner of several plotting programs."""

# ruff: noqa: E501 - HTML and lists read better in one piece

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from math import cos, pi, sin
from random import Random

from benchmarks.screens_frameworks import stock
from benchmarks.screens_frameworks.stock import some

from deixis.datasets.screens.markup import mark

__all__ = ["chart"]


@dataclass(frozen=True)
class Manner:
    """How a plotting program draws."""

    palette: tuple[str, ...]
    font: str
    ground: str = "none"
    grid: str = "#ddd"
    frame: str = "left"
    ink: str = "#333"
    legend: str = "top"


MANNERS = (
    Manner(("#1f77b4", "#ff7f0e", "#2ca02c", "#d62728", "#9467bd"), "DejaVu Sans", grid="", frame="box", legend="inside", ink="#000"),
    Manner(("#4472c4", "#ed7d31", "#a5a5a5", "#ffc000"), "Carlito", grid="#d9d9d9", frame="bottom", legend="bottom", ink="#595959"),
    Manner(("#36a2eb", "#ff6384", "#4bc0c0", "#ff9f40"), "Liberation Sans", grid="#e5e5e5", frame="left", ink="#666"),
    Manner(("#f8766d", "#00ba38", "#619cff"), "Liberation Sans", ground="#ebebeb", grid="#fff", frame="none", legend="right", ink="#4d4d4d"),
    Manner(("#e3120b", "#006ba2", "#3ebcd2"), "Roboto Condensed", grid="#b7c6cf", frame="none", legend="top", ink="#0d0d0d"),
    Manner(("#cc0000", "#3366cc", "#109618", "#ff9900"), "Open Sans", grid="#eee", frame="box", legend="right", ink="#222"),
)  # fmt: skip
_TITLES = (
    "Units shipped",
    "Rainfall (mm)",
    "Average load",
    "New members",
    "Energy use",
    "Tickets closed",
)
_SERIES = (
    ("Online", "In store"),
    ("2024", "2025"),
    ("Actual", "Forecast"),
    ("North", "South", "Coast"),
)


def chart(
    rng: Random,
    *,
    barred: bool | None = None,
    dark: bool = False,
    width: int = 560,
    height: int = 320,
) -> str:
    """One chart with title, axes and labels."""
    manner = rng.choice(MANNERS)
    ink = "#ddd" if dark else manner.ink
    grid = ("#444" if manner.grid else "") if dark else manner.grid
    ground = "none" if dark else manner.ground
    plot = Plot(rng, manner, ink, grid, ground, width, height)
    upright, others = (plot.bars, plot.bars, plot.level_bars), (plot.lines, plot.lines, plot.pie)
    return rng.choice(upright + others if barred is None else upright if barred else others)()


@dataclass
class Plot:
    """A chart being drawn; the plot area leaves room for labels."""

    rng: Random
    manner: Manner
    ink: str
    grid: str
    ground: str
    width: int
    height: int

    def _text(self, x: float, y: float, text: str, anchor: str = "middle", size: int = 12) -> str:
        return (
            f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" fill="{self.ink}" '
            f'font-family="{self.manner.font}" {mark("text", tight=True)}>{escape(text)}</text>'
        )

    def _area(self) -> tuple[float, float, float, float]:
        right = 110 if self.manner.legend == "right" else 16
        bottom = 62 if self.manner.legend == "bottom" else 36
        top = 62 if self.manner.legend == "top" else 40
        return 52, top, self.width - right, self.height - bottom

    def _axes(self, top: float, ticks: int = 5) -> str:
        x1, y1, x2, y2 = self._area()
        parts = [
            f'<rect x="{x1}" y="{y1}" width="{x2 - x1}" height="{y2 - y1}" fill="{self.ground}"/>'
        ]
        for i in range(ticks + 1):
            y = y2 - (y2 - y1) * i / ticks
            if self.grid:
                parts.append(
                    f'<path d="M{x1} {y:.1f}H{x2}" stroke="{self.grid}" stroke-width="1"/>'
                )
            elif i:
                parts.append(f'<path d="M{x1 - 5} {y:.1f}H{x1}" stroke="{self.ink}"/>')
            parts.append(self._text(x1 - 8, y + 4, f"{top * i / ticks:g}", "end", 11))
        path = {
            "left": f"M{x1} {y1}V{y2}H{x2}",
            "box": f"M{x1} {y1}H{x2}V{y2}H{x1}Z",
            "bottom": f"M{x1} {y2}H{x2}",
        }
        if self.manner.frame in path:
            parts.append(f'<path d="{path[self.manner.frame]}" fill="none" stroke="{self.ink}"/>')
        return "".join(parts)

    def _legend(self, names: list[str], colours: list[str], shape: str) -> str:
        x1, y1, x2, _y2 = self._area()
        place = self.manner.legend
        stacked = place in ("right", "inside")
        x, y = {
            "right": (x2 + 14, y1 + 20),
            "inside": (x1 + 16, y1 + 16),
            "bottom": (x1 + 60, self.height - 14),
            "top": (x1, y1 - 12),
        }[place]
        parts = []
        for i, (name, colour) in enumerate(zip(names, colours, strict=True)):
            at = (x, y + 18 * i) if stacked else (x + 100 * i, y)
            key = f'<rect x="{at[0]}" y="{at[1] - 9}" width="{12 if shape == "box" else 22}" height="{11 if shape == "box" else 3}" fill="{colour}" {"" if shape == "box" else "transform=translate(0,4)"}/>'
            parts.append(
                key + self._text(at[0] + (18 if shape == "box" else 28), at[1] + 1, name, "start")
            )
        return f"<g {mark('legend')}>{''.join(parts)}</g>"

    def _wrap(self, inner: str, title: str, role: str) -> str:
        left = self.manner.legend == "top"
        head = self._text(
            52 if left else self.width / 2, 24, title, "start" if left else "middle", 16
        )
        marks = mark("chart", label=title, role=role)
        return f'<svg width="{self.width}" height="{self.height}" viewBox="0 0 {self.width} {self.height}" style="max-width:none;display:block" {marks}>{head}{inner}</svg>'

    def _names(self) -> list[str]:
        months = [m[:3] for m in stock.MONTHS]
        start = self.rng.randrange(6)
        return self.rng.choice(
            (
                months[start : start + self.rng.randint(4, 6)],
                ["Q1", "Q2", "Q3", "Q4"],
                ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
                ["2019", "2020", "2021", "2022", "2023"],
            )
        )

    def bars(self) -> str:
        """Upright bars, of one series or of two or three side by side."""
        names = self._names()
        single = self.rng.random() < 0.6
        series = [""] if single else list(self.rng.choice(_SERIES))[:2]
        top = self.rng.choice((10, 50, 100, 200))
        x1, y1, x2, y2 = self._area()
        step = (x2 - x1) / len(names)
        wide = step * self.rng.choice((0.5, 0.65, 0.8)) / len(series)
        many = single and self.rng.random() < 0.35
        values = self.rng.sample(range(12, 98), len(names) * len(series))
        parts = [self._axes(top)]
        full = {m[:3]: m for m in stock.MONTHS}
        for i, name in enumerate(names):
            for s in range(len(series)):
                share = values[i * len(series) + s] / 100
                colour = (
                    self.manner.palette[i % len(self.manner.palette)]
                    if many
                    else self.manner.palette[s]
                )
                x = x1 + step * i + (step - wide * len(series)) / 2 + wide * s
                tall = (y2 - y1) * share
                facts = (
                    {"label": name, "names": [full[name]] if name in full else []} if single else {}
                )
                marks = mark("bar", value=round(top * share, 1), **facts) + ' data-c="svg"'
                parts.append(
                    f'<rect x="{x:.1f}" y="{y2 - tall:.1f}" width="{wide:.1f}" height="{tall:.1f}" fill="{colour}" {marks}/>'
                )
            parts.append(self._text(x1 + step * (i + 0.5), y2 + 17, name))
        if not single:
            parts.append(self._legend(series, list(self.manner.palette[: len(series)]), "box"))
        return self._wrap("".join(parts), self.rng.choice(_TITLES), "bar")

    def level_bars(self) -> str:
        """Bars that lie, with their figures written behind them."""
        names = some(
            self.rng,
            ("Iceland", "Chile", "Kenya", "Nepal", "Fiji", "Malta", "Latvia"),
            self.rng.randint(4, 6),
        )
        values = self.rng.sample(range(15, 96), len(names))
        x1, y1, x2, y2 = 90, 48, self.width - 60, self.height - 16
        step = (y2 - y1) / len(names)
        parts = []
        for i, (name, number) in enumerate(zip(names, values, strict=True)):
            y, long = y1 + step * i + step * 0.15, (x2 - x1) * number / 100
            marks = mark("bar", label=name, value=number) + ' data-c="svg"'
            parts.append(
                f'<rect x="{x1}" y="{y:.1f}" width="{long:.1f}" height="{step * 0.7:.1f}" fill="{self.manner.palette[0]}" {marks}/>'
            )
            parts.append(
                self._text(x1 - 8, y + step * 0.35 + 4, name, "end")
                + self._text(x1 + long + 6, y + step * 0.35 + 4, str(number), "start")
            )
        return self._wrap("".join(parts), self.rng.choice(_TITLES), "bar")

    def lines(self) -> str:
        """One to three lines with or without markers, a legend where there are several."""
        names, top = self._names(), self.rng.choice((10, 40, 100))
        series = list(self.rng.choice(_SERIES))
        x1, y1, x2, y2 = self._area()
        dots = self.rng.random() < 0.5
        parts = [self._axes(top)]
        bases = self.rng.sample((0.25, 0.5, 0.75), len(series))
        for s, serie in enumerate(series):
            points = [
                (
                    x1 + (x2 - x1) * (i + 0.5) / len(names),
                    y2 - (y2 - y1) * (bases[s] + self.rng.uniform(-0.11, 0.11)),
                )
                for i in range(len(names))
            ]
            colour = self.manner.palette[s]
            path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
            marks = mark("line", label=serie) + ' data-c="svg"'
            parts.append(
                f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{self.rng.choice((2, 3))}" {marks}/>'
            )
            if dots:
                parts += [
                    f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="{colour}"/>' for x, y in points
                ]
        parts += [
            self._text(x1 + (x2 - x1) * (i + 0.5) / len(names), y2 + 17, name)
            for i, name in enumerate(names)
        ]
        parts.append(self._legend(series, list(self.manner.palette[: len(series)]), "line"))
        return self._wrap("".join(parts), self.rng.choice(_TITLES), "line")

    def pie(self) -> str:
        """A pie or a ring with its legend to the right."""
        names = some(
            self.rng, ("Rent", "Food", "Travel", "Savings", "Fun", "Bills"), self.rng.randint(3, 4)
        )
        raw = [self.rng.randint(15, 60) for _ in names]
        cx, cy, r = 150, self.height / 2 + 14, self.height / 2 - 44
        at, parts = -pi / 2, []
        colours = [*self.manner.palette, "#7f7f7f"][: len(names)]
        for name, number, colour in zip(names, raw, colours, strict=False):
            turn = 2 * pi * number / sum(raw)
            a, b = (
                (cx + r * cos(at), cy + r * sin(at)),
                (cx + r * cos(at + turn), cy + r * sin(at + turn)),
            )
            marks = mark("slice", label=name, value=number) + ' data-c="svg"'
            parts.append(
                f'<path d="M{cx} {cy}L{a[0]:.1f} {a[1]:.1f}A{r} {r} 0 {int(turn > pi)} 1 {b[0]:.1f} {b[1]:.1f}Z" fill="{colour}" stroke="#fff" {marks}/>'
            )
            at += turn
        keys = "".join(
            f'<rect x="300" y="{80 + 24 * i - 10}" width="12" height="12" fill="{c}"/>'
            + self._text(320, 80 + 24 * i, n, "start", 13)
            for i, (n, c) in enumerate(zip(names, colours, strict=False))
        )
        return self._wrap(
            "".join(parts) + f"<g {mark('legend')}>{keys}</g>",
            self.rng.choice(("Monthly budget", "Spending", "Share by group")),
            "pie",
        )
