"""``whowhere automate``: what software is worth, at every door."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cases import SMALL, changed
from tests.contracts.conftest import Run
from tests.scenario_text import toml

import whowhere as ww

SAID = {
    "kind": "written contacts", "per_month": 4_000, "covers": 0.8, "share_solved": 0.45,
    "price": 1.2,
}  # fmt: skip
DAY = ("--draws", "256", "--as-of", "2026-11-23")
