"""The same question is computed once, while it is found and after; no other shares its answer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.awaited import awaited

from whowhere.interfaces.api import known as module
from whowhere.interfaces.api.known import BESIDES, KeptReplies, KnownAnswers, Now, key_of
from whowhere.interfaces.api.limits import ServerLimits
from whowhere.interfaces.api.on_disk import OnDisk
from whowhere.interfaces.api.workers import Busy, Reply, Workers
from whowhere.report.media.documents import Document

Said = dict[str, Any]
NOW = Now(date(2026, 11, 30), OnDisk("as it stands", is_settled=True))


def work(said: Said, limits: ServerLimits) -> Document:
    raise AssertionError(f"{said} is computed by the workers of this test, within {limits}")


class Computing(Workers):
    """Workers that compute when they are told to, and count what they were asked."""

    def __init__(self) -> None:
        super().__init__(ServerLimits())
        self.asked: list[Said] = []
        self.ended: list[Said] = []
        self.may_go_on = asyncio.Event()
        self.reply: Callable[[Said], Reply] = lambda said: Reply(
            "answer", str(said).encode(), is_lasting=True
        )

    async def compute(self, work: object, said: Said) -> Reply:
        del work
        self.asked.append(said)
        try:
            await self.may_go_on.wait()
        except asyncio.CancelledError:
            self.ended.append(said)
            raise
        return self.reply(said)


def run(test: Callable[[KnownAnswers, Computing], Coroutine[Any, Any, None]]) -> None:
    async def whole() -> None:
        computing = Computing()
        await test(KnownAnswers(computing), computing)

    awaited(whole())


@pytest.fixture(autouse=True)
def moment(monkeypatch: pytest.MonkeyPatch) -> list[Now]:
    """What answers rest on, as each look at it finds it: the last of these from then on."""
    looks = [NOW]
    monkeypatch.setattr(module, "_now", lambda: looks.pop(0) if len(looks) > 1 else looks[0])
    return looks


async def until(holds: Callable[[], object]) -> None:
    while not holds():
        await asyncio.sleep(0.001)


def test_a_question_asked_again_is_answered_from_what_is_known() -> None:
    async def asked_twice(known: KnownAnswers, computing: Computing) -> None:
        computing.may_go_on.set()
        first = await known.answer("/v1/compare", work, {"seed": 1})
        assert await known.answer("/v1/compare", work, {"seed": 1}) is first
        assert computing.asked == [{"seed": 1}]

    run(asked_twice)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/v1/overall", {"seed": 1}), ("/v1/compare", {"seed": 2}), ("/v1/compare", {"seed": 1.0}),
        ("/v1/compare", {"seed": "1"}), ("/v1/compare", {"seed": True}), ("/v1/compare", {}),
        ("/v1/compare", {"seed": 1, "as_of": None}),
    ],
)  # fmt: skip
def test_a_question_that_differs_at_all_is_computed(address: str, said: Said) -> None:
    async def asked(known: KnownAnswers, computing: Computing) -> None:
        computing.may_go_on.set()
        await known.answer("/v1/compare", work, {"seed": 1})
        await known.answer(address, work, said)
        assert len(computing.asked) == 2

    run(asked)


def test_the_order_of_a_scenarios_keys_is_part_of_the_question() -> None:
    one, other = {"scenario": {"a": 1, "b": 2}}, {"scenario": {"b": 2, "a": 1}}
    assert key_of("/v1/compare", one, NOW) != key_of("/v1/compare", other, NOW)


@pytest.mark.parametrize(
    "later",
    [
        replace(NOW, day=date(2026, 12, 1)),
        replace(NOW, files=OnDisk("edited", is_settled=True)),
    ],
)
def test_another_day_and_an_edited_file_make_it_another_question(
    later: Now, moment: list[Now]
) -> None:
    async def asked(known: KnownAnswers, computing: Computing) -> None:
        computing.may_go_on.set()
        await known.answer("/v1/compare", work, {})
        moment[:] = [later]
        await known.answer("/v1/compare", work, {})
        assert len(computing.asked) == 2

    run(asked)


@pytest.mark.parametrize(
    "after",
    [
        replace(NOW, day=date(2026, 12, 1)),
        replace(NOW, files=OnDisk("edited meanwhile", is_settled=True)),
    ],
)
def test_an_answer_during_which_something_changed_is_not_kept(
    after: Now, moment: list[Now]
) -> None:
    async def asked(known: KnownAnswers, computing: Computing) -> None:
        computing.may_go_on.set()
        moment[:] = [NOW, after, NOW]
        await known.answer("/v1/compare", work, {})
        await known.answer("/v1/compare", work, {})
        assert len(computing.asked) == 2

    run(asked)


def test_an_answer_from_files_of_this_very_moment_is_not_kept(moment: list[Now]) -> None:
    async def asked(known: KnownAnswers, computing: Computing) -> None:
        computing.may_go_on.set()
        moment[:] = [replace(NOW, files=OnDisk("as it stands", is_settled=False))]
        await known.answer("/v1/compare", work, {})
        await known.answer("/v1/compare", work, {})
        assert len(computing.asked) == 2

    run(asked)


@pytest.mark.parametrize(
    "reply",
    [Reply("answer", b"the best in the time there was"), Reply("faults", is_lasting=False)],
)
def test_what_might_be_answered_otherwise_is_not_kept(reply: Reply) -> None:
    async def asked(known: KnownAnswers, computing: Computing) -> None:
        computing.may_go_on.set()
        computing.reply = lambda _: reply
        await known.answer("/v1/plan", work, {})
        await known.answer("/v1/plan", work, {})
        assert len(computing.asked) == 2

    run(asked)


def test_a_question_asked_by_several_at_once_is_computed_once() -> None:
    async def asked(known: KnownAnswers, computing: Computing) -> None:
        all_of_them = [asyncio.create_task(known.answer("/v1/plan", work, {})) for _ in range(8)]
        await until(lambda: [each.waiting for each in known._searches.values()] == [8])
        computing.may_go_on.set()
        answers = await asyncio.gather(*all_of_them)
        assert computing.asked == [{}]
        assert all(each is answers[0] for each in answers)
        assert not known._searches

    run(asked)


def test_who_goes_away_leaves_the_others_their_answer() -> None:
    async def asked(known: KnownAnswers, computing: Computing) -> None:
        gone, stays = (asyncio.create_task(known.answer("/v1/plan", work, {})) for _ in range(2))
        await until(lambda: [each.waiting for each in known._searches.values()] == [2])
        gone.cancel()
        with pytest.raises(asyncio.CancelledError):
            await gone
        computing.may_go_on.set()
        assert (await stays).content == b"{}"
        assert not computing.ended

    run(asked)


def test_with_the_last_who_waits_the_worker_ends_and_the_next_has_one_of_its_own() -> None:
    async def asked(known: KnownAnswers, computing: Computing) -> None:
        gone = [asyncio.create_task(known.answer("/v1/plan", work, {})) for _ in range(3)]
        await until(lambda: [each.waiting for each in known._searches.values()] == [3])
        for each in gone:
            each.cancel()
        await asyncio.gather(*gone, return_exceptions=True)
        assert computing.ended == [{}]
        computing.may_go_on.set()
        assert (await known.answer("/v1/plan", work, {})).content == b"{}"
        assert computing.asked == [{}, {}]

    run(asked)


def test_a_refusal_reaches_all_who_wait_and_nobody_who_asks_later() -> None:
    async def asked(known: KnownAnswers, computing: Computing) -> None:
        def refused(_: Said) -> Reply:
            raise Busy

        computing.reply = refused
        waiting = [asyncio.create_task(known.answer("/v1/plan", work, {})) for _ in range(2)]
        await until(lambda: [each.waiting for each in known._searches.values()] == [2])
        computing.may_go_on.set()
        found = await asyncio.gather(*waiting, return_exceptions=True)
        assert all(isinstance(each, Busy) for each in found)
        computing.reply = lambda _: Reply("answer", b"later")
        assert (await known.answer("/v1/plan", work, {})).content == b"later"

    run(asked)


def test_what_cannot_be_written_down_is_nobody_elses_question() -> None:
    async def asked(known: KnownAnswers, computing: Computing) -> None:
        computing.may_go_on.set()
        said = {"set": {object()}}
        assert key_of("/v1/compare", said, NOW) is None
        await known.answer("/v1/compare", work, said)
        await known.answer("/v1/compare", work, said)
        assert len(computing.asked) == 2

    run(asked)


def test_what_nobody_asked_for_the_longest_makes_room() -> None:
    kept = KeptReplies(most_bytes=8 * (BESIDES + 100))
    replies = {str(number): Reply("answer", b"x" * 100) for number in range(9)}
    for key, reply in list(replies.items())[:8]:
        kept.keep(key, reply)
    assert kept.find("0") is replies["0"]
    kept.keep("8", replies["8"])
    assert kept.find("1") is None
    assert [key for key in replies if kept.find(key)] == ["0", "2", "3", "4", "5", "6", "7", "8"]


def test_an_answer_too_large_leaves_the_others_where_they_are() -> None:
    kept = KeptReplies(most_bytes=16_000)
    kept.keep("small", Reply("answer", b"x"))
    kept.keep("large", Reply("answer", b"x" * 2_000))
    assert kept.find("large") is None
    assert kept.find("small")


def test_however_much_is_asked_what_is_kept_stays_within_its_bound() -> None:
    kept = KeptReplies(most_bytes=100_000)
    for number in range(1_000):
        kept.keep(str(number), Reply("answer", bytes(number * 37 % 9_000)))
        assert kept._bytes <= kept.most_bytes
    assert kept._bytes == sum(len(each.content) + BESIDES for each in kept._replies.values())
