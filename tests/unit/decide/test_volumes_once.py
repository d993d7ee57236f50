"""The roster of a volume is searched for once, however often a question reads its file."""

from __future__ import annotations

import pytest
from tests.contracts.test_plausible_demand import BY_DAY, VOLUME

from whowhere.decide import staffed
from whowhere.decide.rostering import roster
from whowhere.interfaces.requests.cases import scenario_in
from whowhere.interfaces.requests.written import Written


def test_a_file_that_is_read_again_with_other_values_has_the_heads_that_were_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    searched: list[float | None] = []
    least_cost = roster.least_cost

    def counted(*asked: object) -> float | None:
        searched.append(least_cost(*asked))  # type: ignore[arg-type]
        return searched[-1]

    monkeypatch.setattr(roster, "least_cost", counted)
    staffed._heads.cache_clear()
    written = Written(VOLUME.format(demand=BY_DAY.format(calls=1200, handle="5 min")), "desk.toml")
    heads = [scenario_in(written, settings).work.heads for settings in ((), ("attrition=0.4",), ())]
    assert len(set(heads)) == len(searched) == 1

    more = Written(str(written.content).replace("1200", "2400"), "desk.toml")
    assert scenario_in(more).work.heads > heads[0]
    assert len(searched) == 2
