"""Software in a plan: what it does of each choice, for which packages it is weighed, or is not."""

from __future__ import annotations

from collections.abc import Iterator

from whowhere.decide.portfolio.plan import Part
from whowhere.decide.portfolio.planning import Planned
from whowhere.quantities.names import listed
from whowhere.report.media.numbers import rounded
from whowhere.report.plan import shape
from whowhere.report.wording.automation import software_document


def beside_software(planned: Planned, part: Part, choice: shape.Choice) -> shape.Choice:
    """Return a choice's document with what software does of it, where it does any."""
    if not part.choice.has_software:
        return choice
    software = software_document(planned.case.case_of(part.choice.package), part.people)
    at_start = rounded(part.people_at_start)
    return {**choice, "automation": {**software, "heads_at_start": at_start}}


def with_software_weighed(
    planned: Planned, packages: list[shape.PackageFound]
) -> list[shape.PackageFound]:
    """Return packages, each with the kind of software that is weighed for it, where any is."""
    portfolio = planned.case.portfolio
    said = [portfolio.software_of(each) for each in portfolio.packages]
    if not any(said):
        return packages
    pairs = zip(packages, said, strict=True)
    return [{**each, "software": one.kind if one else None} for each, one in pairs]


def software_notes(planned: Planned) -> Iterator[str]:
    """Yield for which packages the software of all is not weighed, though none says so itself."""
    portfolio = planned.case.portfolio
    others = [
        each.title
        for each in portfolio.packages
        if portfolio.may_have_software_of_all(each) and not portfolio.is_work_of_software(each)
    ]
    if portfolio.automation and others:
        yield (
            f"The portfolio's software ({portfolio.automation.kind}) is not weighed for"
            f" {listed(others)}: most people there do other work. Say automation under a package"
            " to weigh some for it."
        )
