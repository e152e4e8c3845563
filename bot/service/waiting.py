"""What happens when a timer is due: ring again, be honest, ask, give back, expire."""

from __future__ import annotations

from collections.abc import Callable

from bot.floor import timer as timers
from bot.floor.lead import RING_AGAIN, Lead, LeadStatus
from bot.floor.tempo import Tempo
from bot.floor.timer import TimerKind
from bot.service import announcing, calls, desk, left_notes
from bot.service.ports import Shop, UnitOfWork
from bot.service.tempo import move_tempo


async def run_due_timers(shop: Shop) -> int:
    """Do what is due now, each timer in a unit of work of its own; how many there were."""
    with shop.reading() as view:
        due = view.leads.due_timers(shop.clock())
    for timer in due:
        async with shop.unit_of_work() as uow:
            lead = uow.leads.get(timer.lead_id)
            if uow.leads.drop_timer(timer.id) and lead is not None:
                _DO[timer.kind](shop, uow, lead)
    return len(due)


def _ring_next(shop: Shop, uow: UnitOfWork, lead: Lead) -> None:
    if lead.status is not LeadStatus.RAISED:
        return
    if lead.named is not None and uow.leads.rung_for(lead.id):
        person = uow.staff.get(lead.named)
        announcing.notice_of(
            shop,
            uow,
            lead,
            "named_unanswered",
            ("offer_anyone", '/request_person{"act":"anyone"}'),
            ("keep_waiting", '/ask_wait{"act":"keep_waiting"}'),
            name=person.name if person else "",
        )
        return
    calls.ring(shop, uow, lead)
    uow.leads.set_timers([timers.ring_at(lead, shop.clock() + RING_AGAIN)])


def _takes_longer(shop: Shop, uow: UnitOfWork, lead: Lead) -> None:
    if lead.status is LeadStatus.RAISED:
        announcing.notice_of(shop, uow, lead, "longer")


def _something_else(shop: Shop, uow: UnitOfWork, lead: Lead) -> None:
    if lead.status is LeadStatus.RAISED:
        announcing.notice_of(
            shop,
            uow,
            lead,
            "alternatives",
            ("keep_waiting", '/ask_wait{"act":"keep_waiting"}'),
            ("write_instead", '/request_person{"act":"write"}'),
            ("choice.leave_note", left_notes.BUTTON),
            ("keep_looking", '/cancel_request{"act":"cancel"}'),
        )


def _expire(shop: Shop, uow: UnitOfWork, lead: Lead) -> None:
    if lead.status is not LeadStatus.RAISED:
        return
    uow.leads.stop_timers(lead.id)
    calls.save_lead(shop, uow, lead.expired(shop.clock()))
    visit = uow.visits.get(lead.visit_id)
    if visit is not None and visit.tempo is Tempo.CALLED:
        move_tempo(shop, uow, visit, Tempo.LOOKING, None)
    announcing.notice_of(shop, uow, lead, "expired")


def _together_yet(shop: Shop, uow: UnitOfWork, lead: Lead) -> None:
    if lead.status is not LeadStatus.CLAIMED:
        return
    announcing.ask_together(shop, uow, lead)
    announcing.notice_of(
        shop,
        uow,
        lead,
        "together",
        ("together_yes", '/affirm{"act":"together"}'),
        ("together_no", '/deny{"act":"not_together"}'),
    )
    uow.leads.set_timers([timers.after_asking_together(lead, shop.clock())])


def _never_met(shop: Shop, uow: UnitOfWork, lead: Lead) -> None:
    if lead.status is LeadStatus.CLAIMED:
        desk.give_back(shop, uow, lead, notice="requeued")


def _person_silent(shop: Shop, uow: UnitOfWork, lead: Lead) -> None:
    if not (lead.status.is_open and lead.person_holds):
        return
    person = uow.staff.get(lead.claimed_by) if lead.claimed_by else None
    announcing.notice_of(
        shop,
        uow,
        lead,
        "person_silent",
        ("take_back", '/deny{"act":"take_back"}'),
        ("keep_person", '/ask_wait{"act":"keep_waiting"}'),
        name=person.name if person else "",
    )


_DO: dict[TimerKind, Callable[[Shop, UnitOfWork, Lead], None]] = {
    TimerKind.RING_NEXT: _ring_next,
    TimerKind.TAKES_LONGER: _takes_longer,
    TimerKind.SOMETHING_ELSE: _something_else,
    TimerKind.EXPIRE: _expire,
    TimerKind.TOGETHER_YET: _together_yet,
    TimerKind.NEVER_MET: _never_met,
    TimerKind.PERSON_SILENT: _person_silent,
}
