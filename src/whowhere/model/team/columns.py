"""Which column of an HR table holds what, by its heading in English, German, French or Spanish."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from whowhere.quantities.tables.calendar_words import folded


class Column(StrEnum):
    """What a column says of each person."""

    TITLE = "title"
    LEVEL = "level"
    PLACE = "place"
    SHARE = "share of full time"
    HOURS = "hours a week"
    PAY = "pay"
    CURRENCY = "currency"
    PERIOD = "period of pay"
    START = "start date"
    EMPLOYMENT = "employment"


HEADINGS: Final[Mapping[Column, str]] = MappingProxyType(
    {
        Column.TITLE: (
            "title|job title|position|position title|role|job|job name|occupation|function|"
            "designation|stelle|stellenbezeichnung|position bezeichnung|funktion|berufsbezeichnung|"
            "beruf|tatigkeit|jobtitel|rolle|poste|intitule du poste|intitule|fonction|emploi|"
            "metier|titre|puesto|cargo|puesto de trabajo|titulo|funcion|rol|ocupacion"
        ),
        Column.LEVEL: (
            "level|seniority|job level|grade|seniority level|career level|stufe|karrierestufe|"
            "senioritat|erfahrungsstufe|niveau|seniorite|echelon|nivel|categoria"
        ),
        Column.PLACE: (
            "place|location|office|city|country|site|work location|office location|standort|ort|"
            "arbeitsort|land|stadt|buro|einsatzort|lieu|lieu de travail|site de travail|ville|"
            "pays|bureau|ubicacion|lugar|lugar de trabajo|ciudad|pais|oficina|sede|"
            "centro de trabajo"
        ),
        Column.SHARE: (
            "fte|fte share|share of full time|full time equivalent|fte percent|fte %|"
            "employment percentage|work percentage|part time percentage|workload|share|"
            "beschaftigungsgrad|arbeitszeitanteil|teilzeitgrad|vollzeitaquivalent|vza|pensum|"
            "stellenanteil|stellenumfang|etp|taux d activite|taux d occupation|temps de travail|"
            "quotite|equivalent temps plein|jornada|porcentaje de jornada|dedicacion|etc|"
            "equivalente a tiempo completo"
        ),
        Column.HOURS: (
            "hours|hours per week|weekly hours|hours week|contract hours|contracted hours|"
            "standard hours|scheduled weekly hours|wochenstunden|stunden pro woche|"
            "wochenarbeitszeit|stunden woche|heures|heures par semaine|heures hebdomadaires|"
            "horaire hebdomadaire|horas|horas por semana|horas semanales|horas semana"
        ),
        Column.PAY: (
            "pay|salary|base salary|base pay|annual salary|annual base salary|yearly salary|"
            "gross salary|gross pay|annual pay|annual gross salary|compensation|base|wage|rate|"
            "pay rate|monthly salary|monthly pay|monthly gross|hourly rate|hourly pay|"
            "hourly wage|salary amount|annual compensation|annual gross|yearly pay|"
            "base compensation|annual base|annual base pay|annual basic|yearly base|monthly base|"
            "basic salary|basic pay|basic|ctc|annual ctc|"
            "fte salary|full time salary|actual salary|gehalt|jahresgehalt|"
            "bruttogehalt|bruttojahresgehalt|jahresbrutto|monatsgehalt|bruttomonatsgehalt|"
            "monatsbrutto|grundgehalt|lohn|stundenlohn|bruttolohn|monatslohn|jahreslohn|"
            "vergutung|brutto|salaire|salaire annuel|salaire brut|salaire brut annuel|"
            "salaire annuel brut|salaire mensuel|salaire brut mensuel|salaire mensuel brut|"
            "salaire de base|remuneration|taux horaire|salaire horaire|salario|salario anual|"
            "salario bruto|salario bruto anual|salario anual bruto|salario mensual|"
            "salario bruto mensual|salario mensual bruto|salario base|sueldo|sueldo anual|"
            "sueldo mensual|sueldo bruto|retribucion|remuneracion|tarifa por hora|"
            "salario por hora"
        ),
        Column.CURRENCY: (
            "currency|pay currency|salary currency|currency code|ccy|pay ccy|curr|"
            "wahrung|devise|monnaie|moneda|divisa"
        ),
        Column.PERIOD: (
            "period|pay period|frequency|pay frequency|pay basis|per|salary period|rate type|"
            "pay type|salary frequency|zeitraum|zahlungsperiode|gehaltsart|lohnart|periode|"
            "periodicite|frequence|periodicidad|frecuencia|periodo"
        ),
        Column.START: (
            "start|start date|hire date|date of hire|date hired|hired|joined|joining date|"
            "date joined|join date|date of joining|doj|"
            "employment start|employment start date|original hire date|"
            "service date|seniority date|eintritt|eintrittsdatum|einstellungsdatum|beginn|"
            "startdatum|anstellungsdatum|date d embauche|date d entree|date de debut|embauche|"
            "date d arrivee|anciennete|fecha de ingreso|fecha de alta|fecha de inicio|"
            "fecha de contratacion|alta|ingreso|antiguedad|fecha inicio"
        ),
        Column.EMPLOYMENT: (
            "employment|employment type|type of employment|worker type|employee type|"
            "employment status|worker category|contract type|type of contract|engagement|"
            "engagement type|beschaftigungsart|vertragsart|anstellungsart|arbeitsverhaltnis|"
            "type de contrat|contrat|nature du contrat|statut|tipo de contrato|contrato|"
            "tipo de empleo|relacion laboral"
        ),
    }
)  # fmt: skip
"""Headings without accents, brackets and marks; a currency or unit in brackets may follow."""
PERIOD_WORDS: Final = {
    "year": "annual annually yearly year years pa annum jahr jahre jahrlich jahres jahresgehalt "
    "jahresbrutto bruttojahresgehalt jahreslohn an ans annee annuel annuelle anual ano anuales yr",
    "month": "monthly month months monat monate monatlich monatsgehalt monatsbrutto monatslohn "
    "bruttomonatsgehalt mois mensuel mensuelle mensual mes meses mo pm",
    "hour": "hourly hour hours stunde stunden stundlich stundenlohn heure heures horaire hora "
    "horas hr ph",
}  # fmt: skip
"""Words that say of which time pay is."""
OTHER_PERIODS: Final = frozenset({"bi", "semi", "twice", "quincenal", "bimonthly", "semimonthly"})
"""Words that make of a month a half of it, or two."""
WANTED: Final = "a heading for the title (Job title, Stelle, Poste, Puesto), in the first rows"
HEADING_ROWS: Final = 10
"""In how many rows from the top the headings are looked for: exports begin with words."""

_BY_HEADING: Final = {
    heading: column for column, names in HEADINGS.items() for heading in names.split("|")
}


@dataclass(frozen=True)
class Heading:
    """A column that was understood."""

    column: Column
    at: int
    """Which column of the table, from 0."""
    text: str
    """The heading as it was written."""

    @property
    def words(self) -> frozenset[str]:
        """Its words in small letters without accents, those in brackets among them."""
        return frozenset(folded(self.text).split())

    @property
    def period(self) -> str:
        """``year``, ``month`` or ``hour`` where the heading says so; else empty."""
        return period_of(self.text)


def columns_of(cells: Sequence[str]) -> list[Heading]:
    """Return the columns whose headings are known; of two of a kind, both."""
    found = ((at, text, _column_of(text)) for at, text in enumerate(cells))
    return [Heading(column, at, text) for at, text, column in found if column]


def period_of(text: str) -> str:
    """Return of which time pay is, by words; empty where they do not say."""
    words = set(folded(text).replace("p a", "pa").replace("p m", "pm").split())
    if words & OTHER_PERIODS:
        return ""
    return next((time for time, said in PERIOD_WORDS.items() if words & set(said.split())), "")


def _column_of(text: str) -> Column | None:
    bare = text.partition("(")[0].partition("[")[0]
    for written in (folded(text), folded(bare)):
        known = _BY_HEADING.get(written)
        if known:
            return known
        words = [word for word in written.split() if word not in _UNITS]
        if known := _BY_HEADING.get(" ".join(words)):
            return known
    return None


_UNITS: Final = frozenset(
    ("eur", "usd", "gbp", "pln", "chf", "inr", "php", "cad", "aud", "mxn", "brl", "ars", "cop",
     "in", "en", "gross", "brut", "bruto", "brutto", "local", "per", "year", "month", "hour", "p",
     "a", "pa", "pro", "jahr", "monat", "stunde", "par", "an", "mois", "heure", "por", "ano", "mes",
     "hora")
)  # fmt: skip
"""Words of a heading that say a currency or a time and not what the column is."""
