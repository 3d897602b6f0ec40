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
