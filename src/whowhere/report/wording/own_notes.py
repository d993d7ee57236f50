"""Notes of whoever asks, each with what it is on, in words."""

from __future__ import annotations

from whowhere.model.case import Case
from whowhere.model.scenario.assumptions import meaning
from whowhere.model.scenario.notes import Note, is_option
from whowhere.model.scenario.options import Option
from whowhere.model.scenario.own_kinds import PAY
from whowhere.model.unknowns import Unknown
from whowhere.quantities.names import capital
from whowhere.report.media.documents import Document
from whowhere.report.wording.options import option_said


def own_notes(case: Case) -> list[Document]:
    """Return the notes in the order of the file: what each is on, as written and in words."""
    return [
        {"about": note.about, "subject": _subject(note, case), "text": note.text}
        for note in case.own_notes
    ]


def notes_said(case: Case) -> list[str]:
    """Return the notes as sentences: ``Attrition in the Philippines: HR asked three peers.``"""
    return [": ".join(filter(None, (each["subject"], each["text"]))) for each in own_notes(case)]


def _subject(note: Note, case: Case) -> str:
    """Say what a note is on; nothing where it is on the whole case."""
    options = {each.id: each for each in case.options}
    if option := options.get(Option.id_meant(note.about, case.home, case.home)):
        return capital(option_said(option, case))
    if not note.about or is_option(note.about):
        return note.about  # an option that the law forbids goes by its id
    name, role = _apart(note.about)
    said = meaning(name, case.home, ())
    of = Unknown(said.name, said.place, said.engagement, offer=said.offer or said.seen.key)
    return ", ".join(filter(None, (capital(of.words(case.places)), role)))


def _apart(about: str) -> tuple[str, str]:
    """Return the name of an own value, and in words the role that it names, if it names one."""
    where, _, rest = about.partition(".")
    name, _, role = rest.partition(".")
    if name != PAY or not role:
        return about, ""
    return f"{where}.{name}", role.replace("_", " ").replace(".", ", ")
