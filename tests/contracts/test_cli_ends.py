"""However a command is ended, and wherever its words go: no traceback, and the right code."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from whowhere.interfaces import start
from whowhere.interfaces.cli.refusing import refusing
from whowhere.quantities.faults import Fault, Faults

START = "from whowhere.interfaces.start import main; main()"
FULL = Path("/dev/full")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="asks a POSIX shell")


def shell(redirection: str, *words: str) -> subprocess.CompletedProcess[str]:
    command = f'"$@" {redirection}'
    return subprocess.run(
        ["/bin/sh", "-c", command, "sh", sys.executable, "-c", START, *words],
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_closed_output_is_told_as_one_that_cannot_be_written() -> None:
    ended = shell(">&-", "examples")
    assert ended.returncode == 74
    assert ended.stderr == "The answer could not be written: Bad file descriptor.\n"


@pytest.mark.parametrize("redirection", ["2>&-", "2>/dev/full", "<&- 2>&-", "<&- >&- 2>&-"])
def test_a_refusal_keeps_its_code_where_its_words_are_lost(redirection: str) -> None:
    if "full" in redirection and not FULL.exists():
        pytest.skip("there is no full device")
    assert shell(redirection, "check", "nothere.toml").returncode == 2


def test_a_file_is_written_where_all_standard_streams_are_closed(tmp_path: Path) -> None:
    """It must not be opened in the place of a stream, lest words end up in it."""
    path = tmp_path / "mine.toml"
    assert shell("<&- >&- 2>&-", "init", str(path)).returncode == 0
    assert path.read_text("utf-8").startswith("#")


@pytest.mark.parametrize("after", [0.0, 0.03, 0.1, 0.2, 0.4])
def test_ctrl_c_ends_a_command_without_a_traceback_however_early(after: float) -> None:
    begun = START.replace("main()", "print('up', flush=True); main()")
    with subprocess.Popen(
        [sys.executable, "-c", begun, "compare", "--example", "product-team"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        time.sleep(after)
        process.send_signal(signal.SIGINT)
        said = process.communicate()[1]
    assert process.returncode in {130, -signal.SIGINT}
    assert "Traceback" not in said


def test_ctrl_c_before_the_command_takes_it_ends_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("whowhere.interfaces.cli.main", interrupted)
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(SystemExit) as ended:
        start.main()
    signal.signal(signal.SIGINT, before)

    assert ended.value.code == 130


def test_of_many_faults_fifty_are_told_and_how_many_more(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended, refusing():
        raise Faults(Fault("", f"key {number}", "wrong", "right") for number in range(60_000))
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert said.startswith("60,000 faults; nothing was computed.\n")
    assert "the rest is 59,950 more faults" in said
    assert said.count("accepted: right") == 50


def test_the_command_begins_where_ctrl_c_is_silent() -> None:
    project = Path(__file__).resolve().parents[2] / "pyproject.toml"
    assert 'whowhere = "whowhere.interfaces.start:main"' in project.read_text("utf-8")
