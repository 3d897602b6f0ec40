"""What the pages say: names, goods, places, prices and dates in several formats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

__all__ = [
    "CITIES",
    "FIRMS",
    "GOODS",
    "GROCERIES",
    "NTH",
    "PEOPLE",
    "Money",
    "dates",
    "mail_of",
    "money",
]

PEOPLE = [
    "Amara Diallo",
    "Bertram Kolb",
    "Cosima Reyes",
    "Dagny Holm",
    "Emil Varga",
    "Farah Nazari",
    "Goran Petric",
    "Hanae Mori",
    "Ivo Santini",
    "Jolanta Wit",
    "Kwame Boateng",
    "Lotte Brandt",
    "Matteo Greco",
    "Nadia Ferhat",
    "Oskar Lind",
    "Priya Menon",
    "Quentin Roux",
    "Rosa Almeida",
    "Sunil Thapa",
    "Tilda Ekman",
    "Umberto Sala",
    "Vera Novak",
    "Wanda Kruk",
    "Yusuf Demir",
]
CITIES = [
    "Porto",
    "Leipzig",
    "Ghent",
    "Tampere",
    "Kraków",
    "Bergen",
    "Lyon",
    "Graz",
    "Turin",
    "Utrecht",
    "Malmö",
    "Cork",
    "Bilbao",
    "Zagreb",
    "Brno",
    "Aarhus",
    "Basel",
    "Split",
]
FIRMS = [
    "Halden & Sons",
    "Bluewater Ltd",
    "Corvid Press",
    "Fennel Kitchen Supply",
    "Osprey Optics",
    "Lindqvist AB",
    "Marrow Tools GmbH",
    "Tallow & Wick",
    "Granary Foods",
    "Pioneer Cycles",
]
GOODS = [
    "Walnut desk lamp",
    "Wool blanket",
    "Enamel teapot",
    "Trail backpack",
    "Ceramic planter",
    "Copper kettle",
    "Linen curtain",
    "Folding chair",
    "Bike pump",
    "Rain jacket",
    "Cork yoga mat",
    "Oak shelf",
    "Paper lantern",
    "Steel thermos",
    "Camping stove",
    "Leather wallet",
]
GROCERIES = [
    "Oat milk",
    "Brown rice",
    "Lemons",
    "Dish soap",
    "Rye bread",
    "Tomato paste",
    "Cat litter",
    "Feta",
    "Coffee beans",
    "Spinach",
    "Toothpaste",
    "Olive oil",
    "Batteries AA",
    "Baking paper",
]
NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_START = date(2025, 2, 3)
_FORMATS = ("%d.%m.%Y", "%Y-%m-%d", "%b %-d, %Y", "%-d %B %Y", "%m/%d/%Y", "%a %-d %b")


@dataclass(frozen=True)
class Money:
    """How this page writes amounts: "€ 1.234,50", "$12.00", "CHF 80.00" ..."""

    before: str
    after: str
    point: str
    group: str

    def __call__(self, cents: int) -> str:
        """Cents in words of this page."""
        whole, rest = divmod(cents, 100)
        units = f"{whole:,}".replace(",", self.group)
        return f"{self.before}{units}{self.point}{rest:02d}{self.after}"


def money(rng: Random) -> Money:
    """One way to write amounts."""
    return rng.choice(
        (
            Money("$", "", ".", ","),
            Money("€ ", "", ",", "."),
            Money("", " €", ",", "."),
            Money("£", "", ".", ","),
            Money("CHF ", "", ".", "'"),
            Money("", " kr", ",", "."),
        )
    )


def dates(rng: Random, count: int) -> list[str]:
    """Days in order, earliest first, all different, in one format."""
    style = rng.choice(_FORMATS[:5])
    days = sorted(rng.sample(range(600), count))
    return [(_START + timedelta(days=day)).strftime(style) for day in days]


def mail_of(person: str) -> str:
    """An address for a person."""
    first, last = person.lower().split()
    return f"{first}.{last}@example.org"
