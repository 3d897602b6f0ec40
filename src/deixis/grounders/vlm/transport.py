"""POST of JSON to the one address that the user configured: bounded, patient, no redirects.

The address may be private or this machine: it is the user's explicit choice. Redirects are not
followed, since they would carry the picture and the key to an address that nobody chose.
"""

from __future__ import annotations

import http.client
import json
import logging
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from deixis.core import ConfigError, ModelError

__all__ = ["Endpoint", "Refused", "post_json"]

_log = logging.getLogger("deixis.vlm")
_AGAIN = frozenset((408, 409, 429, 500, 502, 503, 504, 529))
_LONGEST_WAIT_S = 30.0
_LOCAL = ("localhost", "127.0.0.1", "::1")


class Refused(ModelError):  # noqa: N818 - an answer of the server, not a fault of ours
    """The server does not accept the request; asking again the same way is of no use."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A server and how patiently it is asked.

    Attributes:
        base_url: "http://localhost:8000/v1"; http or https.
        key: Sent as a bearer token; shown nowhere.
        timeout_s: For one whole request.
        retries: Further attempts after 408, 409, 429, 5xx, timeouts and broken connections.
        backoff_s: Wait before the first of them; doubled each time, at most 30 s. A longer
            ``Retry-After`` of the server is kept to within the same limit.
        max_bytes: Largest response that is read.

    Raises:
        ConfigError: The address or a number cannot be used.
    """

    base_url: str
    key: str = field(default="", repr=False)
    timeout_s: float = 120.0
    retries: int = 3
    backoff_s: float = 1.0
    max_bytes: int = 4 << 20

    def __post_init__(self) -> None:
        try:
            parts = urllib.parse.urlsplit(self.base_url)
            usable = parts.scheme in ("http", "https") and bool(parts.hostname)
            _ = parts.port
        except ValueError:
            usable = False
        if not usable or not self.base_url.isascii() or any(c.isspace() for c in self.base_url):
            raise ConfigError(
                "base_url must be an http or https address such as http://localhost:8000/v1, "
                f"got {self.base_url[:200]!r}"
            )
        if parts.username or parts.password or parts.query or parts.fragment:
            raise ConfigError(
                "base_url must hold no user name, password, query or fragment; "
                "put the key into DEIXIS_VLM_KEY"
            )
        if not (self.key.isascii() and self.key.isprintable()):
            raise ConfigError("the key must be one line of plain ASCII characters")
        for name, least in (
            ("timeout_s", 0.001),
            ("retries", 0),
            ("backoff_s", 0),
            ("max_bytes", 1),
        ):
            if not getattr(self, name) >= least:
                raise ConfigError(f"{name} must be at least {least}, got {getattr(self, name)}")
        if self.key and parts.scheme == "http" and parts.hostname not in _LOCAL:
            _log.warning("the key is sent to %s without encryption; use https", parts.hostname)

    @property
    def host(self) -> str:
        return urllib.parse.urlsplit(self.base_url).netloc

    def hide(self, text: str) -> str:
        """``text`` in one short line without the key."""
        line = " ".join(text.split())
        return (line.replace(self.key, "***") if self.key else line)[:300]


def post_json(
    endpoint: Endpoint,
    path: str,
    body: Mapping[str, Any],
    *,
    sleep: Callable[[float], None] = time.sleep,
) -> dict[str, Any]:
    """The JSON object that the server answers.

    Raises:
        Refused: The server says that the request is wrong (4xx) or answers with a redirect.
        ModelError: It cannot be reached, fails again and again, or answers something else.
    """
    data = json.dumps(body).encode()
    for attempt in range(endpoint.retries + 1):
        try:
            return _once(endpoint, path, data)
        except _Passing as trouble:  # noqa: PERF203 - trying again is what the loop is for
            if attempt == endpoint.retries:
                times = f" (asked {attempt + 1} times)" if attempt else ""
                raise ModelError(f"{endpoint.host}: {trouble}{times}") from trouble
            wait = min(max(endpoint.backoff_s * 2**attempt, trouble.wait_s), _LONGEST_WAIT_S)
            _log.info("%s: %s; asking again in %.1f s", endpoint.host, trouble, wait)
            sleep(wait)
    raise AssertionError("the loop above returns or raises")


class _Passing(Exception):  # noqa: N818 - never leaves this module
    """Trouble that may be gone the next time."""

    def __init__(self, message: str, wait_s: float = 0.0) -> None:
        super().__init__(message)
        self.wait_s = wait_s


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def _once(endpoint: Endpoint, path: str, data: bytes) -> dict[str, Any]:
    headers = {"Content-Type": "application/json", "User-Agent": "deixis"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    request = urllib.request.Request(  # noqa: S310 - Endpoint allows http and https only
        endpoint.base_url.rstrip("/") + path, data, headers, method="POST"
    )
    deadline = time.monotonic() + endpoint.timeout_s
    try:
        with _opener(endpoint).open(request, timeout=endpoint.timeout_s) as response:
            return _object(endpoint, _read(response, endpoint, deadline))
    except urllib.error.HTTPError as error:
        raise _for_status(endpoint, error) from error
    except TimeoutError as error:
        raise _Passing(f"no whole answer within {endpoint.timeout_s:g} s") from error
    except (urllib.error.URLError, http.client.HTTPException, OSError) as error:
        reason = getattr(error, "reason", error)
        if isinstance(reason, TimeoutError):
            raise _Passing(f"no whole answer within {endpoint.timeout_s:g} s") from error
        raise _Passing(f"cannot be reached: {endpoint.hide(str(reason))}") from error


def _opener(endpoint: Endpoint) -> urllib.request.OpenerDirector:
    """Without a proxy for this very machine; otherwise with the environment's."""
    local = urllib.parse.urlsplit(endpoint.base_url).hostname in _LOCAL
    proxies = [urllib.request.ProxyHandler({})] if local else []
    return urllib.request.build_opener(_NoRedirects, *proxies)


def _read(response: Any, endpoint: Endpoint, deadline: float) -> bytes:
    """The body; a server that sends byte after byte is cut off at the deadline too."""
    body = bytearray()
    while chunk := response.read1(1 << 16):
        body += chunk
        if len(body) > endpoint.max_bytes:
            raise ModelError(
                f"{endpoint.host}: expected at most {endpoint.max_bytes:,} bytes, got more"
            )
        if time.monotonic() > deadline:
            raise TimeoutError
    return bytes(body)


def _object(endpoint: Endpoint, body: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError) as error:
        shown = endpoint.hide(body[:120].decode("utf-8", "replace"))
        raise ModelError(
            f"{endpoint.host}: expected JSON of the OpenAI-compatible API, got {shown!r}. "
            "Check base_url; it usually ends in /v1"
        ) from error
    if not isinstance(answer, dict):
        raise ModelError(f"{endpoint.host}: expected a JSON object, got {type(answer).__name__}")
    return answer


def _for_status(endpoint: Endpoint, error: urllib.error.HTTPError) -> Exception:
    said = endpoint.hide(_body_of(error))
    told = f"status {error.code}" + (f": {said}" if said else "")
    if error.code in _AGAIN or error.code >= 500:
        return _Passing(told, _seconds(error.headers.get("Retry-After", "")))
    if 300 <= error.code < 400:
        target = endpoint.hide(error.headers.get("Location", "elsewhere"))
        message = f"redirects to {target}; redirects are not followed. Give that as base_url"
        return Refused(f"{endpoint.host}: {message}", error.code)
    cures = {401: "Set DEIXIS_VLM_KEY", 403: "Set DEIXIS_VLM_KEY", 404: "Check base_url and model"}
    cure = cures.get(error.code, "")
    return Refused(f"{endpoint.host}: {told}{'. ' + cure if cure else ''}", error.code)


def _body_of(error: urllib.error.HTTPError) -> str:
    try:
        return error.read(2000).decode("utf-8", "replace")
    except (OSError, http.client.HTTPException, ValueError):
        return ""


def _seconds(text: str) -> float:
    try:
        return max(0.0, float(text))
    except ValueError:  # a date; our own backoff does
        return 0.0
