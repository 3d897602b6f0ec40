"""Ctrl-C stays Ctrl-C."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest

from deixis.core.interrupts import interrupts_kept


def lose_an_interrupt() -> None:
    """As a library does that says its own error over whatever goes wrong."""
    try:
        signal.raise_signal(signal.SIGINT)
        time.sleep(5)
    except KeyboardInterrupt:
        error = KeyError("a setting")
    raise error


def test_an_interrupt_that_a_library_lost_is_one_again() -> None:
    with pytest.raises(KeyboardInterrupt), interrupts_kept():
        lose_an_interrupt()


def test_an_error_over_an_interrupt_is_one_in_any_thread() -> None:
    seen: list[BaseException] = []

    def work() -> None:
        try:
            with interrupts_kept():
                raise ValueError from KeyboardInterrupt()
        except KeyboardInterrupt as error:
            seen.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert len(seen) == 1


def test_other_errors_stay_what_they_are() -> None:
    with pytest.raises(KeyError), interrupts_kept():
        raise KeyError("a setting")


def test_who_heeds_interrupts_stays_the_same() -> None:
    before = signal.getsignal(signal.SIGINT)
    with interrupts_kept(), interrupts_kept():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot ignore it")
def test_who_ignores_interrupts_goes_on_ignoring_them() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with interrupts_kept():
            signal.raise_signal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)
