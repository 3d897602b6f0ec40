"""What a channel reports between the lines of a talk: who joined, left or was thrown out."""

from __future__ import annotations

import re

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.posts import posts_of
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["channel_reports"]

_ASKED = re.compile(
    r"^(?:the )?(?:(?:system |join |part |quit |status )?(?:lines?|messages?|notices?|reports?"
    r"|place|entr(?:y|ies))"
    r" (?:where|when|that says|saying|about|which says|telling) )?(?:that )?"
    r"(?P<who>.+?) (?:has |have |had |is |was |got |gets |being |getting )*"
    r"(?:(?P<joined>join(?:s|ed|ing)?|came in|comes in|coming in|enter(?:s|ed|ing)?)"
    r"|(?P<left>left|leaves?|leaving|quits?|quitting|parts|parted|went away|disconnected)"
    r"|(?P<kicked>kick(?:ed|ing)?(?: out)?|thrown out|bann?ed|removed|booted)"
    r"|(?P<topic>chang(?:ed|es|ing) the topic|sets? the topic))"
    r"(?: (?:the )?(?:channel|chat|room|talk))?$",
    re.I,
)
_TOLD = {
    "joined": re.compile(r"\b(?:joined|joins|has entered|came in)\b", re.I),
    "left": re.compile(r"\b(?:has left|left|quit|quits|parted|disconnected)\b", re.I),
    "kicked": re.compile(r"\b(?:kicked|banned|removed)\b", re.I),
    "topic": re.compile(r"\b(?:topic)\b", re.I),
}
_ANYONE = re.compile(
    r"^(?:the |a |an )?(?:someone|somebody|anyone|who|one|people|persons?|users?|members?|spammers?"
    r"|troll|guy|he|she|they|it)$",
    re.I,
)


def channel_reports(asked: Asked, scene: Scene) -> list[Region]:
    """The lines that report what a phrase tells of somebody; [] where none does."""
    match = _ASKED.match(asked.text)
    if match is None:
        return []
    posts = posts_of(scene)
    if not posts or posts[0].kind != "lined":
        return []
    told = _TOLD[next(name for name in _TOLD if match[name])]
    found = [post for post in posts if post.author is None and told.search(post.words)]
    if not _ANYONE.match(match["who"]):
        names = words_of(match["who"])
        found = [p for p in found if all(says(name, words_of(p.words)) for name in names)]
    return [Region(post.box, 0.85, "message", text=post.words, source="records") for post in found]
