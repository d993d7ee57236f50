#!/usr/bin/env bash
# Newest packages, installed together, disagree by an hour about Vancouver and Casablanca this winter.
#
# Versions: tzdata 2026.6, pytz 2026.6, duckdb 2.0.1, polars 2.1.0, python-dateutil 2.9.0.post0
# Behaviour: by the IANA database of 2026 western Canada did not put its clocks back in autumn 2026,
#   and Morocco went to universal time. Each package brings its own copy of that database. The same
#   moment, 20:00 of universal time on 1 December 2026, is shown in two ways. polars, compiled with
#   a copy from before, gives the hour of law that no longer holds, without a warning.
# Seen: Vancouver: zoneinfo 13, pytz 13, duckdb 13, polars 12, dateutil 12; Edmonton 14 14 14 13 13;
#   Winnipeg 15 15 15 14 14; Casablanca 20 20 20 21 21
# Surprise: all but one of them are releases of 2026, pinned in one file, and a frame that was made
#   from Python's datetimes shows other hours than they do. `tzdata` cannot be pinned for polars.
#   Python's zoneinfo itself looks at the system's files before the pinned package, so that the pin
#   decides nothing on most Linux machines; the script switches those files off.
# In whowhere: facts/clocks.py reads zoneinfo, so the system's files where there are any (docs/decisions
#   0010): a machine whose files are older than these changes gives the old hours here, too.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check tzdata==2026.6 pytz==2026.6 \
  duckdb==2.0.1 polars==2.1.0 python-dateutil==2.9.0.post0
PYTHONTZPATH="" "$folder/venv/bin/python" - <<'PYTHON'
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import duckdb
import polars
import pytz
from dateutil.zoneinfo import get_zonefile_instance

MOMENT = datetime(2026, 12, 1, 20, tzinfo=UTC)
BUNDLED = get_zonefile_instance()
SEEN = {
    "America/Vancouver": [13, 13, 13, 12, 12],
    "America/Edmonton": [14, 14, 14, 13, 13],
    "America/Winnipeg": [15, 15, 15, 14, 14],
    "Africa/Casablanca": [20, 20, 20, 21, 21],
}


def hours(zone):
    """Return the hour there by zoneinfo, pytz, duckdb, polars and dateutil's own copy."""
    asked = f"SELECT extract(hour FROM timezone('{zone}', TIMESTAMPTZ '2026-12-01 20:00:00+00'))"
    return [
        MOMENT.astimezone(ZoneInfo(zone)).hour,
        MOMENT.astimezone(pytz.timezone(zone)).hour,
        duckdb.sql(asked).fetchall()[0][0],
        polars.Series([MOMENT]).dt.convert_time_zone(zone).dt.hour()[0],
        MOMENT.astimezone(BUNDLED.get(zone)).hour,
    ]


found = {zone: hours(zone) for zone in SEEN}
print("zoneinfo, pytz, duckdb, polars, dateutil")
for zone, each in found.items():
    print(zone, each)
assert found == SEEN
PYTHON
