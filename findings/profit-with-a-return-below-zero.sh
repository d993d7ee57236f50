#!/usr/bin/env bash
# A move that earns money is given a return below zero, and another library says 17% of the same flows.
#
# Versions: numpy-financial 1.0.0, pyxirr 0.10.8, numpy 2.4.6
# Behaviour: 100 is paid to move, 40 saved in each of six months, 130 paid to leave: 10 are left over.
#   The flows change sign twice, so two rates make them worth nothing: -5.8% and 17.2% a month.
#   numpy-financial finds all and returns the one nearest to zero, whatever its sign and without a
#   word; pyxirr, from its guess of 10%, comes to the other.
# Seen: numpy-financial: -0.0575, pyxirr: 0.1722; left over without interest: 10
# Surprise: a rate below zero reads as a loss, and what is worth more than nothing at no interest is
#   none. An exit at the end (severance, a lease, a vendor's fee) is usual in sourcing, so every plan
#   that closes has such flows; which of two libraries is asked turns the sign of the board's figure.
# In whowhere: decide/budget/returns.py tells a return only where one rate above zero can be the only
#   one (Norstrom: what is saved so far changes sign once), else it says that there is none;
#   tests/unit/decide/budget/test_returns.py holds it against every root.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cat >"$folder/returns.py" <<'PYTHON'
import numpy_financial
import pyxirr

FLOWS = [-100, 40, 40, 40, 40, 40, 40, -130]
one, other = float(numpy_financial.irr(FLOWS)), pyxirr.irr(FLOWS)
print(
    f"numpy-financial: {one:.4f}, pyxirr: {other:.4f}; left over without interest: {sum(FLOWS)}"
)
assert sum(FLOWS) > 0
assert one < 0 < other
assert all(abs(numpy_financial.npv(rate, FLOWS)) < 1e-6 for rate in (one, other))
PYTHON
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check numpy==2.4.6 \
  numpy-financial==1.0.0 pyxirr==0.10.8
"$folder/venv/bin/python" "$folder/returns.py"
