#!/usr/bin/env bash
# With some 700 alternatives pymcdm's MABAC calls every one of them better than the border.
#
# Versions: pymcdm 1.4.0, numpy 2.4.6
# Behaviour: MABAC measures alternatives from a border, the geometric mean of each weighted column;
#   above it is good, below it is bad. pymcdm multiplies all values of a column and then takes the
#   root. With four criteria of equal weight the values lie between 0.25 and 0.5, so the product is
#   zero in floating point from some 700 rows on, and so is the border. The order stays; what the
#   sign of a score means is lost, without a warning.
# Seen: 400 alternatives: 58.8 % above the border / 800: 100.0 %, where logarithms give 59.1 %
# Surprise: the first 800 rows are an ordinary table, no value is near zero or huge, and at 400 rows
#   the same code is right to the last digit. More criteria bring the day nearer: each weight is less.
# In whowhere: decide/ranking/mabac.py takes the mean of logarithms; docs/decisions/0017 and
#   tests/unit/decide/ranking.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pymcdm==1.4.0 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import numpy as np
from pymcdm.methods import MABAC

WEIGHTS, TYPES = np.full(4, 0.25), np.array([1, 1, -1, -1])


def above_the_border(rows):
    """Return the share above the border as pymcdm says and by logarithms, in per cent."""
    table = np.random.default_rng(1).uniform(1, 9, (rows, 4))
    said = MABAC()(table, WEIGHTS, TYPES)
    least, most = table.min(axis=0), table.max(axis=0)
    scaled = np.where(TYPES > 0, table - least, most - table) / (most - least)
    weighted = WEIGHTS * (scaled + 1)
    border = np.exp(np.log(weighted).mean(axis=0))
    scores = (weighted - border).sum(axis=1)
    return round(100 * float(np.mean(said > 0)), 1), round(100 * float(np.mean(scores > 0)), 1)


few, many = above_the_border(400), above_the_border(800)
print("400 alternatives, above the border: pymcdm %s %%, logarithms %s %%" % few)
print("800 alternatives, above the border: pymcdm %s %%, logarithms %s %%" % many)
assert few == (58.8, 58.8)
assert many == (100.0, 59.1)
PYTHON
