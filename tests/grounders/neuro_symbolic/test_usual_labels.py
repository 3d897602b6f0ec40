"""Which words on a control are the usual ones of what it does."""

from __future__ import annotations

import pytest

from deixis.grounders.neuro_symbolic.purposes.usual_labels import labelled, labels_of, leading
from deixis.language.lexicon.intent import Intent
from deixis.language.lexicon.intents import INTENTS

NOBODY: frozenset[str] = frozenset()


def fit(labels: str, text: str) -> float:
    return labelled(labels_of(labels), [text], NOBODY)


def test_spaces_that_were_misread_do_not_matter() -> None:
    assert fit("keep for later", "KE E P FOR LATER") == 1.0
    assert fit("sign out", "(signout)") == 1.0
    assert fit("sign out", "sign posts") == 0.0


def test_a_sign_is_as_good_as_the_plainest_word() -> None:
    many = "next; forward; newer; later; proceed; go on; continue; tomorrow; more; >"
    assert fit(many, ">") > 0.9
    assert fit(many, "more") < 0.8


def test_a_synonym_of_a_plain_label_is_a_label() -> None:
    assert 0.7 < fit("reload; try again", "Refresh") < 1.0
    assert fit("a; b; c; reload", "Refresh") == 0.0  # of the plainest labels alone
    assert fit("reload", "Refresh the whole list now") == 0.0


@pytest.mark.parametrize(
    ("intent", "text", "leads"),
    [
        ("next", "Z offset →", True),
        ("next", "→", False),
        ("previous", "« First steps", True),
        ("previous", "Z offset →", False),
        ("print", "Z offset →", False),
    ],
)
def test_a_title_with_an_arrow_leads_to_the_page_beside(intent, text, leads) -> None:
    assert (leading(Intent(intent), text) > 0) == leads


def test_yes_does_not_close_though_it_means_the_same_as_got_it() -> None:
    close = next(intent for intent in INTENTS if intent.name == "close")
    assert fit(close.labels, "Yes") == 0.0
    assert fit(close.labels, "Got it") > 0.8
