"""How a command ends when it cannot go on: what is wrong goes to stderr, never a traceback."""

from __future__ import annotations

import errno
import os
import signal
import sys
import traceback
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click

from whowhere.interfaces.exit_codes import INTERRUPTED
from whowhere.quantities.faults import Argument, Fault, Faults, bounded

BAD_INPUT = 2
CRASHED = 70
NOT_WRITTEN = 74
CANNOT_WRITE = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG, errno.EBADF)
"""What a full or broken disk, or a closed output, says when the answer is sent there."""


JOINERS = "\u200c\u200d"


@contextmanager
def refusing() -> Iterator[None]:
    """End the program with words and an exit code.

    2 bad input, 70 crash, 74 an answer that could not be written, 130 interrupted.
    """
    try:
        yield
        sys.stdout.flush()
        sys.exit(0)
    except click.exceptions.Exit as ended:
        sys.exit(ended.exit_code)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last resort, for the user
        sys.exit(_ended_by(error))


def _ended_by(error: BaseException) -> int:
    """Say why there is no answer, or not a whole one; return the exit code."""
    match error:
        case Faults():
            return _refuse(error)
        case click.ClickException():
            error.show()
            return error.exit_code
        case KeyboardInterrupt() | click.Abort():
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # once more ends it at once, silently
            return INTERRUPTED
        case BrokenPipeError():
            _close_output()
            return 0
        case OSError() if error.errno in CANNOT_WRITE:
            _close_output()
            _say(f"The answer could not be written: {error.strerror}.\n")
            return NOT_WRITTEN
    return _crash(error)


def _refuse(found: Faults) -> int:
    count = len(found.faults)
    _say(f"{count:,} fault{'s' if count > 1 else ''}; nothing was computed.\n")
    for fault in bounded(found.faults):
        _say(in_words(fault))
    return BAD_INPUT


def _say(words: str) -> None:
    """Write to standard error, which may be full or gone: the exit code tells it too."""
    with suppress(OSError):
        sys.stderr.write(words)


def in_words(fault: Fault) -> str:
    """Write a fault with its hints on lines of their own."""
    where = f"{fault.where}: " if fault.where else ""
    key = as_option(fault.key) if isinstance(fault.key, Argument) else fault.key
    given = f" is {fault.given}" if fault.given else ""
    lines = [f"{where}{key}{given}", f"  accepted: {fault.accepted}"]
    if fault.nearest:
        lines.append(f"  did you mean: {fault.nearest}")
    if fault.do:
        lines.append(f"  to do: {fault.do}")
    return "\n".join(map(printable, lines)) + "\n"


def printable(line: str) -> str:
    """Return a line with what does not print spelled out: it may come from anybody's file."""
    return "".join(each if _prints(each) else repr(each)[1:-1] for each in line)


def _prints(letter: str) -> bool:
    """Whether a letter shows: joiners do in Hindi and Persian, as any kind of space does."""
    return letter.isprintable() or letter in JOINERS or unicodedata.category(letter) == "Zs"


def as_option(argument: Argument) -> str:
    """Return what a command line calls an argument, where no question says otherwise."""
    return f"--{argument.name.replace('_', '-')} {argument.part}".rstrip()


def _crash(error: BaseException) -> int:
    if os.environ.get("WHOWHERE_DEBUG"):
        traceback.print_exception(error)
    _say(
        f"whowhere itself failed: {type(error).__name__}: {error}\n"
        "  This is a bug, not your mistake. Run again with WHOWHERE_DEBUG=1 in the environment\n"
        "  and report what it prints, together with your scenario.\n"
    )
    return CRASHED


def _close_output() -> None:
    """Keep Python from complaining about a reader that has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
