"""Entries by conditions that they meet or fail: "the products without a badge", "not paid"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.answering.entry_states import STATES
from deixis.grounders.neuro_symbolic.records.answering.likeness import likeness, of_people
from deixis.grounders.neuro_symbolic.records.answering.meeting import meets
from deixis.grounders.neuro_symbolic.records.asking.conditions import (
    Condition,
    Conditioned,
    read_conditions,
)
from deixis.grounders.neuro_symbolic.records.asking.lexicon import (
    attribute_types,
    is_record_noun,
    singular,
)
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.wholeness import means_row
from deixis.grounders.neuro_symbolic.records.finding.between_rules import ruled_lists
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.framed_entries import framed_entries, fullest
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.finding.posts import Post, are_listed, posts_of
from deixis.grounders.neuro_symbolic.records.finding.repeats import entries_only, is_piece
from deixis.grounders.neuro_symbolic.records.model import Group, Record, hull
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.language.lexicon.wordsets import word_set

__all__ = ["CHOICES", "conditioned", "none_fits", "stated"]

_POSTS = word_set("message comment post reply bubble review")
_STATED = re.compile(rf"^(?:the )?(?P<state>{'|'.join(STATES)}) (?P<noun>[a-z]+)$", re.I)
_CARDS = word_set("card tile panel")
_COUNTED = word_set("two three four five six other only")
CHOICES = word_set(
    "tab filter menu link option section page step language field button box toggle switch checkbox"
)
_NAMES = word_set("name title")
_FRAMES = frozenset({"card", "textbox", "button", "row"})
_SEEN = 0.3  # score of a frame
_HIGHEST = 4.0  # heights of the words in it
_WHOLE = word_set("row line record mail email message order card plan tile entry booking ticket")


def conditioned(asked: Asked, scene: Scene) -> list[Region]:
    """The entries that meet all conditions; [] where the phrase sets none that can be told."""
    said = _read(asked)
    return [] if said is None else _that_meet(said, asked, scene)


def stated(asked: Asked, scene: Scene) -> list[Region]:
    """The entries in the state that stands before their noun: "all the unread channels"."""
    match = _STATED.match(asked.rest)
    if match is None or not _is_many(match["noun"], asked):
        return []
    condition = Condition(match["state"].casefold(), denied=False, how="is")
    return _that_meet(Conditioned(match["noun"], "", "", (condition,)), asked, scene)


def _that_meet(said: Conditioned, asked: Asked, scene: Scene) -> list[Region]:
    for group in _groups(said, scene):
        kept = _kept(said, group, scene)
        if kept and len(kept) < len(group.records):
            chosen = _ranked(asked, kept)
            if chosen and (_is_many(said.noun, asked) or len(chosen) == 1):
                return _all_shown(chosen, group, said, scene)
    return []


def none_fits(asked: Asked, scene: Scene) -> bool:
    """Whether what is said to be lacking is lacking nowhere: "the rows without an owner"."""
    said = _read(asked)
    if said is None or not all(item.denied and item.how == "has" for item in said.conditions):
        return False
    return any(_kept(said, group, scene) == [] for group in _groups(said, scene))


def _read(asked: Asked) -> Conditioned | None:
    """What the phrase says of entries, where its noun names such."""
    if asked.any or asked.extreme is not None:
        return None
    said = read_conditions(asked.rest)
    if said is None or not (said.denies or _is_many(said.noun, asked)):
        return None
    words = {singular(word) for word in (*said.before.split(), said.noun)}
    return None if words & CHOICES else said


def _is_many(noun: str, asked: Asked) -> bool:
    return asked.many or (
        asked.rank is None and (singular(noun) != noun.casefold() or noun == "people")
    )


def _groups(said: Conditioned, scene: Scene) -> Iterator[Group]:
    """Lists whose entries the noun may mean, the likeliest first."""
    noun = singular(said.noun)
    posts = posts_of(scene) if noun in _POSTS and not _of_a_list(said) else ()
    if posts and posts[0].kind != "listed" and not are_listed(posts, scene):
        yield _of_posts(posts, scene)
        return
    groups = [*framed_entries(scene), *ruled_lists(scene), *groups_of(scene)]
    groups = entries_only(groups)
    groups = [group for group in groups if len(group.records) > 1 and "talk" not in group.names]
    groups = [part for group in groups if (part := _of_those(said.before, group)) is not None]
    if noun in _CARDS:
        groups = [group for group in groups if group.kind == "cards"]
    below = [part for group in groups if (part := _below(said, group)) is not None]
    headed = [fullest(group, scene) for group in groups if _heads(said, group)]
    yield from below
    yield from headed
    if is_record_noun(noun) and not attribute_types(noun):
        rest = [group for group in groups if group not in headed]
        fits = {id(group): likeness(noun, group) for group in rest}
        rest.sort(key=lambda group: (is_piece(group, scene), -fits[id(group)]))
        yield from (of_people(noun, group) for group in rest if fits[id(group)] > 0)


def _of_a_list(said: Conditioned) -> bool:
    """Whether what is said holds of mails in a list, not of what people say in a talk."""
    return any(STATES.get(item.words.casefold()) in ("unread", "read") for item in said.conditions)


def _of_those(before: str, group: Group) -> Group | None:
    """The list, where the words before the noun stand over it or in half of its entries."""
    words = [word for word in words_of(before) if word not in _COUNTED]
    heading = words_of(group.heading.text) if group.heading is not None else ()
    if not words or all(says(word, heading) for word in words):
        return group
    own = [all(says(word, words_of(r.text)) for word in words) for r in group.records]
    return group if sum(own) >= 0.5 * len(own) else None


def _heads(said: Conditioned, group: Group) -> bool:
    """Whether the noun, or the place told, stands over a list."""
    over = [line.text for line in (group.heading,) if line is not None]
    over = [text for text in over if said.place or not _is_of_one(said.noun, text)]
    over += [column.name for column in group.columns[:1]]
    wanted = set(words_of(said.place)) or {singular(said.noun)}
    called = [wanted, set(words_of(said.before))]
    return any(words and words <= set(words_of(text)) for text in over if text for words in called)


def _is_of_one(noun: str, heading: str) -> bool:
    """Whether a heading is the noun in the singular, over what is told of one such thing."""
    return heading.strip(" :").casefold() == singular(noun) != noun.casefold()


def _below(said: Conditioned, group: Group) -> Group | None:
    """The entries under the one that is no entry, but the heading of those that follow it."""
    wanted = words_of(said.place) or (singular(said.noun),)
    texts = [words_of(record.text) for record in group.records[:-2]]
    if group.columns[1:] or wanted not in texts:
        return None
    if not said.place and _is_of_one(said.noun, group.records[texts.index(wanted)].text):
        return None
    return replace(group, records=group.records[texts.index(wanted) + 1 :], columns=())


def _of_posts(posts: Sequence[Post], scene: Scene) -> Group:
    return Group("cards", tuple(_record(post, scene) for post in posts), names=("talk",))


def _record(post: Post, scene: Scene) -> Record:
    lines = [line for line in (post.author, post.when) if line is not None]
    parts = [item for item in scene.elements if post.box.contains(*item.box.center)]
    return Record(post.box, (*lines, *post.text), tuple(parts))


def _kept(said: Conditioned, group: Group, scene: Scene) -> list[int] | None:
    """The records that meet all conditions; None where one of these cannot be told here."""
    kept = list(range(len(group.records)))
    for condition in said.conditions:
        verdicts = meets(condition, group, scene)
        if verdicts is None:
            return None
        kept = [index for index in kept if verdicts[index] != condition.denied]
    return kept


def _ranked(asked: Asked, kept: Sequence[int]) -> list[int]:
    return list(kept) if asked.rank is None else nth(kept, asked.rank)


def _all_shown(
    chosen: Sequence[int], group: Group, said: Conditioned, scene: Scene
) -> list[Region]:
    """The entries: whole, in frames of their own, or their names where nothing frames them."""
    noun = singular(said.noun)
    has = any(item.how == "has" for item in said.conditions) and len(group.columns) > 1
    ruled = group.kind == "rows" and not group.columns
    framed = group.kind in ("cards", "bands") or ruled or has or means_row("", group)
    records = [group.records[index] for index in chosen]
    if noun in _NAMES:
        return [_named(index, group) for index in chosen]
    if framed or noun in _WHOLE:
        return [_region(record.box, record) for record in records]
    frames = [frame for record in records if (frame := _frame(record, scene)) is not None]
    if len(frames) < len(records):
        return [_named(index, group) for index in chosen]
    return [_region(frame, record) for frame, record in zip(frames, records, strict=True)]


def _region(box: Box, record: Record) -> Region:
    return Region(box, 0.85, "row", text=record.text, source="records")


def _frame(record: Record, scene: Scene) -> Box | None:
    """The smallest frame that the page draws round all the words of one entry."""
    words = hull([line.box for line in record.lines])
    around = [
        item.box
        for item in scene.elements
        if item.label in _FRAMES
        and item.score >= _SEEN
        and item.box.contains(words.x1, words.y1)
        and item.box.contains(words.x2, words.y2)
        and item.box.height < _HIGHEST * words.height
    ]
    return min(around, key=lambda box: box.area, default=None)


def _named(index: int, group: Group) -> Region:
    """The name of an entry."""
    record = group.records[index]
    primary = group.primary
    title = (primary.lines.get(index) if primary is not None else None) or record.title
    line = TextLine(record.text, record.box) if title is None else title
    return Region(line.box, 0.85, "text", text=line.text, source="records")
