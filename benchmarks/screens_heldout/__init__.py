"""The held-out screens: designs, words and phrases that nothing in the package was tuned on.

Whoever works on the element finder, the parser or the executor does not read this folder.
"""

from benchmarks.screens_heldout.designs import apps, desk, paper, web
from benchmarks.screens_heldout.speech import SPEECH

from deixis.datasets.screens import Source

__all__ = ["SOURCE"]

SOURCE = Source(
    (
        web.checkout,
        paper.bill,
        web.issues,
        apps.material,
        apps.worklist,
        desk.nineties,
        paper.public,
        apps.phone,
        desk.classic,
        web.article,
        paper.letter,
        desk.night,
        apps.fluent,
        paper.sheet,
        web.flights,
        desk.terminal,
        paper.utility,
        apps.chat,
        desk.menu,
    ),
    SPEECH,
)
