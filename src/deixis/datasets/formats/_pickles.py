"""Reads a pickle that holds only plain containers, and nothing else.

A pickle is a program: loading one from a stranger can run any code. The machine here knows the
opcodes for None, booleans, numbers, texts, lists, tuples, sets and dicts, and refuses the others
before they do anything: no names are looked up, nothing is called, built or imported.
"""

from __future__ import annotations

import pickle
import re
import struct
from pathlib import Path
from typing import Any, BinaryIO

from deixis.datasets.formats._faults import fault

__all__ = ["load_plain_pickle"]

_LARGEST = 1024**3

_PLAIN = re.findall(
    r"\w+",
    """
    MARK STOP POP POP_MARK DUP FLOAT INT BININT BININT1 BININT2 LONG LONG1 LONG4 NONE NEWTRUE
    NEWFALSE BINFLOAT STRING BINSTRING SHORT_BINSTRING UNICODE BINUNICODE SHORT_BINUNICODE
    BINUNICODE8 BINBYTES SHORT_BINBYTES BINBYTES8 APPEND APPENDS LIST EMPTY_LIST DICT EMPTY_DICT
    SETITEM SETITEMS TUPLE TUPLE1 TUPLE2 TUPLE3 EMPTY_TUPLE GET BINGET LONG_BINGET PUT BINPUT
    LONG_BINPUT MEMOIZE PROTO FRAME EMPTY_SET ADDITEMS
    """,
)


class _Plain(pickle._Unpickler):
    """The unpickler that is written in Python, whose table of opcodes can be cut down."""

    dispatch = {  # noqa: RUF012 - the base class has it so
        getattr(pickle, name)[0]: pickle._Unpickler.dispatch[getattr(pickle, name)[0]]
        for name in _PLAIN
    }

    def __init__(self, source: BinaryIO) -> None:
        # Python 2 wrote byte strings; the reference data are UTF-8 or ASCII.
        super().__init__(source, encoding="utf-8", errors="replace")

    def find_class(self, module: str, name: str) -> Any:
        """Refuse: no name is plain data."""
        raise pickle.UnpicklingError(f"it names {module}.{name}")


def load_plain_pickle(file: Path) -> Any:
    """The value of a pickle of plain containers.

    Raises:
        DatasetError: The file is missing, damaged, larger than 1 GiB, or holds anything that
            would run code.
    """
    if not file.is_file():
        raise fault("no such file", file)
    if file.stat().st_size > _LARGEST:
        raise fault("a pickle must be smaller than 1 GiB", file)
    try:
        with file.open("rb") as source:
            return _Plain(source).load()
    except KeyError as error:
        raise fault(
            f"refused: opcode {_opcode(error)} is no plain data and could run code", file
        ) from None
    except (
        pickle.UnpicklingError,
        struct.error,
        EOFError,
        ValueError,
        TypeError,
        IndexError,
        AttributeError,
        OverflowError,
        RecursionError,
        MemoryError,
    ) as error:
        raise fault(
            f"must be a pickle of plain lists and dicts: {error or 'it ends too early'}", file
        ) from None


def _opcode(error: KeyError) -> str:
    code = error.args[0] if error.args else None
    return repr(bytes([code])) if isinstance(code, int) and 0 <= code < 256 else repr(code)
