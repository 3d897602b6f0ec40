"""The way in: runs a command and turns whatever goes wrong into one line and an exit code."""

from __future__ import annotations

import contextlib
import os
import sys
import traceback
from collections.abc import Sequence

from deixis.cli.launch import INTERRUPTED
from deixis.cli.terminal import complain, make_streams_forgiving
from deixis.core import ConfigError, DeixisError, ImageError, InputError
from deixis.core.interrupts import interrupts_kept

__all__ = ["DONE", "FAILED", "MISUSED", "exit_code", "main"]

DONE, FAILED, MISUSED = 0, 1, 2
PIPE_CLOSED = 141  # 128 + SIGPIPE


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``deixis`` with ``argv`` (default: the process's arguments) and return its exit code."""
    make_streams_forgiving()
    arguments, debug = _take_debug(list(sys.argv[1:] if argv is None else argv))
    try:
        with interrupts_kept():
            code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        return _hush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last line of defence; --debug shows the rest
        if debug:
            traceback.print_exc()
        return _report(error)
    return code


def exit_code(error: Exception) -> int:
    """2 for what the user can put right in the command line, 1 for everything else."""
    if hasattr(error, "format_message"):  # click's errors, wherever typer keeps click
        return int(getattr(error, "exit_code", MISUSED))
    misused = isinstance(error, InputError | ConfigError) and not isinstance(error, ImageError)
    return MISUSED if misused else FAILED


def _run(arguments: list[str]) -> int:
    from deixis.cli.app import app  # here, so that Ctrl-C meanwhile is caught

    try:
        result = app(arguments, prog_name="deixis", standalone_mode=False)
    except Exception as error:
        if type(error).__name__ == "Abort":  # click's name for Ctrl-C
            return INTERRUPTED
        raise
    return result if isinstance(result, int) else DONE


def _report(error: Exception) -> int:
    formatted = getattr(error, "format_message", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        print(error, file=sys.stderr)
    elif formatted is not None:
        complain(f"{formatted()} ({_where_to_look(error)})")
    elif isinstance(error, DeixisError):
        complain(str(error))
    elif isinstance(error, OSError):
        complain(f"{error.strerror or error}: {error.filename or ''}".rstrip(": "))
    else:
        complain(f"unexpected {type(error).__name__}: {error} (--debug shows where)")
    return exit_code(error)


def _where_to_look(error: Exception) -> str:
    """The help that says how it is meant: of the command, where one was given."""
    command = getattr(getattr(error, "ctx", None), "command_path", "deixis")
    return f"{command} --help {'lists the commands' if command == 'deixis' else 'says more'}"


def _take_debug(arguments: list[str]) -> tuple[list[str], bool]:
    """Accept --debug anywhere before ``--``, not only ahead of the command."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    kept = [word for word in arguments[:end] if word != "--debug"] + arguments[end:]
    return kept, len(kept) != len(arguments) or bool(os.environ.get("DEIXIS_DEBUG"))


def _hush() -> int:
    """Point stdout at nothing, so that the interpreter's last flush stays quiet too."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return PIPE_CLOSED
