"""Downloads from a server on this machine: the only tests that open a socket."""

import http.server
import socket
import threading
import time

import numpy as np
import pytest

from deixis.core import ImageError
from deixis.images import _download, load_image
from tests.images.hostile import encode, pdf, picture

PNG = encode(picture(), "png")


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        name = self.path.strip("/").partition("?")[0]
        getattr(self, f"do_{name}", self.do_missing)()

    def reply(self, body, content="image/png", status=200, **headers):
        self.send_response(status)
        self.send_header("Content-Type", content)
        self.send_header("Content-Length", str(len(body)))
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_missing(self):
        self.reply(b"nothing", "text/plain", 404)

    def do_png(self):
        self.reply(PNG)

    def do_pdf(self):
        self.reply(pdf(1), "application/pdf")

    def do_bytes(self):
        self.reply(PNG, "application/octet-stream")

    def do_html(self):
        self.reply(b"<html></html>", "text/html; charset=utf-8")

    def do_liar(self):
        self.reply(b"<html></html>")

    def do_zipped(self):
        self.reply(PNG, Content_Encoding="gzip")

    def do_hop(self):
        self.reply(b"", status=302, Location="/png")

    def do_loop(self):
        self.reply(b"", status=302, Location="/loop")

    def do_file(self):
        self.reply(b"", status=302, Location="file:///etc/passwd")

    def do_inside(self):
        self.reply(b"", status=302, Location="http://169.254.169.254/latest")

    def do_short(self):
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Content-Length", str(len(PNG) + 50))
        self.end_headers()
        self.wfile.write(PNG)
        self.close_connection = True

    def do_endless(self):
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        try:
            while True:
                self.wfile.write(bytes(65536))
        except OSError:
            return

    def do_drip(self):
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.close_connection = True
        try:
            for _ in range(100):
                self.wfile.write(b"x")
                time.sleep(0.05)
        except OSError:
            return

    def log_message(self, *_):
        return


@pytest.fixture(scope="module")
def server():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def fetch(url, **options):
    return load_image(url, allow_urls=True, allow_private_addresses=True, **options)


@pytest.mark.parametrize("path", ["png", "bytes", "hop", "png?a=b c#part"])
def test_pictures_come(server, path):
    assert np.array_equal(fetch(f"{server}/{path}"), load_image(PNG))


def test_a_pdf_comes(server):
    assert fetch(f"{server}/pdf", dpi=72).shape == (72, 144, 3)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nothing", "status 200, got 404"),
        ("html", "image or PDF, got text/html"),
        ("liar", "an HTML page"),
        ("zipped", "plain bytes, got gzip"),
        ("loop", "more than 5 redirects"),
        ("file", "http or https"),
        ("short", "broke off"),
    ],
)
def test_what_is_no_picture_is_refused(server, path, message):
    with pytest.raises(ImageError, match=message):
        fetch(f"{server}/{path}")


def test_an_endless_body_stops_at_the_limit(server):
    with pytest.raises(ImageError, match="at most 100,000 bytes"):
        fetch(f"{server}/endless", max_bytes=100_000)


def test_a_length_over_the_limit_is_refused(server):
    with pytest.raises(ImageError, match="at most 10 bytes"):
        fetch(f"{server}/png", max_bytes=10)


def test_a_dripping_server_is_left_at_the_time_limit(server):
    start = time.perf_counter()
    with pytest.raises(ImageError, match=r"within 0\.3 s"):
        fetch(f"{server}/drip", timeout_s=0.3)
    assert time.perf_counter() - start < 2


def test_a_slow_name_server_is_left_at_the_time_limit(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: time.sleep(1) or [])
    with pytest.raises(ImageError, match=r"within 0\.2 s"):
        load_image("http://example.com/a.png", allow_urls=True, timeout_s=0.2)


def test_loopback_is_refused_unless_allowed(server):
    with pytest.raises(ImageError, match="no public address"):
        load_image(f"{server}/png", allow_urls=True)


def test_a_redirect_inside_is_refused(server, monkeypatch):
    real = _download.is_public
    monkeypatch.setattr(_download, "is_public", lambda a: a == "127.0.0.1" or real(a))
    with pytest.raises(ImageError, match=r"169\.254\.169\.254, which is no public"):
        load_image(f"{server}/inside", allow_urls=True)


def test_one_private_address_among_public_ones_is_refused(monkeypatch):
    found = [(2, 1, 6, "", ("93.184.216.34", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    with pytest.raises(ImageError, match=r"10\.0\.0\.1"):
        load_image("http://example.com/a.png", allow_urls=True)


def test_the_checked_address_is_the_one_connected_to(server, monkeypatch):
    """A name that resolves elsewhere at the second look gains nothing: there is no second."""
    port = int(server.rpartition(":")[2])
    looks = []

    def resolve(host, *_, **__):
        looks.append(host)
        return [(2, 1, 6, "", ("127.0.0.1", port))]

    connected = []
    real = socket.create_connection
    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    monkeypatch.setattr(
        socket, "create_connection", lambda a, *r, **k: connected.append(a[0]) or real(a, *r, **k)
    )
    monkeypatch.setattr(_download, "is_public", lambda address: True)
    load_image(f"http://example.com:{port}/png", allow_urls=True)
    assert connected == ["127.0.0.1"]
    assert looks[0] == "example.com"


@pytest.mark.parametrize(
    "address",
    """127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 0.0.0.0 255.255.255.255 224.0.0.1
    100.64.0.1 240.0.0.1 192.0.2.1 198.18.0.1 ::1 :: fe80::1 fc00::1 ff02::1 ::ffff:127.0.0.1
    ::ffff:10.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: fe80::1%eth0 2001:db8::1""".split(),  # noqa: SIM905
)
def test_addresses_that_are_not_public(address):
    assert not _download.is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700:4700::1111"])
def test_addresses_that_are_public(address):
    assert _download.is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "http:///a.png",
        "http://user:secret@example.com/a.png",
        "http://[::1",
        "http://example.com:99999/a.png",
        "http://2130706433/a.png",
        "http://0x7f.1/a.png",
        "http://localhost/a.png",
        "http://a\nb/c.png",
        "https://127.0.0.1:1/a.png",
        "HTTP://127.0.0.1/a.png",
    ],
)
def test_urls_that_are_refused(url):
    with pytest.raises(ImageError):
        load_image(url, allow_urls=True, timeout_s=3)
