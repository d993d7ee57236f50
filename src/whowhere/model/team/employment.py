"""How somebody is employed: what a cell of the HR system says, as an engagement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from whowhere.model.engagements import Engagement
from whowhere.model.team.columns import Column, Heading
from whowhere.quantities.faults import Fault, Faults, first_faults
from whowhere.quantities.tables.calendar_words import folded
from whowhere.quantities.tables.table import ExportedTable, Row

WORDS: Final[Mapping[Engagement, str]] = {
    Engagement.EMPLOYER_OF_RECORD: "employer of record|eor|peo|professional employer organization",
    Engagement.STAFF_AUGMENTATION: (
        "agency|agency worker|temporary agency worker|temp|temp worker|agency temp|"
        "staff augmentation|staff aug|leased|leased worker|contingent|contingent worker|"
        "leiharbeit|leiharbeiter|zeitarbeit|zeitarbeiter|arbeitnehmeruberlassung|interim|"
        "interimaire|ett|empresa de trabajo temporal"
    ),
    Engagement.MANAGED_SERVICE: (
        "managed service|managed services|outsourced|outsourcing|vendor|vendor staff|bpo|"
        "dienstleister|externalise|prestataire|externalizado|proveedor"
    ),
    Engagement.CONTRACTOR: (
        "contractor|contractors|independent contractor|freelance|freelancer|1099|self employed|"
        "consultant|freier mitarbeiter|freie mitarbeiterin|freiberufler|selbststandig|freelances|"
        "independant|auto entrepreneur|autonomo|autonoma|freelancers|b2b|b2b contract"
    ),
    Engagement.OWN_STAFF: (
        "employee|employees|employed|own staff|staff|permanent|permanent employee|regular|"
        "regular employee|full time|part time|fulltime|parttime|full time employee|"
        "part time employee|fixed term|fixed term employee|fte|w2|w 2|indefinite|intern|trainee|"
        "apprentice|temporary employee|angestellt|angestellter|angestellte|festangestellt|"
        "unbefristet|befristet|vollzeit|teilzeit|arbeitnehmer|mitarbeiter|werkstudent|azubi|"
        "salarie|salariee|cdi|cdd|temps plein|temps partiel|alternant|stagiaire|empleado|"
        "empleada|indefinido|fijo|temporal|tiempo completo|tiempo parcial|umowa o prace"
    ),
}
"""What cells say, in small letters without accents, in English, German, French and Spanish."""
ACCEPTED: Final = "employee, contractor, employer of record, agency (seats), or vendor"
_BY_WORD: Final = {word: each for each, words in WORDS.items() for word in words.split("|")}


class Employment:
    """The engagement of each row; a row without one is of the company's own staff."""

    def __init__(
        self, table: ExportedTable, rows: Sequence[Row], one: Mapping[Column, Heading]
    ) -> None:
        """Read the column. Raises ``Faults`` for every word that is not known."""
        heading = one.get(Column.EMPLOYMENT)
        self.is_said = heading is not None
        """Whether a column says it at all."""
        self._by_line: dict[int, Engagement] = {}
        if heading is None:
            return
        unknown: dict[str, Fault] = {}
        for row in rows:
            text = row.cell(heading.at)
            found = _BY_WORD.get(folded(text))
            if found:
                self._by_line[row.line] = found
            elif text and text not in unknown:
                do = "Write one of these in its place."
                where = table.where(row.line)
                unknown[text] = Fault(where, heading.text, repr(str(text)), ACCEPTED, do=do)
        if unknown:
            raise Faults(first_faults(iter(unknown.values()), table.name))

    def of(self, row: Row) -> Engagement:
        """Return how somebody is employed."""
        return self._by_line.get(row.line, Engagement.OWN_STAFF)
