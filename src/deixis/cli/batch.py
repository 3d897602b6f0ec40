"""Working through several pictures: progress, and failures that do not stop the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from deixis.cli.inputs import Source, is_there, open_source
from deixis.cli.progress import track
from deixis.cli.terminal import complain
from deixis.core import ConfigError, DeixisError, ImageArray, ImageError, InputError, ModelError

__all__ = ["SomeFailed", "refuse_missing", "run_batch"]


class SomeFailed(DeixisError):  # noqa: N818 - says what happened, in one word or two
    """Some pictures of a batch failed; each was reported when it did."""

    def __init__(self, failures: Sequence[tuple[Source, Exception]], total: int) -> None:
        names = ", ".join(source.name for source, _ in failures)
        super().__init__(f"{len(failures)} of {total} images failed: {names}")
        self.failures = tuple(failures)


def run_batch(
    sources: Sequence[Source],
    work: Callable[[int, Source, ImageArray], None],
    *,
    page: int | None = None,
    allow_urls: bool = False,
    max_pixels: int | None = None,
) -> None:
    """Call ``work(index, source, image)`` for each picture that opens.

    Raises:
        SomeFailed: Of several pictures, some failed. A single picture raises its own error.
    """
    failures: list[tuple[Source, Exception]] = []
    for index, source in enumerate(track(sources)):
        try:
            picture = open_source(source, page=page, allow_urls=allow_urls, max_pixels=max_pixels)
            work(index, source, picture)
        except Exception as error:  # noqa: PERF203 - a failed picture must not stop the others
            if len(sources) == 1 or _stops_all(error):
                raise
            failures.append((source, error))
            complain(_describe(source, error))
    if failures:
        raise SomeFailed(failures, len(sources))


def refuse_missing(sources: Sequence[Source]) -> None:
    """Fail where none of the pictures is there, before a model is loaded for them.

    Raises:
        ImageError: The only picture is not there.
        SomeFailed: None of several is.
    """
    if not any(map(is_there, sources)):
        run_batch(sources, lambda index, source, picture: None)


def _stops_all(error: Exception) -> bool:
    """Whether every other picture would fail in the same way."""
    if isinstance(error, ImageError):
        return False
    return isinstance(error, InputError | ConfigError | ModelError | BrokenPipeError)


def _describe(source: Source, error: Exception) -> str:
    text = str(error) if isinstance(error, DeixisError) else f"{type(error).__name__}: {error}"
    return text if source.name in text else f"{source.name}: {text}"
