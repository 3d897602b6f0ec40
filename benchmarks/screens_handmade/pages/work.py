"""Pages of an office day: mail, chat, files, board, month, people, terminal, timetable."""

# ruff: noqa: E501, S311 - HTML and phrases read better in one piece

from __future__ import annotations

import calendar as months

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import CITIES, PEOPLE, dates, mail_of

__all__ = ["board", "chat", "contacts", "files", "mail", "month", "terminal", "timetable"]

_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def mail(d: Draft) -> str:
    """A list of messages with folders beside it."""
    r = d.rng
    n = r.randint(5, 8)
    who = d.some(PEOPLE, n)
    topics = d.some(["Minutes of Tuesday", "Your parking permit", "Lunch on Friday?", "Draft contract", "Photos from the hike", "Server down again", "Rent increase", "Concert tickets", "Re: spare keys", "Holiday plan", "Dentist reminder"], n)
    when = dates(r, n)[::-1]
    unread = set(r.sample(range(n), 2))
    clip, star = r.randrange(n), r.randrange(n)
    folders = ["Inbox", "Drafts", "Sent", "Junk", "Bin"]
    unseen = f' <b {d.t("count")}>({r.randint(2, 60)})</b>'
    side = "".join(f'<div style="padding:6px 10px;{"font-weight:800" if not i else ""}" {d.f(f"fo{i}", "link")}>{f}{unseen if not i else ""}</div>' for i, f in enumerate(folders))
    pinned = f'<span {d.f("clip", "icon")} style="display:inline-block;line-height:0">{glyph("paperclip", 16)}</span>'
    starred = f'<span {d.f("star", "icon")} style="display:inline-block;line-height:0">{glyph("star", 17, colour="#e0a100", full=True)}</span>'
    rows = "".join(
        f'<tr {d.f(f"m{i}", "row")} style="{"font-weight:800" if i in unread else ""}"><td style="width:34px"><input type=checkbox {d.f(f"ck{i}", "checkbox")}><td><span {d.t(f"who{i}")}>{who[i]}</span><td><span {d.t(f"top{i}")}>{topics[i]}</span><td style="width:30px">{pinned if i == clip else ""}<td style="width:34px">{starred if i == star else ""}<td class=num><span class=small {d.t(f"day{i}")}>{when[i]}</span></tr>'
        for i in range(n)
    )
    tools = "".join(f'<button class=ico {d.f(k, "icon")}>{glyph(g, 18)}</button>' for g, k in (("bin", "del"), ("folder", "move"), ("reload", "fresh"), ("printer", "print")))
    body = f"""<div class=bar><b>{d.one("Pigeon Mail", "Post", "WebMail")}</b><input {d.f("find", "textbox")} placeholder="Search mail" class=grow><button class=ico {d.f("gear", "icon")}>{glyph("gear", 18)}</button></div>
<div style="display:flex;min-height:520px"><div class=side style="width:150px;flex:none;padding:12px 4px"><button class=main {d.f("new", "button")} style="margin:0 0 10px 8px">{d.one("Compose", "Write", "New message")}</button>{side}</div><div class=grow style="padding:8px 14px"><div class=row style="padding:6px 0;gap:8px">{tools}</div><table class=tbl>{rows}</table></div></div>"""
    d.ask("new", "role", "write a new mail", "start a new e-mail", "where do I click to write to somebody", "compose button")
    d.ask("del", "icon role", "throw the mail away", "waste bin", "the trash symbol in the tool row", "delete icon")
    d.ask("fresh", "icon role", "check for new messages", "reload icon", "the round arrow")
    d.ask("print", "icon", "printer", "print this mail, icon")
    d.ask("gear", "icon role", "the cog wheel", "open the mail settings", "icon in the top right corner")
    d.ask("find", "role", "search box", "where can I look for a mail", "field at the top")
    i, j = r.sample(range(n), 2)
    d.ask(f"m{i}", "row relation", f"the mail from {who[i]}", f"{who[i]}'s message, entire line", f"row of {who[i].split()[0]}")
    d.ask(f"top{j}", "relation value", f"what does {who[j]} write about", f"subject of the mail by {who[j].split()[0]}")
    d.ask(f"day{i}", "relation value", f'date of "{topics[i]}"', f"when did the message {topics[i]} come")
    d.ask(f"ck{j}", "relation kind", f"the box to tick the mail from {who[j].split()[0]}", f"check box in {who[j]}'s line", f"select the {_NTH[j]} message with its checkbox")
    d.ask(f"who{0}", "order", "who sent the newest mail", "sender of the top message", "first sender in the list")
    d.ask(f"m{n - 1}", "order row", "the last mail in the list", "bottom message line", "oldest message")
    d.ask("star", "icon state", "the yellow star", "star symbol", "mark of the favourite message")
    d.ask(f"m{star}", "relation row", "the mail with a star", "the starred message, whole row")
    d.ask("clip", "icon", "paper clip", "sign that a file is attached")
    d.ask(f"m{clip}", "relation row", "the message with an attachment", "row that has a paper clip")
    d.ask("fo2", "role", "mails that I wrote myself", "sent folder", "Sent")
    d.ask("fo3", "role", "spam folder", "the junk", "where is the unwanted mail")
    d.ask("count", "value", "number of mails in the inbox", "the number behind Inbox")
    d.all([f"m{k}" for k in sorted(unread)], "state", "all unread mails", "the bold lines", "messages nobody has read yet")
    d.all([f"ck{k}" for k in range(n)], "kind", "all check boxes", "every tick box in the list")
    d.all([f"fo{k}" for k in range(5)], "kind", "all folders in the side bar", "the folder names on the left")
    d.either([f"m{k}" for k in sorted(unread)], "state", "the unread message", "the bold row")
    d.either([f"ck{k}" for k in range(n)], "kind", "a checkbox", "the check box")
    d.none("calendar", "icon", "the calendar icon", "switch to the calendar")
    d.none("archive", "role", "archive folder", "put it in the archive")
    d.none("landlord", "relation", "the mail from my landlord", "message of the landlord")
    return d.html(body, bare=True)


def chat(d: Draft) -> str:
    """Bubbles of a conversation with a place to write."""
    r = d.rng
    other = r.choice(PEOPLE)
    first = other.split()[0]
    lines = d.some(["Did the parcel arrive?", "Yes, this morning.", "Great, thanks a lot!", "Can you send me the address again?", "I'm at the station now", "Running ten minutes late, sorry", "Shall we order pizza?", "The door code is 4471", "See you at eight", "Bring the blue folder please", "Ok!"], r.randint(5, 7))
    mine = [k % 2 == 1 if r.random() < 0.8 else k % 2 == 0 for k in range(len(lines))]
    mine[-1] = True
    mine[0] = False
    hours = sorted(r.sample(range(480, 1300), len(lines)))
    clock = [f"{h // 60}:{h % 60:02d}" for h in hours]
    me = d.look.hue
    on = "#111" if d.look.accent in {"yellow", "orange"} else "#fff"
    rad = r.choice((0, 6, 16))
    grey = "#30353d" if d.look.dark else "#dfe3e8"
    bubbles = "".join(
        f'<div style="display:flex;justify-content:{"flex-end" if m else "flex-start"};margin:7px 0"><div {d.f(f"b{k}", "message")} style="max-width:70%;padding:8px 13px;border-radius:{rad}px;background:{me if m else grey};color:{on if m else "inherit"}"><span {d.t(f"w{k}")}>{x}</span><div class=small style="opacity:.85;text-align:right"><span {d.t(f"c{k}")}>{clock[k]}</span></div></div></div>'
        for k, (x, m) in enumerate(zip(lines, mine, strict=True))
    )
    online = r.random() < 0.5
    dot = f'<span {d.f("dot", "icon")} style="display:inline-block;width:12px;height:12px;border-radius:50%;background:#23b04a"></span>' if online else ""
    ava = "".join(p[0] for p in other.split())
    body = f"""<div style="max-width:{r.choice((460, 640, 820))}px;margin:0 auto"><div class=bar><button class=ico {d.f("back", "icon")}>{glyph("left", 18)}</button><span {d.f("ava", "image")} style="width:38px;height:38px;border-radius:50%;background:#8a5a2b;color:#fff;display:flex;align-items:center;justify-content:center;flex:none">{ava}</span><div class=grow><b {d.t("name")}>{other}</b> {dot}<div class="small dim"><span {d.t("seen")}>{"online" if online else "last seen " + clock[0]}</span></div></div><button class=ico {d.f("call", "icon")}>{glyph("phone", 18)}</button><button class=ico {d.f("more", "icon")}>{glyph("dots", 18)}</button></div>
<div style="padding:12px">{bubbles}</div><div class=bar style="gap:8px"><button class=ico {d.f("clip", "icon")}>{glyph("paperclip", 18)}</button><input {d.f("type", "textbox")} class=grow placeholder="{d.one("Message", "Type something", "Write to " + first)}"><button class="ico main" {d.f("send", "icon")}>{glyph("plane", 18)}</button></div></div>"""
    d.ask("type", "role", "where do I write my answer", "the field for a new message", "input at the bottom", "type here")
    d.ask("send", "icon role", "send it", "paper plane", "button to send the message", "icon in the bottom right")
    d.ask("clip", "icon role", "attach a file", "paperclip", "send a picture along")
    d.ask("call", "icon role", f"ring {first} up", "telephone receiver", "phone symbol", "start a call")
    d.ask("back", "icon role", "go back to all chats", "the arrow pointing left", "back arrow")
    d.ask("more", "icon role", "three dots", "more options for this chat")
    d.ask("name", "value", "who am I talking to", "name of the other person", "chat partner's name")
    d.ask("ava", "kind", "round picture with initials", "avatar", f"{first}'s picture")
    i = r.randrange(len(lines))
    d.ask(f"b{i}", "text kind", f'the bubble saying "{lines[i]}"', f"message: {lines[i]}", f"speech bubble with {lines[i].rstrip('?!.')}")
    d.ask(f"b{len(lines) - 1}", "order", "the newest message", "last bubble", "what was written most recently")
    d.ask("b0", "order position", "the topmost message", "first thing said")
    d.ask(f"c{i}", "relation value", f'time of "{lines[i]}"', f"when was {lines[i].rstrip('?!.')} sent")
    if "The door code is 4471" in lines:
        k = lines.index("The door code is 4471")
        d.ask(f"b{k}", "text", "message with the door code", "which message has a number to open the door")
    if i + 1 < len(lines):
        d.ask(f"b{i + 1}", "relation order", f'the reply right after "{lines[i]}"', f"bubble under {lines[i].rstrip('?!.')}")
    if online:
        d.ask("dot", "icon colour state", "the green dot", "sign that she or he is online")
    else:
        d.ask("seen", "value state", "when was the person last online", "last seen")
        d.none("online", "icon", "the green dot", "the online sign")
    mk = [f"b{k}" for k in range(len(lines)) if mine[k]]
    yk = [f"b{k}" for k in range(len(lines)) if not mine[k]]
    d.all(mk, "position", "all messages on the right side", "every bubble I wrote", f"the {d.look.accent} bubbles")
    d.all(yk, "position", f"all of {first}'s messages", "the messages on the left", "bubbles that are not mine")
    d.either(mk, "position", "the bubble on the right", "my message") if len(mk) > 1 else None
    d.none("microphone", "icon", "record a voice message", "the microphone")
    d.none("video", "icon", "start a video call", "video camera symbol")
    d.none("emoji", "icon", "the smiley button", "smiley face to pick an emoji")
    return d.html(body, bare=True)


def files(d: Draft) -> str:
    """Folders and documents, as a list or as tiles."""
    r = d.rng
    folders = d.some(["Taxes", "Recipes", "Old photos", "Music", "Flat search", "Scans"], 2)
    docs = d.some(["letter.odt", "budget-2025.xlsx", "beach.jpg", "manual.pdf", "notes.txt", "logo.svg", "backup.zip", "invoice_881.pdf", "cv_final.docx"], r.randint(4, 6))
    names = folders + docs
    n = len(names)
    kb = r.sample(range(3, 999), n)
    when = dates(r, n)
    r.shuffle(when)
    sel = r.randrange(2, n)
    tiles = r.random() < 0.45
    hue = COLOURS["blue"] if not d.look.dark else "#3268c9"

    def pic(i: int, size: int) -> str:
        if i < 2:
            return glyph("folder", size, colour="#e8b100")
        return glyph("picture" if names[i].endswith((".jpg", ".svg")) else "page", size)

    mark = f"background:{hue};color:#fff"
    if tiles:
        lst = '<div style="display:flex;flex-wrap:wrap;gap:16px;padding:18px">' + "".join(
            f'<div {d.f(f"f{i}", "card")} style="width:112px;text-align:center;padding:10px 4px;{mark if i == sel else ""}"><div><span {d.f(f"ic{i}", "icon")} style="display:inline-block">{pic(i, 44)}</span></div><span class=small {d.t(f"n{i}")}>{x}</span></div>' for i, x in enumerate(names)) + "</div>"
    else:
        lst = '<table class=tbl><tr><th>Name<th>Changed<th class=num>Size</tr>' + "".join(
            f'<tr {d.f(f"f{i}", "row")} style="{mark if i == sel else ""}"><td style="{mark if i == sel else ""}"><span {d.f(f"ic{i}", "icon")} style="display:inline-block">{pic(i, 18)}</span> <span {d.t(f"n{i}")}>{x}</span><td style="{mark if i == sel else ""}"><span {d.t(f"w{i}")}>{when[i]}</span><td class=num style="{mark if i == sel else ""}"><span {d.t(f"s{i}")}>{f"{kb[i]} KB" if i > 1 else "–"}</span></tr>' for i, x in enumerate(names)) + "</table>"
    path = ["Home", d.one("Documents", "Private", "Shared"), d.one("2024", "Misc", "Projects")]
    crumbs = " / ".join(f'<a href="#" {d.t(f"p{i}", "link")}>{p}</a>' for i, p in enumerate(path))
    free = r.randint(4, 180)
    body = f"""<div class=bar style="flex-wrap:wrap"><button class=ico {d.f("up", "icon")}>{glyph("left", 18)}</button><span class=grow>{crumbs}</span><input {d.f("find", "textbox")} placeholder="Filter" style="width:130px"><button {d.f("new", "button")}>{glyph("plus", 14)} New folder</button><button class="main" {d.f("upload", "button")}>Upload</button></div>{lst}
<div class="bar small" style="border-top:1px solid #9998"><span class=grow {d.t("count")}>{n} items, 1 selected</span><span {d.t("free")}>{free} GB free</span></div>"""
    d.ask("new", "role", "create a folder", "make a new directory", "New folder button")
    d.ask("upload", "role", "put a file from my computer here", "upload", "button to add files", "rightmost button on top")
    d.ask("find", "role", "box to filter the files", "the text field", "search among the files")
    d.ask("free", "value", "how much space is left", "free disk space", "remaining gigabytes")
    d.ask("count", "value", "how many files are here", "number of items", "text in the lower left corner")
    i, j = r.sample(range(2, n), 2)
    row = "tile" if tiles else "line"
    d.ask(f"f{i}", f"label {'card' if tiles else 'row'}", f"the {row} of {names[i]}", f"{names[i]} (whole {row})", f"the entire {row} for {names[i]}")
    d.ask(f"n{j}", "text", names[j], f"file name {names[j]}", f"the words {names[j]}")
    d.ask(f"f{sel}", "state", f"the selected {row}", "highlighted file", f"which file is marked, whole {row}")
    d.ask(f"ic{0}", "icon", f"the folder icon of {folders[0]}", f"symbol left of {folders[0]}" if not tiles else f"symbol above {folders[0]}")
    d.ask("n1", "order", "name of the second folder", "second name")
    pdf = [k for k in range(n) if names[k].endswith(".pdf")]
    if len(pdf) == 1:
        d.ask(f"f{pdf[0]}", "text", "the PDF file", "the only pdf here")
    pics = [k for k in range(n) if names[k].endswith((".jpg", ".svg"))]
    if len(pics) == 1:
        d.ask(f"ic{pics[0]}", "icon", "icon of the image file", "the symbol that shows a picture")
    if not tiles:
        d.ask(f"w{i}", "table relation", f"when was {names[i]} changed", f"date of {names[i]}", f"{names[i]} last modified")
        d.ask(f"s{j}", "table relation", f"size of {names[j]}", f"how big is {names[j]}")
        big = max(range(2, n), key=lambda k: kb[k])
        d.ask(f"n{big}", "superlative table", "name of the largest file", "which file takes most space")
        d.all([f"w{k}" for k in range(n)], "table", "all dates", "every date in the Changed column")
    d.ask("p1", "order", "middle part of the path", f"go to {path[1]}", "second link in the path")
    d.ask("p0", "role", "back to the home folder", "Home")
    d.ask("up", "icon role", "the back arrow", "go one up", "icon in the upper left")
    d.all(["ic0", "ic1"], "icon colour", "both folder icons", "the yellow folders", "the two folder symbols")
    d.all([f"f{k}" for k in range(n)], "kind", f"all files and folders as {row}s", f"every {row}")
    d.all(["p0", "p1", "p2"], "kind", "all links of the path", "the three links")
    d.either(["ic0", "ic1"], "icon", "the folder icon", "a yellow folder")
    d.none("trash", "icon role", "the trash bin", "where can I delete the file")
    d.none("video", "kind", "the video file", "movie.mp4")
    d.none("rename", "role", "rename it", "the rename button")
    return d.html(body, bare=True)


def board(d: Draft) -> str:
    """Columns of cards with coloured tags."""
    r = d.rng
    heads = r.choice((["To do", "Doing", "Done"], ["Backlog", "Ready", "In work", "Finished"], ["Ideas", "This week", "Waiting"]))
    tasks = d.some(["Fix the leaking tap", "Book the hall", "Call the printer", "Update licences", "Clean the archive", "Interview Sam", "Order toner", "Plan the party", "Translate page 4", "Test the alarm", "Paint the fence", "Write the speech"], 10)
    tags = d.some(list(COLOURS), 4)
    counts = [r.randint(2, 3) for _ in heads]
    people = d.some(PEOPLE, sum(counts))
    k, cols, where, tagged = 0, "", [], {}
    for c, head in enumerate(heads):
        cards = ""
        for p in range(min(counts[c], 10 - k)):
            tag = ""
            if k % 2 == 0 and len(tagged) < 4:
                tagged[tags[len(tagged)]] = k
                hue = COLOURS[tags[len(tagged) - 1]]
                tag = f'<div {d.f(f"tag{k}", "badge")} style="width:54px;height:10px;background:{hue};margin-bottom:7px"></div>'
            ini = "".join(w[0] for w in people[k].split())
            cards += f'<div class=card style="margin-bottom:12px" {d.f(f"card{k}", "card")}>{tag}<div {d.t(f"text{k}")}>{tasks[k]}</div><div class="row between small" style="margin-top:8px"><span class=dim {d.t(f"who{k}")}>{people[k]}</span><span style="background:#555;color:#fff;border-radius:50%;width:28px;height:28px;display:flex;align-items:center;justify-content:center" {d.f(f"ini{k}", "image")}>{ini}</span></div></div>'
            where.append((c, p))
            k += 1
        cols += f'<div class=grow style="min-width:180px;padding:12px;background:#8882" {d.f(f"col{c}", "column")}><h3><span {d.t(f"head{c}", "heading")}>{head}</span></h3>{cards}<button {d.f(f"add{c}", "button")} style="width:100%">+ Add a card</button></div>'
    body = f'<div class="row between wrap"><h1 {d.t("title", "heading")}>{d.one("House team", "Spring fair", "Office move")}</h1><div class=row><input {d.f("find", "textbox")} placeholder="Filter cards" style="width:150px"><button class=main {d.f("invite", "button")}>Invite</button></div></div><div class=row style="align-items:flex-start">{cols}</div>'
    i, j = r.sample(range(k), 2)
    d.ask(f"card{i}", "label kind", f'card "{tasks[i]}"', f"the note that says {tasks[i]}", f"{tasks[i].lower()} card, all of it")
    d.ask(f"card{j}", "relation", f"the task of {people[j]}", f"card assigned to {people[j].split()[0]}", f"what has {people[j]} got to do (card)")
    d.ask(f"who{i}", "relation value", f"who is in charge of {tasks[i].lower()}", f"name on the {tasks[i].lower()} card")
    c = r.randrange(len(heads))
    d.ask(f"add{c}", "relation role", f"add something to {heads[c]}", f"button at the bottom of the {heads[c]} column", f"new card under {heads[c]}")
    d.ask(f"col{c}", "label kind", f"the whole {heads[c]} column", f"list called {heads[c]}", f"everything under {heads[c]}, as one box")
    d.ask(f"head{len(heads) - 1}", "position order", "title of the rightmost list", "last column heading")
    firsts = [x for x, w in enumerate(where) if w == (c, 0)]
    d.ask(f"card{firsts[0]}", "order relation", f"top card in {heads[c]}", f"first card of the {heads[c]} list")
    lasts = [x for x, w in enumerate(where) if w[0] == c]
    d.ask(f"text{lasts[-1]}", "order relation", f"what does the lowest card in {heads[c]} say", f"text of the last task under {heads[c]}")
    for t, x in list(tagged.items())[:3]:
        if t != d.look.accent:
            d.ask(f"tag{x}", "colour", f"the {t} stripe", f"{t} tag", f"small {t} bar")
            d.ask(f"card{x}", "colour relation", f"the card with the {t} mark", f"task tagged {t}")
    d.ask("invite", "role", "bring another person onto the board", "invite button", "add a colleague")
    d.ask("find", "role", "filter field", "where can I search the cards")
    d.ask("title", "role", "name of the board", "board title", "headline in the top left")
    d.all([f"card{x}" for x in lasts], "relation", f"all cards under {heads[c]}", f"every task in the {heads[c]} column")
    d.all([f"add{x}" for x in range(len(heads))], "kind", "all buttons to add a card", "every + Add a card")
    d.all([f"ini{x}" for x in range(k)], "kind", "all round initials", "every avatar")
    d.all([f"head{x}" for x in range(len(heads))], "kind", "headings of all the columns", "names of the lists")
    d.either([f"add{x}" for x in range(len(heads))], "kind", "Add a card", "the button for a new card")
    d.either([f"card{x}" for x in lasts], "relation", f"a card in {heads[c]}", f"the card in the {heads[c]} list")
    d.none("blocked", "label", "the Blocked column", "list of blocked tasks")
    d.none("roof", "label", "card about the roof", "the repair the roof task")
    d.none("deadline", "value", "the deadline of a card", "due date of a task")
    return d.html(body)


def month(d: Draft) -> str:
    """A month as a grid of days with a few events."""
    r = d.rng
    year, mon = r.randint(2023, 2027), r.randint(1, 12)
    first = r.choice((0, 6))
    weeks = months.Calendar(first).monthdayscalendar(year, mon)
    days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    days = days if first == 0 else days[-1:] + days[:-1]
    last = max(max(w) for w in weeks)
    picks = r.sample(range(1, last + 1), 4)
    today, busy = picks[0], picks[1:]
    events = dict(zip(busy, d.some(["Dentist", "Piano", "Tax office", "Gym", "Swim meet", "Book club"], 3), strict=True))
    paint = dict(zip(busy, d.some([c for c in COLOURS if c not in {d.look.accent, "yellow"}], 3), strict=True))
    h = r.choice((58, 72, 88))
    lines = "style='border:1px solid #9998;" if r.random() < 0.7 else "style='"
    body_rows = ""
    for w, week in enumerate(weeks):
        tds = ""
        for day in week:
            if not day:
                tds += f"<td {lines}height:{h}px'></td>"
                continue
            num = f'<span {d.t(f"n{day}")}>{day}</span>'
            if day == today:
                num = f'<span {d.f("today", "badge")} style="background:{d.look.hue};color:{"#111" if d.look.accent in {"yellow", "orange"} else "#fff"};border-radius:50%;width:26px;height:26px;display:inline-flex;align-items:center;justify-content:center">{day}</span>'
            ev = f'<div class=small {d.f(f"ev{day}", "badge")} style="background:{COLOURS[paint[day]]};color:#fff;padding:1px 5px;margin-top:3px;white-space:nowrap">{events[day]}</div>' if day in events else ""
            tds += f"<td {d.f(f'd{day}', 'cell')} {lines}height:{h}px;vertical-align:top;padding:4px 6px'>{num}{ev}</td>"
        body_rows += f"<tr {d.f(f'week{w}', 'row')}>{tds}</tr>"
    name = f"{months.month_name[mon]} {year}"
    head = "".join(f'<th style="padding:5px;text-align:left"><span {d.t(f"w{k}")}>{x}</span></th>' for k, x in enumerate(days))
    body = f"""<div class="row between wrap"><div class=row><button class=ico {d.f("prev", "icon")}>{glyph("left", 18)}</button><h1 {d.t("title", "heading")}>{name}</h1><button class=ico {d.f("next", "icon")}>{glyph("right", 18)}</button></div><div class=row><button {d.f("now", "button")}>Today</button><button class=main {d.f("new", "button")}>{d.one("New event", "Add entry")}</button></div></div>
<table style="width:100%;table-layout:fixed" {d.f("grid", "table")}><tr>{head}</tr>{body_rows}</table>"""
    e, f = r.sample(busy, 2)
    free = r.choice([x for x in range(8, 22) if x not in picks])
    mname = months.month_name[mon]
    d.ask(f"d{free}", "cell", f"the {free}th" if free not in (21,) else "the 21st", f"{free} {mname}", f"day {free}", f"click on {mname} {free}")
    d.ask(f"d{e}", "cell relation", f"the day of the {events[e].lower()} appointment", f"square with {events[e]} in it")
    d.ask(f"ev{e}", "text", f"{events[e]} entry", f"the event {events[e]}", f"my {events[e].lower()} appointment, the coloured label")
    d.ask(f"ev{f}", "colour", f"the {paint[f]} event", f"{paint[f]} entry in the calendar", f"label with {paint[f]} background")
    d.ask("today", "state", "the circled day number", "number of today, in a circle", "the marked date")
    d.ask("next", "icon role", "go to the following month", "arrow to the right", "next month")
    d.ask("prev", "icon role", "one month back", "left arrow", "the month before")
    d.ask("new", "role", "enter an appointment", "add something to the calendar", "button for a new event")
    d.ask("now", "role", "jump to today", "the Today button")
    d.ask("title", "value", "which month is shown", "month and year", "heading with the year")
    d.ask("week1", "row order", "second week", "the entire second row of days", "row of days two")
    d.ask(f"week{len(weeks) - 1}", "row order", "last week of the month", "bottom row of the calendar")
    d.ask("w2", "order table", "header of the third weekday", f"{days[2]} heading")
    d.ask(f"d{last}", "superlative cell", "last day of the month", "final day")
    d.ask("grid", "kind", "the whole calendar grid", "month table")
    d.all([f"ev{x}" for x in sorted(busy)], "kind", "all appointments", "every coloured entry", "the three events")
    d.all([f"w{x}" for x in range(7)], "table", "all weekday names", "the names of the days in the header")
    d.all(["prev", "next"], "icon", "both arrows", "the two arrow buttons")
    d.either([f"ev{x}" for x in sorted(busy)], "kind", "the appointment", "a coloured event")
    d.none("birthday", "text", "the birthday party", "birthday entry")
    d.none("year view", "role", "show the whole year", "year view button")
    d.none("print", "icon", "the printer", "print the calendar")
    return d.html(body)


def contacts(d: Draft) -> str:
    """People with mail, phone and town, and a tiny form to search."""
    r = d.rng
    n = r.randint(4, 7)
    who = sorted(d.some(PEOPLE, n))
    tel = [f"{d.one('+44 20', '+49 30', '0', '(555)')} {r.randint(100, 999)} {r.randint(1000, 9999)}" for _ in who]
    town = d.some(CITIES, n)
    jobs = d.some(["Plumber", "Tutor", "Neighbour", "Vet", "Coach", "Notary", "Baker", "Cousin"], n)
    fav = r.randrange(n)
    cards = r.random() < 0.5

    def acts(i: int) -> str:
        return "".join(f'<button class=ico {d.f(f"{k}{i}", "icon")}>{glyph(g, 17)}</button>' for g, k in (("phone", "call"), ("envelope", "mail"), ("pen", "edit")))

    star = f'<span {d.f("star", "icon")} style="display:inline-block">{glyph("heart", 17, colour="#d32222", full=True)}</span>'
    if cards:
        lst = f'<div style="display:grid;grid-template-columns:repeat(auto-fill,minmax(270px,1fr));gap:14px">' + "".join(
            f'<div class=card style="margin:0" {d.f(f"p{i}", "card")}><div class="row between"><b {d.t(f"n{i}")}>{p}</b>{star if i == fav else ""}</div><div class=dim><span {d.t(f"j{i}")}>{jobs[i]}</span>, <span {d.t(f"c{i}")}>{town[i]}</span></div><div class=small {d.t(f"m{i}")}>{mail_of(p)}</div><div><span {d.t(f"t{i}")}>{tel[i]}</span></div><div class=row style="gap:6px;margin-top:6px">{acts(i)}</div></div>' for i, p in enumerate(who)) + "</div>"
    else:
        lst = "<table class=tbl><tr><th>Name<th>Who<th>E-mail<th>Phone<th>Town<th></tr>" + "".join(
            f'<tr {d.f(f"p{i}", "row")}><td><span {d.t(f"n{i}")}>{p}</span> {star if i == fav else ""}<td><span {d.t(f"j{i}")}>{jobs[i]}</span><td><span {d.t(f"m{i}")}>{mail_of(p)}</span><td><span {d.t(f"t{i}")}>{tel[i]}</span><td><span {d.t(f"c{i}")}>{town[i]}</span><td style="white-space:nowrap">{acts(i)}</tr>' for i, p in enumerate(who)) + "</table>"
    body = f'<div class="row between wrap"><h1>{d.one("Address book", "People", "Contacts")}</h1><div class=row><input {d.f("find", "textbox")} placeholder="Name or town" style="width:150px"><button {d.f("go", "button")}>Find</button><button class=main {d.f("new", "button")}>Add person</button></div></div>{lst}<p class="dim small"><span {d.t("count")}>{n} people</span></p>'
    i, j, k = r.sample(range(n), 3)
    unit = "card" if cards else "row"
    d.ask(f"t{i}", "value relation", f"phone number of {who[i]}", f"{who[i]} phone", f"what number must I dial for {who[i].split()[0]}")
    d.ask(f"m{j}", "value relation", f"mail address of {who[j]}", f"{who[j].split()[0]}'s e-mail", f"e-mail {who[j]}")
    d.ask(f"c{k}", "value relation", f"where does {who[k]} live", f"{who[k]}'s town", f"the city for {who[k].split()[0]}")
    d.ask(f"n{i}", "relation value", f"who is the {jobs[i].lower()}", f"name of the person from {town[i]}", f"the {jobs[i].lower()}'s name")
    d.ask(f"call{j}", "icon relation", f"call {who[j].split()[0]}", f"phone icon of {who[j]}", f"telephone symbol in {who[j].split()[0]}'s {unit}")
    d.ask(f"edit{k}", "icon relation role", f"change the data of {who[k]}", f"pencil for {who[k]}", f"edit icon in the {unit} of the {jobs[k].lower()}")
    d.ask(f"mail{i}", "icon relation", f"write to {who[i]}", f"envelope next to {who[i].split()[0]}'s phone symbol")
    d.ask(f"p{k}", f"{'card' if cards else 'row'} relation", f"the {unit} of {who[k]}", f"whole entry of {who[k]}", f"{unit} with the {jobs[k].lower()}")
    d.ask(f"n{n - 1}", "order", "the last name", "bottom person's name")
    d.ask("star", "icon", "the red heart", "heart symbol")
    d.ask(f"n{fav}", "relation", "name of the favourite", "person who has a heart")
    d.ask("new", "role", "enter somebody new", "button to add a contact", "add another person")
    d.ask("go", "role", "start the search", "the button right of the search field", "Find")
    d.ask("find", "role", "search field", "where do I type a name", "text box on top")
    d.ask("count", "value", "how many people are in the list", "number of contacts")
    d.all([f"call{x}" for x in range(n)], "icon", "all phone icons", "every telephone symbol")
    d.all([f"t{x}" for x in range(n)], "value", "all phone numbers", "the telephone numbers of everybody")
    d.all([f"n{x}" for x in range(n)], "value", "names of all people", "everybody's name")
    d.either([f"edit{x}" for x in range(n)], "icon", "the pencil", "the edit icon")
    d.either([f"p{x}" for x in range(n)], "kind", f"a person's {unit}", f"the {unit} of a person") 
    d.none("export", "role", "export the contacts", "save the list as a file")
    d.none("lawyer", "relation", "my lawyer's number", "phone of the lawyer")
    d.none("fax", "value", "the fax number")
    return d.html(body)


def terminal(d: Draft) -> str:
    """A session in a text terminal: prompts, output, an error, a cursor."""
    r = d.rng
    user, host = d.one("mira", "root", "dev", "pat"), d.one("atlas", "pi4", "build-02", "laptop")
    bg, fg, ok, bad = r.choice((("#0c0c0c", "#d6d6d6", "#4ecb5e", "#ff6159"), ("#002b36", "#b6c3c4", "#9fc000", "#ef5350"), ("#ffffff", "#222222", "#188a2c", "#cc1f1f"), ("#2d0922", "#eeeeec", "#8ae234", "#ff5d5d")))
    names = d.some(["main.c", "notes.md", "photo.png", "run.sh", "data.csv", "LICENSE", "setup.cfg"], 4)
    sizes = r.sample(range(120, 90000), 4)
    tests = r.randint(12, 400)
    fails = r.randint(1, 5)
    secs = f"{r.randint(1, 50)}.{r.randint(0, 9)}s"
    ip = f"192.168.{r.randint(0, 9)}.{r.randint(2, 250)}"
    p = f"{user}@{host}:~$ "

    def prompt(k: int, cmd: str) -> str:
        return f'<div {d.t(f"line{k}", "row")}><span style="color:{ok}">{p}</span><span {d.t(f"cmd{k}")}>{cmd}</span></div>'

    ls = "".join(f'<div {d.t(f"ls{i}", "row")}>-rw-r--r-- 1 {user} <span {d.t(f"sz{i}")}>{s:>6}</span> <span {d.t(f"fn{i}")}>{x}</span></div>' for i, (x, s) in enumerate(zip(names, sizes, strict=True)))
    pkg = d.one("serde", "numpy", "libpng", "leftpad")
    body = f"""<div style="background:{bg};color:{fg};font:{r.choice((14, 15, 16))}px/1.5 {d.one("'DejaVu Sans Mono'", "'Liberation Mono'", "'Fira Code'", "Hack")},monospace;min-height:100vh;white-space:pre"><div style="background:#3a3a3a;color:#eee;padding:6px 12px;display:flex;gap:10px;align-items:center"><span {d.f("red", "icon")} style="width:14px;height:14px;border-radius:50%;background:#ff5f57"></span><span {d.f("yellow", "icon")} style="width:14px;height:14px;border-radius:50%;background:#febc2e"></span><span {d.f("green", "icon")} style="width:14px;height:14px;border-radius:50%;background:#28c840"></span><span style="flex:1;text-align:center"><span {d.t("title")}>{user}@{host}: ~</span></span></div>
<div style="padding:10px 14px">{prompt(0, "ls -l")}{ls}{prompt(1, "make test")}<div>running {tests} tests ...</div><div {d.t("pass")} style="color:{ok}">{tests - fails} passed</div><div {d.t("fail")} style="color:{bad}">{fails} failed</div><div>finished in <span {d.t("secs")}>{secs}</span></div>{prompt(2, "ip addr show eth0")}<div>    inet <span {d.t("ip")}>{ip}</span>/24</div>{prompt(3, f"install {pkg}")}<div {d.t("err", "alert")} style="color:{bad}">error: package '{pkg}' not found</div><div><span style="color:{ok}">{p}</span><span {d.f("cursor", "icon")} style="display:inline-block;width:.6em;height:1.15em;background:{fg};vertical-align:-.2em"></span></div></div></div>"""
    body = body.replace(">\n<div", "><div")
    i, j = r.sample(range(4), 2)
    d.ask("err", "role state", "the error message", "what went wrong with the install", "line that reports a missing package")
    d.ask("ip", "value", "IP address", "the machine's address in the network", "which ip has eth0")
    d.ask("fail", "value", "how many tests failed", "number of failures", "failed tests line")
    d.ask("pass", "value colour", "count of passed tests", "the tests that succeeded, how many", "passed line")
    d.ask("secs", "value", "how long did the tests take", "duration", "the run time")
    d.ask("cursor", "state role", "the cursor", "block where the next letter will go", "blinking block")
    d.ask("cmd1", "order text", "second command that was typed", "command to run the tests", "make test")
    d.ask("cmd3", "order", "last command entered", "the install command")
    d.ask("cmd0", "order position", "first command", "the command at the top")
    d.ask(f"sz{i}", "value relation", f"size of {names[i]}", f"how many bytes has {names[i]}")
    d.ask(f"ls{j}", "row", f"the line about {names[j]}", f"listing line with {names[j]}")
    d.ask(f"fn{i}", "text order", f"file name in line {i + 1} of the listing", names[i])
    big = sizes.index(max(sizes))
    d.ask(f"fn{big}", "superlative", "name of the largest file", "the file with most bytes")
    d.ask("title", "role position", "window title", "text in the title bar")
    d.ask("red", "colour icon", "the red dot", "red circle in the title bar", "round red button to close the window")
    d.ask("green", "colour icon", "green circle", "the green round button")
    d.all(["red", "yellow", "green"], "icon", "the three coloured circles", "all round buttons of the window")
    d.all([f"fn{x}" for x in range(4)], "text", "all file names in the listing", "every file that ls shows, just the names")
    d.all([f"cmd{x}" for x in range(4)], "text", "all commands that were typed", "every command without the prompt")
    d.either([f"fn{x}" for x in range(4)], "text", "a file name", "the name of a file in the listing")
    d.none("password", "text", "the password prompt", "where it asks for the password")
    d.none("warning", "state", "the warning", "line with a warning")
    d.none("git", "text", "the git command", "git status output")
    return d.html(body, bare=True)


def timetable(d: Draft) -> str:
    """Departures of trains or lessons of a week."""
    r = d.rng
    if r.random() < 0.5:
        n = r.randint(5, 7)
        to = d.some(CITIES, n)
        mins = sorted(r.sample(range(360, 1380), n))
        at = [f"{m // 60:02d}:{m % 60:02d}" for m in mins]
        line = [f"{d.one('IC', 'RE', 'S', 'EC')} {v}" for v in r.sample(range(2, 990), n)]
        plat = [str(v) for v in r.sample(range(1, 20), n)]
        late, gone = r.sample(range(n), 2)
        notes = ["" for _ in range(n)]
        notes[late], notes[gone] = f"+{r.randint(5, 40)} min", "cancelled"
        board = r.random() < 0.5
        css = "background:#10141c;color:#ffd84a;font-family:'DejaVu Sans Mono',monospace" if board else ""
        rows = "".join(
            f'<tr {d.f(f"r{i}", "row")}><td><b {d.t(f"at{i}")}>{at[i]}</b><td><span {d.t(f"line{i}")}>{line[i]}</span><td><span {d.t(f"to{i}")}>{to[i]}</span><td class=num><span {d.t(f"pl{i}")}>{plat[i]}</span><td><span {d.t(f"note{i}")}>{notes[i]}</span></tr>' for i in range(n))
        plain = "background:none;color:inherit"
        head = "".join(f'<th style="{plain}"><span {d.t(f"h{k}")}>{h}</span></th>' for k, h in enumerate(("Time", "Train", "To", "Platform", "Notes")))
        body = f'<div style="{css};padding:16px"><h1 style="background:none;color:inherit">Departures</h1><table class=tbl style="{css}"><tr>{head}</tr>{rows}</table></div>'
        i, j = r.sample(range(n), 2)
        d.ask(f"at{i}", "table value", f"when does the train to {to[i]} leave", f"departure time for {to[i]}", f"{to[i]} what time")
        d.ask(f"pl{j}", "table value", f"which platform for {to[j]}", f"platform of {line[j]}", f"track of the train to {to[j]}")
        d.ask(f"to{i}", "table order", f"where does the {at[i]} go", f"destination of {line[i]}")
        d.ask(f"r{late}", "state row", "the delayed train", "row of the train that is late")
        d.ask(f"r{gone}", "state row", "the cancelled connection", "line of the train that doesn't run")
        d.ask(f"to{gone}", "state relation", "destination of the cancelled train", "where would the cancelled one have gone")
        d.ask(f"note{late}", "value", "how much delay", "the delay in minutes")
        d.ask("r0", "order row", "first departure", "the next train, entire row", "top connection row")
        d.ask(f"at{n - 1}", "order superlative", "time of the latest train", "last departure time")
        d.ask("h3", "table", "column heading for the platforms", "header Platform")
        d.ask(f"line{j}", "table", f"train number to {to[j]}", f"what train goes to {to[j]}")
        d.all([f"at{x}" for x in range(n)], "table", "all departure times", "every time in the first column")
        d.all([f"to{x}" for x in range(n)], "table", "all destinations", "each city in the table")
        d.either([f"r{x}" for x in range(n)], "row", "the row of a train", "a departure row")
        d.none("monaco", "table", "train to Monaco", "the connection to Monaco")
        d.none("price", "value", "ticket price", "what does a ticket cost")
        d.none("bus", "icon", "the bus stop", "replacement bus")
        return d.html(body)
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    slots = ["08:00", "09:45", "11:30", "13:30"]
    subj = d.some(["Biology", "Latin", "Sport", "Music", "History", "Physics", "Art", "Maths", "Dutch", "Cooking"], 8)
    cells = {(s, k): r.choice([*subj, ""]) for s in range(4) for k in range(5)}
    for pos, name in zip(r.sample(list(cells), 2), ("Chess club", "Exam"), strict=True):
        cells[pos] = name
    grid = "border:1px solid #9999;padding:8px;"
    head = f'<tr><td style="{grid}"></td>' + "".join(f'<th style="{grid}" {d.f(f"h{k}", "cell")}>{x}</th>' for k, x in enumerate(days)) + "</tr>"
    rows = "".join(f'<tr {d.f(f"r{s}", "row")}><th style="{grid}" {d.f(f"t{s}", "cell")}>{slots[s]}</th>' + "".join(f'<td style="{grid}width:18%" {d.f(f"c{s}{k}", "cell")}>{cells[s, k]}</td>' for k in range(5)) + "</tr>" for s in range(4))
    group = f"{r.randint(5, 10)}{d.one('a', 'b', 'c')}"
    body = f'<h1 {d.t("title", "heading")} style="width:max-content">Timetable class {group}</h1><table {d.f("grid", "table")} style="width:100%">{head}{rows}</table><p class="row"><button {d.f("prev", "button")}>Last week</button><button {d.f("next", "button")}>Next week</button></p>'
    at = {v: k for k, v in cells.items()}
    (s, k), (u, v) = at["Exam"], at["Chess club"]
    x, y = r.randrange(4), r.randrange(5)
    d.ask(f"c{x}{y}", "cell table", f"what is on {days[y]} at {slots[x]}", f"{days[y]} {slots[x]}", f"the lesson on {days[y]}, {_NTH[x]} slot (cell)")
    d.ask(f"c{s}{k}", "cell text", "when is the exam? (cell)", "the cell that says Exam", "exam")
    d.ask(f"h{v}", "relation table", "on which day is the chess club", "day heading above the chess club")
    d.ask(f"t{u}", "relation table", "starting time of the chess club", "time on the left of the chess club")
    d.ask(f"r{x}", "row order", f"the row for {slots[x]}", f"all lessons at {slots[x]}, one box")
    d.ask("h4", "position table", "header of the last day", "Friday's column header")
    d.ask("title", "value", "which class is the plan for", "title of the plan")
    d.ask("next", "role", "see the following week", "button for the week after this", "right one of the two buttons")
    d.ask("prev", "role", "how was it last week", "go a week back", "left button")
    d.ask("grid", "table", "the whole timetable", "the table")
    d.ask("t0", "order", "earliest starting time", "time in the first row")
    d.all([f"h{q}" for q in range(5)], "table", "all weekday headers", "the cells with names of days")
    d.all([f"t{q}" for q in range(4)], "table", "all starting times", "time cells on the left")
    d.all(["prev", "next"], "kind", "both buttons", "the two buttons below")
    d.either([f"h{q}" for q in range(5)], "table", "a day heading", "the header cell of a weekday")
    d.none("saturday", "table", "Saturday's lessons", "column for Saturday")
    d.none("geography", "cell", "the geography lesson", "geography")
    d.none("teacher", "value", "name of the teacher", "who teaches this")
    return d.html(body)
