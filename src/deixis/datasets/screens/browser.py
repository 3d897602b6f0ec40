"""Renders HTML in a headless Chromium and measures the marked elements."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from deixis.core import Box, MissingDependency, ModelError, Size
from deixis.datasets.screens.ink import tighten
from deixis.datasets.screens.scene import Element, Scene

__all__ = ["Browser", "Chromium", "Page", "find_chromium"]

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
)
_TALLEST = 1600  # pixels of the screenshot


@dataclass(frozen=True, slots=True)
class Page:
    """A page to render.

    Attributes:
        kind: "form", "table", "invoice", ...: scores are told apart by it.
        html: The whole document.
        width: Of the window in CSS pixels.
        height: The least height of the window; it grows with the page.
        scale: Screen pixels per CSS pixel.
    """

    kind: str
    html: str
    width: int = 1280
    height: int = 800
    scale: float = 1.0


_Self = TypeVar("_Self", bound="Chromium")


class Chromium:
    """A running headless Chromium that nobody hears of; use it in a ``with`` block.

    Args:
        executable: Path of the browser; see `find_chromium`.
        purpose: What it is wanted for, told where playwright is not installed.
        flags: For its command line, beside those that keep it quiet and its colours true.

    Raises:
        MissingDependency: playwright is not installed.
        ModelError: No Chromium is found.
    """

    def __init__(
        self, executable: str | None = None, *, purpose: str, flags: Sequence[str] = ()
    ) -> None:
        self._executable = find_chromium(executable)
        self._purpose, self._flags = purpose, flags

    def __enter__(self: _Self) -> _Self:
        try:
            from playwright.sync_api import sync_playwright
        except ImportError:
            raise MissingDependency("playwright", extra="screens", purpose=self._purpose) from None
        self._playwright = sync_playwright().start()
        self._chromium = self._playwright.chromium.launch(
            executable_path=self._executable,
            headless=True,
            handle_sigint=False,  # Ctrl-C is ours to hear
            args=[*_FLAGS, *self._flags],
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # After Ctrl-C the browser may be gone already.
        with suppress(Exception):
            self._chromium.close()
        with suppress(Exception):
            self._playwright.stop()


class Browser(Chromium):
    """Takes pictures of documents in Chromium and measures what is marked in them."""

    def __init__(self, executable: str | None = None) -> None:
        super().__init__(executable, purpose="generating screens")
        self._script = files(__package__).joinpath("measure.js").read_text(encoding="utf-8")

    def shoot(self, page: Page, path: Path) -> Scene:
        """Write a PNG of the page to ``path`` and say what is on it."""
        with self._tab(page) as tab:
            tab.set_content(page.html, wait_until="load")
            tall = int(tab.evaluate("document.documentElement.scrollHeight"))
            limit = int(_TALLEST / page.scale)
            tab.set_viewport_size(
                {"width": page.width, "height": min(max(page.height, tall), limit)}
            )
            tab.evaluate("document.fonts.ready")
            found = tab.evaluate(self._script)
            tab.screenshot(path=str(path), animations="disabled", caret="hide")
        return _scene(found, page, path)

    @contextmanager
    def _tab(self, page: Page) -> Iterator[Any]:
        context = self._chromium.new_context(
            viewport={"width": page.width, "height": page.height},
            device_scale_factor=page.scale,
            offline=True,
        )
        try:
            yield context.new_page()
        finally:
            context.close()


def find_chromium(executable: str | None = None) -> str:
    """Path of the browser: the one given, $DEIXIS_CHROMIUM, or the first on the PATH.

    Raises:
        ModelError: None of them is there.
    """
    wanted = executable or os.environ.get("DEIXIS_CHROMIUM")
    names = [wanted] if wanted else ["chromium", "chromium-browser", "google-chrome"]
    for name in names:
        path = shutil.which(name)
        if path:
            return path
    raise ModelError(
        f"generating screens needs Chromium, looked for {', '.join(names)}. "
        "Install it (Debian: apt install chromium) or set DEIXIS_CHROMIUM to its path"
    )


def _scene(found: dict[str, Any], page: Page, path: Path) -> Scene:
    from PIL import Image  # noqa: PLC0415

    with Image.open(path) as picture:
        image = picture.convert("RGB")
    size = Size(*image.size)
    elements = []
    for raw in found["elements"]:
        box = Box(*(edge * page.scale for edge in raw["box"])).clip(size)
        if raw["tight"]:
            box = tighten(image, box, margin=2 * page.scale)
        if box.width >= 3 and box.height >= 1:
            elements.append(Element.build(raw["kind"], box, raw["text"], raw["facts"]))
    return Scene(tuple(elements), tuple(found["texts"]), size, page.kind)
