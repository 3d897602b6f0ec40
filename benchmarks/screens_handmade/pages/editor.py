"""A word processor or paint program: menus, tools, a sheet."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph

__all__ = ["editor"]


def editor(d: Draft) -> str:
    """A word processor or paint program: menus, tools, a sheet."""
    r = d.rng
    menus = ["File", "Edit", "View", "Insert", "Help"]
    tools = [
        ("save", "save"),
        ("printer", "print"),
        ("scissors", "cut"),
        ("undo", "undo"),
        ("redo", "redo"),
        ("link", "link"),
        ("picture", "image"),
        ("search", "find"),
    ]
    keep = d.some(list(range(8)), r.choice((6, 7)))
    tools = [tools[i] for i in sorted(keep)]
    have = {k for _, k in tools}
    letters = [
        ("B", "bold", "font-weight:900"),
        ("I", "italic", "font-style:italic"),
        ("U", "under", "text-decoration:underline"),
    ]
    on = r.choice(("bold", "italic", "under"))
    say = {"bold": "bold", "italic": "italics", "under": "underline"}
    press = "background:#9db8e8;color:#000;border-color:#345"
    fmt = "".join(
        f'<button style="width:36px;padding:4px 0;{css};text-align:center;text-transform:none;{press if k == on else ""}" {d.f(k, "button")}>{x}</button>'
        for x, k, css in letters
    )
    paint = d.some(list(COLOURS), 4)
    sw = "".join(
        f'<span {d.f(f"c{c}", "button")} style="width:26px;height:26px;background:{COLOURS[c]};border:1px solid #555;display:inline-block"></span>'
        for c in paint
    )
    words, page, pages = r.randint(120, 9000), r.randint(1, 4), r.randint(5, 40)
    icons = "".join(f"<button class=ico {d.f(k, 'icon')}>{glyph(g, 18)}</button>" for g, k in tools)
    font, size = (
        d.one("Garamond", "Helvetica", "Courier", "Futura"),
        str(r.choice((10, 11, 12, 14, 18))),
    )
    doc = d.one("Letter to the council", "Chapter three", "Minutes", "Speech draft")
    zoom = r.choice((75, 90, 110, 125))
    bars = [
        f'<div class=bar style="flex-wrap:wrap;gap:6px">{icons}</div>',
        f'<div class=bar style="flex-wrap:wrap;gap:6px"><select {d.f("font", "dropdown")} style="width:140px"><option>{font}</select><select {d.f("size", "dropdown")} style="width:70px"><option>{size}</select>{fmt}<span style="width:10px"></span>{sw}</div>',
    ]
    r.shuffle(bars)
    body = f"""<div class=bar style="gap:20px">{"".join(f"<span {d.t('menu' + m, 'link')}>{m}</span>" for m in menus)}</div>{"".join(bars)}<div style="background:#8a8f96;padding:24px 10px"><div {d.f("sheet")} style="background:#fff;color:#111;max-width:620px;min-height:330px;margin:auto;padding:46px 54px;font:17px/1.6 'Liberation Serif'"><div style="font-size:27px;font-weight:700"><span {d.t("doc", "heading")}>{doc}</span></div><p>Ladies and gentlemen, it gives me some pleasure to report that the <mark {d.t("mark")} style="background:#ffe94d;white-space:nowrap">north gate</mark> has been repaired.</p><p>The rest of the money went into <span {d.t("bad")} style="text-decoration:underline wavy red">paintt</span> and new hinges.</p></div></div>
<div class="bar small"><span {d.t("page")}>Page {page} of {pages}</span><span {d.t("words")}>{words} words</span><span style="flex:1"></span><button class=ico {d.f("zout", "button")}>−</button><span {d.t("zoom")}>{zoom}%</span><button class=ico {d.f("zin", "button")}>+</button></div>"""
    ways = {
        "save": ("the disk icon", "save my work", "floppy"),
        "print": ("printer icon", "put it on paper"),
        "cut": ("the scissors", "cut out what is selected"),
        "undo": ("undo the last step", "arrow bent to the left", "I made a mistake, take it back"),
        "redo": ("redo", "arrow bent to the right"),
        "link": ("chain symbol", "insert a web link"),
        "image": ("put a picture into the text", "icon with mountains and a sun"),
        "find": ("look for a word in the text", "magnifying glass"),
    }
    for _, k in d.some(list(tools), 4):
        d.ask(k, "icon role", *ways[k])
    gone = sorted({"cut", "link", "print", "find"} - have)
    if gone:
        d.none("§", "icon role", *ways[gone[0]])
    d.ask(
        tools[0][1],
        "order icon",
        "first icon of the row with symbols",
        "leftmost icon of all the line icons",
    )
    d.ask("bold", "role", "make it bold", "the B", "fat letters")
    d.ask("italic", "role", "slanted letters", "italics button", "button with a leaning I")
    d.ask(
        on,
        "state",
        "the pressed button among B, I, U",
        "which style is switched on",
        f"active {say[on]} button",
    )
    d.ask("font", "role kind", "choose a typeface", f"drop-down showing {font}", "font menu")
    d.ask(
        "size",
        "role kind",
        "make the letters bigger (the menu)",
        f"the small menu with {size}",
        "font size",
    )
    c = paint[1]
    d.ask(f"c{c}", "colour kind", f"the {c} square", f"paint it {c}", f"{c} colour field")
    d.ask(f"c{paint[3]}", "order", "last colour square", "rightmost colour")
    d.ask(f"c{paint[3]}", "colour", f"{paint[3]} swatch")
    d.ask("words", "value", "how many words", "word count", "length of the text in words")
    d.ask("page", "value", "which page am I on", "page number at the bottom")
    d.ask("zoom", "value", "zoom level", "the percentage", "number between minus and plus")
    d.ask("zin", "role", "show everything larger", "plus at the bottom right", "zoom in")
    d.ask(
        "mark",
        "colour state",
        "words with yellow behind them",
        "highlighted words",
        "marked passage",
    )
    d.ask("bad", "state", "the misspelled word", "word with a wavy line", "typo")
    d.ask("sheet", "kind", "the white sheet", "page I write on", "paper")
    d.ask("doc", "role", "title of the text", "headline on the sheet")
    m = r.choice(menus[:4])
    d.ask(f"menu{m}", "label", f"{m} menu", f"open the {m} menu", f"word {m} in the menu bar")
    d.ask("menuHelp", "order role", "last menu", "where can I get help")
    d.all([f"c{x}" for x in paint], "colour", "all coloured squares", "the four colour swatches")
    d.all(["bold", "italic", "under"], "kind", "the three letter buttons", "buttons B, I and U")
    d.all(
        [k for _, k in tools],
        "icon",
        f"the {len(tools)} icons of the tool bar",
        "all icon buttons in the symbol row",
    )
    d.all(["font", "size"], "kind", "both drop-downs", "the two menus for font and size")
    d.either(["font", "size"], "kind", "the drop-down")
    d.either([f"c{x}" for x in paint], "colour", "a coloured square", "the colour swatch")
    d.none("table", "role", "insert a table", "table icon")
    d.none("comment", "role", "leave a comment", "comment bubble")
    d.all(
        [k for k in ("bold", "italic", "under") if k != on],
        "negation state",
        "letter buttons that are not pressed",
        "those of B, I, U that are off",
    )
    return d.html(body, bare=True)
