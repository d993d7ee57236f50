"""The newest Python that whowhere claims is found where there is one, and nothing else is taken."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from newest_python import claimed, folders, newest

ROOT = Path(__file__).resolve().parents[2]
HERE = sys.version_info.minor

pytestmark = pytest.mark.skipif(os.name == "nt", reason="interpreters have other names")


def interpreter(folder: Path, minor: int, *, works: bool = True) -> Path:
    """Put a python3.N into a folder: this interpreter, or one that always fails as a shim may."""
    folder.mkdir(exist_ok=True)
    program = folder / f"python3.{minor}"
    runs = f'exec "{sys.executable}" "$@"' if works else "exit 127"
    program.write_text(f"#!/bin/sh\n{runs}\n", "utf-8")
    program.chmod(0o755)
    return program


def test_the_highest_claimed_version_is_taken_wherever_it_lies(tmp_path: Path) -> None:
    interpreter(tmp_path / "path", 12)
    found = interpreter(tmp_path / "kept", 14)
    interpreter(tmp_path / "path", 99)

    assert newest({12, 13, 14}, [tmp_path / "path", tmp_path / "kept"]) == found


def test_an_interpreter_that_does_not_run_is_passed_over(tmp_path: Path) -> None:
    interpreter(tmp_path / "shims", 14, works=False)
    found = interpreter(tmp_path / "kept", 13)

    assert newest({13, 14}, [tmp_path / "shims", tmp_path / "kept"]) == found


def test_nothing_is_found_where_there_is_nothing(tmp_path: Path) -> None:
    assert newest({12, 13, 14}, [tmp_path, tmp_path / "missing"]) is None


def test_the_path_comes_before_what_pyenv_keeps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "versions" / "3.13.0" / "bin").mkdir(parents=True)
    monkeypatch.setenv("PATH", f"one{os.pathsep}two")
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))

    assert folders() == [Path("one"), Path("two"), tmp_path / "versions" / "3.13.0" / "bin"]


def test_the_python_that_runs_the_tests_is_claimed() -> None:
    assert HERE in claimed(ROOT)
