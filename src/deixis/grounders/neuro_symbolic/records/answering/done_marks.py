"""What was done with entries, by the icon at the side of each: a tick where others offer to do it.

Of a list in which some entries bear an arrow to download them and the others a tick, those with
the tick are downloaded, though no word says so.
"""

from __future__ import annotations

from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.scene.icons import icon_fit
from deixis.perception.elements import icons_called

__all__ = ["done_entries"]

_DONE = "check"
_KNOWN = 0.5  # fit from which on an icon is the one that it is likest


def done_entries(words: str, group: Group, scene: Scene) -> list[bool] | None:
    """Which entries bear a tick instead of the icon of what a participle says; None without such.

    Args:
        words: What is said of them: "downloaded".
        group: The list.
        scene: The page.
    """
    action = _action(words)
    borne = [_borne(record, action, scene) for record in group.records] if action else []
    return [name == _DONE for name in borne] if set(borne) == {_DONE, action} else None


def _action(words: str) -> str:
    """The verb of a participle that is also the name of an icon, or ""."""
    if not words.casefold().endswith("ed"):
        return ""
    verbs = (words[:-2].casefold(), words[:-1].casefold())
    return next((verb for verb in verbs if icons_called(verb)), "")


def _borne(record: Record, action: str, scene: Scene) -> str:
    """Which of a tick and the icon of the action an entry bears, or ""."""
    icons = [part for part in record.parts if part.label == "icon"]
    fits = {name: float(icon_fit(name, icons, scene).max(initial=0.0)) for name in (_DONE, action)}
    best = max(fits, key=lambda name: fits[name])
    return best if fits[best] >= _KNOWN else ""
