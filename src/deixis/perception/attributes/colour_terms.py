"""The colour words, each with sRGB colours that people call so.

To add a colour word, add a line to `FINE_TERMS`. The eleven `BASIC_TERMS` are those of B. Berlin
and P. Kay, "Basic Color Terms", 1969; they share the colour space among themselves. The examples
are ours, chosen by hand after common web palettes and colours of everyday things.
"""

from __future__ import annotations

__all__ = ["BASIC_TERMS", "FINE_TERMS", "HAIR_TERMS", "PHOTO_EXAMPLES", "SYNONYMS"]

BASIC_TERMS: dict[str, str] = {
    "black": "000000 0a0a0a 181818 141018 101a14 1c1512 202024 262626 1c1824 141c22 221a1e",
    "grey": "3e3e3e 505050 686868 808080 989898 a9a9a9 c0c0c0 cccccc 708090 778899 6b6f72 8a8580"
    " 4a4e54 b4b8bc d0d2d4 5a5650 a8a49e 54505a 6c6676 88829a 9a94a4 5c6470 7a8490 98a4b0 bcc6ce"
    " 7a8a8a 8a9688 5c665c 70686c 3c3842 a09aa4",
    "white": "ffffff f5f5f5 fffafa f0f4fa fffff4 f8f2ea ececec e8e8ec f0ece4 e6e8e6",
    "red": "ff0000 dc143c b22222 8b0000 c00000 e03030 d62728 9b1b30 7a0f14 a01820 e2443c 6e0b10"
    " c8403a f03020 b5342e 900020",
    "orange": "ffa500 ff8c00 ff7f0e ff6600 e07020 f28c28 cc5500 ed9a4a fcb060 ff7040 e86030 f0a040"
    " d9782a ffb347",
    "yellow": "ffff00 ffd700 f0e030 e6c619 fff44f ffe066 fdee73 f5f58a ffffb0 d4b81e e0d050 c8b020"
    " fff0a0 ffcf20 f4c430 b8a818",
    "green": "00ff00 008000 228b22 006400 2ca02c 32cd32 7cfc00 9acd32 556b2f 6b8e23 8fbc8f 3cb371"
    " 98fb98 013220 4a6b3a 7a9a4a 2e5d34 00a86b a8d08d c5e8b7 1e3a1e 90ee90 2e8b57 5a7050 00c878"
    " 7a8040 b0e020 3a4a2a d0f0c0 6a7a3a 0a5a4a",
    "blue": "0000ff 00008b 000080 1e90ff 4169e1 4682b4 87ceeb add8e6 6495ed 1f77b4 3b5998 5b9bd5"
    " 191970 b0d8f0 00bfff 2a3b5f 5f7ea0 101840 3a5a80 7aa0c8 a8c8e8 c8e0f4 0f4c81 2060c0 26486c"
    " 00a0d0 40b0e0 1a2a50 3a4a6a",
    "purple": "800080 4b0082 9370db 8a2be2 663399 9400d3 ba55d3 9467bd 5d3a7a 7d3c98 b19cd9 c8a2c8"
    " 301934 6a5acd d0b8e8 4a2545 702963 a070b0 c090e0 8b5a8b 5a2060 7a48c8 e0d0f4",
    "pink": "ffc0cb ff69b4 ff1493 ffb6c1 f4a6b8 e377c2 db7093 f8bbd0 ffd1dc e75480 c8508a f0a0c8"
    " f8ccd4 e8a0a8 f78fa7 d87aa8 ffb0e0 e0b0b8 f06a8a f4c8d8",
    "brown": "8b4513 a0522d 654321 7b3f00 5c4033 3b2417 8c564b 6f4e37 96703a 4e3524 9b7653 7a5c3e"
    " cd853f b08050 70381c 86603c c19a6b a87848 5a3a1e 2e1c10 7c4a3a 8a6a4a b5895a 6a2c1a c8a478",
}
"""The eleven basic terms; each example is a hexadecimal sRGB value."""

PHOTO_EXAMPLES: dict[str, str] = {
    "black": "2a2a2a 303032 342e2c 282c34 3a3638",
    "white": "d0d0d0 dcd8d0 c8ccd4 b8c4d4 e0e4ec d8dce8 dcd4c4 c4c8c8 e8dccc",
    "red": "a03028 8a2a22 782420 b04038 60181a c05048",
    "yellow": "c8dc28 b4c82a d2f03c b87a14 c08018 d8a030 e0a828 c89428 f0b040 d0a03a ecc060 b09020",
    "green": "4a5230 606a40 505a38 30402a",
    "blue": "56708c 4a5e7c 6484ac",
}
"""What things of these colours look like in photos as well, in shade or in dim light.

In a photo they count beside `BASIC_TERMS`; on a drawn page light grey is not white.
"""

FINE_TERMS: dict[str, str] = {
    "amber": "ffbf00 e8a317",
    "aqua": "00ffff 40e0e0 7fdbda",
    "aquamarine": "7fffd4 66d8b8",
    "azure": "007fff 3a9ae8",
    "beige": "f5f5dc e8dcc0 d9c8a9 ede0c8 cfbf9f",
    "bronze": "cd7f32 a97142 8c6234",
    "burgundy": "800020 6b1226 5a1020 8a2238",
    "charcoal": "36454f 333333 3c4043 2e3236",
    "chartreuse": "7fff00 b0e020 dfff00",
    "chestnut": "954535 7a3a24 5e2c1c",
    "cobalt": "0047ab 1a4fa0",
    "copper": "b87333 c87040 9c5c34",
    "coral": "ff7f50 f88379 ff6f61",
    "cream": "fffdd0 fff8e0 f5ecd0 faf0dc",
    "crimson": "dc143c b0102c c21e3a",
    "cyan": "00ffff 00e0f0 40d8e8 00bcd4 7ff0f8",
    "emerald": "50c878 00a86b 149860",
    "fuchsia": "ff00ff e0109a d6249f",
    "gold": "ffd700 d4af37 daa520 c9a030 b8902c e6c35c",
    "indigo": "4b0082 3f2a8c 3f51b5 2e2270",
    "ivory": "fffff0 f8f4e6",
    "khaki": "c3b091 bdb76b a89a72 8f8660 d0c49a",
    "lavender": "e6e6fa c8b8e8 b8a8dc d8c8f0",
    "lemon": "fff44f fde84a",
    "lilac": "c8a2c8 d0b0e0",
    "lime": "00ff00 bfff00 80e020 a4d820 8bd43a 32cd32",
    "magenta": "ff00ff d0108c c71585 e020a0 b0107c",
    "maroon": "800000 6a1a20 5c1018 7a2030 701c1c",
    "mauve": "b784a7 c4a0b8 9a7088",
    "mint": "98ff98 aaf0d1 b0e8c8 c8f4dc",
    "mustard": "d4a017 c89820 e1ad01",
    "navy": "000080 0a1a40 14213d 1b2a4a 101c3a 202c50",
    "ochre": "cc7722 b8863a c48a2a",
    "olive": "808000 6b6b2a 5a5c28 707838 55602a",
    "peach": "ffdab9 ffcba4 f8c8a0 ffb38a",
    "plum": "8e4585 6a2a60 dda0dd 5c2450",
    "rose": "ff007f e8507a e0607e c84868",
    "rust": "b7410e a04018 8c3a1c",
    "salmon": "fa8072 f4927c ffa07a e9967a",
    "scarlet": "ff2400 e02010 d02818",
    "silver": "c0c0c0 b4b8bc d0d2d4 a8acb0 dcdee0",
    "tan": "d2b48c c8a878 b8956a c19a6b dbc09a",
    "taupe": "8b7d6b 9a8a7a 786a5c a89a8c",
    "teal": "008080 0a6a70 108a84 2a7f80 005f60 20a0a0 14b8a6 26a69a",
    "turquoise": "40e0d0 30c8c0 00ced1 48d1cc 20b2aa 5fd8d0",
    "violet": "8f00ff ee82ee 7f3fbf 6a30a8 9a60d8 b070e8",
    "wine": "722f37 5e1a28 7a1c34",
    "baby blue": "89cff0 b0dcf4",
    "sky blue": "87ceeb 70b8e8 5aa8e0 9ad0f0",
    "royal blue": "4169e1 2850c0 1c3fa8",
    "forest green": "228b22 1e5c2a 0b4a20",
    "hot pink": "ff69b4 ff3ea0 ff1493",
    "denim": "3a5a80 5f7ea0 2a3b5f 6a8ab0 4a6488",
    # Hair, fur and skin.
    "blond": "e8d09a d8b878 c8a468 f0dcb0 b8945c a88450",
    "brunette": "4a3020 3b2417 5c4033 2e1c14 6a4a34",
    "red hair": "b5561c c8642c d8803a a84818 e0924a 954535 7a3a24 5e2c1c 6b1226 4c1c16",
    "ginger": "b5561c c8642c d8803a a84818 e0924a",
    "fair": "f4d8c4 e8c4aa f8e4d4",
    "tawny": "cd8038 b88048 a8743c",
}
"""Finer words: each stands for itself and overlaps the basic terms."""

HAIR_TERMS = frozenset({"blond", "brunette", "ginger"})
"""Words about hair, which is at the top of a person's box."""

SYNONYMS: dict[str, str] = {
    "gray": "grey",
    "golden": "gold",
    "gilded": "gold",
    "silvery": "silver",
    "blonde": "blond",
    "auburn": "chestnut",
    "redhead": "ginger",
    "violet-blue": "indigo",
    "navy blue": "navy",
    "midnight blue": "navy",
    "lime green": "lime",
    "neon green": "lime",
    "olive green": "olive",
    "mint green": "mint",
    "emerald green": "emerald",
    "dark green-blue": "teal",
    "blue-green": "teal",
    "bluegreen": "teal",
    "cobalt blue": "cobalt",
    "off-white": "ivory",
    "off white": "ivory",
    "creamy": "cream",
    "crème": "cream",
    "light-blue": "sky blue",
    "lightblue": "sky blue",
    "fuschia": "fuchsia",
    "purplish": "purple",
    "bluish": "blue",
    "blueish": "blue",
    "reddish": "red",
    "greenish": "green",
    "yellowish": "yellow",
    "pinkish": "pink",
    "brownish": "brown",
    "greyish": "grey",
    "grayish": "grey",
    "blackish": "black",
    "whitish": "white",
    "orangish": "orange",
    "orangey": "orange",
    "snowy": "white",
    "rosy": "rose",
    "caramel": "tan",
    "chocolate": "brown",
    "coffee": "brown",
    "mahogany": "chestnut",
    "sandy": "beige",
    "sand": "beige",
    "nude": "beige",
    "lemon yellow": "lemon",
    "mustard yellow": "mustard",
}
"""Other spellings and words, and the term that they stand for."""
