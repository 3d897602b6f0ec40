"""What shapes are called, measured from their outlines: circle, triangle, star, arrow, ...

An outline is compared with every template after both are brought to one form by their second
moments, so that neither size nor turn nor stretch matters; then angles and sides decide between
names of one family (square, rectangle, diamond), and thickness tells lines and arrows.
"""

from deixis.perception.attributes.outlines.namer import NAMES, Outline, name_outline

__all__ = ["NAMES", "Outline", "name_outline"]
