"""Words that stand on controls, names of files, and parts of tables that a name picks."""

import pytest

from deixis.language import parse
from deixis.language.forms import Relation, TextContent


def labels(phrase):
    return [c.text for c in parse(phrase).root.constraints if isinstance(c, TextContent)]


@pytest.mark.parametrize(
    ("phrase", "label"),
    [
        ("the OK button", "OK"),
        ("the Next page button", "Next page"),
        ("the next button", "next"),
        ("the back button", "back"),
        ("the About us link", "About us"),
        ("the Off switch", "Off"),
        ("the link README.md", "README.md"),
        ("the button go_to-shop.example.com", "go_to-shop.example.com"),
    ],
)
def test_small_words_and_file_names_are_labels_of_controls(phrase, label):
    form = parse(phrase)
    assert labels(phrase) == [label]
    assert form.head.kind == "element"
    assert form.unknown == ()


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("the cup next to the button", "next_to"),
        ("the button next to the OK button", "next_to"),
    ],
)
def test_they_relate_where_no_control_follows(phrase, kind):
    relations = [c.kind for c in parse(phrase).root.constraints if isinstance(c, Relation)]
    assert relations == [kind]


@pytest.mark.parametrize("phrase", ["the button on the left", "all the other buttons"])
def test_places_and_fillers_keep_their_sense(phrase):
    assert labels(phrase) == []


@pytest.mark.parametrize("part", ["row", "column"])
def test_a_part_of_a_table_named_by_its_words_is_the_head(part):
    form = parse(f"the {part} of Helmets")
    assert form.head.category == part
    assert form.root.constraints[0].targets[0].head.text == "Helmets"


@pytest.mark.parametrize(
    ("phrase", "written"),
    [
        ("the title that says Stop waiting. Start building.", "Stop waiting. Start building"),
        ("the link labelled Any news? Read on", "Any news? Read on"),
        ("the link that says Home. It is at the top", "Home"),
        ("the link that says Home. Please", "Home"),
        ("the link that says home. Go on", "home"),
    ],
)
def test_sentences_that_stand_on_a_thing_are_read_to_the_end(phrase: str, written: str) -> None:
    texts = [node.text for node in parse(phrase, page=True).walk() if type(node) is TextContent]
    assert texts == [written]
