"""Every layout, with the range of window widths in which it can stand."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.pages.article import article
from benchmarks.screens_handmade.pages.bill import bill
from benchmarks.screens_handmade.pages.board import board
from benchmarks.screens_handmade.pages.chat import chat
from benchmarks.screens_handmade.pages.contacts import contacts
from benchmarks.screens_handmade.pages.dashboard import dashboard
from benchmarks.screens_handmade.pages.editor import editor
from benchmarks.screens_handmade.pages.error import error
from benchmarks.screens_handmade.pages.files import files
from benchmarks.screens_handmade.pages.invoice import invoice
from benchmarks.screens_handmade.pages.login import login
from benchmarks.screens_handmade.pages.longform import longform
from benchmarks.screens_handmade.pages.mail import mail
from benchmarks.screens_handmade.pages.map_view import map_view
from benchmarks.screens_handmade.pages.menu import menu
from benchmarks.screens_handmade.pages.month import month
from benchmarks.screens_handmade.pages.orders import orders
from benchmarks.screens_handmade.pages.phone import phone
from benchmarks.screens_handmade.pages.player import player
from benchmarks.screens_handmade.pages.pricing import pricing
from benchmarks.screens_handmade.pages.product import product
from benchmarks.screens_handmade.pages.receipt import receipt
from benchmarks.screens_handmade.pages.results import results
from benchmarks.screens_handmade.pages.settings import settings
from benchmarks.screens_handmade.pages.shopping import shopping
from benchmarks.screens_handmade.pages.spreadsheet import spreadsheet
from benchmarks.screens_handmade.pages.terminal import terminal
from benchmarks.screens_handmade.pages.timetable import timetable
from benchmarks.screens_handmade.pages.wizard import wizard

__all__ = ["LAYOUTS", "Layout"]

Layout = tuple[Callable[[Draft], str], int, int]

LAYOUTS: dict[str, Layout] = {
    "settings": (settings, 700, 1280),
    "chat": (chat, 360, 1024),
    "invoice": (invoice, 720, 1200),
    "dashboard": (dashboard, 480, 1440),
    "login": (login, 360, 1280),
    "files": (files, 760, 1280),
    "receipt": (receipt, 360, 700),
    "month": (month, 760, 1280),
    "player": (player, 700, 1100),
    "mail": (mail, 860, 1440),
    "menu": (menu, 480, 1280),
    "terminal": (terminal, 640, 1100),
    "spreadsheet": (spreadsheet, 640, 1280),
    "board": (board, 900, 1440),
    "product": (product, 400, 1280),
    "longform": (longform, 600, 1200),
    "editor": (editor, 720, 1280),
    "shopping": (shopping, 380, 900),
    "orders": (orders, 760, 1280),
    "pricing": (pricing, 700, 1300),
    "results": (results, 560, 1280),
    "phone": (phone, 360, 420),
    "timetable": (timetable, 680, 1200),
    "contacts": (contacts, 820, 1440),
    "map": (map_view, 1150, 1300),
    "article": (article, 820, 1280),
    "wizard": (wizard, 560, 1100),
    "bill": (bill, 640, 1100),
    "error": (error, 400, 1200),
}
