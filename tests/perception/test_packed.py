"""Networks that ship in the package."""

import pytest

from deixis.core import WeightsError
from deixis.perception.packed import open_packed


def test_a_missing_network_is_named_with_what_makes_it() -> None:
    with pytest.raises(WeightsError, match=r"weights/none\.onnx.*python -m some\.recipe --help"):
        open_packed("none.onnx", recipe="some.recipe")


@pytest.mark.parametrize("name", ["icons.onnx", "elements.onnx", "colours.onnx"])
def test_what_ships_opens_on_one_thread(name: str) -> None:
    session = open_packed(name, recipe="some.recipe")
    assert session.get_session_options().intra_op_num_threads == 1
