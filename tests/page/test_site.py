"""The documentation site: complete, without another host, and searched without a server."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.printed import ROOT

from manual.building import build
from manual.keys import KINDS
from whowhere.facts.glossary import glossary
from whowhere.interfaces.cli import COMMANDS
from whowhere.interfaces.requests.schemas import schema_of
from whowhere.model.figures import graph_in_parts, model_graph
from whowhere.model.portfolio.rules import RULE_KINDS

ASKED_FOR = re.compile(
    r"<(?:script|img|iframe|source)[^>]+src=\"?(https?:[^\"\s>]+)"
    r"|<link[^>]+rel=\"?(?:stylesheet|icon|preconnect|preload)[^>]+href=\"?(https?:[^\"\s>]+)"
    r"|url\(\"?(https?:[^)]+)"
)
SEARCHED = ("round_the_clock", "payback_month", "[[quotes]]")
"""Words that a reader of an answer or of a file looks for."""
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built site; a dead link or anchor, or a page in no menu, ends the build."""
    folder = tmp_path_factory.mktemp("site") / "site"
    build(folder)
    return folder


@pytest.fixture(scope="module")
def searched(site: Path) -> str:
    """Return all words that the search knows."""
    index = (site / "search" / "search_index.js").read_text("utf-8").partition("=")[2]
    found: list[dict[str, Any]] = json.loads(index)["docs"]
    return unescape(" ".join(f"{each['title']} {each['text']}" for each in found))


def test_no_page_asks_another_host_for_anything(site: Path) -> None:
    files = [path for path in site.rglob("*") if path.suffix in {".html", ".css"}]
    asked = {
        path.relative_to(site).as_posix(): found
        for path in files
        if (found := ASKED_FOR.findall(path.read_text("utf-8")))
    }
    assert len(files) > 50
    assert not asked


def keys_of(kind: str) -> set[str]:
    """Return the keys of every table that a file of a kind may have."""
    schema = schema_of(kind)
    names, keys = [""], set()
    for name in names:
        part = schema["$defs"][name] if name else {**schema, "$defs": {}}
        keys |= set(part.get("properties", ()))
        led = re.findall(r'"#/\$defs/(\w+)"', json.dumps(part))
        names += [each for each in dict.fromkeys(led) if each not in names]
    return keys


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_a_file_stands_on_its_page(site: Path, kind: str) -> None:
    page = unescape((site / "reference" / f"{kind}.html").read_text("utf-8"))
    assert not {key for key in keys_of(kind) if f"<code>{key}</code>" not in page}


def test_commands_rules_words_and_figures_are_found(searched: str) -> None:
    names = [
        *(f"whowhere {name}" for name in COMMANDS),
        *(kind.key for kind in RULE_KINDS),
        *(entry.term for entry in glossary()),
        *model_graph().figures,
        *graph_in_parts().figures,
    ]
    assert not [name for name in names if name not in searched]


def test_every_link_of_the_readme_leads_somewhere() -> None:
    led = LINK.findall((ROOT / "README.md").read_text("utf-8"))
    assert led
    assert not [each for each in led if not (ROOT / each).exists()]


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """Yield an empty page of the one browser that the tests of a process may drive."""
    opened = browser.new_page()
    yield opened
    opened.close()


@pytest.mark.parametrize("word", SEARCHED)
def test_a_word_is_found_in_the_file_of_the_site_without_a_server(
    site: Path, reader: Page, word: str
) -> None:
    asked: list[str] = []
    reader.on("request", lambda each: asked.append(each.url))
    reader.goto((site / "index.html").as_uri())
    reader.click("input[name=query]")
    reader.keyboard.type(word)
    first = reader.locator(".md-search-result__item").first
    first.wait_for(timeout=10_000)
    assert word.strip("[]") in first.inner_text().lower()
    assert "/reference/" in (first.locator("a").first.get_attribute("href") or "")
    assert not [url for url in asked if not url.startswith(("file:", "data:", "blob:", "about:"))]
