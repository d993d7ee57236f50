"""Signs and short names by which people write currencies, and which currencies each may mean."""

from __future__ import annotations

from typing import Final

SIGNS: Final = {
    "$": "USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU DOP JMD TTD BBD BSD BZD FJD NAD BND",
    "US$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD",
    "S$": "SGD", "HK$": "HKD", "NT$": "TWD", "MX$": "MXN", "R$": "BRL",
    "€": "EUR", "£": "GBP EGP LBP", "¥": "JPY CNY", "₹": "INR", "₱": "PHP", "₽": "RUB",
    "₴": "UAH", "₺": "TRY", "₪": "ILS", "₫": "VND", "₩": "KRW", "₦": "NGN", "฿": "THB",
    "₸": "KZT", "₾": "GEL", "₲": "PYG", "₡": "CRC", "৳": "BDT", "₵": "GHS",
    "zł": "PLN", "kč": "CZK", "ft": "HUF", "лв": "BGN", "kr": "SEK NOK DKK ISK",
    "rs": "INR PKR LKR NPR MUR", "rs.": "INR PKR LKR NPR MUR",
    "rm": "MYR", "rp": "IDR", "lei": "RON MDL", "fr.": "CHF", "sfr": "CHF",
}  # fmt: skip
"""ISO 4217 codes by sign; of those that several countries share, all that may be meant."""


def means(sign: str, code: str) -> bool:
    """Tell whether a sign or code, as somebody wrote it, may mean a currency."""
    written = sign.upper()
    return written == code or code in (SIGNS.get(written) or SIGNS.get(sign.lower(), "")).split()
