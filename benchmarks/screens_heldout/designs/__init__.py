"""The designs of the held-out set, by what they look like."""
