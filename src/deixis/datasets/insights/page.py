"""All insights on one HTML page that fetches nothing: styles and the heat map are inside it."""

from __future__ import annotations

import base64
import html
import io
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from deixis.core.whole_files import write_whole
from deixis.datasets.insights.heat import heat_picture
from deixis.datasets.insights.results import Insights

__all__ = ["write_page"]

_STYLE = """
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin:2rem 0 .5rem}
table{border-collapse:collapse;width:100%}td,th{padding:.2rem .6rem;text-align:left}
td.n{text-align:right;font-variant-numeric:tabular-nums;width:6rem}
.bar{background:#0072b2;height:.7rem;display:inline-block;vertical-align:middle;border-radius:2px}
.cards{display:flex;flex-wrap:wrap;gap:1rem}
.card{border:1px solid #8886;border-radius:6px;padding:.6rem 1rem;min-width:8rem}
.card b{display:block;font-size:1.5rem}img{max-width:100%;image-rendering:pixelated}
progress{width:100%}.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:2rem}
"""


def write_page(insights: Insights, path: str | os.PathLike[str], *, title: str) -> Path:
    """Write the page; folders are made."""
    return write_whole(path, _page(insights, title))


def _page(found: Insights, title: str) -> str:
    told = html.escape(title)
    parts = [
        "<!doctype html><html lang=en><meta charset=utf-8>",
        '<meta name=viewport content="width=device-width,initial-scale=1">',
        f"<title>{told}</title><style>{_STYLE}</style><h1>{told}</h1>",
        _cards(found),
        _targets(found),
        "<div class=two><div>",
        _bars("What phrases ask for", found.asked, share=True),
        "</div><div>",
        _bars("Kinds of expressions", found.modes),
        _bars("Splits", {name or "(none)": n for name, n in found.splits.items()}),
        _bars("Sizes of boxes", found.sizes),
        "</div></div>",
        _clusters(found),
        _places(found),
        "<div class=two><div>",
        _bars("Categories", _first(found.categories)),
        _bars("Words the parser does not know", _first(found.unknown_words)),
        "</div><div>",
        _bars("Heads", _first(found.heads)),
        "</div></div></html>",
    ]
    return "\n".join(parts)


def _cards(found: Insights) -> str:
    facts: Iterable[tuple[str, str]] = (
        ("images", f"{found.images}"),
        ("expressions", f"{found.expressions}"),
        ("with a box", f"{found.pairs}"),
        ("categories", f"{len(found.categories)}"),
        ("different words", f"{found.words}"),
        ("words a phrase", f"{found.length[0]:.1f}"),
    )
    cards = "".join(f"<div class=card><b>{value}</b>{name}</div>" for name, value in facts)
    return f"<div class=cards>{cards}</div>"


def _targets(found: Insights) -> str:
    rows = "".join(
        f"<tr><td>{target} pairs<td><progress max={target} value={min(found.pairs, target)}>"
        f"</progress><td class=n>{'reached' if not missing else f'{missing} to go'}"
        for target, missing in found.missing.items()
    )
    return f"<h2>How near</h2><table>{rows}</table>"


def _bars(title: str, counts: Mapping[str, float], *, share: bool = False) -> str:
    if not counts:
        return ""
    top = max(counts.values()) or 1
    rows = "".join(
        f"<tr><td>{html.escape(name)}<td class=n>{f'{100 * n:.1f} %' if share else int(n)}"
        f"<td><span class=bar style='width:{8 * n / top:.2f}rem'></span>"
        for name, n in counts.items()
    )
    return f"<h2>{html.escape(title)}</h2><table>{rows}</table>"


def _clusters(found: Insights) -> str:
    if not found.clusters:
        return "<h2>Inconsistent terms</h2><p>None was found.</p>"
    rows = "".join(
        f"<tr><td>{html.escape(c.category or '(no category)')}<td>"
        f"{html.escape(', '.join(f'{word} {n}' for word, n in c.words))}<td>{html.escape(c.why)}"
        for c in found.clusters[:50]
    )
    return f"<h2>Inconsistent terms</h2><table><tr><th>for<th>words<th>why{rows}</table>"


def _places(found: Insights) -> str:
    if found.bias is None or found.blind is None:
        return ""
    from PIL import Image  # noqa: PLC0415 - only where the page is written

    buffer = io.BytesIO()
    Image.fromarray(heat_picture(found.heat)).save(buffer, "PNG")
    data = base64.b64encode(buffer.getvalue()).decode("ascii")
    return (
        "<h2>Where boxes lie</h2><div class=two><img alt='heat map of boxes' "
        f"src='data:image/png;base64,{data}'><div><p>Position bias {found.bias:.2f} (0: centres "
        "lie evenly, 1: all in one place).<p>One fixed box, the same for every image, would be "
        f"right in {100 * found.blind:.1f} % at IoU 0.5. A model must beat that to have looked."
        f"<p>{found.boxes} boxes; yellow is covered by {100 * float(found.heat.max()):.0f} % of "
        "them.</div></div>"
    )


def _first(counts: Mapping[str, int], most: int = 30) -> dict[str, int]:
    return dict(list(counts.items())[:most])
