"""Pictures and phrases told apart; where --save writes; text made safe; numbers JSON can hold."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.cli.inputs import Source, expand, split_arguments
from deixis.cli.jsonlines import finite
from deixis.cli.saving import plan_saves
from deixis.cli.terminal import safe
from deixis.core import InputError
from tests.cli.conftest import make_picture


def test_the_first_argument_is_the_picture_even_when_it_is_missing() -> None:
    assert split_arguments(["no-such.png", "a cup"]) == (["no-such.png"], ["a cup"])


def test_existing_pictures_after_the_first_are_pictures(tmp_path: Path) -> None:
    a, b = (str(make_picture(tmp_path / name)) for name in ("a.png", "b.png"))
    assert split_arguments([a, b, "a cup", b]) == ([a, b], ["a cup", b])


def test_with_the_option_all_arguments_are_phrases() -> None:
    assert split_arguments(["a cup", "b"], images=["x.png"]) == (["x.png"], ["a cup", "b"])


def test_a_phrase_that_names_an_existing_file_of_another_kind_stays_a_phrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cup").write_text("")
    monkeypatch.chdir(tmp_path)
    assert split_arguments(["x.png", "cup"]) == (["x.png"], ["cup"])


def test_a_file_whose_name_looks_like_a_pattern_is_taken_as_it_is(tmp_path: Path) -> None:
    odd = make_picture(tmp_path / "shot[1].png")
    assert expand([str(odd)]) == [Source(str(odd))]


def test_patterns_expand_sorted_and_once(tmp_path: Path) -> None:
    names = [str(make_picture(tmp_path / name)) for name in ("b.png", "a.png")]
    sources = expand([f"{tmp_path}/*.png", names[0]])
    assert [source.value for source in sources] == sorted(names)


def test_long_data_urls_are_shortened_in_messages() -> None:
    assert len(Source("data:image/png;base64," + "A" * 9999).name) < 100


def test_one_picture_saves_to_a_file_or_into_a_folder(tmp_path: Path) -> None:
    source = [Source("in/shot.png")]
    assert plan_saves(str(tmp_path / "out.jpg"), source) == [tmp_path / "out.jpg"]
    assert plan_saves(str(tmp_path), source) == [tmp_path / "shot.png"]
    assert plan_saves(f"{tmp_path}/new/", source) == [tmp_path / "new" / "shot.png"]


def test_several_pictures_save_under_their_own_names() -> None:
    sources = [Source("a/x.png"), Source("b/x.jpg"), Source("-"), Source("data:,")]
    assert plan_saves("out", sources) == [
        Path("out/x.png"), Path("out/x-2.png"), Path("out/stdin.png"), Path("out/data.png"),
    ]  # fmt: skip
    assert plan_saves("o-{index}-{name}.webp", sources[:2]) == [
        Path("o-1-x.webp"), Path("o-2-x.webp"),
    ]  # fmt: skip


def test_several_pictures_do_not_fit_one_file() -> None:
    with pytest.raises(InputError, match="one file, but there are 2 images"):
        plan_saves("out.png", [Source("a.png"), Source("b.png")])


def test_an_input_is_never_overwritten(tmp_path: Path) -> None:
    original = make_picture(tmp_path / "a.png")
    link = tmp_path / "link.png"
    link.symlink_to(original)
    for target in (original, link, tmp_path):
        with pytest.raises(InputError, match="would overwrite"):
            plan_saves(str(target), [Source(str(original))])


@given(st.text())
def test_safe_text_is_one_line_without_controls(text: str) -> None:
    out = safe(text)
    assert out.isprintable() or all(
        not char.isprintable() and char not in "\n\r\x1b" for char in out if not char.isprintable()
    )
    assert len(out.splitlines()) <= 1
    out.encode()


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"])))
def test_harmless_text_stays(text: str) -> None:
    assert safe(text) == text


def test_numbers_that_json_lacks_become_null() -> None:
    document = finite({"a": [math.nan, 1.5, (math.inf,)], "b": {"c": -math.inf}})
    assert json.dumps(document, allow_nan=False) == '{"a": [null, 1.5, [null]], "b": {"c": null}}'


def test_an_empty_place_to_save_is_refused() -> None:
    with pytest.raises(InputError, match="got an empty name"):
        plan_saves(" ", [Source("a.png")])


def test_with_the_option_an_argument_that_names_a_picture_is_one(tmp_path: Path) -> None:
    there = str(make_picture(tmp_path / "a.png"))
    assert split_arguments([there, "a cup"], images=["x.png"]) == (["x.png", there], ["a cup"])
