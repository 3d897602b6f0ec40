"""An application form with many fields in sections."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.stock import (
    CITIES,
    PEOPLE,
    dates,
)

__all__ = ["longform"]


def longform(d: Draft) -> str:
    """An application form with many fields in sections."""
    r = d.rng
    who = r.choice(PEOPLE)
    first, last = who.split()
    day = dates(r, 1)[0].replace("2025", "1984").replace("2026", "1991")
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
    d.ask(
        "notes",
        "kind size",
        "the biggest text box",
        "multi-line field",
        "where can I write a comment",
        "large box for remarks",
    )
    d.ask(
        "tel",
        "state",
        "the empty single-line field" if cols == 1 else "phone box that is still empty",
        "field without a number in it, phone",
    )
    if need == "tel":
        d.ask(
            "tel",
            "state relation",
            "the field marked with a red star",
            "which field is required (asterisk)",
        )
    d.ask("job", "kind role", "the drop-down list", "pick my profession", "occupation menu")
    d.ask(
        "post",
        "state",
        "the radio button that is not selected",
        "option letter",
        "I'd rather get a letter",
    )
    d.ask("bymail", "state", "the chosen way to be contacted", "filled radio button")
    d.ask(
        "terms",
        "state role",
        "the unticked check box",
        "agree to the rules",
        "box I must tick to accept the rules",
    )
    d.ask("news", "state role", "the ticked check box", "stop the newsletter", "newsletter box")
    d.ask("file", "role", "upload my picture", "attach a photo", "Choose file")
    d.ask(
        "send",
        "state role",
        "the disabled button",
        "hand in the form",
        "final button, can't be pressed yet",
    )
    d.ask(
        "reset",
        "role",
        "start over with an empty form",
        "wipe all entries",
        "clear button",
        "button left of submit",
    )
    if cols == 1:
        d.ask(
            "zip", "relation", "the field between street and town", "field right after the street"
        )
    d.ask(
        "sec2",
        "label kind",
        "the whole section called Details",
        "second panel",
        "lower box of the form",
    )
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
    d.ask(
        "terms", "negation state", "the check box that has no tick", "check box which is not ticked"
    )
    d.ask("notes", "size", "tallest field of the form", "largest input")
    return d.html(body)
