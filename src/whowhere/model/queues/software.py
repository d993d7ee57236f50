"""What software leaves to people: fewer contacts, harder ones, and a sample of its own to check."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SoftwareEffect:
    """What software does with contacts of one kind; every figure is a share.

    ``facts/practice/automation.toml`` has ranges for each, with sources.
    """

    share_solved: float
    """Of all contacts, those that software ends alone."""
    work_saved: float
    """Of the work of each that it ends; what comes back to people is the rest."""
    rest_harder: float
    """By how much longer what is left takes where ``share_of_harder`` is solved."""
    more_asked: float
    """By how much more is asked where ``share_of_harder`` is solved, because asking is easy."""
    checked_share: float
    """Of what it ended, what a person reads, each for as long as answering it takes."""
    assist_gain: float
    """By how much more people do in an hour whom it assists."""
    share_of_harder: float
    """The share solved where it was measured how much harder the rest is."""

    @property
    def asked(self) -> float:
        """Contacts that come, for each that came before: the more is solved the easier it is."""
        return 1 + self.more_asked * self.share_solved / self.share_of_harder

    @property
    def contacts(self) -> float:
        """Contacts that reach people, for each that came before."""
        return self.asked * (1 - self.work_saved * self.share_solved)

    @property
    def handle(self) -> float:
        """Time that one takes which reaches people, for each second that it took before."""
        harder = 1 + self.rest_harder * self.share_solved / self.share_of_harder
        return harder / (1 + self.assist_gain)

    @property
    def checked(self) -> float:
        """Contacts that people check, for each that came before.

        Each takes as long as it took to answer before, at any time of the week.
        """
        return self.asked * self.share_solved * self.checked_share

    @property
    def work(self) -> float:
        """Work that is left for people, for each hour of it before."""
        return self.contacts * self.handle + self.checked
