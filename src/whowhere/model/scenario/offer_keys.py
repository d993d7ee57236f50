"""A vendor's name as it stands in the ids of options."""

from __future__ import annotations

import re
import unicodedata


def offer_key(vendor: str) -> str:
    """Return a vendor's name as it stands in ids: small letters, digits and underlines.

    A name without any letter from a to z keeps the letters of its own script.
    """
    plain = unicodedata.normalize("NFKD", vendor.casefold())
    ascii_only = plain.encode("ascii", "ignore").decode()
    latin = re.sub(r"[^a-z0-9]+", "_", ascii_only).strip("_")
    if re.search("[a-z]", latin):
        return latin
    return re.sub(r"[\W_]+", "_", unicodedata.normalize("NFKC", plain)).strip("_")
