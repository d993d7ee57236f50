#!/usr/bin/env bash
# A salary in dinars, written by Babel, is read a thousand times too high by price-parser.
#
# Versions: babel 2.19.0, price-parser 0.5.1
# Behaviour: the currencies of Bahrain, Jordan, Kuwait, Libya, Oman and Tunisia have three decimals.
#   Babel writes them, as the standard asks. price-parser takes three digits after the only mark for
#   thousands and does not look at the currency, which it has recognised. The Swiss way to write
#   thousands by a typographer's apostrophe goes wrong the other way: what follows is dropped.
# Seen: JOD 850.500 is read as 850500 JOD, all six so / CHF 65’000.50 is read as 65 CHF
# Surprise: the amount comes back as an exact Decimal with its currency, not as a guess. In a column
#   of pay in many countries the wrong ones look like high earners, or like part-time.
# In whowhere: amounts in files are numbers of TOML, JSON or CSV and never text to be guessed at; what
#   is no number is a fault that shows what was given (model/scenario, model/decision_table).
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0 price-parser==0.5.1
"$folder/venv/bin/python" - <<'PYTHON'
from decimal import Decimal

from babel.numbers import format_currency
from price_parser import Price

PAY = Decimal("850.500")
written = {
    code: format_currency(PAY, code, locale="en")
    for code in ("BHD", "JOD", "KWD", "LYD", "OMR", "TND")
}
read = {code: Price.fromstring(text) for code, text in written.items()}
for code, price in read.items():
    print(f"{written[code]!r} is read as {price.amount} {price.currency}")
swiss = Price.fromstring("CHF 65\N{RIGHT SINGLE QUOTATION MARK}000.50")
print("CHF 65\N{RIGHT SINGLE QUOTATION MARK}000.50 is read as", swiss.amount, swiss.currency)
assert all(price.amount == 1_000 * PAY for price in read.values())
assert all(price.currency == code for code, price in read.items())
assert swiss.amount == 65
PYTHON
