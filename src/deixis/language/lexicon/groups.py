"""Words above the categories ("vehicle") and words that stand before "of" ("a slice of")."""

from __future__ import annotations

from deixis.language.lexicon.wordsets import word_set

__all__ = ["HYPERNYMS", "PARTITIVES", "SINGLE_PARTS", "TWO_READINGS"]

_FOOD = (
    "pizza", "sandwich", "hot dog", "cake", "donut", "banana", "apple", "orange", "carrot",
    "broccoli",
)  # fmt: skip

HYPERNYMS: dict[str, tuple[str, str]] = {
    "vehicle": (
        "automotive; conveyance; motor vehicle; vehical; vechicle; mode of transportation; "
        "vehicles; transport; road vehicle",
        "car; truck; bus; motorcycle; bicycle; train; boat; airplane",
    ),
    "animal": (
        "creature; beast; critter; pet; mammal; wildlife; animals; farm animal; wild animal; "
        "baby animal; zoo animal; four legged animal; fauna; herbivore; ungulate; aminal",
        "dog; cat; horse; sheep; cow; elephant; giraffe; zebra; bear; bird; monkey; lion; "
        "deer; pig; rabbit; squirrel; fox; camel; rhino; kangaroo; turtle; fish",
    ),
    "furniture": (
        "piece of furniture; furnishing; furnishings; furnature",
        "chair; couch; dining table; bed; bench; desk; cabinet; shelf",
    ),
    "fruit": (
        "fruits; piece of fruit; pieces of fruit; fruit piece",
        "apple; banana; orange; strawberry; grape; pear; peach; pineapple; melon; tomato",
    ),
    "vegetable": (
        "veggie; vegie; veg; vegtable; vegitable; green veggie; produce; crop vegetable; "
        "vegatable; vegetable piece",
        "broccoli; carrot; tomato; potato; onion; pepper; lettuce; cucumber; corn; pumpkin; "
        "mushroom",
    ),
    "appliance": (
        "kitchen appliance; appliances; household appliance; home appliance",
        "refrigerator; oven; microwave; toaster; dishwasher; washing machine; blender; "
        "coffee maker",
    ),
    "electronics": (
        "electronic; electronic equipment; gadgets; electronic devices; devices",
        "laptop; tv; cell phone; remote; keyboard; mouse; tablet; camera; printer; speaker",
    ),
    "utensil": (
        "utensils; kitchen utensil; eating utensil",
        "fork; spoon; knife; spatula; chopsticks",
    ),
    "kitchenware": (
        "cookware; tableware",
        "fork; spoon; knife; cup; bowl; plate; pan; pot; spatula; chopsticks",
    ),
    "cutlery": (
        "silverware; flatware; eating utensils; silver ware; cutleries",
        "fork; knife; spoon",
    ),
    "sports equipment": (
        "sports gear; sport equipment; sporting good; sporting equipment; sporting gear; "
        "sports item; game equipment",
        "sports ball; baseball bat; baseball glove; tennis racket; frisbee; skis; snowboard; "
        "surfboard; skateboard; kite",
    ),
    "luggage item": ("bags and luggage; baggages; carryon", "suitcase; backpack; handbag"),
    "accessory": (
        "accessories; fashion accessory",
        "handbag; backpack; umbrella; tie; watch; hat; glasses; scarf; belt",
    ),
    "clothing item": (
        "item of clothing; article of clothing; piece of clothing; clothing item; clothes item",
        "shirt; jacket; dress; trousers; hat; shoe; sweater; suit; scarf",
    ),
    "container thing": (
        "vessel container; containers; glass container; receptacle; food container",
        "box; bottle; jar; cup; bowl; vase; can; bucket; basket",
    ),
    "snack food": (
        "junk food; fast food; baked good; baked goods; sweet treat; treat; goodies; "
        "bakery item; sweet",
        "donut; cake; cookie; hot dog; pizza; sandwich",
    ),
    "musical instrument": (
        "instrument; string instrument; wind instrument; percussion",
        "guitar; piano; violin; drum; trumpet",
    ),
    "aircrafts": (
        "air vehicle; flying machine; flying object",
        "airplane; helicopter; kite; balloon",
    ),
    "watercraft": ("water vehicle; watercrafts", "boat; surfboard"),
    "two wheeler": (
        "two wheeled vehicle; 2 wheeler; two wheelers; pedal vehicle",
        "motorcycle; bicycle",
    ),
    "hand tool": (
        "power tool; garden tool; hand tools; tool set",
        "hammer; screwdriver; wrench; saw; drill; axe; shovel; scissors",
    ),
    "stationery": (
        "office supply; office supplies; school supplies; writing utensil; writing implement; "
        "writing instrument",
        "pen; pencil; stapler; ruler; eraser; scissors; paper",
    ),
    "light source": ("lighting fixture; lights", "lamp; candle; traffic light"),
    "control": (
        "form element; ui element; ui control; interface element; input element",
        "button; textbox; dropdown; checkbox; radio; switch; slider",
    ),
    "reading material": ("reading matter; publication", "book; paper"),
    "bird of prey": (
        "raptor; water bird; waterbird; sea bird; seabird; wading bird; shorebird; farm bird",
        "bird",
    ),
    "livestock animal": ("farm animals; cattle herd", "cow; sheep; horse; pig; chicken"),
    "seat furniture": ("place to sit; sitting furniture", "chair; couch; bench"),
}
"""Hypernym -> (other words for it, its categories, likeliest first)."""

TWO_READINGS: dict[str, tuple[str, ...]] = {
    "table": ("dining table", "table"),
    "glass": ("cup", "wine glass"),
    "picture": ("picture", "image"),
    "image": ("image", "picture"),
    "photo": ("picture", "image"),
    "chicken": ("bird", "chicken"),
    "seat": ("chair", "bench", "couch"),
    "bike": ("bicycle", "motorcycle"),
    "van": ("truck", "car"),
    "suv": ("car", "truck"),
    "jeep": ("car", "truck"),
    "armchair": ("chair", "couch"),
    "computer": ("laptop", "desktop computer", "tv", "keyboard"),
    "desk": ("desk", "dining table"),
    "screen": ("tv", "laptop"),
    "watch": ("watch", "clock"),
    "pot": ("pot", "potted plant", "vase"),
    "jug": ("vase", "cup"),
    "pitcher": ("vase", "cup", "person"),
    "cooler": ("box", "refrigerator"),
    "slice": ("slice", "pizza", "cake"),
    "dessert": ("cake", "donut", "cookie"),
    "drink": ("cup", "wine glass", "bottle"),
    "flower": ("flower", "potted plant", "vase"),
    "bat": ("baseball bat",),
    "bear": ("bear", "teddy bear"),
    "stool": ("chair", "bench"),
    "bar": ("bar", "counter"),
    "logo": ("icon", "image"),
    "bag": ("handbag", "backpack", "suitcase"),
    "board": ("pole", "snowboard", "skateboard", "surfboard"),
    "brush": ("makeup", "toothbrush"),
    "glove": ("glove", "baseball glove"),
    "machine": (
        "tractor",
        "airplane",
        "motorcycle",
        "car",
        "truck",
        "bus",
        "train",
        "boat",
        "microwave",
        "toaster",
        "oven",
        "refrigerator",
    ),
    "device": ("laptop", "cell phone", "tv", "remote", "keyboard", "mouse", "microwave"),
    "gadget": ("cell phone", "remote", "laptop", "keyboard", "mouse", "microwave"),
    "tool": ("wrench", "scissors", "knife"),
    "server": ("spatula", "person"),
    "luggage": ("suitcase", "backpack", "handbag"),
    "baggage": ("suitcase", "backpack", "handbag"),
    "beverage": ("cup", "wine glass", "bottle"),
    "food": ("food", *_FOOD),
    "meal": ("food", *_FOOD),
    "snack": ("cookie", "donut", "hot dog", "sandwich", "apple", "banana", "orange"),
    "crane": ("tractor", "truck"),
    "excavator": ("tractor", "truck"),
    "digger": ("tractor", "truck"),
    "forklift": ("tractor", "truck"),
    "snow plow": ("tractor", "truck"),
    "snowplow": ("tractor", "truck"),
    "construction vehicle": ("tractor", "truck"),
    "jar": ("jar", "bottle", "vase", "cup"),
    "colander": ("spatula", "bowl"),
    "strainer": ("spatula", "bowl"),
    "sieve": ("spatula", "bowl"),
    "container": ("box", "bowl", "bottle", "cup", "vase"),
    "toy": ("toy", "teddy bear"),
    "doll": ("toy", "teddy bear"),
    "calf": ("cow", "elephant", "giraffe"),
    "foal": ("horse", "zebra"),
    "desktop computer": ("desktop computer", "tv", "laptop"),
    "imac": ("tv", "laptop"),
    "mac": ("laptop", "tv"),
    "monitor": ("tv", "laptop"),
}
"""Words with several readings, likeliest first. Of a photo's things any of them may be meant; where
a reading is a category that detectors know, what they call so is looked at: "the board" on snow."""

PARTITIVES = word_set(
    "sliver slivers photograph slice slices piece pieces pice pair pairs bunch bunches group "
    "groups kind kinds type types half halves side sides back front top bottom end ends rear "
    "part parts portion lot lots couple stack stacks pile piles row-of set sets bit bits chunk "
    "chunks section sections number hunk bundle cluster clusters herd flock pack team handful "
    "array assortment collection variety series line sort style edge middle center centre "
    "corner left right tip base rest remainder majority quarter third image reflection photo "
    "heap clump swarm school pride litter selection row class fleet gang crowd party family "
    "wedge strip stick cube dollop scoop serving helping order inside outside rim underside "
    "interior exterior face-of display mass load closeup view backside head stalk floret stem "
    "sprig spear hindquarters pic silhouette peice peices slicing batch lump bite length "
    "stretch trio duo foursome band set assortment"
)
"""Words that are transparent before "of": "a slice of pizza" is a pizza."""

SINGLE_PARTS = word_set(
    "pair slice piece half side back front top bottom end part kind type sort bunch picture photo "
    "image head stalk rear"
)
"""Partitives that leave one thing, also before a plural: "a bunch of bananas"."""
