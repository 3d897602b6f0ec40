"""A drawn picture where a site would show a photo."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft

__all__ = ["picture"]


def picture(d: Draft, key: str, width: str, height: int) -> str:
    """A drawn landscape or still life that stands for a photo."""
    r = d.rng
    a, b, c = r.sample(["#8fb8de", "#e2c290", "#b8d8ba", "#d9a5b3", "#c7b8ea", "#f0d9a8"], 3)
    x = r.randint(20, 75)
    return f'<svg {d.f(key, "image")} style="width:{width};height:{height}px;display:block;max-width:100%" viewBox="0 0 100 60" preserveAspectRatio="none"><rect width="100" height="60" fill="{a}"/><circle cx="{x}" cy="18" r="9" fill="{b}"/><path d="M0 60 L{x - 15} 26 L{x + 20} 60z" fill="{c}"/><path d="M{x} 60 L{x + 28} 34 L100 60z" fill="#6d7f8c"/></svg>'
