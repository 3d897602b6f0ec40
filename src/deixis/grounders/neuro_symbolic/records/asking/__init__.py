"""Asking: what a phrase wants of records, and the words and types it is told by."""
