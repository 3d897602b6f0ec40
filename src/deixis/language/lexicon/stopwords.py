"""Words that carry no constraint: articles, auxiliaries, fillers, and ways to begin a request."""

from __future__ import annotations

from deixis.language.lexicon.wordsets import word_set

__all__ = [
    "ARTICLES",
    "BE",
    "BOUNDARIES",
    "FILLERS",
    "IMPERATIVES",
    "INTENSIFIERS",
    "PRONOUN_HEADS",
    "STOP_WORDS",
]

ARTICLES = word_set(
    "a an the this these those th teh hte ht my your his her its it's their our thier whose "
    "ones tha da another"
) - {"ones"}
"""Determiners without meaning of their own."""

BE = word_set(
    "is are was were be been being am 's 're isa has have had having does do did can could "
    "will would should may might must gets getting got get 'm 've 'll seems seem appears "
    "appear looks become becomes becoming remains"
) - {"has", "have", "had", "having", "looks"}
"""Forms of to be, and auxiliaries."""

FILLERS = word_set(
    "that which who whom what where there here then than just also too so very really quite "
    "rather somewhat slightly mostly partially completely partly fully almost nearly barely "
    "directly right-there exactly immediately neatly nicely only even still already currently "
    "presumably probably maybe perhaps primarily approximately roughly about some any each own "
    "such like as if because when while it he she they them him i we you me us himself herself "
    "itself themselves someone's something ' s t d ll ve re m please simply basically actually "
    "well um uh er hmm ok okay hey hi hello whichever thanks thank appears to of for and "
    "or by at in on "
    "with from into onto one's another other both either neither nor able about kind sort mainly "
    "highly extremely totally super pretty clearly apparently obviously simply straight kinda "
    "sorta im ur u plz pls thing things else much more most less least lot lots bit own "
    "visible shown seen pictured located situated placed positioned called thats whos theres "
    "heres youre ones its' etc vs how why whose yes though although but up down off out over "
    "doing made done having has have had through along see shows seeing"
)
"""Function words that may be passed over anywhere."""

INTENSIFIERS = word_set(
    "very really quite rather somewhat slightly mostly partially completely partly fully "
    "almost nearly barely just directly exactly immediately neatly mainly highly extremely "
    "totally super so too also only even still already currently primarily clearly more most "
    "less pretty totally entirely half-way well kinda sorta right-now actually simply both "
    "partialy completly probably about"
)

PRONOUN_HEADS = word_set(
    "either neither one ones others thing things something anything object objects item-thing "
    "stuff everything it he she they them this that these those him someone thingy those1 "
    "element elements"
)
"""Heads that name no kind of thing."""

IMPERATIVES = (
    "i need to; i want to; i would like to; id like to; tick; untick; check; focus; "
    "click into; click inside; tap into; jump to; id like it in; i'd like it in; "
    "click on; click; tap on; tap; press; hit; push; find me; find; locate; show me; show; "
    "select; choose; pick; highlight; point to; point at; point out; "
    "where is; where are; where's; wheres; what is; what's; which is; which one is; which; "
    "how many of; how many; which of; is; are; does; do; "
    "where can i find; where do i find; identify; detect; mark; segment; ground; give me; "
    "get me; get; look for; search for; "
    "can you find; can you show me; could you find; can you see; can you locate; "
    "do you see; do you have; tell me where; i want to click; i want; i need; "
    "i would like; i'm looking for; i am looking for; looking for; i see; "
    "let me see; go to; open; navigate to; scroll to; hover over; double click on; "
    "double click; right click on; right click; left click on; check out; circle; outline; "
    "draw a box around; box; put a box around; "
    "bring me; grab; hand me; pass me; crop; extract; read; read me; enter; type in; "
    "type into; fill in; fill out; spot; see; is there; are there; there is; there are; "
    "there's; theres; here is; here are; here's; "
    "this is; that is; that's; thats; these are; those are; it is; it's; its; this; he is; she is; "
    "they are; we see; you see; you can see; image of; photo of; a photo of; an image of; "
    "a close up of; a closeup of; "
    "close up of; closeup of; please; kindly; could you; can you; would you; will you; "
    "i think; just; now; ok; okay; hey; so; and; how about; what about; return; output; "
    "i mean; i meant; i am talking about; i'm talking about; im talking about; who is; who's; "
    "whos; who are; can you find me; could you find me; can you get me; could you show me; "
    "can you point at; can you point to; can you point out; could you point at; "
    "could you point to; can you spot; can you pick out; can you give me; could you get me; "
    "can you highlight; could you highlight; can you mark; can you select; i'd like; id like; "
    "label; annotate; count; focus on; zoom in on; zoom to; zoom into; "
    "the location of; location of; the position of; bounding box of; the bounding box of; "
    "the region of; coordinates of; take me to; move to; drag; uncheck; toggle; deselect; "
    "ground truth of; expand; dismiss; the image of; the photo of; "
    "show all; list; help me find; help me locate; try to find; in this image; "
    "in this picture; in the image; in the picture; in the photo; you; "
    "lets see; let us see; lets look at; show us; show me only; where; only; hi; hello; well"
)
"""Ways to begin a request, in any number; they say nothing about the thing. Longest first wins."""

STOP_WORDS = ARTICLES | BE | FILLERS | INTENSIFIERS

BOUNDARIES = word_set(
    "and or but that which who whose whom with without not except than whos while as because "
    "where when whose labelled labeled named called titled entitled captioned saying says "
    "reads except excluding"
)
"""Words at which a noun phrase ends."""
