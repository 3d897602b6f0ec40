"""``deixis dataset from-detections``: referring expressions for boxes that have only a category."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from deixis.cli.count_progress import CountProgress
from deixis.cli.dataset.options import AsJson, Data, Format, Images, Seed
from deixis.cli.jsonlines import say_json
from deixis.cli.terminal import inform, safe, say
from deixis.cli.writing import to_folder

if TYPE_CHECKING:
    from deixis.datasets import Sample

__all__ = ["from_detections"]


def from_detections(
    data: Data,
    out: Annotated[
        Path,
        typer.Option("--out", "-o", help="Folder to write, empty or missing.", callback=to_folder),
    ],
    per_box: Annotated[int, typer.Option(min=1, max=50, help="Expressions a box, at most.")] = 2,
    skill: Annotated[
        list[str] | None,
        typer.Option(help="kind, colour, size, position, ordinal, relation, plural; repeatable."),
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first N images.")] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Write into a folder where it was cut off.")
    ] = False,
    link: Annotated[bool, typer.Option("--link", help="Hard links instead of copies.")] = False,
    format_name: Format = None,
    images: Images = None,
    seed: Seed = 0,
    as_json: AsJson = False,
) -> None:
    """Write expressions for labelled boxes; kept is what surely means that box and no other."""
    from deixis.datasets import convert_dataset  # keeps --help quick
    from deixis.datasets.from_detections import SKILLS, describe_boxes

    counts: Counter[str] = Counter()

    def describe(samples: Iterator[Sample]) -> Iterator[Sample]:
        for sample in describe_boxes(samples, per_box=per_box, skills=skill or SKILLS, seed=seed):
            counts["boxes"] += len(sample.objects)
            written = [e for e in sample.expressions if e.provenance == "from-detections"]
            counts["expressions"] += len(written)
            counts.update(skill for item in written for skill in item.skills)
            yield sample

    try:
        with CountProgress() as progress:
            done = convert_dataset(
                data,
                out,
                format=format_name,
                images=images,
                resume=resume,
                link=link,
                limit=limit,
                change=describe,
                progress=progress,
            )
    except KeyboardInterrupt:
        inform(f"interrupted; the same command with --resume writes {out} anew, pictures are kept")
        raise
    if as_json:
        say_json({"path": str(done.path), "images": done.samples, **counts})
        return
    boxes, written = counts.pop("boxes", 0), counts.pop("expressions", 0)
    say(safe(f"{done.path}: {done.samples} images, {boxes} boxes, {written} expressions"))
    for name, count in counts.most_common():
        say(f"  {name:<12}{count:>8}")
    if not boxes:
        inform(
            "note: there are no labelled boxes in it; boxes of phrases become labelled ones by "
            "deixis dataset export --to coco"
        )
