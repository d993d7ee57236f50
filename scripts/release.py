"""Make a release of a clean checkout: notes, version, builds, a try of the wheel, commit and tag.

``make release VERSION=0.3.0`` runs this. Nothing leaves the machine: pushing is the maintainer's.
"""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

from dist import ROOT, UnfitError, build, try_wheel, version_of
from supply import advisories, unstated, write_bill

FORM = re.compile(r"\d+\.\d+\.\d+")


def refusals(root: Path, version: str) -> list[str]:
    """Return all that stands against a release, each with what to do; empty if nothing does."""
    if not FORM.fullmatch(version):
        return [f"VERSION is {version!r}. Give three numbers: make release VERSION=0.3.0"]
    last = version_of(root)
    against = {
        "The checkout has changes. Commit them or put them aside: git status": is_dirty(root),
        f"The tag v{version} exists. Choose the next version.": has_tag(root, version),
        f"{version} is not above {last}, the last version.": numbers(version) <= numbers(last),
        "There is nothing to tell: changelog.d holds no fragments.": not fragments(root),
    }
    return [words for words, holds in against.items() if holds]


def numbers(version: str) -> tuple[int, ...]:
    """Return a version as numbers, which sort as versions do: 0.10.0 is above 0.9.0."""
    return tuple(int(part) for part in version.split("."))


def fragments(root: Path) -> list[Path]:
    """Return the fragments that the next release joins."""
    return [path for path in (root / "changelog.d").glob("*.md") if path.name != "README.md"]


def is_dirty(root: Path) -> bool:
    """Say whether anything in the checkout is not committed."""
    return bool(git(root, "status", "--porcelain"))


def has_tag(root: Path, version: str) -> bool:
    """Say whether a version was tagged before."""
    return bool(git(root, "tag", "--list", f"v{version}"))


def write(root: Path, version: str, day: date) -> None:
    """Join the fragments into CHANGELOG.md, remove them, and set the version."""
    joined = ["build", "--yes", "--version", version, "--date", day.isoformat()]
    subprocess.run([sys.executable, "-m", "towncrier", *joined], cwd=root, check=True)
    project = root / "pyproject.toml"
    text = project.read_text("utf-8")
    project.write_text(
        re.sub(r'^version = ".*"$', f'version = "{version}"', text, count=1, flags=re.M), "utf-8"
    )


def record(root: Path, version: str) -> None:
    """Commit the release and tag it."""
    git(root, "commit", "--quiet", "--all", "--message", f"Release {version}")
    git(root, "tag", "--annotate", f"v{version}", "--message", f"whowhere {version}")


def git(root: Path, *arguments: str) -> str:
    """Run git in a folder; return what it prints."""
    done = subprocess.run(["git", *arguments], cwd=root, check=True, stdout=subprocess.PIPE)
    return done.stdout.decode()


def main(version: str) -> None:
    """Release, or end with all that stands against it."""
    if against := refusals(ROOT, version):
        sys.exit("No release:\n" + "\n".join(f"- {words}" for words in against))
    write(ROOT, version, date.today())
    try:
        try_wheel(build(ROOT, ROOT / "dist"), version)
        parts = write_bill(ROOT, version, ROOT / "dist")
    except (UnfitError, subprocess.CalledProcessError) as why:
        sys.exit(f"{why}\nNothing is committed. Back to the last commit: git reset --hard")
    record(ROOT, version)
    print(f"What it is made of, with licences: {parts.relative_to(ROOT)}")
    if unknown := unstated(ROOT):
        print(f"These state no licence; look at them by hand: {', '.join(unknown)}")
    print(advisories(ROOT))
    print(f"Released {version} here. Look at it (git show), then: git push --follow-tags")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
