"""The same bytes from the same slides: no clock of this machine stands in a deck."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The first moment that an archive knows: what XlsxWriter and others write for no time."""
_WHEN: Final = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(<)")
_WORKBOOK: Final = re.compile(r"ppt/embeddings/[^/]+\.xlsx")
_CORE: Final = "docProps/core.xml"


def without_clock(deck: bytes, day: date) -> bytes:
    """Return a deck whose parts, and those of the workbooks in its charts, bear a day's date."""
    return _written_anew(deck, f"{day.isoformat()}T00:00:00Z".encode())


def _written_anew(archive: bytes, moment: bytes) -> bytes:
    written = BytesIO()
    with ZipFile(BytesIO(archive)) as parts, ZipFile(written, "w") as copy:
        for info in parts.infolist():
            data = parts.read(info)
            if _WORKBOOK.fullmatch(info.filename):
                data = _written_anew(data, moment)
            elif info.filename == _CORE:
                data = _WHEN.sub(rb"\g<1>" + moment + rb"\g<3>", data)
            entry = ZipInfo(info.filename, EPOCH)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o600 << 16
            entry.create_system = 3
            copy.writestr(entry, data)
    return written.getvalue()
