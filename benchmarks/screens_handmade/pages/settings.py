"""Switches, choices and a dangerous corner, with a menu beside."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft

__all__ = ["settings"]


def settings(d: Draft) -> str:
    """Switches, choices and a dangerous corner, with a menu beside."""
    r = d.rng
    menu = d.some(["Account", "Privacy", "Display", "Sound", "Storage", "Network", "Keyboard"], 5)
    now = r.randrange(5)
    names = d.some(
        [
            "Dark mode",
            "Weekly summary",
            "Location access",
            "Auto-update",
            "Play sounds",
            "Show previews",
            "Beta features",
            "Two-step sign-in",
        ],
        5,
    )
    on = [r.random() < 0.5 for _ in names]
    if all(on) or not any(on):
        on[0] = not on[0]
    use_switch = r.random() < 0.6
    kind = "switch" if use_switch else "checkbox"

    def control(i: int) -> str:
        if use_switch:
            return f'<span class="toggle {"on" if on[i] else ""}" {d.f(f"sw{i}", "switch")}></span>'
        return f"<input type=checkbox {'checked' if on[i] else ''} {d.f(f'sw{i}', 'checkbox')}>"

    rows = "".join(
        f'<div class="row between" style="padding:7px 0;max-width:440px"><span {d.t(f"n{i}")}>{n}</span>{control(i)}</div>'
        if use_switch
        else f'<div class=row style="padding:6px 0;gap:9px">{control(i)}<span {d.t(f"n{i}")}>{n}</span></div>'
        for i, n in enumerate(names)
    )
    langs = d.some(["English", "Deutsch", "Español", "Português", "Suomi"], 3)
    sizes = ["Small", "Medium", "Large"]
    pick = r.randrange(3)
    radios = "".join(
        f'<label class=row style="gap:6px"><input type=radio name=s {"checked" if i == pick else ""} {d.f(f"size{i}", "radio")}>{s}</label>'
        for i, s in enumerate(sizes)
    )
    bold = "font-weight:800;text-decoration:underline"
    filled = d.look.accent not in {"yellow", "orange"}
    if filled:
        bold = f"font-weight:700;background:{d.look.hue};color:#fff"

    def entry(i: int) -> str:
        # Only the filled entry has a frame to see; of the others people would draw the words.
        marks = (d.f if filled and i == now else d.t)(f"m{i}", "link")
        return f'<div style="padding:7px 10px;{bold if i == now else ""}" {marks}>{menu[i]}</div>'

    side = "".join(entry(i) for i in range(len(menu)))
    main = f"""<h1 {d.t("title", "heading")} style="width:max-content">{menu[now]}</h1><div class=card><h2>Preferences</h2>{rows}</div>
<div class=card><h2>Look</h2><div class=col style="max-width:340px"><label>Language<br><select {d.f("lang", "dropdown")} style="width:220px">{"".join(f"<option>{x}</option>" for x in langs)}</select></label><div>Text size</div><div class="row wrap">{radios}</div><label>Volume<br><input type=range value={r.randint(20, 80)} {d.f("vol", "slider")} style="width:240px"></label></div></div>
<div class="row wrap"><button class=main {d.f("save", "button")}>{d.one("Save changes", "Apply", "Save")}</button><button {d.f("cancel", "button")}>Cancel</button><span style="flex:1"></span><button {d.f("delete", "button")} style="background:{COLOURS["red"]};color:#fff;border-color:{COLOURS["red"]}">{d.one("Delete account", "Close my account")}</button></div>"""
    left = r.random() < 0.75
    aside = f'<div class=side style="width:170px;padding:10px 0;flex:none">{side}</div>'
    inner = f'<div class=grow style="padding:16px 22px">{main}</div>'
    i, j = r.sample(range(5), 2)
    word = "switch" if use_switch else "tick box"
    d.ask(
        f"sw{i}",
        "label kind",
        f"{names[i]} {word}",
        f"turn {names[i].lower()} on or off",
        f"the {word} for {names[i].lower()}",
        names[i].lower() + " setting",
    )
    d.ask(
        f"sw{j}",
        "label role",
        f"I want to change {names[j].lower()}",
        f"control belonging to {names[j]}",
    )
    state = ("on", "off") if use_switch else ("ticked", "not ticked")
    for flag, w in ((True, state[0]), (False, state[1])):
        found = [f"sw{k}" for k in range(5) if on[k] == flag]
        if len(found) == 1:
            d.ask(found[0], "state", f"the {word} that is {w}", f"the only {word} {w}")
        d.all(
            found,
            "state",
            f"all {word}es that are {w}" if not use_switch else f"every switch that is {w}",
        )
    d.ask(
        "lang",
        "role kind",
        "choose another language",
        "language drop-down",
        "the menu to set the language",
        "combo box",
    )
    d.ask(
        "vol", "kind role", "volume slider", "make it louder", "drag this to change how loud it is"
    )
    d.ask(
        f"size{pick}",
        "state",
        "the selected text size",
        "which radio button is chosen",
        "radio that is filled",
    )
    other = (pick + 1) % 3
    d.ask(
        f"size{other}",
        "label",
        f"set the letters to {sizes[other].lower()}",
        f"{sizes[other]} radio button",
        f"round button before {sizes[other]}",
    )
    d.ask(
        "save",
        "role",
        "keep my changes",
        "the button that stores everything",
        "where do I confirm the settings",
    )
    d.ask(
        "cancel",
        "role relation",
        "throw away the changes",
        "the button beside the save one",
        "leave without saving",
    )
    if d.look.accent != "red" or not d.look.filled:
        d.ask("delete", "colour", "the red button", "button with a red background")
    d.ask("delete", "role", "get rid of my account for good", "dangerous button", "delete account")
    d.ask(
        f"m{now}",
        "state",
        "the current section in the menu",
        "highlighted menu entry",
        "which page of the settings is open, in the side menu",
    )
    nxt = (now + 1) % 5
    d.ask(
        f"m{nxt}",
        "label role",
        f"go to the {menu[nxt].lower()} settings",
        f"{menu[nxt]} in the side menu",
        f"open {menu[nxt]}",
    )
    d.ask("m4", "order position", "last entry of the menu", "lowest menu item")
    d.ask(
        "m0",
        "order position",
        "top menu item",
        f"first line of the {'left' if left else 'right'} menu",
    )
    d.all(
        [f"size{k}" for k in range(3)],
        "kind",
        "all radio buttons",
        "the three round buttons for text size",
    )
    d.all(
        [f"sw{k}" for k in range(5)],
        "kind",
        f"all {word}es" if not use_switch else "all the switches",
    )
    d.all(
        ["save", "cancel", "delete"], "kind", "all buttons at the bottom", "the three push buttons"
    )
    d.either([f"size{k}" for k in range(3)], "kind", "the radio button", "a text size option")
    d.either([f"sw{k}" for k in range(5)], "kind", f"the {word}")
    d.none("password", "role", "where can I change my password", "password field")
    d.none("time zone", "role", "time zone setting", "the time zone menu")
    d.none("log out", "role", "where do I click to log out", "log out")
    d.all(
        [f"size{k}" for k in range(3) if k != pick],
        "negation state",
        "the text sizes that are not chosen (round buttons)",
        "radio buttons without a dot inside",
    )
    return d.html(
        f'<div style="display:flex;align-items:stretch;min-height:100vh">{aside + inner if left else inner + aside}</div>'
        if kind
        else "",
        bare=True,
    )
