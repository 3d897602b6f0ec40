"""Pages of a stroll: product, results, menu card, shopping list, article, error."""

# ruff: noqa: E501, S311 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import CITIES, FIRMS, GOODS, GROCERIES, PEOPLE, dates, money

__all__ = ["article", "error", "menu", "product", "results", "shopping"]

_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def _picture(d: Draft, key: str, width: str, height: int) -> str:
    """A drawn landscape or still life that stands for a photo."""
    r = d.rng
    a, b, c = r.sample(["#8fb8de", "#e2c290", "#b8d8ba", "#d9a5b3", "#c7b8ea", "#f0d9a8"], 3)
    x = r.randint(20, 75)
    return f'<svg {d.f(key, "image")} style="width:{width};height:{height}px;display:block;max-width:100%" viewBox="0 0 100 60" preserveAspectRatio="none"><rect width="100" height="60" fill="{a}"/><circle cx="{x}" cy="18" r="9" fill="{b}"/><path d="M0 60 L{x - 15} 26 L{x + 20} 60z" fill="{c}"/><path d="M{x} 60 L{x + 28} 34 L100 60z" fill="#6d7f8c"/></svg>'


def product(d: Draft) -> str:
    """One article with its picture, price, colours and opinions."""
    r, cash = d.rng, money(d.rng)
    name = r.choice(GOODS)
    old, new = sorted(r.sample(range(1500, 40000), 2), reverse=True)
    paint = d.some(list(COLOURS), 3)
    dots = "".join(f'<span {d.f(f"dot{i}", "radio")} style="width:32px;height:32px;border-radius:50%;background:{COLOURS[c]};display:inline-block;{"outline:3px solid;outline-offset:2px" if not i else ""}"></span>' for i, c in enumerate(paint))
    sizes = ["S", "M", "L", "XL"]
    out = r.randrange(4)
    sz = "".join(f'<button {d.f(f"size{i}", "button")} {"disabled" if i == out else ""}>{s}</button>' for i, s in enumerate(sizes))
    votes = r.randint(8, 900)
    stock = d.one("In stock", "Only 3 left", "Ships in 2 days")
    who = d.some(PEOPLE, 2)
    thumbs = "".join(_picture(d, f"th{i}", "84px", 58) for i in range(3))
    buy = d.one("Add to cart", "Buy now", "Put in basket")
    info = f"""<h1 {d.t("name", "heading")} style="width:max-content;max-width:100%">{name}</h1><div class="row" style="gap:4px">{"".join(f"<span {d.f(f'st{i}', 'icon')}>{glyph('star', 18, colour='#e0a100', full=i < 4)}</span>" for i in range(5))} <a href="#" {d.t("votes", "link")}>{votes} ratings</a></div>
<p><s class=dim {d.t("old")}>{cash(old)}</s> <span class=big {d.t("price")}>{cash(new)}</span></p><p><span {d.t("stock")}>{stock}</span></p><div>Colour</div><div class=row style="gap:12px;padding:6px">{dots}</div><div>Size</div><div class="row wrap" style="gap:8px">{sz}</div>
<div class="row wrap" style="margin-top:16px"><div class=row style="gap:4px"><button {d.f("minus", "button")}>−</button><input {d.f("qty", "textbox")} value="{r.randint(1, 4)}" style="width:48px;text-align:center"><button {d.f("plus", "button")}>+</button></div><button class=main {d.f("buy", "button")}>{buy}</button><button class=ico {d.f("wish", "icon")}>{glyph("heart", 20, full=d.look.full)}</button></div>"""
    said = "".join(f'<div class=card {d.f(f"rev{i}", "card")}><b {d.t(f"who{i}")}>{w}</b><p>{t}</p></div>' for i, (w, t) in enumerate(zip(who, ("Does what it should, arrived early.", "Smaller than I thought, but well made."), strict=True)))
    sideways = r.random() < 0.7
    pics = f'<div style="flex:none;width:{"42%" if sideways else "100%"};min-width:270px">{_picture(d, "photo", "100%", r.randint(220, 340))}<div class=row style="margin-top:8px">{thumbs}</div></div>'
    if r.random() < 0.3:
        pics, info = f'<div class=grow style="min-width:270px">{info}</div>', pics
    else:
        info = f'<div class=grow style="min-width:270px">{info}</div>'
    body = f'<div class="small dim">Shop / Home / {name}</div><div class="row wrap" style="align-items:flex-start">{pics}{info}</div><h2>Reviews</h2>{said}'
    d.ask("price", "value", "what does it cost now", "current price", "price", "the price I have to pay")
    d.ask("old", "value state", "the crossed out price", "how much was it before", "old price")
    d.ask("buy", "role", "buy this", "button to order", "put it into my basket", f'"{buy}" button')
    d.ask("wish", "icon role", "the heart", "remember this for later", "heart button")
    d.ask("qty", "role", "how many I want, the field", "quantity box", "field between minus and plus")
    d.ask("plus", "role", "one more piece", "the plus button", "increase the number")
    d.ask("minus", "role", "one piece less", "minus sign button")
    d.ask("dot1", "colour kind", f"the {paint[1]} circle", f"choose {paint[1]}", f"I'd like it in {paint[1]}")
    d.ask("dot2", "order colour", "the last colour circle", f"{paint[2]} one, please")
    d.ask("dot0", "state colour", "the colour that is chosen", "circle with a ring around it")
    d.ask(f"size{out}", "state", "the size that is sold out", "which size button is greyed out")
    k = (out + 1) % 4
    d.ask(f"size{k}", "label", f"size {sizes[k]}", f"take {sizes[k]}", f"the button {sizes[k]}")
    d.ask("photo", "size kind", "the big picture", "largest image", "main photo of the product")
    d.ask("th1", "order kind", "second small picture", "middle thumbnail", "the second preview image")
    d.ask("votes", "role", "how many people rated it", "read the ratings", "number of ratings link")
    d.ask("name", "value", "name of the product", "what is sold here", "product title")
    d.ask("stock", "value", "is it available?", "availability", "text about delivery or stock")
    d.ask("rev1", "order", "the second review", "lower opinion box", f"what {who[1]} wrote (whole box)")
    d.ask("who0", "order value", "who wrote the first review", "first reviewer's name")
    d.all(["dot0", "dot1", "dot2"], "colour", "all colour circles", "the three colours to choose from")
    d.all([f"size{i}" for i in range(4)], "kind", "all size buttons", "buttons S to XL")
    d.all(["th0", "th1", "th2"], "kind", "the small pictures", "all three thumbnails")
    d.all([f"st{i}" for i in range(5)], "icon", "the five stars", "all rating stars")
    d.either(["th0", "th1", "th2"], "kind", "the small picture", "a thumbnail")
    d.none("warranty", "value", "how long is the warranty", "the guarantee")
    d.none("compare", "role", "compare with other products", "compare button")
    d.none("weight", "value", "weight of the thing", "how heavy is it")
    return d.html(body)


def results(d: Draft) -> str:
    """Hits of a web or shop search with filters and pages."""
    r = d.rng
    word = d.one("sourdough starter", "used bicycles", "tide tables", "wood stain", "house plants")
    n = r.randint(4, 6)
    firms = d.some(FIRMS, n)
    when = dates(r, n)
    kind = ["guide", "shop", "forum", "video", "blog", "wiki"]
    titles = [f"{word.capitalize()}: {t}" for t in d.some(["all you need to know", "buyer's advice", "ten common mistakes", "what nobody tells you", "price check", "a short history", "questions and answers"], n)]
    sites = [f"www.{f.split()[0].lower()}-{k}.example" for f, k in zip(firms, kind, strict=False)]
    ad = r.random() < 0.5
    hits = ""
    for i in range(n):
        badge = f'<span class=chip {d.f("ad", "badge")} style="background:#ffe08a;color:#222;padding:0 7px">Ad</span> ' if ad and not i else ""
        hits += f'<div style="margin:0 0 20px" {d.f(f"hit{i}")}><div class="small dim">{badge}<span {d.t(f"site{i}")}>{sites[i]}</span></div><a href="#" style="font-size:1.2em" {d.t(f"t{i}", "link")}>{titles[i]}</a><div class=small><span class=dim {d.t(f"day{i}")}>{when[i]}</span> – {d.one("We tried seven and ranked them by what matters to most people.", "Everything in one place, from first steps to finer points.", "Read what members say about it before you start.")}</div></div>'
    kinds = ["Guides", "Shops", "Forums", "Videos"]
    on = r.randrange(4)
    filt = "".join(f'<label class=row style="gap:8px;padding:3px 0"><input type=checkbox {"checked" if i == on else ""} {d.f(f"flt{i}", "checkbox")}>{x}</label>' for i, x in enumerate(kinds))
    cur = r.randint(1, 3)
    pages = "".join(f'<a href="#" {d.f(f"pg{k}", "link")} style="padding:5px 12px;border:1px solid #9998;{"font-weight:800;border-width:2px;color:inherit" if k == cur else ""};text-decoration:none">{k}</a>' for k in range(1, 6))
    total = f"{r.randint(1, 90)},{r.randint(100, 999)}"
    body = f"""<div class="bar" style="flex-wrap:wrap"><b>{d.one("Seek", "findit", "OWL")}</b><input {d.f("q", "textbox")} value="{word}" class=grow style="max-width:520px;min-width:160px"><button class="main" {d.f("go", "button")}>{glyph("search", 16)} {d.one("Search", "Go")}</button></div>
<div style="display:flex;gap:26px;padding:16px;flex-wrap:wrap"><div style="width:170px"><h3>Filter</h3>{filt}<div style="margin-top:10px">Sort by<br><select {d.f("sort", "dropdown")} style="width:150px"><option>Best match<option>Newest</select></div></div><div class=grow style="min-width:300px"><p class="small dim"><span {d.t("count")}>About {total} results</span></p>{hits}<div class="row wrap" style="gap:6px">{pages}<a href="#" {d.t("next", "link")} style="margin-left:8px">Next</a></div></div></div>"""
    i, j = r.sample(range(n), 2)
    d.ask("q", "role", "search box", "where do I change what I look for", f"field containing {word}")
    d.ask("go", "role icon", "start the search", "button with the magnifying glass", "search button")
    d.ask("count", "value", "how many hits are there", "number of results")
    d.ask(f"t{i}", "order", f"{_NTH[i]} result", f"link of hit number {i + 1}", f"title of the {_NTH[i]} hit")
    d.ask(f"t{j}", "text", titles[j].split(": ")[1], f"the link about {titles[j].split(': ')[1]}")
    d.ask(f"t{i}", "relation", f"result from {sites[i]}", f"headline belonging to {sites[i]}")
    d.ask(f"site{j}", "relation value", f'web address of "{titles[j]}"', f"site of the {_NTH[j]} result")
    d.ask(f"day{j}", "value order", f"date of the {_NTH[j]} result", f"when was the {_NTH[j]} hit published")
    d.ask(f"flt{on}", "state", "the ticked filter", "checked box at the side")
    k = (on + 2) % 4
    d.ask(f"flt{k}", "label", f"show only {kinds[k].lower()}", f"check box for {kinds[k].lower()}", f"square in front of {kinds[k]}")
    d.ask("sort", "role kind", "change the order of the results", "drop-down", "sort menu")
    d.ask("next", "role", "following page", "more results", "link behind the page numbers")
    d.ask(f"pg{cur}", "state", "the page I am on", "number of the current page")
    d.ask("pg5", "label order", "go to page 5", "the highest page number")
    d.ask(f"t{n - 1}", "order position", "bottom result's headline", "last link of the hits")
    if ad:
        d.ask("ad", "kind", "mark for advertising", "the Ad label")
        d.ask("t0", "relation", "the sponsored result's title", "headline of the advertisement")
    else:
        d.none("sponsored", "kind", "the advertisement", "a sponsored hit")
    d.all([f"t{x}" for x in range(n)], "kind", "headlines of all results", "all the hits' titles")
    d.all([f"flt{x}" for x in range(4)], "kind", "all the filters' boxes", "every check box")
    d.all([f"pg{x}" for x in range(1, 6)], "kind", "all page numbers", "the five numbered boxes")
    d.either([f"flt{x}" for x in range(4)], "kind", "the check box")
    d.either([f"t{x}" for x in range(n)], "kind", "title of a result", "a result's link")
    d.none("price", "role", "filter by price", "the price slider")
    d.none("image search", "role", "search by picture", "camera icon")
    d.none("map", "role", "show the hits on a map", "map view")
    return d.html(body, bare=True)


def menu(d: Draft) -> str:
    """A restaurant's card, printed or with buttons to order."""
    r, cash = d.rng, money(d.rng)
    parts = {
        "Starters": ["Leek soup", "Beetroot salad", "Fried sardines", "Garlic bread"],
        "Mains": ["Lamb stew", "Mushroom risotto", "Grilled trout", "Bean chili", "Roast duck"],
        "Desserts": ["Plum cake", "Lemon sorbet", "Rice pudding", "Cheese plate"],
        "Drinks": ["Still water", "Apple juice", "House red", "Mint tea"],
    }
    use = ["Starters", "Mains", d.one("Desserts", "Drinks")]
    pick = {s: d.some(parts[s], 3) for s in use}
    dishes = [(s, x) for s in use for x in pick[s]]
    cost = r.sample(range(250, 3900, 10), len(dishes))
    veg, hot = r.sample(range(len(dishes)), 2)
    order = r.random() < 0.4
    dots = r.random() < 0.5
    col = r.choice((1, 2, 3))
    made, k = "", 0
    for s in use:
        lines = ""
        for x in pick[s]:
            lead = f'<span class=grow style="border-bottom:2px dotted #9999;margin:0 8px;align-self:flex-end"></span>' if dots else '<span class=grow></span>'
            sign = f' <span class=chip {d.f("veg", "badge")} style="background:{COLOURS["green"]};color:#fff;border:0;padding:0 7px">vegan</span>' if k == veg else f' <span class=chip {d.f("hot", "badge")} style="background:{COLOURS["red"]};color:#fff;border:0;padding:0 7px">spicy</span>' if k == hot else ""
            add = f'<button class=ico style="margin-left:8px" {d.f(f"add{k}", "icon")}>{glyph("plus", 14)}</button>' if order else ""
            lines += f'<div class=row style="gap:0;margin:8px 0" {d.f(f"l{k}", "row")}><span {d.t(f"n{k}")}>{x}</span>{sign}{lead}<span {d.t(f"p{k}")}>{cash(cost[k])}</span>{add}</div>'
            k += 1
        made += f'<div {d.f("sec" + s, "card")} style="padding:8px"><h2 {d.t("h" + s, "heading")} style="width:max-content">{s}</h2>{lines}</div>'
    place = d.one("The Crooked Spoon", "Chez Odile", "Taverna Nikos", "Old Mill Inn")
    tel = f"{r.randint(200, 999)} {r.randint(10, 99)} {r.randint(10, 99)}"
    hours = d.one("Tue – Sun, 17:00 – 23:00", "daily 12–22 h", "Wed to Sat from 6 pm")
    body = f"""<div style="text-align:center"><h1 {d.t("place", "heading")}>{place}</h1><p class=dim><span {d.t("hours")}>{hours}</span> · Reservations: <span {d.t("tel")}>{tel}</span></p></div><div style="display:grid;grid-template-columns:repeat(auto-fit,minmax({(620, 420, 300)[col - 1]}px,1fr));gap:10px 40px;max-width:1100px;margin:auto">{made}</div><p class="small dim" style="text-align:center">Service is included. Ask us about allergens.</p>"""
    body = body.replace("minmax(620px", "minmax(300px").replace("minmax(420px", "minmax(300px") if r.random() < 0.7 else body
    n = len(dishes)
    i, j = r.sample(range(n), 2)
    d.ask(f"p{i}", "value relation", f"price of the {dishes[i][1].lower()}", f"{dishes[i][1]}, how much?", f"what do they charge for {dishes[i][1].lower()}")
    d.ask(f"p{j}", "value relation", f"how much is the {dishes[j][1].lower()}", f"{dishes[j][1].lower()} price")
    d.ask(f"n{j}", "text", f"{dishes[j][1].lower()} on the card", dishes[j][1])
    s = r.choice(use)
    idx = [q for q in range(n) if dishes[q][0] == s]
    d.ask(f"n{idx[0]}", "order relation", f"the first dish under {s}", f"top item of the {s.lower()}")
    d.ask(f"n{idx[-1]}", "order relation", f"last thing in {s}", f"final entry under {s}")
    top = cost.index(max(cost))
    d.ask(f"n{top}", "superlative", "the most expensive thing on the menu, its name", "dearest dish (name)")
    d.ask(f"p{cost.index(min(cost))}", "superlative value", "the lowest price", "smallest amount on the card")
    d.ask(f"n{veg}", "relation state", "which dish has the vegan label", "name of the vegan dish")
    d.ask("hot", "colour kind", "the red label", "spicy mark", "red tag that says it's hot")
    d.ask("veg", "colour kind", "green tag", "vegan label")
    d.ask("place", "value role", "name of the restaurant", "what is the place called", "restaurant name on top")
    d.ask("tel", "value", "number to book a table", "phone number", "telephone for reservations")
    d.ask("hours", "value", "when are they open", "opening hours")
    d.ask(f"h{use[1]}", "role order", "second section heading", f"heading {use[1]}")
    d.ask(f"l{i}", "row", f"the whole line of {dishes[i][1]}", f"{dishes[i][1]} with its price, one box")
    if order:
        d.ask(f"add{j}", "icon relation", f"order the {dishes[j][1].lower()}", f"plus next to {dishes[j][1]}", f"add {dishes[j][1].lower()}")
        d.all([f"add{q}" for q in range(n)], "icon", "all the plus signs", "every plus button")
    else:
        d.none("cart", "icon", "the shopping cart", "my order so far")
    d.all([f"p{q}" for q in idx], "relation value", f"prices of all {s.lower()}", f"every price under {s}")
    d.all([f"n{q}" for q in idx], "relation", f"all dishes in {s}", f"names of the {s.lower()}")
    d.all([f"h{q}" for q in use], "role", "all section headings", "the three headings of the card")
    d.either([f"p{q}" for q in idx], "relation value", f"price of one of the {s.lower()}", f"a price under {s}")
    d.none("lobster", "text", "the lobster", "price of the lobster")
    d.none("kids", "text", "the kids' menu", "dishes for children")
    d.none("gluten", "state", "the gluten free dish", "gluten-free mark")
    return d.html(f'<div class=card style="max-width:1150px;margin:auto">{body}</div>')


def shopping(d: Draft) -> str:
    """A list of things to buy, some of them ticked off."""
    r = d.rng
    n = r.randint(6, 9)
    things = d.some(GROCERIES, n)
    many = [f"{r.randint(1, 6)} {d.one('x', 'pcs', 'packs')}" for _ in things]
    done = set(r.sample(range(n), r.randint(2, 3)))
    urgent = r.choice([i for i in range(n) if i not in done])
    own = r.random() < 0.4
    rows = ""
    for i, x in enumerate(things):
        box = f'<input type=checkbox {"checked" if i in done else ""} {d.f(f"ck{i}", "checkbox")} style="width:20px;height:20px">'
        if own:
            inner = glyph("tick", 16, colour="#fff") if i in done else ""
            fill = d.look.hue if i in done else "transparent"
            box = f'<span {d.f(f"ck{i}", "checkbox")} style="width:24px;height:24px;border:2px solid #888;border-radius:50%;background:{fill};display:inline-flex;align-items:center;justify-content:center;flex:none">{inner}</span>'
        flag = f'<span class=chip {d.f("flag", "badge")} style="background:{COLOURS["orange"]};color:#111;border:0;padding:1px 9px">urgent</span>' if i == urgent else ""
        rows += f'<div class=row style="padding:6px 0;border-bottom:1px solid #8884;gap:12px" {d.f(f"l{i}", "row")}>{box}<span class=grow><span {d.t(f"n{i}")} style="{"text-decoration:line-through;opacity:.65" if i in done else ""}">{x}</span></span>{flag}<span class=dim {d.t(f"q{i}")}>{many[i]}</span><button class=ico {d.f(f"del{i}", "icon")}>{glyph("cross", 13)}</button></div>'
    body = f"""<div style="max-width:{r.choice((380, 520, 640))}px;margin:auto"><div class="row between"><h1 {d.t("title", "heading")}>{d.one("Groceries", "Shopping list", "Buy on Saturday")}</h1><button class=ico {d.f("share", "icon")}>{glyph("share", 18)}</button></div><div class=row style="gap:8px;margin-bottom:12px"><input {d.f("new", "textbox")} class=grow placeholder="{d.one("What do you need?", "New item")}"><button class=main {d.f("add", "button")}>Add</button></div>{rows}
<div class="row between" style="margin-top:14px"><span class="dim"><span {d.t("left")}>{n - len(done)} still to buy</span></span><button {d.f("clear", "button")}>{d.one("Remove bought", "Clear ticked")}</button></div></div>"""
    i, j = r.sample(range(n), 2)
    d.ask(f"ck{i}", "label kind", f"tick off the {things[i].lower()}", f"box in front of {things[i]}", f"checkbox for {things[i].lower()}")
    d.ask(f"del{j}", "icon relation", f"remove {things[j].lower()} from the list", f"x next to {things[j]}", f"the cross in the {things[j].lower()} line")
    d.ask(f"q{i}", "value relation", f"how many {things[i].lower()}", f"quantity of {things[i]}", f"{things[i]} amount")
    d.ask(f"n{j}", "order text", f"{_NTH[j]} item of the list", f"{_NTH[j]} thing to buy")
    d.ask("flag", "colour kind", "the orange label", "urgent mark")
    d.ask(f"n{urgent}", "state relation", "what is urgent", "name of the urgent item")
    d.ask("new", "role", "write a new item here", "text field", "where can I put in something else to buy")
    d.ask("add", "role", "add what I typed", "button right of the text field", "Add button")
    d.ask("share", "icon role", "send the list to somebody", "share symbol", "icon in the upper right")
    d.ask("clear", "role", "delete everything that is already bought", "bottom button", "get rid of the ticked ones")
    d.ask("left", "value", "how many things are missing", "number of items still open", "the count at the bottom")
    d.ask(f"l{n - 1}", "row order", "the last line of the list", "bottom item, entire line")
    if i > 0:
        d.ask(f"n{i - 1}", "relation order", f"the item above {things[i]}", f"what stands right before {things[i].lower()}")
    d.ask("title", "role", "title of the list", "heading")
    d.all([f"ck{k}" for k in sorted(done)], "state", "all ticked boxes", "check boxes with a tick in them")
    d.all([f"ck{k}" for k in range(n) if k not in done], "state negation", "boxes that are not ticked", "every empty check box")
    d.all([f"n{k}" for k in sorted(done)], "state", "names of the crossed out items", "what has been bought already, the words")
    d.all([f"del{k}" for k in range(n)], "icon", "all small crosses", "every x button")
    d.either([f"del{k}" for k in range(n)], "icon", "the x button", "the cross to remove something")
    d.either([f"ck{k}" for k in sorted(done)], "state", "the ticked box", "the checked item's box")
    absent = next(x for x in ("Bananas", "Honey", "Butter") if x not in things)
    d.none(absent.lower(), "text", absent.lower(), f"check box for {absent.lower()}")
    d.none("price", "value", "what will it cost in total", "price of everything")
    d.none("sort", "role", "sort the list", "sort button")
    return d.html(body)


def article(d: Draft) -> str:
    """A text with a column beside it: contents, links, a box for a newsletter."""
    r = d.rng
    who, when = r.choice(PEOPLE), dates(r, 1)[0]
    town = r.choice(CITIES)
    head = d.one(f"Why {town} gave its river back to swimmers", f"A winter of night trains from {town}", f"The last clockmaker of {town}")
    subs = d.some(["How it began", "The first attempt", "What the numbers say", "Voices from the street", "What comes next"], 3)
    para = ["The plan was older than most of the people who voted for it, and nobody had believed in it for years.", "On the second morning the square was full before seven, and the bakery had run out of rolls.", "Those who were there remember the noise more than anything else, and how suddenly it stopped.", "Costs rose twice, fell once, and ended close to where the first letter had put them."]
    text = "".join(f'<h2 {d.t(f"sub{i}", "heading")} style="width:max-content;max-width:100%">{s}</h2><p {d.t(f"par{i}")}>{para[i]} {para[(i + 1) % 4]}</p>' for i, s in enumerate(subs))
    read = d.some(["Markets in spring", "Ten quiet bridges", "The tram that waited", "Bread, briefly", "A guide to fog"], 4)
    left = r.random() < 0.4
    mins = r.randint(3, 14)
    stories = "".join(f'<li><a href="#" {d.t(f"rd{i}", "link")}>{x}</a></li>' for i, x in enumerate(read))
    aside = f'<div style="width:230px;flex:none" {d.f("side")}><div class=card {d.f("most", "card")}><h3>Most read</h3><ol style="padding-left:1.3em;margin:0">{stories}</ol></div><div class=card {d.f("letter", "card")}><h3>Newsletter</h3><input {d.f("mail", "textbox")} placeholder="you@example.org" style="width:100%;margin-bottom:8px"><button class=main {d.f("sub", "button")}>Subscribe</button></div></div>'
    nav = "".join(f'<a href="#" {d.t(f"nav{i}", "link")}>{x}</a>' for i, x in enumerate(["News", "Culture", "Science", "Weekend"]))
    main = f'<div class=grow><h1 {d.t("title", "heading")}>{head}</h1><p class=dim>By <span {d.t("who")}>{who}</span>, <span {d.t("when")}>{when}</span> · <span {d.t("mins")}>{mins} min read</span></p>{_picture(d, "photo", "100%", r.randint(160, 260))}<p class="small dim" {d.t("caption")} style="width:max-content;max-width:100%">Photo: the old harbour at dusk</p>{text}<div class=row><button class=ico {d.f("like", "icon")}>{glyph("heart", 18)}</button><button class=ico {d.f("print", "icon")}>{glyph("printer", 18)}</button><button class=ico {d.f("share", "icon")}>{glyph("share", 18)}</button></div></div>'
    body = f'<div class=bar style="flex-wrap:wrap"><b class=big>{d.one("The Ledger", "Meridian", "Quarterly")}</b>{nav}<span style="flex:1"></span><button class=ico {d.f("find", "icon")}>{glyph("search", 18)}</button></div><div style="display:flex;gap:28px;padding:18px;max-width:1150px;margin:auto">{aside + main if left else main + aside}</div>'
    i = r.randrange(3)
    d.ask("title", "role size", "the headline", "title of the article", "what is this text called", "largest text")
    d.ask("who", "value", "author", "who wrote this", "name of the writer")
    d.ask("when", "value", "when was it published", "date of the article")
    d.ask("mins", "value", "how long does it take to read", "reading time")
    d.ask("photo", "kind", "the picture", "photograph", "the large image")
    d.ask("caption", "relation role", "text below the picture", "caption of the photo")
    d.ask(f"sub{i}", "order role", f"{_NTH[i]} subheading", f'section title "{subs[i]}"', f"heading number {i + 1} inside the text")
    d.ask(f"par{i}", "relation", f'the paragraph under "{subs[i]}"', f"text following {subs[i]}", f"passage of the section {subs[i]}")
    d.ask("rd2", "order", "third of the most read", "number 3 in the list", f"link {read[2]}")
    d.ask("mail", "role", "put my e-mail address in", "the text field", "field for the newsletter")
    d.ask("sub", "role", "get the newsletter", "subscribe", "button below the address field")
    d.ask("like", "icon role", "I like it", "heart below the text", "heart icon")
    d.ask("print", "icon role", "get it on paper", "printer icon")
    d.ask("share", "icon role", "show it to friends", "share icon", "icon to the right of the printer")
    d.ask("find", "icon role", "magnifying glass", "search the site", "icon in the top right corner")
    d.ask("nav2", "order role", "third link at the top", "articles about science", "Science")
    d.ask("most", "kind label", "box with the most read stories", "Most read box")
    d.ask("letter", "kind position", "the newsletter box, all of it", f"lower box at the {'left' if left else 'right'}")
    d.all([f"sub{x}" for x in range(3)], "role", "all subheadings", "the three section titles")
    d.all([f"rd{x}" for x in range(4)], "kind", "all links in the most read list", "the four most read stories")
    d.all(["like", "print", "share"], "icon", "the icons under the text", "three icons at the end of the article")
    d.all([f"nav{x}" for x in range(4)], "kind", "all links in the top bar", "the site's sections on top")
    d.either(["most", "letter"], "kind", "a box at the side", "the box beside the text")
    d.either([f"sub{x}" for x in range(3)], "role", "a subheading", "the section heading")
    d.none("comment", "role", "write a comment", "comments below the text")
    d.none("log in", "role", "sign in", "where do I log in")
    d.none("podcast", "kind", "listen to it as a podcast", "audio player")
    return d.html(body, bare=True)


def error(d: Draft) -> str:
    """Something is missing or broken: a code, excuses, ways on."""
    r = d.rng
    code, what = r.choice((("404", "Page not found"), ("500", "Something broke on our side"), ("403", "You may not see this"), ("503", "Down for maintenance")))
    ref = f"{r.randint(10, 99)}f{r.randint(100, 999)}-{d.one('ab', 'c7', 'e0')}"
    tries = d.some(["Check the address for typing errors", "Use the search below", "Come back in a few minutes", "Go to the start page"], 3)
    mode = r.choice(("centre", "left", "dialog"))
    status = r.random() < 0.5
    inner = f"""<div style="font-size:{r.choice((64, 88, 110))}px;font-weight:800;line-height:1.1;color:{d.look.hue}"><span {d.t("code")}>{code}</span></div><h1 {d.t("what", "heading")}>{what}</h1><p>You could try this:</p><ul style="display:inline-block;text-align:left">{"".join(f"<li><span {d.t(f'try{i}')}>{t}</span></li>" for i, t in enumerate(tries))}</ul>
<div class="row wrap" style="justify-content:{"center" if mode == "centre" else "flex-start"};margin:12px 0"><input {d.f("find", "textbox")} placeholder="Search this site" style="width:220px"><button {d.f("go", "button")}>Search</button></div>
<div class="row wrap" style="justify-content:{"center" if mode == "centre" else "flex-start"}"><button class=main {d.f("home", "button")}>{d.one("Home page", "Take me home", "Start page")}</button><button {d.f("again", "button")}>{glyph("reload", 16)} Try again</button><button {d.f("report", "button")}>Report it</button></div>
<p class="small dim">Reference: <span {d.t("ref")}>{ref}</span>{f' · <a href="#" {d.t("status", "link")}>Service status</a>' if status else ""}</p>"""
    align = "center" if mode == "centre" else "left"
    body = f'<div class="{"card" if mode == "dialog" else ""}" style="max-width:560px;margin:{"40px auto" if mode != "left" else "30px 20px"};text-align:{align}">{inner}</div>'
    d.ask("code", "value size", "error number", "the big number", "which error code", "largest text on the page")
    d.ask("what", "role", "what happened?", "headline of the error", "sentence in bold that says what's wrong")
    d.ask("home", "role", "bring me to the start", "button to leave to the home page", "leftmost button of the bottom row")
    d.ask("again", "role icon", "reload", "load the page once more", "button with a round arrow")
    d.ask("report", "role", "tell them about the problem", "rightmost of the three buttons", "report button")
    d.ask("find", "role", "search field", "where I can type", "the text box")
    d.ask("go", "role relation", "button behind the search field", "search")
    d.ask("ref", "value", "reference number", "what number should I tell the support", "the reference")
    d.ask("try0", "order", "first piece of advice", "top bullet point", "first suggestion")
    d.ask("try2", "order", "last suggestion", "third bullet")
    if status:
        d.ask("status", "role kind", "the link", "is the service up? link", "look up the service status")
    else:
        d.none("status", "kind", "link to the service status", "the status page link")
    if d.look.filled and d.look.name != "journal":
        d.ask("home", "colour", f"the {d.look.accent} button", f"button filled with {d.look.accent}")
    d.ask("code", "colour", f"number written in {d.look.accent}")
    d.all(["try0", "try1", "try2"], "kind", "all suggestions", "the three bullet points")
    d.all(["go", "home", "again", "report"], "kind", "every button", "all four buttons")
    d.all(["home", "again", "report"], "position", "the buttons in the lowest row", "three buttons under the search")
    d.either(["try0", "try1", "try2"], "kind", "a suggestion", "the bullet point")
    d.none("chat", "role", "chat with somebody", "chat window")
    d.none("language", "role", "other languages", "language menu")
    d.none("cookie", "role", "accept the cookies", "cookie notice")
    return d.html(body)
