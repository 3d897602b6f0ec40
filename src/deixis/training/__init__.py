"""Losses, assignment and one recipe per network; everything here may need torch."""

__all__: list[str] = []
