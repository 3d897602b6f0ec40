"""Answering: one kind of question about records a file."""
