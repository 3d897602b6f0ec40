"""The words by which people tell looks: what the recipe learns from, and what phrases ask by."""

from __future__ import annotations

__all__ = ["OTHERS", "PLACES", "POSES", "look_said", "place_said"]

POSES = {
    "sitting": "sit sits sitting seated sat",
    "standing": "stand stands standing stood",
    "lying": "lying lies lie lays laying lay sleeping sleeps asleep reclining nap naps napping",
    "walking": "walk walks walking stroll strolls strolling hikes hiking wanders wades wading",
    "running": "run runs running ran race races racing jog jogs jogging chase chases chasing "
    "sprints sprinting gallops galloping bounding dashes",
    "jumping": "jump jumps jumping jumped leap leaps leaping leaped midair airborne",
    "climbing": "climb climbs climbing climber climbers scales scaling rappels rappelling",
    "swimming": "swim swims swimming swimmer swimmers paddles paddling splashes splashing",
    "riding": "ride rides riding rider riders bikes biking biker bikers cycles cycling cyclist "
    "cyclists pedals pedaling motorcyclist",
}
"""Who does one of them does no other."""

OTHERS = {
    "hat": "hat hats cap caps beanie hood",
    "helmet": "helmet helmets",
    "smiling": "smile smiles smiling smiled grins grinning laughs laughing happy happily",
    "camera": "camera pose poses posing",
    "mouth": "mouth mouths teeth jaws",
    "eating": "eat eats eating drink drinks drinking lick licks licking chews chewing bites biting "
    "graze grazes grazing",
    "skiing": "ski skis skiing skier skiers snowboard snowboards snowboarding snowboarder "
    "snowboarders",
    "surfing": "surf surfs surfing surfer surfers surfboard wakeboard wakeboards wakeboarding "
    "wakeboarder",
    "skateboarding": "skateboard skateboards skateboarding skateboarder skateboarders skating "
    "skater skaters",
    "ball game": "soccer football baseball basketball tennis volleyball rugby cricket softball",
}
"""Any number of them may be so at once."""

PLACES = {
    "in water": "water ocean lake river pond pool sea stream creek surf wave waves puddle",
    "in snow": "snow snowy slope slopes snowbank",
    "on grass": "grass grassy lawn field meadow pasture turf",
    "on sand": "sand sandy beach shore",
    "on a road": "street streets road roads sidewalk pavement crosswalk path pathway",
    "on rock": "rock rocks rocky cliff cliffs boulder boulders mountain mountains mountainside",
}
"""What somebody is in or on; nouns that follow "in", "on", "through" and the like."""


def look_said(text: str, looks: tuple[str, ...]) -> str | None:
    """Which of some looks the first word says that says any.

    Example:
        >>> look_said("running through the grass", ("standing", "running"))
        'running'
    """
    said = {word: look for look in looks for word in (POSES | OTHERS)[look].split()}
    return next((said[word] for word in text.lower().split() if word in said), None)


def place_said(noun: str) -> str | None:
    """The place that a noun names, such as "in water" for "lake"."""
    return next((place for place, nouns in PLACES.items() if noun in nouns.split()), None)
