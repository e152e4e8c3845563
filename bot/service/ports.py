"""What the use cases need from outside, and the two ways to reach the shop's rows.

Writing happens in one unit of work at a time: `async with shop.unit_of_work() as uow`. It
commits when the block ends well and rolls back when it does not; commit order is stream order.
Reading alone needs no turn: `with shop.reading() as view`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from bot.floor.lead import Lead
from bot.floor.product import Product
from bot.floor.signals import Signal, SignalKind
from bot.floor.staff import Person, Role, Shift
from bot.floor.stream import Choice, Reply, StreamEvent
from bot.floor.tempo import TempoMove
from bot.floor.timer import Timer
from bot.floor.visit import Visit
from bot.floor.warmth import Weights
from bot.service.catalogue_ports import Catalogue, ProductStore

Clock = Callable[[], datetime]
"""Now, in UTC and aware of it."""


@dataclass(frozen=True)
class Tablet:
    """A tablet of the shop; only the hash of its key is kept."""

    id: str
    name: str
    zone: str


@dataclass(frozen=True)
class Parsed:
    """What NLU made of a message. `language` is None when the message tells nothing about it."""

    text: str
    intent: str
    confidence: float
    entities: Sequence[Mapping[str, Any]] = ()
    language: str | None = None
    raw: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Turn:
    """One message of a shopper, logged once, with the answer that they got.

    `message_id` is the page's own id for it. `replies` are the stream ids of the answer's R.
    """

    visit_id: str
    seq: int
    message_id: str
    text: str
    choice: str | None
    intent: str
    confidence: float
    entities: Sequence[Mapping[str, Any]]
    language: str
    at: datetime
    replies: Sequence[int] = ()
    answer: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Listed:
    """Something on a shopper's list."""

    product_id: str
    size: str | None
    colour: str | None
    at: datetime


class Tablets(Protocol):
    """The tablets of the shop."""

    def add(self, tablet: Tablet, key_hash: str, at: datetime) -> None:
        """NameTaken if there is one of that name."""

    def by_key(self, key_hash: str) -> Tablet | None:
        """The tablet with that key, unless it was removed."""

    def remove(self, name: str, at: datetime) -> bool:
        """False if there is none of that name."""

    def all(self) -> list[Tablet]:
        """Those in use."""


class Visits(Protocol):
    """Visits, their tempo, and what only they may see."""

    def add(self, visit: Visit, token_hash: str, resume_hash: str, receipt_hash: str) -> None:
        """A new visit."""

    def get(self, visit_id: str) -> Visit | None:
        """As last saved."""

    def by_token(self, token_hash: str) -> Visit | None:
        """The visit which that token opens now."""

    def by_resume(self, resume_hash: str) -> Visit | None:
        """The visit with that resume code."""

    def by_receipt(self, receipt_hash: str) -> Visit | None:
        """The visit with that receipt code."""

    def save(self, visit: Visit) -> None:
        """Everything of the visit but its secrets."""

    def give_token(self, visit_id: str, token_hash: str, tablet_id: str, zone: str) -> None:
        """A new token, and the tablet it now runs on; the old token opens nothing any more."""

    def forget_receipt(self, visit_id: str) -> None:
        """A used receipt code is good for nothing."""

    def signs_in_use(self) -> set[str]:
        """The signs of visits that are going on."""

    def note_move(self, move: TempoMove) -> None:
        """Keep a change of tempo with the act that allowed it."""

    def moves(self, visit_id: str) -> list[TempoMove]:
        """Every change of tempo, oldest first."""

    def in_use(self, since: datetime) -> int:
        """How many visits are going on and gave a sign of life since then."""

    def open_zones(self) -> list[str]:
        """Zones of visits whose tempo is open, sorted, each once."""

    def note_feelings(
        self, visit_id: str, pressed: int, understood: int, words: str | None, at: datetime
    ) -> None:
        """The two taps; a second answer replaces the first."""

    def erase_words(self, visit_id: str) -> None:
        """What was written with the feelings, and the words kept with the moves of tempo."""

    def ended_before(self, moment: datetime, limit: int) -> list[Visit]:
        """Visits that ended before then and whose receipt is still good, oldest first."""

    def idle_since(self, before: datetime) -> list[Visit]:
        """Visits going on without a sign of life since then, called and accompanied ones not."""


class Conversations(Protocol):
    """What was said in a visit: the log of turns, Rasa's events, the offered choices, the list."""

    def turn(self, visit_id: str, message_id: str) -> Turn | None:
        """The turn of that message id, if it was answered."""

    def add_turn(self, turn: Turn) -> None:
        """Unique by (visit, seq) and by (visit, message id)."""

    def turns(self, visit_id: str) -> list[Turn]:
        """Oldest first."""

    def add_tracker_events(
        self, visit_id: str, seq: int, events: Sequence[Mapping[str, Any]]
    ) -> None:
        """Rasa's events of one turn, one row; unique by (visit, seq)."""

    def tracker_events(self, visit_id: str) -> list[tuple[int, list[dict[str, Any]]]]:
        """(seq, events) oldest first. A row that cannot be read is left out and logged."""

    def offer(self, visit_id: str, choices: Sequence[Choice]) -> None:
        """Remember which choices the visit was shown; the newest title of a payload counts."""

    def offered(self, visit_id: str, payload: str) -> str | None:
        """The title under which this visit was shown that choice, None if it never was."""

    def list_add(self, visit_id: str, listed: Listed) -> None:
        """Put a product on the list; twice is once."""

    def list_remove(self, visit_id: str, product_id: str) -> bool:
        """False if it was not on it."""

    def listed(self, visit_id: str) -> list[Listed]:
        """In the order in which it was put there."""

    def erase(self, visit_id: str) -> None:
        """Texts, Rasa's events, choices and list are gone; turns stay as counts without text."""

    def forget_tracker(self, visit_id: str) -> None:
        """Remove Rasa's events only."""


class Signals(Protocol):
    """What was noted about a visit."""

    def add(self, visit_id: str, signal: Signal) -> None:
        """The database gives its id."""

    def of(self, visit_id: str) -> list[Signal]:
        """Oldest first."""

    def counted(self, visit_id: str) -> Mapping[SignalKind, int]:
        """How many there are of each kind."""

    def remove(self, visit_id: str, signal_id: str) -> Signal | None:
        """The removed one, None if it was not there."""

    def erase(self, visit_id: str) -> None:
        """All of a visit."""


class Leads(Protocol):
    """Calls, who declined them, for whom they rang, and their timers."""

    def add(self, lead: Lead) -> None:
        """LeadAlreadyOpen if the visit has an open one (held by a partial unique index)."""

    def get(self, lead_id: str) -> Lead | None:
        """As last saved."""

    def save(self, lead: Lead) -> None:
        """Everything that may change."""

    def open_of(self, visit_id: str) -> Lead | None:
        """The visit's lead that is raised, claimed or met."""

    def all_of(self, visit_id: str) -> list[Lead]:
        """Every lead of a visit, oldest first."""

    def open(self) -> list[Lead]:
        """Raised, claimed and met ones, oldest first."""

    def decline(self, lead_id: str, person_id: str, reason: str, at: datetime) -> None:
        """Hidden from that person from now on; a second time changes nothing."""

    def declined_by(self, lead_id: str) -> set[str]:
        """Ids of whoever declined it."""

    def note_ring(self, lead_id: str, person_id: str, at: datetime) -> None:
        """It rang for that person, who goes to the end of the rotation."""

    def rung_for(self, lead_id: str) -> set[str]:
        """Ids of whoever it rang for since it was last raised."""

    def forget_rings(self, lead_id: str) -> None:
        """Back in the queue: it may ring for everybody again."""

    def note_seen(self, lead_id: str, person_id: str, at: datetime) -> None:
        """That person saw it."""

    def note_message(self, lead_id: str, message_id: str) -> bool:
        """False if the person's message of that id was written already."""

    def set_timers(self, timers: Sequence[Timer]) -> None:
        """Add timers."""

    def stop_timers(self, lead_id: str) -> None:
        """Remove all timers of a lead."""

    def due_timers(self, now: datetime) -> list[Timer]:
        """Those due, oldest first."""

    def drop_timer(self, timer_id: int) -> bool:
        """False if somebody else dropped it."""

    def erase_briefs(self, visit_id: str) -> None:
        """Empty briefs and questions of a visit's leads."""


class Staff(Protocol):
    """The people, their sessions, and the lock on their PINs."""

    def add(self, person: Person, pin_hash: str, at: datetime) -> None:
        """NameTaken if somebody of that name works here."""

    def remove(self, name: str, at: datetime) -> bool:
        """Their sessions end; False if there is nobody of that name."""

    def get(self, person_id: str) -> Person | None:
        """With `busy` computed from the leads they hold; None once removed."""

    def by_name(self, name: str) -> tuple[Person, str] | None:
        """The person and the hash of their PIN; names are compared without case."""

    def all(self) -> list[Person]:
        """Everyone who works here, by name."""

    def set_shift(self, person_id: str, shift: Shift, at: datetime) -> None:
        """On, paused or off."""

    def open_session(self, token_hash: str, csrf: str, person_id: str, until: datetime) -> None:
        """A signed-in desk."""

    def session(self, token_hash: str, now: datetime) -> tuple[Person, str] | None:
        """The person and the CSRF token of a session that is still good."""

    def close_session(self, token_hash: str) -> None:
        """Signed out."""

    def failures(self, name: str, source: str, since: datetime) -> list[datetime]:
        """When a PIN failed for that name from that source, since then."""

    def note_failure(self, name: str, source: str, at: datetime) -> None:
        """One more failure."""

    def forget_failures(self, name: str, source: str) -> None:
        """The right PIN opens again."""


class Stream(Protocol):
    """The one stream: outbox and replay log."""

    def append(self, event: StreamEvent) -> int:
        """Its id, which rises in commit order."""

    def after(self, last: int, limit: int = 500) -> list[StreamEvent]:
        """Rows after an id, oldest first, of any audience."""

    def heard_by(
        self, audiences: Sequence[str], after: int, limit: int = 1000
    ) -> list[StreamEvent]:
        """Rows of these audiences after an id, oldest first."""

    def last_shown(self, visit_id: str) -> StreamEvent | None:
        """The newest message or notice that the visit was shown by the shop's side."""

    def last_id(self) -> int:
        """The newest id, 0 in an empty stream."""

    def forget(self, before: datetime) -> None:
        """Remove rows of the whole floor from before then; those of visits go by `erase`."""

    def erase(self, visit_id: str) -> None:
        """Every row of the visit's own audience, and what desks heard of its words."""


class ShopFacts(Protocol):
    """Small facts about the shop itself that the program keeps ("demo": "yes")."""

    def get(self, key: str) -> str | None:
        """The fact."""

    def set(self, key: str, value: str) -> None:
        """Keep it."""


class View(Protocol):
    """All rooms of the database, read together at one moment."""

    @property
    def tablets(self) -> Tablets:
        """The tablets of the shop."""

    @property
    def visits(self) -> Visits:
        """Visits and their tempo."""

    @property
    def conversations(self) -> Conversations:
        """What was said."""

    @property
    def signals(self) -> Signals:
        """What was noted."""

    @property
    def leads(self) -> Leads:
        """Calls and their timers."""

    @property
    def staff(self) -> Staff:
        """The people who work here."""

    @property
    def stream(self) -> Stream:
        """What open pages must hear."""

    @property
    def products(self) -> ProductStore:
        """What the shop sells."""

    @property
    def facts(self) -> ShopFacts:
        """Small facts about the shop."""


class UnitOfWork(View, Protocol):
    """The same rooms in one transaction that writes; it is the only one in this process."""

    def after_commit(self, call: Callable[[], None]) -> None:
        """Something to do once it is certain."""


class Machine(Protocol):
    """The dialogue model: Rasa, held in one room."""

    @property
    def model(self) -> str | None:
        """The name of the model that answers, None while there is none yet."""

    async def load(self, model_path: Path) -> None:
        """Let that model answer from the next turn on; until then the one before does."""

    async def parse(self, text: str) -> Parsed:
        """What NLU makes of it; NotReadyYet while loading."""

    def pressed(self, payload: str, title: str) -> Parsed:
        """A button: `/intent{"entity": "value"}` without NLU; ValueError if it is none."""

    async def converse(self, visit: Visit, parsed: Parsed) -> list[Reply]:
        """Let the dialogue model and its actions answer, inside the current unit of work.

        Writes Rasa's events of this turn as row `visit.seq`. If the unit of work fails, call
        `forget`.
        """

    def forget(self, visit_id: str) -> None:
        """Throw the live conversation away; it is rebuilt from the rows at the next turn."""


class Listener(Protocol):
    """One open page's queue of events, oldest first."""

    audiences: tuple[str, ...]
    cut_off: bool

    async def next(self, timeout: float) -> StreamEvent | None:
        """The next event, None when there was none for so many seconds."""


class Relay(Protocol):
    """Hands committed rows of the stream to the pages that are open."""

    def listening(self, *audiences: str) -> AbstractContextManager[Listener]:
        """A queue that gets everything for these audiences that is committed from now on."""


class Phrases(Protocol):
    """Short texts of the floor itself, by key and language (notices, tempo, brief lines)."""

    def say(self, key: str, language: str, **values: object) -> str:
        """The phrase with its values filled in."""


@dataclass(frozen=True)
class Shop:
    """Everything the use cases reach, put together in `bot/bootstrap.py`."""

    unit_of_work: Callable[[], AbstractAsyncContextManager[UnitOfWork]]
    reading: Callable[[], AbstractContextManager[View]]
    catalogue: Catalogue
    machine: Machine
    phrases: Phrases
    weights: Callable[[], Weights]
    clock: Clock
    relay: Relay
    picture: Callable[[Product], str]
    secret: bytes
    hash_pin: Callable[[str], str]
    pin_fits: Callable[[str | None, str], Awaitable[bool]]
    language: str = "es"
    locale: str = "es-ES"
    currency: str = "EUR"
    keep_days: int = 30
    info: Mapping[str, Any] = field(default_factory=dict)


__all__ = [
    "Clock", "Conversations", "Leads", "Listed", "Machine", "Parsed", "Phrases", "Role", "Shop",
    "ShopFacts", "Signals", "Staff", "Stream", "Tablet", "Tablets", "Turn", "UnitOfWork", "View",
    "Visits",
]  # fmt: skip
