import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhere.model.scenario.loading import load_scenario, parse_scenario, scenario_of
from whowhere.model.scenario.scenario import Scenario
from whowhere.quantities.faults import Fault, Faults

Read = Callable[[str], Scenario]
NAMES = ("attrition",)


def told(path: Path | str) -> str:
    with pytest.raises(Faults) as error:
        load_scenario(path, NAMES)
    return str(error.value)


def test_a_missing_file_leads_to_the_nearest_one_or_to_a_first_one(tmp_path: Path) -> None:
    missing = tmp_path / "desk.toml"
    assert told(missing) == (
        f"{missing}: the file is not there; accepted: a scenario file: TOML, or JSON with the "
        "same keys. Write a first one with: whowhere init"
    )
    (tmp_path / "desks.toml").write_text("")
    assert f"Did you mean '{tmp_path / 'desks.toml'}'?" in told(missing)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "the file is a folder;" in told(tmp_path)


def test_a_spreadsheet_is_not_text(tmp_path: Path) -> None:
    (tmp_path / "desk.xlsx").write_bytes(b"PK\x03\x04\x00\x00")
    assert "the file is not text;" in told(tmp_path / "desk.xlsx")


def test_text_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_bytes('title = "x"\nstory = "Málaga"\n'.encode("latin-1"))
    assert told(path).startswith(f"{path}:2: the file is not in UTF-8;")


def test_a_file_larger_than_any_scenario_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "desk.toml"
    path.write_bytes(b"#" * 1_000_001)
    assert "the file is larger than 1,000,000 bytes;" in told(path)


@pytest.mark.parametrize("name", ["nul\0l", "x" * 5000])
def test_a_name_that_no_file_can_have_is_a_fault(name: str) -> None:
    assert "not a file that can be read" in told(name)


def test_a_file_saved_by_an_editor_of_windows_is_read(tmp_path: Path, sound: str) -> None:
    path = tmp_path / "desk.toml"
    path.write_bytes(b"\xef\xbb\xbf" + sound.replace("\n", "\r\n").encode())
    assert load_scenario(path, NAMES).title == "Help desk, Oslo"


def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch, sound: str) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(sound.encode())))
    assert load_scenario("-", NAMES).title == "Help desk, Oslo"
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"a = ")))
    assert told("-").startswith("standard input:1:4: the line is ")


def test_json_with_the_same_keys_is_the_same_scenario(sound: str, read: Read) -> None:
    scenario = read(sound)
    document = scenario.model_dump(mode="json", exclude_none=True)
    assert parse_scenario(json.dumps(document), "desk.json", NAMES) == scenario
    assert scenario_of(document, "request", NAMES) == scenario


@pytest.mark.parametrize(
    ("written", "kinds"),
    [
        ('"GDPR"', ("EU",)), ('"eu-gdpr"', ("EU",)), ('"UK GDPR"', ("UK",)), ('"eu"', ("EU",)),
        ('"HIPAA"', ("US health",)), ('"PHI"', ("US health",)), ('"PCI"', ("payment cards",)),
        ('"PCI-DSS"', ("payment cards",)), ('["GDPR", "pci dss", "EU"]', ("EU", "payment cards")),
        ('"CCPA"', ("other",)), ('"None"', ()), ("[]", ()),
    ],
)  # fmt: skip
def test_a_law_names_the_kind_of_data_that_it_protects(
    sound: str, read: Read, written: str, kinds: tuple[str, ...]
) -> None:
    text = sound.replace('personal_data = "EU"', f"personal_data = {written}")
    assert read(text).work.personal_data == kinds


def test_mistakes_in_json_have_their_lines(sound: str, read: Read) -> None:
    document = read(sound).model_dump(mode="json", exclude_none=True)
    document["work"]["roles"][1]["heads"] = "one"
    text = json.dumps(document, indent=1)
    line = 1 + text[: text.index('"heads": "one"')].count("\n")
    with pytest.raises(Faults, match=rf"desk.json:{line}: work.roles\[2\].heads is \"one\""):
        parse_scenario(text, "desk.json", NAMES)


def test_a_request_has_no_lines_to_name(sound: str, read: Read) -> None:
    document = read(sound).model_dump(mode="json", exclude_none=True) | {"title": 3}
    with pytest.raises(Faults, match=r"^request: title is 3; "):
        scenario_of(document, "request", NAMES)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a = 1\nhome = US", 'x:2:8: the line is "home = US"; accepted: text in quotes, a'),
        ("pay = 41k", 'x:1:9: the line is "pay = 41k"; accepted: one key and one value on'),
        ("price = 95,000", "write 95000 or 95_000, not 95,000."),
        ("heads: 4", "accepted: key = value, such as heads = 40."),
        ('a = "b', 'x:1:7: the line is "a = "b"; accepted: text that ends with the quotes'),
        ("[a]\n[a]", 'x:2:3: the line is "[a]"; accepted: each key and each table once.'),
        ("a = 1\na = 2\n", 'x:2:6: the line is "a = 2"; accepted: each key and each table once.'),
        ("start = 2027-02-30", "accepted: a date that exists, such as 2027-01-01."),
        ('path = "C:\\data"', "accepted: text without a single backslash."),
        ("a = [1, [2]\n", "accepted: a list that ends with ]."),
        ("[work\nheads = 1", "accepted: [table] or [[list of tables]]."),
        ("a = " + "[" * 90 + "]" * 90, "x: the file is nested too deeply;"),
        ("a" + ".a" * 300_000 + " = 1", "x: the file is nested too deeply;"),
        ("a = " + "9" * 5000, "x: a number is too long to read;"),
        ('{"a" 1}', 'x:1:6: the line is "{"a" 1}"; accepted: JSON.'),
        (
            '{"title": "a",\n"title": "b"}',
            'x:2: "title" is written twice; accepted: each key once.',
        ),
        ('{"a": "\\ud800"}', "x: the file is holding half a character;"),
        ('{"a":' * 5000 + "1" + "}" * 5000, "x: the file is nested too deeply;"),
        (
            "a = [" + "1," * 2000 + "]",
            "holding 2,000 entries in one list or table; accepted: up to",
        ),
    ],
)
def test_a_slip_of_syntax_is_told_in_our_words(text: str, words: str) -> None:
    with pytest.raises(Faults) as error:
        parse_scenario(text, "x", NAMES)
    assert words in str(error.value)


PIECES = st.sampled_from(
    ["[work]", "[[work.roles]]", "[assumptions]", "heads", "PH.pay.a", "=", "nan", "1e400", "{",
     "}",
     "[", "]", '"', "'''", '"""', "\n", "\\", ",", ".", "2027-01-01", "\0", "\x1b", "home", "'PH'",
     "options.places", "low", "title", "quotes", "{}", "[]", "true", "0x" + "f" * 400, "é", "\r"]
)  # fmt: skip


@given(st.text(max_size=200) | st.lists(PIECES, max_size=30).map("".join))
def test_no_text_whatever_raises_anything_but_faults(text: str) -> None:
    with pytest.raises(Faults) as error:
        parse_scenario(text, "x", NAMES)
    assert all(fault.accepted for fault in error.value.faults)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.dates()
    | st.sampled_from(["home", "PH", "managed_service@PH", "5 to 3", "10%", "a.b.c", "low"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["low", "high", "role", "PH", "x.y"]), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
PLACES = st.sampled_from(
    [("title",), ("company",), ("company", "home"), ("company", "entities"), ("work",),
     ("work", "roles"), ("work", "start"), ("work", "personal_data"), ("work", "talk"),
     ("options",), ("options", "places"), ("options", "leave_out"), ("requirements",), ("quotes",),
     ("assumptions",), ("assumptions", "PH.attrition"), ("assumptions", "PH")]
)  # fmt: skip


@given(PLACES, VALUES)
def test_no_value_whatever_raises_anything_but_faults(
    place: tuple[str, ...], value: object
) -> None:
    document = json.loads(json.dumps(DOCUMENT))
    table = document
    for key in place[:-1]:
        table = table.setdefault(key, {})
    table[place[-1]] = value
    for fault in faults_of(document):
        assert str(fault).isprintable()
        assert fault.accepted


def faults_of(document: dict[str, Any]) -> tuple[Fault, ...]:
    try:
        scenario_of(document, "request", NAMES)
    except Faults as told:
        return told.faults
    return ()


DOCUMENT = {
    "title": "Desk",
    "company": {"name": "Fjord", "home": "NO"},
    "work": {
        "start": "2027-01-01",
        "horizon_months": 24,
        "today": "own_staff",
        "languages": ["en"],
        "coverage": "24/7",
        "personal_data": "none",
        "core": 0.5,
        "roles": [{"role": "support agent", "heads": 3, "level": "mid"}],
    },
    "options": {"places": ["PH"]},
}
