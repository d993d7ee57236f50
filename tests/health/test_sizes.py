"""Files and functions stay small enough to be read at one go."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from project import ROOT, SOURCE, named, project_files

LONGEST_FILE = 300
LONGEST_FUNCTION = 40


def functions() -> Iterator[tuple[str, int]]:
    """Yield where each function of the source begins, and its lines without the docstring."""
    for path in project_files(SOURCE):
        if path.suffix == ".py":
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    yield f"{named(path)}:{node.lineno} {node.name}", length(node)


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    words = node.body[0]
    if ast.get_docstring(node) is not None:
        lines -= (words.end_lineno or words.lineno) - words.lineno + 1
    return lines


def test_a_docstring_is_not_counted_as_a_functions_length() -> None:
    source = 'def f():\n    """Say.\n\n    More.\n    """\n    return 1\n'
    node = ast.parse(source).body[0]

    assert isinstance(node, ast.FunctionDef)
    assert length(node) == 2


def test_no_file_of_the_source_is_longer_than_300_lines() -> None:
    lengths = {
        named(path): len(path.read_text("utf-8").splitlines())
        for path in project_files(SOURCE)
        if path.suffix == ".py"
    }
    long = {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE}

    assert lengths
    assert not long, f"each is a place to ask whether it holds two ideas: {long}"


def test_no_file_of_the_page_is_longer_than_300_lines() -> None:
    lengths = {
        named(path): len(path.read_text("utf-8").splitlines())
        for path in project_files(ROOT / "web" / "src")
        if path.suffix in {".ts", ".svelte", ".css"}
    }
    long = {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE}

    assert lengths
    assert not long, f"each is a place to ask whether it holds two ideas: {long}"


def test_no_function_of_the_source_is_longer_than_40_lines() -> None:
    lengths = dict(functions())
    long = {name: lines for name, lines in lengths.items() if lines > LONGEST_FUNCTION}

    assert lengths
    assert not long, f"each is a place to ask whether it does two things: {long}"
