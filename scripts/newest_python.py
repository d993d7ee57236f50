"""Print the newest Python of this machine that whowhere claims to run on, if newer than this one.

``make test-newest`` asks it. Looks on the path and among the versions that pyenv keeps.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
IS_USABLE = "import ensurepip, sys, venv; sys.exit(sys.version_info.releaselevel != 'final')"


def claimed(root: Path) -> set[int]:
    """Return the minor versions of Python 3 that pyproject.toml claims."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    found = (re.fullmatch(r".* :: 3\.(\d+)", line) for line in project["classifiers"])
    return {int(one[1]) for one in found if one}


def folders() -> list[Path]:
    """Return where interpreters may lie: the path's folders first, then pyenv's."""
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    on_path = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    return [*on_path, *sorted(pyenv.glob("versions/*/bin"), reverse=True)]


def newest(minors: Iterable[int], places: list[Path]) -> Path | None:
    """Return the interpreter of the highest minor version that can make an environment."""
    for minor in sorted(minors, reverse=True):
        for place in places:
            if is_usable(program := place / f"python3.{minor}"):
                return program
    return None


def is_usable(program: Path) -> bool:
    """Say whether a file is a finished Python with its venv module; a shim of pyenv may not be."""
    if not program.is_file():
        return False
    tried = subprocess.run([program, "-c", IS_USABLE], check=False, capture_output=True)
    return tried.returncode == 0


if __name__ == "__main__":
    newer = {minor for minor in claimed(ROOT) if minor > sys.version_info.minor}
    if found := newest(newer, folders()):
        print(found)
