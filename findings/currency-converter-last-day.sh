#!/usr/bin/env bash
# Without a date, CurrencyConverter takes the last day of a currency, however long ago that was.
#
# Versions: CurrencyConverter 0.18.23 with the rates of the European Central Bank that it brings
# Behaviour: the lev went out on 31 December 2025 and is 1.95583 to the euro for ever. 100 lev into
#   dollars are counted with the dollar of that last day, 100 lev into euro and then into dollars
#   with that of 30 October 2026. Kuna are counted with the dollar of December 2022, roubles with all
#   rates of 1 March 2022, the last day on which the bank published one. Nothing is said of it.
# Seen: lev 60.08 directly, 57.12 by way of the euro / kuna 14.15 and 14.83 / 100 roubles are 0.95
#   dollars, as on 2022-03-01
# Surprise: the question without a date reads as "today", other currencies are answered for
#   30 October 2026, and a sum that mixes both has rates of several years in it. Asked for a day
#   the same package raises an error in these cases.
# In whowhere: rates are a table with month and source, read for one day for all currencies
#   (facts/factbook.py); a currency without a rate is told in a fault. Bulgaria counts in euro.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check CurrencyConverter==0.18.23
"$folder/venv/bin/python" - <<'PYTHON'
from datetime import date

from currency_converter import CurrencyConverter, RateNotFoundError

rates = CurrencyConverter()
LEV, KUNA = 1.95583, 7.5345  # to the euro, fixed by law


def two_ways(currency, to_the_euro):
    direct = rates.convert(100, currency, "USD")
    return round(direct, 2), round(rates.convert(100 / to_the_euro, "EUR", "USD"), 2)


lev, kuna = two_ways("BGN", LEV), two_ways("HRK", KUNA)
roubles = rates.convert(100, "RUB", "USD")
print("newest day of the file:", rates.bounds["USD"].last_date)
print("100 lev in dollars, directly and by way of the euro:", *lev)
print("100 kuna:", *kuna)
print(f"100 roubles: {roubles:.2f}; last day known: {rates.bounds['RUB'].last_date}")
assert lev == (60.08, 57.12)
assert kuna == (14.15, 14.83)
assert roubles == rates.convert(100, "RUB", "USD", date=date(2022, 3, 1))
try:
    rates.convert(100, "RUB", "USD", date=date(2026, 10, 30))
except (RateNotFoundError, ValueError) as error:
    print("asked for a day:", type(error).__name__)
else:
    raise SystemExit("a rate for 2026 was found")
PYTHON
