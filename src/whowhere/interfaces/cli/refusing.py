"""How a command ends when it cannot go on: what is wrong goes to stderr, never a traceback."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import click

from whowhere.quantities.faults import Argument, Fault, Faults

BAD_INPUT = 2
CRASHED = 70
INTERRUPTED = 130


@contextmanager
def refusing() -> Iterator[None]:
    """End the program with words and an exit code: 2 bad input, 70 crash, 130 interrupted."""
    try:
        yield
        sys.exit(0)
    except Faults as found:
        sys.exit(_refuse(found))
    except click.ClickException as misused:
        misused.show()
        sys.exit(misused.exit_code)
    except click.exceptions.Exit as ended:
        sys.exit(ended.exit_code)
    except (KeyboardInterrupt, click.Abort):
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        _close_output()
        sys.exit(0)
    except Exception as error:  # noqa: BLE001 - the last resort, for the user's sake
        sys.exit(_crash(error))


def _refuse(found: Faults) -> int:
    count = len(found.faults)
    sys.stderr.write(f"{count} fault{'s' if count > 1 else ''}; nothing was computed.\n")
    for fault in found.faults:
        sys.stderr.write(in_words(fault))
    return BAD_INPUT


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
    return "\n".join(lines) + "\n"


def as_option(argument: Argument) -> str:
    """Return what a command line calls an argument, where no question says otherwise."""
    return f"--{argument.name.replace('_', '-')} {argument.part}".rstrip()


def _crash(error: Exception) -> int:
    if os.environ.get("WHOWHERE_DEBUG"):
        traceback.print_exception(error)
    sys.stderr.write(
        f"whowhere itself failed: {type(error).__name__}: {error}\n"
        "  This is a bug, not your mistake. Run again with WHOWHERE_DEBUG=1 in the environment\n"
        "  and report what it prints, together with your scenario.\n"
    )
    return CRASHED


def _close_output() -> None:
    """Keep Python from complaining about a reader that has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
