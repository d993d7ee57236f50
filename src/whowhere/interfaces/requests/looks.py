"""A company's template and logo, read and tried before any long work."""

from __future__ import annotations

from pathlib import Path

from whowhere.interfaces.requests.reports import ReportKind
from whowhere.quantities.faults import Argument, Fault, Faults
from whowhere.report.media.slides.look import OURS, DeckLook, NamedFile

MOST_BYTES = 100_000_000
"""The size of a file that is read; templates of companies have a few million."""


def look_of(
    kind: ReportKind, template: str | Path | None = None, logo: str | Path | None = None
) -> DeckLook:
    """Return what slides are to look like. Raises ``Faults``.

    That is for another kind of report, for a file that cannot be read, and for a template or a
    logo that slides cannot be made with.
    """
    given = {"template": template, "logo": logo}
    if not any(given.values()):
        return OURS
    if kind is not ReportKind.SLIDES:
        raise Faults([_only_slides(name, file, kind) for name, file in given.items() if file])
    look = DeckLook(**{name: _read(name, file) for name, file in given.items()})
    from whowhere.report.media.slides.deck import require_usable  # noqa: PLC0415 - when needed

    require_usable(look)
    return look


def _only_slides(name: str, file: str | Path, kind: ReportKind) -> Fault:
    given = f"{file}, for a {kind.value} report"
    accepted = f"nothing: only {ReportKind.SLIDES.value} has a {name}"
    return Fault("", Argument(name), given, accepted, do="Leave it out, or name a .pptx report.")


def _read(name: str, file: str | Path | None) -> NamedFile | None:
    if file is None:
        return None
    path = Path(file)
    try:
        if path.stat().st_size > MOST_BYTES:
            given = f"{file}, larger than {MOST_BYTES:,} bytes"
            raise Faults([Fault("", Argument(name), given, "a smaller file")])
        return NamedFile(str(path), path.read_bytes())
    except OSError as error:
        given = f"{file}, which cannot be read ({error.strerror or error})"
        raise Faults([Fault("", Argument(name), given, "a file")]) from error
