"""Profiles as one document: a section for each thing that people say about an option."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from whowhere.decide.compare.comparison import Comparison
from whowhere.decide.profile.climate import Climate
from whowhere.decide.profile.profile import OptionProfile
from whowhere.model.engagements import Engagement
from whowhere.quantities.estimates import Summary
from whowhere.report.media.documents import Document, source
from whowhere.report.media.numbers import rounded
from whowhere.report.profile.ramp import ramp_document
from whowhere.report.wording.attribution import attributions
from whowhere.report.wording.cover import cover_document
from whowhere.report.wording.options import meaning_of, where_said
from whowhere.report.wording.quotes import offer_document
from whowhere.report.wording.traits import good_and_bad


def profile_document(comparison: Comparison, found: Sequence[OptionProfile]) -> Document:
    """Return the profiles of the options that were asked for."""
    case = comparison.case
    return {
        "title": case.title,
        "currency": case.currency,
        "horizon_months": case.horizon_months,
        "seed": comparison.seed,
        "draws": comparison.draws,
        "as_of": case.as_of.isoformat(),
        "attributions": attributions(case),
        "options": [_profile(comparison, profile) for profile in found],
    }


def _profile(comparison: Comparison, profile: OptionProfile) -> Document:
    case, result = comparison.case, profile.result
    engagement = Engagement(result.option.engagement)
    good, bad = good_and_bad(profile, case)
    return {
        "id": result.id,
        "offer": offer_document(case, result.option),
        "meaning": {"engagement": engagement.plain, "definition": meaning_of(result.option, case)},
        "where": {
            "place": result.option.place,
            "name": where_said(result.option, case),
            "reach": str(profile.reach.where),
            "distance_km": rounded(profile.measures.distance_km),
            "hours_apart": rounded(profile.reach.hours_apart),
            "shared_hours": rounded(profile.measures.shared_hours),
        },
        "hours": cover_document(case, result.option.place),
        "control": {
            **_summary(profile.measures.control),
            "reason": profile.control_reason,
            "core_warning": profile.warning or None,
            "oversight_hours_per_week": _summary(profile.measures.oversight_time),
        },
        "climate": _climate(profile.climate),
        "cost": _cost(profile),
        "time": _time(profile),
        "ramp": ramp_document(profile.ramp),
        "risk": _risk(profile),
        "flexibility": _flexibility(profile),
        "people": _summary(profile.measures.people),
        "duties": _duties(profile),
        "good_at": good,
        "bad_at": bad,
    }


def _climate(climate: Climate) -> Document:
    """Return the indicators of a place, and the speakers of the language that is scarcest there."""
    plain = {
        name: None if value is None else rounded(value)
        for name, value in asdict(climate).items()
        if name not in {"language", "speakers_in_reach", "speakers_needed"}
    }
    reach = climate.speakers_in_reach
    ends = {"p10": reach.low, "p50": reach.likely, "p90": reach.high}
    return {
        **plain,
        "speakers": {
            "language": climate.language,
            "needed": rounded(climate.speakers_needed),
            "in_reach": {name: rounded(value) for name, value in ends.items()},
        },
    }


def _duties(profile: OptionProfile) -> list[Document]:
    return [
        {
            "id": duty.id,
            "topic": duty.topic,
            "sentence": duty.sentence,
            "status": duty.status,
            "sources": [source(origin) for origin in duty.origins],
        }
        for duty in profile.duties
    ]


def _cost(profile: OptionProfile) -> Document:
    result = profile.result
    return {
        "total": _summary(result.cost),
        "set_up": _summary(result.set_up),
        "per_useful_hour": _summary(result.cost_per_useful_hour),
        "peak_cash": rounded(profile.peak_cash),
        "payback_month": result.payback_month.p50,
        "saving": rounded(result.saving.p50),
        "steady_month": _summary(result.steady.month),
        "steady_saving": rounded(result.steady.saving.p50),
        "chance_of_loss": rounded(result.saving.chance_of_loss),
    }


def _time(profile: OptionProfile) -> Document:
    of = profile.measures
    return {
        "months_to_hire": _summary(of.months_to_hire),
        "months_to_start": _summary(of.months_to_start),
        "months_to_full_output": _summary(of.months_to_full_output),
        "months_to_leave": _summary(of.months_to_leave),
        "cost_of_leaving": {str(month): _summary(cost) for month, cost in of.leaving.items()},
    }


def _risk(profile: OptionProfile) -> Document:
    risk = profile.measures.risk
    events = [line for line in profile.result.lines if line.line.phase == "risk"]
    return {
        "expected_loss": rounded(risk.expected),
        "tail_loss": rounded(risk.tail),
        "chance_of_an_event": rounded(risk.chance),
        "events": [
            {"id": event.line.id, "name": event.line.name, "expected": rounded(event.amount.mean)}
            for event in events
        ],
    }


def _flexibility(profile: OptionProfile) -> Document:
    flex = profile.flexibility
    return {
        "cost_at_70_percent": _summary(flex.low),
        "cost_at_100_percent": _summary(flex.base),
        "cost_at_130_percent": _summary(flex.high),
        "share_that_follows_demand_down": rounded(flex.follows_down),
    }


def _summary(of: Summary) -> Document:
    return {name: rounded(getattr(of, name)) for name in ("mean", "p10", "p50", "p90")}
