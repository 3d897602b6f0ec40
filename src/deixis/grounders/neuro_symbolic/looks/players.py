"""Who is who in a ball game: the catcher crouches, batters and pitchers play, umpires watch.

All of them are equally persons, and all of them stand in a game. So what counts is only who shows a
look more than the others do.
"""

from __future__ import annotations

__all__ = ["part_in_game"]

_PLAYS, _WATCHES, _CROUCHES = ("ball game", True), ("ball game", False), ("crouching", True)
_PARTS = {
    **dict.fromkeys(("player", "batter", "hitter", "pitcher"), (_PLAYS,)),
    **dict.fromkeys(("umpire", "referee", "spectator", "onlooker", "coach"), (_WATCHES,)),
    "catcher": (_PLAYS, _CROUCHES),
}


def part_in_game(lemma: str) -> tuple[tuple[str, bool], ...]:
    """The looks that tell a part in a game, each with whether it is shown; none for other words."""
    return _PARTS.get(lemma, ())
