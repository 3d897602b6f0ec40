"""A sheet with lettered columns and numbered rows, a formula bar and tabs."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import (
    CITIES,
    PEOPLE,
)

__all__ = ["spreadsheet"]


def spreadsheet(d: Draft) -> str:
    """A sheet with lettered columns and numbered rows, a formula bar and tabs."""
    r = d.rng
    heads = r.choice(
        (
            ("Region", "Q1", "Q2", "Q3", "Q4"),
            ("Name", "Hours", "Rate", "Bonus", "Pay"),
            ("Runner", "Lap 1", "Lap 2", "Lap 3", "Lap 4"),
        )
    )
    names = d.some(
        CITIES if heads[0] == "Region" else [p.split()[0] for p in PEOPLE], r.randint(5, 9)
    )
    cells = [[names[i], *(str(r.randint(10, 999)) for _ in range(4))] for i in range(len(names))]
    letters = "ABCDE"
    grid = "border:1px solid #c4c7cc;padding:4px 8px;height:28px;"
    head_css = grid + "background:#e8eaed;color:#333;text-align:center;font-weight:400"
    sel = (r.randrange(len(names)) + 2, r.randint(1, 4))
    rows = f'<tr><td style="{head_css};width:44px">' + "".join(
        f'<td style="{head_css}" {d.f(f"col{c}", "cell")}>{c}</td>' for c in letters
    )
    for n in range(1, len(names) + 3):
        line = heads if n == 1 else cells[n - 2] if n - 2 < len(names) else [""] * 5
        tds = "".join(
            f'<td {d.f(f"{letters[c]}{n}", "cell")} style="{grid}{"font-weight:700;" if n == 1 else ""}{"text-align:right;" if c and n > 1 else ""}{"outline:3px solid #1a73e8;outline-offset:-2px;" if (n, c) == sel else ""}">{line[c]}</td>'
            for c in range(5)
        )
        rows += f'<tr {d.f(f"row{n}", "row")}><td style="{head_css}" {d.f(f"no{n}", "cell")}>{n}</td>{tds}</tr>'
    tabs = d.some(["Sheet1", "Budget", "Archive", "Notes", "2024"], 3)
    at = f"{letters[sel[1]]}{sel[0]}"
    value = cells[sel[0] - 2][sel[1]]
    tools = [("undo", "undo"), ("redo", "redo"), ("printer", "print"), ("save", "save")]
    body = f"""<div class=bar style="flex-wrap:wrap">{"".join(f"<button class=ico {d.f(k, 'icon')}>{glyph(g, 18)}</button>" for g, k in tools)}<span style="flex:1"></span><b {d.t("name")}>{d.one("harvest", "payroll_may", "plan-b", "numbers")}.ods</b></div>
<div style="display:flex;background:#fff;color:#111;border-bottom:1px solid #c4c7cc;align-items:center;gap:8px;padding:4px"><span {d.f("ref", "text")} style="border:1px solid #c4c7cc;padding:2px 12px">{at}</span><i>fx</i><input {d.f("formula", "textbox")} value="{value}" style="flex:1;background:#fff;color:#111;padding:2px 6px"></div>
<table style="background:#fff;color:#111;width:100%;table-layout:fixed;font:14px {d.one("Carlito", "'Liberation Sans'", "'DejaVu Sans'")}" {d.f("sheet", "table")}>{rows}</table>
<div class=bar style="gap:4px">{"".join(f'<span {d.f(f"tab{i}", "tab")} style="padding:4px 16px;border:1px solid #999;{"font-weight:700;background:#fff;color:#111" if not i else ""}">{t}</span>' for i, t in enumerate(tabs))}<button class=ico {d.f("add", "icon")}>{glyph("plus", 16)}</button></div>"""
    c, n = r.choice(letters), r.randint(2, len(names) + 1)
    d.ask(f"{c}{n}", "cell", f"cell {c}{n}", f"{c}{n}", f"click into {c}{n} please")
    d.ask(
        at,
        "state cell",
        "the selected cell",
        "cell with the blue frame",
        "where the cursor is in the sheet",
        "the cell that is active now",
    )
    p, q = r.randrange(len(names)), r.randint(1, 4)
    d.ask(
        f"{letters[q]}{p + 2}",
        "table cell",
        f"{heads[q]} of {names[p]}",
        f"cell for {names[p]} in column {heads[q]}",
        f"{names[p]} / {heads[q]}",
    )
    d.ask(f"row{n}", "row", f"row {n}", f"the whole row number {n}", f"entire line {n}")
    d.ask(
        f"row{p + 2}",
        "row",
        f"everything in {names[p]}'s row",
        f"the row that starts with {names[p]}",
    )
    d.ask(f"col{c}", "cell", f"the letter {c} above the columns", f"column header {c}")
    d.ask("A1", "cell position", "the upper left cell with text", "cell that says " + heads[0])
    d.ask(
        "formula",
        "role",
        "formula bar",
        "the field where the content of a cell is edited",
        "text box behind fx",
    )
    d.ask("save", "icon role", "the floppy disk", "save the file", "save icon")
    d.ask("print", "icon role", "printer symbol", "print the sheet", "where can I print")
    d.ask("undo", "icon role", "undo", "take back my last change", "first icon in the tool bar")
    d.ask("add", "icon role", "the plus at the bottom", "add another sheet", "new sheet button")
    d.ask("tab0", "state", "the tab that is open", "active sheet tab")
    d.ask("tab1", "order", "second tab", "the tab in the middle", f"{tabs[1]} tab")
    d.ask("name", "value", "name of the file", "file name")
    nums = [int(cells[x][q]) for x in range(len(names))]
    if nums.count(max(nums)) == 1:
        d.ask(
            f"{letters[q]}{nums.index(max(nums)) + 2}",
            "superlative cell",
            f"the largest number under {heads[q]}",
            f"highest {heads[q]} cell",
        )
    d.all(
        [f"{letters[x]}1" for x in range(5)],
        "cell",
        "all cells with column titles",
        "the cells in row 1",
    )
    d.all(
        [f"{letters[q]}{x + 2}" for x in range(len(names))],
        "cell",
        f"all {heads[q]} values as cells",
        f"every number cell below {heads[q]}",
    )
    d.all(["tab0", "tab1", "tab2"], "kind", "all sheet tabs", "the three tabs at the bottom")
    d.either(
        [f"{x}{len(names) + 2}" for x in letters],
        "cell",
        f"an empty cell in row {len(names) + 2}",
        f"a blank cell in line {len(names) + 2}",
    )
    d.none("chart", "kind", "the chart", "a bar chart of the data")
    d.none("bold", "icon", "the bold button", "make it bold")
    d.none("zürich", "table", "row for Zürich", "the Zürich line")
    d.all(["tab1", "tab2"], "negation state", "the tabs that are not open", "inactive sheet tabs")
    return d.html(body, bare=True)
