"""A release says what it is made of, under which licences, and what is known against it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("cyclonedx", reason="the tools of a release are not here")

from supply import bill, licence, locked, told, unstated

ROOT = Path(__file__).resolve().parents[2]


def test_the_bill_names_every_locked_package_with_version_hashes_and_licence() -> None:
    written = json.loads(bill(ROOT, "9.9.9"))
    assert (written["bomFormat"], written["specVersion"]) == ("CycloneDX", "1.6")
    assert written["metadata"]["component"]["version"] == "9.9.9"
    parts = {(each["name"], each["version"]): each for each in written["components"]}
    pins = locked(ROOT)
    assert set(parts) == {(pin.name, pin.version) for pin in pins}
    for pin in pins:
        part = parts[pin.name, pin.version]
        assert part["purl"] == f"pkg:pypi/{pin.name}@{pin.version}"
        assert {each["content"] for each in part["hashes"]} == set(pin.hashes) != set()
        assert bool(part.get("licenses")) == bool(licence(pin.name))


def test_a_package_without_a_stated_licence_is_named() -> None:
    assert set(unstated(ROOT)) <= {"quickjs-ng"}


def package(name: str, **more: object) -> dict[str, object]:
    return {"name": name, "version": "1.0", **more}


def test_an_index_that_does_not_answer_is_never_told_as_nothing_found() -> None:
    silent = {"dependencies": [package("one", skip_reason="not found")]}
    assert told(silent).startswith("Known weaknesses of 1 of 1 packages could NOT be looked up")
    assert ": 0" not in told(silent)


def test_what_is_known_is_told_and_so_is_what_could_not_be_asked() -> None:
    answer = {
        "dependencies": [
            package("one", vulns=[{"id": "PYSEC-0000-1"}]),
            package("two", vulns=[]),
            package("three", skip_reason="not found"),
        ]
    }
    assert told(answer).splitlines() == [
        "Known weaknesses of 3 locked packages: 1",
        "  one 1.0: PYSEC-0000-1",
        "Known weaknesses of 1 of 3 packages could NOT be looked up, as the index gave no answer"
        " about them: three",
    ]
