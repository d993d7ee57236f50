"""What an arrangement may be taken for by a court or a tax office, with the signs that say so."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from whowhere.model.classify.situation import (
    AnswersFor,
    Clients,
    Director,
    EmployedBy,
    Entity,
    Premises,
    Situation,
    Software,
)

Test: TypeAlias = Callable[[Situation], bool]


class Sign(NamedTuple):
    """One circumstance that counts, and how to say it."""

    holds: Test
    says: str


class CautionTerm(NamedTuple):
    """Something that an arrangement may be taken for."""

    term: str
    arises: Test
    reason: str
    signs: tuple[Sign, ...]
    do: str


@dataclass(frozen=True)
class Caution:
    """A risk that these facts bring, and why."""

    id: str
    reason: str
    signs: tuple[str, ...]
    do: str


def _is_freelance(s: Situation) -> bool:
    return s.employer is EmployedBy.THEMSELVES


def _we_direct(s: Situation) -> bool:
    return s.directs is Director.COMPANY


def _one_client(s: Situation) -> bool:
    return s.clients is Clients.ONE


def _at_our_desks(s: Situation) -> bool:
    return s.premises is Premises.COMPANY


def _is_lent(s: Situation) -> bool:
    return s.employer is EmployedBy.VENDOR and _we_direct(s)


def _from_home_alone(s: Situation) -> bool:
    return s.employer is EmployedBy.COMPANY and s.entity is Entity.NONE and s.is_abroad


def _through_partner(s: Situation) -> bool:
    return s.employer is EmployedBy.PARTNER


def _own_company_abroad(s: Situation) -> bool:
    owned = s.employer is EmployedBy.COMPANY and s.entity is Entity.OWN
    return s.is_abroad and (owned or s.employer is EmployedBy.SUBSIDIARY)


def _customers_meet_it(s: Situation) -> bool:
    return s.software is Software.ANSWERS


def _it_ends_cases(s: Situation) -> bool:
    return s.software in {Software.ANSWERS, Software.PROCESSES}


def _no_customer_meets_it(s: Situation) -> bool:
    return s.software is Software.PROCESSES


def _has_software(s: Situation) -> bool:
    return s.software not in {None, Software.NONE}


RISKS: Final[Mapping[str, CautionTerm]] = {
    "misclassification": CautionTerm(
        "misclassification",
        lambda s: _is_freelance(s) and (_we_direct(s) or _one_client(s)),
        "A court or tax office looks at how the work is done, not at what the contract calls it,"
        " and may find an employee: then contributions, leave and notice are due, often for"
        " years back.",
        (
            Sign(_we_direct, "your managers direct the daily work"),
            Sign(_one_client, "you are their only client"),
            Sign(_at_our_desks, "they sit at your premises"),
            Sign(lambda s: s.until is None, "no end was named"),
        ),
        "Agree on results and leave the how to them, or employ them, if need be through an"
        " employer of record.",
    ),
    "permanent_establishment": CautionTerm(
        "permanent establishment",
        lambda s: s.is_abroad and (
            _from_home_alone(s) or _through_partner(s)
            or (_we_direct(s) and s.employer in {EmployedBy.THEMSELVES, EmployedBy.VENDOR})
        ),
        "The country of work may tax part of your profit if people there act for you from a"
        " fixed place of yours, or regularly agree your contracts (OECD Model Tax Convention,"
        " article 5; the treaty between the two countries decides).",
        (
            Sign(_from_home_alone, "your own employees work there"),
            Sign(_through_partner, "people there work for you, whoever pays them"),
            Sign(_we_direct, "your managers direct people there"),
            Sign(_at_our_desks, "they sit at premises of yours"),
        ),
        "Ask a tax adviser before the first contract; keep selling and signing at home.",
    ),
    "registration_abroad": CautionTerm(
        "payroll registration abroad",
        _from_home_alone,
        "An employer owes wage tax and contributions where the work is done, even without a"
        " company there; some countries do not let a foreign employer register at all.",
        (Sign(_from_home_alone, "you employ people there from home"),),
        "Register as a foreign employer, found a company, or hire through an employer of record.",
    ),
    "co_employment": CautionTerm(
        "co-employment",
        lambda s: _is_lent(s) or _through_partner(s)
        or (s.employer is EmployedBy.VENDOR and _at_our_desks(s)),
        "Two companies can both be held to be the employer: the one on paper and the one that"
        " acts like it. Some countries also ask for a licence to lend people, equal pay, or an end"
        " after some months.",
        (
            Sign(_is_lent, "your managers direct another company's people"),
            Sign(_through_partner, "the partner is the employer on paper, you are in practice"),
            Sign(_at_our_desks, "they sit at your premises"),
        ),
        "Settle in the contract who answers for pay, safety and dismissal, and let each company's"
        " managers do only what is theirs.",
    ),
    "disguised_lending": CautionTerm(
        "disguised lending",
        lambda s: _is_lent(s) and s.answers_for is AnswersFor.RESULT,
        "The contract speaks of a result, but your managers direct the people: in law that is"
        " lending, whatever it is called, and unlicensed lending is fined in several countries.",
        (Sign(_is_lent, "your managers direct the daily work"),),
        "Let the vendor's managers direct, or make it a contract for people's time.",
    ),
    "transfer_pricing": CautionTerm(
        "transfer pricing",
        _own_company_abroad,
        "What you pay your own company abroad must be what strangers would pay: its cost and a"
        " mark-up, which is taxed there.",
        (Sign(_own_company_abroad, "a company of yours abroad works for you"),),
        "Document the mark-up from the first year.",
    ),
    "software_answers": CautionTerm(
        "automation",
        _it_ends_cases,
        "Software is nobody's employee and nobody in law: what it tells or decides is your word,"
        " whoever sold it and whoever does the rest. A Canadian tribunal held an airline to a"
        " refund that its chatbot had promised (Moffatt v. Air Canada, 2024 BCCRT 149).",
        (
            Sign(_customers_meet_it, "customers write or speak with software"),
            Sign(_no_customer_meets_it, "software ends cases without a person"),
        ),
        "Settle with its seller who pays for a wrong answer, and have people read a sample.",
    ),
    "software_says_so": CautionTerm(
        "software disclosure",
        _customers_meet_it,
        "Software must say that it is software: in the European Union since 2 August 2026 (AI Act,"
        " article 50), in Maine, and in some cases in four more American states.",
        (Sign(_customers_meet_it, "customers write or speak with software"),),
        "Let it say so in its first words.",
    ),
    "person_on_request": CautionTerm(
        "right to a person",
        _it_ends_cases,
        "Some customers have a right to a person: in Spain at large companies and basic services"
        " (Law 10/2025), in the Union where software alone decides with legal or like effect"
        " (GDPR, article 22). American bills would give one too and bind nobody yet.",
        (
            Sign(_customers_meet_it, "customers write or speak with software"),
            Sign(_no_customer_meets_it, "software ends cases without a person"),
        ),
        "Keep people for those who ask, and for looking again at what was refused.",
    ),
    "software_data": CautionTerm(
        "data transfer",
        _has_software,
        "Its seller's servers are a place of their own: data may leave the country though every"
        " person stays, and the law that it comes under goes with it (GDPR, articles 28 and 46).",
        (Sign(_has_software, "what software reads goes to whoever sells it"),),
        "Ask where it computes and whether it learns from your data, and sign a data-processing"
        " contract.",
    ),
}  # fmt: skip
"""Every risk by its id, with the term of the glossary."""


def cautions_of(situation: Situation) -> tuple[Caution, ...]:
    """Return the risks that the known facts bring; what is not known brings none."""
    return tuple(
        Caution(id_, risk.reason, _signs(risk, situation), risk.do)
        for id_, risk in RISKS.items()
        if risk.arises(situation)
    )


def _signs(risk: CautionTerm, situation: Situation) -> tuple[str, ...]:
    return tuple(sign.says for sign in risk.signs if sign.holds(situation))
