"""Where a key stands in a file: parsers of TOML and JSON keep no line numbers, so this finds them.

The text must already have been accepted by its parser; what is not understood here is skipped.
"""

from __future__ import annotations

import json
import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value: names of tables and keys, and positions in lists counted from 0."""

DEPTH_LIMIT: Final = 16
"""Values nested deeper than this are not looked into; no scenario needs more than five."""

_TOKEN: Final = re.compile(
    r"""
      (?P<skip>[ \t\r]+|\#[^\n]*)
    | (?P<text>\"{3}(?:\\.|[^\\])*?\"{3,5}|'{3}.*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*')
    | (?P<line>\n\s*)
    | (?P<mark>[\[\]{}=:,.])
    | (?P<bare>[^\s\[\]{}=:,."'\#]+|.)
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """A mark, a quoted text or a bare word, with the line on which it begins."""

    text: str
    line: int


_END: Final = Token("", 0)
_AFTER_VALUE: Final = frozenset({"\n", ",", "]", "}", _END.text})


@dataclass
class Lines:
    """The line of every key of one file."""

    first: dict[Path, int] = field(default_factory=dict)
    """The line on which each path is first mentioned."""
    again: dict[Path, int] = field(default_factory=dict)
    """The line of a path that is mentioned once more."""

    def note(self, path: Path, line: int) -> None:
        """Remember the line of a path, and of those above it that had none of their own."""
        if path in self.first:
            self.again.setdefault(path, line)
        for length in range(len(path), 0, -1):
            self.first.setdefault(path[:length], line)

    def of(self, path: Path) -> int:
        """Return the line of a path or, where it is not written, of the nearest path above it."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.first:
                return self.first[path[:length]]
        return 1


def lines_of(text: str) -> Lines:
    """Return the line of every key in the text of a TOML or a JSON document."""
    if is_json(text):
        scan = _Scan(token for token in tokens_of(text) if token.text != "\n")
        scan.value(())
    else:
        scan = _Scan(tokens_of(text))
        scan.document()
    return scan.lines


def is_json(text: str) -> bool:
    """Tell JSON from TOML: no TOML document begins with a brace."""
    return text.lstrip().startswith("{")


def tokens_of(text: str) -> Iterator[Token]:
    """Split a document into marks and words; blanks and comments are left out."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    for match in _TOKEN.finditer(text):
        if match.lastgroup != "skip":
            word = "\n" if match.lastgroup == "line" else match.group()
            yield Token(word, bisect_right(starts, match.start()))


def longest_key(text: str) -> int:
    """Return how many names the longest dotted key of a TOML text joins, before it is parsed."""
    longest = run = 1
    was_dot = False
    for token in tokens_of(text):
        is_dot = token.text == "."
        run = run + 1 if is_dot else run if was_dot else 1
        longest, was_dot = max(longest, run), is_dot
    return longest


class _Scan:
    """One pass over the tokens of a document, noting the line of every key."""

    def __init__(self, tokens: Iterator[Token]) -> None:
        self.lines = Lines()
        self._tokens = tokens
        self._ahead = next(tokens, _END)
        self._lists: dict[Path, int] = {}

    def _step(self) -> Token:
        """Return the token ahead, and look at the one after it."""
        token, self._ahead = self._ahead, next(self._tokens, _END)
        return token

    def _accept(self, *marks: str) -> bool:
        """Step over the token ahead if it is one of these marks."""
        found = self._ahead.text in marks
        if found:
            self._step()
        return found

    def document(self) -> None:
        """Read the statements of a TOML document."""
        table: Path = ()
        while self._ahead is not _END:
            if self._accept("["):
                table = self._header()
            elif not self._accept("\n"):
                self._statement(table)

    def _header(self) -> Path:
        """Read ``[table]`` or ``[[list of tables]]``; return the path of the table it opens."""
        line = self._ahead.line
        is_list = self._accept("[")
        path = self._resolve(self._key())
        while self._accept("]"):
            pass
        if is_list:
            self._lists[path] = self._lists.get(path, -1) + 1
            path = (*path, self._lists[path])
        self.lines.note(path, line)
        return path

    def _resolve(self, key: Path) -> Path:
        """Lead a header through lists of tables: it speaks of the last table of each."""
        path: Path = ()
        for part in key:
            if path in self._lists:
                path = (*path, self._lists[path])
            path = (*path, part)
        return path

    def _statement(self, table: Path) -> None:
        """Read ``key = value`` inside a table."""
        path = (*table, *self._key())
        self._accept("=")
        self.value(path)

    def _key(self) -> Path:
        """Read a bare, quoted or dotted key."""
        parts = [_plain(self._step().text)]
        while self._accept("."):
            parts.append(_plain(self._step().text))
        return tuple(parts)

    def value(self, path: Path) -> None:
        """Note the line of a value and of everything inside it."""
        if path:
            self.lines.note(path, self._ahead.line)
        if len(path) > DEPTH_LIMIT:
            self._skip()
        elif self._accept("["):
            self._list(path)
        elif self._accept("{"):
            self._table(path)
        else:
            self._skip()

    def _list(self, path: Path) -> None:
        """Read the entries of a list up to its bracket."""
        count = 0
        while self._ahead is not _END and not self._accept("]"):
            if not self._accept("\n", ","):
                self.value((*path, count))
                count += 1

    def _table(self, path: Path) -> None:
        """Read the keys and values of an inline table or a JSON object up to its brace."""
        while self._ahead is not _END and not self._accept("}"):
            if not self._accept("\n", ","):
                key = self._key()
                self._accept("=", ":")
                self.value((*path, *key))

    def _skip(self) -> None:
        """Step over one value without looking into it, counting brackets."""
        depth = 0
        while True:
            mark = self._step().text
            depth += (mark in {"[", "{"}) - (mark in {"]", "}"})
            if self._ahead is _END or (depth <= 0 and self._ahead.text in _AFTER_VALUE):
                return


def _plain(word: str) -> str:
    """Return the name behind a key as it was written, quotes and escapes undone."""
    if word[:1] not in {'"', "'"}:
        return word
    try:
        return str(json.loads(word))
    except ValueError:
        return _plain_toml(word)


def _plain_toml(word: str) -> str:
    """Undo the quotes and escapes that only TOML has."""
    try:
        return str(tomllib.loads(f"key = {word}")["key"])
    except tomllib.TOMLDecodeError:
        return word
