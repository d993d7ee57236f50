"""What a file may say of vendors' offers, and what is refused in words."""

from __future__ import annotations

from typing import Any

import pytest
from tests.cases import SMALL, case_of, changed

from whowhere.model.case import Case
from whowhere.model.scenario.options import Option
from whowhere.quantities.faults import Faults

OUTPUT = {"vendor": "Acme Ltd", "option": "managed_service@PH", "kind": "output",
          "monthly_price": 30_000}  # fmt: skip


def case(*offers: dict[str, Any], **changes: Any) -> Case:
    return case_of(changed(SMALL, offers=[*offers], **changes))


def refused(*offers: dict[str, Any], **changes: Any) -> str:
    with pytest.raises(Faults) as caught:
        case(*offers, **changes)
    return " | ".join(str(fault) for fault in caught.value.faults)


def test_an_offer_is_an_option_of_its_own_beside_the_models_price() -> None:
    ids = [option.id for option in case(OUTPUT).options]
    assert ids.index("managed_service@PH:acme_ltd") == ids.index("managed_service@PH") + 1


def test_a_vendors_name_in_another_script_is_its_own_id() -> None:
    found = case({**OUTPUT, "vendor": "東京商会"}, {**OUTPUT, "vendor": "Ромашка 24"})
    ids = {option.id for option in found.options}
    assert {"managed_service@PH:東京商会", "managed_service@PH:ромашка_24"} <= ids
    assert str(Option.read("managed_service@PH:東京商会").id) in ids


def test_a_quote_stays_in_its_options_own_row() -> None:
    quote = {"option": "managed_service@PH", "monthly_price": 30_000}
    found = case_of(changed(SMALL, quotes=[quote]))
    assert [*found.offers] == ["managed_service@PH"]
    assert found.offers["managed_service@PH"].kind == "output"


def test_an_offer_is_compared_where_its_option_is_left_out() -> None:
    left_out = case(OUTPUT, options__leave_out=["managed_service@PH"])
    ids = {option.id for option in left_out.options}
    assert "managed_service@PH:acme_ltd" in ids
    assert "managed_service@PH" not in ids


def test_an_offer_in_a_place_that_is_not_compared_adds_itself() -> None:
    ids = {option.id for option in case({**OUTPUT, "option": "managed_service@RO"}).options}
    assert [each for each in ids if "@RO" in each] == ["managed_service@RO:acme_ltd"]


def test_an_offer_is_left_out_by_its_own_id() -> None:
    found = case(OUTPUT, options__leave_out=["managed_service@PH:acme_ltd"])
    assert not found.offers


def test_an_offer_of_contractors_changes_what_they_cost() -> None:
    card = {"vendor": "Guild", "option": "contractor@PL", "kind": "seats",
            "rates": [{"rate": 3_000}]}  # fmt: skip
    found = case(card)
    assert "contractor@PL:guild" in found.offers
    assert found.offers["contractor@PL:guild"].price.amount == "contractor_bill"


@pytest.mark.parametrize(
    ("offer", "said"),
    [
        ({**OUTPUT, "option": "own_staff@PH"}, "an option that a vendor can offer"),
        ({**OUTPUT, "option": "employer_of_record@PH"}, "fee for each person and month"),
        ({**OUTPUT, "kind": "hours"}, "rates or rate_card"),
        ({**OUTPUT, "monthly_price": "€30,000"}, "USD, the offer's currency"),
        ({**OUTPUT, "minimum_term": 24}, "minimum_volume beside minimum_term"),
        ({**OUTPUT, "vendor": "***"}, "with a letter or a digit"),
        ({**OUTPUT, "option": "contractor@PH", "scope": ["visits"]}, "what a vendor sells"),
        (
            {"vendor": "A", "option": "managed_service@PH", "kind": "hours",
             "rates": [{"role": "support agent", "rate": 20}]},
            "none for support team lead (senior)",
        ),
        (
            {"vendor": "A", "option": "managed_service@PH", "kind": "hours",
             "rates": [{"rate": 200, "per": "day"}]},
            "hours_per_day",
        ),
        (
            {"vendor": "A", "option": "managed_service@PH", "kind": "hours",
             "rates": [{"rate": 2_000, "per": "month"}]},
            "hours_per_month",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_offered_is_refused_in_words(offer: dict[str, Any], said: str) -> None:
    assert said in refused(offer)


def test_two_offers_of_one_vendor_for_one_option_are_told_apart() -> None:
    assert "under a name of its own" in refused(OUTPUT, {**OUTPUT, "vendor": "ACME ltd"})


def test_the_narrower_line_of_a_card_prices_a_role() -> None:
    rates = [{"rate": 20}, {"role": "support team lead", "rate": 40}]
    card = {"vendor": "A", "option": "managed_service@PH", "kind": "hours", "rates": rates}
    found = case(card)
    spot = found.spot(next(each for each in found.options if each.offer))
    assert [fact.value.likely for fact in found.facts["hourly_price", spot]] == [20, 40]


def test_an_own_value_reaches_one_offer_alone_or_all_offers_of_its_option() -> None:
    offers = (OUTPUT, {**OUTPUT, "vendor": "Other"})
    alone = case(*offers, assumptions={"managed_service@PH:other.quoted_price": 1_000})
    both = case(*offers, assumptions={"managed_service@PH.quoted_price": 1_000})

    def prices(found: Case) -> list[float]:
        spots = [found.spot(each) for each in found.options if each.offer]
        return [found.facts["quoted_price", spot][0].value.likely for spot in spots]

    assert prices(alone) == [30_000, 1_000]
    assert prices(both) == [1_000, 1_000]
