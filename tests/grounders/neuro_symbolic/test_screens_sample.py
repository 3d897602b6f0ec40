"""The whole path, reader included, on the small committed sample of development pages."""

from pathlib import Path

from deixis.datasets import read_expressions
from deixis.evaluation import score_expression
from deixis.grounders import load

SAMPLE = Path(__file__).parents[2] / "data" / "screens"


def test_most_answers_on_the_sample_are_right() -> None:
    outcomes = [
        score_expression(load().ground(str(sample.image), expression.phrase), expression).correct
        for sample in read_expressions(SAMPLE)
        for expression in sample.expressions
    ]
    assert len(outcomes) > 50
    assert sum(outcomes) / len(outcomes) > 0.8
