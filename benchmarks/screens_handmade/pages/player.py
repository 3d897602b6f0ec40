"""A record with its songs and the controls to play them."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import (
    NTH,
)

__all__ = ["player"]


def player(d: Draft) -> str:
    """A record with its songs and the controls to play them."""
    r = d.rng
    songs = d.some(
        [
            "Salt Roads",
            "Paper Moons",
            "Undertow",
            "Nine Lanterns",
            "Winter Ferry",
            "Glass Orchard",
            "Slow Comet",
            "Harbour Lights",
            "Ember",
        ],
        r.randint(4, 7),
    )
    n = len(songs)
    secs = r.sample(range(95, 420), n)
    mm = [f"{s // 60}:{s % 60:02d}" for s in secs]
    now = r.randrange(n)
    band = d.one("The Tin Foxes", "Marlow Quartet", "Yuki & the Tides", "DJ Parsnip")
    gone = r.randint(20, secs[now] - 20)
    playing = r.random() < 0.6
    liked = r.choice([k for k in range(n) if k != now])
    a, b = d.some(list(COLOURS.values()), 2)
    cover = f'<svg {d.f("cover", "image")} style="width:190px;height:190px;flex:none" viewBox="0 0 100 100"><rect width="100" height="100" fill="{a}"/><circle cx="50" cy="50" r="30" fill="{b}"/><circle cx="50" cy="50" r="8" fill="#fff"/></svg>'
    loved = f'<span {d.f("h", "icon")} style="display:inline-block;line-height:0">{glyph("heart", 16, full=True)}</span>'
    rows = "".join(
        f'<tr {d.f(f"s{k}", "row")} style="{"font-weight:800;" if k == now else ""}"><td style="width:34px">{k + 1}<td><span {d.t(f"n{k}")}>{x}</span><td>{loved if k == liked else ""}<td class=num><span {d.t(f"l{k}")}>{mm[k]}</span></tr>'
        for k, x in enumerate(songs)
    )
    keys = [
        ("shuffle", "shuffle"),
        ("previous", "prev"),
        ("pause" if playing else "play", "play"),
        ("next", "next"),
        ("repeat", "repeat"),
    ]
    ctl = "".join(
        f'<button class="ico {"main" if k == "play" else ""}" style="border-radius:50%;width:{54 if k == "play" else 42}px;height:{54 if k == "play" else 42}px;padding:0" {d.f(k, "icon")}>{glyph(g, 20)}</button>'
        for g, k in keys
    )
    frac = 100 * gone / secs[now]
    body = f"""<div style="max-width:760px;margin:auto"><div class="row wrap">{cover}<div class=grow><div class="dim small">Album</div><h1 {d.t("album", "heading")} style="width:max-content">{d.one("North of Noon", "Tidewater", "Small Hours")}</h1><div><span {d.t("band")}>{band}</span> · <span {d.t("year")}>{r.randint(1968, 2025)}</span></div></div></div><table class=tbl style="margin:14px 0">{rows}</table>
<div class=card><div style="text-align:center"><b {d.t("current")}>{songs[now]}</b></div><div class=row style="gap:10px;margin:10px 0"><span class=small {d.t("gone")}>{gone // 60}:{gone % 60:02d}</span><div class=grow style="height:8px;background:#9996;border-radius:4px" {d.f("seek", "progress bar")}><div style="width:{frac:.0f}%;height:8px;background:{d.look.hue};border-radius:4px"></div></div><span class=small {d.t("full")}>{mm[now]}</span></div><div class=row style="justify-content:center;gap:12px">{ctl}<span style="width:12px"></span><span {d.f("speaker", "icon")}>{glyph("speaker", 20)}</span><input type=range {d.f("vol", "slider")} value="{r.randint(20, 90)}" style="width:110px"></div></div></div>"""
    i, j = r.sample(range(n), 2)
    d.ask(
        "play",
        "icon role",
        "stop the music for a moment" if playing else "start the music",
        "pause button" if playing else "play button",
        "the round button in the middle of the controls",
    )
    d.ask("next", "icon role", "skip this song", "next track", "button for the following song")
    d.ask(
        "prev",
        "icon role",
        "song before this one",
        "previous track button",
        "icon left of the big round button",
    )
    d.ask("shuffle", "icon role", "play in random order", "crossed arrows", "shuffle")
    d.ask(
        "repeat", "icon role", "play it again and again", "repeat button", "rightmost round button"
    )
    d.ask("vol", "kind role", "volume control", "slider to make it quieter", "turn it down")
    d.ask("speaker", "icon", "loudspeaker symbol", "speaker icon")
    d.ask(
        "seek",
        "kind role",
        "bar showing how much was played",
        "progress of the song",
        "time line of the track",
    )
    d.ask("gone", "value", "time played so far", "the time left of the bar", "elapsed time")
    d.ask("band", "value", "who plays", "name of the band", "artist")
    d.ask("album", "value role", "album title", "name of the record")
    d.ask("year", "value", "when did the album come out", "the year")
    d.ask(
        f"l{i}",
        "table relation",
        f"how long is {songs[i]}",
        f"{songs[i]} length",
        f"duration of the {NTH[i]} song",
    )
    d.ask(f"n{j}", "order table", f"{NTH[j]} song", f"title of track {j + 1}")
    d.ask(f"s{now}", "state row", "the song that is playing, its line in the list", "bold row")
    d.ask(
        f"n{secs.index(max(secs))}",
        "superlative",
        "name of the longest song",
        "which track is longest (title)",
    )
    d.ask("h", "icon", "the heart", "sign of a liked song")
    d.ask(f"s{liked}", "relation row", "row of the song with the heart", "the liked song's line")
    d.ask("cover", "kind", "the album cover", "picture", "square image")
    d.all(
        [f"n{k}" for k in range(n)],
        "table",
        "all song titles in the list",
        "names of every track in the table",
    )
    d.all(
        [f"l{k}" for k in range(n)],
        "table",
        "all lengths in the table",
        "duration of each song in the list",
    )
    d.all(
        ["shuffle", "prev", "play", "next", "repeat"],
        "icon",
        "the five round buttons",
        "all the round controls",
    )
    d.either([f"s{k}" for k in range(n)], "row", "the row of a song", "a line of the song table")
    d.ask("play", "icon size", "the biggest round button", "largest of the round buttons")
    d.none("lyrics", "role", "show the lyrics", "words of the song")
    d.none("download", "icon", "download arrow", "save the song on my device")
    d.none("playlist", "role", "add to a playlist", "my playlists")
    return d.html(body)
