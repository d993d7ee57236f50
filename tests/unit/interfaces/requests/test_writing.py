"""A file that is written appears whole, is open to whom its owner says, and leaves nothing."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NoReturn

import pytest

from whowhere.interfaces.requests.writing import write_new
from whowhere.quantities.faults import Faults


@pytest.fixture
def private() -> Iterator[None]:
    before = os.umask(0o077)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.mark.usefixtures("private")
def test_a_new_file_is_open_to_whom_the_umask_leaves_it(tmp_path: Path) -> None:
    write_new(tmp_path / "pay.csv", "a", replace=False)
    assert mode(tmp_path / "pay.csv") == 0o600


def test_a_replaced_file_keeps_who_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_new(path, b"new", replace=True)
    assert (path.read_bytes(), mode(path)) == (b"new", 0o640)


def test_what_a_link_leads_to_is_replaced_and_the_link_stays(tmp_path: Path) -> None:
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    target.write_text("old", "utf-8")
    link.symlink_to(target)
    write_new(link, "new", replace=True)
    assert link.is_symlink()
    assert target.read_text("utf-8") == "new"


def test_of_two_who_write_a_new_file_at_once_one_is_refused(tmp_path: Path) -> None:
    def write(text: str) -> bool:
        try:
            write_new(tmp_path / "new.toml", text, replace=False)
        except Faults:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        won = [
            text for text, done in zip("abcdefgh", pool.map(write, "abcdefgh"), strict=True) if done
        ]
    assert len(won) == 1
    assert (tmp_path / "new.toml").read_text("utf-8") == won[0]
    assert [path.name for path in tmp_path.iterdir()] == ["new.toml"]


def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "report.csv"
    path.write_text("old", "utf-8")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Faults, match="No space left on device"):
        write_new(path, "new", replace=True)
    assert path.read_text("utf-8") == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["report.csv"]


def test_a_disk_that_knows_no_second_names_is_written_to_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> NoReturn:
        raise OSError(errno.EOPNOTSUPP, "Operation not supported")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    write_new(tmp_path / "new.toml", "new", replace=False)
    assert [each.read_text("utf-8") for each in tmp_path.iterdir()] == ["new"]
    with pytest.raises(Faults, match="there already"):
        write_new(tmp_path / "new.toml", "other", replace=False)
