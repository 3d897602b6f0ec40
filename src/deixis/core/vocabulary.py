"""Names of categories on which language and perception agree."""

from __future__ import annotations

__all__ = ["COCO_CATEGORIES", "ELEMENT_KINDS"]

COCO_CATEGORIES: tuple[str, ...] = tuple(
    """person;bicycle;car;motorcycle;airplane;bus;train;truck;boat;traffic light;fire hydrant;
    stop sign;parking meter;bench;bird;cat;dog;horse;sheep;cow;elephant;bear;zebra;giraffe;
    backpack;umbrella;handbag;tie;suitcase;frisbee;skis;snowboard;sports ball;kite;baseball bat;
    baseball glove;skateboard;surfboard;tennis racket;bottle;wine glass;cup;fork;knife;spoon;bowl;
    banana;apple;sandwich;orange;broccoli;carrot;hot dog;pizza;donut;cake;chair;couch;potted plant;
    bed;dining table;toilet;tv;laptop;mouse;remote;keyboard;cell phone;microwave;oven;toaster;sink;
    refrigerator;book;clock;vase;scissors;teddy bear;hair drier;toothbrush""".replace(
        "\n    ", ""
    ).split(";")
)
"""The 80 categories of COCO (T.-Y. Lin et al., 2014, arXiv 1405.0312), in the order of its ids."""

ELEMENT_KINDS: tuple[str, ...] = (
    "button",
    "link",
    "textbox",  # one line or several; search boxes too
    "dropdown",
    "checkbox",
    "radio",
    "switch",
    "slider",
    "icon",
    "image",
    "heading",
    "text",  # a line or paragraph of plain text
    "badge",
    "card",  # a framed or tinted panel: dialogs, alerts, cards
    "navigation",  # a bar of links or tabs
    "tab",
    "table",
    "row",
    "column",
    "cell",
    "rule",
    "chart",
    "bar",  # one bar of a chart
    "line",  # one line of a chart
    "slice",
    "legend",
)
"""What the page and interface element finder can see."""
