"""Posts: what people wrote to one another, each with its writer and time where these are shown.

Four ways to draw a talk are known: bubbles, mine right and the others' left; posts under a line
with a name and a time; lines that begin with a name, in columns or not; and a list of talks, each
a name over the last words, the time at the side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from deixis.core import Box, TextLine
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.bubble_parts import parts_of
from deixis.grounders.neuro_symbolic.records.finding.framed_entries import framed_entries
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.finding.handle_lines import handle_lines
from deixis.grounders.neuro_symbolic.records.finding.heads_of_posts import TIME, headed_posts
from deixis.grounders.neuro_symbolic.records.finding.lined_talks import lined_posts
from deixis.grounders.neuro_symbolic.records.finding.named_lines import named_lines
from deixis.grounders.neuro_symbolic.records.model import Group, Record, hull
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["Post", "PostKind", "are_listed", "posts_of"]

PostKind = Literal["bubble", "headed", "lined", "listed"]

_FEWEST = 2
_FLUSH = 4.0  # pixels


@dataclass(frozen=True)
class Post:
    """One thing that somebody wrote.

    Attributes:
        kind: How it is drawn.
        box: All of it.
        text: The lines of what was written, from the top.
        author: The name of who wrote it, where it is shown.
        when: When, where it is shown.
        mine: Whether it stands on the side of the one whose screen it is.
        fate: What became of it, where that is told: "Delivered".
    """

    kind: PostKind
    box: Box
    text: tuple[TextLine, ...]
    author: TextLine | None = None
    when: TextLine | None = None
    mine: bool = False
    fate: TextLine | None = None

    @property
    def body(self) -> Box:
        """The box of what was written."""
        return hull([line.box for line in self.text]) if self.text else self.box

    @property
    def words(self) -> str:
        """What was written."""
        return " ".join(line.text for line in self.text)


@once_a_scene
def posts_of(scene: Scene) -> tuple[Post, ...]:
    """The posts of a page from the top; () where nobody talks."""
    return tuple(_bubbles(scene) or _headed(scene) or _lined(scene) or _listed(scene))


def are_listed(posts: Sequence[Post], scene: Scene) -> bool:
    """Whether posts are only some of the entries of a list in strips."""
    lists = [group.box for group in framed_entries(scene) if len(group.records) > len(posts)]
    return any(all(box.contains(*post.box.center) for post in posts) for box in lists)


def _bubbles(scene: Scene) -> list[Post]:
    talk = next((group for group in groups_of(scene) if "talk" in group.names), None)
    if talk is None:
        return []
    right = max(record.box.x2 for record in talk.records)
    boxes = [record.box for record in talk.records]
    posts = []
    for record in talk.records:
        others = [box for box in boxes if box is not record.box]
        mine = abs(record.box.x2 - right) < _FLUSH
        posts.append(_bubble(record, mine, scene, others))
    return _named_once(_named_again(posts))


def _named_again(posts: list[Post]) -> list[Post]:
    """With the name over a post that says nothing else, such as a recording, where others bear it.

    Over so little a name is not told from what is said by its look alone.
    """
    names = {post.author.text for post in posts if post.author is not None}
    found: list[Post] = []
    for post in posts:
        first, *rest = post.text or (None,)
        again = first is not None and post.author is None and rest and first.text in names
        found.append(replace(post, author=first, text=tuple(rest)) if again else post)
    return found


def _bubble(record: Record, mine: bool, scene: Scene, others: Sequence[Box]) -> Post:
    parts = parts_of(record.box, record.lines, scene, others)
    return Post("bubble", record.box, parts.text, parts.author, parts.when, mine, parts.fate)


def _named_once(posts: list[Post]) -> list[Post]:
    """With the name of who goes on writing without being named again."""
    found: list[Post] = []
    for post in posts:
        before = found[-1] if found else None
        goes_on = before is not None and post.author is None and before.mine is post.mine
        found.append(replace(post, author=before.author) if before and goes_on else post)
    return found


def _headed(scene: Scene) -> list[Post]:
    return [
        Post("headed", item.box, item.text, item.author, item.when) for item in headed_posts(scene)
    ]


def _lined(scene: Scene) -> list[Post]:
    return [
        Post("lined", item.box, item.text, item.author, item.when)
        for item in handle_lines(scene) or lined_posts(scene) or named_lines(scene)
    ]


def _listed(scene: Scene) -> list[Post]:
    """A list of talks: names over the last words, with a time at the side of most."""
    for group in groups_of(scene):
        if group.kind != "bands" or "pictured" in group.names:
            continue
        posts = [_entry(record) for record in group.records]
        timed = sum(post.when is not None for post in posts)
        if len(posts) >= _FEWEST and timed > 0.7 * len(posts) and _is_talk(group):
            return posts
    return []


def _is_talk(group: Group) -> bool:
    """Whether entries are no timetable: they say sentences, and state no other values."""
    said = [line.text for record in group.records for line in record.lines[1:2]]
    return sum(len(text.split()) > 2 for text in said) > 0.4 * len(said)


def _entry(record: Record) -> Post:
    side = [line for line in record.lines[1:] if line.box.x1 > record.lines[0].box.x2]
    when = next((line for line in side if TIME.search(line.text)), None)
    when = when or next((line for line in side if value_type(line.text) == "date"), None)
    under = [
        line
        for line in record.lines[1:]
        if abs(line.box.x1 - record.lines[0].box.x1) < 2 * line.box.height
    ]
    return Post("listed", record.box, tuple(under), record.lines[0], when)
