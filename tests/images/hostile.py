"""A corpus of about 250 files that are no good picture, built from a seed.

python -m tests.images.hostile FOLDER    writes it, to try other programs on
"""

import gzip
import io
import random
import struct
import sys
import zipfile
import zlib
from pathlib import Path

import numpy as np
from PIL import Image

FORMATS = {
    "png": {},
    "jpg": {"format": "JPEG"},
    "gif": {},
    "bmp": {},
    "tif": {"format": "TIFF"},
    "tif-lzw": {"format": "TIFF", "compression": "tiff_lzw"},
    "tif-jpeg": {"format": "TIFF", "compression": "jpeg"},
    "webp": {},
    "avif": {},
    "jp2": {"format": "JPEG2000"},
    "ico": {},
    "ppm": {},
    "qoi": {},
    "pcx": {},
}


def picture(width=48, height=32, seed=0):
    rng = np.random.default_rng(seed)
    return Image.fromarray(rng.integers(0, 256, (height, width, 3), dtype=np.uint8))


def encode(image, kind):
    out = io.BytesIO()
    options = dict(FORMATS[kind])
    image.save(out, options.pop("format", kind.upper()), **options)
    return out.getvalue()


def valid_files():
    """One good file of each format."""
    return {f"good.{kind}": encode(picture(), kind) for kind in FORMATS}


def cut_short():
    for kind in FORMATS:
        data = encode(picture(), kind)
        for share in (0.02, 0.1, 0.3, 0.6, 0.9):
            yield f"cut-{share}.{kind}", data[: max(1, int(len(data) * share))]
        yield f"magic-only.{kind}", data[:8]


def flipped():
    rng = random.Random(1)
    for kind in FORMATS:
        for number in range(6):
            data = bytearray(encode(picture(), kind))
            for _ in range(1 + number * 4):
                data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
            yield f"flip-{number}.{kind}", bytes(data)


def png_chunk(kind, body):
    checksum = zlib.crc32(kind + body)
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", checksum)


def png_with_size(width, height):
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    packed = zlib.compress(bytes(100_000), 9)
    return (
        b"\x89PNG\r\n\x1a\n"
        + png_chunk(b"IHDR", header)
        + png_chunk(b"IDAT", packed)
        + png_chunk(b"IEND", b"")
    )


def bombs():
    for width, height in (
        (60_000, 60_000),
        (2**31 - 1, 2**31 - 1),
        (0, 0),
        (100_000, 1000),
        (1, 0),
    ):
        yield f"size-{width}x{height}.png", png_with_size(width, height)
    bitmap = (54, 0, 0, 54, 40, 90_000, 90_000, 1, 24, *([0] * 6))
    yield "size.bmp", b"BM" + struct.pack("<IHHIIiiHHIIiiII", *bitmap)
    yield "size.gif", b"GIF89a" + struct.pack("<HHBBB", 65535, 65535, 0, 0, 0)
    yield "size.ppm", b"P6\n99999 99999\n255\n"
    yield "size.qoi", b"qoif" + struct.pack(">IIBB", 99_999, 99_999, 3, 0)
    text = zlib.compress(bytes(80_000_000), 9)
    good = encode(picture(), "png")
    body = b"Comment\0\0" + text
    yield "text-bomb.png", good[:33] + png_chunk(b"zTXt", body) + b"broken"
    yield "zeros.tif", b"II*\0" + bytes(100_000)
    yield "loop.tif", b"II*\0" + struct.pack("<IHI", 8, 0, 8)


def other_kinds():
    page = b"<!DOCTYPE html><html><body>404 not found</body></html>"
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("a.png", encode(picture(), "png"))
    others = {
        "empty": b"",
        "one-byte": b"\0",
        "text": b"Dear reader, this is no picture.\n",
        "utf8": "écran, 画面\n".encode() * 50,
        "utf16": "a picture".encode("utf-16"),
        "json": b'{"box": [1, 2, 3, 4]}',
        "html": page,
        "xml-svg": b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "svg": b"<svg width='9' height='9'/>",
        "zip": archive.getvalue(),
        "gzip": gzip.compress(encode(picture(), "png")),
        "eps": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n",
        "heic": b"\0\0\0\x18ftypheic" + bytes(64),
        "mp4": b"\0\0\0\x18ftypisom" + bytes(64),
        "psd": b"8BPS\0\1" + bytes(64),
        "elf": b"\x7fELF" + bytes(64),
        "mkv": b"\x1aE\xdf\xa3" + bytes(64),
        "wav": b"RIFF\x24\0\0\0WAVEfmt " + bytes(32),
        "zeros": bytes(4096),
        "ones": b"\xff" * 4096,
        "noise": random.Random(2).randbytes(4096),
        "npy": b"\x93NUMPY\x01\0" + bytes(80),
    }
    for name, data in others.items():
        for kind in ("jpg", "png", "tif"):
            yield f"{name}-as.{kind}", data


def broken_pdfs():
    good = pdf(1)
    yield "header-only.pdf", b"%PDF-1.7\n"
    yield "no-pages.pdf", pdf(0)
    yield "huge-page.pdf", pdf(1, box="0 0 1e30 1e30")
    yield "flat-page.pdf", pdf(1, box="0 0 0 0")
    yield "self-parent.pdf", good.replace(b"/Kids[", b"/Kids[2 0 R ")
    for share in (0.2, 0.5, 0.8):
        yield f"cut-{share}.pdf", good[: int(len(good) * share)]
    rng = random.Random(3)
    for number in range(6):
        data = bytearray(good)
        for _ in range(20):
            data[rng.randrange(8, len(data))] = rng.randrange(256)
        yield f"flip-{number}.pdf", bytes(data)


def pdf(pages, *, box="0 0 144 72"):
    """A small PDF with a black square at the lower left of each page."""
    kids = " ".join(f"{3 + 2 * n} 0 R" for n in range(pages))
    parts = [
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        f"2 0 obj<</Type/Pages/Kids[{kids}]/Count {pages}>>endobj",
    ]
    for number in range(pages):
        body = f"{10 * number} 0 36 36 re f"
        parts.append(
            f"{3 + 2 * number} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[{box}]"
            f"/Contents {4 + 2 * number} 0 R>>endobj"
        )
        parts.append(
            f"{4 + 2 * number} 0 obj<</Length {len(body)}>>stream\n{body}\nendstream endobj"
        )
    return ("%PDF-1.4\n" + "\n".join(parts) + "\ntrailer<</Root 1 0 R>>\n%%EOF").encode()


def corpus():
    """{name: bytes} of everything."""
    makers = (cut_short, flipped, bombs, other_kinds, broken_pdfs)
    return {name: data for maker in makers for name, data in maker()}


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in corpus().items():
        (folder / name).write_bytes(data)
