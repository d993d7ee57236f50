"""No edit of a file that answers rest on goes unseen."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from whowhere.interfaces.api import on_disk as module
from whowhere.interfaces.api.on_disk import on_disk


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WHOWHERE_FACTS", str(tmp_path))
    (tmp_path / "pay.csv").write_text("place,pay\nPL,1\n", "utf-8")
    return tmp_path


def test_nothing_changed_is_told_alike(own: Path) -> None:
    assert own.exists()
    assert on_disk().mark == on_disk().mark


def test_an_edit_shows_though_size_and_time_are_set_back(own: Path) -> None:
    file, before = own / "pay.csv", on_disk()
    as_it_was = file.stat()
    while file.stat().st_ctime_ns == as_it_was.st_ctime_ns:  # until its clock has ticked
        file.write_text("place,pay\nPL,2\n", "utf-8")
        os.utime(file, ns=(as_it_was.st_atime_ns, as_it_was.st_mtime_ns))
    assert on_disk().mark != before.mark


def test_a_table_that_comes_or_goes_shows(own: Path) -> None:
    before = on_disk()
    (own / "more.csv").write_text("place,pay\n", "utf-8")
    with_more = on_disk()
    (own / "more.csv").unlink()
    assert len({before.mark, with_more.mark}) == 2
    assert on_disk().mark == before.mark


def test_files_of_this_moment_are_not_settled(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert own.exists()
    assert not on_disk().is_settled
    later = module.time_ns() + 10 * module.SETTLED
    monkeypatch.setattr(module, "time_ns", lambda: later)
    assert on_disk().is_settled


def test_a_folder_that_is_not_there_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHOWHERE_FACTS", str(tmp_path / "none"))
    assert on_disk().mark


def test_a_shipped_file_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "facts" / "statutes").mkdir(parents=True)
    law = tmp_path / "facts" / "statutes" / "pl.toml"
    law.write_text("leave = 20\n", "utf-8")
    monkeypatch.setattr(module, "_PACKAGE", tmp_path)
    before = on_disk()
    law.write_text("leave = 26.5\n", "utf-8")
    assert on_disk().mark != before.mark
