"""Takes pictures of template pages in Chromium, which sees nothing but FOLDER."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from random import Random
from typing import Any

import numpy as np
from benchmarks.screens_templates.answers import Answers
from benchmarks.screens_templates.elements import Found, elements
from PIL import Image

from deixis.datasets.screens.browser import Chromium
from deixis.datasets.screens.scene import Element

__all__ = ["Camera", "Dull", "Shot", "View"]

# In this order: later files use the names of earlier ones.
_PARTS = ("geometry", "sight", "controls", "pictures", "actions", "texts", "page")
# Should anything slip past the answers, its name leads nowhere.
_NOWHERE = "--host-resolver-rules=MAP * ~NOTFOUND"
# Nothing moves, nothing waits for the wheel to show, and everything can be probed.
_STILL = """
*,*::before,*::after{animation:none!important;transition:none!important;
scroll-behavior:auto!important;caret-color:transparent!important}
*{pointer-events:auto!important}
.preloader,#preloader,.loader-wrapper,#loader-wrapper{display:none!important}
.wow,[data-aos]{opacity:1!important;visibility:visible!important;transform:none!important}"""
# Height of the page, rules of its style sheets and font of its body; a style sheet that may not
# be read counts as one of 50 rules.
_ABOUT = """() => {
  let rules = 0;
  const count = (sheet) => {
    try {
      for (const rule of sheet.cssRules) {
        rules += 1;
        if (rule.styleSheet) count(rule.styleSheet);
      }
    } catch {
      rules += 50;
    }
  };
  for (const sheet of document.styleSheets) count(sheet);
  const height = Math.max(document.documentElement.scrollHeight, document.body.scrollHeight);
  return { height, rules, font: getComputedStyle(document.body).fontFamily };
}"""
_WIDTHS = (480, 768, 1024, 1280, 1280, 1366, 1366, 1440, 1600)
_SCALES = (1.0, 1.0, 1.0, 1.0, 1.0, 1.25, 1.5, 2.0)
_PLAINEST = 12  # rules; fewer mean that the style sheet is not there
_SERIFS = ('"Times', "Times", "serif")
_FEWEST = 6  # elements
_BLANK = 0.985  # share of one shade


class Dull(Exception):  # noqa: N818 - a page to leave out is no error
    """A page that shows too little or has lost its style sheet; says which."""


@dataclass(frozen=True)
class View:
    """The window: CSS pixels, and screen pixels per CSS pixel."""

    width: int
    height: int
    scale: float

    @classmethod
    def drawn(cls, rng: Random) -> View:
        """A window of a telephone, tablet or desk."""
        width, height = rng.choice(_WIDTHS), rng.randrange(700, 1001, 20)
        scale = rng.choice(_SCALES)
        return cls(min(width, 1024) if scale == 2 else width, height, scale)

    def offsets(self, tall: int, rng: Random) -> list[int]:
        """How far to scroll down a page so tall: to its top and up to two places below."""
        high, found = self.height, [0]
        if tall > 1.7 * high:
            found.append(rng.randint(int(0.7 * high), int(min(tall - high, 2.2 * high))))
        if tall > 3.5 * high and rng.random() < 0.6:
            found.append(rng.randint(int(2.3 * high), tall - high))
        return found


@dataclass(frozen=True)
class Shot:
    """A picture and what is on it."""

    image: Image.Image
    elements: list[Element]


class Camera(Chromium):
    """Takes pictures of pages that nothing but the answers feed."""

    def __init__(self, answers: Answers) -> None:
        super().__init__(purpose="rendering templates", flags=[_NOWHERE])
        self._answers = answers
        folder = files(__package__) / "label"
        parts = "\n".join((folder / f"{part}.js").read_text("utf-8") for part in _PARTS)
        self._script = f"() => {{\n{parts}\nreturn readPage();\n}}"

    def shoot(self, url: str, rng: Random) -> Iterator[Shot]:
        """One to three pictures of a page, each of another part of it.

        Raises:
            Dull: There is nothing worth a picture.
        """
        from playwright.sync_api import Error

        view = View.drawn(rng)
        try:
            with self._tab(view) as tab:
                yield from self._shots(tab, url, view, rng)
        except Error as error:
            if not self._chromium.is_connected():
                raise
            raise Dull(error.message.splitlines()[0]) from error

    def _shots(self, tab: Any, url: str, view: View, rng: Random) -> Iterator[Shot]:
        tab.on("dialog", lambda dialog: dialog.dismiss())
        tab.goto(url, wait_until="load", timeout=9000)
        tab.wait_for_timeout(350)
        tab.add_style_tag(content=_STILL)
        about = tab.evaluate(_ABOUT)
        if not _styled(about["rules"], about["font"]):
            raise Dull(f"has {about['rules']} rules of style and the font {about['font'][:40]}")
        before: list[Element] = []
        for offset in view.offsets(int(about["height"]), rng):
            if offset:
                tab.evaluate("offset => window.scrollTo(0, offset)", offset)
                tab.wait_for_timeout(150)
            found = [Found.read(raw) for raw in tab.evaluate(self._script)]
            png = tab.screenshot(animations="disabled", caret="hide")
            image = Image.open(BytesIO(png)).convert("RGB")
            seen = elements(found, image, view.scale)
            if seen != before and len(seen) >= _FEWEST and not _blank(image):
                yield Shot(image, seen)
            before = seen

    @contextmanager
    def _tab(self, view: View) -> Iterator[Any]:
        context = self._chromium.new_context(
            viewport={"width": view.width, "height": view.height},
            device_scale_factor=view.scale,
            service_workers="block",
        )
        try:
            context.route("**/*", self._fulfil)
            context.route_web_socket("**/*", lambda socket: socket.close())
            context.set_default_timeout(6000)
            yield context.new_page()
        finally:
            with suppress(Exception):
                context.close()

    def _fulfil(self, route: Any) -> None:
        from playwright.sync_api import Error

        request = route.request
        answer = self._answers.answer(
            request.url, request.resource_type, request.headers.get("referer", "")
        )
        anyone = {"access-control-allow-origin": "*"}
        with suppress(Error):  # a page that has been closed waits for no answer
            if answer is None:
                route.fulfill(status=404, body="")
            else:
                route.fulfill(body=answer.body, content_type=answer.type, headers=anyone)


def _styled(rules: int, font: str) -> bool:
    """Whether style sheets arrived: few rules or the browser's own font say that none did."""
    return (
        rules >= _PLAINEST
        and not font.startswith(_SERIFS)
        and ("Times" not in font or rules >= 400)
    )


def _blank(image: Image.Image) -> bool:
    shades = np.asarray(image.resize((64, 64)).convert("L")) // 8
    return bool(np.bincount(shades.ravel()).max() > _BLANK * shades.size)
