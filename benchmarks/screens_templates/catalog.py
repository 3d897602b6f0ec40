"""The templates: packages, their licences, and which of their pages are rendered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from random import Random

from benchmarks.screens_templates.packages import Package, Packages

__all__ = ["TEMPLATES", "File", "Template", "missing", "pages"]

# Frames, error pages, tests of scripts and mirrored pages show little or nothing new.
_DULL = re.compile(
    r"iframe|/404|/500|blank|_test|/docs?/.*print|redirect|partial|rtl|/default-", re.IGNORECASE
)
_LEAST = 1500  # bytes; what is shorter only leads elsewhere


@dataclass(frozen=True)
class Template:
    """A published package of pages.

    Attributes:
        name: Of the npm package, or "owner/name" of a repository on GitHub.
        version: Of which the pages were looked at; empty for repositories.
        most: So many pages at most.
        patterns: Of the pages in it.
        licence: SPDX identifier.
    """

    name: str
    version: str
    most: int
    patterns: tuple[str, ...]
    licence: str = "MIT"

    def package(self, packages: Packages) -> Package | None:
        """The unpacked package, where it is there."""
        if self.version:
            return packages.find(self.name, self.version)
        return packages.find(self.name.split("/")[1], kind="github")


@dataclass(frozen=True)
class File:
    """One page of a template: the file and the package that holds it."""

    path: Path
    package: Package
    licence: str

    @property
    def inner(self) -> str:
        """Its path in the package."""
        return self.path.relative_to(self.package.root).as_posix()


def _startbootstrap(name: str) -> Template:
    return Template(f"StartBootstrap/startbootstrap-{name}", "", 6, ("dist/**/*.html",))


TEMPLATES = (
    Template("98.css", "0.1.21", 1, ("dist/*.html",)),
    Template("@creative-tim-official/argon-dashboard", "2.0.4", 8, ("pages/*.html",)),
    Template("@creative-tim-official/argon-dashboard-free", "1.2.0", 8, ("examples/*.html",)),
    Template("@digitallyhappy/backstrap", "0.5.1", 14, ("dist/**/*.html",)),
    Template("@exampledev/new.css", "1.1.3", 2, ("*.html", "theme/*.html")),
    Template("admin-lte", "2.4.18", 18, ("*.html", "pages/**/*.html")),
    Template("black-dashboard", "1.0.0", 8, ("examples/*.html",)),
    Template("bootstrap-select", "1.13.18", 2, ("docs/custom_theme/*.html",)),
    Template("fomantic-ui", "2.9.4", 13, ("examples/*.html",)),
    Template("foundation-sites", "6.9.0", 14, ("test/visual/**/*.html",)),
    Template("gentelella", "4.2.0", 14, ("dist/production/*.html",)),
    Template("jquery-mobile", "1.4.1", 14, ("dist/demos/**/*.html",)),
    Template("material-dashboard", "3.1.0", 8, ("pages/*.html",)),
    Template("material-design-lite", "1.3.0", 8, ("dist/components/**/*.html",), "Apache-2.0"),
    Template("material-kit", "2.0.4", 5, ("*.html", "examples/*.html")),
    Template("now-ui-dashboard", "1.0.1", 8, ("examples/*.html",)),
    Template("paper-dashboard", "1.1.0", 8, ("*.html",)),
    Template("sneat-bootstrap-html-admin-template-free", "1.0.0", 20, ("html/*.html",)),
    Template("soft-ui-dashboard", "1.0.1", 8, ("pages/*.html",)),
    Template("soft-ui-design-system", "1.0.4", 8, ("*.html", "pages/*.html")),
    Template("spectre.css", "0.5.9", 18, ("docs/**/*.html",)),
    Template("startbootstrap-creative", "7.0.7", 1, ("dist/*.html",)),
    Template("startbootstrap-resume", "7.0.6", 1, ("dist/*.html",)),
    Template("startbootstrap-sb-admin", "7.0.7", 6, ("dist/*.html",)),
    Template("startbootstrap-sb-admin-2", "4.1.4", 7, ("*.html",)),
    Template("startbootstrap-simple-sidebar", "6.0.6", 1, ("dist/*.html",)),
    Template("summernote", "0.9.1", 4, ("examples/*.html",)),
    Template("uikit", "3.25.29", 18, ("tests/*.html",)),
    Template("weui", "2.6.26", 1, ("dist/**/*.html",)),
    Template("xp.css", "0.3.0", 1, ("dist/*.html",)),
    Template(
        "BootstrapDash/PurpleAdmin-Free-Admin-Template", "", 8, ("index.html", "pages/**/*.html")
    ),
    Template(
        "BootstrapDash/StarAdmin-Free-Bootstrap-Admin-Template",
        "",
        8,
        ("src/index.html", "src/pages/**/*.html"),
    ),
    Template(
        "BootstrapDash/corona-free-dark-bootstrap-admin-template",
        "",
        8,
        ("template/index.html", "template/pages/**/*.html"),
    ),
    Template("BulmaTemplates/bulma-templates", "", 14, ("templates/*.html",)),
    Template(
        "creativetimofficial/light-bootstrap-dashboard", "", 9, ("examples/*.html", "BS3/*.html")
    ),
    Template("creativetimofficial/notus-js", "", 9, ("*.html", "pages/**/*.html")),
    Template("estevanmaito/windmill-dashboard", "", 8, ("public/**/*.html",)),
    Template("HackerThemes/spur-template", "", 8, ("dist/html/*.html",)),
    Template("jquery/jquery-ui", "", 20, ("demos/**/*.html",)),
    Template("tailwindtoolbox/Admin-Template", "", 1, ("*.html",)),
    Template("tailwindtoolbox/Landing-Page", "", 1, ("*.html",)),
    Template("themefisher/meghna", "", 3, ("theme/*.html",)),
    *map(
        _startbootstrap,
        (
            "agency", "blog-home", "business-casual", "clean-blog", "freelancer", "grayscale",
            "modern-business", "new-age", "personal", "shop-homepage", "shop-item",
            "small-business", "stylish-portfolio",
        ),
    ),
)  # fmt: skip


def pages(packages: Packages, seed: int) -> list[File]:
    """Pages of all templates that are there, one of each in turn."""
    drawn = [list(_drawn(template, packages, seed)) for template in TEMPLATES]
    return [file for turn in zip_longest(*drawn) for file in turn if file is not None]


def missing(packages: Packages) -> list[str]:
    """Names of templates that are not in the folder."""
    return [t.name for t in TEMPLATES if t.package(packages) is None]


def _drawn(template: Template, packages: Packages, seed: int) -> Iterator[File]:
    package = template.package(packages)
    if package is None:
        return
    found = [
        path
        for path in packages.files(package, template.patterns)
        if path.stat().st_size > _LEAST
        and not _DULL.search(f"/{path.relative_to(package.root).as_posix()}")
    ]
    Random(f"{seed}/{template.name}").shuffle(found)  # noqa: S311 - variety, not secrecy
    for path in found[: template.most]:
        yield File(path, package, template.licence)
