"""The worst errors of each model, kind by kind, with pictures and reasons."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.evaluation.records import Record
from deixis.evaluation.report.errors import ERROR_KINDS, ErrorGroup, worst_errors
from deixis.evaluation.report.markup import Html, element, join
from deixis.evaluation.report.pictures import Pictures
from deixis.evaluation.report.tables import table
from deixis.evaluation.results import ModelResult

__all__ = ["error_section"]


def error_section(models: Sequence[ModelResult], pictures: Pictures, *, most: int = 6) -> Html:
    """A table of kinds, model beside model, and then each model's worst errors."""
    found = [worst_errors(model.records, most=most) for model in models]
    counts = [{group.kind: group.count for group in groups} for groups in found]
    rows = [
        (kind, words, *(item.get(kind, 0) for item in counts))
        for kind, words in ERROR_KINDS.items()
        if any(kind in item for item in counts)
    ]
    if not rows:
        return element("p", "No answer is wrong, or the file holds no answers.")
    head = ("", "what happened", *(model.model for model in models))
    parts = [table(head, rows, class_="kinds"), _key()]
    for model, groups in zip(models, found, strict=True):
        if groups:
            parts.append(element("h3", f"Worst errors of {model.model}"))
        parts += [_group(group, pictures) for group in groups]
    return join(*parts)


def _key() -> Html:
    return element(
        "p",
        element("span", "true box", class_="key true"),
        " ",
        element("span", "answer", class_="key said"),
        " The surest come first.",
        class_="keys",
    )


def _group(group: ErrorGroup, pictures: Pictures) -> Html:
    cards = [_card(record, pictures) for record in group.worst]
    title = f"{group.kind}: {group.count}"
    return element(
        "section", element("h4", title), element("div", *cards, class_="cards"), class_="errors"
    )


def _card(record: Record, pictures: Pictures) -> Html:
    answer = record.answer
    sure = "no confidence" if answer.confidence is None else f"{answer.confidence:.0%} sure"
    label = answer.best.label if answer.best is not None else None
    told = [str(answer.status), sure]
    if record.expression.boxes and answer.regions:
        told.append(f"IoU {record.marks.iou:.2f}")
    if label:
        told.append(f"called it {label}")
    if len(answer.regions) > 1:
        told.append(f"{len(answer.regions)} boxes")
    parts = [
        element("div", pictures.show(record), class_="frame"),
        element("p", record.expression.phrase, class_="phrase", dir="auto"),
        element("p", " · ".join(told), class_="told"),
    ]
    reason = record.error or record.why
    if reason:
        parts.append(element("p", reason, class_="why"))
    parts.append(element("p", record.place.image, class_="source"))
    return element("article", *parts, class_="card")
