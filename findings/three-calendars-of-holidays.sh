#!/usr/bin/env bash
# Three databases of public holidays give the same weekdays off in 2027 for 18 of 71 countries.
#
# Versions: holidays 0.109, workalendar 17.0.0, date-holidays 3.37.0 (Node.js 20 or newer is needed)
# Behaviour: every country that all three have for 2027, by its ISO code, as each package comes:
#   public holidays of the whole country from Monday to Friday, compared date by date.
# Seen: all three agree in 18 of 71; holidays and date-holidays in 36, holidays and workalendar in 24.
#   Days off in Sweden 5, 5 and 8, in Bulgaria 12, 9 and 11, in the Netherlands 6, 5 and 7
# Surprise: this is law, printed in gazettes, and each package is the usual choice of its users. What
#   differs is not only the moon: days moved from a weekend, eves that nobody works, Good Friday
#   where offices close without a law. Each is defensible; the difference in Sweden is three days of a
#   year's work, more than most steps in a comparison of wages are exact to.
# In whowhere: one pinned database, written out as a table with names and with a mark for estimated
#   dates; a new version shows as a difference of data (docs/decisions/0009, tests/unit/facts).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check holidays==0.109 workalendar==17.0.0
npm install --silent --no-audit --no-fund --prefix "$folder" date-holidays@3.37.0 >/dev/null
cat >"$folder/days.cjs" <<'JAVASCRIPT'
const Holidays = require("date-holidays");
const found = {};
for (const code of Object.keys(new Holidays().getCountries())) {
  const days = new Holidays(code).getHolidays(2027) || [];
  found[code] = days.filter((day) => day.type === "public").map((day) => day.date.slice(0, 10));
}
console.log(JSON.stringify(found));
JAVASCRIPT
node "$folder/days.cjs" >"$folder/days.json"
"$folder/venv/bin/python" -W ignore - "$folder/days.json" <<'PYTHON'
import json
import sys
from datetime import date
from pathlib import Path

import holidays
from workalendar.exceptions import CalendarError
from workalendar.registry import registry


def weekdays(days):
    return {day for day in days if day.year == 2027 and day.weekday() < 5}


def all_three():
    other = json.loads(Path(sys.argv[1]).read_text())
    supported = holidays.list_supported_countries()
    for code in sorted(other):
        calendar = registry.get(code)
        if code not in supported or not calendar or not other[code]:
            continue
        try:
            third = weekdays(day for day, _ in calendar().holidays(2027))
        except (CalendarError, KeyError):  # a year that it does not have
            continue
        first = weekdays(holidays.country_holidays(code, years=2027))
        second = weekdays(date.fromisoformat(day) for day in other[code])
        if first:
            yield code, first, second, third


found = list(all_three())
alike = sum(one == two == three for _, one, two, three in found)
pairs = sum(one == two for _, one, two, _ in found), sum(one == three for _, one, _, three in found)
counts = {code: (len(one), len(two), len(three)) for code, one, two, three in found}
print(f"the same weekdays off in 2027: {alike} of {len(found)} countries")
print("holidays with date-holidays, with workalendar:", *pairs)
print("holidays, date-holidays, workalendar:", {code: counts[code] for code in ("SE", "BG", "NL")})
assert (len(found), alike, pairs) == (71, 18, (36, 24))
PYTHON
