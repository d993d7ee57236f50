"""A release joins the fragments, sets the version, commits and tags; or says why it will not."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import pytest

from dist import UnfitError, try_wheel, version_of
from release import has_tag, is_dirty, record, refusals, write

ROOT = Path(__file__).resolve().parents[2]
CARRIED = ("pyproject.toml", "CHANGELOG.md", ".gitignore", "changelog.d/README.md")
SOMEBODY = {
    f"GIT_{role}_{what}": value
    for role in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Somebody"), ("EMAIL", "somebody@example.org"))
}

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a clean checkout of what a release changes: at version 1.9.0, with two fragments."""
    for name, value in SOMEBODY.items():
        monkeypatch.setenv(name, value)
    (tmp_path / "changelog.d").mkdir()
    for name in CARRIED:
        shutil.copy(ROOT / name, tmp_path / name)
    project = tmp_path / "pyproject.toml"
    stated = f'version = "{version_of(ROOT)}"'
    project.write_text(project.read_text("utf-8").replace(stated, 'version = "1.9.0"'), "utf-8")
    for kind in ("added", "fixed"):
        (tmp_path / "changelog.d" / f"thing.{kind}.md").write_text(f"A thing is {kind}.\n", "utf-8")
    git(tmp_path, "init", "--quiet")
    commit(tmp_path)
    return tmp_path


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "One more change")


def test_a_clean_checkout_with_fragments_may_be_released(checkout: Path) -> None:
    assert refusals(checkout, "1.10.0") == []


@pytest.mark.parametrize("version", ["", "2", "v2.0.0", "2.0.0rc1", "2.0"])
def test_a_version_is_three_numbers(checkout: Path, version: str) -> None:
    (refusal,) = refusals(checkout, version)

    assert refusal == f"VERSION is {version!r}. Give three numbers: make release VERSION=0.3.0"


@pytest.mark.parametrize("version", ["1.9.0", "1.8.7", "0.10.0"])
def test_a_version_that_is_not_above_the_last_is_refused(checkout: Path, version: str) -> None:
    assert refusals(checkout, version) == [f"{version} is not above 1.9.0, the last version."]


def test_everything_that_stands_against_a_release_is_told_at_once(checkout: Path) -> None:
    git(checkout, "tag", "v1.9.0")
    for fragment in (checkout / "changelog.d").glob("thing.*"):
        fragment.unlink()

    assert [words.split(".")[0] for words in refusals(checkout, "1.9.0")] == [
        "The checkout has changes",
        "The tag v1",
        "1",
        "There is nothing to tell: changelog",
    ]


def test_a_file_that_is_not_committed_stops_a_release(checkout: Path) -> None:
    (checkout / "new.txt").write_text("new", "utf-8")

    (refusal,) = refusals(checkout, "2.0.0")

    assert refusal.startswith("The checkout has changes.")


def test_the_fragments_become_the_newest_part_of_the_changelog(checkout: Path) -> None:
    before = (checkout / "CHANGELOG.md").read_text("utf-8")
    opening, _, parts_before = before.partition("\n## ")

    write(checkout, "1.10.0", date(2031, 2, 3))

    after = (checkout / "CHANGELOG.md").read_text("utf-8")
    assert after.startswith(opening)
    assert after.endswith(f"\n## {parts_before}")
    added = after.removeprefix(opening).removesuffix(f"## {parts_before}").split()
    told = "## 1.10.0 (2031-02-03) ### Added - A thing is added. ### Fixed - A thing is fixed."
    assert " ".join(added) == told


def test_a_release_leaves_no_fragment_and_its_version_alone_changes(checkout: Path) -> None:
    before = (checkout / "pyproject.toml").read_text("utf-8")

    write(checkout, "1.10.0", date(2031, 2, 3))

    left = [path.name for path in (checkout / "changelog.d").iterdir()]
    after = (checkout / "pyproject.toml").read_text("utf-8")
    assert left == ["README.md"]
    assert after == before.replace('version = "1.9.0"', 'version = "1.10.0"')


def test_a_release_ends_in_one_commit_and_a_tag_on_it(checkout: Path) -> None:
    write(checkout, "1.10.0", date(2031, 2, 3))
    record(checkout, "1.10.0")

    assert not is_dirty(checkout)
    assert has_tag(checkout, "1.10.0")
    assert git(checkout, "log", "-1", "--format=%s") == "Release 1.10.0"
    assert git(checkout, "rev-parse", "v1.10.0^{commit}") == git(checkout, "rev-parse", "HEAD")


def test_a_wheel_without_the_page_is_unfit(tmp_path: Path) -> None:
    wheel = tmp_path / "whowhere-9.9.9-py3-none-any.whl"
    zipfile.ZipFile(wheel, "w").close()

    with pytest.raises(UnfitError, match="has no page; build it first: make page"):
        try_wheel(wheel, "9.9.9")
