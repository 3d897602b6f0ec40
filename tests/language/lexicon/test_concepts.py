from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.language.lexicon import concepts
from deixis.language.lexicon.concepts import concepts_of, kinds_of, longest_terms, related
from deixis.language.lexicon.concepts.lookup import DOMAINS, KINDS
from deixis.language.lexicon.concepts.word_forms import plain, same_word


def _groups() -> list[list[str]]:
    """Groups as the data has them, parsed anew."""
    groups: list[list[str]] = []
    for module in (*DOMAINS, *KINDS):
        loaded = import_module(f"{concepts.__name__}.{module}")
        text = getattr(loaded, "GROUPS", None) or loaded.INSTANCES
        lines = text.replace(";\n", "; ").replace(">\n", "> ").strip().split("\n")
        groups.extend(line.split(" > ")[0].split("; ") for line in lines)
    return groups


GROUPS = _groups()

SAME_THING = [
    ("total", "Summe"),
    ("change", "Rückgeld"),
    ("street", "Straße"),
    ("first name", "Prénom"),
    ("forgotten password", "Mot de passe oublié ?"),
    ("cancel", "Abbrechen"),
    ("shipping cost", "Delivery"),
    ("cell phone number", "Mobile"),
    ("deadline for paying", "Pay before"),
    ("wish list", "Keep for later"),
    ("wish list", "heart"),
    ("quiet hours", "Do Not Disturb"),
    ("check-out date", "Departure"),
    ("memory stick", "USB"),
    ("deleted files", "Wastebasket"),
    ("family name", "Surname"),
    ("zip code", "Postcode"),
    ("bill number", "Invoice no."),
    ("still to pay", "Balance due"),
    ("way to pay", "Payment method"),
    ("customer", "Bill to"),
    ("seller", "Issued by"),
    ("sold out", "Unavailable"),
    ("settled", "Paid"),
    ("late", "Overdue"),
    ("get rid of", "Trash"),
    ("magnifying glass", "Search"),
    ("cogwheel", "Settings"),
    ("three lines", "Menu"),
    ("floppy disk", "Save"),
    ("closed captions", "Subtitles"),
    ("signature", "Signed by"),
    ("physician", "Doctor"),
    ("take-home pay", "Net salary"),
    ("vacation", "Annual leave"),
    ("licence plate", "Registration number"),
    ("baggage", "Luggage"),
    ("toggle", "Switch"),
    ("snapshot", "Photo"),
    ("letters", "Characters"),
    ("delivery", "deliver"),
    ("padlock", "Locked"),
    ("thumbs up", "Like"),
    ("funnel", "Filter"),
    ("make it louder", "Volume up"),
    ("departure", "depart"),
    ("arrival", "arrive"),
]

INSTANCES = [
    ("jpg", "picture"),
    (".ogg", "music"),
    ("tar.gz", "compressed"),
    ("docx", "document"),
    ("ods", "spreadsheet"),
    ("Thursday", "weekday"),
    ("October", "month"),
    ("krona", "currency"),
    ("km", "distance"),
    ("ounces", "weight"),
    ("Kelvin", "temperature"),
    ("Mastercard", "way to pay"),
    ("peanuts", "allergies"),
    ("plumber", "craftsman"),
    ("plumbing", "repair"),
    ("airport", "plane"),
    ("hospital", "emergency room"),
    ("train station", "train"),
]

FORMS = [
    ("paid", "pay"),
    ("sent", "send"),
    ("bought", "buy"),
    ("Wrote", "written"),
    ("copies", "copy"),
    ("stopped", "stopping"),
    ("children", "child"),
    ("check-out", "checkout"),
    ("e-mail", "emails"),
    ("favorites", "favourite"),
    ("color", "Colour"),
]

_OPPOSITES = """
save/delete start/end arrival/departure sender/recipient subtotal/total net/gross buy/sell on/off
first_name/surname width/height from/to open/close paid/unpaid sent/received send/receive
upload/download import/export show/hide visible/hidden mute/unmute log_in/log_out sign_in/sign_up
accept/decline yes/no ok/cancel undo/redo copy/paste cut/paste lock/unlock locked/unlocked
expand/collapse increase/decrease minimum/maximum ascending/descending first/last next/previous
forward/back before/after today/tomorrow today/yesterday morning/evening left/right top/bottom
zoom_in/zoom_out north/south east/west adult/child husband/wife mother/father male/female
single/married teacher/student employer/employee customer/seller payee/payer credit/debit
deposit/withdraw profit/loss income/expenses debts/assets public/private online/offline
available/unavailable in_stock/sold_out present/absent enable/disable active/inactive
connect/disconnect install/uninstall attach/detach subscribe/unsubscribe like/dislike play/pause
record/play billing_address/delivery_address order_date/delivery_date due_date/invoice_date
invoice_number/customer_number price/quantity tax/total discount/tax check_in/check_out
bold/italic rows/columns header/footer passed/failed valid/invalid required/optional success/error
question/answer brother/sister upper_case/lower_case weekday/weekend full_time/part_time
issue_date/expiry_date date_of_birth/place_of_birth mobile/fax phone/email cc/bcc shipped/delivered
read/unread archive/delete street/city city/country save/cancel edit/delete reply/forward
call/hang_up hire/fire positive/negative old/new easy/hard early/late
opening_balance/closing_balance
one_way/round_trip print/save minimise/maximise daily/weekly monthly/yearly shipping/total
search/filter sort/filter invoice/receipt plane/train wifi/bluetooth volume/brightness
plan/plane past/paste note/not new/news care/car sun/moon
leave/left meat/meet volume_up/volume_down thumbs_up/thumbs_down home_team/away_team
tenant/landlord starter/dessert ingredients/method sunrise/sunset share/export time/history
no/number invoice/paid paid/salary account/report
"""
APART = _OPPOSITES.split()


@pytest.mark.parametrize(("a", "b"), SAME_THING)
def test_other_words_for_one_thing_share_a_group(a: str, b: str) -> None:
    assert related(a, b) == related(b, a) == 0.85
    assert concepts_of(a) & concepts_of(b)


@pytest.mark.parametrize(("shown", "kind"), INSTANCES)
def test_what_a_page_shows_is_an_instance_of_what_people_say(shown: str, kind: str) -> None:
    assert related(shown, kind) == related(kind, shown) == 0.7
    assert kinds_of(shown) & concepts_of(kind)


@pytest.mark.parametrize(("a", "b"), FORMS)
def test_forms_of_one_word_are_the_same_word(a: str, b: str) -> None:
    assert related(a, b) == related(b, a) == 1.0


@pytest.mark.parametrize("pair", APART)
def test_opposites_and_neighbours_are_not_related(pair: str) -> None:
    a, b = pair.replace("_", " ").split("/")
    assert related(a, b) == related(b, a) == 0.0


def test_two_instances_of_a_kind_are_not_related() -> None:
    assert related("jpg", "png") == 0.0
    assert related("Monday", "Tuesday") == 0.0


def test_the_thesaurus_has_nine_hundred_groups_and_more() -> None:
    assert len(GROUPS) > 900


def test_no_group_has_a_single_member_or_one_twice() -> None:
    for group in GROUPS:
        terms = [plain(member) for member in group]
        assert len(terms) > 1, group
        assert len(set(terms)) == len(terms), group


def test_no_member_is_empty_or_in_upper_case() -> None:
    for group in GROUPS:
        for member in group:
            assert member == member.strip().casefold(), group
            assert plain(member), group


def test_no_word_is_in_more_than_four_groups() -> None:
    for group in GROUPS:
        for member in group:
            named = [other for other in GROUPS if member in other]
            assert len(named) <= 4, (member, [other[0] for other in named])


def test_every_member_is_found_in_its_group() -> None:
    for number, group in enumerate(GROUPS):
        for member in group:
            assert number in concepts_of(member), member
            assert number in concepts_of(member.upper()), member


@pytest.mark.parametrize(
    ("phrase", "terms"),
    [
        ("the date of birth", [(1, 4, "date of birth")]),
        ("where is the Shipping Costs line", [(3, 5, "shipping cost")]),
        ("cell phone number of the delivery address", [(0, 3, None), (5, 7, "delivery address")]),
        ("a purple elephant", []),
        ("total", []),
        ("", []),
    ],
)
def test_longest_terms_of_a_phrase(phrase: str, terms: list[tuple[int, int, str | None]]) -> None:
    found = longest_terms(phrase.split())
    assert [(start, end) for start, end, _ in found] == [(start, end) for start, end, _ in terms]
    for (_, _, term), (_, _, wanted) in zip(found, terms, strict=True):
        assert wanted is None or term == wanted


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_answered(a: str, b: str) -> None:
    assert related(a, b) == related(b, a)
    assert related(a, b) in {0.0, 0.7, 0.85, 1.0}
    for start, end, term in longest_terms(a.split()):
        assert 0 <= start < end <= len(a.split())
        assert concepts_of(term) | kinds_of(term)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("rating", "rated", True),
        ("visits", "visiting", True),
        ("cancelled", "cancel", True),
        ("used", "using", True),
        ("speed", "spe", False),
        ("settings", "set", False),
        ("caring", "car", False),
        ("king", "k", False),
    ],
)
def test_forms_are_told_from_words_that_only_look_alike(a: str, b: str, same: bool) -> None:
    assert same_word(a, b) is same


def test_the_thesaurus_is_built_on_first_use_only_and_quickly() -> None:
    program = (
        "import sys, time, deixis, deixis.language.lexicon\n"
        "print([name for name in sys.modules if '.concepts' in name])\n"
        "from deixis.language.lexicon.concepts import concepts_of\n"
        "began = time.process_time()\n"
        "concepts_of('total')\n"
        "print(time.process_time() - began)"
    )
    command = [sys.executable, "-c", program]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")
    assert printed[0] == "[]"
    assert float(printed[1]) < 0.2  # 0.03 s; a busy machine and a first compilation get room
