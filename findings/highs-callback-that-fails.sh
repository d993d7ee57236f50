#!/usr/bin/env bash
# highspy raises an exception in a callback to nobody and says that solving has failed.
#
# Versions: highspy 1.16.0, numpy 2.4.6
# Behaviour: a callback that shows progress raises ValueError, as one does when a window has been
#   closed. Solver.run() raises nothing and prints nothing. It returns kError, the status of the model
#   is kSolveError, and there is no solution, though the model is solved in a moment without it.
# Seen: without a callback: kOptimal -782 / with one that raises: nothing raised, kSolveError, none
# Surprise: one expects what a callback raises to be raised to who called, or at least to be told.
#   Here a slip in a progress bar looks like a model that cannot be solved, and a program that reads
#   "no solution" as "there is none" tells its user so.
# In whowhere: decide/portfolio/highs.py keeps what a callback raises, stops the solver, and raises it
#   to who asked; a status of failure is told as a bug. tests/unit/decide/portfolio/test_watching.py.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check highspy==1.16.0 numpy==2.4.6
"$folder/venv/bin/python" - 2>"$folder/said" <<'PYTHON'
import highspy
import numpy as np

THINGS, LIMITS = 60, 5
drawn = np.random.default_rng(1)
WORTH = drawn.integers(10, 60, THINGS).astype(float)
WEIGHTS = [drawn.integers(5, 40, THINGS).astype(float) for _ in range(LIMITS)]
ALL = np.arange(THINGS, dtype=np.int32)


def show(event):
    raise ValueError("the window is closed")


def solved(callback=None):
    solver = highspy.Highs()
    solver.silent()
    solver.setOptionValue("threads", 1)
    for _ in ALL:
        solver.addVar(0, 1)
    solver.changeColsCost(THINGS, ALL, -WORTH)
    for weights in WEIGHTS:
        solver.addRow(-np.inf, 300, THINGS, ALL, weights)
    solver.changeColsIntegrality(THINGS, ALL, np.ones(THINGS, dtype=np.uint8))
    if callback:
        solver.cbMipInterrupt += callback
    raised = None
    try:
        solver.run()
    except Exception as error:
        raised = error
    has_plan = solver.getInfo().primal_solution_status == 2
    return raised, solver.getModelStatus().name, has_plan


alone, shown = solved(), solved(show)
print("without a callback:    raised, status, has a solution:", *alone)
print("a callback that raises: raised, status, has a solution:", *shown)
assert alone == (None, "kOptimal", True)
assert shown == (None, "kSolveError", False)
PYTHON
echo "told on standard error: $(wc -c <"$folder/said") bytes"
test ! -s "$folder/said"
