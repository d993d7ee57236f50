"""What was kept of a file is taken only for the very text that it was made of."""

import json
import os
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from importlib.util import cache_from_source
from pathlib import Path

import pytest

from whowhere.facts.parsed import parsed

TEXT = """\
[origin]
read = 2026-09-01
share = 0.1
"""


@pytest.fixture(autouse=True)
def writing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "law.toml"
    found.write_text(TEXT, "utf-8")
    return found


def kept(file: Path) -> Path:
    return Path(cache_from_source(str(file))).with_suffix(".parsed")


def test_a_file_is_parsed_once_and_then_read_from_what_was_kept(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = parsed(file)
    monkeypatch.setattr(tomllib, "loads", lambda _: pytest.fail("parsed a second time"))
    assert parsed(file) == first == {"origin": {"read": date(2026, 9, 1), "share": 0.1}}


def test_an_edited_file_is_never_read_stale_though_size_and_time_stay(file: Path) -> None:
    parsed(file)
    before = file.stat()
    file.write_text(TEXT.replace("0.1", "0.2"), "utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert parsed(file)["origin"]["share"] == 0.2


def test_what_was_kept_of_another_file_is_not_taken(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_text("share = 0.7\n", "utf-8")
    parsed(other)
    parsed(file)
    kept(other).replace(kept(file))
    assert parsed(file)["origin"]["share"] == 0.1


@pytest.mark.parametrize("written", ["", "{", "[]", "7", '{"mark": 1}', "\xff"])
def test_what_cannot_be_read_is_parsed_and_kept_anew(file: Path, written: str) -> None:
    first = parsed(file)
    kept(file).write_text(written, "latin-1")
    assert parsed(file) == first
    assert json.loads(kept(file).read_bytes())["tables"]["origin"]["share"] == 0.1


def test_a_mark_without_tables_is_not_taken(file: Path) -> None:
    first = parsed(file)
    mark = json.loads(kept(file).read_bytes())["mark"]
    kept(file).write_text(json.dumps({"mark": mark}), "utf-8")
    assert parsed(file) == first


def test_where_nothing_can_be_written_a_file_is_parsed_each_time(file: Path) -> None:
    kept(file).parent.write_text("a file where the folder would be", "utf-8")
    assert parsed(file) == parsed(file) == tomllib.loads(TEXT)


def test_nothing_is_kept_where_python_keeps_nothing(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    parsed(file)
    assert not kept(file).parent.exists()


@pytest.mark.parametrize(
    "value", ["2026-09-01T08:00:00", "08:00:00", "nan", '{date = "2026-09-01"}']
)
def test_what_json_cannot_say_is_parsed_each_time(file: Path, value: str) -> None:
    file.write_text(f"at = {value}\n", "utf-8")
    assert repr(parsed(file)) == repr(parsed(file)) == repr(tomllib.loads(f"at = {value}\n"))
    assert not kept(file).exists()


def test_many_at_once_read_the_same_and_leave_one_file(file: Path) -> None:
    with ThreadPoolExecutor(8) as crowd:
        found = list(crowd.map(lambda _: parsed(file), range(64)))
    assert all(each == tomllib.loads(TEXT) for each in found)
    assert list(kept(file).parent.iterdir()) == [kept(file)]


def test_every_file_of_the_factbook_reads_as_it_is_parsed() -> None:
    house = Path(sys.modules["whowhere.facts.parsed"].__file__ or "").parent
    for path in house.rglob("*.toml"):
        assert parsed(path) == tomllib.loads(path.read_text("utf-8"))
        assert repr(parsed(path)) == repr(tomllib.loads(path.read_text("utf-8")))


def test_what_python_keeps_elsewhere_is_kept_there(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "elsewhere"))
    parsed(file)
    assert kept(file).is_relative_to(tmp_path / "elsewhere")
    assert kept(file).exists()
    assert not (tmp_path / "__pycache__").exists()
