"""Names of weekdays and months as spreadsheets write them, in the languages of the exports.

Source: Unicode CLDR 49, day and month names, wide, abbreviated and short, read through Babel 2.19;
``thur``, ``weds`` and the like are beginnings of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Final

WEEKDAYS: Final = {
    "en": "Mo Monday|Tu Tuesday|We Wednesday Weds|Th Thursday|Fr Friday|Sa Saturday|Su Sunday",
    "de": "Mo Montag|Di Dienstag|Mi Mittwoch|Do Donnerstag|Fr Freitag|Sa Samstag Sonnabend|"
    "So Sonntag",
    "fr": "lu lundi|ma mardi|me mercredi|je jeudi|ve vendredi|sa samedi|di dimanche",
    "es": "lu lunes|ma martes|mi miércoles|ju jueves|vi viernes|sá sábado|do domingo",
    "pt": "segunda 2ª|terça 3ª|quarta 4ª|quinta 5ª|sexta 6ª|sábado|domingo",
    "it": "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
    "nl": "ma maandag|di dinsdag|wo woensdag|do donderdag|vr vrijdag|za zaterdag|zo zondag",
    "pl": "pn poniedziałek|wt wtorek|śr środa|cz czwartek|pt piątek|so sobota|nd niedziela",
}
"""Monday first."""
MONTHS: Final = {
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
    "de": "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
    "fr": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "es": "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|"
    "diciembre",
    "pt": "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|"
    "dezembro",
    "it": "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|"
    "dicembre",
    "nl": "januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|"
    "december",
    "pl": "styczeń stycznia|luty lutego|marzec marca|kwiecień kwietnia|maj maja|czerwiec czerwca|"
    "lipiec lipca|sierpień sierpnia|wrzesień września|październik października|"
    "listopad listopada|grudzień grudnia",
}
SHORTEST: Final = 3
"""Letters of a name that stand for it in every one of these languages."""
_WORD: Final = re.compile(r"[^\W_]+")


@cache
def folded(text: str) -> str:
    """Return a text in small letters without accents, its words parted by single spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(_WORD.findall(bare))


def weekday_in(word: str, language: str) -> int | None:
    """Return the weekday that a word names in a language, Monday is 0; ``None`` for no day."""
    return _named(folded(word).removesuffix(" feira"), WEEKDAYS[language])


def month_in(word: str, language: str) -> int | None:
    """Return the month that a word names in a language, January is 1; ``None`` for no month."""
    at = _named(folded(word), MONTHS[language])
    return None if at is None else at + 1


@cache
def _named(word: str, names: str) -> int | None:
    """Return which of the names a word is: one of them, or a beginning that is long enough."""
    for at, known in enumerate(names.split("|")):
        for name in map(folded, known.split()):
            if word == name or (len(word) >= SHORTEST and name.startswith(word)):
                return at
    return None


def weekday_languages(words: Iterable[str]) -> tuple[str, ...]:
    """Return the languages in which every one of the words names a weekday."""
    known = tuple(dict.fromkeys(words))
    return tuple(
        language
        for language in WEEKDAYS
        if known and all(weekday_in(word, language) is not None for word in known)
    )
