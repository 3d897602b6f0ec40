"""Pages to fill in: settings, sign in, a long form, a wizard."""

# ruff: noqa: E501, S311 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import CITIES, PEOPLE, dates, mail_of

__all__ = ["login", "longform", "settings", "wizard"]


def settings(d: Draft) -> str:
    """Switches, choices and a dangerous corner, with a menu beside."""
    r = d.rng
    menu = d.some(["Account", "Privacy", "Display", "Sound", "Storage", "Languages", "Keyboard"], 5)
    now = r.randrange(5)
    names = d.some(["Dark mode", "Weekly summary", "Location access", "Auto-update", "Play sounds", "Show previews", "Beta features", "Two-step sign-in"], 5)
    on = [r.random() < 0.5 for _ in names]
    if all(on) or not any(on):
        on[0] = not on[0]
    use_switch = r.random() < 0.6
    kind = "switch" if use_switch else "checkbox"

    def control(i: int) -> str:
        if use_switch:
            return f'<span class="toggle {"on" if on[i] else ""}" {d.f(f"sw{i}", "switch")}></span>'
        return f'<input type=checkbox {"checked" if on[i] else ""} {d.f(f"sw{i}", "checkbox")}>'

    rows = "".join(
        f'<div class="row between" style="padding:7px 0;max-width:440px"><span {d.t(f"n{i}")}>{n}</span>{control(i)}</div>'
        if use_switch
        else f'<div class=row style="padding:6px 0;gap:9px">{control(i)}<span {d.t(f"n{i}")}>{n}</span></div>'
        for i, n in enumerate(names)
    )
    langs = d.some(["English", "Deutsch", "Español", "Português", "Suomi"], 3)
    sizes = ["Small", "Medium", "Large"]
    pick = r.randrange(3)
    radios = "".join(f'<label class=row style="gap:6px"><input type=radio name=s {"checked" if i == pick else ""} {d.f(f"size{i}", "radio")}>{s}</label>' for i, s in enumerate(sizes))
    side = "".join(f'<div style="padding:7px 10px;{"font-weight:700;background:" + d.look.hue + ";color:#fff" if i == now and d.look.accent not in ("yellow", "orange") else "font-weight:800;text-decoration:underline" if i == now else ""}" {d.f(f"m{i}", "link")}>{m}</div>' for i, m in enumerate(menu))
    main = f"""<h1 {d.t("title", "heading")} style="width:max-content">{menu[now]}</h1><div class=card><h2>Preferences</h2>{rows}</div>
<div class=card><h2>Look</h2><div class=col style="max-width:340px"><label>Language<br><select {d.f("lang", "dropdown")} style="width:220px">{"".join(f"<option>{x}</option>" for x in langs)}</select></label><div>Text size</div><div class="row wrap">{radios}</div><label>Volume<br><input type=range value={r.randint(20, 80)} {d.f("vol", "slider")} style="width:240px"></label></div></div>
<div class="row wrap"><button class=main {d.f("save", "button")}>{d.one("Save changes", "Apply", "Save")}</button><button {d.f("cancel", "button")}>Cancel</button><span style="flex:1"></span><button {d.f("delete", "button")} style="background:{COLOURS["red"]};color:#fff;border-color:{COLOURS["red"]}">{d.one("Delete account", "Close my account")}</button></div>"""
    left = r.random() < 0.75
    aside = f'<div class=side style="width:170px;padding:10px 0;flex:none">{side}</div>'
    inner = f'<div class=grow style="padding:16px 22px">{main}</div>'
    i, j = r.sample(range(5), 2)
    word = "switch" if use_switch else "tick box"
    d.ask(f"sw{i}", "label kind", f"{names[i]} {word}", f"turn {names[i].lower()} on or off", f"the {word} for {names[i].lower()}", names[i].lower() + " setting")
    d.ask(f"sw{j}", "label role", f"I want to change {names[j].lower()}", f"control belonging to {names[j]}")
    state = ("on", "off") if use_switch else ("ticked", "not ticked")
    for flag, w in ((True, state[0]), (False, state[1])):
        found = [f"sw{k}" for k in range(5) if on[k] == flag]
        if len(found) == 1:
            d.ask(found[0], "state", f"the {word} that is {w}", f"the only {word} {w}")
        d.all(found, "state", f"all {word}es that are {w}" if not use_switch else f"every switch that is {w}")
    d.ask("lang", "role kind", "choose another language", "language drop-down", "the menu to set the language", "combo box")
    d.ask("vol", "kind role", "volume slider", "make it louder", "drag this to change how loud it is")
    d.ask(f"size{pick}", "state", "the selected text size", "which radio button is chosen", "radio that is filled")
    other = (pick + 1) % 3
    d.ask(f"size{other}", "label", f"set the letters to {sizes[other].lower()}", f"{sizes[other]} radio button", f"round button before {sizes[other]}")
    d.ask("save", "role", "keep my changes", "the button that stores everything", "where do I confirm the settings")
    d.ask("cancel", "role relation", "throw away the changes", "the button beside the save one", "leave without saving")
    if d.look.accent != "red" or not d.look.filled:
        d.ask("delete", "colour", "the red button", "button with a red background")
    d.ask("delete", "role", "get rid of my account for good", "dangerous button", "delete account")
    d.ask(f"m{now}", "state", "the current section in the menu", "highlighted menu entry", "which page of the settings is open, in the side menu")
    nxt = (now + 1) % 5
    d.ask(f"m{nxt}", "label role", f"go to the {menu[nxt].lower()} settings", f"{menu[nxt]} in the side menu", f"open {menu[nxt]}")
    d.ask("m4", "order position", "last entry of the menu", "lowest menu item")
    d.ask("m0", "order position", "top menu item", f"first line of the {'left' if left else 'right'} menu")
    d.all([f"size{k}" for k in range(3)], "kind", "all radio buttons", "the three round buttons for text size")
    d.all([f"sw{k}" for k in range(5)], "kind", f"all {word}es" if not use_switch else "all the switches")
    d.all(["save", "cancel", "delete"], "kind", "all buttons at the bottom", "the three push buttons")
    d.either([f"size{k}" for k in range(3)], "kind", "the radio button", "a text size option")
    d.either([f"sw{k}" for k in range(5)], "kind", f"the {word}")
    d.none("password", "role", "where can I change my password", "password field")
    d.none("time zone", "role", "time zone setting", "the time zone menu")
    d.none("log out", "role", "where do I click to log out", "log out")
    return d.html(f'<div style="display:flex;align-items:stretch;min-height:100vh">{aside + inner if left else inner + aside}</div>' if kind else "", bare=True)


def login(d: Draft) -> str:
    """A sign-in box; sometimes with an error, other ways in, or a language menu."""
    r = d.rng
    who = r.choice(PEOPLE)
    user = d.one("E-mail", "User name", "Login name")
    bad = r.random() < 0.5
    typed = mail_of(who) if user == "E-mail" else who.split()[0].lower()
    go = d.one("Log in", "Sign in", "Enter", "Continue")
    others = d.some(["Nimbus", "Orbit", "Keybase", "Parrot"], 2) if r.random() < 0.6 else []
    eye = r.random() < 0.5
    err = f'<div {d.f("error", "alert")} style="background:#fbdada;color:#8d1515;padding:9px 12px;border:1px solid #d77">{d.one("Wrong password. Try again.", "That did not work, please check your entries.")}</div>' if bad else ""
    icon = f'<button class=ico {d.f("eye", "icon")}>{glyph("eye", 18)}</button>' if eye else ""
    extra = "".join(f'<button style="width:100%" {d.f(f"other{i}", "button")}>Continue with {o}</button>' for i, o in enumerate(others))
    style = d.one("below", "beside")
    if style == "below":
        fields = f'<label>{user}<br><input {d.f("user", "textbox")} value="{typed}" style="width:100%"></label><div>Password<div class=row style="gap:6px"><input type=password {d.f("pass", "textbox")} value="{"abcdefgh" if bad else ""}" class=grow>{icon}</div></div>'
    else:
        fields = f'<table style="width:100%"><tr><td style="padding:6px 12px 6px 0">{user}:<td><input {d.f("user", "textbox")} value="{typed}" style="width:100%"><tr><td>Password:<td><div class=row style="gap:6px"><input type=password {d.f("pass", "textbox")} class=grow>{icon}</div></table>'
    brand = d.one("Harbour Bank", "Mossy", "School Portal", "PixelPost", "Clinic Online")
    body = f"""<div style="display:flex;min-height:92vh;align-items:center;justify-content:{d.one("center", "center", "flex-start", "flex-end")}"><div class=card style="width:{r.choice((320, 360, 420))}px;max-width:100%" {d.f("box", "card")}><div class=col style="gap:14px"><h1 {d.t("title", "heading")} style="width:max-content">{brand}</h1>{err}{fields}
<label class=row style="gap:8px"><input type=checkbox {"checked" if r.random() < 0.4 else ""} {d.f("stay", "checkbox")}>Keep me logged in</label><button class=main {d.f("go", "button")}>{go}</button>{extra}<div class="row between small"><a href="#" {d.t("lost", "link")}>{d.one("Lost your password?", "Reset password")}</a><a href="#" {d.t("new", "link")}>{d.one("Register", "Sign up")}</a></div></div></div></div>"""
    d.ask("user", "role", "where do I type my name", "first field", "the box with " + typed, f"{user.lower()} field", "upper input")
    d.ask("pass", "role", "password", "where to enter the secret word", "second text box", "password input")
    d.ask("go", "role", "let me in", "button to log in", "after typing everything I press ...", f"the {go} button")
    d.ask("lost", "role", "I forgot my password", "what if I don't remember the password", "link to get a new password", "left link at the bottom")
    d.ask("new", "role", "I have no account yet", "register", "make a new account", "bottom right link")
    d.ask("stay", "kind role", "the check box", "stay signed in option", "tick this so I need not log in again", "small square before Keep me logged in")
    d.ask("title", "value role", "what is the site called", "name of the service", "headline")
    d.ask("box", "kind", "the whole login box", "panel with the form")
    if eye:
        d.ask("eye", "icon role", "the eye", "show what I typed as password", "icon at the end of the password field")
    else:
        d.none("show", "icon", "the eye icon", "button to reveal the password")
    if bad:
        d.ask("error", "role state", "the error message", "what went wrong?", "red notice", "warning text box")
    else:
        d.none("wrong", "role", "the error message", "warning that the login failed")
    if others:
        d.ask("other0", "role order", f"use {others[0]} instead", f"log in through {others[0]}", f"{others[0]} button")
        d.ask("other1", "order position", "the lowest button", "last of the buttons")
        d.all(["other0", "other1"], "text", "buttons starting with Continue with", "the two other ways to log in")
    if d.look.filled and d.look.name != "journal":
        d.ask("go", "colour", f"the {d.look.accent} button", f"big {d.look.accent} thing to press")
    d.all(["user", "pass"], "kind", "both input fields", "the two boxes to type in", "all text fields")
    d.all(["lost", "new"], "kind", "both links", "the links below the form")
    d.either(["user", "pass"], "kind", "the text field", "an input box")
    d.either(["lost", "new"], "kind", "the link")
    d.none("phone", "role", "log in by phone number", "phone number field")
    d.none("language", "role", "change the language", "language menu")
    d.none("captcha", "role", "the captcha", "I am not a robot box")
    d.none("guest", "role", "continue as guest", "guest button")
    return d.html(body)


def longform(d: Draft) -> str:
    """An application form with many fields in sections."""
    r = d.rng
    who = r.choice(PEOPLE)
    first, last = who.split()
    day = dates(r, 1)[0]
    town = r.choice(CITIES)
    fields = [
        ("First name", "first", first, "enter the given name", "given name"),
        ("Surname", "last", last, "family name goes where", "last name input"),
        ("Street", "street", f"{r.randint(1, 99)} Elm Row", "the street address", "street field"),
        ("Postcode", "zip", str(r.randint(10000, 99999)), "zip code", "postal code box"),
        ("Town", "town", town, "city", "where do I write the city"),
        ("Mobile", "tel", "", "cell phone number", "field for the phone number"),
        ("Date of birth", "born", day, "birthday", "when was the person born, field"),
    ]
    cols = r.choice((1, 2))
    top = r.random() < 0.6
    need = d.one("mail", "tel")

    def put(label: str, key: str, value: str) -> str:
        star = ' <span style="color:#d32222">*</span>' if key == need else ""
        box = f'<input {d.f(key, "textbox")} value="{value}" style="width:100%">'
        if top:
            return f"<div>{label}{star}<br>{box}</div>"
        return f'<div class=row><span style="width:110px;flex:none">{label}{star}</span><div class=grow>{box}</div></div>'

    made = "".join(put(a, k, v) for a, k, v, *_ in fields)
    jobs = d.some(["Nurse", "Plumber", "Teacher", "Student", "Retired", "Baker"], 4)
    body = f"""<div style="max-width:820px;margin:auto"><h1 {d.t("title", "heading")} style="width:max-content;max-width:100%">{d.one("Membership form", "Library card application", "Volunteer sign-up")}</h1>
<div class=card {d.f("sec1", "card")}><h2 {d.t("h1", "heading")} style="width:max-content">About you</h2><div style="display:grid;grid-template-columns:repeat({cols},1fr);gap:12px 18px">{made}</div></div>
<div class=card {d.f("sec2", "card")}><h2 {d.t("h2", "heading")} style="width:max-content">Details</h2><div class=col style="gap:12px"><div>Occupation<br><select {d.f("job", "dropdown")} style="width:230px">{"".join(f"<option>{j}</option>" for j in jobs)}</select></div>
<div class="row wrap">Contact me by <label class=row style="gap:5px"><input type=radio name=c {d.f("post", "radio")}>letter</label><label class=row style="gap:5px"><input type=radio name=c checked {d.f("bymail", "radio")}>e-mail</label></div>
<div>Remarks<br><textarea {d.f("notes", "textbox")} rows=4 style="width:100%;resize:none" placeholder="Anything else?"></textarea></div>
<div>Photo<br><button {d.f("file", "button")}>Choose file</button> <span class=dim {d.t("nofile")}>no file chosen</span></div>
<label class=row style="gap:8px"><input type=checkbox {d.f("terms", "checkbox")}>I accept the rules</label><label class=row style="gap:8px"><input type=checkbox checked {d.f("news", "checkbox")}>Send me the newsletter</label></div></div>
<div class=row style="justify-content:{d.one("flex-end", "flex-start", "center")}"><button {d.f("reset", "button")}>Clear form</button><button class=main {d.f("send", "button")} disabled>{d.one("Submit", "Send application")}</button></div></div>"""
    for a, k, v, p1, p2 in r.sample(fields, 4):
        d.ask(k, "label role", a, p1, p2, f"box for {a.lower()}", f"the {a.lower()} field")
        if v and r.random() < 0.4:
            d.ask(k, "text", f"the field that contains {v}", f'input with "{v}" in it')
    d.ask("notes", "kind size", "the biggest text box", "multi-line field", "where can I write a comment", "large box for remarks")
    d.ask("tel", "state", "the empty single-line field" if cols == 1 else "phone box that is still empty", "field without a number in it, phone")
    if need == "tel":
        d.ask("tel", "state relation", "the field marked with a red star", "which field is required (asterisk)")
    d.ask("job", "kind role", "the drop-down list", "pick my profession", "occupation menu")
    d.ask("post", "state", "the radio button that is not selected", "option letter", "I'd rather get a letter")
    d.ask("bymail", "state", "the chosen way to be contacted", "filled radio button")
    d.ask("terms", "state role", "the unticked check box", "agree to the rules", "box I must tick to accept the rules")
    d.ask("news", "state role", "the ticked check box", "stop the newsletter", "newsletter box")
    d.ask("file", "role", "upload my picture", "attach a photo", "Choose file")
    d.ask("send", "state role", "the disabled button", "hand in the form", "final button, can't be pressed yet")
    d.ask("reset", "role", "start over with an empty form", "wipe all entries", "clear button", "button left of submit")
    d.ask("zip", "relation", "the field between street and town" if cols == 1 else "field labelled Postcode")
    d.ask("sec2", "label kind", "the whole section called Details", "second panel", "lower box of the form")
    d.ask("h1", "role order", "heading of the first section", "About you")
    d.all(["post", "bymail"], "kind", "both radio buttons", "the two round options")
    d.all(["terms", "news"], "kind", "all check boxes", "both tick boxes")
    d.all(["sec1", "sec2"], "kind", "both sections", "the two panels of the form")
    d.all(["file", "reset", "send"], "kind", "every button on the form", "all push buttons")
    d.either(["terms", "news"], "kind", "the check box", "a tick box")
    d.none("country", "role", "country selector", "where do I choose the country")
    d.none("signature", "role", "place to sign", "signature field")
    d.none("company", "label", "company name field", "name of my employer, input")
    d.none("gender", "label", "gender", "Mr or Mrs choice")
    return d.html(body)


def wizard(d: Draft) -> str:
    """One step of several, with the steps drawn on top or at the side."""
    r = d.rng
    steps = r.choice((["Basket", "Address", "Payment", "Review"], ["Welcome", "Licence", "Folder", "Install", "Finish"], ["You", "Trip", "Extras", "Confirm"]))
    at = r.randint(1, 2)
    if steps[0] == "Welcome":
        at = 2
    n = len(steps)
    vertical = r.random() < 0.35
    def bullet(i: int) -> str:
        fill = d.look.hue if i <= at else "transparent"
        ink = ("#111" if d.look.accent in {"yellow", "orange"} else "#fff") if i <= at else "inherit"
        sign = glyph("tick", 15) if i < at else str(i + 1)
        weight = "font-weight:800" if i == at else ""
        return f'<div class=row style="gap:8px;{weight}" {d.f(f"st{i}")}><span style="width:28px;height:28px;border-radius:50%;border:2px solid;display:flex;align-items:center;justify-content:center;background:{fill};color:{ink};flex:none;font-size:14px" {d.f(f"dot{i}", "icon")}>{sign}</span><span {d.t(f"sn{i}")}>{steps[i]}</span></div>'
    track = "".join(bullet(i) for i in range(n))
    options = d.some(["Courier, next day", "Parcel shop", "Standard post", "Pick up myself"], 3)
    pick = r.randrange(3)
    opts = "".join(f'<label class="card row" style="margin:0;padding:10px" {d.f(f"op{i}", "card")}><input type=radio name=o {"checked" if i == pick else ""} {d.f(f"ra{i}", "radio")}><span class=grow>{o}</span></label>' for i, o in enumerate(options))
    pct = round(100 * at / (n - 1))
    body = f"""<div class=card style="max-width:{r.choice((640, 760))}px;margin:24px auto"><div class="row between"><h1 {d.t("title", "heading")}>{steps[at]}</h1><button class=ico {d.f("close", "icon")}>{glyph("cross", 16)}</button></div>
<div style="display:flex;flex-direction:{"row" if vertical else "column"};gap:20px"><div style="display:flex;flex-wrap:wrap;flex-direction:{"column" if vertical else "row"};gap:16px">{track}</div><div class="grow col" style="gap:12px">
<div class="small dim"><span {d.t("count")}>Step {at + 1} of {n}</span></div><div style="height:10px;background:#9995;border-radius:5px" {d.f("progress", "progress bar")}><div style="width:{pct}%;height:10px;border-radius:5px;background:{d.look.hue}"></div></div>
<div>How should we send it?</div>{opts}<div>Voucher<br><div class=row><input {d.f("code", "textbox")} placeholder="Code" style="width:150px"><button {d.f("redeem", "button")}>Redeem</button></div></div></div></div>
<hr><div class="row between"><button {d.f("back", "button")}>{d.one("Back", "< Back", "Previous")}</button><div class=row><button {d.f("quit", "button")}>{d.one("Save for later", "Cancel")}</button><button class=main {d.f("next", "button")}>{d.one("Next", "Next >", "Continue")}</button></div></div></div>"""
    d.ask("next", "role", "go on", "to the next step", "proceed", "forward button", "the button in the lower right corner")
    d.ask("back", "role", "one step back", "return to what I filled in before", "button at the bottom left")
    d.ask(f"sn{at}", "state", "name of the current step in the step list", "which step am I on (the label in the list)")
    d.ask(f"sn{n - 1}", "order", "last step of the list", "what will the final step be called")
    d.ask(f"sn{at + 1}", "relation order", f"the step after {steps[at]}", f"step number {at + 2}'s name")
    d.ask("dot0", "icon order", f"the circle in front of {steps[0]}", "first round marker")
    d.ask("progress", "kind", "progress bar", "bar that shows how far I am", "horizontal bar under the step count")
    d.ask("count", "value", "which step is it and of how many", "step counter text", f"text saying step {at + 1}")
    d.ask(f"ra{pick}", "state", "the radio button that is on", "chosen delivery option, the round thing")
    k = (pick + 1) % 3
    d.ask(f"ra{k}", "label", f"radio for {options[k].lower()}", f"select {options[k]}", f"I'd like {options[k].lower()}")
    d.ask("code", "role", "I have a voucher, where to type it", "voucher field", "the only text field")
    d.ask("redeem", "role relation", "apply the voucher", "button next to the voucher box")
    d.ask("close", "icon role", "the X", "close this window", "cross in the top right corner")
    d.ask("quit", "role position", "the middle button at the bottom", "stop here without going on")
    if d.look.filled and d.look.name != "journal":
        d.ask("next", "colour", f"the {d.look.accent} button")
    d.all([f"ra{x}" for x in range(3)], "kind", "all the radio buttons", "the three round choices")
    d.all([f"dot{x}" for x in range(n)], "icon", "all the step circles", "every numbered or ticked circle")
    d.all(["back", "quit", "next"], "position", "the buttons in the bottom line", "all buttons below the line")
    d.either([f"ra{x}" for x in range(3)], "kind", "a radio button", "the radio button")
    d.none("help", "role", "help link", "where can I get help")
    d.none("skip", "role", "skip this step", "the skip button")
    d.none("insurance", "label", "insurance option", "tick box for insurance")
    return d.html(body)
