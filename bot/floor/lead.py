"""The warm lead: a call that a shopper made, and what happens to it until it is over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from bot.floor.errors import (
    BriefTooLong,
    LeadAlreadyClaimed,
    LeadNotInHand,
    LeadNotYours,
)

BRIEF_LINES = 5
BRIEF_LINE_LENGTH = 200
LATER = timedelta(minutes=10)
RING_AGAIN = timedelta(seconds=30)
TAKES_LONGER = timedelta(seconds=60)
SOMETHING_ELSE = timedelta(seconds=180)
EXPIRES = timedelta(minutes=15)
MEETS_WITHIN = timedelta(minutes=3)
ANSWERS_TOGETHER_WITHIN = timedelta(minutes=1)
PERSON_SILENT = timedelta(minutes=2)


class How(str, Enum):
    """How the shopper wants the person."""

    COME = "come"
    WRITE = "write"
    LATER = "later"
    TILL = "till"


class LeadStatus(str, Enum):
    """Where the call stands."""

    RAISED = "raised"
    CLAIMED = "claimed"
    MET = "met"
    CLOSED = "closed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"

    @property
    def is_open(self) -> bool:
        """Still somebody's business."""
        return self in (LeadStatus.RAISED, LeadStatus.CLAIMED, LeadStatus.MET)


class Outcome(str, Enum):
    """What came of the meeting."""

    BOUGHT = "bought"
    THINKING = "thinking"
    NOT_STOCKED = "not_stocked"
    ABSENT = "absent"
    OTHER = "other"


class BriefRight(str, Enum):
    """Whether the brief was right."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True)
class Lead:
    """A call. `named` is the id of the person asked for, None for anyone.

    `brief` is what the shopper let through; `question` the open question for the salesperson.
    `holder_since` is set while the person holds the conversation in writing.
    """

    id: str
    visit_id: str
    sign: str
    zone: str
    named: str | None
    how: How
    brief: tuple[str, ...]
    question: str
    language: str
    status: LeadStatus
    raised_at: datetime
    claimed_by: str | None = None
    claimed_at: datetime | None = None
    met_at: datetime | None = None
    closed_at: datetime | None = None
    outcome: Outcome | None = None
    brief_right: BriefRight | None = None
    person_holds: bool = False
    person_wrote_at: datetime | None = None

    @property
    def starts_at(self) -> datetime:
        """When its timers start: ten minutes after it was raised for a call "in ten minutes"."""
        return self.raised_at + LATER if self.how is How.LATER else self.raised_at

    def claimed(self, person_id: str, at: datetime) -> Lead:
        """Claimed by that person; the winner may press again, others are told who was first."""
        if self.claimed_by == person_id and self.status in (LeadStatus.CLAIMED, LeadStatus.MET):
            return self
        if self.status is not LeadStatus.RAISED:
            raise LeadAlreadyClaimed(self.claimed_by if self.status.is_open else None)
        writes = self.how is How.WRITE
        return replace(
            self,
            status=LeadStatus.CLAIMED,
            claimed_by=person_id,
            claimed_at=at,
            person_holds=writes,
            person_wrote_at=at if writes else None,
        )

    def given_back(self) -> Lead:
        """Back in the queue: declined after claiming, or never met."""
        return replace(
            self,
            status=LeadStatus.RAISED,
            claimed_by=None,
            claimed_at=None,
            met_at=None,
            person_holds=False,
            person_wrote_at=None,
        )

    def met(self, at: datetime) -> Lead:
        """The two are together (or write with each other)."""
        if self.status is LeadStatus.MET:
            return self
        self._must_be_in_hand(LeadStatus.CLAIMED)
        return replace(self, status=LeadStatus.MET, met_at=at)

    def absent(self, at: datetime) -> Lead:
        """The shopper was not there: closed without a penalty for anybody."""
        self._must_be_in_hand(LeadStatus.CLAIMED, LeadStatus.MET)
        return self._closed(at, Outcome.ABSENT, None)

    def closed(self, at: datetime, outcome: Outcome, brief_right: BriefRight) -> Lead:
        """Over, with what came of it."""
        self._must_be_in_hand(LeadStatus.CLAIMED, LeadStatus.MET)
        return self._closed(at, outcome, brief_right)

    def taken_back(self, at: datetime) -> Lead:
        """The shopper takes it back: cancelled before the meeting, closed after it."""
        if self.status is LeadStatus.MET:
            return self._closed(at, None, None)
        self._must_be_in_hand(LeadStatus.RAISED, LeadStatus.CLAIMED)
        return replace(self, status=LeadStatus.CANCELLED, closed_at=at, person_holds=False)

    def expired(self, at: datetime) -> Lead:
        """Nobody came in fifteen minutes."""
        self._must_be_in_hand(LeadStatus.RAISED)
        return replace(self, status=LeadStatus.EXPIRED, closed_at=at)

    def written_by_person(self, at: datetime) -> Lead:
        """The person wrote: they hold the conversation; in a call to write it means they met."""
        self._must_be_in_hand(LeadStatus.CLAIMED, LeadStatus.MET)
        lead = self.met(at) if self.how is How.WRITE else self
        return replace(lead, person_holds=True, person_wrote_at=at)

    def bot_takes_over(self) -> Lead:
        """After two minutes of silence the shopper may have the machine back; the call goes on."""
        return replace(self, person_holds=False)

    def offered_to_anyone(self) -> Lead:
        """A named call that its person did not answer, with the shopper's leave."""
        return replace(self, named=None)

    def must_be_of(self, person_id: str) -> None:
        """Raise LeadNotYours unless that person claimed it."""
        if self.claimed_by != person_id:
            raise LeadNotYours(self.id)

    def _must_be_in_hand(self, *states: LeadStatus) -> None:
        if self.status not in states:
            raise LeadNotInHand(self.status.value)

    def _closed(self, at: datetime, outcome: Outcome | None, right: BriefRight | None) -> Lead:
        return replace(
            self,
            status=LeadStatus.CLOSED,
            closed_at=at,
            outcome=outcome,
            brief_right=right,
            person_holds=False,
        )


def must_be_a_brief(lines: list[str]) -> tuple[str, ...]:
    """The brief's lines without blank ones, or BriefTooLong."""
    kept = tuple(line.strip() for line in lines if line.strip())
    if len(kept) > BRIEF_LINES or any(len(line) > BRIEF_LINE_LENGTH for line in kept):
        raise BriefTooLong()
    return kept
