"""Words for places in the image and for its extremes."""

from __future__ import annotations

from deixis.language.lexicon.wordsets import word_set

__all__ = ["AXIS_WORDS", "CAMERA_WORDS", "DISTANCE_WORDS", "EXTREME_PLACES", "SIDE_WORDS"]

AXIS_WORDS: dict[tuple[str, str], str] = {
    ("h", "left"): "left leftmost lefthand leftside lef lft leftish",
    ("h", "right"): "right righthand rigth rght rightside righ righty",
    ("h", "centre"): "center centre middle central centered centred midle middl",
    ("v", "top"): "top upper topright uppermost",
    ("v", "bottom"): "bottom lower bootom botom",
    ("d", "front"): "front foreground forground forefront",
    ("d", "back"): "back background rear bacground backround distance backgroud behind",
}
"""(axis, value) -> words; the axes are h (left to right), v (top to bottom), d (front to back)."""

SIDE_WORDS = word_set(
    "area corner edge end half hand margin part portion position quadrant region section sid "
    "side sides third"
)
"""Words that may follow: "left side", "top corner"."""

CAMERA_WORDS = word_set(
    "camera cameraman foreground front lens me photographer screen us view viewer you"
)

EXTREME_PLACES: dict[tuple[str, bool], str] = {
    ("x", False): "leftmost",
    ("x", True): "rightmost rightermost rightest",
    ("y", False): "topmost uppermost",
    ("y", True): "bottommost lowermost",
    ("depth", True): "backmost rearmost hindmost",
    ("depth", False): "frontmost foremost",
    ("distance", True): "outermost",
    ("distance", False): "innermost",
}
"""(measure, most) -> words such as "leftmost"."""

DISTANCE_WORDS: dict[bool, str] = {
    False: "closest nearest closer nearer closet cloest clostest closes",
    True: "farthest furthest farther further furtherest fartherest furtherst furtest farthermost "
    "furthermost",
}
"""Far or not -> words such as "closest"."""
