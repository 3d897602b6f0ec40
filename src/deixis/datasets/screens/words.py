"""Words that fill the development pages."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

__all__ = ["address", "amount", "company", "date", "email", "person", "some"]

T = TypeVar("T")

FIRST = [
    "Anna",
    "Ben",
    "Clara",
    "David",
    "Emma",
    "Felix",
    "Grace",
    "Hugo",
    "Iris",
    "Jonas",
    "Kira",
    "Leon",
    "Mia",
    "Noah",
    "Olga",
    "Paul",
]
LAST = [
    "Adler",
    "Brown",
    "Carter",
    "Dietz",
    "Evans",
    "Fischer",
    "Green",
    "Hansen",
    "Ivanov",
    "Jensen",
    "Keller",
    "Lopez",
]
FIRMS = ("Northwind Ltd", "Acme Tools", "Blue Harbor Inc", "Maple & Co", "Orbit Labs", "Riverbank")
STREETS = ("Mill Road", "Oak Street", "Station Way", "Garden Lane", "High Street", "Park Avenue")
CITIES = ("Leeds", "Boston", "Dublin", "Austin", "Perth", "Oslo", "Bergen", "Utrecht")
COUNTRIES = ("Germany", "France", "Canada", "Norway", "Japan", "Spain", "Ireland", "Brazil")
MONTHS = "January February March April May June July August September October November December"
PRODUCTS = (
    "Desk lamp",
    "Office chair",
    "Notebook",
    "Coffee mug",
    "Backpack",
    "Headphones",
    "Water bottle",
    "Keyboard",
    "Wall clock",
    "Phone case",
    "Travel pillow",
    "Garden hose",
    "Tool box",
    "Yoga mat",
)


def some(rng: Random, items: Sequence[T], count: int) -> list[T]:
    """``count`` different ones."""
    return rng.sample(list(items), min(count, len(items)))


def person(rng: Random) -> str:
    """A full name."""
    return f"{rng.choice(FIRST)} {rng.choice(LAST)}"


def email(name: str, rng: Random) -> str:
    """An address made of the name."""
    first, last = name.lower().split()[:2]
    return f"{first}.{last}@{rng.choice(('mail.test', 'example.com', 'post.example'))}"


def company(rng: Random) -> str:
    """A firm."""
    return rng.choice(FIRMS)


def address(rng: Random) -> str:
    """A street and a city."""
    return f"{rng.randint(1, 220)} {rng.choice(STREETS)}, {rng.choice(CITIES)}"


def date(rng: Random, year: int = 2025) -> str:
    """A date in one of several spellings."""
    month, day = rng.randrange(12), rng.randint(1, 28)
    name = MONTHS.split()[month]
    return rng.choice(
        (
            f"{year}-{month + 1:02}-{day:02}",
            f"{day} {name} {year}",
            f"{name[:3]} {day}, {year}",
            f"{day:02}/{month + 1:02}/{year}",
        )
    )


def amount(number: float, sign: str = "$") -> str:
    """Money: $1,234.50."""
    return f"{sign}{number:,.2f}"
