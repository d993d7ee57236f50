"""``whowhere classify`` and ``glossary``: by flags, by file, by question; and what they refuse."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
VENDOR_IN_MANILA = ("--employer", "vendor", "--directs", "vendor", "--home", "US", "--place", "PH")
KEYS = {
    "schema_version", "term", "meaning", "qualifier", "who", "where", "engagement", "candidates",
    "because", "assumed", "not", "neighbours", "warnings", "missing", "reach", "layer",
}  # fmt: skip


class Terminal(io.StringIO):
    """Answers typed at a terminal."""

    def isatty(self) -> bool:
        return True


def test_the_document_has_term_reasons_confusions_neighbours_and_warnings(whowhere: Run) -> None:
    ended = whowhere("classify", *VENDOR_IN_MANILA, "--json")
    assert (ended.code, ended.err) == (0, "")
    found = ended.document
    assert set(found) == KEYS
    assert (found["term"], found["where"]) == ("offshore outsourcing", "far")
    assert (found["who"], found["engagement"]) == ("another company's people", "managed_service")
    assert [each["fact"] for each in found["because"]] == [
        "employer", "directs", "handover", "place"
    ]  # fmt: skip
    assert all(each["why"] for each in found["because"] + found["not"])
    assert {"change": "If the work were done at home", "term": "domestic outsourcing"} in found[
        "neighbours"
    ]
    assert [each["facts"] for each in found["missing"]] == [["premises"], ["software"]]
    assert found["layer"] is None
    assert found["reach"]["km"] == pytest.approx(13_673, abs=1)
    assert found["reach"]["sources"][0]["address"].startswith("https://")


def test_the_page_leads_with_the_term_and_says_what_it_is_not(whowhere: Run) -> None:
    ended = whowhere("classify", *VENDOR_IN_MANILA, "--premises", "company", "--width", "80")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Offshore outsourcing, at your own premises\n")
    for heading in ("Because", "It is not", "What would make it something else", "Watch out"):
        assert f"\n{heading}\n" in ended.out
    assert max(map(len, ended.out.splitlines())) <= 80


def test_what_is_assumed_is_said_and_a_word_against_it_ends_the_assumption(whowhere: Run) -> None:
    silent = whowhere("classify", *VENDOR_IN_MANILA)
    assert "No handover was named, so none is assumed" in silent.out
    assert "assumed" not in whowhere("classify", *VENDOR_IN_MANILA, "--no-handover").out
    handed = whowhere("classify", *VENDOR_IN_MANILA, "--handover", "--json").document
    assert handed["term"] == "offshore build-operate-transfer"
    assert handed["assumed"] == []


def test_missing_facts_are_named_with_what_each_answer_leads_to(whowhere: Run) -> None:
    found = whowhere("classify", "--employer", "vendor", "--place", "PH", "--json").document
    assert found["term"] is None
    assert found["candidates"] == ["staff augmentation", "outsourcing (managed service)"]
    asked = {tuple(each["facts"]): each["answers"] for each in found["missing"]}
    assert set(asked) == {("directs",), ("home",), ("premises",), ("software",)}
    assert asked["directs",][0]["terms"] == ["staff augmentation"]
    assert asked["home",][2]["terms"] == ["offshore staff augmentation", "offshore outsourcing"]
    page = whowhere("classify", "--employer", "vendor", "--place", "PH").out
    assert page.startswith("Not decided yet")
    assert "--directs" in page
    assert "--home" in page
    assert "--place" not in page


def test_facts_come_from_a_file_and_a_flag_beats_it(whowhere: Run, tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    facts = {"employer": "subsidiary", "home": "US", "place": "IN", "until": None}
    path.write_text(json.dumps(facts), "utf-8")
    assert whowhere("classify", "--from", str(path), "--json").document["term"] == (
        "captive offshoring"
    )
    nearer = whowhere("classify", "--from", str(path), "--place", "MX", "--json").document
    assert nearer["term"] == "nearshore captive"


def test_facts_come_from_standard_input(whowhere: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    text = b'{"employer": "partner", "directs": "company", "home": "US", "place": "BG"}'
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
    found = whowhere("classify", "--from", "-", "--json").document
    assert found["term"] == "remote hire far away through an employer of record"


def test_every_fault_of_a_file_is_told_at_once_with_its_line(whowhere: Run, tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    path.write_text(
        '{"employer": "vendor",\n"directs": "vendr",\n"plce": "PH",\n"entity": "own",\n'
        '"handover": "yes",\n"clients": 3,\n"home": "Germny",\n"until": "2020-01-01"}',
        "utf-8",
    )
    ended = whowhere("classify", "--from", str(path), "--as-of", "2026-11-24")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("7 faults")
    for line, said in (
        (2, 'directs is "vendr"'), (3, "plce is an unknown key"), (4, 'entity is "own"'),
        (5, 'handover is "yes"'), (6, "clients is 3"), (7, 'home is "Germny"'),
        (8, 'until is "2020-01-01"'),
    ):  # fmt: skip
        assert f"facts.json:{line}: {said}" in ended.err
    for meant in ("vendor", "place", "Germany"):
        assert f"did you mean: {meant}" in ended.err


def test_contradictions_are_told_all_at_once(whowhere: Run) -> None:
    ended = whowhere(
        "classify", "--employer", "partner", "--entity", "own", "--directs", "vendor",
        "--answers-for", "result", "--handover",
    )  # fmt: skip
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("4 faults")
    assert '--entity is "own"\n  accepted: partner where the employer is partner' in ended.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "accepted: flags, or a file with --from"),
        (("--from", "no-such.json"), "accepted: a JSON file of facts"),
        (("--home", "San Jose"), "'San Jose, CR' or 'San Jose, US'"),
        (("--place", "  "), "accepted: a country or a city"),
        (("--home", "US", "--place", "PH", "--as-of", "9999-12-31"), "a day from 1970 to 2100"),
        (("--until", "tomorrow"), "accepted: a day such as"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(
    whowhere: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    ended = whowhere("classify", *words)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_called_bare_on_a_terminal_it_asks_and_tells_how_to_skip_the_questions(
    whowhere: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    # vendor, no handover, the vendor directs, two places (one misspelt), there, no software
    answers = "4\n2\n2\nDenvver\nSan Francisco\nManila\n2\n1\n"
    monkeypatch.setattr("sys.stdin", Terminal(answers))
    ended = whowhere("classify")
    assert ended.code == 0
    assert "Offshore outsourcing\n" in ended.out
    assert "Who tells the people day by day what to do?" in ended.err
    assert "did you mean: Denver" in ended.err
    again = (
        "whowhere classify --employer vendor --no-handover --directs vendor"
        ' --home "San Francisco" --place Manila --premises vendor --software none'
    )
    assert again in ended.err


def test_later_questions_depend_on_earlier_answers(
    whowhere: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("2\nUS\nIN\n2\n"))  # ours there, with assistants
    ended = whowhere("classify", "--json")
    assert ended.code == 0
    assert "vendor hand the team over" not in ended.err
    assert '"term": "captive offshoring"' in ended.out
    assert '"term": "agent assist"' in ended.out


def test_software_stands_under_the_term_with_what_it_changes_in_law(whowhere: Run) -> None:
    asked = ("classify", *VENDOR_IN_MANILA, "--software", "answers")
    found = whowhere(*asked, "--json").document
    assert found["term"] == "offshore outsourcing"
    assert (found["layer"]["software"], found["layer"]["term"]) == ("answers", "AI agent")
    assert [each["id"] for each in found["warnings"]] == [
        "software_answers", "software_says_so", "person_on_request", "software_data"
    ]  # fmt: skip
    page = whowhere(*asked).out
    assert page.index("Under it\n  AI agent: Software answers customers") < page.index("Because")


def test_an_unknown_kind_of_software_is_refused_with_what_is_accepted(whowhere: Run) -> None:
    ended = whowhere("classify", "--software", "asists")
    assert (ended.code, ended.out) == (2, "")
    assert "accepted: none or assists or answers or processes" in ended.err
    assert "did you mean: assists" in ended.err


def test_a_term_is_explained_with_what_it_is_not(whowhere: Run) -> None:
    ended = whowhere("glossary", "employer", "of", "record", "--width", "80")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("employer of record\n")
    assert "Not to be confused with" in ended.out
    assert "See also: remote hire" in ended.out
    found = whowhere("glossary", "EOR", "--json").document
    assert (found["term"], found["group"]) == ("employer of record", "who")


def test_without_a_term_all_are_listed(whowhere: Run) -> None:
    entries = whowhere("glossary", "--json").document["entries"]
    assert len(entries) >= 45
    listed = whowhere("glossary", "--width", "120").out
    assert all(f"  {entry['term']}" in listed for entry in entries)


def test_an_unknown_term_is_refused_with_the_nearest(whowhere: Run) -> None:
    ended = whowhere("glossary", "outsorcing")
    assert (ended.code, ended.out) == (2, "")
    assert "did you mean: outsourcing" in ended.err
