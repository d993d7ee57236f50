import json
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whowhere.model.scenario.lines import lines_of, longest_key, tokens_of

TOML = '''\
# a comment with [brackets] and key = value
title = "a = [b] # not a comment"   # one that is

[work]
"quoted key" = 1
dotted.key = 2
languages = [
  "en",   # English
  "es",
]
story = """
[not.a.table]
heads = 3 \\""" still inside
"""
raw = \'\'\'
it's = "raw"\'\'\'
span = { low = 1, high = { deep = [10, 20] } }
born = 1979-05-27 07:32:00

[[work.roles]]
heads = 40
[[work.roles]]
heads = 3
[work.roles.shift]
night = true

[ "odd name" . sub ]
'bare text' = 1.5
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("work",), 4),
        (("work", "quoted key"), 5),
        (("work", "dotted", "key"), 6),
        (("work", "dotted"), 6),
        (("work", "languages"), 7),
        (("work", "languages", 0), 8),
        (("work", "languages", 1), 9),
        (("work", "story"), 11),
        (("work", "raw"), 15),
        (("work", "span", "low"), 17),
        (("work", "span", "high", "deep", 1), 17),
        (("work", "born"), 18),
        (("work", "roles"), 20),
        (("work", "roles", 0, "heads"), 21),
        (("work", "roles", 1), 22),
        (("work", "roles", 1, "heads"), 23),
        (("work", "roles", 1, "shift", "night"), 25),
        (("odd name", "sub", "bare text"), 28),
    ],
)
def test_every_key_of_a_toml_file_has_its_line(path: tuple[str | int, ...], line: int) -> None:
    tomllib.loads(TOML)
    assert lines_of(TOML).first[path] == line


def test_text_that_looks_like_a_key_is_no_key() -> None:
    assert not [path for path in lines_of(TOML).first if "not" in path or "it's" in path]


def test_a_key_that_is_not_written_has_the_line_of_the_table_that_lacks_it() -> None:
    assert lines_of(TOML).of(("work", "roles", 1, "pay")) == 22


def test_a_table_that_is_not_written_has_the_first_line() -> None:
    assert lines_of(TOML).of(("company", "home")) == 1


def test_every_key_of_a_json_file_has_its_line() -> None:
    text = '{\n "work": {\n  "roles": [\n   {"heads": 1},\n   {"heads": "\\n{2}"}\n  ]\n }\n}'
    json.loads(text)
    assert lines_of(text).first == {
        ("work",): 2,
        ("work", "roles"): 3,
        ("work", "roles", 0): 4,
        ("work", "roles", 0, "heads"): 4,
        ("work", "roles", 1): 5,
        ("work", "roles", 1, "heads"): 5,
    }


def test_escapes_in_a_quoted_key_are_undone() -> None:
    assert ("é",) in lines_of('"\\u00e9" = 1').first
    assert ("😀",) in lines_of('"\\U0001F600" = 1').first


def test_the_length_of_the_longest_dotted_key_is_counted_before_parsing() -> None:
    assert longest_key("a.b . 'c.x'.d = 1.5\nx = 1") == 4


KEYS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=8)
DOCUMENTS = st.dictionaries(
    KEYS,
    st.recursive(
        st.integers() | st.booleans() | KEYS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
        max_leaves=8,
    ),
    max_size=4,
)


def paths(value: object, above: tuple[str | int, ...] = ()) -> set[tuple[str | int, ...]]:
    pairs = (
        list(value.items())
        if isinstance(value, dict)
        else list(enumerate(value)) if isinstance(value, list) else []
    )  # fmt: skip
    found = {(*above, key) for key, _ in pairs}
    return found.union(*(paths(inner, (*above, key)) for key, inner in pairs))


@given(DOCUMENTS)
def test_a_document_with_one_value_a_line_is_found_line_by_line(
    document: dict[str, object],
) -> None:
    found = lines_of(json.dumps(document, indent=1)).first
    assert set(found) == paths(document)
    assert list(found.values()) == sorted(found.values())


@given(st.text(alphabet="ab.=[]{},\"'\n# \\:1"))
def test_no_text_keeps_the_search_for_lines_going_for_ever(text: str) -> None:
    lines_of(text)
    assert "".join(token.text for token in tokens_of(text)).count("\n") <= text.count("\n")
