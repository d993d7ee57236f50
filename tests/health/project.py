"""The project as a folder of files: what a commit would hold, and nothing that is built."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "whowhere"


def ignored() -> tuple[str, ...]:
    """Return what .gitignore leaves out; each line there is a name, a pattern or a path."""
    lines = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    return (".git", *(line.rstrip("/") for line in lines if line))


def project_files(folder: Path = ROOT) -> Iterator[Path]:
    """Yield every file below a folder that is not ignored, in order."""
    left_out = ignored()
    for path in sorted(folder.iterdir()):
        if any(fnmatch(path.name, pattern) or named(path) == pattern for pattern in left_out):
            continue
        if path.is_dir():
            yield from project_files(path)
        else:
            yield path


def named(path: Path) -> str:
    """Return a path as it is written in the project's pages."""
    return path.relative_to(ROOT).as_posix()
