"""``deixis dataset import`` and ``export``: from and to other formats, pictures and all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from deixis.cli.count_progress import CountProgress
from deixis.cli.dataset.options import AsJson, Data, Format, Images
from deixis.cli.jsonlines import say_json
from deixis.cli.terminal import inform, safe, say
from deixis.cli.writing import to_folder

if TYPE_CHECKING:
    from deixis.core import DatasetError
    from deixis.datasets import Conversion

__all__ = ["export_data", "import_data"]

Out = Annotated[
    Path, typer.Option("--out", "-o", help="Folder to write, empty or missing.", callback=to_folder)
]
Resume = Annotated[bool, typer.Option("--resume", help="Go on where it was cut off.")]
Skip = Annotated[bool, typer.Option("--skip-missing", help="Leave out images without a file.")]
Unreadable = Annotated[
    bool, typer.Option("--skip-unreadable", help="Leave out records that cannot be read; say each.")
]
Link = Annotated[bool, typer.Option("--link", help="Hard links instead of copies.")]
Unheld = Annotated[
    bool, typer.Option("--skip-unheld", help="Leave out phrases that the format refuses.")
]
Limit = Annotated[int | None, typer.Option(min=1, help="Only the first N images.")]


def import_data(
    data: Data,
    out: Out,
    format_name: Format = None,
    images: Images = None,
    resume: Resume = False,
    skip_missing: Skip = False,
    skip_unreadable: Unreadable = False,
    link: Link = False,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    """Read a data set of any format into a folder of our own, with its pictures."""
    _convert(data, out, "deixis", format_name, images, resume, skip_missing, link, limit, as_json,
             skip_unheld=False, skip_unreadable=skip_unreadable)  # fmt: skip


def export_data(
    data: Data,
    out: Out,
    to: Annotated[str, typer.Option("--to", "-t", help="Format to write: coco, yolo, cvat, ...")],
    format_name: Format = None,
    images: Images = None,
    resume: Resume = False,
    skip_missing: Skip = False,
    skip_unheld: Unheld = False,
    skip_unreadable: Unreadable = False,
    link: Link = False,
    limit: Limit = None,
    as_json: AsJson = False,
) -> None:
    """Write a data set in another format into a folder, with its pictures."""
    _convert(data, out, to, format_name, images, resume, skip_missing, link, limit, as_json,
             skip_unheld=skip_unheld, skip_unreadable=skip_unreadable)  # fmt: skip


def _convert(
    data: Path,
    out: Path,
    to: str,
    format_name: str | None,
    images: Path | None,
    resume: bool,
    skip_missing: bool,
    link: bool,
    limit: int | None,
    as_json: bool,
    *,
    skip_unheld: bool,
    skip_unreadable: bool,
) -> None:
    from deixis.datasets import convert_dataset  # keeps --help quick

    try:
        with CountProgress() as progress:
            done = convert_dataset(
                data,
                out,
                to,
                format=format_name,
                images=images,
                resume=resume,
                skip_missing=skip_missing,
                skip_unheld=skip_unheld,
                skip_unreadable=_say_left_out if skip_unreadable else None,
                link=link,
                limit=limit,
                progress=progress,
            )
    except KeyboardInterrupt:
        inform(f"interrupted; the same command with --resume goes on in {out}")
        raise
    _tell(done, as_json=as_json)


def _say_left_out(error: DatasetError) -> None:
    inform(f"left out: {error}")


def _tell(done: Conversion, *, as_json: bool) -> None:
    if as_json:
        counts = {name: getattr(done, name) for name in done.__slots__ if name != "path"}
        say_json({"path": str(done.path), **counts})
        return
    kept = f", {done.kept} were there" if done.kept else ""
    say(safe(f"{done.path}: {done.samples} images, {done.copied} pictures copied{kept}"))
    if done.missing:
        inform(f"note: {done.missing} images left out, since their pictures are not there")
    if done.unreadable:
        inform(f"note: records left out, since they cannot be read: {done.unreadable}")
    if done.labelled:
        inform(f"note: {done.labelled} boxes are labelled by the category or phrase of expressions")
    if done.lost:
        inform(f"note: phrases left out, for which the format has no place: {done.lost}")
    if done.merged:
        inform(f"note: phrases that fit several things and mean all of them there: {done.merged}")
