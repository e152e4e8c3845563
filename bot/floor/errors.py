"""What can go wrong on the floor, named after what happened there.

Every error carries the facts that an answer needs; the words for people are found in
`bot/web/problems.py`, the only place where an error becomes an HTTP answer.
"""

from __future__ import annotations


class FloorError(Exception):
    """Anything that the floor's rules refuse."""


class VisitUnknown(FloorError):
    """There is no such visit, or it is somebody else's."""


class VisitEnded(FloorError):
    """The visit is over; a new person is a new visit."""


class WrongTempo(FloorError):
    """The tempo cannot be moved like that from where it is now."""


class ChoiceNeverOffered(FloorError):
    """Somebody pressed a button that this visit was never shown."""


class TabletUnknown(FloorError):
    """The key belongs to no tablet of this shop."""


class TokenUnknown(FloorError):
    """The token opens no visit, or not this one."""


class ResumeCodeUnknown(FloorError):
    """No sleeping visit answers to this code, or it slept for too long."""


class ReceiptUnknown(FloorError):
    """No visit was ever given this receipt code."""


class NoteUnknown(FloorError):
    """Nothing like that is noted about this visit."""


class NothingToTakeAlong(FloorError):
    """Nothing is on the list yet, and nothing was compared."""


class KeepsakeUnknown(FloorError):
    """There is no page at this address, or it was erased."""


class NoteNotFitting(FloorError):
    """A note that is left has one to five hundred characters."""


class LeadUnknown(FloorError):
    """There is no such lead, or it is not for these eyes."""


class LeadAlreadyOpen(FloorError):
    """This visit has called somebody already."""


class LeadAlreadyClaimed(FloorError):
    """Somebody else was first, or the call is over (`by` is None then)."""

    def __init__(self, by: str | None) -> None:
        super().__init__(by)
        self.by = by


class LeadNotYours(FloorError):
    """Only the person who claimed the lead may do this."""


class LeadNotInHand(FloorError):
    """The lead is not in the state in which this can be done."""


class NobodyOnShift(FloorError):
    """Nobody could come: said before anything is asked for."""


class StaffNotOnShift(FloorError):
    """The person asked for is unknown, away, or may not be called."""


class BriefTooLong(FloorError):
    """More than five lines, or a line over two hundred characters."""


class StaffUnknown(FloorError):
    """Nobody of that name works here."""


class NameTaken(FloorError):
    """There is already somebody, or a tablet, of that name."""


class PinRefused(FloorError):
    """Name and PIN do not belong together."""


class PinTooWeak(FloorError):
    """A PIN has four to twelve digits."""


class TooManyAttempts(FloorError):
    """The door stays shut for `seconds`."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class NotSignedIn(FloorError):
    """The desk does not know who this is."""


class CsrfMissing(FloorError):
    """A write without the token of its own session."""


class RoleMissing(FloorError):
    """This is somebody else's work in the shop."""


class FeelingsTooLate(FloorError):
    """How it felt is asked until ten minutes after the end."""


class LastEventUnreadable(FloorError):
    """The page says that it last heard something that is no number of ours."""


class NotReadyYet(FloorError):
    """The machine is still starting: nothing was stored, try again in a moment."""


class ShopNotReachable(FloorError):
    """The database did not answer or is held by somebody else; nothing was stored."""
