"""One article with its picture, price, colours and opinions."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.pages.picture import picture
from benchmarks.screens_handmade.stock import (
    GOODS,
    PEOPLE,
    money,
)

__all__ = ["product"]


def product(d: Draft) -> str:
    """One article with its picture, price, colours and opinions."""
    r, cash = d.rng, money(d.rng)
    name = r.choice(GOODS)
    old, new = sorted(r.sample(range(1500, 40000), 2), reverse=True)
    paint = d.some(list(COLOURS), 3)
    dots = "".join(
        f'<span {d.f(f"dot{i}", "radio")} style="width:32px;height:32px;border-radius:50%;background:{COLOURS[c]};display:inline-block;{"outline:3px solid;outline-offset:2px" if not i else ""}"></span>'
        for i, c in enumerate(paint)
    )
    sizes = ["S", "M", "L", "XL"]
    out = r.randrange(4)
    sz = "".join(
        f"<button {d.f(f'size{i}', 'button')} {'disabled' if i == out else ''}>{s}</button>"
        for i, s in enumerate(sizes)
    )
    votes = r.randint(8, 900)
    stock = d.one("In stock", "Only 3 left", "Ships in 2 days")
    who = d.some(PEOPLE, 2)
    thumbs = "".join(picture(d, f"th{i}", "84px", 58) for i in range(3))
    buy = d.one("Add to cart", "Buy now", "Put in basket")
    info = f"""<h1 {d.t("name", "heading")} style="width:max-content;max-width:100%">{name}</h1><div class="row" style="gap:4px">{"".join(f"<span {d.f(f'st{i}', 'icon')}>{glyph('star', 18, colour='#e0a100', full=i < 4)}</span>" for i in range(5))} <a href="#" {d.t("votes", "link")}>{votes} ratings</a></div>
<p><s class=dim {d.t("old")}>{cash(old)}</s> <span class=big {d.t("price")}>{cash(new)}</span></p><p><span {d.t("stock")}>{stock}</span></p><div>Colour</div><div class=row style="gap:12px;padding:6px">{dots}</div><div>Size</div><div class="row wrap" style="gap:8px">{sz}</div>
<div class="row wrap" style="margin-top:16px"><div class=row style="gap:4px"><button {d.f("minus", "button")}>−</button><input {d.f("qty", "textbox")} value="{r.randint(1, 4)}" style="width:48px;text-align:center"><button {d.f("plus", "button")}>+</button></div><button class=main {d.f("buy", "button")}>{buy}</button><button class=ico {d.f("wish", "icon")}>{glyph("heart", 20, full=d.look.full)}</button></div>"""
    said = "".join(
        f"<div class=card {d.f(f'rev{i}', 'card')}><b {d.t(f'who{i}')}>{w}</b><p>{t}</p></div>"
        for i, (w, t) in enumerate(
            zip(
                who,
                ("Does what it should, arrived early.", "Smaller than I thought, but well made."),
                strict=True,
            )
        )
    )
    sideways = r.random() < 0.7
    pics = f'<div style="flex:none;width:{"42%" if sideways else "100%"};min-width:270px">{picture(d, "photo", "100%", r.randint(220, 340))}<div class=row style="margin-top:8px">{thumbs}</div></div>'
    if r.random() < 0.3:
        pics, info = f'<div class=grow style="min-width:270px">{info}</div>', pics
    else:
        info = f'<div class=grow style="min-width:270px">{info}</div>'
    body = f'<div class="small dim">Shop / Home / {name}</div><div class="row wrap" style="align-items:flex-start">{pics}{info}</div><h2>Reviews</h2>{said}'
    d.ask(
        "price",
        "value",
        "what does it cost now",
        "current price",
        "price",
        "the price I have to pay",
    )
    d.ask("old", "value state", "the crossed out price", "how much was it before", "old price")
    d.ask("buy", "role", "buy this", "button to order", "put it into my basket", f'"{buy}" button')
    d.ask("wish", "icon role", "the heart", "remember this for later", "heart button")
    d.ask(
        "qty", "role", "how many I want, the field", "quantity box", "field between minus and plus"
    )
    d.ask("plus", "role", "one more piece", "the plus button", "increase the number")
    d.ask("minus", "role", "one piece less", "minus sign button")
    d.ask(
        "dot1",
        "colour kind",
        f"the {paint[1]} circle",
        f"choose {paint[1]}",
        f"I'd like it in {paint[1]}",
    )
    d.ask("dot2", "order", "the last colour circle", "third colour")
    d.ask("dot2", "colour", f"{paint[2]} one, please", f"{paint[2]} circle")
    d.ask("dot0", "state colour", "the colour that is chosen", "circle with a ring around it")
    d.ask(f"size{out}", "state", "the size that is sold out", "which size button is greyed out")
    k = (out + 1) % 4
    d.ask(f"size{k}", "label", f"size {sizes[k]}", f"take {sizes[k]}", f"the button {sizes[k]}")
    d.ask("photo", "size kind", "the big picture", "largest image", "main photo of the product")
    d.ask(
        "th1", "order kind", "second small picture", "middle thumbnail", "the second preview image"
    )
    d.ask("votes", "role", "how many people rated it", "read the ratings", "number of ratings link")
    d.ask("name", "value", "name of the product", "what is sold here", "product title")
    d.ask("stock", "value", "is it available?", "availability", "text about delivery or stock")
    d.ask(
        "rev1",
        "order",
        "the second review",
        "lower opinion box",
        f"what {who[1]} wrote (whole box)",
    )
    d.ask("who0", "order value", "who wrote the first review", "first reviewer's name")
    d.all(
        ["dot0", "dot1", "dot2"], "colour", "all colour circles", "the three colours to choose from"
    )
    d.all([f"size{i}" for i in range(4)], "kind", "all size buttons", "buttons S to XL")
    d.all(["th0", "th1", "th2"], "kind", "the small pictures", "all three thumbnails")
    d.all([f"st{i}" for i in range(5)], "icon", "the five stars", "all rating stars")
    d.either(["th0", "th1", "th2"], "kind", "the small picture", "a thumbnail")
    d.none("warranty", "value", "how long is the warranty", "the guarantee")
    d.none("compare", "role", "compare with other products", "compare button")
    d.none("weight", "value", "weight of the thing", "how heavy is it")
    d.all(
        [f"size{i}" for i in range(4) if i != out],
        "negation state",
        "sizes that are not sold out",
        "all size buttons that can be pressed",
    )
    d.all(
        ["dot1", "dot2"],
        "negation state colour",
        "the colours that are not selected",
        "colour circles without a ring",
    )
    return d.html(body)
