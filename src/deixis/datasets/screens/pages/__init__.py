"""The development pages: layouts that may be looked at and tuned on."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from deixis.datasets.screens.browser import Page
from deixis.datasets.screens.pages.forms import login, settings, signup
from deixis.datasets.screens.pages.papers import invoice, receipt
from deixis.datasets.screens.pages.reading import calendar, dialog, docs, files, mail, toolbar
from deixis.datasets.screens.pages.shop import dashboard, pricing, products
from deixis.datasets.screens.pages.tables import orders, roster

__all__ = ["LAYOUTS"]

LAYOUTS: tuple[Callable[[Random], Page], ...] = (
    login,
    orders,
    invoice,
    settings,
    dashboard,
    docs,
    products,
    signup,
    dialog,
    roster,
    mail,
    pricing,
    receipt,
    files,
    toolbar,
    calendar,
)
