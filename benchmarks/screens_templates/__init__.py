"""Screens of published page templates, with the kind and box of every element read from them."""
