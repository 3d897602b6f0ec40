"""Bubbles of a conversation with a place to write."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import (
    PEOPLE,
)

__all__ = ["chat"]


def chat(d: Draft) -> str:
    """Bubbles of a conversation with a place to write."""
    r = d.rng
    other = r.choice(PEOPLE)
    first = other.split()[0]
    lines = d.some(
        [
            "Did the parcel arrive?",
            "Yes, this morning.",
            "Great, thanks a lot!",
            "Can you send me the address again?",
            "I'm at the station now",
            "Running ten minutes late, sorry",
            "Shall we order pizza?",
            "The door code is 4471",
            "See you at eight",
            "Bring the blue folder please",
            "Ok!",
        ],
        r.randint(5, 7),
    )
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
    dot = (
        f'<span {d.f("dot", "icon")} style="display:inline-block;width:12px;height:12px;border-radius:50%;background:#23b04a"></span>'
        if online
        else ""
    )
    ava = "".join(p[0] for p in other.split())
    body = f"""<div style="max-width:{r.choice((460, 640, 820))}px;margin:0 auto"><div class=bar><button class=ico {d.f("back", "icon")}>{glyph("left", 18)}</button><span {d.f("ava", "image")} style="width:38px;height:38px;border-radius:50%;background:#8a5a2b;color:#fff;display:flex;align-items:center;justify-content:center;flex:none">{ava}</span><div class=grow><b {d.t("name")}>{other}</b> {dot}<div class="small dim"><span {d.t("seen")}>{"online" if online else "last seen " + clock[0]}</span></div></div><button class=ico {d.f("call", "icon")}>{glyph("phone", 18)}</button><button class=ico {d.f("more", "icon")}>{glyph("dots", 18)}</button></div>
<div style="padding:12px">{bubbles}</div><div class=bar style="gap:8px"><button class=ico {d.f("clip", "icon")}>{glyph("paperclip", 18)}</button><input {d.f("type", "textbox")} class=grow placeholder="{d.one("Message", "Type something", "Write to " + first)}"><button class="ico main" {d.f("send", "icon")}>{glyph("plane", 18)}</button></div></div>"""
    d.ask(
        "type",
        "role",
        "where do I write my answer",
        "the field for a new message",
        "input at the bottom",
        "type here",
    )
    d.ask(
        "send",
        "icon role",
        "send it",
        "paper plane",
        "button to send the message",
        "icon in the bottom right",
    )
    d.ask("clip", "icon role", "attach a file", "paperclip", "send a picture along")
    d.ask(
        "call",
        "icon role",
        f"ring {first} up",
        "telephone receiver",
        "phone symbol",
        "start a call",
    )
    d.ask("back", "icon role", "go back to all chats", "the arrow pointing left", "back arrow")
    d.ask("more", "icon role", "three dots", "more options for this chat")
    d.ask("name", "value", "who am I talking to", "name of the other person", "chat partner's name")
    d.ask("ava", "kind", "round picture with initials", "avatar", f"{first}'s picture")
    i = r.randrange(len(lines))
    d.ask(
        f"b{i}",
        "text kind",
        f'the bubble saying "{lines[i]}"',
        f"message: {lines[i]}",
        f"speech bubble with {lines[i].rstrip('?!.')}",
    )
    d.ask(
        f"b{len(lines) - 1}",
        "order",
        "the newest message",
        "last bubble",
        "what was written most recently",
    )
    d.ask("b0", "order position", "the topmost message", "first thing said")
    d.ask(
        f"c{i}",
        "relation value",
        f'time of "{lines[i]}"',
        f"when was {lines[i].rstrip('?!.')} sent",
    )
    if "The door code is 4471" in lines:
        k = lines.index("The door code is 4471")
        d.ask(
            f"b{k}",
            "text",
            "message with the door code",
            "which message has a number to open the door",
        )
    if i + 1 < len(lines):
        d.ask(
            f"b{i + 1}",
            "relation order",
            f'the reply right after "{lines[i]}"',
            f"bubble under {lines[i].rstrip('?!.')}",
        )
    if online:
        d.ask("dot", "icon colour state", "the green dot", "sign that she or he is online")
    else:
        d.ask("seen", "value state", "when was the person last online", "last seen")
        d.none("online", "icon", "the green dot", "the online sign")
    mk = [f"b{k}" for k in range(len(lines)) if mine[k]]
    yk = [f"b{k}" for k in range(len(lines)) if not mine[k]]
    d.all(
        mk,
        "position",
        "all messages on the right side",
        "every bubble I wrote",
        f"the {d.look.accent} bubbles",
    )
    d.all(
        yk,
        "position",
        f"all of {first}'s messages",
        "the messages on the left",
        "bubbles that are not mine",
    )
    d.either(mk, "position", "the bubble on the right", "my message") if len(mk) > 1 else None
    d.none("microphone", "icon", "record a voice message", "the microphone")
    d.none("video", "icon", "start a video call", "video camera symbol")
    d.none("emoji", "icon", "the smiley button", "smiley face to pick an emoji")
    d.either(yk, "negation", "a message that I did not write") if len(yk) > 1 else None
    return d.html(body, bare=True)
