#!/usr/bin/env bash
# A metalog through P10, P50 and P90 runs backwards, and the package calls it valid.
#
# Versions: pymetalog 0.2.2, seaborn 0.13.2 (imported, not declared), numpy 2.4.6
# Behaviour: an unbounded metalog of three terms is fitted to 40, 45 and 80, a cost as it is often
#   written. It passes through the three points, and between them it falls: P1 lies above P10, and
#   P30 is hardly above P10. The package's own validation says "yes". Of its draws not a tenth but
#   close to a fifth lie below the P10 that was asked for.
# Seen: P1 41.6, P10 40.0, P30 40.2, P50 45.0, P90 80.0; valid: yes; 18.5 % of the draws below P10
# Surprise: three points and three terms leave nothing to fit, so nothing looks wrong: every residual
#   is zero. A quantile curve that falls is no distribution at all, and the check that is there for
#   this says it is one. Ranges as skewed as this one are common where costs have no upper end.
# In whowhere: a range is two halves of a normal or lognormal curve, which cannot run backwards, and
#   whose draws give back the three figures (docs/decisions/0011).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pymetalog==0.2.2 seaborn==0.13.2 \
  numpy==2.4.6
MPLBACKEND=Agg "$folder/venv/bin/python" - <<'PYTHON'
import numpy as np
import pymetalog

fitted = pymetalog.metalog(
    x=np.array([40.0, 45.0, 80.0]), probs=[0.1, 0.5, 0.9], boundedness="u",
    term_limit=3, term_lower_bound=3,
)  # fmt: skip
valid = fitted.output_dict["Validation"]["valid"].iloc[-1]
levels = [0.01, 0.1, 0.3, 0.5, 0.9]
curve = [round(float(each), 1) for each in pymetalog.qmetalog(fitted, y=levels, term=3)]
np.random.seed(1)
draws = pymetalog.rmetalog(fitted, n=20_000, term=3)
below = float(np.mean(draws < 40))

print("valid:", valid)
print("quantiles:", dict(zip(("P1", "P10", "P30", "P50", "P90"), curve)))
print(f"draws below the P10 that was asked for: {below:.1%}")
assert valid == "yes"
assert curve == [41.6, 40.0, 40.2, 45.0, 80.0]
assert 0.17 < below < 0.20
PYTHON
