"""Readers: the text of an image as words in lines, in reading order.

`RapidReader` is the one that ships. Importing this package loads no network.
"""

from deixis.perception.readers.rapid import RapidReader

__all__ = ["RapidReader"]
