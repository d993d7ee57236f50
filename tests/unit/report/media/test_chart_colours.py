"""Colours of charts, for whoever sees them: they stay apart, and from the sheet."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from whowhere.quantities.ranges import Array

WEB = Path(__file__).parents[4] / "web/src"
THEMES = (WEB / "scenes/themes.ts").read_text("utf-8")
PARTS = tuple(f"part{number}" for number in range(1, 8))
SIGHTS: dict[str, Array] = {
    "usual": np.eye(3),
    "no red": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                        [-0.003882, -0.048116, 1.051998]]),
    "no green": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                          [-0.011820, 0.042940, 0.968881]]),
    "no blue": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                         [0.004733, 0.691367, 0.303900]]),
}  # fmt: skip
"""What the eye makes of linear light. Source: Machado, Oliveira and Fernandes (2009)."""
TO_CONES = np.array([[0.4122214708, 0.5363325363, 0.0514459929],
                     [0.2119034982, 0.6806995451, 0.1073969566],
                     [0.0883024619, 0.2817188376, 0.6299787005]])  # fmt: skip
TO_LAB = np.array([[0.2104542553, 0.7936177850, -0.0040720468],
                   [1.9779984951, -2.4285922050, 0.4505937099],
                   [0.0259040371, 0.7827717662, -0.8086757660]])  # fmt: skip
"""Oklab, in which equal steps look equal. Source: Ottosson (2020)."""
APART = 0.16
"""Least distance in Oklab: the seven have 0.177 in light, 0.164 in dark."""


NON_TEXT = 3
"""Least contrast of a mark with what it stands on. Source: WCAG 2.2, success criterion 1.4.11."""


def contrast(colour: str, ground: str) -> float:
    """Return the ratio of two luminances. Source: WCAG 2.2, contrast ratio."""
    lights = sorted(luminance(each) for each in (colour, ground))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(colour: str) -> float:
    light = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    linear = np.where(light <= 0.04045, light / 12.92, ((light + 0.055) / 1.055) ** 2.4)
    return float(linear @ np.array([0.2126, 0.7152, 0.0722]))


def colours(theme: str) -> dict[str, str]:
    body = THEMES.partition(f"export const {theme}: Colours = {{")[2].partition("};")[0]
    return dict(re.findall(r'(\w+): "(#\w{6})"', body))


def seen(colour: str, sight: str) -> Array:
    light = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    linear = np.where(light <= 0.04045, light / 12.92, ((light + 0.055) / 1.055) ** 2.4)
    cones = np.cbrt(TO_CONES @ np.clip(SIGHTS[sight] @ linear, 0, 1))
    lab: Array = TO_LAB @ cones
    return lab


@pytest.mark.parametrize("theme", ["LIGHT", "DARK"])
def test_the_kinds_of_engagement_stand_out_from_the_sheet(theme: str) -> None:
    found = colours(theme)
    for kind in ("own", "eor", "contractor", "vendor"):
        assert contrast(found[kind], found["surface"]) >= NON_TEXT


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("theme", ["LIGHT", "DARK"])
def test_the_parts_of_a_bar_and_the_sheet_stay_apart_for_every_sight(
    theme: str, sight: str
) -> None:
    found = colours(theme)
    used = [seen(found[ink], sight) for ink in (*PARTS, "surface")]

    assert min(float(np.linalg.norm(a - b)) for a, b in combinations(used, 2)) > APART


def test_the_page_has_the_colours_of_the_charts() -> None:
    style = (WEB / "app/style/page.css").read_text("utf-8")
    light, dark = colours("LIGHT"), colours("DARK")
    for ink in PARTS:
        pair = f"light-dark({light[ink]}, {dark[ink]})".lower()
        assert f"--ink-{ink}: {pair};" in style
