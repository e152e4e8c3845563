"""Use cases of the desk: see the calls, claim one, meet, write, and close it."""

from __future__ import annotations

from typing import Any

from bot.floor import timer
from bot.floor.errors import LeadAlreadyClaimed, LeadUnknown, StaffNotOnShift
from bot.floor.lead import BriefRight, Lead, LeadStatus, Outcome
from bot.floor.staff import Person, Shift
from bot.floor.stream import Heard, Reply, of_visit
from bot.floor.tempo import Tempo
from bot.floor.visit import Visit
from bot.service import announcing, calls
from bot.service.ports import Shop, UnitOfWork, View
from bot.service.tempo import move_tempo


def leads_for(view: View, person: Person) -> list[Lead]:
    """The raised leads that this person may see, and their own claimed or met ones."""
    return [lead for lead in view.leads.open() if may_see(view, lead, person)]


def may_see(view: View, lead: Lead, person: Person) -> bool:
    """Their own; and while on shift those raised for anyone or them, unless they declined."""
    if lead.status is not LeadStatus.RAISED:
        return lead.claimed_by == person.id
    if person.shift is Shift.OFF or lead.named not in (None, person.id):
        return False
    return person.id not in view.leads.declined_by(lead.id)


def rings_for(view: View, lead: Lead, person: Person) -> bool:
    """Whether it rang for this person and still waits: a page that slept shows it again."""
    waits = lead.status is LeadStatus.RAISED and person.shift is Shift.ON
    return waits and person.id in view.leads.rung_for(lead.id)


async def claim(shop: Shop, person: Person, lead_id: str) -> Lead:
    """Exactly one wins; the others get LeadAlreadyClaimed with the winner's name."""
    async with shop.unit_of_work() as uow:
        lead = _lead_for(uow, lead_id, person)
        try:
            claimed = lead.claimed(person.id, shop.clock())
        except LeadAlreadyClaimed as taken:
            raise LeadAlreadyClaimed(_name_of(uow, taken.by)) from None
        if claimed is lead:
            return lead
        _must_be_on_shift(uow, person)
        uow.leads.stop_timers(lead.id)
        uow.leads.set_timers(timer.after_claim(claimed, shop.clock()))
        calls.save_lead(shop, uow, claimed)
        announcing.notice_of(shop, uow, claimed, "coming", name=person.name)
        return claimed


async def decline(shop: Shop, person: Person, lead_id: str, reason: str) -> Lead:
    """Hidden from this person without a penalty; if it was theirs it goes back to the queue."""
    async with shop.unit_of_work() as uow:
        lead = _lead_for(uow, lead_id, person)
        if lead.status is LeadStatus.RAISED:
            uow.leads.decline(lead.id, person.id, reason, shop.clock())
            return lead
        _must_be_theirs(lead, person)
        uow.leads.decline(lead.id, person.id, reason, shop.clock())
        return give_back(shop, uow, lead, notice="requeued")


async def see(shop: Shop, person: Person, lead_id: str) -> Lead:
    """The ring was seen: it need not ring again for this person."""
    async with shop.unit_of_work() as uow:
        lead = _lead_for(uow, lead_id, person)
        uow.leads.note_seen(lead.id, person.id, shop.clock())
        return lead


async def meet(shop: Shop, person: Person, lead_id: str) -> Lead:
    """They are together."""
    async with shop.unit_of_work() as uow:
        lead, visit = _in_hand(uow, lead_id, person)
        if lead.status is not LeadStatus.MET:
            calls.meet(shop, uow, visit, lead)
        return _saved(uow, lead)


async def absent(shop: Shop, person: Person, lead_id: str) -> Lead:
    """The shopper was not there: closed, no penalty, not back in the queue."""
    async with shop.unit_of_work() as uow:
        lead, visit = _in_hand(uow, lead_id, person)
        _close(shop, uow, visit, lead.absent(shop.clock()), notice="not_there")
        return _saved(uow, lead)


async def close(
    shop: Shop, person: Person, lead_id: str, outcome: Outcome, brief_right: BriefRight
) -> Lead:
    """What came of it, and whether the brief was right."""
    async with shop.unit_of_work() as uow:
        lead, visit = _in_hand(uow, lead_id, person)
        _close(shop, uow, visit, lead.closed(shop.clock(), outcome, brief_right), "closed")
        return _saved(uow, lead)


async def write(shop: Shop, person: Person, lead_id: str, message_id: str, text: str) -> Lead:
    """A message of the person to the shopper; the same message id again does nothing."""
    async with shop.unit_of_work() as uow:
        lead, visit = _in_hand(uow, lead_id, person)
        if not uow.leads.note_message(lead.id, message_id):
            return lead
        visit.must_be_going_on()
        written = lead.written_by_person(shop.clock())
        if written.status is LeadStatus.MET and lead.status is not LeadStatus.MET:
            visit = move_tempo(shop, uow, visit, Tempo.ACCOMPANIED, None)
        uow.leads.stop_timers(lead.id)
        uow.leads.set_timers([timer.after_writing(written, shop.clock())])
        if written.status is LeadStatus.CLAIMED:
            uow.leads.set_timers([timer.ask_together(written, shop.clock())])
        if (written.status, written.person_holds) != (lead.status, lead.person_holds):
            calls.save_lead(shop, uow, written)
        else:
            uow.leads.save(written)
        if not lead.person_holds:
            announcing.notice_of(shop, uow, written, "person_writes", name=person.name)
        said = announcing.say_reply(shop, uow, visit.id, Reply("person", text, name=person.name))
        announcing.say_message(shop, uow, written, said)
        return written


def messages(view: View, person: Person, lead_id: str) -> list[dict[str, Any]]:
    """The talk between the two from the claim on: what the person wrote and was written to."""
    lead = _lead_for(view, lead_id, person)
    lead.must_be_of(person.id)
    said = view.stream.heard_by([of_visit(lead.visit_id)], after=0)
    since = lead.claimed_at
    return [
        announcing.reply_wire(row)
        for row in said
        if row.kind is Heard.REPLY and row.body["from"] != "bot" and since and row.at >= since
    ]


def give_back(shop: Shop, uow: UnitOfWork, lead: Lead, notice: str) -> Lead:
    """Inside a unit of work: back to the queue with an apology, ringing anew for everybody."""
    back = lead.given_back()
    uow.leads.stop_timers(lead.id)
    uow.leads.forget_rings(lead.id)
    uow.leads.set_timers(timer.while_waiting(back, shop.clock()))
    calls.save_lead(shop, uow, back)
    visit = uow.visits.get(lead.visit_id)
    if visit is not None and visit.tempo is Tempo.ACCOMPANIED:
        move_tempo(shop, uow, visit, Tempo.CALLED, None)
    announcing.notice_of(shop, uow, back, notice)
    calls.ring(shop, uow, back)
    return back


def _lead_for(view: View, lead_id: str, person: Person) -> Lead:
    lead = view.leads.get(lead_id)
    hidden = lead is None or (lead.named not in (None, person.id) and lead.claimed_by != person.id)
    if lead is None or hidden:
        raise LeadUnknown(lead_id)
    return lead


def _in_hand(uow: UnitOfWork, lead_id: str, person: Person) -> tuple[Lead, Visit]:
    lead = _lead_for(uow, lead_id, person)
    lead.must_be_of(person.id)
    visit = uow.visits.get(lead.visit_id)
    assert visit is not None
    return lead, visit


def _must_be_theirs(lead: Lead, person: Person) -> None:
    if not lead.status.is_open:
        raise LeadAlreadyClaimed(None)
    lead.must_be_of(person.id)


def _must_be_on_shift(view: View, person: Person) -> None:
    now = view.staff.get(person.id)
    if now is None or now.shift is Shift.OFF:
        raise StaffNotOnShift(person.name)


def _close(shop: Shop, uow: UnitOfWork, visit: Visit, lead: Lead, notice: str) -> None:
    uow.leads.stop_timers(lead.id)
    calls.save_lead(shop, uow, lead)
    if visit.ended_at is None and visit.tempo in (Tempo.CALLED, Tempo.ACCOMPANIED):
        move_tempo(shop, uow, visit, Tempo.LOOKING, None)
        announcing.notice_of(shop, uow, lead, notice)


def _saved(view: View, lead: Lead) -> Lead:
    saved = view.leads.get(lead.id)
    assert saved is not None
    return saved


def _name_of(view: View, person_id: str | None) -> str | None:
    person = view.staff.get(person_id) if person_id else None
    return person.name if person else None
