"""A second development set of screens, in the look of published CSS frameworks."""
