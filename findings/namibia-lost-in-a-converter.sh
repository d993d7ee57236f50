#!/usr/bin/env bash
# Since pandas 3.1 a column that is read "as text" loses Namibia, and country_converter does not start.
#
# Versions: pandas 2.3.3 and 3.1.1, country_converter 1.3.2, numpy 2.4.6
# Behaviour: Namibia's code is NA. country_converter protects it twice: `converters={"ISO2": str}`,
#   and a list of missing words without NA. Up to pandas 3.0 what a converter returns is kept; in
#   3.1 it is looked through for missing words once more. The code becomes NaN, and every use of
#   country_converter, for any country, ends in a TypeError about regular expressions.
# Seen: pandas 2.3.3 (3.0 too): ['NA', 'DE'], country_converter finds DE / 3.1.1: [nan, 'DE'], TypeError
# Surprise: a converter was the documented way around the missing words, and a minor release took it
#   away in silence; the package allows the new pandas, so a fresh install today does not work. Code
#   that only joins such tables raises nothing: Namibia is gone from its result.
# In whowhere: tables are read by Python's csv module, which knows no missing words (facts/tables.py);
#   tests/unit/facts/test_places.py keeps Namibia.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cat >"$folder/read.py" <<'PYTHON'
import io
import sys

import country_converter
import pandas

TABLE = "iso2,name\nNA,Namibia\nDE,Germany\n"
codes = pandas.read_csv(io.StringIO(TABLE), converters={"iso2": str})["iso2"].tolist()
try:
    found = country_converter.convert("Germany", to="ISO2")
except TypeError as error:
    found = f"TypeError: {error}"
print(f"pandas {pandas.__version__}: {codes}; country_converter: {found}")
kept, works = codes[0] == "NA", found == "DE"
assert [kept, works] == [sys.argv[1] == "kept"] * 2
PYTHON
python3 -m venv "$folder/venv"
for expected in 2.3.3=kept 3.1.1=lost; do
  "$folder/venv/bin/pip" install --quiet --disable-pip-version-check numpy==2.4.6 \
    pandas=="${expected%=*}" country_converter==1.3.2
  "$folder/venv/bin/python" "$folder/read.py" "${expected#*=}"
done
