"""What a release is made of: a bill of materials with licences, and what is known against it.

``make release`` writes the bill into ``dist`` beside the wheel, and says what an index of
advisories answers; where none answers it says that, never that nothing was found.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

LOCK = "requirements/run.txt"
_PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;\\]+)", re.M)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True)
class Pin:
    """One package of the lock."""

    name: str
    version: str
    hashes: tuple[str, ...]


def locked(root: Path) -> list[Pin]:
    """Return the packages that a run of whowhere is locked to."""
    text = (root / LOCK).read_text("utf-8")
    found = list(_PIN.finditer(text))
    ends = [*(each.start() for each in found[1:]), len(text)]
    return [
        Pin(each["name"], each["version"], tuple(_HASH.findall(text[each.end() : end])))
        for each, end in zip(found, ends, strict=True)
    ]


def licence(name: str) -> str:
    """Return the licence that an installed package states; empty if it states none."""
    try:
        stated = metadata(name).json
    except PackageNotFoundError:
        return ""
    classified = [
        str(each).removeprefix("License :: ").removeprefix("OSI Approved :: ")
        for each in stated.get("classifier", ())
        if each.startswith("License ::")
    ]
    by_name = str(stated.get("license", "")).split("\n")[0]
    return str(stated.get("license_expression", "")) or " OR ".join(classified) or by_name


def bill(root: Path, version: str) -> str:
    """Return the bill of materials of a release, in CycloneDX 1.6."""
    licences = LicenseFactory()
    bom = Bom()
    bom.metadata.component = Component(
        name="whowhere", version=version, type=ComponentType.APPLICATION,
        licenses=[licences.make_from_string("MIT")],
        purl=_address("whowhere", version), bom_ref=str(_address("whowhere", version)),
    )  # fmt: skip
    for pin in locked(root):
        stated = licence(pin.name)
        bom.components.add(
            Component(
                name=pin.name, version=pin.version, type=ComponentType.LIBRARY,
                purl=_address(pin.name, pin.version), bom_ref=str(_address(pin.name, pin.version)),
                licenses=[licences.make_from_string(stated)] if stated else [],
                hashes=[HashType(alg=HashAlgorithm.SHA_256, content=each) for each in pin.hashes],
            )
        )  # fmt: skip
    bom.register_dependency(bom.metadata.component, bom.components)
    return str(JsonV1Dot6(bom).output_as_string(indent=2))


def _address(name: str, version: str) -> PackageURL:
    """Return the address of a package by which tools know it."""
    return PackageURL("pypi", None, name, version)


def unstated(root: Path) -> list[str]:
    """Return the packages whose licence nobody states: somebody must look at them by hand."""
    return [pin.name for pin in locked(root) if not licence(pin.name)]


def advisories(root: Path) -> str:
    """Ask the index for known weaknesses of the locked packages; return what it says, in words."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", LOCK, "--require-hashes",
               "--disable-pip", "--format", "json", "--progress-spinner", "off"]  # fmt: skip
    done = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)
    try:
        return told(json.loads(done.stdout))
    except ValueError:
        why = done.stderr.strip().splitlines()[-1:] or ["no answer"]
        return f"Known weaknesses could NOT be looked up: {why[0]}"


def told(answer: Mapping[str, object]) -> str:
    """Put the answer of pip-audit into words: what is known, and what could not be looked up."""
    packages = answer["dependencies"]
    assert isinstance(packages, list)  # noqa: S101 - the shape of its report
    known = [
        f"  {each['name']} {each['version']}: {weakness['id']}"
        for each in packages
        for weakness in each.get("vulns", ())
    ]
    skipped = [each["name"] for each in packages if "skip_reason" in each]
    lines = [f"Known weaknesses of {len(packages)} locked packages: {len(known)}", *known]
    if len(skipped) == len(packages):
        lines = []
    if skipped:
        names = ", ".join(skipped)
        lines.append(
            f"Known weaknesses of {len(skipped)} of {len(packages)} packages could NOT be looked"
            f" up, as the index gave no answer about them: {names}"
        )
    return "\n".join(lines)


def write_bill(root: Path, version: str, into: Path) -> Path:
    """Write the bill of a release beside what was built; return where."""
    path = into / f"whowhere-{version}.cdx.json"
    path.write_text(bill(root, version), "utf-8")
    return path
