"""Options that the law forbids: they are not compared, whatever they would cost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from whowhere.facts.duty_rules import DutyRule, load_rules
from whowhere.model.legal_setting import LegalSetting, applies
from whowhere.model.scenario.options import Option
from whowhere.quantities.faults import Fault, Faults


def prohibitions(settings: Iterable[LegalSetting]) -> dict[str, str]:
    """Return the options that the law forbids, by id, with the rule and its source in words."""
    rules = load_rules().prohibitions
    found: dict[str, str] = {}
    for setting in settings:
        rule = next((each for each in rules if applies(each, setting)), None)
        if rule:
            found[setting.option.id] = _reason(rule, setting)
    return found


def require_alternative(
    options: Iterable[Option], as_is: Option, prohibited: Mapping[str, str]
) -> None:
    """Raise ``Faults`` with every rule if prohibitions leave nothing to compare."""
    left = [option for option in options if option != as_is]
    if prohibited and not left:
        raise Faults(
            Fault(
                "", "options", f"{option}, which is forbidden: {reason}",
                "an option that the company's law allows", do="Choose other places.",
            )
            for option, reason in prohibited.items()
        )  # fmt: skip


def _reason(rule: DutyRule, setting: LegalSetting) -> str:
    words = rule.sentence.format(**setting.names)
    if rule.law is None:
        return words
    cited = (rule.law.origin.title, rule.law.origin.address)
    return f"{words} ({'; '.join(filter(None, cited))})"
