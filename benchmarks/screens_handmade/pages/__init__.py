"""Every layout, with the range of window widths in which it can stand."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.pages import forms, money, screens, shop, work

__all__ = ["LAYOUTS", "Layout"]

Layout = tuple[Callable[[Draft], str], int, int]

LAYOUTS: dict[str, Layout] = {
    "settings": (forms.settings, 700, 1280),
    "chat": (work.chat, 360, 1024),
    "invoice": (money.invoice, 720, 1200),
    "dashboard": (screens.dashboard, 480, 1440),
    "login": (forms.login, 360, 1280),
    "files": (work.files, 760, 1280),
    "receipt": (money.receipt, 360, 700),
    "month": (work.month, 760, 1280),
    "player": (screens.player, 700, 1100),
    "mail": (work.mail, 860, 1440),
    "menu": (shop.menu, 480, 1280),
    "terminal": (work.terminal, 640, 1100),
    "spreadsheet": (money.spreadsheet, 640, 1280),
    "board": (work.board, 900, 1440),
    "product": (shop.product, 400, 1280),
    "longform": (forms.longform, 600, 1200),
    "editor": (screens.editor, 720, 1280),
    "shopping": (shop.shopping, 380, 900),
    "orders": (money.orders, 760, 1280),
    "pricing": (money.pricing, 700, 1300),
    "results": (shop.results, 560, 1280),
    "phone": (screens.phone, 360, 420),
    "timetable": (work.timetable, 680, 1200),
    "contacts": (work.contacts, 820, 1440),
    "map": (screens.map_view, 1150, 1300),
    "article": (shop.article, 820, 1280),
    "wizard": (forms.wizard, 560, 1100),
    "bill": (money.bill, 640, 1100),
    "error": (shop.error, 400, 1200),
}
