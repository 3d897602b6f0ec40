"""``--model``: a name that is unknown is answered with the close ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from deixis.cli.model_names import check_model
from deixis.core import InputError


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("florence2-base", r"did you mean florence-2-base.*, got 'florence2-base' \(nor is that"),
        ("xyz", r"names that deixis models lists, got 'xyz'"),
    ],
)
def test_close_names_are_told_and_not_all_forty(name: str, message: str) -> None:
    with pytest.raises(InputError, match=message) as caught:
        check_model(name)
    assert len(str(caught.value)) < 250


def test_a_folder_that_is_no_model_is_named_as_one(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no deixis\.json"):
        check_model(str(tmp_path))
