#!/usr/bin/env bash
# Importing one calendar package shortens a night shift that another one reads by an hour.
#
# Versions: icalendar 7.3.2, recurring-ical-events 3.8.2, icalevents 0.3.1
# Behaviour: a shift from 22:00 to 06:00 in Berlin comes every night. recurring-ical-events says that
#   in the night when the clocks go back (24 October 2026) it ends at 06:00 after nine hours. Once
#   icalevents has been imported, and not used, the same call says 05:00 after eight: on import it
#   switches icalendar to pytz, for the whole program.
# Seen: alone 06:00, 9 hours, zoneinfo / after `import icalevents` 05:00, 8 hours, pytz
# Surprise: nobody expects an import to move the end of a shift, and only in one night of the year
#   (in spring the other way). RFC 5545 asks for the same exact duration, so that the odd answer is
#   the one by the letter; who is at the desk between five and six depends on an import elsewhere.
# In whowhere: calendars are written only (report/media/calendar_file.py), with their zone, and hours
#   are counted on zoneinfo's clocks; tests/unit/report/media/test_calendar_file.py reads them back.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check icalendar==7.3.2 \
  recurring-ical-events==3.8.2 icalevents==0.3.1
cat >"$folder/read.py" <<'PYTHON'
import importlib
import sys

for name in sys.argv[1:]:
    importlib.import_module(name)

import icalendar
import recurring_ical_events

SHIFT = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//night//shift//EN
BEGIN:VEVENT
UID:night@example.org
DTSTAMP:20260101T000000Z
DTSTART;TZID=Europe/Berlin:20261018T220000
DTEND;TZID=Europe/Berlin:20261019T060000
RRULE:FREQ=DAILY;COUNT=12
SUMMARY:Night
END:VEVENT
END:VCALENDAR
"""
calendar = icalendar.Calendar.from_ical(SHIFT.replace("\n", "\r\n"))
nights = recurring_ical_events.of(calendar).between((2026, 10, 18), (2026, 10, 30))
(night,) = [each for each in nights if each.start.day == 24]
hours = (night.end.timestamp() - night.start.timestamp()) / 3600
print(f"{night.end:%H:%M} {hours:.0f} {type(night.start.tzinfo).__module__.split('.')[0]}")
PYTHON
alone="$("$folder/venv/bin/python" "$folder/read.py")"
after="$("$folder/venv/bin/python" "$folder/read.py" icalevents.icalevents)"
echo "end, hours and clocks, alone: $alone"
echo "after importing icalevents:   $after"
test "$alone" = "06:00 9 zoneinfo"
test "$after" = "05:00 8 pytz"
