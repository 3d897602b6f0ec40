"""Nouns: which regions the head of a phrase can name."""
