"""What users install: the wheel and the sources hold every file and work away from a checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
BUILT_ELSEWHERE = {"__pycache__", ".mypy_cache", ".ruff_cache"}

RUN_AWAY_FROM_THE_CHECKOUT = f"""
import sys
sys.path[:] = [place for place in sys.path if place != {str(SOURCE)!r}]
import whowhere
print(whowhere.__file__, file=sys.stderr)
from whowhere.interfaces.cli import main
main()
"""


def build(kind: str, project: Path, into: Path) -> Path:
    """Build a wheel or an sdist without network or isolation; return the file."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory"]
    done = subprocess.run(
        [*command, str(into)], cwd=project, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    (built,) = into.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    return zipfile.ZipFile(build("wheel", ROOT, tmp_path_factory.mktemp("wheel")))


@pytest.fixture(scope="module")
def installed(wheel: zipfile.ZipFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    wheel.extractall(folder)  # noqa: S202 - we built it ourselves
    return folder


def run(installed: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run whowhere from an unpacked wheel, in a folder that holds nothing else."""
    elsewhere = installed.parent
    return subprocess.run(
        [sys.executable, "-c", RUN_AWAY_FROM_THE_CHECKOUT, *arguments],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(installed)},
        text=True,
        capture_output=True,
        check=False,
    )


def files_of_the_checkout() -> set[str]:
    package = {
        path.relative_to(SOURCE).as_posix()
        for path in SOURCE.rglob("*")
        if path.is_file() and not BUILT_ELSEWHERE & set(path.parts)
    }
    examples = {
        f"whowhere/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "examples").rglob("*")
        if path.is_file()
    }
    return package | examples


def files_of(wheel: zipfile.ZipFile) -> set[str]:
    return {name for name in wheel.namelist() if ".dist-info/" not in name}


def test_the_wheel_holds_every_file_of_the_package_and_every_example(
    wheel: zipfile.ZipFile,
) -> None:
    assert files_of(wheel) == files_of_the_checkout()


def test_the_wheel_carries_every_licence_that_the_project_declares(
    wheel: zipfile.ZipFile,
) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    carried = {name.partition("/licenses/")[2] for name in wheel.namelist() if "/licenses/" in name}

    assert carried == set(project["license-files"])


def test_the_wheel_asks_only_for_what_pyproject_lists(wheel: zipfile.ZipFile) -> None:
    (card,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
    asked = [
        line.partition(": ")[2]
        for line in wheel.read(card).decode().splitlines()
        if line.startswith("Requires-Dist")
    ]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

    extras = [each for some in project["optional-dependencies"].values() for each in some]
    assert len(asked) == len(project["dependencies"]) + len(extras)
    assert len([each for each in asked if "extra ==" in each]) == len(extras)


def test_the_wheel_carries_the_built_page(wheel: zipfile.ZipFile) -> None:
    built = {"whowhere/page/index.html", "whowhere/page/engine.js"}

    assert built <= files_of(wheel), "the page is not built; run: make page"


def test_an_installed_whowhere_compares_an_example_away_from_the_checkout(installed: Path) -> None:
    done = run(installed, "compare", "--example", "support-desk", "--json")

    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[0].startswith(str(installed))
    assert json.loads(done.stdout)["schema_version"]


def test_an_installed_whowhere_writes_its_starter_scenario(installed: Path) -> None:
    done = run(installed, "init", "-")

    assert done.returncode == 0, done.stderr
    assert tomllib.loads(done.stdout)["work"]["roles"]


def test_a_wheel_made_from_the_sdist_is_the_same(
    wheel: zipfile.ZipFile, tmp_path_factory: pytest.TempPathFactory
) -> None:
    sdist = build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))
    unpacked = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        archive.extractall(unpacked, filter="data")
    (project,) = unpacked.iterdir()
    second = zipfile.ZipFile(build("wheel", project, tmp_path_factory.mktemp("second")))

    assert files_of(second) == files_of(wheel)
    assert all(second.read(name) == wheel.read(name) for name in files_of(wheel))
