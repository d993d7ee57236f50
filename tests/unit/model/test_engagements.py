from whowhere.model.engagements import Engagement


def test_there_are_six_engagements_and_each_is_written_as_in_files() -> None:
    assert [str(engagement) for engagement in Engagement] == [
        "own_staff",
        "employer_of_record",
        "contractor",
        "staff_augmentation",
        "managed_service",
        "build_operate_transfer",
    ]


def test_every_engagement_has_names_of_its_own_and_one_line_of_meaning() -> None:
    for words in ("plain", "short", "meaning"):
        assert len({getattr(engagement, words) for engagement in Engagement}) == 6
    for engagement in Engagement:
        assert len(engagement.short) <= 10
        assert engagement.meaning.endswith(".")
        assert "\n" not in engagement.meaning
