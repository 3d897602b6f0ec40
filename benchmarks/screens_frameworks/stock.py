"""Words that fill these pages; none of them shared with the development pages on purpose."""

# ruff: noqa: E501 - HTML and lists read better in one piece

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")

PEOPLE = (
    "Ada Novak", "Bruno Costa", "Chen Wei", "Dana Osei", "Elif Kaya", "Finn Larsen", "Gita Rao", "Henrik Berg",
    "Ines Duarte", "Jamal Carter", "Kofi Mensah", "Lena Vogel", "Marta Silva", "Nils Holm", "Oscar Pratt", "Priya Nair",
    "Quinn Walsh", "Rosa Blanco", "Sami Haddad", "Tara Quigley", "Uma Patel", "Victor Stone", "Wendy Zhao", "Yusuf Demir",
)  # fmt: skip
GOODS = (
    "Espresso machine", "Rain jacket", "Bike helmet", "Camping tent", "Trail shoes", "Bluetooth speaker", "Cast iron pan",
    "Reading lamp", "Cotton towel", "Chess set", "Standing desk", "Wool scarf", "USB hub", "Ceramic vase", "Ink cartridge",
    "Paper A4 500 sheets", "HDMI cable", "Cordless drill", "Garden gloves", "Tea kettle",
)  # fmt: skip
FIRMS = (
    "Hollis & Grant LLP",
    "Vertex Plumbing",
    "Sunfield Dental",
    "Kestrel Logistics",
    "Brightwater Energy",
    "Tern Bookshop",
    "Alder Print Works",
    "Moorgate Cycles",
)
STREETS = (
    "Chapel Street",
    "Dock Road",
    "Elm Grove",
    "Canal Side",
    "Victoria Square",
    "Fenwick Lane",
    "Harbour View",
)
TOWNS = (
    "Bristol",
    "Malmo",
    "Porto",
    "Tampere",
    "Ghent",
    "Halifax",
    "Graz",
    "Cork",
    "Lucerne",
    "Denver",
)
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def some(rng: Random, items: Sequence[T], count: int) -> list[T]:
    """``count`` different ones."""
    return rng.sample(list(items), min(count, len(items)))


def date(rng: Random) -> str:
    """A date in one of several spellings."""
    month, day, year = rng.randrange(12), rng.randint(1, 28), rng.choice((2024, 2025, 2026))
    name = MONTHS[month]
    return rng.choice(
        (
            f"{day:02}.{month + 1:02}.{year}",
            f"{name} {day}, {year}",
            f"{day}-{name[:3]}-{year % 100}",
            f"{year}/{month + 1:02}/{day:02}",
            f"{day} {name[:3]} {year}",
        )
    )


def money(number: float, sign: str) -> str:
    """An amount of money: $12.50, 12,50 EUR, ..."""
    if sign in ("EUR", "CHF", "kr"):
        return f"{number:,.2f} {sign}"
    return f"{sign}{number:,.2f}"


def address(rng: Random) -> str:
    """A street and a town."""
    return f"{rng.choice(STREETS)} {rng.randint(1, 190)}, {rng.choice(TOWNS)}"


def digits(rng: Random, count: int) -> str:
    """A number of so many digits."""
    return "".join(str(rng.randint(1 if i == 0 else 0, 9)) for i in range(count))
