"""Elements: what is on screens, forms, documents, tables and charts, found without learning."""

from deixis.perception.elements.finder import ElementFinder

__all__ = ["ElementFinder"]
