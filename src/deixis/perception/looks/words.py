"""The words by which people tell looks: what the recipe learns from, and what phrases ask by."""

from __future__ import annotations

__all__ = [
    "ANIMALS_ONLY",
    "DOES",
    "OTHERS",
    "PERSONS_ONLY",
    "PLACES",
    "POSES",
    "SEEN",
    "SEEN_PLACES",
    "SEEN_WORN",
    "WORN",
    "look_said",
    "place_said",
]

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

DOES = {
    "kicking": "kick kicks kicking",
    "throwing": "throw throws throwing pitches pitching",
    "dancing": "dance dances dancing dancer dancers",
    "talking": "talk talks talking chat chats chatting conversation speaking speaks",
    "reading": "read reads reading",
    "making music": "guitar guitars drum drums sing sings singing singer musician musicians "
    "violin accordion saxophone",
}
"""What only persons do; any number at once."""

WORN = {
    "glasses": "glasses sunglasses goggles eyeglasses spectacles",
    "uniform": "uniform uniforms jersey jerseys",
    "wetsuit": "wetsuit wetsuits",
    "swimsuit": "swimsuit swimsuits bikini bikinis trunks",
    "coat": "coat coats jacket jackets parka",
    "jeans": "jeans denim",
    "shorts": "shorts",
    "dress": "dress dresses gown",
    "skirt": "skirt skirts",
    "costume": "costume costumes costumed",
    "scarf": "scarf scarves",
    "backpack": "backpack backpacks",
    "shirtless": "shirtless barechested topless",
    "beard": "beard bearded mustache moustache goatee",
    "bald": "bald balding",
}
"""What persons wear, carry on them and have on their heads; any number at once."""

PLACES = {
    "in water": "water ocean lake river pond pool sea stream creek surf wave waves puddle",
    "in snow": "snow snowy slope slopes snowbank",
    "on grass": "grass grassy lawn field meadow pasture turf",
    "on sand": "sand sandy beach shore",
    "on a road": "street streets road roads sidewalk pavement crosswalk path pathway",
    "on rock": "rock rocks rocky cliff cliffs boulder boulders mountain mountains mountainside",
    "on stairs": "stairs steps stair staircase stairway",
    "in woods": "woods forest trees wood",
    "at a wall": "wall walls",
    "on ice": "ice rink",
    "in a room": "room kitchen bedroom living",
    "on the floor": "floor carpet rug",
}
"""What somebody is in or on; nouns that follow "in", "on", "through" and the like."""

SEEN = {
    "crouching": "crouch crouches crouching crouched squat squats squatting squatted",
    "kneeling": "kneel kneels kneeling kneeled knelt knee knees",
    "bending": "bend bends bending bent",
    "sliding": "slide slides sliding slid",
    "hanging": "hang hangs hanging",
    "playing": "play plays playing",
    "working": "work works working",
    "hugging": "hug hugs hugging hugged embrace embraces embracing",
    "wet": "wet soaked soaking drenched",
    "flying": "fly flies flying",
}
"""What somebody does or is like that captions mention too seldom, so that only eyes tell it."""

SEEN_WORN = {
    "gloves": "gloves mittens",
    "boots": "boot boots",
    "barefoot": "barefoot barefooted",
    "sweater": "sweater sweaters sweatshirt jumper cardigan pullover",
    "tank top": "tanktop tanktops",
    "saddle": "saddle saddled",
    "arms up": "raise raises raised raising",
}
"""What somebody wears, or has like something worn ("with raised arms"), told by eyes alone."""

SEEN_PLACES = {
    "on stage": "stage",
    "on a court": "court",
    "in a crowd": "crowd audience",
}
"""Places told by eyes alone."""

PERSONS_ONLY = frozenset(
    {"hat", "helmet", "smiling", "riding", "climbing", "female", "young", "old", "baby"}
    | {"skiing", "surfing", "skateboarding", "ball game", "on stairs", "at a wall", "on ice"}
    | {*DOES, *WORN, *SEEN_PLACES, *SEEN, *SEEN_WORN} - {"wet", "flying", "saddle"}
)
"""Looks that are not told of animals."""

ANIMALS_ONLY = frozenset({"mouth", "flying", "saddle"})
"""Looks that are not told of persons."""

_SAID = POSES | OTHERS | DOES | WORN | SEEN | SEEN_WORN


def look_said(text: str, looks: tuple[str, ...]) -> str | None:
    """Which of some looks the first word says that says any.

    Example:
        >>> look_said("running through the grass", ("standing", "running"))
        'running'
    """
    said = {word: look for look in looks for word in _SAID[look].split()}
    return next((said[word] for word in _words(text) if word in said), None)


def _words(text: str) -> list[str]:
    return text.lower().replace("tank top", "tanktop").split()


def place_said(noun: str) -> str | None:
    """The place that a noun names, such as "in water" for "lake"."""
    places = PLACES | SEEN_PLACES
    return next((place for place, nouns in places.items() if noun in nouns.split()), None)
