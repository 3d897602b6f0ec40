import copy
import pickle

import pytest

import deixis.core as core
from deixis.core import DatasetError, DeixisError, MissingDependency, PhraseError


@pytest.mark.parametrize(
    ("name", "parents"),
    [
        ("InputError", ("DeixisError", ValueError)),
        ("ImageError", ("InputError", ValueError)),
        ("PhraseError", ("InputError", ValueError)),
        ("ModelError", ("DeixisError",)),
        ("MissingDependency", ("ModelError",)),
        ("WeightsError", ("ModelError",)),
        ("DatasetError", ("DeixisError",)),
        ("ConfigError", ("DeixisError", ValueError)),
    ],
)
def test_the_error_tree(name, parents):
    for parent in parents:
        expected = getattr(core, parent) if isinstance(parent, str) else parent
        assert issubclass(getattr(core, name), expected)
    assert issubclass(getattr(core, name), DeixisError)


def test_a_missing_dependency_names_the_pip_line():
    error = MissingDependency("pypdfium2", extra="pdf", purpose="reading PDF pages")
    assert "pip install 'deixis[pdf]'" in str(error)
    assert (error.package, error.extra) == ("pypdfium2", "pdf")


def test_errors_say_where():
    assert PhraseError("bad", offset=4).offset == 4
    assert str(DatasetError("no box", path="a.jsonl", line=3)) == "a.jsonl:3: no box"
    assert str(DatasetError("empty", path="a.jsonl")) == "a.jsonl: empty"


class _OwnError(core.ModelError):
    def __init__(self, *, part):
        super().__init__(f"{part} is broken")
        self.part = part


EVERY = [
    DeixisError("a"),
    core.InputError("a"),
    core.ImageError("a"),
    PhraseError("bad", offset=4),
    core.ModelError("a"),
    MissingDependency("torch", extra="hub", purpose="the model"),
    core.WeightsError("a"),
    DatasetError("no box", path="a.jsonl", line=3),
    core.ConfigError("a"),
    _OwnError(part="the eye"),
]


def test_every_error_of_the_tree_is_tried():
    tree = {getattr(core, name) for name in core.__all__ if name.endswith(("Error", "Dependency"))}
    assert tree == {type(error) for error in EVERY} - {_OwnError}


@pytest.mark.parametrize("error", EVERY, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("again", [lambda e: pickle.loads(pickle.dumps(e)), copy.copy])
def test_errors_come_back_from_another_process(error, again):
    error.worker = 3
    back = again(error)
    assert type(back) is type(error)
    assert (str(back), back.args, vars(back)) == (str(error), error.args, vars(error))
