import base64
import io
import os
import sys
import threading
import warnings

import numpy as np
import pytest
from PIL import Image, ImageCms

from deixis.core import ConfigError, ImageError, MissingDependency
from deixis.images import image_digest, load_image, load_pages
from tests.images.hostile import FORMATS, encode, pdf

LOSSY = ("jpg", "tif-jpeg", "webp", "avif")


def two_colours():
    """Left red, right blue, (20, 30, 3)."""
    pixels = np.zeros((20, 30, 3), np.uint8)
    pixels[:, :15] = (200, 30, 30)
    pixels[:, 15:] = (20, 60, 220)
    return pixels


RGB = two_colours()
PICTURE = Image.fromarray(RGB)


def saved(image, kind, **options):
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def assert_near(array, expected, within=6):
    assert array.dtype == np.uint8
    assert array.flags.c_contiguous
    assert array.shape == (*np.shape(expected)[:2], 3)
    assert np.abs(array.astype(int) - np.asarray(expected).astype(int)).max() <= within


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind not in ("ico", *LOSSY)])
def test_formats(kind):
    assert_near(load_image(encode(PICTURE, kind)), RGB, 0)


@pytest.mark.parametrize("kind", LOSSY)
def test_lossy_formats_away_from_the_edge(kind):
    array = load_image(encode(PICTURE.resize((64, 48), Image.Resampling.NEAREST), kind))
    assert array[10, 8].tolist() == pytest.approx([200, 30, 30], abs=12)
    assert array[10, 56].tolist() == pytest.approx([20, 60, 220], abs=12)


def test_an_icon_of_its_own_size():
    assert load_image(encode(PICTURE.resize((32, 32)), "ico")).shape == (32, 32, 3)


def sources(tmp_path):
    data = saved(PICTURE, "PNG")
    path = tmp_path / "a.png"
    path.write_bytes(data)
    return {
        "str": str(path),
        "Path": path,
        "bytes": data,
        "bytearray": bytearray(data),
        "memoryview": memoryview(data),
        "BytesIO": io.BytesIO(data),
        "PIL": PICTURE,
        "lazy PIL": Image.open(path),
        "array": RGB,
        "strided array": RGB[::-1][::-1],
        "fortran array": np.asfortranarray(RGB),
        "data URL": "data:image/png;base64," + base64.b64encode(data).decode(),
        "urlsafe data URL": "data:;base64," + base64.urlsafe_b64encode(data).decode().rstrip("="),
        "quoted data URL": "data:image/png," + "".join(f"%{byte:02x}" for byte in data),
    }


SOURCES = (
    *("str", "Path", "bytes", "bytearray", "memoryview", "BytesIO", "PIL", "lazy PIL", "array"),
    *("strided array", "fortran array", "data URL", "urlsafe data URL", "quoted data URL"),
)


def test_the_list_of_sources_is_whole(tmp_path):
    assert tuple(sources(tmp_path)) == SOURCES


@pytest.mark.parametrize("kind", SOURCES)
def test_every_kind_of_source(kind, tmp_path):
    array = load_image(sources(tmp_path)[kind])
    assert np.array_equal(array, RGB)
    assert array.flags.c_contiguous


def test_an_open_file(tmp_path):
    (tmp_path / "a.png").write_bytes(saved(PICTURE, "PNG"))
    with open(tmp_path / "a.png", "rb") as file:
        assert np.array_equal(load_image(file), RGB)


def test_a_file_in_text_mode_is_refused():
    with pytest.raises(ImageError, match="binary mode"):
        load_image(io.StringIO("abc"))


def test_a_fitting_array_is_not_copied():
    assert load_image(RGB) is RGB or np.shares_memory(load_image(RGB), RGB)


@pytest.mark.parametrize(
    "mode", ["RGB", "RGBA", "RGBX", "RGBa", "P", "CMYK", "YCbCr", "HSV", "LAB"]
)
def test_colour_modes(mode):
    if mode == "LAB":
        srgb, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
        image = ImageCms.profileToProfile(PICTURE, srgb, lab, outputMode="LAB")
    elif mode == "RGBa":
        image = PICTURE.convert("RGBA").convert("RGBa")
    elif mode == "P":
        image = PICTURE.quantize(16)
    else:
        image = PICTURE.convert(mode)
    assert_near(load_image(image), RGB)


@pytest.mark.parametrize("mode", ["L", "LA", "La", "I", "F", "1"])
def test_grey_modes(mode):
    image = PICTURE.convert("L").convert("LA") if mode == "La" else PICTURE
    expected = np.asarray(PICTURE.convert("1" if mode == "1" else "L").convert("RGB"))
    assert_near(load_image(image.convert(mode)), expected, 1)


def test_cmyk_jpeg_of_adobe_is_inverted_back():
    image = PICTURE.convert("CMYK").resize((64, 48), Image.Resampling.NEAREST)
    array = load_image(saved(image, "JPEG", quality=95))
    assert array[10, 8].tolist() == pytest.approx([200, 30, 30], abs=12)


@pytest.mark.parametrize(("mode", "order"), [("I;16", "<u2"), ("I;16B", ">u2")])
def test_sixteen_bits(mode, order):
    values = (np.arange(600).reshape(20, 30) * 109).astype(np.uint16)
    expected = np.repeat(np.rint(values / 257)[:, :, None], 3, axis=2)
    image = Image.frombytes(mode, (30, 20), values.astype(order).tobytes())
    assert_near(load_image(image), expected, 1)
    assert_near(load_image(saved(image, "TIFF")), expected, 1)
    assert_near(load_image(values.astype(order)), expected, 1)
    if mode == "I;16":
        assert_near(load_image(saved(image, "PNG")), expected, 1)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([[0.0, 0.5, 1.0]], [0, 128, 255]),
        ([[0.0, 128.0, 255.0]], [0, 128, 255]),
        ([[0.0, 257.0, 65535.0]], [0, 1, 255]),
        ([[-10.0, 0.0, 10.0]], [0, 128, 255]),
        ([[5.0, 5.0, 5.0]], [5, 5, 5]),
    ],
)
def test_float_tiffs_are_scaled_by_their_range(values, expected):
    image = Image.fromarray(np.array(values, dtype=np.float32))
    assert load_image(saved(image, "TIFF"))[0, :, 0].tolist() == expected


def test_a_float_tiff_with_nan_is_refused():
    image = Image.fromarray(np.full((2, 2), np.nan, dtype=np.float32))
    with pytest.raises(ImageError, match="NaN"):
        load_image(saved(image, "TIFF"))


@pytest.mark.parametrize(
    ("array", "expected"),
    [
        (np.array([[0, 255]], np.uint8), [[0] * 3, [255] * 3]),
        (np.array([[[7], [9]]], np.uint8), [[7] * 3, [9] * 3]),
        (np.array([[True, False]]), [[255] * 3, [0] * 3]),
        (np.array([[0.0, 1.0]]), [[0] * 3, [255] * 3]),
        (np.array([[0.0, 0.5]], np.float16), [[0] * 3, [128] * 3]),
        (np.array([[0, 65535]], np.uint16), [[0] * 3, [255] * 3]),
        (np.array([[[10, 20, 30, 255], [0, 0, 0, 0]]], np.uint8), [[10, 20, 30], [255] * 3]),
        (np.array([[[0, 0, 0, 0.5], [1, 0, 0, 1]]]), [[127] * 3, [255, 0, 0]]),
    ],
)
def test_arrays(array, expected):
    assert load_image(array)[0].tolist() == expected


@pytest.mark.parametrize(
    ("array", "message"),
    [
        (np.zeros((0, 4), np.uint8), "must hold pixels"),
        (np.zeros((4, 0, 3), np.uint8), "must hold pixels"),
        (np.zeros(4), r"\(H, W\)"),
        (np.zeros((3, 8, 8), np.uint8), r"transpose\(1, 2, 0\)"),
        (np.zeros((8, 8, 2), np.uint8), r"\(H, W\)"),
        (np.zeros((1, 8, 8, 3), np.uint8), r"\(H, W\)"),
        (np.full((2, 2), np.nan), "NaN"),
        (np.full((2, 2), np.inf), "NaN or infinity"),
        (np.full((2, 2), 200.0), "in 0..1, got 200..200"),
        (np.full((2, 2), -1.0), "in 0..1"),
        (np.zeros((2, 2), np.int64), "got int64"),
        (np.zeros((2, 2), complex), "got complex"),
        (np.array([[None]]), "got object"),
        (np.array([["a"]]), "got <U1"),
    ],
)
def test_arrays_that_are_no_picture(array, message):
    with pytest.raises(ImageError, match=message):
        load_image(array)


def test_alpha_lies_over_white():
    image = Image.new("RGBA", (2, 1), (255, 0, 0, 128))
    image.putpixel((1, 0), (9, 9, 9, 0))
    for source in (
        image,
        saved(image, "PNG"),
        np.asarray(image),
        saved(image, "WEBP", lossless=True),
    ):
        assert load_image(source)[0].tolist() == [[255, 127, 127], [255, 255, 255]]


def test_a_transparent_palette_colour_is_white():
    image = Image.new("P", (2, 1))
    image.putpalette([255, 0, 0, 0, 255, 0])
    image.putpixel((1, 0), 1)
    for kind in ("PNG", "GIF"):
        array = load_image(saved(image, kind, transparency=0))
        assert array[0].tolist() == [[255, 255, 255], [0, 255, 0]]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation(kind, orientation):
    sides = {1: "L", 2: "R", 3: "R", 4: "L", 5: "T", 6: "T", 7: "B", 8: "B"}
    exif = Image.Exif()
    exif[0x0112] = orientation
    big = PICTURE.resize((96, 64), Image.Resampling.NEAREST)
    array = load_image(saved(big, kind, exif=exif)).astype(int)
    assert array.shape[:2] == ((64, 96) if orientation < 5 else (96, 64))
    places = {"L": array[30, 4], "R": array[30, -5], "T": array[4, 30], "B": array[-5, 30]}
    red = places[sides[orientation]]
    assert red[0] > 150 > red[2]


def test_the_first_frame_of_an_animation():
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    for kind in ("GIF", "WEBP", "PNG"):
        data = saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=50)
        assert load_image(data)[4, 4, 0] > 200
        assert len(list(load_pages(data))) == 1
        with pytest.raises(
            ImageError, match=r"has 1 page\(s\), so no page 2; frames of an animation are no pages$"
        ):
            load_image(data, page=1)


def test_pages_of_a_tiff():
    frames = [Image.new("L", (4 + n, 3), 50 * n) for n in range(3)]
    data = saved(frames[0], "TIFF", save_all=True, append_images=frames[1:])
    pages = list(load_pages(data))
    assert [page.shape for page in pages] == [(3, 4, 3), (3, 5, 3), (3, 6, 3)]
    assert [int(page[0, 0, 0]) for page in pages] == [0, 50, 100]
    assert np.array_equal(load_image(data, page=2), pages[2])
    with pytest.raises(ImageError, match="3 page"):
        load_image(data, page=3)


def test_pages_of_a_pdf():
    pages = list(load_pages(pdf(3), dpi=72))
    assert [page.shape for page in pages] == [(72, 144, 3)] * 3
    for number, page in enumerate(pages):
        assert page[60, 10 * number + 5].tolist() == [0, 0, 0]
        assert page[10, 100].tolist() == [255, 255, 255]
    with pytest.raises(ImageError, match="3 page"):
        load_image(pdf(3), page=3)


def test_pdf_pages_are_drawn_at_the_resolution_or_smaller():
    assert load_image(pdf(1), dpi=144).shape == (144, 288, 3)
    height, width, _ = load_image(pdf(1), dpi=1200, max_pixels=20_000).shape
    assert 15_000 < height * width <= 20_000
    height, width, _ = load_image(pdf(1, box="0 0 14400 14400"), max_pixels=1_000_000).shape
    assert 900_000 < height * width <= 1_000_000


def test_without_pdfium_the_pip_line_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(MissingDependency, match=r"pip install 'deixis\[pdf\]'"):
        load_image(pdf(1))


@pytest.mark.parametrize("page", [-1, 1.5, "0", None, True])
def test_a_page_is_a_whole_number(page):
    with pytest.raises(ImageError, match="whole number"):
        load_image(RGB, page=page)


def test_arrays_have_one_page():
    with pytest.raises(ImageError, match="one page"):
        load_image(RGB, page=1)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("", "no such file"),
        ("/nowhere/at/all.png", "no such file; check"),
        ("a\0b", "null"),
        ("x" * 5000, "too long"),
        (".", "a folder"),
        ("http://example.com/a.png", "allow_urls=True"),
        ("https://example.com/a.png", "allow_urls=True"),
        ("ftp://example.com/a.png", "download the file first"),
        ("data:image/png;base64", "no comma"),
        ("data:image/png;base64,####", "base64 is damaged"),
        ("data:,", "no bytes"),
        (b"", "no bytes"),
        (None, "got NoneType"),
        (5, "got int"),
        ([1, 2], "got list"),
        ({}, "got dict"),
    ],
)
def test_sources_that_are_none(source, message):
    with pytest.raises(ImageError, match=message):
        load_image(source)


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no devices here")
def test_a_device_is_refused():
    with pytest.raises(ImageError, match="a device"):
        load_image("/dev/zero")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(ImageError, match="a pipe"):
        load_image(tmp_path / "pipe.png")


def test_limits():
    with pytest.raises(ImageError, match="at most 100 pixels, got 30 x 20"):
        load_image(saved(PICTURE, "PNG"), max_pixels=100)
    with pytest.raises(ImageError, match="at most 100 pixels"):
        load_image(RGB, max_pixels=100)
    with pytest.raises(ImageError, match="at most 100 pixels"):
        load_image(PICTURE, max_pixels=100)
    with pytest.raises(ImageError, match="at most 10 bytes"):
        load_image(saved(PICTURE, "PNG"), max_bytes=10)


def test_a_file_over_the_byte_limit(tmp_path):
    (tmp_path / "a.png").write_bytes(saved(PICTURE, "PNG"))
    with pytest.raises(ImageError, match="at most 10 bytes"):
        load_image(tmp_path / "a.png", max_bytes=10)


@pytest.mark.parametrize(
    "options",
    [
        {"max_pixels": 0},
        {"max_bytes": 0},
        {"timeout_s": 0},
        {"timeout_s": float("nan")},
        {"dpi": 5},
    ],
)
def test_limits_out_of_range(options):
    with pytest.raises(ConfigError, match="must be"):
        load_image(RGB, **options)


def test_a_closed_pil_image_is_refused(tmp_path):
    (tmp_path / "a.png").write_bytes(saved(PICTURE, "PNG"))
    image = Image.open(tmp_path / "a.png")
    image.close()
    with pytest.raises(ImageError, match="PIL image"):
        load_image(image)


def test_an_empty_pil_image_is_refused():
    with pytest.raises(ImageError, match="0 x 0"):
        load_image(Image.new("RGB", (0, 0)))


def test_warning_filters_are_as_before_whatever_the_threads_do():
    before = list(warnings.filters)
    data = saved(PICTURE, "TIFF")
    threads = [
        threading.Thread(target=lambda: [load_image(data) for _ in range(20)]) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert list(warnings.filters) == before


def test_digests():
    assert image_digest(RGB) == image_digest(RGB.copy())
    assert image_digest(RGB) != image_digest(RGB[:, ::-1])
    assert image_digest(np.zeros((2, 6, 3), np.uint8)) != image_digest(
        np.zeros((6, 2, 3), np.uint8)
    )
