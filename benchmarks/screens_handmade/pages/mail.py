"""A list of messages with folders beside it."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import (
    NTH,
    PEOPLE,
    dates,
)

__all__ = ["mail"]


def mail(d: Draft) -> str:
    """A list of messages with folders beside it."""
    r = d.rng
    n = r.randint(5, 8)
    who = d.some(PEOPLE, n)
    topics = d.some(
        [
            "Minutes of Tuesday",
            "Your parking permit",
            "Lunch on Friday?",
            "Draft contract",
            "Photos from the hike",
            "Server down again",
            "Rent increase",
            "Concert tickets",
            "Re: spare keys",
            "Holiday plan",
            "Dentist reminder",
        ],
        n,
    )
    when = dates(r, n)[::-1]
    unread = set(r.sample(range(n), 2))
    clip, star = r.randrange(n), r.randrange(n)
    folders = ["Inbox", "Drafts", "Sent", "Junk", "Bin"]
    unseen = f" <b {d.t('count')}>({r.randint(2, 60)})</b>"
    side = "".join(
        f'<div style="padding:6px 10px;{"font-weight:800" if not i else ""}" {d.t(f"fo{i}", "link")}>{f}{unseen if not i else ""}</div>'
        for i, f in enumerate(folders)
    )
    pinned = f'<span {d.f("clip", "icon")} style="display:inline-block;line-height:0">{glyph("paperclip", 16)}</span>'
    starred = f'<span {d.f("star", "icon")} style="display:inline-block;line-height:0">{glyph("star", 17, colour="#e0a100", full=True)}</span>'
    rows = "".join(
        f'<tr {d.f(f"m{i}", "row")} style="{"font-weight:800" if i in unread else ""}"><td style="width:34px"><input type=checkbox {d.f(f"ck{i}", "checkbox")}><td><span {d.t(f"who{i}")}>{who[i]}</span><td><span {d.t(f"top{i}")}>{topics[i]}</span><td style="width:30px">{pinned if i == clip else ""}<td style="width:34px">{starred if i == star else ""}<td class=num><span class=small {d.t(f"day{i}")}>{when[i]}</span></tr>'
        for i in range(n)
    )
    tools = "".join(
        f"<button class=ico {d.f(k, 'icon')}>{glyph(g, 18)}</button>"
        for g, k in (("bin", "del"), ("folder", "move"), ("reload", "fresh"), ("printer", "print"))
    )
    body = f"""<div class=bar><b>{d.one("Pigeon Mail", "Post", "WebMail")}</b><input {d.f("find", "textbox")} placeholder="Search mail" class=grow><button class=ico {d.f("gear", "icon")}>{glyph("gear", 18)}</button></div>
<div style="display:flex;min-height:520px"><div class=side style="width:150px;flex:none;padding:12px 4px"><button class=main {d.f("new", "button")} style="margin:0 0 10px 8px">{d.one("Compose", "Write", "New message")}</button>{side}</div><div class=grow style="padding:8px 14px"><div class=row style="padding:6px 0;gap:8px">{tools}</div><table class=tbl>{rows}</table></div></div>"""
    d.ask(
        "new",
        "role",
        "write a new mail",
        "start a new e-mail",
        "where do I click to write to somebody",
        "compose button",
    )
    d.ask(
        "del",
        "icon role",
        "throw the mail away",
        "waste bin",
        "the trash symbol in the tool row",
        "delete icon",
    )
    d.ask("fresh", "icon role", "check for new messages", "reload icon", "the round arrow")
    d.ask("print", "icon", "printer", "print this mail, icon")
    d.ask(
        "gear",
        "icon role",
        "the cog wheel",
        "open the mail settings",
        "icon in the top right corner",
    )
    d.ask("find", "role", "search box", "where can I look for a mail", "field at the top")
    i, j = r.sample(range(n), 2)
    d.ask(
        f"m{i}",
        "row relation",
        f"the mail from {who[i]}",
        f"{who[i]}'s message, entire line",
        f"row of {who[i].split()[0]}",
    )
    d.ask(
        f"top{j}",
        "relation value",
        f"what does {who[j]} write about",
        f"subject of the mail by {who[j].split()[0]}",
    )
    d.ask(
        f"day{i}",
        "relation value",
        f'date of "{topics[i]}"',
        f"when did the message {topics[i]} come",
    )
    d.ask(
        f"ck{j}",
        "relation kind",
        f"the box to tick the mail from {who[j].split()[0]}",
        f"check box in {who[j]}'s line",
        f"select the {NTH[j]} message with its checkbox",
    )
    d.ask(
        f"who{0}",
        "order",
        "who sent the newest mail",
        "sender of the top message",
        "first sender in the list",
    )
    d.ask(
        f"m{n - 1}",
        "order row",
        "the last mail in the list",
        "bottom message line",
        "oldest message",
    )
    d.ask("star", "icon state", "the yellow star", "star symbol", "mark of the favourite message")
    d.ask(f"m{star}", "relation row", "the mail with a star", "the starred message, whole row")
    d.ask("clip", "icon", "paper clip", "sign that a file is attached")
    d.ask(f"m{clip}", "relation row", "the message with an attachment", "row that has a paper clip")
    d.ask("fo2", "role", "mails that I wrote myself", "sent folder", "Sent")
    d.ask("fo3", "role", "spam folder", "the junk", "where is the unwanted mail")
    d.ask("count", "value", "number of mails in the inbox", "the number behind Inbox")
    d.all(
        [f"m{k}" for k in sorted(unread)],
        "state",
        "all unread mails",
        "the bold lines",
        "messages nobody has read yet",
    )
    d.all([f"ck{k}" for k in range(n)], "kind", "all check boxes", "every tick box in the list")
    d.all(
        [f"fo{k}" for k in range(5)],
        "kind",
        "all folders in the side bar",
        "the folder names on the left",
    )
    d.either([f"m{k}" for k in sorted(unread)], "state", "the unread message", "the bold row")
    d.either([f"ck{k}" for k in range(n)], "kind", "a checkbox", "the check box")
    d.none("calendar", "icon", "the calendar icon", "switch to the calendar")
    d.none("archive", "role", "archive folder", "put it in the archive")
    d.none("tax adviser", "relation", "the mail from my tax adviser", "message of the tax adviser")
    return d.html(body, bare=True)
