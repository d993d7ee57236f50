"""Build sdist and wheel into dist, and try the wheel as a stranger would: in an empty environment.

``make dist`` runs this; a release does so too.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import tomllib
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = "whowhere/page/index.html"


class UnfitError(Exception):
    """What was built would not work for those who install it."""


def version_of(root: Path) -> str:
    """Return the version that pyproject.toml states."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


def build(root: Path, into: Path) -> Path:
    """Build sdist and wheel with the hatchling of this environment; return the wheel."""
    command = [sys.executable, "-m", "hatchling", "build", "--clean", "--directory", str(into)]
    subprocess.run(command, cwd=root, check=True)
    (wheel,) = into.glob("*.whl")
    return wheel


def try_wheel(wheel: Path, version: str) -> None:
    """Install a wheel where nothing else is, and run it. Raises ``UnfitError`` where that fails."""
    if PAGE not in zipfile.ZipFile(wheel).namelist():
        raise UnfitError(f"{wheel.name} has no page; build it first: make page")
    with tempfile.TemporaryDirectory() as empty:
        venv.create(empty, with_pip=True)
        programs = Path(empty) / ("Scripts" if os.name == "nt" else "bin")
        said(Path(empty), programs / "python", "-m", "pip", "install", "--quiet", wheel.resolve())
        told = said(Path(empty), programs / "whowhere", "--version").strip()
        if told != f"whowhere {version}":
            raise UnfitError(f"whowhere --version says {told!r}, not 'whowhere {version}'")
        said(Path(empty), programs / "whowhere", "compare", "--example", "support-desk")


def said(folder: Path, *command: Path | str) -> str:
    """Run a command away from the checkout; return what it prints. Raises ``UnfitError``."""
    away = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        command, cwd=folder, env=away, check=False, capture_output=True, text=True
    )
    if done.returncode != 0:
        raise UnfitError(f"{' '.join(map(str, command))} failed:\n{done.stderr}")
    return done.stdout


def main() -> None:
    """Build and try; end with words if the wheel is not fit."""
    wheel = build(ROOT, ROOT / "dist")
    try:
        try_wheel(wheel, version_of(ROOT))
    except UnfitError as why:
        sys.exit(str(why))
    print(f"{wheel.name} installs, tells its version and compares an example.")


if __name__ == "__main__":
    main()
