"""States and what pages write where the opposite holds: "in stock" and "sold out"."""

from __future__ import annotations

__all__ = ["opposites"]

_PAIRS = (
    ("in stock; available; on sale", "sold out; out of stock; unavailable; not available"),
    ("paid; settled", "unpaid; overdue; due; outstanding; pending; not paid"),
    ("online; here", "offline; away; busy; not connected; last seen"),
    ("active; current; valid", "inactive; expired; disabled; paused; suspended; revoked"),
    ("open", "closed; shut"),
    ("verified; confirmed", "unverified; unconfirmed; pending; tentative"),
    ("done; finished; complete; completed", "open; to do; in progress; incomplete; not started"),
    ("full; booked; taken; occupied", "free; available; vacant; empty"),
    ("public", "private; hidden"),
    ("allowed; granted; on; enabled", "blocked; denied; not allowed; off; disabled"),
    ("late; delayed", "on time; in time; punctual"),
    ("successful; passed; ok", "failed; error; unsuccessful"),
    ("delivered; shipped; arrived", "in transit; processing; packed; on the way; preparing"),
)


def opposites(words: str) -> tuple[str, ...]:
    """What is written of things of which ``words`` do not hold; () where none is known.

    Example:
        >>> opposites("in stock")[0], opposites("Sold out")[0], opposites("striped")
        ('sold out', 'in stock', ())
    """
    said = words.casefold()
    found: list[str] = []
    for pair in _PAIRS:
        one, other = (tuple(side.split("; ")) for side in pair)
        found += other if said in one else one if said in other else ()
    return tuple(dict.fromkeys(found))
