"""Where weights come from: the order, what is refused, and what the messages tell."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from deixis.core import ConfigError, MissingDependency, WeightsError
from deixis.perception.hub import find_weights, need, weights_here
from deixis.perception.hub.network import OFFLINE_VARIABLES

HUB_ID = "someone/some-model"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, and no network."""
    for name in OFFLINE_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("DEIXIS_OFFLINE", "1")
    return tmp_path / "cache"


def folder(path: Path, *files: str) -> Path:
    path.mkdir(parents=True)
    for name in files:
        (path / name).write_text("{}")
    return path


def snapshot(cache: Path, commit: str, *files: str, main: bool = True) -> Path:
    home = cache / "models--someone--some-model"
    if main:
        (home / "refs").mkdir(parents=True)
        (home / "refs/main").write_text(commit)
    return folder(home / "snapshots" / commit, *files)


def hub(monkeypatch: pytest.MonkeyPatch, fetch: object) -> None:
    monkeypatch.delenv("DEIXIS_OFFLINE")
    monkeypatch.setitem(sys.modules, "huggingface_hub", SimpleNamespace(snapshot_download=fetch))


def test_the_folder_given_wins_over_the_cache(cache: Path, tmp_path: Path) -> None:
    snapshot(cache, "abc", "config.json", "model.safetensors")
    mine = folder(tmp_path / "mine", "config.json", "model.safetensors")
    assert find_weights(HUB_ID, mine) == mine
    assert find_weights(HUB_ID, str(mine)) == mine


def test_a_bad_folder_is_not_made_good_by_the_cache(cache: Path, tmp_path: Path) -> None:
    snapshot(cache, "abc", "config.json", "model.safetensors")
    with pytest.raises(WeightsError, match="nothing at this path"):
        find_weights(HUB_ID, tmp_path / "absent")


def test_the_cache_is_used_and_the_log_says_so(cache: Path, caplog) -> None:
    kept = snapshot(cache, "abc", "config.json", "model.safetensors")
    assert weights_here(HUB_ID)
    with caplog.at_level(logging.INFO, logger="deixis.weights"):
        assert find_weights(HUB_ID) == kept
    assert caplog.messages == [f"weights from the local cache: {kept}"]


def test_the_main_branch_is_read_even_beside_others(cache: Path) -> None:
    kept = snapshot(cache, "abc", "config.json", "model.safetensors")
    snapshot(cache, "zzz", "config.json", "model.safetensors", main=False)
    assert find_weights(HUB_ID) == kept


@pytest.mark.parametrize("variable", OFFLINE_VARIABLES)
def test_offline_gives_the_command_and_the_option(variable, cache, monkeypatch) -> None:
    hub(monkeypatch, lambda *_, **__: pytest.fail("the network was used"))
    monkeypatch.setenv(variable, "1")
    assert not weights_here(HUB_ID)
    with pytest.raises(WeightsError) as raised:
        find_weights(HUB_ID)
    message = str(raised.value)
    assert "hf download someone/some-model --local-dir some-model" in message
    assert "--weights PATH" in message
    assert variable in message
    assert str(cache) in message


def test_the_network_is_the_last_resort_and_brings_no_pickle(cache, tmp_path, monkeypatch) -> None:
    came = folder(tmp_path / "came", "config.json", "model.safetensors")
    asked = {}

    def fetch(hub_id: str, **options: object) -> str:
        asked.update(options, hub_id=hub_id)
        return str(came)

    hub(monkeypatch, fetch)
    assert find_weights(HUB_ID) == came
    assert asked["hub_id"] == HUB_ID
    assert not {"*.bin", "*.pt", "*.py", "*"} & set(asked["allow_patterns"])


def offers(*requests: tuple[str, str, str]) -> object:
    """What the hub lists: (author, title, branch) of pull requests."""
    names = ("author", "title", "git_reference")
    told = [SimpleNamespace(**dict(zip(names, one, strict=True))) for one in requests]
    return lambda hub_id, **options: iter(told)


CONVERSION = ("SFconvertbot", "Adding `safetensors` variant of this model", "refs/pr/7")


def test_where_main_has_pickle_only_the_hubs_conversion_is_taken(
    cache: Path, monkeypatch: pytest.MonkeyPatch, caplog
) -> None:
    main = snapshot(cache, "abc", "config.json")
    asked = []

    def fetch(hub_id: str, *, revision: str | None = None, **options: object) -> str:
        asked.append((revision, options["allow_patterns"]))
        if revision is None:
            return str(main)
        return str(snapshot(cache, "def", "config.json", "model.safetensors", main=False))

    hub(monkeypatch, fetch)
    stranger = ("someone", "Adding `safetensors` too", "refs/pr/1")
    monkeypatch.setattr(
        sys.modules["huggingface_hub"], "get_repo_discussions",
        offers(stranger, ("SFconvertbot", "Hello", "refs/pr/2"), CONVERSION), raising=False,
    )  # fmt: skip
    with caplog.at_level(logging.INFO, logger="deixis.weights"):
        assert find_weights(HUB_ID).name == "def"
    assert [revision for revision, _ in asked] == [None, "refs/pr/7"]
    assert all("*.bin" not in patterns for _, patterns in asked)
    assert "refs/pr/7" in caplog.text
    monkeypatch.setenv("DEIXIS_OFFLINE", "1")
    assert find_weights(HUB_ID).name == "def", "from the cache, though main still has none"


def test_pickle_without_a_conversion_is_refused_with_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    came = folder(tmp_path / "came", "config.json")
    hub(monkeypatch, lambda hub_id, **options: str(came))
    monkeypatch.setattr(
        sys.modules["huggingface_hub"], "get_repo_discussions", offers(), raising=False
    )
    with pytest.raises(WeightsError, match=r"no \*\.safetensors"):
        find_weights(HUB_ID)


def test_without_a_log_it_is_printed_on_stderr(tmp_path: Path) -> None:
    """In a process of its own: here the test runner has set up a log."""
    mine = folder(tmp_path / "mine", "config.json", "model.safetensors")
    code = f"from deixis.perception.hub import find_weights; find_weights('', {str(mine)!r})"
    quiet = "import logging; logging.getLogger('deixis').addHandler(logging.NullHandler()); "
    for before, expected in (("", f"deixis: weights from the folder given: {mine}\n"), (quiet, "")):
        done = subprocess.run(
            [sys.executable, "-c", before + code], capture_output=True, text=True, check=True
        )
        assert (done.stdout, done.stderr) == ("", expected)


def test_a_failed_fetch_gives_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(hub_id: str, **options: object) -> str:
        raise ConnectionError("no route to host")

    hub(monkeypatch, fetch)
    with pytest.raises(WeightsError, match=r"no route to host.*hf download"):
        find_weights(HUB_ID)


def test_fetching_without_the_hub_package_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEIXIS_OFFLINE")
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    with pytest.raises(MissingDependency, match=r"pip install 'deixis\[hub\]'"):
        find_weights(HUB_ID)


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (("config.json", "pytorch_model.bin"), r"only pytorch_model\.bin.*safetensors only"),
        (("config.json", "model.pt", "x.pkl"), r"only model\.pt, x\.pkl"),
        (("config.json", "model.onnx"), r"no \*\.safetensors. It has: config\.json, model\.onnx"),
        (("model.safetensors",), r"no config\.json"),
        ((), "It has: nothing"),
    ],
)
def test_a_folder_that_cannot_be_used_says_why(files, message, tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=message):
        find_weights(HUB_ID, folder(tmp_path / "given", *files))


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_text("")
    with pytest.raises(WeightsError, match="Give the folder"):
        find_weights(HUB_ID, tmp_path / "model.safetensors")


@pytest.mark.parametrize(
    ("index", "missing"),
    [
        (json.dumps({"weight_map": {"a": "model-1.safetensors", "b": "model-2.safetensors"}}),
         r"lacks model-2\.safetensors"),
        ("not json", "a readable"),
        ("[]", "a readable"),
    ],
)  # fmt: skip
def test_every_part_of_sharded_weights_must_be_there(index, missing, tmp_path: Path) -> None:
    given = folder(tmp_path / "given", "config.json", "model-1.safetensors")
    (given / "model.safetensors.index.json").write_text(index)
    with pytest.raises(WeightsError, match=missing):
        find_weights(HUB_ID, given)


def test_an_unfinished_cache_counts_as_absent(cache: Path) -> None:
    snapshot(cache, "abc", "config.json")
    assert not weights_here(HUB_ID)
    with pytest.raises(WeightsError, match="hf download"):
        find_weights(HUB_ID)


@pytest.mark.parametrize("name", ["", "a/b/c", "../../etc", "https://x/y", "a b"])
def test_strange_names_are_refused(name: str) -> None:
    with pytest.raises(ConfigError, match="OWNER/NAME"):
        find_weights(name)
    assert not weights_here(name)


def test_a_missing_package_names_the_pip_line() -> None:
    with pytest.raises(MissingDependency, match=r"the moon needs.*pip install 'deixis\[hub\]'"):
        need("no_such_package_at_all", purpose="the moon")
