"""The first round of an audit: every phrase as it is, in other words, and without words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from deixis.core import Grounder
from deixis.datasets import Expression, Sample
from deixis.evaluation.audit.rewording import rewordings
from deixis.evaluation.evaluator import Progress, State
from deixis.evaluation.predictions import PredictionLog
from deixis.evaluation.records import Record, record_answer
from deixis.evaluation.running import run_model

__all__ = ["THING", "Asked", "Asker", "Pairs", "ask_as_is"]

THING = "thing"
"""What a model is asked when the phrase is ignored."""

Pairs = list[tuple[Record, Record]]
"""Records of one expression, asked in two ways."""


@dataclass(frozen=True, slots=True)
class Asker:
    """A model, and where its answers go.

    Attributes:
        grounder: The model.
        root: Folder of the data set, or None.
        folder: Where predictions are written, or None.
        resume: Go on with predictions that are there.
        progress: Called after each image, or None.
        facts: What the answers hang on besides the model's name.
    """

    grounder: Grounder
    root: Path | None
    folder: Path | None
    resume: bool
    progress: Progress | None
    facts: Mapping[str, Any] = field(default_factory=dict)

    def log(self, name: str) -> PredictionLog | None:
        """The file of predictions of a round."""
        if self.folder is None:
            return None
        path = self.folder / "predictions" / name
        return PredictionLog(path, model=self.grounder.name, resume=self.resume, facts=self.facts)

    def tell(
        self, what: str, images: int, right: int, expressions: int, *, total: int | None = None
    ) -> None:
        """Report how far a round is; ``total`` images are in it, where that is known."""
        if self.progress is not None:
            name = f"{self.grounder.name}, {what}"
            self.progress(State(name, images, total, right, expressions))


@dataclass(slots=True)
class Asked:
    """What the first round gave.

    Attributes:
        images: Pictures.
        plain: One record an expression, in the order of the data.
        places: (number of the picture, number of the expression) of each.
        blind: The answer to "thing", as if given to each expression.
        reworded: Name of a rewording -> as asked, and in other words.
    """

    images: int = 0
    plain: list[Record] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    blind: list[Record] = field(default_factory=list)
    reworded: dict[str, Pairs] = field(default_factory=dict)


def ask_as_is(asker: Asker, samples: Iterator[Sample], *, total: int | None = None) -> Asked:
    """One call a picture: its phrases, their rewordings, and "thing"; ``total`` pictures."""
    asked = Asked()
    plans: list[tuple[int, list[tuple[int, str]]]] = []

    def extended() -> Iterator[Sample]:
        for sample in samples:
            more, plan = _variants(sample)
            plans.append((len(sample.expressions), plan))
            yield replace(sample, expressions=(*sample.expressions, *more))

    rounds = run_model(asker.grounder, extended(), root=asker.root, log=asker.log("audit.jsonl"))
    right = 0
    for number, records in enumerate(rounds):
        _take(asked, number, records, *plans[number])
        right += sum(record.marks.right for record in records[: plans[number][0]])
        asker.tell("as asked", asked.images, right, len(asked.plain), total=total)
    return asked


def _take(
    asked: Asked,
    number: int,
    records: Sequence[Record],
    count: int,
    plan: Sequence[tuple[int, str]],
) -> None:
    plain, variants, blind = records[:count], records[count:-1], records[-1]
    asked.images += 1
    asked.plain += plain
    asked.places += [(number, index) for index in range(count)]
    asked.blind += [_ignoring(record, blind) for record in plain]
    for (index, name), record in zip(plan, variants, strict=True):
        if plain[index].error is None and record.error is None:
            asked.reworded.setdefault(name, []).append((plain[index], record))


def _variants(sample: Sample) -> tuple[list[Expression], list[tuple[int, str]]]:
    """Further expressions to ask about the picture, and (index, name of rewording) of each."""
    more, plan = [], []
    for index, expression in enumerate(sample.expressions):
        for name, phrase in rewordings(expression.phrase).items():
            more.append(replace(expression, phrase=phrase))
            plan.append((index, name))
    return [*more, Expression(THING)], plan


def _ignoring(record: Record, blind: Record) -> Record:
    """The answer to "thing", given to the expression of a record."""
    if blind.error is not None:
        return replace(blind, place=record.place, expression=record.expression)
    answer = replace(blind.answer, phrase=record.expression.phrase)
    return record_answer(record.place, record.expression, answer)
