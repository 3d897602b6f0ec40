"""Streets, water and pins, with a box to search and a list of places."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph

__all__ = ["map_view"]


def map_view(d: Draft) -> str:
    """Streets, water and pins, with a box to search and a list of places."""
    r = d.rng
    w, h = r.choice((640, 760, 900)), r.choice((420, 520))
    pins = d.some([c for c in COLOURS if c not in {"yellow", "pink"}], 3)
    streets = d.some(["Anchor Street", "Birch Road", "Castle Way", "Dove Lane", "Elm Avenue"], 3)
    spots = d.some(
        ["Town hall", "Harbour café", "Museum", "Pharmacy", "Bike rental", "Post office"], 3
    )
    xs = r.sample(range(90, w - 240, 70), 3)
    ys = r.sample(range(110, h - 90, 45), 3)
    far = [f"{r.randint(1, 9)}.{k} km" for k in r.sample(range(1, 10), 3)]
    ground, road, water, park = r.choice(
        (("#efe9dc", "#ffffff", "#a9d3ee", "#c3e0b0"), ("#e5e7ea", "#fdfdfd", "#9cc3e6", "#bcd9b4"))
    )
    px, py = w - 190, 70
    lines = "".join(
        f'<path d="M0 {y} L{w} {y + r.randint(-40, 40)}" stroke="{road}" stroke-width="14"/><text {d.t(f"str{i}")} x="{40 + i * 120}" y="{y + 5}" font-size="14" fill="#444">{streets[i]}</text>'
        for i, y in enumerate((h * 0.36, h * 0.58, h * 0.8))
    )
    cross = "".join(
        f'<path d="M{x} 0 L{x + r.randint(-50, 50)} {h}" stroke="{road}" stroke-width="10"/>'
        for x in (w * 0.25, w * 0.6)
    )
    marks = "".join(
        f'<path {d.f(f"pin{i}", "icon")} d="M{x} {y}c-13-17-15-22-15-28a15 15 0 0130 0c0 6-2 11-15 28z" fill="{COLOURS[pins[i]]}" stroke="#fff" stroke-width="2"/>'
        for i, (x, y) in enumerate(zip(xs, ys, strict=True))
    )
    svg = f'<svg {d.f("map", "image")} width="{w}" height="{h}" style="background:{ground};display:block"><path {d.f("water", "image")} d="M0 {h - 60} Q{w / 2} {h - 100} {w} {h - 45} L{w} {h} L0 {h}z" fill="{water}"/><rect {d.f("park", "image")} x="{px}" y="{py}" width="120" height="80" rx="12" fill="{park}"/><text {d.t("parkname")} x="{px + 22}" y="{py + 45}" font-size="14" fill="#25592a">City park</text>{cross}{lines}{marks}</svg>'
    zoom = f'<div style="position:absolute;right:14px;bottom:14px" class=col><button class=ico {d.f("zin", "icon")}>{glyph("plus", 16)}</button><button class=ico {d.f("loc", "icon")}>{glyph("plane", 16)}</button></div>'
    lst = "".join(
        f'<div class=card style="margin:0 0 10px" {d.f(f"p{i}", "card")}><b {d.t(f"n{i}")}>{s}</b> <span class=swatch style="background:{COLOURS[pins[i]]}" {d.f(f"key{i}", "icon")}></span><div class="small dim"><span {d.t(f"far{i}")}>{far[i]}</span></div><button class=small {d.f(f"go{i}", "button")}>Directions</button></div>'
        for i, s in enumerate(spots)
    )
    top = f'<div class=row style="padding:10px"><input {d.f("find", "textbox")} placeholder="Search places" class=grow><button class="ico main" {d.f("search", "icon")}>{glyph("search", 18)}</button></div>'
    panel = f'<div style="width:240px;flex:none">{top}<div style="padding:0 10px">{lst}</div></div>'
    picture = f'<div style="position:relative;width:{w}px;flex:none">{svg}{zoom}</div>'
    body = f'<div style="display:flex;align-items:flex-start">{panel + picture if r.random() < 0.6 else picture + panel}</div>'
    i, j = r.sample(range(3), 2)
    d.ask(
        f"pin{i}",
        "colour icon",
        f"the {pins[i]} pin",
        f"{pins[i]} marker on the map",
        f"needle in {pins[i]}",
    )
    d.ask(
        f"pin{j}",
        "relation icon",
        f"where on the map is the {spots[j].lower()} (its pin)",
        f"pin with the colour of {spots[j]}",
    )
    d.ask(
        f"far{i}",
        "value relation",
        f"how far is the {spots[i].lower()}",
        f"distance to {spots[i]}",
        f"{spots[i]} km",
    )
    d.ask(
        f"go{j}",
        "relation role",
        f"show me the way to the {spots[j].lower()}",
        f"Directions below {spots[j]}",
        f"directions, {spots[j]}",
    )
    d.ask(f"p{i}", "card label", f"the box about the {spots[i].lower()}", f"card of {spots[i]}")
    d.ask("find", "role", "search for a place, field", "where do I type an address", "the text box")
    d.ask("search", "icon", "magnifier", "icon behind the text box", "look it up")
    d.ask("zin", "icon role", "zoom in", "the plus on the map", "see more details")
    d.ask("loc", "icon role", "show where I am", "icon below the plus", "lowest button on the map")
    d.ask("park", "colour kind", "the green area", "park on the map")
    d.ask("water", "colour kind", "the water", "river at the bottom of the map", "blue area")
    d.ask("map", "kind", "the whole map", "map picture")
    d.ask(
        f"str{j}",
        "text",
        streets[j],
        f"name of the street {streets[j]}",
        f"label {streets[j]} on the map",
    )
    near = min(range(3), key=lambda k: float(far[k].split()[0]))
    d.ask(f"n{near}", "superlative", "name of the closest place", "what is nearest to me")
    left = xs.index(min(xs))
    d.ask(f"pin{left}", "position superlative icon", "leftmost pin", "pin furthest to the left")
    d.ask("n2", "order", "third place in the list", "last place listed")
    d.all(["pin0", "pin1", "pin2"], "icon", "all pins on the map", "three markers")
    d.all(
        ["go0", "go1", "go2"], "kind", "all Directions buttons", "every button that says Directions"
    )
    d.all(["str0", "str1", "str2"], "text", "all street names", "names of the streets on the map")
    d.either(["pin0", "pin1", "pin2"], "icon", "the pin", "a marker on the map")
    d.either(["go0", "go1", "go2"], "kind", "Directions", "the button for directions")
    d.none("airport", "text", "the airport", "airport symbol")
    d.none("satellite", "role", "satellite view", "switch to satellite pictures")
    d.none("traffic", "role", "show the traffic jams", "traffic layer")
    others = [pins[k] for k in range(3) if k != i]
    d.ask(
        f"pin{i}",
        "negation colour icon",
        f"the pin that is neither {others[0]} nor {others[1]}",
        f"marker that's not {others[0]} and not {others[1]}",
    )
    return d.html(body, bare=True)
