"""Answers drawn onto pictures: boxes, masks, heatmaps, steps, regions and text.

Every function takes and returns an RGB uint8 array and leaves its input as it is. Labels go where
they cover neither a box nor each other; what has no place is said in a strip below the picture.
"""

from deixis.drawing.groundings import draw_grounding, save_annotated
from deixis.drawing.regions import draw_regions
from deixis.drawing.saving import save_image
from deixis.drawing.sheets import Said, Tile, draw_sheet
from deixis.drawing.text import draw_text
from deixis.drawing.traces import draw_trace

__all__ = [
    "Said",
    "Tile",
    "draw_grounding",
    "draw_regions",
    "draw_sheet",
    "draw_text",
    "draw_trace",
    "save_annotated",
    "save_image",
]
