"""Use cases of a call, from the shopper's side: look who is there, call, wait, cancel."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace

from bot.floor import timer
from bot.floor.errors import (
    LeadAlreadyOpen,
    LeadUnknown,
    NobodyOnShift,
    StaffNotOnShift,
    WrongTempo,
)
from bot.floor.lead import PERSON_SILENT, How, Lead, LeadStatus, must_be_a_brief
from bot.floor.staff import Person, Shift, next_to_ring
from bot.floor.tempo import Act, Tempo
from bot.floor.visit import Visit
from bot.service import announcing
from bot.service.brief import brief_of
from bot.service.ports import Shop, UnitOfWork, View
from bot.service.registry import CurrentTurn
from bot.service.tempo import act_of, move_tempo

ANYONE = "anyone"


def people_on_shift(view: View) -> list[Person]:
    """Whoever may be called now, by name."""
    return [person for person in view.staff.all() if person.shift is Shift.ON]


def waiting(view: View) -> int:
    """How many calls wait for somebody, so that the tablet can say it before a new one."""
    return sum(lead.status is LeadStatus.RAISED for lead in view.leads.open())


def show_call_screen(turn: CurrentTurn) -> None:
    """The shopper asked for a person: their page opens the call screen at once."""
    announcing.say_notice(turn.shop, turn.uow, turn.visit.id, turn.visit.language, "call_screen")


async def raise_lead(
    shop: Shop, visit_id: str, who: str, how: How, brief: Sequence[str] | None
) -> Lead:
    """The shopper pressed "call" on the call screen. `brief` None: the lines that were ticked.

    Raises LeadAlreadyOpen, NobodyOnShift, StaffNotOnShift or BriefTooLong.
    """
    async with shop.unit_of_work() as uow:
        visit = uow.visits.get(visit_id)
        assert visit is not None
        visit.must_be_going_on()
        made = brief_of(shop, uow, visit)
        ticked = [line.text for line in made.lines if line.ticked]
        lines = must_be_a_brief(ticked if brief is None else list(brief))
        act = Act(
            seen=shop.phrases.say("call_screen", visit.language), pressed=f"{who} {how.value}"
        )
        named = None if who == ANYONE else who
        _, lead = _raise(shop, uow, visit, named, how, (lines, made.question), act)
        return lead


def call(turn: CurrentTurn, how: How = How.COME, named: str | None = None) -> Lead:
    """In the conversation: a pressed button calls at once, without a brief."""
    made = brief_of(turn.shop, turn.uow, turn.visit)
    turn.visit, lead = _raise(
        turn.shop, turn.uow, turn.visit, named, how, ((), made.question), act_of(turn)
    )
    return lead


def cancel(turn: CurrentTurn) -> None:
    """In the conversation: never mind. LeadUnknown when nothing is open."""
    lead = _open_lead(turn.uow, turn.visit.id)
    turn.visit = take_back_lead(turn.shop, turn.uow, turn.visit, lead, act_of(turn))


async def cancel_lead(shop: Shop, visit_id: str) -> Lead:
    """The shopper takes the call back, or ends the talk; LeadUnknown when nothing is open."""
    async with shop.unit_of_work() as uow:
        visit = uow.visits.get(visit_id)
        assert visit is not None
        lead = _open_lead(uow, visit_id)
        act = Act(seen=shop.phrases.say("called", visit.language), pressed="cancel")
        take_back_lead(shop, uow, visit, lead, act)
        saved = uow.leads.get(lead.id)
        assert saved is not None
        return saved


def take_back_lead(
    shop: Shop, uow: UnitOfWork, visit: Visit, lead: Lead, act: Act | None = None
) -> Visit:
    """Inside a unit of work: the lead is over by the shopper's wish, the tempo is looking."""
    save_lead(shop, uow, lead.taken_back(shop.clock()))
    uow.leads.stop_timers(lead.id)
    return move_tempo(shop, uow, visit, Tempo.LOOKING, act)


def state_of_call(turn: CurrentTurn) -> Lead | None:
    """The visit's open lead, None when nobody was called."""
    return turn.uow.leads.open_of(turn.visit.id)


def offer_to_anyone(turn: CurrentTurn) -> Lead:
    """The person who was asked for did not answer, and the shopper lets anyone come."""
    lead = _open_lead(turn.uow, turn.visit.id)
    if lead.status is LeadStatus.RAISED and lead.named is not None:
        lead = lead.offered_to_anyone()
        save_lead(turn.shop, turn.uow, lead)
        ring(turn.shop, turn.uow, lead)
    return lead


def write_instead(turn: CurrentTurn) -> Lead:
    """Nobody came yet: the same call, but to write. Calls anew when none is open."""
    lead = turn.uow.leads.open_of(turn.visit.id)
    if lead is None:
        return call(turn, How.WRITE)
    if lead.status is LeadStatus.RAISED and lead.how is not How.WRITE:
        lead = replace(lead, how=How.WRITE)
        save_lead(turn.shop, turn.uow, lead)
    return lead


def together(turn: CurrentTurn, yes: bool) -> None:
    """The shopper answers "are you together yet?"; no leaves the timer running."""
    lead = _open_lead(turn.uow, turn.visit.id)
    if yes and lead.status is LeadStatus.CLAIMED:
        turn.visit = meet(turn.shop, turn.uow, turn.visit, lead)


def take_back(turn: CurrentTurn) -> bool:
    """The shopper has the machine back; False while the person was heard within two minutes."""
    lead = _open_lead(turn.uow, turn.visit.id)
    heard = lead.person_wrote_at
    if not lead.person_holds or heard is None or turn.shop.clock() - heard < PERSON_SILENT:
        return False
    save_lead(turn.shop, turn.uow, lead.bot_takes_over())
    return True


def meet(shop: Shop, uow: UnitOfWork, visit: Visit, lead: Lead) -> Visit:
    """The two are together: timers stop and the tempo is accompanied."""
    met = lead.met(shop.clock())
    uow.leads.stop_timers(lead.id)
    if met.person_holds:
        uow.leads.set_timers([timer.after_writing(met, met.person_wrote_at or shop.clock())])
    save_lead(shop, uow, met)
    if visit.ended_at is not None:
        return visit
    return move_tempo(shop, uow, visit, Tempo.ACCOMPANIED, None)


def ring(shop: Shop, uow: UnitOfWork, lead: Lead) -> bool:
    """Ring for the next free person in the rotation; False when there is nobody left to ring."""
    passed = uow.leads.rung_for(lead.id) | uow.leads.declined_by(lead.id)
    people = [p for p in uow.staff.all() if lead.named in (None, p.id)]
    person = next_to_ring(people, passed, lead.language)
    if person is None:
        return False
    uow.leads.note_ring(lead.id, person.id, shop.clock())
    announcing.say_ring(shop, uow, lead, person.id)
    return True


def save_lead(shop: Shop, uow: UnitOfWork, lead: Lead) -> None:
    """Save it and tell whoever may see it, in the same commit."""
    uow.leads.save(lead)
    announcing.say_lead(shop, uow, lead)


def _raise(
    shop: Shop,
    uow: UnitOfWork,
    visit: Visit,
    named: str | None,
    how: How,
    told: tuple[tuple[str, ...], str],
    act: Act,
) -> tuple[Visit, Lead]:
    _must_be_callable(uow, visit, named)
    now = shop.clock()
    lead = Lead(
        id=uuid.uuid4().hex,
        visit_id=visit.id,
        sign=visit.sign,
        zone=visit.zone,
        named=named,
        how=how,
        brief=told[0],
        question=told[1],
        language=visit.language,
        status=LeadStatus.RAISED,
        raised_at=now,
    )
    uow.leads.add(lead)
    visit = move_tempo(shop, uow, visit, Tempo.CALLED, act)
    announcing.say_lead(shop, uow, lead)
    uow.leads.set_timers(timer.while_waiting(lead, lead.starts_at))
    if lead.starts_at > now:
        uow.leads.set_timers([timer.ring_at(lead, lead.starts_at)])
    else:
        ring(shop, uow, lead)
    return visit, lead


def _must_be_callable(uow: UnitOfWork, visit: Visit, named: str | None) -> None:
    if uow.leads.open_of(visit.id) is not None:
        raise LeadAlreadyOpen(visit.id)
    if visit.tempo not in (Tempo.LOOKING, Tempo.OPEN):
        raise WrongTempo(visit.tempo.value)
    there = people_on_shift(uow)
    if not there:
        raise NobodyOnShift()
    if named is not None and named not in {person.id for person in there}:
        raise StaffNotOnShift(named)


def _open_lead(view: View, visit_id: str) -> Lead:
    lead = view.leads.open_of(visit_id)
    if lead is None:
        raise LeadUnknown()
    return lead
