"""A thing that is described is shown, whatever the message was taken for, and only surely."""

from __future__ import annotations

import pytest

from actions.advising import InformNeed
from actions.browsing import Browse
from actions.feedback import Complain
from actions.finding import FindOnFloor
from actions.misunderstanding import DidNotUnderstand
from bot.bootstrap import House
from tests.unit.actions.conftest import Answered, Ask

ICE = "se me congelan las orejas y quiero abrigar la cabeza"


@pytest.fixture(autouse=True)
def with_meaning(house: House) -> None:
    house.shelf.learn()


def kinds(house: House, answered: Answered) -> list[str | None]:
    found = (house.shop.catalogue.find(each) for each in answered.slots.get("shown") or ())
    return [product.category for product in found if product]


def test_a_described_thing_is_shown_and_its_words_are_kept(ask: Ask, house: House) -> None:
    answered = ask(Browse(), "algo calentito para la cabeza")
    assert answered.responses == ["utter_found_words"]
    assert kinds(house, answered)[0] == "beanies"
    assert answered.slots["words"] == "algo calentito para la cabeza"


def test_a_need_told_as_a_trouble_is_answered_where_nothing_was_understood(
    ask: Ask, house: House
) -> None:
    answered = ask(DidNotUnderstand(), ICE, likely={"complain": 0.2})
    assert "beanies" in kinds(house, answered)


def test_a_need_that_was_half_taken_for_a_complaint_is_answered(ask: Ask, house: House) -> None:
    answered = ask(Complain(), ICE, taken_for=("complain", 0.5))
    assert "beanies" in kinds(house, answered)


def test_what_is_surely_a_complaint_stays_one(ask: Ask) -> None:
    answered = ask(Complain(), ICE, taken_for=("complain", 0.95))
    assert "utter_found_words" not in answered.responses


def test_where_something_stands_is_told_also_when_that_was_not_quite_sure(ask: Ask) -> None:
    entities = {"category": ("beanies", "gorros")}
    answered = ask(
        FindOnFloor(), "dónde hay gorros calentitos", entities, taken_for=("find_on_floor", 0.5)
    )
    assert answered.responses == ["utter_places"] or "utter_place" in answered.responses


def test_a_thing_that_is_only_spoken_of_is_not_demanded(ask: Ask, house: House) -> None:
    entities = {"category": ("boots", "boots"), "use": ("snow", "snow")}
    answered = ask(Browse(), "snow and mud get in over the top of my boots", entities)
    assert kinds(house, answered)[0] == "gaiters"
    assert answered.slots.get("category") is None


def test_a_thing_that_is_asked_for_is_demanded(ask: Ask, house: House) -> None:
    entities = {"category": ("trousers", "trousers")}
    answered = ask(Browse(), "stretchy trousers for scrambling", entities)
    assert set(kinds(house, answered)) == {"trousers"}


def test_what_is_refused_is_left_out(ask: Ask, house: House) -> None:
    entities = {"category": ("caps", "gorra"), "colour": ("black", "negra")}
    answered = ask(Browse(), "una gorra para el sol que no sea negra", entities)
    assert kinds(house, answered)
    assert answered.slots["without"] == ["colour:black"]
    assert answered.slots.get("colour") is None


def test_the_lightest_of_what_was_looked_for_comes_first(ask: Ask) -> None:
    answered = ask(Browse(), "la que menos pese", category="tents")
    assert answered.slots["shown"][0] == "olmedal-junco"


def test_more_of_a_description_is_found_by_its_words(ask: Ask, house: House) -> None:
    answered = ask(
        Browse(), "enséñame más", words="algo calentito para la cabeza", shown=["lanabe-copo"]
    )
    assert answered.responses == ["utter_more"]
    assert "lanabe-copo" not in answered.slots["shown"]


def test_what_is_told_beside_a_need_is_no_description_for_sure(ask: Ask) -> None:
    answered = ask(InformNeed(), "pues no sé, lo que tú veas, me fío")
    assert "utter_found_words" not in answered.responses
