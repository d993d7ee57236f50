"""Build the documentation site: pages written by hand, pages written from the program, a search.

`make docs` runs it. All pages are brought together in a folder of their own first, so that the
builder may be any that reads Markdown and mkdocs.yml.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import yaml

from manual.calls import addresses_page, options_page
from manual.fields import fields_page
from manual.keys import pages_of_keys
from manual.rules import rules_page
from manual.words import glossary_page, magnitudes_page

ROOT: Final = Path(__file__).resolve().parents[2]
DOCS: Final = ROOT / "docs"
COPIED: Final = {
    "ARCHITECTURE.md": "project/architecture.md",
    "CONTRIBUTING.md": "project/contributing.md",
    "CHANGELOG.md": "project/changelog.md",
    "src/whowhere/facts/LICENCES.md": "reference/licences.md",
}
"""Pages that lie elsewhere in the project and belong to the site."""
WRITTEN: Final[Mapping[str, Callable[[], str]]] = {
    "reference/options.md": options_page,
    "reference/addresses.md": addresses_page,
    "reference/fields.md": fields_page,
    "reference/rules.md": rules_page,
    "reference/glossary.md": glossary_page,
    "reference/magnitudes.md": magnitudes_page,
}
"""Pages that the program writes, by their place on the site; those of keys come besides."""
LATER: Final = "---\nsearch:\n  boost: 0.2\n---\n"
"""Who searches wants to use a thing before they want to know why it is so."""
LINK: Final = re.compile(r"(\]\()(?!https?:|#|mailto:)([^)#\s]+)(#[^)\s]*)?(\))")


def build(site: Path) -> None:
    """Build the site into a folder, which is replaced. Exits with what the builder refused."""
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder) / "docs"
        collect(pages)
        settings = Path(folder) / "mkdocs.yml"
        settings.write_text(_settings(pages), "utf-8")
        words = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--clean",
                 "--config-file", str(settings), "--site-dir", str(site.resolve())]  # fmt: skip
        ended = subprocess.run(words, check=False, capture_output=True, text=True)
    if ended.returncode:
        sys.exit(f"The site was not built:\n{ended.stdout}{ended.stderr}")


def collect(pages: Path) -> None:
    """Bring every page together in a folder that is not there yet."""
    shutil.copytree(DOCS, pages, ignore=shutil.ignore_patterns("*.ipynb", "*.json"))
    for source, place in COPIED.items():
        _write(pages / place, (ROOT / source).read_text("utf-8"))
    for place, written in WRITTEN.items():
        _write(pages / place, written())
    for name, text in pages_of_keys().items():
        _write(pages / "reference" / name, text)
    origins = {place: source for source, place in COPIED.items()}
    for path in pages.rglob("*.md"):
        place = path.relative_to(pages).as_posix()
        origin = origins.get(place, f"docs/{place}")
        head = LATER if place.startswith("decisions/") else ""
        path.write_text(head + led(path.read_text("utf-8"), origin, place), "utf-8")


def led(text: str, origin: str, place: str) -> str:
    """Return a page with links that lead on: those to files outside the site go to the source."""

    def leads(found: re.Match[str]) -> str:
        target = os.path.normpath(Path(origin).parent / found[2])
        return f"{found[1]}{_address(Path(target).as_posix(), place)}{found[3] or ''}{found[4]}"

    return LINK.sub(leads, text)


def _address(target: str, place: str) -> str:
    inside = COPIED.get(target) or (target.removeprefix("docs/") if _is_page(target) else None)
    if inside is None:
        kind = "tree" if (ROOT / target).is_dir() else "blob"
        return f"{REPOSITORY}/{kind}/main/{target}"
    return Path(os.path.relpath(inside, Path(place).parent)).as_posix()


REPOSITORY: Final = "https://github.com/whowhere/whowhere"


def _is_page(target: str) -> bool:
    return target.startswith("docs/") and not target.endswith((".ipynb", ".json", "docs/"))


def _settings(pages: Path) -> str:
    settings: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    settings["docs_dir"] = str(pages)
    decisions = sorted(path.name for path in (pages / "decisions").glob("0*.md"))
    _fill(settings["nav"], [f"decisions/{name}" for name in decisions])
    return str(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False))


def _fill(nav: list[Any], decisions: list[str]) -> None:
    """Put every decision where the navigation says so: nobody writes ninety lines by hand."""
    for entry in nav:
        for name, inner in entry.items() if isinstance(entry, dict) else ():
            if name == "Decisions":
                entry[name] = [*inner, *decisions]
            elif isinstance(inner, list):
                _fill(inner, decisions)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


if __name__ == "__main__":
    build(ROOT / "site")
