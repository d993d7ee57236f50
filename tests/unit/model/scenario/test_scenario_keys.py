from collections.abc import Callable

import pytest

from whowhere.quantities.faults import Fault

HEADS = 'a number above 0, up to 100,000, or heads by month: {"2027-01" = 5, "2027-07" = 12}'
Broken = Callable[..., tuple[Fault, ...]]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            'title = "Help desk, Oslo"\n',
            "",
            "desk.toml:1: title is missing; accepted: text in quotes, 1 to 120 characters. "
            "Add it: What this is about, in one line.",
        ),
        (
            '"Help desk, Oslo"',
            '"Help\\u001b[2Jdesk"',
            'desk.toml:1: title is "Help\\x1b[2Jdesk"; '
            "accepted: one line of text, up to 120 characters.",
        ),
        (
            'name = "Fjord AS"',
            "name = 7",
            "desk.toml:4: company.name is 7; accepted: text in quotes, 1 to 120 characters. "
            "Write it in quotes.",
        ),
        (
            'home = "NO"',
            'home = "Norwy"',
            'desk.toml:5: company.home is "Norwy"; accepted: a country of the factbook: its '
            "ISO 3166 code, such as PH, or its name; or a town of it that is known, such as Tulsa."
            " Did you mean 'Norway'?",
        ),
        (
            'home = "NO"',
            'home = "Tulsa"\ncity = "Denver"',
            "desk.toml:3: company is in Tulsa by its home and in Denver by its city; accepted: one"
            ' town. Leave one out: home = "US".',
        ),
        (
            'home = "NO"',
            'home = "NO"\ncity = "Denver"',
            'desk.toml:6: company.city is "Denver"; accepted: a city of the factbook in NO. '
            "Denver is in United States.",
        ),
        (
            'home = "NO"',
            'home = "NO"\ncurrency = "NOKK"',
            'desk.toml:6: company.currency is "NOKK"; accepted: an ISO 4217 code with a known '
            "exchange rate, such as USD. Did you mean 'NOK'?",
        ),
        (
            'home = "NO"',
            'home = "NO"\ndiscount_rate = "12% to 8%"',
            'desk.toml:6: company.discount_rate is "12% to 8%", which falls where it should rise; '
            "accepted: a yearly rate from -50% to 100%, such as 8% to 12% or 0.1. Put the smaller "
            "figure first, and write % or k on both: 8% to 12%.",
        ),
        (
            'home = "NO"',
            'home = "NO"\nentities = ["Cebu City"]',
            'desk.toml:6: company.entities[1] is "Cebu City"; accepted: a country of the '
            "factbook: its ISO 3166 code, such as PH, or its name. Cebu City lies in "
            "Philippines: write PH.",
        ),
        (
            "start = 2027-01-01",
            'start = "1 January 2027"',
            'desk.toml:8: work.start is "1 January 2027"; accepted: a date such as 2027-01-01.',
        ),
        (
            "start = 2027-01-01",
            "start = 1927-01-01",
            "desk.toml:8: work.start is 1927-01-01; accepted: a date from 2020-01-01 to "
            "2060-12-31.",
        ),
        (
            "horizon_months = 24",
            "horizon_months = 5",
            "desk.toml:9: work.horizon_months is 5; accepted: a whole number from 6 to 180.",
        ),
        (
            "horizon_months = 24",
            "horizon_months = 24.5",
            "desk.toml:9: work.horizon_months is 24.5; accepted: a whole number from 6 to 180.",
        ),
        (
            '"own_staff"',
            '"ownstaff"',
            'desk.toml:10: work.today is "ownstaff"; accepted: "own_staff", "nothing", or an'
            " option such as managed_service@PH: an engagement, @ and a place. Did you mean"
            " 'own_staff'? Of several parts, or with a contract: write a [[today.parts]] for each.",
        ),
        (
            'languages = ["en"]',
            'languages = ["en", "Norwegan"]',
            'desk.toml:11: work.languages[2] is "Norwegan"; accepted: a language such as "en" or '
            "\"Spanish\" (ISO 639 code or English name). Did you mean 'Norwegian'?",
        ),
        (
            'languages = ["en"]',
            "languages = []",
            "desk.toml:11: work.languages is an empty list; accepted: a list of 1 to 20, each "
            'entry a language such as "en" or "Spanish" (ISO 639 code or English name), or a table '
            'such as {language = "es", share = "20%"}.',
        ),
        (
            'languages = ["en"]',
            'languages = ["en", {language = "es", share = "120%"}]',
            'desk.toml:11: work.languages[2].share is "120%"; accepted: a share from 0.1% to 100%, '
            "such as 0.85 or 85%.",
        ),
        (
            'languages = ["en"]',
            'languages = ["en", {language = "es", shar = 0.2}]',
            "desk.toml:11: work.languages[2].shar is an unknown key; accepted: one of language, "
            "share. Did you mean 'share'?",
        ),
        (
            'languages = ["en"]',
            'languages = ["en", {language = "en", share = 0.5}]',
            "desk.toml:11: work.languages is with en twice; accepted: each language once.",
        ),
        (
            '"office hours"',
            '"24x7"',
            'desk.toml:12: work.coverage is "24x7"; accepted: one of 24/5, 24/7, any time, '
            "extended hours, office hours. Did you mean '24/7'?",
        ),
        (
            'personal_data = "EU"',
            'personal_data = "PII"',
            'desk.toml:13: work.personal_data is "PII"; accepted: one of EU, UK, US health, other, '
            "payment cards. Say whose law protects it: EU (GDPR), UK (UK GDPR), US health (HIPAA), "
            "other.",
        ),
        (
            "core = 0.3",
            "core = 3",
            "desk.toml:14: work.core is 3; accepted: a number from 0 to 1.",
        ),
        (
            "core = 0.3",
            "core = nan",
            "desk.toml:14: work.core is nan; accepted: a number from 0 to 1.",
        ),
        (
            "core = 0.3",
            'core = 0.3\nends_at_horizon = "no"',
            'desk.toml:15: work.ends_at_horizon is "no"; accepted: true or false, without quotes.',
        ),
        (
            "core = 0.3",
            "core = 0.3\ntalk = 30",
            "desk.toml:15: work.talk is 30; accepted: a share from 0% to 100%, such as 10% to 30% "
            "or 0.2.",
        ),
        (
            '"support agent"',
            '"suport agent"',
            'desk.toml:17: work.roles[1].role is "suport agent"; accepted: a role in ordinary '
            "words, or its ISCO-08 code in quotes. Did you mean 'support agent'? "
            "Name it otherwise, or give its code in quotes.",
        ),
        (
            '"support agent"',
            "4222",
            "desk.toml:17: work.roles[1].role is 4222; accepted: a role in ordinary words, or its "
            'ISCO-08 code in quotes. Write it in quotes, as text: "4222".',
        ),
        (
            "heads = 8",
            'heads = "8.000"',
            'desk.toml:18: work.roles[1].heads is "8.000", which may be 8,000 or 8.0; '
            f"accepted: {HEADS}. Write 8000 or 8.0.",
        ),
        (
            "heads = 8",
            "heads = true",
            f"desk.toml:18: work.roles[1].heads is true; accepted: {HEADS}.",
        ),
        (
            "heads = 1\n",
            "heads = 1e400\n",
            f"desk.toml:23: work.roles[2].heads is inf; accepted: {HEADS}.",
        ),
        (
            'level = "senior"',
            'level = "principal"',
            'desk.toml:24: work.roles[2].level is "principal"; accepted: one of junior, lead, '
            "mid, senior.",
        ),
        (
            'level = "senior"\n',
            "",
            "desk.toml:21: work.roles[2] is without level and years; "
            'accepted: level = "mid", or years = 4, but not both.',
        ),
        (
            'level = "senior"',
            'level = "senior"\nyears = 8',
            "desk.toml:21: work.roles[2] is with both level and years; "
            'accepted: level = "mid", or years = 4, but not both.',
        ),
        (
            'level = "mid"',
            'level = "mid"\npay = {low = 3, hihg = 4}',
            "desk.toml:20: work.roles[1].pay is a table; accepted: an amount of money above zero, "
            "such as 43000 or 41k to 46k. A table needs low and high, and may have likely.",
        ),
        (
            "heads = 8",
            "haeds = 8\nheads = 8",
            "desk.toml:18: work.roles[1].haeds is an unknown key; accepted: one of heads, "
            "languages, level, pay, role, volume, years. Did you mean 'heads'?",
        ),
        (
            "[options]",
            '[options]\npaths = [{then = "own_staff@PL", month = 9}]',
            "desk.toml:27: options.paths[1].month is an unknown key; accepted: one of "
            "after_months, first, from_heads, pilot, then. Did you mean 'after_months'?",
        ),
        (
            "[options]",
            "[extras]\n[options]",
            "desk.toml:26: extras is an unknown key; accepted: one of as_meant, assumptions, "
            "automation, company, correlations, notes, offers, options, policy, quotes, "
            "requirements, story, title, today, verdict, work. "
            "Remove it, or correct its name.",
        ),
        (
            '["home", "PL", "PH"]',
            '["home",\n  "Polnd"]',
            'desk.toml:28: options.places[2] is "Polnd"; accepted: a country or a town of '
            "the factbook: its code or its name, such as PH or Cebu. Did you mean 'Poland'?",
        ),
        (
            "[options]",
            '[options]\nengagements = ["managed_servce"]',
            'desk.toml:27: options.engagements[1] is "managed_servce"; accepted: one of '
            "build_operate_transfer, contractor, employer_of_record, managed_service, own_staff, "
            "staff_augmentation. Did you mean 'managed_service'?",
        ),
        (
            "[options]",
            '[options]\nleave_out = ["contracter@PH"]',
            'desk.toml:27: options.leave_out[1] is "contracter@PH"; accepted: one of '
            "build_operate_transfer, contractor, employer_of_record, managed_service, own_staff, "
            "staff_augmentation; then @ and a place. Did you mean 'contractor@PH'?",
        ),
        (
            "[options]",
            '[options]\nleave_out = ["contractor in PH"]',
            'desk.toml:27: options.leave_out[1] is "contractor in PH"; accepted: an option such '
            "as managed_service@PH: an engagement, @ and a place.",
        ),
        (
            "[options]",
            "[requirements]\nshared_hours = 13\n[options]",
            "desk.toml:27: requirements.shared_hours is 13; accepted: a number from 0 to 12.",
        ),
        (
            "monthly_price = 20000\n",
            "",
            "desk.toml:29: quotes[1].monthly_price is missing; accepted: an amount of money above "
            "zero, such as 43000 or 41k to 46k. Add it: Price per month for the whole work "
            "package, in start prices.",
        ),
        (
            "attrition = 0.3",
            "attrition = [0.3]",
            "desk.toml:34: assumptions.attrition is a list of 1; accepted: a number, a range such "
            "as 0.3 to 0.5, {low, likely, high}, or a factor such as x1.2.",
        ),
    ],
)
def test_each_mistake_is_told_in_words_that_its_author_can_act_on(
    broken: Broken, old: str, new: str, words: str
) -> None:
    assert [str(fault) for fault in broken((old, new))] == [words]


def test_every_mistake_of_a_file_is_told_at_once_in_the_order_of_the_file(broken: Broken) -> None:
    faults = broken(
        ("attrition = 0.3", "atrition = 0.3"),
        ("heads = 8", 'heads = "eight"'),
        ("horizon_months = 24", "horizon_months = 400"),
        ('"managed_service@PH"', '"managed_service@IN"'),
        ('home = "NO"', 'hmoe = "NO"\nhome = "NO"'),
    )
    assert [(fault.where, fault.key) for fault in faults] == [
        ("desk.toml:5", "company.hmoe"),
        ("desk.toml:10", "work.horizon_months"),
        ("desk.toml:19", "work.roles[1].heads"),
    ]
    faults = broken(
        ("attrition = 0.3", "atrition = 0.3"),
        ('"managed_service@PH"', '"managed_service@IN"'),
        ('title = "Help desk, Oslo"', "title = 3"),
    )
    assert [(fault.where, fault.key) for fault in faults] == [
        ("desk.toml:1", "title"),
        ("desk.toml:30", "quotes[1].option"),
        ("desk.toml:34", "assumptions.atrition"),
    ]


def test_past_fifty_mistakes_only_their_number_is_told(broken: Broken) -> None:
    extra = "".join(f"odd{number} = 1\n" for number in range(60))
    faults = broken(('title = "Help desk, Oslo"\n', f'title = "Help desk, Oslo"\n{extra}'))
    assert len(faults) == 51
    assert str(faults[-1]) == (
        "desk.toml: the file is at fault in 10 more places; accepted: none. Mend these first."
    )


def test_a_long_value_is_cut_and_a_control_character_never_reaches_the_screen(
    broken: Broken,
) -> None:
    (fault,) = broken(("24\n", '"' + "\\u009b31m" + "x" * 500 + '"\n'))
    assert fault.given == '"\\x9b31m' + "x" * 56 + '..."'
