"""One step of several, with the steps drawn on top or at the side."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph

__all__ = ["wizard"]


def wizard(d: Draft) -> str:
    """One step of several, with the steps drawn on top or at the side."""
    r = d.rng
    steps = r.choice(
        (
            ["Basket", "Address", "Payment", "Review"],
            ["Welcome", "Licence", "Folder", "Install", "Finish"],
            ["You", "Trip", "Extras", "Confirm"],
        )
    )
    at = r.randint(1, 2)
    if steps[0] == "Welcome":
        at = 2
    n = len(steps)
    vertical = r.random() < 0.35

    def bullet(i: int) -> str:
        fill = d.look.hue if i <= at else "transparent"
        ink = (
            ("#111" if d.look.accent in {"yellow", "orange"} else "#fff") if i <= at else "inherit"
        )
        sign = glyph("tick", 15) if i < at else str(i + 1)
        weight = "font-weight:800" if i == at else ""
        return f'<div class=row style="gap:8px;{weight}" {d.f(f"st{i}")}><span style="width:28px;height:28px;border-radius:50%;border:2px solid;display:flex;align-items:center;justify-content:center;background:{fill};color:{ink};flex:none;font-size:14px" {d.f(f"dot{i}", "icon")}>{sign}</span><span {d.t(f"sn{i}")}>{steps[i]}</span></div>'

    track = "".join(bullet(i) for i in range(n))
    options = d.some(["Courier, next day", "Parcel shop", "Standard post", "Pick up myself"], 3)
    pick = r.randrange(3)
    opts = "".join(
        f'<label class="card row" style="margin:0;padding:10px" {d.f(f"op{i}", "card")}><input type=radio name=o {"checked" if i == pick else ""} {d.f(f"ra{i}", "radio")}><span class=grow>{o}</span></label>'
        for i, o in enumerate(options)
    )
    pct = round(100 * at / (n - 1))
    body = f"""<div class=card style="max-width:{r.choice((640, 760))}px;margin:24px auto"><div class="row between"><h1 {d.t("title", "heading")}>{steps[at]}</h1><button class=ico {d.f("close", "icon")}>{glyph("cross", 16)}</button></div>
<div style="display:flex;flex-direction:{"row" if vertical else "column"};gap:20px"><div style="display:flex;flex-wrap:wrap;flex-direction:{"column" if vertical else "row"};gap:16px">{track}</div><div class="grow col" style="gap:12px">
<div class="small dim"><span {d.t("count")}>Step {at + 1} of {n}</span></div><div style="height:10px;background:#9995;border-radius:5px" {d.f("progress", "progress bar")}><div style="width:{pct}%;height:10px;border-radius:5px;background:{d.look.hue}"></div></div>
<div>How should we send it?</div>{opts}<div>Voucher<br><div class=row><input {d.f("code", "textbox")} placeholder="Code" style="width:150px"><button {d.f("redeem", "button")}>Redeem</button></div></div></div></div>
<hr><div class="row between"><button {d.f("back", "button")}>{d.one("Back", "< Back", "Previous")}</button><div class=row><button {d.f("quit", "button")}>{d.one("Save for later", "Cancel")}</button><button class=main {d.f("next", "button")}>{d.one("Next", "Next >", "Continue")}</button></div></div></div>"""
    d.ask(
        "next",
        "role",
        "go on",
        "to the next step",
        "proceed",
        "forward button",
        "the button in the lower right corner",
    )
    d.ask(
        "back",
        "role",
        "one step back",
        "return to what I filled in before",
        "button at the bottom left",
    )
    d.ask(
        f"sn{at}",
        "state",
        "name of the current step in the step list",
        "which step am I on (the label in the list)",
    )
    d.ask(f"sn{n - 1}", "order", "last step of the list", "what will the final step be called")
    d.ask(
        f"sn{at + 1}",
        "relation order",
        f"the step after {steps[at]}",
        f"step number {at + 2}'s name",
    )
    d.ask("dot0", "icon order", f"the circle in front of {steps[0]}", "first round marker")
    d.ask(
        "progress",
        "kind",
        "progress bar",
        "bar that shows how far I am",
        "horizontal bar under the step count",
    )
    d.ask(
        "count",
        "value",
        "which step is it and of how many",
        "step counter text",
        f"text saying step {at + 1}",
    )
    d.ask(
        f"ra{pick}",
        "state",
        "the radio button that is on",
        "chosen delivery option, the round thing",
    )
    k = (pick + 1) % 3
    d.ask(
        f"ra{k}",
        "label",
        f"radio for {options[k].lower()}",
        f"select {options[k]}",
        f"I'd like {options[k].lower()}",
    )
    d.ask(
        "code", "role", "I have a voucher, where to type it", "voucher field", "the only text field"
    )
    d.ask("redeem", "role relation", "apply the voucher", "button next to the voucher box")
    d.ask("close", "icon role", "the X", "close this window", "cross in the top right corner")
    d.ask("quit", "role position", "the middle button at the bottom", "stop here without going on")
    if d.look.filled and d.look.name != "journal":
        d.ask("next", "colour", f"the {d.look.accent} button")
    d.all([f"ra{x}" for x in range(3)], "kind", "all the radio buttons", "the three round choices")
    d.all(
        [f"dot{x}" for x in range(n)],
        "icon",
        "all the step circles",
        "every numbered or ticked circle",
    )
    d.all(
        ["back", "quit", "next"],
        "position",
        "the buttons in the bottom line",
        "all buttons below the line",
    )
    d.either([f"ra{x}" for x in range(3)], "kind", "a radio button", "the radio button")
    d.none("help", "role", "help link", "where can I get help")
    d.none("skip", "role", "skip this step", "the skip button")
    d.none("insurance", "label", "insurance option", "tick box for insurance")
    d.all(
        [f"ra{x}" for x in range(3) if x != pick],
        "negation state",
        "radio buttons that are not selected",
        "the delivery circles without a dot",
    )
    return d.html(body)
