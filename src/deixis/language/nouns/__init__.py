"""Noun phrases from a determiner to the head: "the two big red coffee mugs"."""
