"""Words that the readers of pages wait for: data only.

They are words of their own, whatever word of a photo stands one letter away: "marks" are no
masks, "edited" is no slip of "exited". ``PAGE_WORDS`` is all of them.
"""

from __future__ import annotations

from deixis.language.lexicon.elements import ELEMENT_ROLES
from deixis.language.lexicon.wordsets import word_set

# Boxes, badges and icons
BOXES = word_set("box boxes")
ICONS = word_set("icon icons symbol symbols glyph glyphs sign pictogram button")
DRAWN = word_set("icon icons symbol symbols glyph glyphs sign pictogram")
TAGS = word_set("tag tags chip chips pill pills stamp")
BADGES = word_set("tag tags chip chips pill pills badge badges label labels")
MARKS = word_set("mark marks sticker stickers")
SIGNS = word_set("check question exclamation quotation tick trade book plus minus cross")
FORMS = {"circle": "circle", "circles": "circle", "square": "square", "squares": "square"}
BARE_SIGNS = {"cross": "close", "crosses": "close", "plus": "plus", "pluses": "plus"}
ROLES_OF_ICONS = frozenset(
    word for role, line in ELEMENT_ROLES.items() for word in (role, *line.split("; "))
)

# What is said of them
NAMING = word_set("headed named called titled labelled labeled")
REPORTS = word_set("reports announces signals shows indicates reporting announcing about warns")
TOLD = {
    "error": "error",
    "errors": "error",
    "problem": "error",
    "failure": "error",
    "warning": "warning",
    "success": "success",
}
STANDS = word_set("stands sticks standing sticking stand stick")
CONTAINS = word_set("containing contains with has for of")

# Who does what with them
PEOPLE = word_set("you i we one people users they")
CAN = word_set("can could may")
DENIED = word_set("can't cannot cant couldn't won't wont")
WORKING = word_set("pressed clicked tapped used chosen selected picked edited pushed changed")
WORK = word_set("press click tap use choose select pick edit push change")
SEARCHING = word_set("searching search find finding")

# Forms
TICKED_THINGS = word_set(
    "box boxes checkbox checkboxes tickbox option options radio button buttons circle circles "
    "ones those switch switches toggle toggles field fields input inputs"
)
TICKS = word_set("tick ticks checkmark checkmarks checked check")
TICKING = word_set("tick untick check uncheck ticked unticked checked unchecked")
SWITCHES = word_set("switch switches toggle toggles")
FIELDS = word_set("field fields input inputs box boxes textbox label labels question questions")
STARS = word_set("star stars asterisk asterisks")
WITH = word_set("with having has have showing containing marked")
WITHOUT = word_set("without lacking")
FILLED = word_set("filled completed entered answered")
LEFT = word_set("empty blank out")

# Pages of results, charts and colours
PRESENT = word_set("current active selected present highlighted chosen marked")
ME = word_set("i we you")
AM = word_set("am are")
I_AM = word_set("im i'm youre you're were we're")
ON = word_set("on at in viewing reading seeing visiting")
PAGED = word_set("page pages")
LINKS = word_set("number numbers link links button buttons box boxes")
SLICES = word_set("slice slices piece pieces wedge wedges segment segments sector sectors")
PIES = word_set("pie cake donut doughnut ring disc disk")
TAGGED = word_set("tagged marked flagged highlighted coded")
COLOURS = word_set("colour colours color colors")
PATCHES = word_set(
    "circle circles dot dots square squares patch patches swatch swatches button buttons option "
    "options box boxes sample samples tile tiles chip chips spot spots bubble bubbles"
)
SWATCHES = word_set("swatch swatches")
NOT_PATCHES = word_set("in same text background font of with accent theme letter brand")
HUE_OF = word_set("of as picker scheme theme name mode palette wheel code is")
BAR_ITEMS = word_set("item items entry entries option options")

# Words and numbers that are asked for
ASKING = word_set("what whatever whats")
TEXTS = word_set("text words word value entry thing writing wording")
IS_WRITTEN = word_set(
    "is are it says say stands stand comes come written shown printed displayed entered typed "
    "appears reads stays sits listed given there that which"
)
COUNTS = word_set("figure figures count tally")
NUMBERED = word_set("order invoice account phone customer item ref reference po booking ticket")

PAGE_WORDS = frozenset[str]().union(
    *(BOXES, ICONS, DRAWN, TAGS, BADGES, MARKS, SIGNS, FORMS, BARE_SIGNS, ROLES_OF_ICONS),
    *(NAMING, REPORTS, TOLD, STANDS, CONTAINS),
    *(PEOPLE, CAN, DENIED, WORKING, WORK, SEARCHING),
    *(TICKED_THINGS, TICKS, TICKING, SWITCHES, FIELDS, STARS, WITH, WITHOUT, FILLED, LEFT),
    *(PRESENT, ME, AM, I_AM, ON, PAGED, LINKS, SLICES, PIES, TAGGED, COLOURS, PATCHES),
    *(SWATCHES, NOT_PATCHES, HUE_OF, BAR_ITEMS),
    *(ASKING, TEXTS, IS_WRITTEN, COUNTS, NUMBERED),
)
"""Every word of this module."""
