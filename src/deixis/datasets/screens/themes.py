"""Themes: fonts, colours, corners and density of the development pages."""

# ruff: noqa: E501 - HTML reads better in one piece

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from deixis.datasets.screens.colours import SHADES

__all__ = ["Theme", "pick_theme"]

_SANS = (
    "Roboto",
    "Open Sans",
    "Liberation Sans",
    "DejaVu Sans",
    "Inter",
    "Noto Sans",
)
_SERIF = ("Liberation Serif", "DejaVu Serif", "Caladea")
_LIGHT = (
    ("#ffffff", "#f5f6f8", "#1f2328", "#667080", "#c4cad3"),
    ("#fafafa", "#ffffff", "#222222", "#6b6b6b", "#cccccc"),
    ("#f3f1ec", "#fffdf8", "#2d2a26", "#746f66", "#cfc8ba"),
    ("#eef2f7", "#ffffff", "#14213d", "#5c6b84", "#b8c4d6"),
)
_DARK = (
    ("#15181d", "#1f242b", "#e8eaed", "#9aa4b2", "#454d59"),
    ("#1b1b1f", "#26262c", "#f2f2f2", "#a0a0aa", "#50505a"),
)


@dataclass(frozen=True, slots=True)
class Theme:
    """How a page looks; colours are sRGB hex, lengths CSS pixels."""

    font: str
    serif: str
    size: int
    paper: str
    panel: str
    ink: str
    muted: str
    border: str
    accent_name: str
    accent: str
    radius: int
    field: str
    gap: int
    dark: bool
    native: bool

    def css(self) -> str:
        """The style sheet that every development page starts from."""
        return _CSS.format(
            **{name: getattr(self, name) for name in self.__dataclass_fields__},
            field_css=_FIELDS[self.field].format(border=self.border, panel=self.panel),
        )


def pick_theme(rng: Random, *, document: bool = False) -> Theme:
    """A random theme; ``document`` asks for black on white."""
    dark = not document and rng.random() < 0.2
    paper, panel, ink, muted, border = rng.choice(_DARK if dark else _LIGHT)
    if document:
        paper, panel, ink = "#ffffff", "#f3f3f3", "#151515"
    name = rng.choice(("blue", "green", "purple", "orange", "red", "blue"))
    return Theme(
        font=rng.choice(_SANS),
        serif=rng.choice(_SERIF),
        size=rng.choice((13, 14, 15, 16, 17)),
        paper=paper,
        panel=panel,
        ink=ink,
        muted=muted,
        border=border,
        accent_name=name,
        accent=rng.choice(SHADES[name]),
        radius=rng.choice((0, 3, 6, 10, 20)),
        field=rng.choice(("outlined", "outlined", "filled", "underlined", "inset")),
        gap=rng.choice((8, 12, 16, 22)),
        dark=dark,
        native=not dark and rng.random() < 0.3,
    )


_FIELDS = {
    "inset": "border:2px inset #ddd;background:#fff;color:#111;border-radius:0;",
    "outlined": "border:1px solid {border};background:transparent;",
    "filled": "border:1px solid transparent;background:rgba(128,140,160,.22);",
    "underlined": "border:0;border-bottom:2px solid {border};background:transparent;"
    "border-radius:0;",
}

_CSS = """
*{{box-sizing:border-box}}
body{{margin:0;background:{paper};color:{ink};font:{size}px/1.45 '{font}',sans-serif}}
h1,h2,h3,p{{margin:0}} h1{{font-size:1.8em}} h2{{font-size:1.35em}} h3{{font-size:1.1em}}
a{{color:inherit;text-decoration:none}}
.stack{{display:flex;flex-direction:column;gap:{gap}px;align-items:stretch}}
.line{{display:flex;gap:{gap}px;align-items:center}}
.spread{{display:flex;gap:{gap}px;align-items:center;justify-content:space-between}}
.wrap{{flex-wrap:wrap}} .grow{{flex:1}} .left{{align-items:flex-start}}
.panel{{background:{panel};border:1px solid {border};border-radius:{radius}px;padding:{gap}px}}
.muted{{color:{muted}}}
.btn{{font:inherit;border:1px solid transparent;border-radius:{radius}px;padding:.45em 1.1em;
  white-space:nowrap;cursor:default}}
.plain{{background:transparent;color:inherit;border-color:{border}}}
.in{{font:inherit;color:inherit;border-radius:{radius}px;padding:.45em .7em;min-width:0;{field_css}}}
.in::placeholder{{color:{muted};opacity:1}}
.box{{width:1.15em;height:1.15em;flex:none;border:2px solid {muted};display:inline-flex;
  align-items:center;justify-content:center;color:#fff;font-size:1em}}
.box svg{{width:100%;height:100%;display:block}}
.round{{border-radius:50%}}
.dot{{width:.5em;height:.5em;border-radius:50%;background:{accent}}}
.track{{width:2.6em;height:1.4em;border-radius:1em;flex:none;position:relative;background:{border}}}
.track i{{position:absolute;top:.2em;left:.2em;width:1em;height:1em;border-radius:50%;
  background:#fff;box-shadow:0 0 2px #0008}}
.track.on{{background:{accent}}} .track.on i{{left:1.4em}}
.badge{{font-size:.82em;padding:.12em .7em;border-radius:1em;color:#fff;white-space:nowrap;
  display:inline-block}}
.link{{color:{accent}}} .u{{text-decoration:underline}}
.ico{{width:1.5em;height:1.5em;flex:none;display:inline-block}}
.ico svg{{width:100%;height:100%;display:block}}
table{{border-collapse:collapse}} td,th{{padding:.4em .8em;text-align:left}}
.num{{text-align:right}}
"""
