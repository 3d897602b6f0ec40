"""Words for drawn shapes. The names on the left are those of the outline namer."""

from __future__ import annotations

__all__ = ["ANY_SHAPE", "DRAWN_STATES", "SHAPES", "SHAPE_ADJECTIVES"]

SHAPES: dict[str, str] = {
    "circle": "circle; disc; disk; roundel",
    "ellipse": "ellipse; oval",
    "square": "square",
    "rectangle": "rectangle; oblong",
    "box": "box; block; tile; brick",
    "diamond": "diamond; rhombus; lozenge",
    "parallelogram": "parallelogram; rhomboid",
    "trapezoid": "trapezoid; trapezium",
    "triangle": "triangle; pyramid",
    "pentagon": "pentagon",
    "hexagon": "hexagon",
    "octagon": "octagon",
    "polygon": "polygon",
    "star": "star; asterisk; starburst",
    "cross": "cross; plus; plus sign; plus symbol; x mark",
    "heart": "heart",
    "arrow": "arrow; pointer arrow",
    "line": "line; stroke; stick; segment; line segment; dash",
    "ring": "ring; donut; doughnut; annulus; hoop",
    "crescent": "crescent; crescent moon; half moon",
    "half circle": "half circle; semicircle; semi circle; half disc; half disk",
    "dot": "dot; spot; point",
}
"""Each shape with the nouns for it; "box" is any rectangle, "dot" a small disc."""

ANY_SHAPE = (
    "shape; figure; form; thing; object; item; symbol; element; blob; drawing; geometric shape; "
    "geometric figure; piece; patch; mark"
)
"""Nouns that leave open which shape is meant."""

SHAPE_ADJECTIVES: dict[str, str] = {
    "round": "round; circular; rounded; disc shaped; disk shaped; circle shaped; ball shaped",
    "ellipse": "oval; elliptical; elliptic; oval shaped; egg shaped",
    "square": "square; squared; square shaped",
    "rectangle": "rectangular; rectangle shaped; oblong",
    "diamond": "diamond shaped; rhombic",
    "triangle": "triangular; triangle shaped; three sided; three cornered",
    "four-sided": "four sided; four cornered; quadrilateral",
    "pentagon": "pentagonal; five sided; pentagon shaped",
    "hexagon": "hexagonal; six sided; hexagon shaped",
    "octagon": "octagonal; eight sided; octagon shaped",
    "polygon": "polygonal; angular",
    "star": "star shaped; starry; pointed star; five pointed",
    "cross": "cross shaped; x shaped; plus shaped",
    "heart": "heart shaped",
    "arrow": "arrow shaped",
    "ring": "ring shaped; donut shaped",
    "crescent": "crescent shaped; moon shaped",
    "half circle": "semicircular; half round; half circular",
}
"""Each shape, or class of shapes, with the adjectives that say it."""

DRAWN_STATES: dict[str, str] = {
    "hollow": "hollow; outlined; unfilled; empty; open; outline",
    "filled": "filled; solid; painted; filled in; full",
}
"""How a shape is drawn."""
