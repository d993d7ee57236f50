#!/usr/bin/env bash
# In squigglepy an uncertain quantity that stands twice in a sum is drawn twice.
#
# Versions: squigglepy 0.30, numpy 2.4.6
# Behaviour: `pay = sq.to(40_000, 60_000)` is one quantity with one name. `pay - pay` has a spread of
#   8,400, and of two offers that cost 1.2 and 1.1 times the same pay the dearer one is said to be
#   cheaper in three of ten futures, where it never is.
# Seen: pay less pay: standard deviation 8441 / 1.2 pay below 1.1 pay in 30.8 % of the draws
# Surprise: the expression reads like algebra, and a variable that is used twice is one value
#   everywhere else. Options that share what is uncertain are exactly those that one compares; drawn
#   apart, their difference is far wider than either is in truth, and every chance drifts to a half.
# In whowhere: an input is drawn once in each future for all that use it (model/graph, simulate), so
#   options are compared in the same futures; docs/decisions/0004. A distribution is never an operand.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check squigglepy==0.30 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import numpy as np
import squigglepy as sq

sq.set_seed(1)
pay = sq.to(40_000, 60_000)
nothing = sq.sample(pay - pay, n=10_000)
offers = sq.sample(pay * 1.2 - pay * 1.1, n=10_000)
drawn = sq.sample(pay, n=10_000)

print(f"pay less pay: standard deviation {np.std(nothing):.0f}")
print(f"1.2 pay lies below 1.1 pay in {np.mean(offers < 0):.1%} of the draws")
print(f"the same with draws of pay made once: {np.mean(1.2 * drawn < 1.1 * drawn):.1%}")
assert 8_000 < np.std(nothing) < 9_000
assert 0.29 < np.mean(offers < 0) < 0.33
assert not np.any(1.2 * drawn < 1.1 * drawn)
PYTHON
