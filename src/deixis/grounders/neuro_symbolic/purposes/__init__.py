"""Purposes: controls by what they are for."""
