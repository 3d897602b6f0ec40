"""Renders examples/pages/*.html with a local Chromium: a screenshot and a PDF.

Only needed after a change to the pages; needs the extras ``screens`` and ``pdf``.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from deixis.drawing import save_image
from deixis.images import load_image

HERE = Path(__file__).parent


def main() -> None:
    """Write images/form.png, images/invoice.pdf and images/invoice.png."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium")
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto((HERE / "pages/form.html").as_uri())
        page.screenshot(path=HERE / "images/form.png")
        page.goto((HERE / "pages/invoice.html").as_uri())
        page.pdf(path=HERE / "images/invoice.pdf", prefer_css_page_size=True)
        browser.close()
    save_image(load_image(HERE / "images/invoice.pdf", dpi=150), HERE / "images/invoice.png")


if __name__ == "__main__":
    main()
