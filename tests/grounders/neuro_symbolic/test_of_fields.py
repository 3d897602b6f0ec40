"""Phrases about controls of a form, read into kinds, states and sections."""

from __future__ import annotations

import pytest

from deixis.grounders.neuro_symbolic.records.asking.of_fields import AskedFields, read_fields

FIELDS = ("textbox", "dropdown")
TICKED = ("checkbox", "radio", "switch")


def told(phrase: str) -> AskedFields:
    found = read_fields(phrase)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("phrase", "states"),
    [
        ("the fields that aren't filled in", [("empty", True)]),
        ("the fields that have not been filled in yet", [("empty", True)]),
        ("the fields nobody filled in", [("empty", True)]),
        ("the fields that still need to be filled in", [("empty", True)]),
        ("the fields that must be filled in", [("required", True)]),
        ("fields I don't have to fill in", [("required", False)]),
        ("the fields I forgot", [("empty", True)]),
        ("fields with only placeholder text", [("empty", True)]),
        ("the one field without a value", [("empty", True)]),
        ("all required fields", [("required", True)]),
        ("required fields only", [("required", True)]),
        ("the fields without an asterisk", [("required", False)]),
        ("the fields that are not optional", [("optional", False)]),
        ("the required field that's still empty", [("required", True), ("empty", True)]),
        ("the field with the red border", [("wrong", True)]),
        ("the field you can't type in", [("disabled", True)]),
        ("the greyed out field", [("disabled", True)]),
        ("the field being edited right now", [("focused", True)]),
    ],
)
def test_states_of_fields(phrase: str, states: list) -> None:
    found = told(phrase)
    assert found.kinds == FIELDS
    assert list(found.states) == states


@pytest.mark.parametrize(
    ("phrase", "kinds", "on"),
    [
        ("the checkbox that isn't ticked", ("checkbox",), False),
        ("the unticked box", ("checkbox",), False),
        ("the toggles that are turned on", ("switch",), True),
        ("the switch that's off", ("switch",), False),
        ("the radio buttons nobody has picked", ("radio",), False),
        ("the option that is not ticked", TICKED, False),
    ],
)
def test_states_of_what_is_on_or_off(phrase: str, kinds: tuple[str, ...], on: bool) -> None:
    found = told(phrase)
    assert found.kinds == kinds
    assert found.states == (("checked", on),)


def test_a_dropdown_that_is_not_set_is_empty() -> None:
    found = told("the dropdown that has nothing chosen yet")
    assert (found.kinds, found.states) == (("dropdown",), (("empty", True),))


@pytest.mark.parametrize(
    ("phrase", "place", "rank", "many"),
    [
        ("the fields in the billing section", "billing", None, True),
        ("second field in the billing section", "billing", 2, False),
        ("the radio buttons under Insurance", "Insurance", None, True),
        ("every unchecked box in the notifications section", "notifications", None, True),
        ("fields in the address form without a star", "address", None, True),
    ],
)
def test_sections(phrase: str, place: str, rank: int | None, many: bool) -> None:
    found = told(phrase)
    assert (found.place, found.rank, found.many) == (place, rank, many)


@pytest.mark.parametrize(
    ("phrase", "about", "rank"),
    [("both date fields", "date", None), ("second e-mail field", "e-mail", 2)],
)
def test_what_their_labels_have_in_common(phrase: str, about: str, rank: int | None) -> None:
    assert (told(phrase).about, told(phrase).rank) == (about, rank)


def test_choices_are_told_by_what_they_are_choices_of() -> None:
    assert told("the benefits that are not ticked").noun == "benefits"
    assert told("the selected payment method").noun == "payment method"


@pytest.mark.parametrize(
    "phrase",
    [
        "the password field",
        "the search box",
        "the text field for the name",
        "tick box for married",
        "the save button",
        "the field that is taller than the others",
    ],
)
def test_what_says_anything_else_is_left_alone(phrase: str) -> None:
    assert read_fields(phrase) is None
