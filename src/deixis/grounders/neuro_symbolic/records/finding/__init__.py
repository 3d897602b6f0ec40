"""Finding records: the rows, list lines, cards, fields and messages of a page."""
