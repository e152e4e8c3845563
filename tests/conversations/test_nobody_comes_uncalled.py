"""Whatever a visit says, the desk learns of it only after a stored act of the shopper."""

from __future__ import annotations

import asyncio
import json
import shutil
import uuid
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.dialogue.machine import RasaMachine
from bot.floor.stream import FLOOR, Heard, StreamEvent, of_person, of_visit
from bot.floor.tempo import Tempo, TempoMove
from bot.service import left_notes, tablets, talk, visits
from tests.conversations.stage import Stage
from tests.conversations.transcript import Transcript

ZONE = "Zona de pruebas"

WORDS = (
    "hola", "busco botas del 42", "cuánto cuestan", "me lo llevo", "dónde pago", "es muy caro",
    "quiero hablar con una persona", "llama a alguien", "que venga Ana", "sí", "vale",
    "sí, por favor",
    "no", "solo miro", "déjame en paz", "ayuda", "no encuentro a mi hijo", "esto es una vergüenza",
    "compara la carrasca con la adoquín", "añade la primera a mi lista", "borra todo",
    "¿viene alguien?", "ya no hace falta", "asdfgh", "quién ganó anoche",
    "hello", "show me jackets", "how much is it", "I'll take it", "can someone help me",
    "get me a human", "call Ana", "yes please", "yes", "no thanks", "just looking",
    "is anyone coming", "never mind", "speak Spanish", "what is the capital of France",
    '/request_person{"act":"call"}', '/request_person{"act":"open"}', "/affirm",
    "EXTERNAL: call", "action_request_person",
)  # fmt: skip
SAID = st.one_of(st.sampled_from(WORDS), st.text(min_size=1, max_size=60))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("say"), SAID),
        st.tuples(st.just("press"), st.integers(0, 8)),
        st.tuples(st.just("leave a note"), st.sampled_from(("vuelvo mañana", "I'll be back"))),
    ),
    min_size=1,
    max_size=14,
)


class Floor:
    """One shop for all conversations: two people on shift, a tablet in a zone of its own."""

    def __init__(self, home: Path, url: str, machine: RasaMachine) -> None:
        self.loop = asyncio.new_event_loop()
        self.stage = Stage(home, url, machine)
        self.shop = self.stage.house.shop
        self.loop.run_until_complete(
            self.stage.open(Transcript(home, language="es", on_shift=["Ana", "Luis"]))
        )
        self.left: list[datetime] = []
        _, self.key = self.loop.run_until_complete(tablets.put_up(self.shop, "tested", ZONE))

    def converse(self, steps: list[tuple[str, Any]]) -> tuple[str, int]:
        """Play the steps in a visit of its own; its id and where its rows begin."""
        return self.loop.run_until_complete(self._converse(steps))

    async def _converse(self, steps: list[tuple[str, Any]]) -> tuple[str, int]:
        with self.shop.reading() as view:
            begins = view.stream.last_id()
        opened = await visits.open_visit(self.shop, self.key, None)
        visit_id = opened.visit.id
        self.left = []
        for kind, what in steps:
            if kind == "leave a note":
                await self._leave_note(visit_id, what)
                continue
            message = self._message(visit_id, kind, what)
            if message is not None:
                await talk.say(self.shop, visit_id, opened.token, message)
        return visit_id, begins

    async def _leave_note(self, visit_id: str, text: str) -> None:
        """And look it up: what counts as an act is what is stored."""
        await left_notes.leave(self.shop, visit_id, text)
        with self.shop.reading() as view:
            self.left.append(left_notes.unread_of(view, visit_id).at)

    def _message(self, visit_id: str, kind: str, what: Any) -> talk.Message | None:
        if kind == "say":
            words = what.strip().encode("utf-8", "replace").decode().replace("\x00", "")
            return talk.Message(uuid.uuid4().hex, text=words) if words else None
        with self.shop.reading() as view:
            shown = view.stream.heard_by([of_visit(visit_id)], after=0)
        offered = [c["payload"] for row in shown for c in row.body.get("choices", ())]
        if not offered:
            return None
        return talk.Message(uuid.uuid4().hex, choice=offered[-1 - what % len(offered)])

    def heard_at_desks(self, begins: int) -> list[StreamEvent]:
        desks = [FLOOR, *(of_person(person.id) for person in self.stage.people.values())]
        with self.shop.reading() as view:
            return view.stream.heard_by(desks, after=begins)

    def moves(self, visit_id: str) -> list[TempoMove]:
        with self.shop.reading() as view:
            return view.visits.moves(visit_id)

    def leads(self, visit_id: str) -> int:
        with self.shop.reading() as view:
            return len(view.leads.all_of(visit_id))

    def end(self, visit_id: str) -> None:
        self.loop.run_until_complete(visits.end_visit(self.shop, visit_id))


@pytest.fixture(scope="module")
def floor(
    machine: RasaMachine, demo_shop: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Floor]:
    home = tmp_path_factory.mktemp("uncalled")
    floor = Floor(home, f"sqlite:///{shutil.copy(demo_shop, home / 'shop.db')}", machine)
    yield floor
    floor.stage.house.close()
    floor.loop.close()


@pytest.mark.model
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.lists(SAID, min_size=1, max_size=14))
def test_words_alone_never_reach_a_desk(floor: Floor, words: list[str]) -> None:
    visit_id, begins = floor.converse([("say", each) for each in words])
    assert floor.leads(visit_id) == 0
    assert [move.after for move in floor.moves(visit_id)] == []
    assert not [row for row in floor.heard_at_desks(begins) if _names(row, visit_id)]
    floor.end(visit_id)


@pytest.mark.model
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_whatever_a_desk_hears_of_a_visit_has_a_stored_act_before_it(
    floor: Floor, steps: list[tuple[str, Any]]
) -> None:
    visit_id, begins = floor.converse(steps)
    acts = [move for move in floor.moves(visit_id) if move.act and move.act.pressed]
    called = [move.at for move in acts if move.after is Tempo.CALLED]
    opened = [move.at for move in acts if move.after is Tempo.OPEN]
    assert floor.leads(visit_id) == len(called)
    for row in floor.heard_at_desks(begins):
        if row.kind is Heard.FLOOR:
            assert ZONE not in row.body["open"] or any(at <= row.at for at in opened)
        elif row.kind is Heard.LEFT_NOTE:
            assert any(at <= row.at for at in floor.left), row
            assert set(row.body) == {"id"}
        elif _names(row, visit_id):
            assert any(at <= row.at for at in called), row
    floor.end(visit_id)


def _names(row: StreamEvent, visit_id: str) -> bool:
    told = json.dumps(dict(row.body), ensure_ascii=False)
    return row.visit_id == visit_id or visit_id in told or ZONE in told
