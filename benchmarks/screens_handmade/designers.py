"""Designers: a dozen hands that each write the same class names their own way."""

# ruff: noqa: E501 - a style sheet reads better in one piece

from __future__ import annotations

from dataclasses import dataclass
from random import Random

__all__ = ["COLOURS", "DESIGNERS", "Look", "look"]

COLOURS = {
    "red": "#d32222",
    "green": "#23913a",
    "blue": "#1f5fd6",
    "purple": "#7a2fb8",
    "orange": "#f58a07",
    "yellow": "#ffd60a",
    "pink": "#ec4899",
}
"""Colours that nobody would call by another name."""


@dataclass(frozen=True)
class Look:
    """How one page is drawn.

    Attributes:
        name: The designer.
        css: The style sheet with its tokens filled in.
        accent: Name of the colour of links and main buttons.
        filled: Whether a main button is filled with the accent colour.
        dark: Light words on a dark ground.
        scale: Screen pixels per CSS pixel.
        full: Whether icons are drawn filled.
    """

    name: str
    css: str
    accent: str
    filled: bool
    dark: bool
    scale: float
    full: bool

    @property
    def hue(self) -> str:
        """CSS colour of the accent."""
        return COLOURS[self.accent]


_BASE = """
*{box-sizing:border-box}
body{margin:0;background:BG;color:INK;font:SIZEpx/1.45 FONT}
.page{padding:GAPpx;max-width:1400px;margin:0 auto}
h1{font-size:1.7em;margin:.4em 0;line-height:1.2}h2{font-size:1.25em;margin:.6em 0 .4em;line-height:1.2}h3{font-size:1.05em;margin:.4em 0}
a{color:LINK}p{margin:.5em 0}ul{margin:.4em 0;padding-left:1.4em}
button,.btn{font:inherit;color:INK;background:PANEL;border:1px solid EDGE;border-radius:RADpx;padding:PADpx 14px;cursor:pointer;display:inline-block;text-decoration:none;line-height:1.3}
.main{background:ACC;border-color:ACC;color:ONACC;font-weight:600}
.ico{padding:PADpx;display:inline-flex;align-items:center;justify-content:center}
button:disabled{opacity:.45;cursor:default}
input,select,textarea{font:inherit;color:INK;background:FIELD;border:1px solid EDGE;border-radius:RADpx;padding:PADpx 8px;max-width:100%}
input[type=checkbox],input[type=radio]{width:1.15em;height:1.15em;margin:0;accent-color:ACC;vertical-align:-.2em;flex:none}
input[type=range]{padding:0;border:0;accent-color:ACC;height:1.3em;background:transparent}
.card{background:PANEL;border:1px solid EDGE;border-radius:RADpx;padding:GAPpx;margin:0 0 GAPpx}
table{border-collapse:collapse}.tbl{width:100%}
.tbl th,.tbl td{padding:PADpx 8px;text-align:left;border-bottom:1px solid EDGE;vertical-align:top}
.tbl th{font-weight:700}.num{text-align:right!important}
.row{display:flex;gap:GAPpx;align-items:center}.wrap{flex-wrap:wrap}.between{justify-content:space-between}.col{display:flex;flex-direction:column;gap:PADpx}
.grow{flex:1;min-width:0}.dim{color:DIM}.small{font-size:.87em}.big{font-size:1.5em;font-weight:700}
.chip{display:inline-block;padding:1px 9px;border-radius:RADpx;border:1px solid EDGE;font-size:.85em}
.bar{display:flex;gap:GAPpx;align-items:center;padding:PADpx GAPpx;background:PANEL;border-bottom:1px solid EDGE}
.side{background:PANEL;border-right:1px solid EDGE;padding:GAPpx}
.swatch{display:inline-block;width:14px;height:14px;border-radius:3px;vertical-align:-2px}
.toggle{display:inline-block;width:40px;height:22px;border-radius:12px;background:#8d8d8d;position:relative;flex:none;vertical-align:middle}
.toggle:after{content:'';position:absolute;left:3px;top:3px;width:16px;height:16px;border-radius:50%;background:#fff}
.toggle.on{background:ACC}.toggle.on:after{left:21px}
hr{border:0;border-top:1px solid EDGE}
"""

DESIGNERS: dict[str, str] = {
    "bevel": """body{background:#c3c7cb;color:#000}.card,.bar,.side{background:#c3c7cb;border:2px solid;border-color:#fff #808080 #808080 #fff;border-radius:0}
button,.btn,.main{background:#c3c7cb;color:#000;border:2px solid;border-color:#fff #404040 #404040 #fff;border-radius:0;box-shadow:1px 1px 0 #000;font-weight:400}
.main{outline:1px solid #000}input,select,textarea{border:2px solid;border-color:#808080 #fff #fff #808080;border-radius:0;background:#fff;color:#000}
.tbl{background:#fff;border:2px inset #fff}.tbl th{background:#c3c7cb;border:1px outset #fff;font-weight:400}.tbl td{border:1px solid #dcdcdc}h1{background:#000a80;color:#fff;padding:3px 8px;font-size:1.1em;margin:0 0 10px}
.chip{border-radius:0;border:1px inset #fff}""",
    "tk": """body{background:#d9d9d9;color:#000}.card,.bar,.side{background:#d9d9d9;border:2px groove #eee;border-radius:0}
button,.btn,.main{background:#d9d9d9;color:#000;border:2px outset #f4f4f4;border-radius:0;padding:4px 12px;font-weight:400}input,select,textarea{background:#fff;color:#000;border:2px inset #eee;border-radius:0}
.tbl td,.tbl th{border:1px solid #a3a3a3}.tbl th{background:#cfcfcf}h1{font-size:1.2em}h2{font-size:1em}.chip{border-radius:0}""",
    "homepage": """body{background:#fffbe8;color:#111;font-family:'Liberation Serif',serif}a{color:#0000ee;text-decoration:underline}h1{text-align:center;font-size:2em}
.card,.side{background:#fff;border:3px ridge #c9b27c;border-radius:0}.bar{background:#f2e3b0;border:2px ridge #c9b27c}button,.btn,.main{background:#efefef;color:#000;border:2px outset #ccc;border-radius:3px;font-weight:400;padding:2px 9px}
input,select,textarea{background:#fff;color:#000;border:2px inset #bbb;border-radius:0}.tbl td,.tbl th{border:2px ridge #c9b27c}.tbl th{background:#f2e3b0}""",
    "material": """.card{border:0;box-shadow:0 2px 5px #0005;border-radius:4px}.bar{border:0;box-shadow:0 2px 4px #0004}button,.btn{border:0;text-transform:uppercase;font-weight:500;letter-spacing:.05em;border-radius:4px;background:transparent;color:LINK;border:1px solid EDGE}.ico{background:EDGE;border-radius:50%}
.main{background:ACC;color:ONACC;box-shadow:0 2px 4px #0005}input:not([type=checkbox]):not([type=radio]):not([type=range]),select,textarea{border:0;border-bottom:2px solid DIM;border-radius:4px 4px 0 0;background:FIELD;padding:10px}.tbl th{color:DIM;font-weight:500;font-size:.88em}.chip{border:0;background:EDGE;border-radius:14px}""",
    "flat": """.card,.side,.bar{border:0;border-radius:0}button,.btn{border:0;border-radius:2px;background:EDGE}.main{background:ACC;color:ONACC}input,select,textarea{border:2px solid EDGE;border-radius:2px}.tbl th{background:EDGE;border:0}.tbl td{border:0}.tbl tr:nth-child(even) td{background:PANEL}.chip{border:0;background:EDGE}""",
    "brutal": """body{background:BG}.card,.bar,.side{border:3px solid INK;border-radius:0;box-shadow:5px 5px 0 INK}.bar,.side{box-shadow:none}button,.btn{border:3px solid INK;border-radius:0;font-weight:800;box-shadow:3px 3px 0 INK;background:BG}.main{background:ACC;color:ONACC;border-color:INK}
input,select,textarea{border:3px solid INK;border-radius:0;background:BG}.tbl td,.tbl th{border:2px solid INK}h1,h2{text-transform:uppercase;letter-spacing:-.02em;font-weight:900}.chip{border:2px solid INK;border-radius:0}""",
    "pillow": """.card{border:0;border-radius:22px;box-shadow:0 8px 28px #00000026}button,.btn{border-radius:99px;border:0;background:EDGE;padding:PADpx 18px}.main{background:ACC;color:ONACC}.ico{padding:PADpx}input,select,textarea{border-radius:14px;border:0;background:EDGE;padding:9px 14px}input[type=checkbox],input[type=radio]{padding:0}.tbl td,.tbl th{border-bottom:1px dotted EDGE}.tbl th{color:DIM}.chip{border-radius:99px;border:0;background:EDGE}""",
    "journal": """body{font-family:'EB Garamond','DejaVu Serif',serif;font-size:calc(SIZEpx + 2px)}.card{border:0;border-top:2px solid INK;border-radius:0;background:none;padding:10px 0}.bar{background:none;border-bottom:3px double INK}.side{background:none}button,.btn{border:0;border-bottom:1px solid INK;background:none;border-radius:0;font-style:italic;padding:2px 4px}.main{background:INK;color:BG;font-style:normal;padding:6px 16px}.ico{padding:2px}
input,select,textarea{border:0;border-bottom:1px solid INK;background:none;border-radius:0}.tbl th{font-variant:small-caps;border-bottom:2px solid INK}.tbl td{border-bottom:1px solid EDGE}h1{font-weight:400;font-size:2.2em}.chip{border:0;font-style:italic;padding:0}""",
    "twelve": """.card{box-shadow:0 1px 3px #0003;border-radius:5px}.bar{background:linear-gradient(#4a5560,#2c343c);color:#fff;border:0}.bar a,.bar .dim{color:#e8edf2}button,.btn{background:linear-gradient(#fff,#e2e2e2);color:#222;border:1px solid #b3b3b3;border-radius:5px;box-shadow:inset 0 1px 0 #fff;text-shadow:0 1px 0 #fff}
.main{background:linear-gradient(ACC,ACCD);color:ONACC;border-color:ACCD;text-shadow:none;box-shadow:none}input,select,textarea{box-shadow:inset 0 1px 2px #0003;border-radius:4px}.tbl th{background:linear-gradient(PANEL,EDGE)}.tbl td,.tbl th{border:1px solid EDGE}""",
    "console": """body{font-family:'Fira Code','DejaVu Sans Mono',monospace}.card,.bar,.side{border:1px dashed DIM;border-radius:0;background:none}button,.btn{background:none;border:1px solid LINK;color:LINK;border-radius:0}.main{background:ACC;color:ONACC;border-color:ACC}input,select,textarea{background:none;border:1px solid DIM;border-radius:0}.tbl td,.tbl th{border-bottom:1px dashed DIM}h1:before{content:'# '}.chip{border-radius:0}""",
    "swiss": """body{font-family:'Inter','Liberation Sans',sans-serif}.card{border:0;background:none;padding:0;margin-bottom:26px}.bar{background:none;border:0;border-bottom:1px solid EDGE}.side{background:none;border:0}button,.btn{border:1px solid EDGE;background:none;border-radius:6px}.main{background:ACC;border-color:ACC;color:ONACC}h1{letter-spacing:-.03em;font-weight:800;font-size:2.1em}.tbl th{font-size:.8em;text-transform:uppercase;letter-spacing:.06em;color:DIM}input,select,textarea{border-radius:6px}""",
    "crafty": """.card{border:2px dashed DIM;border-radius:14px 4px 16px 6px}.bar{border-bottom:2px dashed DIM}button,.btn{border:2px solid INK;border-radius:14px 5px 12px 6px;background:PANEL}.main{background:ACC;color:ONACC;border-color:ACC}input,select,textarea{border:2px solid DIM;border-radius:6px 12px 5px 10px}.tbl td,.tbl th{border-bottom:2px dotted DIM}""",
}
_OLD = {"bevel", "tk", "homepage"}
_FONTS = (
    "Lato,sans-serif",
    "Roboto,sans-serif",
    "'Open Sans',sans-serif",
    "'Liberation Sans',sans-serif",
    "'DejaVu Sans',sans-serif",
    "Cantarell,sans-serif",
    "Carlito,sans-serif",
    "'Noto Serif',serif",
    "'Noto Sans',sans-serif",
    "'Roboto Condensed',sans-serif",
    "Caladea,serif",
)
_LIGHT = (
    ("#ffffff", "#f4f5f7", "#ffffff", "#d5d9df", "#1c2024", "#667080"),
    ("#f3f1ec", "#ffffff", "#ffffff", "#d9d3c7", "#26221c", "#746b5c"),
    ("#eef2f6", "#ffffff", "#fbfcfd", "#c9d3de", "#15222e", "#5d6c7b"),
    ("#fafafa", "#ffffff", "#ffffff", "#c8c8c8", "#000000", "#6a6a6a"),
    ("#e9ede4", "#f8faf5", "#ffffff", "#bfc9b5", "#1d2618", "#5f6b57"),
)
_DARK = (
    ("#15171b", "#1f2228", "#121418", "#3b414b", "#e9ebee", "#9aa3af"),
    ("#101820", "#192530", "#0d141b", "#344656", "#e4eef5", "#8fa5b5"),
    ("#1d1a22", "#2a2531", "#17141b", "#4b4356", "#f1ecf7", "#a99fb6"),
    ("#000000", "#141414", "#000000", "#484848", "#f0f0f0", "#a2a2a2"),
)
_BRIGHT = {"red": "#ff7a70", "green": "#5fd07a", "blue": "#7fb0ff", "purple": "#c79bff"}


def look(name: str, rng: Random) -> Look:
    """The style of a page by one designer, with tokens drawn at random."""
    dark = name not in _OLD and rng.random() < 0.32
    accent = rng.choice([c for c in COLOURS if not (c in {"yellow", "pink"} and not dark)])
    bg, panel, field, edge, ink, dim = rng.choice(_DARK if dark else _LIGHT)
    hue = COLOURS[accent]
    scale = rng.choice((0.8, 0.9, 1.0, 1.0, 1.0, 1.25, 1.5))
    size = rng.choice((13, 14, 15, 16) if scale >= 1 else (15, 16, 17))
    link = (_BRIGHT.get(accent, hue) if dark else hue) if accent != "yellow" else "#ffd60a"
    tokens = {
        "ONACC": "#111" if accent in {"yellow", "orange"} else "#fff",
        "ACCD": f"color-mix(in srgb,{hue} 78%,black)",
        "ACC": hue,
        "LINK": link if accent != "orange" or dark else "#b45309",
        "BG": bg,
        "PANEL": panel,
        "FIELD": field,
        "EDGE": edge,
        "INK": ink,
        "DIM": dim,
        "FONT": rng.choice(_FONTS),
        "SIZE": str(size),
        "RAD": str(rng.choice((0, 3, 5, 8, 12))),
        "PAD": str(rng.choice((4, 6, 8))),
        "GAP": str(rng.choice((10, 14, 18, 24))),
    }
    css = _BASE + DESIGNERS[name]
    for token, value in tokens.items():
        css = css.replace(token, value)
    filled = name not in {"bevel", "tk", "homepage", "journal"}
    return Look(name, css, accent, filled, dark, scale, rng.random() < 0.3)
