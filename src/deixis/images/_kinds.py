"""What bytes look like, for messages about those that are no picture."""

from __future__ import annotations

__all__ = ["describe"]

_CONVERT = "save it as PNG or JPEG"
_AGAIN = "get the file again or save it anew"

_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG", "a PNG file", _AGAIN),
    (b"\xff\xd8\xff", "a JPEG file", _AGAIN),
    (b"GIF8", "a GIF file", _AGAIN),
    (b"BM", "a BMP file", _AGAIN),
    (b"II*\0", "a TIFF file", _AGAIN),
    (b"MM\0*", "a TIFF file", _AGAIN),
    (b"II+\0", "a BigTIFF file", _AGAIN),
    (b"MM\0+", "a BigTIFF file", _AGAIN),
    (b"qoif", "a QOI file", _AGAIN),
    (b"\0\0\1\0", "an ICO file", _AGAIN),
    (b"\0\0\0\x0cjP", "a JPEG 2000 file", _AGAIN),
    (b"8BPS", "a Photoshop file", _CONVERT),
    (b"%!PS", "a PostScript file", "convert it to PDF or PNG"),
    (b"PK\3\4", "a zip archive or an office document", "unpack it, or export a page as PNG"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"BZh", "a bzip2 archive", "unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it first"),
    (b"\x7fELF", "a program", "name an image file"),
    (b"\x1aE\xdf\xa3", "a video", "extract a frame first"),
    (b"%PDF", "a PDF file", _AGAIN),
)

_MARKUP: tuple[tuple[bytes, str, str], ...] = (
    (b"<svg", "an SVG drawing", "render it to PNG first"),
    (b"<!doctype html", "an HTML page", "name the image itself, not the page that shows it"),
    (b"<html", "an HTML page", "name the image itself, not the page that shows it"),
)


def describe(data: bytes) -> tuple[str, str]:
    """(what it is, what to do) for the start of a file."""
    for signature, kind, cure in _SIGNATURES:
        if data.startswith(signature):
            return kind, cure
    if data[:4] == b"RIFF":
        return ("a WebP file", _AGAIN) if data[8:12] == b"WEBP" else ("a RIFF file", _CONVERT)
    if data[4:8] == b"ftyp":
        return _container(data[8:12])
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for tag, kind, cure in _MARKUP:
        if head.startswith(tag) or (head.startswith(b"<?xml") and tag in head):
            return kind, cure
    if _is_text(data[:2048]):
        return "a text file", "name an image file"
    return "bytes of no image format that is known here", _CONVERT


def _container(brand: bytes) -> tuple[str, str]:
    if brand in (b"avif", b"avis"):
        return "an AVIF file", _AGAIN
    if brand[:3] in (b"hei", b"hev") or brand in (b"mif1", b"msf1"):
        return "a HEIC file", _CONVERT
    return "a video", "extract a frame first"


def _is_text(head: bytes) -> bool:
    try:
        # the cut may go through a character of up to four bytes
        text = head[:-3].decode("utf-8") if len(head) > 3 else head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 7:
            return False
        text = head[: error.start].decode("utf-8")
    return all(char.isprintable() or char.isspace() for char in text)
