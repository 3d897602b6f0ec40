"""Bytes from ``data:`` and http(s) URLs, bounded in size and time, never from inside a network."""

from __future__ import annotations

import base64
import binascii
import http.client
import ipaddress
import socket
import ssl
import threading
import urllib.parse
from dataclasses import dataclass, field

from deixis.core import ImageError
from deixis.images._files import brief
from deixis.images._limits import Limits

__all__ = ["decode_data_url", "download", "is_public", "refusal"]

_MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_CONTENT = ("image/", "application/pdf", "application/octet-stream", "binary/octet-stream")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def refusal(url: str) -> str:
    """What to say about a URL that the caller did not allow."""
    if not url.lstrip().lower().startswith(("http://", "https://")):
        return f"{brief(url)}: expected a path or an http(s) URL; download the file first"
    return f"{brief(url)}: URLs are not fetched unless allowed; pass allow_urls=True (--allow-urls)"


def decode_data_url(url: str, limits: Limits) -> bytes:
    """The bytes inside ``data:[type][;base64],...``."""
    head, comma, body = url.strip().partition(",")
    if not comma:
        raise ImageError("data: URL: expected 'data:image/png;base64,...', got no comma")
    if len(body) > 4 * limits.max_bytes:
        raise ImageError(f"data: URL: expected at most {limits.max_bytes:,} bytes, got more")
    raw = urllib.parse.unquote_to_bytes(body)
    if not head.lower().rstrip().endswith(";base64"):
        return raw
    packed = b"".join(raw.split()).rstrip(b"=").translate(bytes.maketrans(b"-_", b"+/"))
    try:
        return base64.b64decode(packed + b"=" * (-len(packed) % 4), validate=True)
    except binascii.Error as error:
        raise ImageError(f"data: URL: its base64 is damaged ({error}); encode it again") from None


def download(url: str, limits: Limits, *, allow_private: bool = False) -> bytes:
    """Fetch an image or PDF with GET, following up to five redirects.

    Each host is resolved once, every address it has is checked, and the connection goes to the
    checked address: a name that later resolves elsewhere gains nothing. The work is done in a
    thread that is abandoned at ``limits.timeout_s``, so that neither a slow name server nor a
    server that sends a byte a second holds the caller.

    Raises:
        ImageError: The URL, an address on the way, or what came is not acceptable.
    """
    transfer = _Transfer(url, limits, allow_private)
    worker = threading.Thread(target=transfer.run, daemon=True)
    worker.start()
    worker.join(limits.timeout_s)
    if worker.is_alive():
        transfer.cancel()
        raise ImageError(f"{brief(url)}: not fetched within {limits.timeout_s:g} s; try later")
    if transfer.error is not None:
        raise transfer.error
    return bytes(transfer.data)


def is_public(address: str) -> bool:
    """Whether an IP address lies in the open internet."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo or (None, None))[1]
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


@dataclass
class _Transfer:
    url: str
    limits: Limits
    allow_private: bool
    data: bytearray = field(default_factory=bytearray)
    error: ImageError | None = None
    connection: http.client.HTTPConnection | None = None
    cancelled: bool = False

    def run(self) -> None:
        try:
            self._follow()
        except ImageError as error:
            self.error = error
        except Exception as error:  # noqa: BLE001 - a thread must hand its error over
            reason = str(error) or type(error).__name__
            self.error = ImageError(f"{brief(self.url)}: cannot be fetched: {brief(reason)}")

    def cancel(self) -> None:
        """Make the abandoned thread end soon."""
        self.cancelled = True
        connection = self.connection
        if connection is not None and connection.sock is not None:
            try:
                connection.sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                return

    def _follow(self) -> None:
        url = self.url
        for _ in range(_MOST_REDIRECTS + 1):
            target = self._get(url)
            if target is None:
                return
            if url.lower().startswith("https:") and not target.lower().startswith("https:"):
                raise ImageError(f"{brief(url)}: redirects from https to {brief(target)}")
            url = target
        raise ImageError(f"{brief(self.url)}: more than {_MOST_REDIRECTS} redirects")

    def _get(self, url: str) -> str | None:
        """Read one response into ``data``; or the address it redirects to."""
        self.connection, path = self._connect(url)
        try:
            headers = {
                "Accept": "image/*, application/pdf",
                "Accept-Encoding": "identity",
                "User-Agent": "deixis",
            }
            self.connection.request("GET", path, headers=headers)
            response = self.connection.getresponse()
            if response.status in _REDIRECTS:
                return urllib.parse.urljoin(url, response.getheader("Location", ""))
            self._check_head(url, response)
            self._read_body(url, response)
            return None
        finally:
            self.connection.close()

    def _connect(self, url: str) -> tuple[http.client.HTTPConnection, str]:
        parts = urllib.parse.urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ImageError(f"{brief(url)}: expected an http or https URL with a host")
        if parts.username is not None or parts.password is not None:
            raise ImageError("a URL with a user name or password is not fetched; leave it out")
        port = parts.port or (443 if parts.scheme == "https" else 80)
        address = self._resolve(parts.hostname, port)
        kind = _PinnedHttps if parts.scheme == "https" else _PinnedHttp
        connection = kind(parts.hostname, port, timeout=self.limits.timeout_s)
        connection.address = address
        path = urllib.parse.quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        query = urllib.parse.quote(parts.query, safe="/?%:@!$&'()*+,;=~-._")
        return connection, f"{path}?{query}" if query else path

    def _resolve(self, host: str, port: int) -> str:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = [str(entry[4][0]) for entry in found]
        for address in addresses:
            if not self.allow_private and not is_public(address):
                raise ImageError(
                    f"{brief(host)} is at {address}, which is no public address; download the "
                    "file yourself, or pass allow_private_addresses=True"
                )
        if self.cancelled:
            raise ImageError("cancelled")
        return addresses[0]

    def _check_head(self, url: str, response: http.client.HTTPResponse) -> None:
        if response.status != 200:
            raise ImageError(f"{brief(url)}: expected status 200, got {response.status}")
        content = response.getheader("Content-Type", "application/octet-stream").strip().lower()
        if not content.startswith(_CONTENT):
            raise ImageError(f"{brief(url)}: expected an image or PDF, got {brief(content)}")
        encoding = response.getheader("Content-Encoding", "identity").strip().lower()
        if encoding != "identity":
            raise ImageError(f"{brief(url)}: expected plain bytes, got {brief(encoding)}")
        length = response.getheader("Content-Length", "")
        if length.isdecimal() and int(length[:20]) > self.limits.max_bytes:
            raise ImageError(self._too_many(url))

    def _read_body(self, url: str, response: http.client.HTTPResponse) -> None:
        while not self.cancelled:
            chunk = response.read1(1 << 16)
            if not chunk:
                break
            self.data += chunk
            if len(self.data) > self.limits.max_bytes:
                raise ImageError(self._too_many(url))
        missing = response.length
        if missing:
            raise ImageError(f"{brief(url)}: the transfer broke off {missing} bytes early")

    def _too_many(self, url: str) -> str:
        return f"{brief(url)}: expected at most {self.limits.max_bytes:,} bytes, got more"


class _PinnedHttp(http.client.HTTPConnection):
    """Connects to ``address`` while it asks for ``host``."""

    address = ""

    def connect(self) -> None:
        self.sock = socket.create_connection((self.address, self.port), self.timeout)


class _PinnedHttps(_PinnedHttp):
    """The same inside TLS; the certificate must be the host's."""

    def connect(self) -> None:
        super().connect()
        context = ssl.create_default_context()
        self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
