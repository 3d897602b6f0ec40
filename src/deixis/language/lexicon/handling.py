"""Verbs that are done to clothes and hair: what follows them is handled, not worn."""

from __future__ import annotations

from deixis.language.lexicon.wordsets import word_set

__all__ = ["HANDLING_VERBS"]

HANDLING_VERBS = word_set(
    "adjusting altering arranging attaching braiding brushing buckling buttoning buying catching "
    "changing checking choosing cleaning clipping clutching colouring coloring combing counting "
    "covering curling cutting decorating delivering designing displaying donning dropping drying "
    "dyeing dying examining exchanging fastening fetching finding fitting fixing flinging folding "
    "gathering getting giving grabbing grasping gripping grooming handing handling hanging "
    "hiding inspecting ironing keeping knitting lacing laying leaving lifting loosening losing "
    "making measuring mending modeling modelling offering opening ordering packing painting paying "
    "picking pinning placing polishing preparing presenting pressing putting raising receiving "
    "removing repairing returning rinsing rolling rubbing scrubbing securing selecting selling "
    "sewing shaking sharing shaving shedding showing smelling smoothing soaking sorting spraying "
    "spreading squeezing stealing steaming stitching storing straightening stretching stroking "
    "styling taking tearing testing throwing tightening tipping tossing tucking touching "
    "trimming trying tugging twirling twisting tying unbuttoning undoing unfolding unlacing "
    "unpacking untying unwrapping unzipping using washing waving waxing weaving wetting wiping "
    "wrapping wringing zipping"
)
"""All others leave what is named behind them on who does them: "jumping red shirt"."""
