"""One folder per network that is trained here: from data to exported weights by one command."""

__all__: list[str] = []
