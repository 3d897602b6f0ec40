"""Pages that are looked at more than read: player, charts, editor, map, telephone."""

# ruff: noqa: E501, S311 - HTML and phrases read better in one piece

from __future__ import annotations

import math

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import CITIES, PEOPLE

__all__ = ["dashboard", "editor", "map_view", "phone", "player"]

_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


def player(d: Draft) -> str:
    """A record with its songs and the controls to play them."""
    r = d.rng
    songs = d.some(["Salt Roads", "Paper Moons", "Undertow", "Nine Lanterns", "Winter Ferry", "Glass Orchard", "Slow Comet", "Harbour Lights", "Ember"], r.randint(4, 7))
    n = len(songs)
    secs = r.sample(range(95, 420), n)
    mm = [f"{s // 60}:{s % 60:02d}" for s in secs]
    now = r.randrange(n)
    band = d.one("The Tin Foxes", "Marlow Quartet", "Yuki & the Tides", "DJ Parsnip")
    gone = r.randint(20, secs[now] - 20)
    playing = r.random() < 0.6
    liked = r.choice([k for k in range(n) if k != now])
    a, b = d.some(list(COLOURS.values()), 2)
    cover = f'<svg {d.f("cover", "image")} style="width:190px;height:190px;flex:none" viewBox="0 0 100 100"><rect width="100" height="100" fill="{a}"/><circle cx="50" cy="50" r="30" fill="{b}"/><circle cx="50" cy="50" r="8" fill="#fff"/></svg>'
    loved = f'<span {d.f("h", "icon")} style="display:inline-block;line-height:0">{glyph("heart", 16, full=True)}</span>'
    rows = "".join(
        f'<tr {d.f(f"s{k}", "row")} style="{"font-weight:800;" if k == now else ""}"><td style="width:34px">{k + 1}<td><span {d.t(f"n{k}")}>{x}</span><td>{loved if k == liked else ""}<td class=num><span {d.t(f"l{k}")}>{mm[k]}</span></tr>'
        for k, x in enumerate(songs))
    keys = [("shuffle", "shuffle"), ("previous", "prev"), ("pause" if playing else "play", "play"), ("next", "next"), ("repeat", "repeat")]
    ctl = "".join(f'<button class="ico {"main" if k == "play" else ""}" style="border-radius:50%;width:{54 if k == "play" else 42}px;height:{54 if k == "play" else 42}px;padding:0" {d.f(k, "icon")}>{glyph(g, 20)}</button>' for g, k in keys)
    frac = 100 * gone / secs[now]
    body = f"""<div style="max-width:760px;margin:auto"><div class="row wrap">{cover}<div class=grow><div class="dim small">Album</div><h1 {d.t("album", "heading")} style="width:max-content">{d.one("North of Noon", "Tidewater", "Small Hours")}</h1><div><span {d.t("band")}>{band}</span> · <span {d.t("year")}>{r.randint(1968, 2025)}</span></div></div></div><table class=tbl style="margin:14px 0">{rows}</table>
<div class=card><div style="text-align:center"><b {d.t("current")}>{songs[now]}</b></div><div class=row style="gap:10px;margin:10px 0"><span class=small {d.t("gone")}>{gone // 60}:{gone % 60:02d}</span><div class=grow style="height:8px;background:#9996;border-radius:4px" {d.f("seek", "progress bar")}><div style="width:{frac:.0f}%;height:8px;background:{d.look.hue};border-radius:4px"></div></div><span class=small {d.t("full")}>{mm[now]}</span></div><div class=row style="justify-content:center;gap:12px">{ctl}<span style="width:12px"></span><span {d.f("speaker", "icon")}>{glyph("speaker", 20)}</span><input type=range {d.f("vol", "slider")} value="{r.randint(20, 90)}" style="width:110px"></div></div></div>"""
    i, j = r.sample(range(n), 2)
    d.ask("play", "icon role", "stop the music for a moment" if playing else "start the music", "pause button" if playing else "play button", "the round button in the middle of the controls")
    d.ask("next", "icon role", "skip this song", "next track", "button for the following song")
    d.ask("prev", "icon role", "song before this one", "previous track button", "icon left of the big round button")
    d.ask("shuffle", "icon role", "play in random order", "crossed arrows", "shuffle")
    d.ask("repeat", "icon role", "play it again and again", "repeat button", "rightmost round button")
    d.ask("vol", "kind role", "volume control", "slider to make it quieter", "turn it down")
    d.ask("speaker", "icon", "loudspeaker symbol", "speaker icon")
    d.ask("seek", "kind role", "bar showing how much was played", "progress of the song", "time line of the track")
    d.ask("gone", "value", "time played so far", "the time left of the bar", "elapsed time")
    d.ask("band", "value", "who plays", "name of the band", "artist")
    d.ask("album", "value role", "album title", "name of the record")
    d.ask("year", "value", "when did the album come out", "the year")
    d.ask(f"l{i}", "table relation", f"how long is {songs[i]}", f"{songs[i]} length", f"duration of the {_NTH[i]} song")
    d.ask(f"n{j}", "order table", f"{_NTH[j]} song", f"title of track {j + 1}")
    d.ask(f"s{now}", "state row", "the song that is playing, its line in the list", "bold row")
    d.ask(f"n{secs.index(max(secs))}", "superlative", "name of the longest song", "which track is longest (title)")
    d.ask("h", "icon", "the heart", "sign of a liked song")
    d.ask(f"s{liked}", "relation row", "row of the song with the heart", "the liked song's line")
    d.ask("cover", "kind", "the album cover", "picture", "square image")
    d.all([f"n{k}" for k in range(n)], "table", "all song titles in the list", "names of every track in the table")
    d.all([f"l{k}" for k in range(n)], "table", "all lengths in the table", "duration of each song in the list")
    d.all(["shuffle", "prev", "play", "next", "repeat"], "icon", "the five round buttons", "all the round controls")
    d.either([f"s{k}" for k in range(n)], "row", "the row of a song", "a line of the song table")
    d.none("lyrics", "role", "show the lyrics", "words of the song")
    d.none("download", "icon", "download arrow", "save the song on my device")
    d.none("playlist", "role", "add to a playlist", "my playlists")
    return d.html(body)


def dashboard(d: Draft) -> str:
    """Key figures and charts drawn as inline SVG."""
    r = d.rng
    figs = d.some([("Visitors", f"{r.randint(2, 90)},{r.randint(100, 999)}"), ("Revenue", f"${r.randint(3, 88)}.{r.randint(1, 9)}k"), ("Open tickets", str(r.randint(4, 99))), ("Uptime", f"99.{r.randint(10, 98)}%"), ("New users", str(r.randint(100, 990))), ("Bounce rate", f"{r.randint(20, 70)}%")], r.choice((3, 4)))
    tiles = "".join(f'<div class="card grow" style="min-width:140px" {d.f(f"tile{i}", "card")}><div class=dim>{a}</div><div class=big><span {d.t(f"fig{i}")}>{b}</span></div></div>' for i, (a, b) in enumerate(figs))
    ink = "#c9ced6" if d.look.dark else "#444"
    cats = d.some(CITIES, 5) if r.random() < 0.5 else ["Jan", "Feb", "Mar", "Apr", "May"]
    vals = r.sample(range(15, 100), 5)
    rim = sorted(vals, reverse=True)
    if rim[0] - rim[1] < 8:
        vals[vals.index(rim[0])] = min(rim[0] + 12, 110)
    if rim[3] - rim[4] < 6:
        vals[vals.index(rim[4])] = max(rim[4] - 7, 8)
    hues = d.some([c for c in COLOURS if c != "yellow" or d.look.dark], 5)
    multi = r.random() < 0.5
    across = r.random() < 0.3
    bars = ""
    for i, v in enumerate(vals):
        hue = COLOURS[hues[i]] if multi else d.look.hue
        if across:
            bars += f'<rect {d.f(f"bar{i}", "bar")} x="80" y="{10 + i * 34}" width="{v * 2.3:.0f}" height="24" fill="{hue}"/><text x="74" y="{27 + i * 34}" text-anchor="end" font-size="13" fill="{ink}">{cats[i]}</text>'
        else:
            bars += f'<rect {d.f(f"bar{i}", "bar")} x="{20 + i * 66}" y="{150 - v * 1.25:.0f}" width="42" height="{v * 1.25:.0f}" fill="{hue}"/><text x="{41 + i * 66}" y="170" text-anchor="middle" font-size="13" fill="{ink}">{cats[i]}</text>'
    bar = f'<svg {d.f("barchart", "chart")} width="350" height="182" style="display:block;max-width:100%">{bars}</svg>'
    parts = d.some(["Search", "Social", "E-mail", "Direct", "Partner"], r.choice((3, 4)))
    share = [r.randint(10, 50) for _ in parts]
    share[r.randrange(len(share))] += 45
    pal = d.some([c for c in COLOURS if c != "yellow"], len(parts))
    total, at, pie = sum(share), 0.0, ""
    ring = r.random() < 0.4
    for i, s in enumerate(share):
        end = at + s / total
        x1, y1 = 80 + 70 * math.sin(2 * math.pi * at), 80 - 70 * math.cos(2 * math.pi * at)
        x2, y2 = 80 + 70 * math.sin(2 * math.pi * end), 80 - 70 * math.cos(2 * math.pi * end)
        big = int(s / total > 0.5)
        pie += f'<path {d.f(f"slice{i}", "slice")} d="M80 80L{x1:.1f} {y1:.1f}A70 70 0 {big} 1 {x2:.1f} {y2:.1f}Z" fill="{COLOURS[pal[i]]}"/>'
        at = end
    hole = '<circle cx="80" cy="80" r="36" fill="currentColor" opacity="0"/>' if not ring else ""
    key = "".join(f'<div {d.f(f"key{i}", "legend")} style="width:max-content"><span class=swatch {d.f(f"sw{i}", "icon")} style="background:{COLOURS[pal[i]]}"></span> {p} <span {d.t(f"pc{i}")}>{round(100 * share[i] / total)}%</span></div>' for i, p in enumerate(parts))
    pts = [r.randint(15, 100) for _ in range(8)]
    line = " ".join(f"{20 + i * 45},{120 - p}" for i, p in enumerate(pts))
    curve = f'<svg {d.f("line", "chart")} width="350" height="130" style="display:block;max-width:100%"><path d="M15 5v118h330" fill="none" stroke="{ink}"/><polyline points="{line}" fill="none" stroke="{d.look.hue}" stroke-width="3"/></svg>'
    t1, t2, t3 = d.one("Sales by branch", "Orders by place", "Items per group"), d.one("Where visitors come from", "Sources", "Traffic split"), d.one("Last eight weeks", "Trend", "Load over time")
    boxes = [f'<div class=card style="margin:0" {d.f("cbar", "card")}><h3 {d.t("t1", "heading")} style="width:max-content">{t1}</h3>{bar}</div>', f'<div class=card style="margin:0" {d.f("cpie", "card")}><h3 {d.t("t2", "heading")} style="width:max-content">{t2}</h3><div class=row><svg {d.f("pie", "chart")} width="150" height="150" viewBox="5 5 150 150" style="flex:none">{pie}{hole}</svg><div class=col>{key}</div></div></div>', f'<div class=card style="margin:0" {d.f("cline", "card")}><h3 {d.t("t3", "heading")} style="width:max-content">{t3}</h3>{curve}</div>']
    r.shuffle(boxes)
    body = f"""<div class="row between wrap"><h1>{d.one("Overview", "This week", "Control room")}</h1><div class=row><select {d.f("span", "dropdown")}><option>Last 7 days<option>Last month</select><button class=ico {d.f("fresh", "icon")}>{glyph("reload", 18)}</button><button {d.f("export", "button")}>Export</button></div></div><div class="row wrap" style="align-items:stretch">{tiles}</div><div style="display:grid;grid-template-columns:repeat(auto-fit,minmax(385px,1fr));gap:16px">{"".join(boxes)}</div>"""
    i, m = r.randrange(len(figs)), len(figs)
    d.ask(f"fig{i}", "value", figs[i][0].lower(), f"the figure for {figs[i][0].lower()}", f"current value of {figs[i][0].lower()}")
    d.ask(f"tile{m - 1}", "position order", "the last of the tiles with figures", f"box of {figs[-1][0].lower()}", f"{figs[-1][0]} tile")
    d.ask("pie", "kind", "the pie chart", "round diagram" if True else "", "circle chart")
    d.ask("barchart", "kind", "the bar chart", "diagram with the bars", "bars, all together")
    d.ask("line", "kind", "line chart", "the graph with a line", "the curve")
    up, dn = vals.index(max(vals)), vals.index(min(vals))
    d.ask(f"bar{up}", "superlative", "the longest bar" if across else "the tallest bar", "bar with the highest value", "biggest bar")
    d.ask(f"bar{dn}", "superlative", "the shortest bar", "bar with the least", "smallest bar")
    k = r.randrange(5)
    d.ask(f"bar{k}", "label", f"the bar for {cats[k]}", f"bar labelled {cats[k]}", f"{cats[k]} bar")
    if not across:
        d.ask("bar1", "order", "second bar", "second bar from the left")
    if multi:
        d.ask(f"bar{k}", "colour", f"the {hues[k]} bar", f"bar in {hues[k]}")
    s = share.index(max(share))
    q = r.randrange(len(parts))
    d.ask(f"slice{s}", "superlative", "the largest slice", "biggest piece of the pie")
    d.ask(f"slice{q}", "colour", f"the {pal[q]} slice", f"{pal[q]} piece of the pie chart")
    d.ask(f"slice{q}", "label colour", f"slice for {parts[q].lower()}", f"the part of the circle that is {parts[q]}")
    d.ask(f"pc{q}", "value", f"share of {parts[q].lower()} in percent", f"what percentage is {parts[q]}", f"{parts[q]} %")
    d.ask(f"key{q}", "label", f"{parts[q]} in the legend", f"legend entry for {parts[q].lower()}")
    d.ask("span", "role kind", "choose another period", "the drop-down", "time range menu")
    d.ask("fresh", "icon role", "update the numbers", "the refresh icon", "round arrow")
    d.ask("export", "role", "get the data out", "export button")
    d.ask("t2", "relation role", "title above the pie chart", "headline of the round chart")
    d.ask("cline", "kind label", f'the panel "{t3}"', f"whole box with the line chart")
    d.all([f"tile{x}" for x in range(m)], "kind", f"the {m} tiles on top", "all boxes with key figures")
    d.all([f"bar{x}" for x in range(5)], "kind", "all bars", "every single bar")
    d.all([f"slice{x}" for x in range(len(parts))], "kind", "all slices of the pie", "each piece of the pie")
    d.all(["barchart", "pie", "line"], "kind", "all three charts", "the diagrams, just the drawings")
    d.either([f"bar{x}" for x in range(5)], "kind", "a bar", "the bar")
    d.either([f"slice{x}" for x in range(len(parts))], "kind", "a slice of the pie", "the slice")
    d.none("sunday", "label", "the bar for Sunday", "Sunday's value")
    d.none("alert", "kind", "the alert", "alarms panel")
    d.none("scatter", "kind", "the scatter plot", "diagram with dots only")
    return d.html(body)


def editor(d: Draft) -> str:
    """A word processor or paint program: menus, tools, a sheet."""
    r = d.rng
    menus = ["File", "Edit", "View", "Insert", "Help"]
    tools = [("save", "save"), ("printer", "print"), ("scissors", "cut"), ("undo", "undo"), ("redo", "redo"), ("link", "link"), ("picture", "image"), ("search", "find")]
    keep = d.some(list(range(8)), r.choice((6, 7)))
    tools = [tools[i] for i in sorted(keep)]
    have = {k for _, k in tools}
    letters = [("B", "bold", "font-weight:900"), ("I", "italic", "font-style:italic"), ("U", "under", "text-decoration:underline")]
    on = r.choice(("bold", "italic", "under"))
    say = {"bold": "bold", "italic": "italics", "under": "underline"}
    press = "background:#9db8e8;color:#000;border-color:#345"
    fmt = "".join(f'<button style="width:36px;padding:4px 0;{css};text-align:center;text-transform:none;{press if k == on else ""}" {d.f(k, "button")}>{x}</button>' for x, k, css in letters)
    paint = d.some(list(COLOURS), 4)
    sw = "".join(f'<span {d.f(f"c{c}", "button")} style="width:26px;height:26px;background:{COLOURS[c]};border:1px solid #555;display:inline-block"></span>' for c in paint)
    words, page, pages = r.randint(120, 9000), r.randint(1, 4), r.randint(5, 40)
    icons = "".join(f'<button class=ico {d.f(k, "icon")}>{glyph(g, 18)}</button>' for g, k in tools)
    font, size = d.one("Garamond", "Helvetica", "Courier", "Futura"), str(r.choice((10, 11, 12, 14, 18)))
    doc = d.one("Letter to the council", "Chapter three", "Minutes", "Speech draft")
    zoom = r.choice((75, 90, 110, 125))
    bars = [f'<div class=bar style="flex-wrap:wrap;gap:6px">{icons}</div>', f'<div class=bar style="flex-wrap:wrap;gap:6px"><select {d.f("font", "dropdown")} style="width:140px"><option>{font}</select><select {d.f("size", "dropdown")} style="width:70px"><option>{size}</select>{fmt}<span style="width:10px"></span>{sw}</div>']
    r.shuffle(bars)
    body = f"""<div class=bar style="gap:20px">{"".join(f"<span {d.t('menu' + m, 'link')}>{m}</span>" for m in menus)}</div>{"".join(bars)}<div style="background:#8a8f96;padding:24px 10px"><div {d.f("sheet")} style="background:#fff;color:#111;max-width:620px;min-height:330px;margin:auto;padding:46px 54px;font:17px/1.6 'Liberation Serif'"><div style="font-size:27px;font-weight:700"><span {d.t("doc", "heading")}>{doc}</span></div><p>Ladies and gentlemen, it gives me some pleasure to report that the <mark {d.t("mark")} style="background:#ffe94d">north gate</mark> has been repaired.</p><p>The rest of the money went into <span {d.t("bad")} style="text-decoration:underline wavy red">paintt</span> and new hinges.</p></div></div>
<div class="bar small"><span {d.t("page")}>Page {page} of {pages}</span><span {d.t("words")}>{words} words</span><span style="flex:1"></span><button class=ico {d.f("zout", "button")}>−</button><span {d.t("zoom")}>{zoom}%</span><button class=ico {d.f("zin", "button")}>+</button></div>"""
    ways = {"save": ("the disk icon", "save my work", "floppy"), "print": ("printer icon", "put it on paper"), "cut": ("the scissors", "cut out what is selected"), "undo": ("undo the last step", "arrow bent to the left", "I made a mistake, take it back"), "redo": ("redo", "arrow bent to the right"), "link": ("chain symbol", "insert a web link"), "image": ("put a picture into the text", "icon with mountains and a sun"), "find": ("look for a word in the text", "magnifying glass")}
    for _, k in d.some(list(tools), 4):
        d.ask(k, "icon role", *ways[k])
    gone = sorted({"cut", "link", "print", "find"} - have)
    if gone:
        d.none("§", "icon role", *ways[gone[0]])
    d.ask(tools[0][1], "order icon", "first icon of the row with symbols", "leftmost icon of all the line icons")
    d.ask("bold", "role", "make it bold", "the B", "fat letters")
    d.ask("italic", "role", "slanted letters", "italics button", "button with a leaning I")
    d.ask(on, "state", "the pressed button among B, I, U", "which style is switched on", f"active {say[on]} button")
    d.ask("font", "role kind", "choose a typeface", f"drop-down showing {font}", "font menu")
    d.ask("size", "role kind", "make the letters bigger (the menu)", f"the small menu with {size}", "font size")
    c = paint[1]
    d.ask(f"c{c}", "colour kind", f"the {c} square", f"paint it {c}", f"{c} colour field")
    d.ask(f"c{paint[3]}", "colour order", "last colour square", f"{paint[3]} swatch")
    d.ask("words", "value", "how many words", "word count", "length of the text in words")
    d.ask("page", "value", "which page am I on", "page number at the bottom")
    d.ask("zoom", "value", "zoom level", "the percentage", "number between minus and plus")
    d.ask("zin", "role", "show everything larger", "plus at the bottom right", "zoom in")
    d.ask("mark", "colour state", "words with yellow behind them", "highlighted words", "marked passage")
    d.ask("bad", "state", "the misspelled word", "word with a wavy line", "typo")
    d.ask("sheet", "kind", "the white sheet", "page I write on", "paper")
    d.ask("doc", "role", "title of the text", "headline on the sheet")
    m = r.choice(menus[:4])
    d.ask(f"menu{m}", "label", f"{m} menu", f"open the {m} menu", f"word {m} in the menu bar")
    d.ask("menuHelp", "order role", "last menu", "where can I get help")
    d.all([f"c{x}" for x in paint], "colour", "all coloured squares", "the four colour swatches")
    d.all(["bold", "italic", "under"], "kind", "the three letter buttons", "buttons B, I and U")
    d.all([k for _, k in tools], "icon", f"the {len(tools)} icons of the tool bar", "all icon buttons in the symbol row")
    d.all(["font", "size"], "kind", "both drop-downs", "the two menus for font and size")
    d.either(["font", "size"], "kind", "the drop-down")
    d.either([f"c{x}" for x in paint], "colour", "a coloured square", "the colour swatch")
    d.none("table", "role", "insert a table", "table icon")
    d.none("comment", "role", "leave a comment", "comment bubble")
    return d.html(body, bare=True)


def map_view(d: Draft) -> str:
    """Streets, water and pins, with a box to search and a list of places."""
    r = d.rng
    w, h = r.choice((640, 760, 900)), r.choice((420, 520))
    pins = d.some([c for c in COLOURS if c not in {"yellow", "pink"}], 3)
    streets = d.some(["Anchor Street", "Birch Road", "Castle Way", "Dove Lane", "Elm Avenue"], 3)
    spots = d.some(["Town hall", "Harbour café", "Museum", "Pharmacy", "Bike rental", "Post office"], 3)
    xs = r.sample(range(90, w - 240, 70), 3)
    ys = r.sample(range(110, h - 90, 45), 3)
    far = [f"{r.randint(1, 9)}.{k} km" for k in r.sample(range(1, 10), 3)]
    ground, road, water, park = r.choice((("#efe9dc", "#ffffff", "#a9d3ee", "#c3e0b0"), ("#e5e7ea", "#fdfdfd", "#9cc3e6", "#bcd9b4")))
    px, py = w - 190, 70
    lines = "".join(f'<path d="M0 {y} L{w} {y + r.randint(-40, 40)}" stroke="{road}" stroke-width="14"/><text {d.t(f"str{i}")} x="{40 + i * 120}" y="{y - 12 if False else y + 5}" font-size="14" fill="#444">{streets[i]}</text>' for i, y in enumerate((h * 0.36, h * 0.58, h * 0.8)))
    cross = "".join(f'<path d="M{x} 0 L{x + r.randint(-50, 50)} {h}" stroke="{road}" stroke-width="10"/>' for x in (w * 0.25, w * 0.6))
    marks = "".join(f'<path {d.f(f"pin{i}", "icon")} d="M{x} {y}c-13-17-15-22-15-28a15 15 0 0130 0c0 6-2 11-15 28z" fill="{COLOURS[pins[i]]}" stroke="#fff" stroke-width="2"/>' for i, (x, y) in enumerate(zip(xs, ys, strict=True)))
    svg = f'<svg {d.f("map", "image")} width="{w}" height="{h}" style="background:{ground};display:block"><path {d.f("water", "image")} d="M0 {h - 60} Q{w / 2} {h - 100} {w} {h - 45} L{w} {h} L0 {h}z" fill="{water}"/><rect {d.f("park", "image")} x="{px}" y="{py}" width="120" height="80" rx="12" fill="{park}"/><text {d.t("parkname")} x="{px + 22}" y="{py + 45}" font-size="14" fill="#25592a">City park</text>{cross}{lines}{marks}</svg>'
    svg = svg.replace(cross + lines, cross + lines)
    zoom = f'<div style="position:absolute;right:14px;bottom:14px" class=col><button class=ico {d.f("zin", "icon")}>{glyph("plus", 16)}</button><button class=ico {d.f("loc", "icon")}>{glyph("pin", 16)}</button></div>'
    lst = "".join(f'<div class=card style="margin:0 0 10px" {d.f(f"p{i}", "card")}><b {d.t(f"n{i}")}>{s}</b> <span class=swatch style="background:{COLOURS[pins[i]]}" {d.f(f"key{i}", "icon")}></span><div class="small dim"><span {d.t(f"far{i}")}>{far[i]}</span></div><button class=small {d.f(f"go{i}", "button")}>Directions</button></div>' for i, s in enumerate(spots))
    top = f'<div class=row style="padding:10px"><input {d.f("find", "textbox")} placeholder="Search places" class=grow><button class="ico main" {d.f("search", "icon")}>{glyph("search", 18)}</button></div>'
    panel = f'<div style="width:240px;flex:none">{top}<div style="padding:0 10px">{lst}</div></div>'
    picture = f'<div style="position:relative;width:{w}px;flex:none">{svg}{zoom}</div>'
    body = f'<div style="display:flex;align-items:flex-start">{panel + picture if r.random() < 0.6 else picture + panel}</div>'
    i, j = r.sample(range(3), 2)
    d.ask(f"pin{i}", "colour icon", f"the {pins[i]} pin", f"{pins[i]} marker on the map", f"needle in {pins[i]}")
    d.ask(f"pin{j}", "relation icon", f"where on the map is the {spots[j].lower()} (its pin)", f"pin with the colour of {spots[j]}")
    d.ask(f"far{i}", "value relation", f"how far is the {spots[i].lower()}", f"distance to {spots[i]}", f"{spots[i]} km")
    d.ask(f"go{j}", "relation role", f"show me the way to the {spots[j].lower()}", f"Directions below {spots[j]}", f"directions, {spots[j]}")
    d.ask(f"p{i}", "card label", f"the box about the {spots[i].lower()}", f"card of {spots[i]}")
    d.ask("find", "role", "search for a place, field", "where do I type an address", "the text box")
    d.ask("search", "icon", "magnifier", "icon behind the text box", "look it up")
    d.ask("zin", "icon role", "zoom in", "the plus on the map", "see more details")
    d.ask("loc", "icon role", "show where I am", "icon below the plus", "lowest button on the map")
    d.ask("park", "colour kind", "the green area", "park on the map")
    d.ask("water", "colour kind", "the water", "river at the bottom of the map", "blue area")
    d.ask("map", "kind", "the whole map", "map picture")
    d.ask(f"str{j}", "text", streets[j], f"name of the street {streets[j]}", f"label {streets[j]} on the map")
    near = min(range(3), key=lambda k: float(far[k].split()[0]))
    d.ask(f"n{near}", "superlative", "name of the closest place", "what is nearest to me")
    left = xs.index(min(xs))
    d.ask(f"pin{left}", "position superlative icon", "leftmost pin", "pin furthest to the left")
    d.ask("n2", "order", "third place in the list", "last place listed")
    d.all(["pin0", "pin1", "pin2"], "icon", "all pins on the map", "three markers")
    d.all(["go0", "go1", "go2"], "kind", "all Directions buttons", "every button that says Directions")
    d.all(["str0", "str1", "str2"], "text", "all street names", "names of the streets on the map")
    d.either(["pin0", "pin1", "pin2"], "icon", "the pin", "a marker on the map")
    d.either(["go0", "go1", "go2"], "kind", "Directions", "the button for directions")
    d.none("airport", "text", "the airport", "airport symbol")
    d.none("satellite", "role", "satellite view", "switch to satellite pictures")
    d.none("traffic", "role", "show the traffic jams", "traffic layer")
    return d.html(body, bare=True)


def phone(d: Draft) -> str:
    """An app on a telephone: status line, greeting, tiles, list, bottom bar."""
    r = d.rng
    who = r.choice(PEOPLE).split()[0]
    app = r.choice(("bank", "weather", "fitness"))
    clock = f"{r.randint(7, 22):02d}:{r.randint(0, 59):02d}"
    batt = f"{r.randint(11, 97)}%"
    tabs = {"bank": [("house", "Home"), ("calendar", "Bills"), ("envelope", "Inbox"), ("person", "Me")], "weather": [("sun", "Now"), ("calendar", "Week"), ("pin", "Places"), ("gear", "Setup")], "fitness": [("house", "Start"), ("clock", "Timer"), ("heart", "Pulse"), ("person", "Profile")]}[app]
    act = r.randrange(4)
    nav = "".join(f'<div style="text-align:center;flex:1;padding:7px 0;{"color:" + d.look.hue + ";font-weight:700" if i == act else "opacity:.8"}" {d.f(f"tab{i}", "tab")}><div><span {d.f(f"ti{i}", "icon")} style="display:inline-block;line-height:0">{glyph(g, 22, full=i == act and d.look.full)}</span></div><span style="font-size:12px">{t}</span></div>' for i, (g, t) in enumerate(tabs))
    bell = f'<span style="position:relative" {d.f("bell", "icon")}>{glyph("bell", 24)}</span><span {d.f("num", "badge")} style="background:#d32222;color:#fff;border-radius:10px;font-size:12px;padding:1px 7px;margin-left:-16px;margin-top:-18px;position:relative">{r.randint(2, 9)}</span>'
    rows, tops = [], ""
    if app == "bank":
        shops = d.some(["Grocer", "Cinema", "Salary", "Rent", "Pharmacy", "Petrol"], 4)
        sums = r.sample(range(300, 90000), 4)
        rows = [(s, f"{'+' if s == 'Salary' else '-'}{v / 100:.2f}") for s, v in zip(shops, sums, strict=True)]
        tops = f'<div class=dim>Balance</div><div style="font-size:32px;font-weight:800"><span {d.t("main")}>{r.randint(1, 9)},{r.randint(100, 999)}.{r.randint(10, 99)}</span></div>'
        main = ("how much money do I have", "account balance", "the balance")
        acts = [("plane", "Send"), ("download", "Get"), ("lock", "Freeze")]
    elif app == "weather":
        days = d.some(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"], 4)
        rows = [(x, f"{v}°") for x, v in zip(days, r.sample(range(-5, 33), 4), strict=True)]
        town = r.choice(CITIES)
        tops = f'<div><b {d.t("place")}>{town}</b></div><div style="font-size:54px;font-weight:300"><span {d.t("main")}>{r.randint(34, 41)}°</span></div>'
        main = ("how warm is it now", "current temperature", "the big temperature")
        acts = [("plus", "Add"), ("share", "Share"), ("reload", "Update")]
        d.ask("place", "value", "which town is the weather for", "name of the city")
    else:
        runs = d.some(["Rowing", "Running", "Yoga", "Cycling", "Squats", "Swimming"], 4)
        rows = [(x, f"{v} min") for x, v in zip(runs, r.sample(range(5, 95), 4), strict=True)]
        tops = f'<div class=dim>Steps today</div><div style="font-size:38px;font-weight:800"><span {d.t("main")}>{r.randint(1, 19)} {r.randint(100, 999)}</span></div>'
        main = ("how many steps today", "step count", "number of steps")
        acts = [("play", "Start"), ("camera", "Photo"), ("star", "Goals")]
    wide = r.choice((360, 375, 390, 412))
    rad = r.choice((0, 10, 20))
    lst = "".join(f'<div class="row between" style="padding:11px 4px;border-bottom:1px solid #8885" {d.f(f"l{i}", "row")}><span {d.t(f"a{i}")}>{a}</span><b {d.t(f"v{i}")}>{b}</b></div>' for i, (a, b) in enumerate(rows))
    ring = "".join(f'<div style="text-align:center"><button style="width:52px;height:52px;border-radius:50%;padding:0" class=ico {d.f(f"act{i}", "icon")}>{glyph(g, 22)}</button><div class=small>{t}</div></div>' for i, (g, t) in enumerate(acts))
    body = f"""<div style="max-width:{wide}px;margin:auto;min-height:720px;display:flex;flex-direction:column"><div class="row between" style="padding:6px 14px;font-size:13px"><b {d.t("clock")}>{clock}</b><span {d.t("batt")}>{batt}</span></div><div class="row between" style="padding:6px 16px"><h2 {d.t("hello", "heading")}>{d.one("Hello", "Good evening", "Hi")}, {who}</h2><div class=row style="gap:0">{bell}</div></div>
<div style="margin:6px 14px;padding:18px;border-radius:{rad}px;background:{d.look.hue};color:{"#111" if d.look.accent in ("yellow", "orange") else "#fff"}" {d.f("hero", "card")}>{tops.replace("class=dim", "")}</div><div class=row style="justify-content:space-around;padding:12px">{ring}</div><div style="padding:6px 16px;flex:1">{lst}<p style="text-align:center"><a href="#" {d.t("all", "link")}>Show all</a></p></div><div style="display:flex;border-top:1px solid #8887">{nav}</div></div>"""
    i, j = r.sample(range(4), 2)
    d.ask("main", "value", *main)
    d.ask("clock", "value", "what time is it", "the clock", "time of day")
    d.ask("batt", "value", "battery level", "how full is the battery", "percentage in the status line")
    d.ask("bell", "icon role", "the bell", "open the notifications")
    d.ask("num", "colour value", "the red bubble with a number", "number of notifications", "red badge")
    d.ask("hero", "colour kind size", f"the {d.look.accent} box", "the large coloured panel", "big filled card")
    d.ask(f"tab{act}", "state", "the active tab at the bottom", "highlighted item of the bottom bar")
    k = (act + 1) % 4
    d.ask(f"tab{k}", "label role", f"go to {tabs[k][1].lower()}, bottom bar", f"{tabs[k][1]} tab", f"bottom item {tabs[k][1]}")
    d.ask("ti3", "icon position", "icon in the lower right", "last icon of the bottom bar")
    d.ask(f"v{i}", "value relation", f"number for {rows[i][0].lower()}", f"{rows[i][0]} value", f"what does the list say for {rows[i][0]}")
    d.ask(f"l{j}", "row label", f"the {rows[j][0].lower()} line", f"whole row {rows[j][0]}", f"entry {rows[j][0]} with its number")
    d.ask(f"a{i}", "order", f"{_NTH[i]} name in the list", f"first word of list row {i + 1}")
    names = {"Send": "transfer money, round button", "Get": "round button to receive money", "Freeze": "lock my card", "Add": "add another town", "Share": "send this to a friend", "Update": "refresh the forecast", "Start": "begin a workout, round button", "Photo": "take a picture", "Goals": "see my goals"}
    x = r.randrange(3)
    d.ask(f"act{x}", "role icon", names[acts[x][1]], f"round button above the word {acts[x][1]}", f"{_NTH[x]} of the three round buttons")
    d.ask("all", "role kind", "see the complete list", "the link under the list", "Show all")
    d.ask("hello", "role", "the greeting", "line that says hello")
    d.ask("l3", "order row", "last row of the list", "fourth row")
    d.all([f"act{q}" for q in range(3)], "icon", "all three round buttons", "the circles with icons in them")
    d.all([f"tab{q}" for q in range(4)], "kind", "all tabs at the bottom", "the four entries of the bottom bar")
    d.all([f"v{q}" for q in range(4)], "value", "all numbers of the list", "every value at the right of the list")
    d.either([f"l{q}" for q in range(4)], "row", "a row of the list", "the list row")
    d.either([f"act{q}" for q in range(3)], "icon", "the round button", "a round icon button")
    d.none("menu", "icon", "the hamburger menu", "three lines to open a menu")
    d.none("log out", "role", "log out", "where do I sign out")
    d.none("wifi", "icon", "the wifi sign", "wireless symbol")
    return d.html(body, bare=True)
