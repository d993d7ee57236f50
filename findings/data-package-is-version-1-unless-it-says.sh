#!/usr/bin/env bash
# A data package that does not name version 2 is refused for a rule of version 2, with v2 asked for by name.
#
# Versions: frictionless 5.21.0
# Behaviour: `frictionless validate --standards v2` says that v2 is its default. It still takes a package
#   without $schema for version 1 and refuses it whole when a field has exclusiveMinimum, which the standard
#   has known since June 2024: no table is read. The option changes nothing; one key of the package does.
# Seen: without $schema 0 tables read and 1 error, with --standards v2 and without; with $schema 1 table read
#   and none; a price of 0 is then the one error of the table
# Surprise: the message asks for "datapackage v2", and so does whoever passes --standards v2; that the option
#   rules how a package is written and not how it is read, and that $schema is what is missing, is not said.
# In whowhere: every datapackage*.json names version 2, and the tests read all of them with this reader
#   (tests/unit/facts/test_data_packages.py).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0
cd "$folder"
mkdir plain said nothing
printf 'price\n0.5\n' | tee plain/prices.csv >said/prices.csv
printf 'price\n0\n' >nothing/prices.csv
package='"name": "prices", "resources": [{"name": "prices", "type": "table", "path": "prices.csv", "schema":
  {"fields": [{"name": "price", "type": "number", "constraints": {"exclusiveMinimum": 0}}]}}]'
schema='"$schema": "https://datapackage.org/profiles/2.0/datapackage.json"'
echo "{$package}" >plain/datapackage.json
echo "{$schema, $package}" | tee said/datapackage.json >nothing/datapackage.json

found=""
validate() { # the folder, then what is asked beside
  local read
  read=$("$folder/venv/bin/frictionless" validate "$1/datapackage.json" "${@:2}" --json 2>/dev/null |
    "$folder/venv/bin/python" -c '
import json, sys
stats = json.load(sys.stdin)["stats"]
print(stats["tasks"], "read,", stats["errors"], "refused")') || true
  echo "$* -> $read"
  found+="$read; "
}
validate plain
validate plain --standards v2
validate said
validate nothing
test "$found" = "0 read, 1 refused; 0 read, 1 refused; 1 read, 0 refused; 1 read, 1 refused; "
