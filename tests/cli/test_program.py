"""The program as a shell sees it, and that every command is described."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from deixis import __version__
from deixis.cli.app import app
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
COMMANDS = ("ground", "parse", "read", "regions", "models", "generate", "evaluate", "version")


def deixis(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(
        [sys.executable, "-m", "deixis", *arguments],
        capture_output=True, text=True, env=environment, check=False, timeout=60, **options,  # type: ignore[call-overload]
    )  # fmt: skip


def test_help_names_every_command_and_is_plain() -> None:
    result = deixis("--help")
    assert result.returncode == 0
    assert all(f"  {command} " in result.stdout for command in COMMANDS)
    assert "\x1b" not in result.stdout


def test_help_is_quick_and_imports_nothing_heavy() -> None:
    program = (
        "import sys; from deixis.cli import main; main(['--help']);"
        "heavy = {'cv2', 'numpy.testing', 'onnxruntime', 'rapidocr', 'rich', 'PIL', 'torch'};"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    start = time.perf_counter()
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=True
    )
    assert result.stderr.strip() == "[]"
    assert time.perf_counter() - start < 3.0, "generous: the machine may be busy"


@pytest.mark.parametrize("arguments", [("version",), ("--version",)])
def test_version(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments) == (0, f"deixis {__version__}\n", "")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_a_place_in_the_documentation(command: str) -> None:
    result = CliRunner().invoke(app, [command, "--help"])
    assert result.exit_code == 0
    assert "Usage:" in result.output
    assert f"deixis {command}" in (ROOT / "docs/cli.md").read_text()


def test_every_option_of_ground_is_documented() -> None:
    options = set(re.findall(r"--[a-z-]+", CliRunner().invoke(app, ["ground", "--help"]).output))
    page = (ROOT / "docs/cli.md").read_text()
    assert {name for name in options if name not in page} == set()


def test_an_unknown_command_suggests_a_known_one(run: Run) -> None:
    code, out, err = run("grond")
    assert (code, out) == (2, "")
    assert "ground" in err


def test_a_hostile_command_name_is_escaped(run: Run) -> None:
    assert "\x1b" not in run("\x1b[31mx")[2]


def test_a_closed_pipe_is_quiet() -> None:
    program = f"{sys.executable} -m deixis --help | true; exit ${{PIPESTATUS[0]}}"
    result = subprocess.run(
        ["bash", "-c", program], capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert result.stderr == ""


def test_a_terminal_without_unicode_still_prints(tmp_path: Path) -> None:
    result = deixis("ground", str(tmp_path / "größe-日本.png"), "日本", cwd=tmp_path)
    assert result.returncode == 1
    assert result.stderr.startswith("error: ")
    assert "Traceback" not in result.stderr


def test_a_bad_picture_from_a_shell(tmp_path: Path) -> None:
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"\x89PNG\r\n\x1a\nnonsense")
    result = deixis("read", str(bad))
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.startswith("error: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("redirect", "code"), [(">&-", 0), ("<&-", 0), ("2>&- >&-", 0)], ids=["stdout", "stdin", "both"]
)
def test_streams_that_the_shell_closed_are_no_surprise(redirect: str, code: int) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m deixis parse "the red cup" {redirect}'],
        capture_output=True, text=True, env=environment, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (code, "")


def test_a_closed_stdin_is_said_to_be_closed() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m deixis ground - cup <&-'],
        capture_output=True, text=True, env=environment, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, "stdin is closed" in done.stderr) == (1, True)


needs_sigint = pytest.mark.skipif(os.name == "nt", reason="there is no SIGINT to send")


def interrupted(program: str, when: str) -> tuple[int, str, str]:
    """Run a program, send Ctrl-C once it says ``when`` on stderr: (code, stdout, stderr)."""
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert process.stderr is not None
    said = process.stderr.readline()
    assert when in said, said
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


@needs_sigint
def test_ctrl_c_while_the_program_is_imported_is_code_130_and_quiet() -> None:
    program = """
import sys, time
class Slow:
    def find_spec(self, name, path=None, target=None):
        if name == "numpy":
            print("importing", file=sys.stderr)
            time.sleep(30)
sys.meta_path.insert(0, Slow())
sys.argv = ["deixis", "parse", "the red cup"]
from deixis.cli import main
sys.exit(main())
"""
    assert interrupted(program, "importing") == (130, "", "")


@needs_sigint
def test_ctrl_c_after_the_answers_is_no_death_by_signal() -> None:
    program = """
import atexit, sys, time
sys.argv = ["deixis", "version"]
from deixis.cli import main
code = main()
atexit.register(lambda: (print("tidying", file=sys.stderr), time.sleep(30)))
sys.exit(code)
"""
    code, out, err = interrupted(program, "tidying")
    assert (code, out, err) == (130, f"deixis {__version__}\n", "")


@needs_sigint
def test_ctrl_c_that_a_library_loses_is_code_130_and_quiet() -> None:
    program = """
import sys, time
import deixis
def load(name, **options):
    try:
        print("loading", file=sys.stderr)
        time.sleep(30)
    except KeyboardInterrupt:
        error = KeyError("a setting")
    raise error
deixis.load = load
sys.argv = ["deixis", "ground", "examples/images/cat.jpg", "the cat"]
from deixis.cli import main
sys.exit(main())
"""
    assert interrupted(program, "loading") == (130, "", "")


@needs_sigint
def test_a_program_that_is_to_ignore_ctrl_c_goes_on() -> None:
    program = """
import signal, sys
signal.signal(signal.SIGINT, signal.SIG_IGN)
import os
sys.argv = ["deixis", "version"]
from deixis.cli import main
signal.raise_signal(signal.SIGINT)
sys.exit(main())
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, f"deixis {__version__}\n")
