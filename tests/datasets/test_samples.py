"""What a data set is made of says at once what it cannot be made of."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, InputError
from deixis.datasets import Expression, LabelledBox

BOX = Box(0, 0, 4, 4)
PIXELS = np.zeros((4, 4), bool)


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: Expression("a", [[0, 0, 1, 1]]), "an expression's boxes must be a Box, got list"),
        (lambda: Expression("a", BOX), "an expression's boxes must be several Box, got Box"),
        (lambda: Expression("a", (BOX,), masks=(PIXELS,)), "masks must be a Mask, got ndarray"),
        (lambda: Expression(3), "an expression's phrase must be a text, got int"),
        (lambda: LabelledBox("a", [0, 0, 1, 1]), "a labelled box's box must be a Box, got list"),
        (lambda: LabelledBox("a", BOX, PIXELS), "a labelled box's mask must be a Mask"),
        (lambda: LabelledBox(None, BOX), "a labelled box's category must be a text"),
    ],
)
def test_attributes_of_a_wrong_type_are_refused_at_the_door(build, message) -> None:
    with pytest.raises(InputError, match=message):
        build()
