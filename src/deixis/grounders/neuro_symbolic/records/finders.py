"""Which look-ups answer phrases about records, in the order in which they are asked.

Order is priority: the first that finds anything answers, and the rest are not asked. So look-ups
that want much of a phrase or of a page stand before those that are content with a word: "the last
row of the second table" is one of a table before it is the last of any list.
"""

from __future__ import annotations

from collections.abc import Callable

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.answering.articles import articles
from deixis.grounders.neuro_symbolic.records.answering.at_side import at_side
from deixis.grounders.neuro_symbolic.records.answering.attachments import attachments
from deixis.grounders.neuro_symbolic.records.answering.badge_counts import (
    badge_of_most,
    unread_badges,
)
from deixis.grounders.neuro_symbolic.records.answering.billed import billed
from deixis.grounders.neuro_symbolic.records.answering.boarded import boarded
from deixis.grounders.neuro_symbolic.records.answering.button_sets import button_set
from deixis.grounders.neuro_symbolic.records.answering.card_grids import (
    card_among,
    card_of_grid,
    card_with_most,
)
from deixis.grounders.neuro_symbolic.records.answering.carded import carded
from deixis.grounders.neuro_symbolic.records.answering.channel_reports import channel_reports
from deixis.grounders.neuro_symbolic.records.answering.charted import charted
from deixis.grounders.neuro_symbolic.records.answering.chips import chips
from deixis.grounders.neuro_symbolic.records.answering.coloured_rows import coloured_rows
from deixis.grounders.neuro_symbolic.records.answering.column_values import column_values
from deixis.grounders.neuro_symbolic.records.answering.comparisons import compared
from deixis.grounders.neuro_symbolic.records.answering.conditioned import (
    conditioned,
    stated,
)
from deixis.grounders.neuro_symbolic.records.answering.console_lines import console_lines
from deixis.grounders.neuro_symbolic.records.answering.console_parts import console_parts
from deixis.grounders.neuro_symbolic.records.answering.controls import controls_under, operated
from deixis.grounders.neuro_symbolic.records.answering.conversing import conversing
from deixis.grounders.neuro_symbolic.records.answering.counted_words import with_most_counted
from deixis.grounders.neuro_symbolic.records.answering.crossings import crossing
from deixis.grounders.neuro_symbolic.records.answering.dated import dated
from deixis.grounders.neuro_symbolic.records.answering.dialogs import dialog_part
from deixis.grounders.neuro_symbolic.records.answering.disc_steps import disc_steps
from deixis.grounders.neuro_symbolic.records.answering.entry_measures import entry_with_most
from deixis.grounders.neuro_symbolic.records.answering.filters import filtered
from deixis.grounders.neuro_symbolic.records.answering.form_sets import form_set
from deixis.grounders.neuro_symbolic.records.answering.forms import (
    bare_field,
    form_field,
    form_part,
)
from deixis.grounders.neuro_symbolic.records.answering.headed import headed_things
from deixis.grounders.neuro_symbolic.records.answering.in_matrix import in_matrix
from deixis.grounders.neuro_symbolic.records.answering.in_question import in_question
from deixis.grounders.neuro_symbolic.records.answering.letter_parts import letter_part
from deixis.grounders.neuro_symbolic.records.answering.liked import liked
from deixis.grounders.neuro_symbolic.records.answering.limits import limited
from deixis.grounders.neuro_symbolic.records.answering.listed import listed
from deixis.grounders.neuro_symbolic.records.answering.main_button import main_button
from deixis.grounders.neuro_symbolic.records.answering.marked import (
    marked_of_choice,
    others_of_choice,
)
from deixis.grounders.neuro_symbolic.records.answering.measures import of_measure
from deixis.grounders.neuro_symbolic.records.answering.menu_orders import of_menu_bar
from deixis.grounders.neuro_symbolic.records.answering.menus import menu_entry
from deixis.grounders.neuro_symbolic.records.answering.messages import messages
from deixis.grounders.neuro_symbolic.records.answering.neighbours import next_to_key
from deixis.grounders.neuro_symbolic.records.answering.notices import noticed
from deixis.grounders.neuro_symbolic.records.answering.of_kind import of_kind
from deixis.grounders.neuro_symbolic.records.answering.of_main_list import (
    of_main_list,
    of_named_list,
)
from deixis.grounders.neuro_symbolic.records.answering.of_table import of_table
from deixis.grounders.neuro_symbolic.records.answering.option_cards import option_card
from deixis.grounders.neuro_symbolic.records.answering.owned_rows import rows_of_owner
from deixis.grounders.neuro_symbolic.records.answering.plain import (
    most,
    ordered,
    plainly_any,
    priced,
    row_of_key,
    several,
    sure_list,
)
from deixis.grounders.neuro_symbolic.records.answering.queried import queried
from deixis.grounders.neuro_symbolic.records.answering.recommended import recommended
from deixis.grounders.neuro_symbolic.records.answering.repeated import repeated
from deixis.grounders.neuro_symbolic.records.answering.rest_of_line import rest_of_line
from deixis.grounders.neuro_symbolic.records.answering.row_controls import control_of_row
from deixis.grounders.neuro_symbolic.records.answering.set_to import set_to
from deixis.grounders.neuro_symbolic.records.answering.sheet_bars import sheet_bar
from deixis.grounders.neuro_symbolic.records.answering.steps import stepped
from deixis.grounders.neuro_symbolic.records.answering.structured import structured
from deixis.grounders.neuro_symbolic.records.answering.sums import sums_beside
from deixis.grounders.neuro_symbolic.records.answering.tabbed import tabbed
from deixis.grounders.neuro_symbolic.records.answering.tabulated import tabulated
from deixis.grounders.neuro_symbolic.records.answering.titled_lists import titled_list
from deixis.grounders.neuro_symbolic.records.answering.valued import (
    by_caption,
    by_fact,
    by_question,
    by_synonym,
    crossed,
    loosely,
    surely_fact,
    surely_loose,
    value,
)
from deixis.grounders.neuro_symbolic.records.answering.written_in import written_in
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.headcells import header_cells
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["FINDERS", "OF_TALKS", "OPERATING", "SURE", "Finder"]

Finder = Callable[[Asked, Scene], list[Region]]
"""Finds the regions that a phrase means on a page; [] where it means none that it knows."""

OPERATING: tuple[Finder, ...] = (
    written_in,
    stepped,
    form_set,
    bare_field,
    operated,
)
"""What a request works: a switch, a box to tick, a choice."""
OF_TALKS: tuple[Finder, ...] = (
    conversing,
    messages,
    conditioned,
)
"""Messages that are told by what they hold."""
SURE: tuple[Finder, ...] = (
    in_matrix,
    sheet_bar,
    of_table,
    limited,
    charted,
    column_values,
    in_question,
    dialog_part,
    rest_of_line,
    stepped,
    disc_steps,
    tabbed,
    badge_of_most,
    unread_badges,
    liked,
    with_most_counted,
    structured,
    of_kind,
    of_named_list,
    at_side,
    channel_reports,
    conversing,
    option_card,
    articles,
    attachments,
    titled_list,
    headed_things,
    of_menu_bar,
    chips,
    marked_of_choice,
    others_of_choice,
    conditioned,
    console_lines,
    console_parts,
    coloured_rows,
    boarded,
    dated,
    noticed,
    form_part,
    tabulated,
    button_set,
    main_button,
    controls_under,
    billed,
    sums_beside,
    letter_part,
    recommended,
    by_caption,
    surely_fact,
    messages,
    header_cells,
    entry_with_most,
    compared,
    menu_entry,
    next_to_key,
    card_of_grid,
    card_among,
    listed,
    of_main_list,
    control_of_row,
    priced,
    queried,
    repeated,
    surely_loose,
    by_question,
    sure_list,
    crossed,
)
"""Before the phrase is read word by word: nothing else can be meant."""
FINDERS: tuple[Finder, ...] = (
    form_field,
    by_fact,
    of_measure,
    crossing,
    carded,
    stated,
    filtered,
    card_with_most,
    rows_of_owner,
    row_of_key,
    most,
    ordered,
    several,
    value,
    loosely,
    by_synonym,
    plainly_any,
    set_to,
)
"""After that, where it led nowhere: none of these is among the sure ones, which had their turn."""
