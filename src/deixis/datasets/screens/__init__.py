"""Makes pictures of screens and documents with true element boxes and expressions.

Pages are HTML, filled at random from a seed, rendered in a headless Chromium. Every element is
marked, so what a phrase refers to is read from the page, not guessed.
"""

from deixis.datasets.screens.generator import DEVELOPMENT, Source, generate

__all__ = ["DEVELOPMENT", "Source", "generate"]
