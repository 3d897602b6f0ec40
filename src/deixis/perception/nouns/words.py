"""The words by which people name what is beyond a detector's categories."""

from __future__ import annotations

from collections.abc import Collection

__all__ = ["ALIKE", "IMPLIED", "SAME", "noun_said"]

SAME = {
    noun: frozenset(words.split("|"))
    for noun, words in {
        "bathtub": "tub|bath",
        "airplane": "plane|aeroplane|jet",
        "bicycle": "bike|unicycle|tricycle",
        "blanket": "quilt|bedspread|comforter|duvet",
        "bookshelf": "bookcase",
        "box": "crate|carton|cardboard box",
        "branch": "twig",
        "building": "skyscraper|church|temple|castle|store|shop|hotel|office building|barn|hut"
        "|shed",
        "bush": "shrub|hedge",
        "cabinet": "cupboard|wardrobe|closet|kitchen cabinet",
        "cell phone": "phone|cellphone|mobile phone|telephone",
        "chair": "seat",
        "counter": "countertop|kitchen counter|kitchen island|worktop",
        "couch": "sofa|settee",
        "cup": "teacup|coffee cup",
        "curtain": "drape|drapes|shower curtain",
        "dining table": "table",
        "dresser": "chest of drawers",
        "street light": "streetlight|lamppost|street lamp",
        "sneaker": "trainer",
        "kayak": "canoe",
        "teddy bear": "teddy|stuffed animal|plush",
        "fan": "ceiling fan",
        "glass": "wine glass",
        "glasses": "eyeglasses|spectacles",
        "handbag": "purse",
        "jacket": "parka|blazer",
        "lamp": "light|table lamp|floor lamp|light fixture|lantern",
        "mountain": "cliff|peak",
        "pants": "trousers|slacks|leggings",
        "path": "pathway|walkway",
        "picture": "frame|picture frame|photo|photograph|drawing",
        "pole": "post|flagpole|telephone pole|lamp post",
        "railing": "handrail|banister|rail",
        "refrigerator": "fridge",
        "road": "street|highway|asphalt|pavement|runway",
        "rock": "stone|boulder",
        "rug": "mat",
        "sea": "ocean",
        "ship": "ferry",
        "shirt": "t-shirt|tshirt|blouse|tank top|polo",
        "shoe": "slipper",
        "sidewalk": "curb",
        "skis": "ski",
        "stairs": "step|steps|staircase|stairway|stair",
        "stove": "range|cooktop",
        "stroller": "baby carriage|pram|buggy",
        "sweater": "hoodie|sweatshirt|pullover|cardigan",
        "swimsuit": "bikini|swim trunks|bathing suit",
        "tile": "tiles",
        "trash can": "garbage can|bin|trash bin|dustbin|trash|wastebasket|garbage bin",
        "tv": "television|monitor|screen|tv screen|computer monitor",
        "umbrella": "parasol",
        "water": "pond|puddle|stream|waterfall|harbor",
        "wire": "cable|cord|power line",
    }.items()
}
"""Noun -> words that count as it."""

IMPLIED = {
    "sea": "water",
    "lake": "water",
    "river": "water",
    "pool": "water",
    "wave": "water",
    "forest": "tree",
    "palm tree": "tree",
    "house": "building",
    "tower": "building",
    "bookshelf": "shelf",
    "backpack": "bag",
    "handbag": "bag",
    "cap": "hat",
    "sunglasses": "glasses",
    "desk": "dining table",
    "lawn": "grass",
    "pigeon": "bird",
    "duck": "bird",
    "swan": "bird",
    "heron": "bird",
    "seagull": "bird",
    "parrot": "bird",
    "tram": "train",
    "puppy": "dog",
    "kitten": "cat",
    "lamb": "sheep",
    "calf": "cow",
    "jeans": "pants",
    "coat": "jacket",
    "boot": "shoe",
    "sandal": "shoe",
    "sneaker": "shoe",
    "poster": "picture",
    "painting": "picture",
    "mug": "cup",
    "trail": "path",
    "street light": "pole",
    "chandelier": "lamp",
    "dresser": "cabinet",
    "carpet": "rug",
    "armchair": "chair",
}
"""What shows the one shows the other."""

ALIKE = tuple(
    frozenset(words.split("|"))
    for words in (
        "road|path|sidewalk|track|crosswalk|dirt|court|dock",
        "hill|mountain|field",
        "bush|plant|tree|flower|leaf|branch|grass|field|forest",
        "dirt|sand|mud|ground|gravel|path|beach|field|floor",
        "cabinet|drawer|shelf|nightstand|counter|desk|door",
        "counter|dining table|desk|shelf",
        "fence|railing|gate|net|goal",
        "box|basket|bag|bucket",
        "sea|lake|river|pool|beach",
        "hat|helmet|hood",
        "cup|glass|bottle|vase|bowl|pot",
        "rug|floor|tile|towel|blanket",
        "jacket|sweater|shirt|vest|uniform|suit|costume|dress",
        "bag|backpack|handbag|suitcase",
        "lamp|candle|pole",
        "house|building|tower|wall",
        "stick|branch|log|pole|rope",
        "blanket|towel|tablecloth|pillow|cushion",
        "curtain|blinds|window",
        "boat|ship|kayak",
        "car|van|truck|bus",
        "motorcycle|scooter|bicycle",
        "pot|pan|bowl|plate|tray",
        "glasses|goggles|mask",
        "shorts|pants|skirt|swimsuit",
        "sign|banner|flag",
        "wire|rope|leash|chain",
        "wood|log|branch",
        "snow|ice",
        "paper|book|newspaper",
        "microwave|oven|stove",
        "couch|chair|stool|bench",
        "wheel|tire",
        "picture|sign|mirror|window",
    )
)
"""Words that one may take for another: where one is named, that another is not says nothing."""


_OTHERWISE = frozenset({"license plate", "number plate", "mouse pad"})
"""Words whose last one says what they are not."""


def noun_said(lemma: str, nouns: Collection[str]) -> str | None:
    """The noun that a word counts as; of several words the last may be it.

    Example:
        >>> noun_said("kitchen counter", ["counter", "road"])
        'counter'
        >>> noun_said("street", ["counter", "road"])
        'road'
    """
    if lemma.lower() in _OTHERWISE:
        return None
    words = lemma.lower().split()
    tails = [" ".join(words[start:]) for start in range(len(words))]
    for tail in tails:
        if tail in nouns:
            return tail
        if same := next((noun for noun, alike in SAME.items() if tail in alike), None):
            return same if same in nouns else None
    return None
