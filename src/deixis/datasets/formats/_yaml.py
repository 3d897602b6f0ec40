"""The part of YAML that ``data.yaml`` files use, so that no package is needed to read them.

Keys at the left margin with a plain value, a list or a mapping of plain values, in brackets or on
lines of their own. Deeper nesting and block texts belong to keys that nobody asks for, and are
passed over.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TypeAlias

from deixis.core import InputError
from deixis.datasets.formats._faults import fault

__all__ = ["Value", "load_yaml"]

Value: TypeAlias = "str | list[str] | dict[str, str] | None"

_KEY = re.compile(r"""^("[^"]*"|'[^']*'|[^\s'"\[\]{}#,:][^:]*?)\s*:(?:\s+(.*))?$""")
_LARGEST = 16 * 1024**2


def load_yaml(file: Path) -> dict[str, Value]:
    """Values of the keys at the left margin.

    Raises:
        DatasetError: The file is missing or not of this form; names the line.
    """
    if not file.is_file():
        raise fault("no such file", file)
    if file.stat().st_size > _LARGEST:
        raise fault("must be smaller than 16 MiB", file)
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise fault("must be UTF-8; save it as UTF-8", file) from None
    values: dict[str, Value] = {}
    at = 0
    while at < len(lines):
        start = at
        line = _bare(lines[at])
        at += 1
        if not line.strip() or line.strip() in ("---", "..."):
            continue
        block: list[str] = []
        while at < len(lines) and (not lines[at].strip() or lines[at][0] in " \t-#"):
            if lines[at].startswith("---"):
                break
            block.append(lines[at])
            at += 1
        match = _KEY.match(line)
        if match is None:
            raise fault(f"must read key: value, got {line!r:.80}", file, start + 1)
        try:
            values[_scalar(match[1])] = _value((match[2] or "").strip(), block)
        except (InputError, ValueError) as error:
            raise fault(str(error), file, start + 1) from None
    return values


def _value(text: str, block: list[str]) -> Value:
    if text[:1] in ("|", ">"):
        return None
    if text[:1] in ("[", "{"):
        return _flow(" ".join([text, *(_bare(line).strip() for line in block)]).strip())
    if text:
        return None if text in ("null", "~") else _scalar(text)
    lines = [bare for line in block if (bare := _bare(line)).strip()]
    if not lines:
        return None
    depth = min(len(line) - len(line.lstrip()) for line in lines)
    top = [line.strip() for line in lines if len(line) - len(line.lstrip()) == depth]
    if all(line.startswith("- ") for line in top):
        return [_scalar(line[2:].strip()) for line in top]
    return dict(_pair(line) for line in top)


def _flow(text: str) -> Value:
    """``[a, "b"]`` or ``{0: a}``."""
    closing = {"[": "]", "{": "}"}[text[0]]
    if not text.endswith(closing):
        raise InputError(f"must close with {closing}, got {text!r:.80}")
    parts = re.findall(r"""(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*'|[^,"'])+""", text[1:-1])
    parts = [part.strip() for part in parts if part.strip()]
    if closing == "]":
        return [_scalar(part) for part in parts]
    return dict(_pair(part) for part in parts)


def _pair(text: str) -> tuple[str, str]:
    match = _KEY.match(text)
    if match is None:
        raise InputError(f"must read key: value, got {text!r:.80}")
    return _scalar(match[1]), _scalar((match[2] or "").strip())


def _scalar(text: str) -> str:
    if text[:1] == '"':
        value = json.loads(text)
        if not isinstance(value, str):
            raise InputError(f"must be one text, got {text!r:.80}")
        return value
    if text[:1] == "'" and len(text) > 1 and text.endswith("'"):
        return text[1:-1].replace("''", "'")
    return text


def _bare(line: str) -> str:
    """The line without its comment."""
    quoted = re.match(r"""(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*'|[^"'#]|(?<!\s)#|["'])*""", line)
    kept = quoted[0] if quoted else line
    return "" if line.lstrip().startswith("#") else kept.rstrip()
