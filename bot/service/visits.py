"""Use cases of a visit: it begins, sleeps, is taken up again, speaks a language, and ends."""

from __future__ import annotations

import random
import uuid
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.floor import errors
from bot.floor.lead import LeadStatus
from bot.floor.stream import Heard, Reply, of_visit
from bot.floor.tempo import Tempo
from bot.floor.visit import FEELINGS_OPEN, SLEEP, Offer, Visit, draw_sign
from bot.service import announcing, calls
from bot.service.buttons import section_buttons
from bot.service.codes import hashed, hashed_code, new_resume_code, new_token, receipt_code
from bot.service.ports import Shop, UnitOfWork, View
from bot.service.records import Tablet
from bot.service.registry import CurrentTurn
from bot.service.tempo import move_tempo

SIGN_OF_LIFE_EVERY = timedelta(seconds=30)


@dataclass(frozen=True)
class Opened:
    """A visit with its secrets, which are told once and kept only as hashes."""

    visit: Visit
    token: str
    resume: str
    receipt: str
    replies: list[dict[str, Any]]


async def open_visit(shop: Shop, key: str, language: str | None) -> Opened:
    """A shopper touched the screen of the tablet with that key; TabletUnknown if there is none."""
    token, resume = new_token(), new_resume_code()
    async with shop.unit_of_work() as uow:
        tablet = tablet_of(uow, key)
        visit = _new_visit(shop, uow, tablet, language)
        receipt = receipt_code(shop.secret, visit.id)
        uow.visits.add(visit, hashed(token), hashed_code(resume), hashed_code(receipt))
        said = shop.phrases.say("welcome", visit.language)
        welcome = Reply("bot", said, choices=section_buttons(shop, visit.language))
        replies = [announcing.say_reply(shop, uow, visit.id, welcome)]
        announcing.say_floor(shop, uow)
    return Opened(visit, token, resume, receipt, replies)


async def resume_visit(shop: Shop, key: str, code: str) -> Opened:
    """Take a sleeping visit up again, on any tablet of the shop, with a new token.

    ResumeCodeUnknown when no visit answers to the code, or it slept for more than twenty minutes.
    The receipt stays the same: a shopper may have written it down.
    """
    token = new_token()
    async with shop.unit_of_work() as uow:
        tablet = tablet_of(uow, key)
        visit = uow.visits.by_resume(hashed_code(code))
        now = shop.clock()
        if visit is None or visit.ended_at is not None or visit.asleep_too_long(now):
            raise errors.ResumeCodeUnknown()
        uow.visits.give_token(visit.id, hashed(token), tablet.id, tablet.zone)
        visit = replace(visit, tablet_id=tablet.id, zone=tablet.zone, last_seen_at=now)
        uow.visits.save(visit)
        announcing.say_floor(shop, uow)
        said = uow.stream.heard_by([of_visit(visit.id)], after=0)
        replies = [announcing.reply_wire(row) for row in said if row.kind is Heard.REPLY]
    return Opened(visit, token, code, receipt_code(shop.secret, visit.id), replies)


def visit_of(view: View, visit_id: str, token: str) -> Visit:
    """The visit that this token opens; TokenUnknown if none, VisitUnknown if it is another one."""
    visit = view.visits.by_token(hashed(token))
    if visit is None:
        raise errors.TokenUnknown()
    if visit.id != visit_id:
        raise errors.VisitUnknown(visit_id)
    return visit


def tablet_of(view: View, key: str) -> Tablet:
    """The tablet with that key, or TabletUnknown."""
    tablet = view.tablets.by_key(hashed(key))
    if tablet is None:
        raise errors.TabletUnknown()
    return tablet


async def give_sign_of_life(shop: Shop, visit_id: str) -> None:
    """The tablet's page is open on it: the visit does not fall asleep."""
    now = shop.clock()
    with shop.reading() as view:
        seen = view.visits.get(visit_id)
    if seen is None or now - seen.last_seen_at < SIGN_OF_LIFE_EVERY:
        return
    async with shop.unit_of_work() as uow:
        visit = uow.visits.get(visit_id)
        if visit is not None and visit.ended_at is None:
            uow.visits.save(replace(visit, last_seen_at=now))


async def set_language(shop: Shop, visit_id: str, language: str) -> None:
    """The language button: it counts more than anything that was heard."""
    async with shop.unit_of_work() as uow:
        visit = uow.visits.get(visit_id)
        assert visit is not None
        visit.must_be_going_on()
        uow.visits.save(_speaking(visit, language))


def speak(turn: CurrentTurn, language: str) -> None:
    """In the conversation: they asked for a language."""
    turn.visit = _speaking(turn.visit, language)


async def end_visit(shop: Shop, visit_id: str) -> None:
    """The shopper ends it: a raised lead is cancelled, a claimed one stays closable."""
    async with shop.unit_of_work() as uow:
        visit = uow.visits.get(visit_id)
        assert visit is not None
        visit.must_be_going_on()
        end(shop, uow, visit)


async def end_sleepers(shop: Shop) -> int:
    """End every visit that nobody took up again within twenty minutes; how many there were."""
    with shop.reading() as view:
        if not view.visits.idle_since(shop.clock() - SLEEP):
            return 0
    async with shop.unit_of_work() as uow:
        sleepers = uow.visits.idle_since(shop.clock() - SLEEP)
        for visit in sleepers:
            end(shop, uow, visit)
    return len(sleepers)


def end(shop: Shop, uow: UnitOfWork, visit: Visit) -> None:
    """End a visit inside a unit of work."""
    lead = uow.leads.open_of(visit.id)
    if lead is not None and lead.status is LeadStatus.RAISED:
        visit = calls.take_back_lead(shop, uow, visit, lead)
    move_tempo(shop, uow, visit, Tempo.ENDED, None)
    announcing.say_floor(shop, uow)


async def note_feelings(
    shop: Shop, visit_id: str, pressed: int, understood: int, words: str | None
) -> None:
    """The two taps; FeelingsTooLate ten minutes after the end."""
    async with shop.unit_of_work() as uow:
        visit = uow.visits.get(visit_id)
        assert visit is not None
        now = shop.clock()
        if visit.ended_at is not None and now - visit.ended_at > FEELINGS_OPEN:
            raise errors.FeelingsTooLate()
        uow.visits.note_feelings(visit_id, pressed, understood, words, now)


def _speaking(visit: Visit, language: str) -> Visit:
    return replace(visit, language=language, language_chosen=True, other_language=0)


def _new_visit(shop: Shop, uow: UnitOfWork, tablet: Tablet, language: str | None) -> Visit:
    spoken = language or shop.language
    now = shop.clock()
    return Visit(
        id=uuid.uuid4().hex,
        tablet_id=tablet.id,
        zone=tablet.zone,
        sign=draw_sign(spoken, uow.visits.signs_in_use(), random.SystemRandom()),
        language=spoken,
        language_chosen=language is not None,
        tempo=Tempo.LOOKING,
        offer=Offer.UNSPENT,
        noting=True,
        seq=0,
        erasures=0,
        started_at=now,
        last_seen_at=now,
    )
