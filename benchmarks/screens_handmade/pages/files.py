"""Folders and documents, as a list or as tiles."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import (
    dates,
)

__all__ = ["files"]


def files(d: Draft) -> str:
    """Folders and documents, as a list or as tiles."""
    r = d.rng
    folders = d.some(["Taxes", "Recipes", "Old photos", "Music", "Flat search", "Scans"], 2)
    docs = d.some(
        [
            "letter.odt",
            "budget-2025.xlsx",
            "beach.jpg",
            "manual.pdf",
            "notes.txt",
            "logo.svg",
            "backup.zip",
            "invoice_881.pdf",
            "cv_final.docx",
        ],
        r.randint(4, 6),
    )
    names = folders + docs
    n = len(names)
    kb = r.sample(range(3, 999), n)
    when = dates(r, n)
    r.shuffle(when)
    sel = r.randrange(2, n)
    tiles = r.random() < 0.45
    hue = COLOURS["blue"] if not d.look.dark else "#3268c9"

    def pic(i: int, size: int) -> str:
        if i < 2:
            return glyph("folder", size, colour="#e8b100")
        return glyph("picture" if names[i].endswith((".jpg", ".svg")) else "page", size)

    mark = f"background:{hue};color:#fff"
    if tiles:
        lst = (
            '<div style="display:flex;flex-wrap:wrap;gap:16px;padding:18px">'
            + "".join(
                f'<div {d.f(f"f{i}", "tile")} style="text-align:center;padding:4px 6px;{mark if i == sel else ""}"><div><span {d.f(f"ic{i}", "icon")} style="display:inline-block">{pic(i, 44)}</span></div><span class=small {d.t(f"n{i}")}>{x}</span></div>'
                for i, x in enumerate(names)
            )
            + "</div>"
        )
    else:
        lst = (
            "<table class=tbl><tr><th>Name<th>Changed<th class=num>Size</tr>"
            + "".join(
                f'<tr {d.f(f"f{i}", "row")} style="{mark if i == sel else ""}"><td style="{mark if i == sel else ""}"><span {d.f(f"ic{i}", "icon")} style="display:inline-block">{pic(i, 18)}</span> <span {d.t(f"n{i}")}>{x}</span><td style="{mark if i == sel else ""}"><span {d.t(f"w{i}")}>{when[i]}</span><td class=num style="{mark if i == sel else ""}"><span {d.t(f"s{i}")}>{f"{kb[i]} KB" if i > 1 else "–"}</span></tr>'
                for i, x in enumerate(names)
            )
            + "</table>"
        )
    path = ["Home", d.one("Documents", "Private", "Shared"), d.one("2024", "Misc", "Projects")]
    crumbs = " / ".join(f'<a href="#" {d.t(f"p{i}", "link")}>{p}</a>' for i, p in enumerate(path))
    free = r.randint(4, 180)
    body = f"""<div class=bar style="flex-wrap:wrap"><button class=ico {d.f("up", "icon")}>{glyph("left", 18)}</button><span class=grow>{crumbs}</span><input {d.f("find", "textbox")} placeholder="Filter" style="width:130px"><button {d.f("new", "button")}>{glyph("plus", 14)} New folder</button><button class="main" {d.f("upload", "button")}>Upload</button></div>{lst}
<div class="bar small" style="border-top:1px solid #9998"><span class=grow {d.t("count")}>{n} items, 1 selected</span><span {d.t("free")}>{free} GB free</span></div>"""
    d.ask("new", "role", "create a folder", "make a new directory", "New folder button")
    d.ask(
        "upload",
        "role",
        "put a file from my computer here",
        "upload",
        "button to add files",
        "rightmost button on top",
    )
    d.ask("find", "role", "box to filter the files", "the text field", "search among the files")
    d.ask("free", "value", "how much space is left", "free disk space", "remaining gigabytes")
    d.ask(
        "count",
        "value",
        "how many files are here",
        "number of items",
        "text in the lower left corner",
    )
    i, j = r.sample(range(2, n), 2)
    row = "tile" if tiles else "line"
    d.ask(
        f"f{i}",
        f"label {'card' if tiles else 'row'}",
        f"the {row} of {names[i]}",
        f"{names[i]} (whole {row})",
        f"the entire {row} for {names[i]}",
    )
    d.ask(f"n{j}", "text", names[j], f"file name {names[j]}", f"the words {names[j]}")
    d.ask(
        f"f{sel}",
        "state",
        f"the selected {row}",
        "highlighted file",
        f"which file is marked, whole {row}",
    )
    d.ask(
        f"ic{0}",
        "icon",
        f"the folder icon of {folders[0]}",
        f"symbol left of {folders[0]}" if not tiles else f"symbol above {folders[0]}",
    )
    d.ask("n1", "order", "name of the second folder", "second name")
    pdf = [k for k in range(n) if names[k].endswith(".pdf")]
    if len(pdf) == 1:
        d.ask(f"f{pdf[0]}", "text", "the PDF file", "the only pdf here")
    pics = [k for k in range(n) if names[k].endswith((".jpg", ".svg"))]
    if len(pics) == 1:
        d.ask(f"ic{pics[0]}", "icon", "icon of the image file", "the symbol that shows a picture")
    if not tiles:
        d.ask(
            f"w{i}",
            "table relation",
            f"when was {names[i]} changed",
            f"date of {names[i]}",
            f"{names[i]} last modified",
        )
        d.ask(f"s{j}", "table relation", f"size of {names[j]}", f"how big is {names[j]}")
        big = max(range(2, n), key=lambda k: kb[k])
        d.ask(
            f"n{big}",
            "superlative table",
            "name of the largest file",
            "which file takes most space",
        )
        d.all([f"w{k}" for k in range(n)], "table", "all dates", "every date in the Changed column")
    d.ask("p1", "order", "middle part of the path", f"go to {path[1]}", "second link in the path")
    d.ask("p0", "role", "back to the home folder", "Home")
    d.ask("up", "icon role", "the back arrow", "go one up", "icon in the upper left")
    d.all(
        ["ic0", "ic1"],
        "icon colour",
        "both folder icons",
        "the yellow folders",
        "the two folder symbols",
    )
    d.all([f"f{k}" for k in range(n)], "kind", f"all files and folders as {row}s", f"every {row}")
    d.all(["p0", "p1", "p2"], "kind", "all links of the path", "the three links")
    d.either(["ic0", "ic1"], "icon", "the folder icon", "a yellow folder")
    d.none("trash", "icon role", "the trash bin", "where can I delete the file")
    d.none("video", "kind", "the video file", "movie.mp4")
    d.none("rename", "role", "rename it", "the rename button")
    d.ask(
        "ic1",
        "negation icon",
        f"icon of the folder that is not {folders[0]}",
        f"the other folder symbol, not {folders[0]}",
    )
    return d.html(body, bare=True)
