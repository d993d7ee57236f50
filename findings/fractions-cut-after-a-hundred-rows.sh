#!/usr/bin/env bash
# Rows become a frame in which 2.5 is 2, once a hundred whole numbers came before it.
#
# Versions: polars 2.1.0, pyarrow 26.0.1, pandas 3.1.1
# Behaviour: polars takes the type of a column from the first 100 of a list of rows. A number with a
#   fraction that comes later is cut to a whole one without a word; if the first 100 are empty instead, the
#   same number is refused with an error. A column that only later rows have is dropped, and pyarrow drops
#   it as soon as the first row lacks it. pandas keeps both.
# Seen: the last of 99 times 1, then 2.5: 2.5 in all three; of 101 times 1, then 2.5: 2 in polars, 2.5 in
#   pyarrow and pandas; columns of {"paid"} * 101, then {"paid", "left"}: 1 in polars, 1 in pyarrow, 2 in pandas
# Surprise: a table of 101 amounts in whole euros and one of 2.50 sums up wrong, where one row fewer would
#   be right; a value that does not fit is refused everywhere else in polars. Rows of an answer are such
#   lists: an amount is whole more often than not.
# In whowhere: Answer.frame lets all rows tell types and columns in each library
#   (src/whowhere/interfaces/python/frames.py, tests/contracts/python/test_python.py).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0 pyarrow==26.0.1 pandas==3.1.1
cat >"$folder/rows.py" <<'PYTHON'
import pandas as pd
import polars as pl
import pyarrow as pa


def last(rows):
    return [float(of(rows)[-1]) for of in (
        lambda it: pl.DataFrame(it)["paid"].to_list(),
        lambda it: pa.Table.from_pylist(it)["paid"].to_pylist(),
        lambda it: list(pd.DataFrame(it)["paid"]),
    )]


short, long = ([{"paid": 1}] * count + [{"paid": 2.5}] for count in (99, 101))
late = [{"paid": 1}] * 101 + [{"paid": 1, "left": 3}]
columns = [len(pl.DataFrame(late).columns), pa.Table.from_pylist(late).num_columns, len(pd.DataFrame(late).columns)]
print("polars, pyarrow, pandas")
print("the last of 99 times 1, then 2.5: ", last(short))
print("the last of 101 times 1, then 2.5:", last(long))
print("columns where the last row has one more:", columns)
try:
    empty = pl.DataFrame([{"paid": None}] * 101 + [{"paid": 2.5}])["paid"][-1]
except pl.exceptions.ComputeError:
    empty = "refused"
print("2.5 after 101 empty ones in polars:", empty)
assert last(short) == [2.5, 2.5, 2.5]
assert last(long) == [2.0, 2.5, 2.5]
assert columns == [1, 1, 2]
assert empty == "refused"
PYTHON
"$folder/venv/bin/python" "$folder/rows.py"
