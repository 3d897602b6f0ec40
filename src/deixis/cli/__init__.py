"""The ``deixis`` command: one file a command, each of which parses, calls the library, and prints.

Nothing heavy is imported before a command runs, so that ``deixis --help`` answers at once.
"""

from deixis.cli.launch import main

__all__ = ["main"]
