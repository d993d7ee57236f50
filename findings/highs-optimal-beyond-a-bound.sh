#!/usr/bin/env bash
# Told that nothing above a bound is wanted, HiGHS calls a plan optimal that lies above it and is not.
#
# Versions: highspy 1.16.0, numpy 2.4.6
# Behaviour: sixty things to choose from under five limits, worth as much as possible (so the cost is
#   below zero). The option objective_bound is set to a cost that no choice reaches. HiGHS ends with
#   the status optimal, a bound equal to its cost and a gap of zero, of a choice that costs 4 more
#   than the optimum: status, bound and gap speak of what is left once the bound has cut it off.
# Seen: no bound: kOptimal, cost -782 / bound -832: kOptimal, cost -778, bound -778, gap 0
# Surprise: where nothing lies below a cutoff, other solvers say infeasible or "cutoff reached", and
#   HiGHS has a status for it, kObjectiveBound. Whoever reads the status takes -778 for the optimum.
# In whowhere: decide/portfolio/solving.py asks below a cost in steps; an optimum above the step is
#   read as "none below", and is never called the best. tests/unit/decide/portfolio holds it there.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check highspy==1.16.0 numpy==2.4.6
"$folder/venv/bin/python" - <<'PYTHON'
import highspy
import numpy as np

THINGS, LIMITS = 60, 5
drawn = np.random.default_rng(1)
WORTH = drawn.integers(10, 60, THINGS).astype(float)
WEIGHTS = [drawn.integers(5, 40, THINGS).astype(float) for _ in range(LIMITS)]
ALL = np.arange(THINGS, dtype=np.int32)


def solved(bound=None):
    solver = highspy.Highs()
    solver.silent()
    solver.setOptionValue("threads", 1)
    if bound is not None:
        solver.setOptionValue("objective_bound", bound)
    for _ in ALL:
        solver.addVar(0, 1)
    solver.changeColsCost(THINGS, ALL, -WORTH)
    for weights in WEIGHTS:
        solver.addRow(-np.inf, 300, THINGS, ALL, weights)
    solver.changeColsIntegrality(THINGS, ALL, np.ones(THINGS, dtype=np.uint8))
    solver.run()
    info = solver.getInfo()
    found = [info.objective_function_value, info.mip_dual_bound, info.mip_gap]
    return solver.getModelStatus().name, *(round(each, 6) for each in found)


alone, below = solved(), solved(-832.0)
print("no bound:   ", alone)
print("bound -832: ", below)
assert alone[:2] == ("kOptimal", -782.0)
assert below == ("kOptimal", -778.0, -778.0, 0.0)
PYTHON
