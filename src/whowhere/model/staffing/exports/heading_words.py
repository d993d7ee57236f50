"""Words of headings in eight languages: what exports call times, contacts and handle time.

They are without accents, in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish.

Sources: Genesys Cloud, Prepare the historical data import; Amazon Connect, GetMetricData; Avaya,
Basic Call Management System, header definitions; Calabrio, Forecast file formats; Talkdesk,
Contacts report. They define offered (all who wanted an answer), handled and ACD calls (only those
who got one). Other languages hold translations of these words, by memory: a heading that is
not among them is refused, never guessed at.
"""

from __future__ import annotations

from typing import Final


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


MOMENT: Final = _words(
    "time times interval intervals start starting started begin beginning from day days date dates",
    "datetime timestamp weekday dow period slot when hour hours half halfhour quarter minute",
    "minutes min mins local of the at and utc gmt hh mm hhmm ss yyyy dd starttime",
    "uhrzeit zeit zeitraum intervall intervallbeginn intervallstart von beginn stunde tag datum",
    "wochentag halbstunde ab",
    "heure heures horaire tranche intervalle plage debut de jour date semaine demi",
    "hora horas horario intervalo franja inicio dia fecha",
    "faixa horaria data intervalos",
    "ora ore orario intervallo fascia oraria inizio giorno della la da van en",
    "tijd tijdstip uur tijdvak dag weekdag begintijd half",
    "godzina godziny czas przedzial dzien tygodnia od",
)
"""Of a column that says when; every word of its heading is one of these, or a number."""
CLOCK: Final = _words(
    "time hour hours uhrzeit zeit stunde heure hora horario ora orario tijd uur godzina"
)
"""Of a column whose bare numbers are hours of the day."""
ZONES: Final = _words(
    "EST EDT CST CDT MST MDT PST PDT CET CEST EET EEST WET WEST BST IST AEST AEDT JST SAST"
)
"""Short names of zones.

Source: IANA time-zone database.
"""
END: Final = _words(
    "end ending ends until to finish stop endtime bis ende fin fine fim final einde tot eind do",
    "koniec au al ate hasta jusqu",
)
"""Of a column that says when an interval ends."""
WEEK: Final = _words("week weeks wk kw woche kalenderwoche semaine semana settimana tydzien nr no")
OFFERED: Final = _words(
    "offered offer nco callsoffered ncoffered noffered presented angeboten angebotene angebotenen",
    "offerts offerte offerti presentes presentees ofrecidas ofrecidos ofertadas presentadas",
    "oferecidas oferecidos aangeboden oferowane",
)
"""Of everybody who wanted an answer: what seats are computed from."""
RECEIVED: Final = _words(
    "received incoming inbound entered arrived queued arrivals eingehend eingehende eingegangen",
    "eingegangene recus recues entrants entrantes recibidas recibidos recebidas recebidos ricevute",
    "ricevuti entrata ingresso inkomend inkomende binnenkomend binnengekomen przychodzace",
)
COUNTED: Final = _words(
    "calls call contacts contact volume volumes interactions interaction arrivals tickets emails",
    "mails chats cases ncalls anrufe anruf kontakte volumen vorgange appels contacts llamadas",
    "contactos chamadas ligacoes contatos chiamate contatti oproepen gesprekken contacten volumina",
    "polaczenia polaczen rozmowy kontakty wolumen",
)
ANSWERED: Final = _words(
    "answered handled acd acdcalls accepted connected angenommen angenommene beantwortet",
    "beantwortete bearbeitet decroches repondus traites atendidas atendidos contestadas",
    "respondidas",
    "risposte gestite beantwoord beantwoorde afgehandeld odebrane obsluzone",
)
"""Of those who were answered only: who gave up is missing."""
OTHERS: Final = _words(
    "abandoned abandon abandons abandonment abn abncalls lost missed short transferred transfer",
    "transfers outbound outgoing percent rate ratio sl level within avg average mean time",
    "duration",
    "held hold conferenced callback callbacks wait waiting talk acw asa occupancy agents staff",
    "staffed",
    "threshold cost id name queue skill longest max target goal blocked overflow dropped rejected",
    "verloren verlorene aufgelegt ausgehend ausgehende quote dauer abandonnes perdus sortants taux",
    "duree abandonadas perdidas salientes tasa tiempo tempo efetuadas taxa perse abbandonate",
    "uscita",
    "tasso durata verlaten gemist uitgaand duur porzucone utracone wychodzace czas",
)
"""Of columns that count something else, or measure it."""
TOTAL: Final = _words(
    "total totals sum subtotal grand weekly average avg mean summe gesamt gesamtergebnis schnitt",
    "durchschnitt mittelwert somme totaux moyenne general suma promedio media geral soma totale",
    "complessivo somma totaal eindtotaal gemiddelde som razem koncowa srednia lacznie week all",
    "insgesamt overall o",
)
"""Of rows and columns that add up the others; every word of their heading is one of these."""
SUMS: Final = TOTAL - _words("week weekly all general geral o")
"""Any one of them makes a row a total."""
HANDLE: Final = (
    "aht", "acht", "handle time", "handling time", "avg handle", "average handle", "mean handle",
    "handletime", "avghandletime", "bearbeitungszeit", "dmt", "tmo", "tma", "duree traitement",
    "tiempo medio operativo", "tiempo medio gestion", "tiempo manejo", "tiempo medio atencion",
    "tempo medio atendimento", "tempo medio gestione", "tempo gestione", "afhandeltijd",
    "czas obslugi",
)  # fmt: skip
"""Of the mean time that one contact takes: all words of one of these stand in its heading."""
ADDED: Final = _words("total sum summe gesamt totale somme suma totaal")
"""Of a handle time that adds up those of all who were answered."""
NO_MEAN: Final = _words("max longest shortest target goal ziel plan")
"""Of a handle time that is no mean of those who called."""
SECONDS: Final = {
    word: seconds
    for seconds, line in {
        1.0: "s sec secs second seconds sek sekunden secondes segundos secondi seconden sekundy seg"
        " ss",
        60.0: "min mins minute minutes minuten minutos minuti minuut minuty",
        0.001: "ms msec millis milliseconds millisekunden",
    }.items()
    for word in line.split()
}
"""Length of the unit that a heading of a handle time says."""
