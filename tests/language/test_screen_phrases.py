"""How people ask for things on screens, forms and documents."""

import pytest

from deixis.language import compact, parse
from deixis.language.forms import Except, TextContent


def read(marked):
    """The form of a phrase whose {names} are known to stand in the image."""
    phrase, names = "", []
    for part in marked.split("{"):
        name, closed, rest = part.partition("}")
        if closed:
            names.append((len(phrase), len(phrase) + len(name)))
        phrase += name + rest
    return parse(phrase, names=names)


def forms(cases):
    return pytest.mark.parametrize(("phrase", "expected"), cases)


@pytest.mark.parametrize("name", ["Analytics", "Sign up", "Choose plan", "Help"])
@pytest.mark.parametrize("marks", ["{}", "{{{}}}", "'{}'"])
@pytest.mark.parametrize(
    "words",
    [
        "every link but",
        "all links except",
        "all buttons other than",
        "every tab apart from",
        "all icons besides",
        "each field excluding",
        "everything but",
    ],
)
def test_what_is_excepted_by_name_is_left_out(words, marks, name):
    form = read(f"{words} {marks.format(name)}")
    excepted = [c for c in form.root.constraints if isinstance(c, Except)]
    assert [(e.excluded.head.kind, e.excluded.head.text) for e in excepted] == [("text", name)]
    assert not any(isinstance(c, TextContent) for c in form.root.constraints)
    assert form.unknown == ()


@pytest.mark.parametrize(
    "degree", ["", "right ", "directly ", "immediately ", "just ", "straight "]
)
@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("below", "below"),
        ("above", "above"),
        ("right of", "right_of"),
        ("to the left of", "left_of"),
        ("next to", "next_to"),
    ],
)
@pytest.mark.parametrize("name", ["Security", "{Security}"])
def test_how_exactly_a_thing_stands_says_nothing_more(degree, place, kind, name):
    assert compact(read(f"the link {degree}{place} {name}")) == f"link[{kind}('Security')]"


@forms(
    [
        ("orders figure", "number[label='orders']"),
        ("the sign-ups figure", "number[label='sign-ups']"),
        ("the Orders figure", "number[label='Orders']"),
        ("the {Orders} figure", "number[label='Orders']"),
        ("visitors number", "number[label='visitors']"),
        ("customers count", "number[label='customers']"),
        ("the invoice number", "number[label='invoice number']"),
        ("the figure in a red shirt", "person[wearing(shirt[colour=red])]"),
        ("the order no. in the third row", "number[label='order no', #3 row]"),
        ("the order of the second row", "number[label='order', of(row[#2])]"),
        ("the price of the second row", "amount[label='price', of(row[#2])]"),
        ("the mem in the fifth row", "?mem[#5 row] ?mem"),
        ("the cash given", "amount[label='cash given']"),
    ],
)
def test_written_values_keep_the_words_of_their_label(phrase, expected):
    assert compact(read(phrase)) == expected


@forms(
    [
        (phrase, "cell[#3 row, #1 column]")
        for phrase in (
            "row 3, column 1",
            "row 3 column 1",
            "row 3, col 1",
            "the cell in row 3, column 1",
            "cell at row 3 and column 1",
            "3rd row 1st column",
            "row 3 and column 1",
        )
    ]
)
def test_a_row_and_a_column_name_a_cell(phrase, expected):
    assert compact(read(phrase)) == expected


@forms(
    [
        ("the switch that is not on", "switch[not state=on]"),
        ("the toggle which isn't on", "switch[not state=on]"),
        ("the off switch", "switch[state=off]"),
        ("the on toggle", "switch[state=on]"),
        ("the switch that's turned off", "switch[state=off]"),
        ("the checkbox that is not ticked", "checkbox[not state=checked]"),
        ("the box that's checked", "checkbox[state=checked]"),
        ("the ticked box", "checkbox[state=checked]"),
        ("the greyed-out button", "button[state=disabled]"),
        ("the filled-in field", "textbox[state=filled]"),
        ("the field that has been filled in", "textbox[state=filled]"),
        ("the current tab", "tab[state=selected]"),
    ],
)
def test_states_of_controls(phrase, expected):
    assert compact(read(phrase)) == expected


@pytest.mark.parametrize("name", ["Date", "{Date}"])
@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("what is written next to", "next_to"),
        ("what it says under", "under"),
        ("what stands right of", "right_of"),
        ("the text next to", "next_to"),
        ("the thing beside", "next_to"),
        ("whatever is under", "under"),
        ("what's to the right of", "right_of"),
    ],
)
def test_asking_for_what_stands_at_a_place_asks_for_text(phrase, kind, name):
    form = read(f"{phrase} {name}")
    assert (form.head.kind, form.head.category) == ("value", "text")
    assert compact(form) == f"text[{kind}('Date')]"


def test_things_beside_people_are_no_text():
    assert read("the thing beside the man").head.kind == "pronoun"


@forms(
    [
        ("select box", "dropdown"),
        ("the drop-down list", "dropdown"),
        ("check the check box", "checkbox"),
        ("tick the tick box", "checkbox"),
        ("tick the newsletter box", "checkbox[label='newsletter']"),
        (
            "select the select box below the Theme select box",
            "dropdown[below(dropdown[label='Theme'])]",
        ),
        ("I need to click Save", "'Save'"),
        ("focus the email field", "textbox[role=email]"),
        ("what's the due date", "date[label='due date']"),
    ],
)
def test_names_of_controls_are_told_from_requests(phrase, expected):
    assert compact(read(phrase)) == expected


@forms(
    [
        ("the row of Ben Evans", "row[of('Ben Evans')]"),
        ("the row of {Ben Evans}", "row[of('Ben Evans')]"),
        ("the row for Desk lamp", "row[of('Desk lamp')]"),
        ("the row with Alice", "row[with('Alice')]"),
        ("the line containing Total", "row[with('Total')]"),
        ("the line that has {Tax}", "row[inside='Tax']"),
    ],
)
def test_rows_are_named_by_what_they_hold(phrase, expected):
    assert compact(read(phrase)) == expected


@pytest.mark.parametrize(
    "code",
    [
        "notes.txt",
        "A-3",
        "INV-0042",
        "#1042",
        "20%",
        "v1.2.3",
        "info@acme.com",
        "2024-05-03",
        "$45.00",
        "10:30",
    ],
)
def test_codes_stay_one_text(code):
    assert (read(code).head.kind, read(code).head.text) == ("text", code)
    assert compact(read(f"the cell with {code}")) == f"cell[inside={code!r}]"


@pytest.mark.parametrize(
    ("caption", "noun", "category"),
    [
        ("Keep me signed in", "check box", "checkbox"),
        ("Log in", "button", "button"),
        ("Notify me about", "heading", "heading"),
        ("Sign up for free", "button", "button"),
        ("Add to cart", "button", "button"),
        ("Don't have an account?", "link", "link"),
        ("Forgot password?", "link", "link"),
        ("Terms and conditions", "link", "link"),
        ("Sign in with Google", "button", "button"),
    ],
)
def test_captions_go_up_to_the_noun(caption, noun, category):
    for phrase in (f"the {caption} {noun}", f"click the {caption} {noun}"):
        assert compact(read(phrase)) == f"{category}[label={caption!r}]"
    assert compact(read(f"the icon above the {caption} {noun}")) == (
        f"icon[above({category}[label={caption!r}])]"
    )


@forms(
    [
        ("the Total in row 2", "amount[label='Total', #2 row]"),
        ("click Save in the top toolbar", None),
        ("the Open tag", "badge[label='Open']"),
        ("the Closed pill", "badge[label='Closed']"),
        ("the 'Draft' tag", "badge[inside='Draft']"),
        ("the bell symbol", "icon[role=notification]"),
        ("the 3rd from last button", "button[#-3]"),
    ],
)
def test_captions_end_before_places(phrase, expected):
    form = read(phrase)
    if expected is not None:
        assert compact(form) == expected
    assert "in the top toolbar" not in form.head.text
