"""A text with a column beside it: contents, links, a box for a newsletter."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.pages.picture import picture
from benchmarks.screens_handmade.stock import (
    CITIES,
    NTH,
    PEOPLE,
    dates,
)

__all__ = ["article"]


def article(d: Draft) -> str:
    """A text with a column beside it: contents, links, a box for a newsletter."""
    r = d.rng
    who, when = r.choice(PEOPLE), dates(r, 1)[0]
    town = r.choice(CITIES)
    head = d.one(
        f"Why {town} gave its river back to swimmers",
        f"A winter of night trains from {town}",
        f"The last clockmaker of {town}",
    )
    subs = d.some(
        [
            "How it began",
            "The first attempt",
            "What the numbers say",
            "Voices from the street",
            "What comes next",
        ],
        3,
    )
    para = [
        "The plan was older than most of the people who voted for it, and nobody had believed in it for years.",
        "On the second morning the square was full before seven, and the bakery had run out of rolls.",
        "Those who were there remember the noise more than anything else, and how suddenly it stopped.",
        "Costs rose twice, fell once, and ended close to where the first letter had put them.",
    ]
    text = "".join(
        f'<h2 {d.t(f"sub{i}", "heading")} style="width:max-content;max-width:100%">{s}</h2><p {d.t(f"par{i}")}>{para[i]} {para[(i + 1) % 4]}</p>'
        for i, s in enumerate(subs)
    )
    read = d.some(
        [
            "Markets in spring",
            "Ten quiet bridges",
            "The tram that waited",
            "Bread, briefly",
            "A guide to fog",
        ],
        4,
    )
    left = r.random() < 0.4
    mins = r.randint(3, 14)
    stories = "".join(
        f'<li><a href="#" {d.t(f"rd{i}", "link")}>{x}</a></li>' for i, x in enumerate(read)
    )
    aside = f'<div style="width:230px;flex:none" {d.f("side")}><div class=card {d.f("most", "card")}><h3>Most read</h3><ol style="padding-left:1.3em;margin:0">{stories}</ol></div><div class=card {d.f("letter", "card")}><h3>Newsletter</h3><input {d.f("mail", "textbox")} placeholder="you@example.org" style="width:100%;margin-bottom:8px"><button class=main {d.f("sub", "button")}>Subscribe</button></div></div>'
    nav = "".join(
        f'<a href="#" {d.t(f"nav{i}", "link")}>{x}</a>'
        for i, x in enumerate(["News", "Culture", "Science", "Weekend"])
    )
    main = f'<div class=grow><h1 {d.t("title", "heading")}>{head}</h1><p class=dim>By <span {d.t("who")}>{who}</span>, <span {d.t("when")}>{when}</span> · <span {d.t("mins")}>{mins} min read</span></p>{picture(d, "photo", "100%", r.randint(160, 260))}<p class="small dim" {d.t("caption")} style="width:max-content;max-width:100%">Photo: the old harbour at dusk</p>{text}<div class=row><button class=ico {d.f("like", "icon")}>{glyph("heart", 18)}</button><button class=ico {d.f("print", "icon")}>{glyph("printer", 18)}</button><button class=ico {d.f("share", "icon")}>{glyph("share", 18)}</button></div></div>'
    body = f'<div class=bar style="flex-wrap:wrap"><b class=big>{d.one("The Ledger", "Meridian", "Quarterly")}</b>{nav}<span style="flex:1"></span><button class=ico {d.f("find", "icon")}>{glyph("search", 18)}</button></div><div style="display:flex;gap:28px;padding:18px;max-width:1150px;margin:auto">{aside + main if left else main + aside}</div>'
    i = r.randrange(3)
    d.ask(
        "title",
        "role size",
        "the headline",
        "title of the article",
        "what is this text called",
        "largest text",
    )
    d.ask("who", "value", "author", "who wrote this", "name of the writer")
    d.ask("when", "value", "when was it published", "date of the article")
    d.ask("mins", "value", "how long does it take to read", "reading time")
    d.ask("photo", "kind", "the picture", "photograph", "the large image")
    d.ask("caption", "relation role", "text below the picture", "caption of the photo")
    d.ask(
        f"sub{i}",
        "order role",
        f"{NTH[i]} subheading",
        f'section title "{subs[i]}"',
        f"heading number {i + 1} inside the text",
    )
    d.ask(
        f"par{i}",
        "relation",
        f'the paragraph under "{subs[i]}"',
        f"text following {subs[i]}",
        f"passage of the section {subs[i]}",
    )
    d.ask("rd2", "order", "third of the most read", "number 3 in the list", f"link {read[2]}")
    d.ask("mail", "role", "put my e-mail address in", "the text field", "field for the newsletter")
    d.ask("sub", "role", "get the newsletter", "subscribe", "button below the address field")
    d.ask("like", "icon role", "I like it", "heart below the text", "heart icon")
    d.ask("print", "icon role", "get it on paper", "printer icon")
    d.ask(
        "share", "icon role", "show it to friends", "share icon", "icon to the right of the printer"
    )
    d.ask(
        "find", "icon role", "magnifying glass", "search the site", "icon in the top right corner"
    )
    d.ask("nav2", "order role", "third link at the top", "articles about science", "Science")
    d.ask("most", "kind label", "box with the most read stories", "Most read box")
    d.ask(
        "letter",
        "kind position",
        "the newsletter box, all of it",
        f"lower box at the {'left' if left else 'right'}",
    )
    d.all([f"sub{x}" for x in range(3)], "role", "all subheadings", "the three section titles")
    d.all(
        [f"rd{x}" for x in range(4)],
        "kind",
        "all links in the most read list",
        "the four most read stories",
    )
    d.all(
        ["like", "print", "share"],
        "icon",
        "the icons under the text",
        "three icons at the end of the article",
    )
    d.all(
        [f"nav{x}" for x in range(4)],
        "kind",
        "all links in the top bar",
        "the site's sections on top",
    )
    d.either(["most", "letter"], "kind", "a box at the side", "the box beside the text")
    d.either([f"sub{x}" for x in range(3)], "role", "a subheading", "the section heading")
    d.none("comment", "role", "write a comment", "comments below the text")
    d.none("log in", "role", "sign in", "where do I log in")
    d.none("podcast", "kind", "listen to it as a podcast", "audio player")
    d.ask("share", "negation icon", "icon under the text that is neither the heart nor the printer")
    return d.html(body, bare=True)
