"""Options that the law forbids: they are not compared, whatever they would cost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from whowhere.facts.duty_rules import Rule, load_rules
from whowhere.model.legal_setting import LegalSetting, applies
from whowhere.model.scenario.options import Option
from whowhere.quantities.faults import Fault, Faults


def barred(settings: Iterable[LegalSetting]) -> dict[str, str]:
    """Return the options that the law forbids, by id, with the rule and its source in words."""
    rules = load_rules().bars
    found: dict[str, str] = {}
    for setting in settings:
        bar = next((rule for rule in rules if applies(rule, setting)), None)
        if bar:
            found[setting.option.id] = _reason(bar, setting)
    return found


def require_alternative(options: Iterable[Option], as_is: Option, bars: Mapping[str, str]) -> None:
    """Raise ``Faults`` with every rule if bars leave nothing to compare."""
    left = [option for option in options if option != as_is]
    if bars and not left:
        raise Faults(
            Fault(
                "", "options", f"{option}, which is forbidden: {reason}",
                "an option that the company's law allows", do="Choose other places.",
            )
            for option, reason in bars.items()
        )  # fmt: skip


def _reason(bar: Rule, setting: LegalSetting) -> str:
    words = bar.sentence.format(**setting.names)
    if bar.law is None:
        return words
    cited = (bar.law.origin.title, bar.law.origin.address)
    return f"{words} ({'; '.join(filter(None, cited))})"
