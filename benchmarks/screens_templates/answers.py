"""Answers what a page asks for: files of FOLDER, also in place of the networks that deliver them.

Templates load libraries from public networks, letters from a service for fonts, and pictures from
wherever. Here every such request is answered from the packages in FOLDER, or refused.
"""

from __future__ import annotations

import mimetypes
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import ParseResult, parse_qs, unquote, urlparse
from zlib import crc32

from benchmarks.screens_templates.fonts import stylesheet
from benchmarks.screens_templates.packages import KINDS, Package, Packages

__all__ = ["HOST", "Answer", "Answers"]

HOST = "local.test"  # a name that no network knows
_PHOTOLESS = re.compile(r"\.svg|icon|analytics|pixel|badge")
_VENDORED = re.compile(
    r"(?:node_modules|bower_components|vendor|plugins|libs?)/(@[^/]+/[^/]+|[^@/][^/]*)/(.+)$"
)
# Where sites keep what their pages call /assets/..., below the root of the package.
_SITE_ROOTS = ("", "/dist", "/public", "/src", "/build")
# Packages whose pages name style sheets and scripts at places where only their sources have them.
_BUILT = ("foundation-sites", "jquery-mobile")
_ENTRIES = ("dist/umd/simple-datatables.js", "dist/alpine.js", "dist/chart.umd.js", "dist/Chart.js")
# UIkit's pages load everything through a script that expects a server of its own.
_UIKIT_TEST = "uikit/tests/js/test.js"
_UIKIT_FILES = (
    '<link rel="stylesheet" href="../dist/css/uikit.min.css">'
    '<script src="../dist/js/uikit.min.js"></script>'
    '<script src="../dist/js/uikit-icons.min.js"></script>'
)


@dataclass(frozen=True)
class Answer:
    """What comes back for a request."""

    body: bytes
    type: str


class Answers:
    """Answers requests from packages.

    Args:
        packages: Where files come from.
        photos: JPEG files that stand in for pictures that are not there.
    """

    def __init__(self, packages: Packages, photos: list[bytes]) -> None:
        self._packages = packages
        self._photos = photos

    def url(self, file: Path) -> str:
        """The address of a file in FOLDER."""
        return f"http://{HOST}/{file.relative_to(self._packages.folder).as_posix()}"

    def answer(self, url: str, resource: str, referer: str = "") -> Answer | None:
        """What to send back, or None where nothing fits.

        Args:
            url: What is asked for.
            resource: "document", "stylesheet", "image", ...
            referer: The page or style sheet that asks.
        """
        try:
            return self._answer(url, resource, referer)
        except ValueError:  # no URL at all
            return None

    def _answer(self, url: str, resource: str, referer: str) -> Answer | None:
        parsed = urlparse(url)
        if parsed.netloc == "fonts.googleapis.com":
            query = {} if parsed.path == "/icon" else parse_qs(parsed.query)
            css = stylesheet(query.get("family", ["Material Icons"]), self._packages, self.url)
            return Answer(css.encode(), "text/css")
        if url.endswith(_UIKIT_TEST):
            return Answer(f"document.write({_UIKIT_FILES!r})".encode(), "text/javascript")
        file = self.file(url, referer)
        if file is not None:
            kind = "font/woff2" if file.suffix == ".woff2" else mimetypes.guess_type(file)[0]
            return Answer(file.read_bytes(), kind or "application/octet-stream")
        if resource == "image" and self._photos and not _PHOTOLESS.search(url):
            return Answer(self._photos[crc32(url.encode()) % len(self._photos)], "image/jpeg")
        return None

    def file(self, url: str, referer: str = "") -> Path | None:
        """The file that a URL stands for."""
        parsed = urlparse(url)
        if parsed.netloc == HOST:
            return self._local(unquote(parsed.path), unquote(urlparse(referer).path))
        named = _delivered(parsed)
        if named is None:
            return None
        name, version, path = named
        package = self._packages.find(name, version)
        if package is None:
            return None
        if path:
            return self._packages.of(package, path)
        return self._first(package, _ENTRIES)

    def _local(self, path: str, asker: str) -> Path | None:
        if found := self._packages.file(path):
            return found
        kind = path.strip("/").split("/")[0]
        site = self._packages.owner(asker)
        if kind not in KINDS and site is not None:
            root = site.root.relative_to(self._packages.folder).as_posix()
            for folder in _SITE_ROOTS:
                if found := self._packages.file(f"{root}{folder}{path}"):
                    return found
        vendored = _VENDORED.search(path)
        if vendored:
            package = self._packages.find(vendored[1])
            return self._packages.of(package, vendored[2]) if package else None
        owner = self._packages.owner(path)
        if owner and owner.name in _BUILT and path.endswith((".css", ".js")):
            return self._packages.of(owner, path.rsplit("/", 1)[1])
        return None

    def _first(self, package: Package, paths: tuple[str, ...]) -> Path | None:
        root = package.root.relative_to(self._packages.folder).as_posix()
        return next((f for p in paths if (f := self._packages.file(f"{root}/{p}"))), None)


def _delivered(url: ParseResult) -> tuple[str, str, str] | None:
    """Package, version ("" for any) and path in it that the address of a network names."""
    path, host = unquote(url.path), url.netloc
    if host in {"cdn.jsdelivr.net", "unpkg.com"}:
        found = re.match(r"/(?:npm/|gh/[^/@]+/)?(@[^/@]+/[^/@]+|[^/@]+)(?:@([^/]+))?/?(.*)$", path)
    elif host == "cdnjs.cloudflare.com":
        found = re.match(r"/ajax/libs/([^/]+)/([^/]+)/(.*)$", path)
    elif host.endswith("bootstrapcdn.com"):
        found = re.match(r"/(?:twitter-)?(bootstrap|font-awesome)/([^/]+)/(.*)$", path)
    elif host.endswith("fontawesome.com"):
        version = re.search(r"/v(\d)", path)
        inner = path.split("/", 3)[-1] if version and path.count("/") > 2 else "js/all.min.js"
        return "@fortawesome/fontawesome-free", version[1] if version else "5", inner
    elif host in {"code.jquery.com", "ajax.googleapis.com"}:
        name = PurePosixPath(path).name
        return ("jquery-ui", "", name) if "ui" in path else ("jquery", "3", "dist/jquery.min.js")
    else:
        return None
    return (found[1], found[2] or "", found[3]) if found else None
