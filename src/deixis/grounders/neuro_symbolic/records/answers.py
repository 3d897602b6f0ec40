"""Answers to phrases about records, where their words mean a row, a value, or one of a list."""

from __future__ import annotations

import re
from collections.abc import Callable

from deixis.core import Region, Status, Step
from deixis.grounders.neuro_symbolic.confidence import Evidence
from deixis.grounders.neuro_symbolic.decisions import Decision
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
    none_fits,
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
from deixis.grounders.neuro_symbolic.records.answering.messages import messages, nothing_said
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
from deixis.grounders.neuro_symbolic.records.answering.sheets import as_cells, without_form
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
from deixis.grounders.neuro_symbolic.records.asking.phrases import (
    Asked,
    read_phrase,
)
from deixis.grounders.neuro_symbolic.records.finding.headcells import header_cells
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["by_messages", "by_operating", "by_records"]

_WORTH = 0.85


def by_records(phrase: str, scene: Scene, *, sure: bool = False) -> tuple[Decision, Step] | None:
    """What a phrase means among the rows, lists and cards of a page; None where it means none.

    Args:
        phrase: As it was said.
        scene: The page.
        sure: Only what is asked in so plain a way that nothing else can be meant.
    """
    if not scene.is_page:
        return None
    said, told = without_form(phrase)
    asked = read_phrase(said)
    if sure and (reason := nothing_said(asked, scene)) is not None:
        step = Step("records", reason, 0, None, ())
        return Decision(Status.ABSENT, (), Evidence(_WORTH)), step
    for find in _SURE if sure else _FINDERS:
        regions = find(asked, scene)
        if regions:
            return _decision(asked, as_cells(regions, scene, told=told), phrase)
    return _nothing(phrase) if sure and none_fits(asked, scene) else None


_OPERATING = (written_in, stepped, form_set, bare_field, operated)
_OF_TALKS = (conversing, messages, conditioned)
_OF_A_MESSAGE = re.compile(
    r"^(?:all )?(?:of )?(?:the |my )?(?:\w+ )?(?:messages?|bubbles?|repl(?:y|ies)|comments?"
    r"|(?:e-?)?mails?|conversations?|chats?)"
    r" (?:(?:with|without|above|below|over|under|before|after|from|by|about|that|which|saying|not"
    r"|sent by|written by|received from)\b|(?:i|he|she|they) (?!can\b|could\b|want\b|need\b))",
    re.I,
)


def by_messages(phrase: str, scene: Scene) -> tuple[Decision, Step] | None:
    """The message that is told by what it holds: no request, though a paper clip says "attach"."""
    asked = read_phrase(phrase)
    if not _OF_A_MESSAGE.match(asked.text) or not scene.is_page:
        return None
    regions = next(filter(None, (find(asked, scene) for find in _OF_TALKS)), [])
    return _decision(asked, regions, phrase) if regions else None


def by_operating(phrase: str, scene: Scene) -> tuple[Decision, Step] | None:
    """The switch, box or choice that a request works: "turn off the key clicks"."""
    if not scene.is_page:
        return None
    asked = read_phrase(phrase)
    regions = next(filter(None, (find(asked, scene) for find in _OPERATING)), [])
    return _decision(asked, regions, phrase) if regions else None


def _decision(asked: Asked, regions: list[Region], phrase: str) -> tuple[Decision, Step]:
    many = asked.many or _is_plural(asked)
    several = len(regions) > 1 and not many
    status = Status.AMBIGUOUS if several else Status.FOUND
    evidence = Evidence(
        _WORTH, margin=float(not several), plural=float(many), ambiguous=float(several)
    )
    chosen = tuple(regions)
    step = Step("records", f"what “{phrase}” is in the lists here", len(chosen), None, chosen)
    return Decision(status, chosen, evidence), step


def _nothing(phrase: str) -> tuple[Decision, Step]:
    """The decision where every entry has what is said to be lacking."""
    evidence = Evidence(_WORTH, margin=1.0)
    words = f"“{phrase}”: of the lists here none lacks it"
    return Decision(Status.ABSENT, (), evidence), Step("records", words, 0, None)


_TELLING = re.compile(
    r" (?:of|from|by|on|in|at|under|below|with|without|that|which|where|whose|for|except|but"
    r"|other than|above|over|exceeding|not|I|i|he|she|they|sent|written"
    r"|(?:more|less|greater|larger|bigger|higher|smaller|lower) than) "
)


def _is_plural(asked: Asked) -> bool:
    """Whether the noun that a phrase begins with means several: "messages from me"."""
    head = _TELLING.split(asked.rest)[0]
    last = head.rpartition(" ")[2]
    plural = bool(re.fullmatch(r"[a-z]{2,}[^su\W]s|people|everything", last, re.I))
    return plural and not asked.any and asked.rank is None and asked.extreme is None


_FINDERS: tuple[Callable[[Asked, Scene], list[Region]], ...] = (
    form_part,
    tabulated,
    form_field,
    by_fact,
    messages,
    header_cells,
    next_to_key,
    compared,
    of_measure,
    menu_entry,
    crossing,
    carded,
    stated,
    filtered,
    card_of_grid,
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


_SURE: tuple[Callable[[Asked, Scene], list[Region]], ...] = (
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
