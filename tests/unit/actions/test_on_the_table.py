"""Questions about what lies on the table, whatever they were taken for."""

from __future__ import annotations

import pytest

from actions.answering import Agree, Decline
from actions.calling import AskWait
from actions.comparing import Compare
from actions.details import AskDetails
from actions.misunderstanding import DidNotUnderstand
from actions.money import AskPayment, AskPrice
from actions.offers import AskOffers
from actions.stock import AskStock
from tests.unit.actions.conftest import Ask

WATCHES = ["vigia-cronista", "vigia-intervalo"]
LOCKS = ["ruedaviva-cerrojo", "ruedaviva-lazo"]


def test_a_fact_is_told_though_it_was_taken_for_waiting(ask: Ask) -> None:
    said = ask(
        AskWait(), "cuantos pares vienen", taken_for=("ask_wait", 0.46), focus="brisal-liebre",
        shown=["brisal-liebre"],
    )  # fmt: skip
    assert said.messages[0]["value"].startswith("dos pares")
    assert said.noted == ["asked_details"]


def test_who_surely_asks_something_else_is_not_told_a_fact(ask: Ask) -> None:
    said = ask(
        AskPayment(), "se pueden juntar dos pagos?", taken_for=("ask_payment", 0.95),
        focus="olmedal-ladera", shown=["olmedal-ladera"],
    )  # fmt: skip
    assert "utter_detail_said" not in said.responses


def test_another_thing_that_is_looked_for_is_not_asked_of_this_one(ask: Ask) -> None:
    said = ask(
        DidNotUnderstand(), "algo que aguante el viento?", likely={"browse": 0.4},
        focus="nimbarra-chirimiri", shown=["nimbarra-chirimiri"],
    )  # fmt: skip
    assert "utter_detail_said" not in said.responses


def test_what_nobody_wrote_of_it_is_said_to_be_unknown(ask: Ask) -> None:
    said = ask(
        DidNotUnderstand(), "does it have music?", language="en", likely={"ask_details": 0.3},
        focus="vigia-cronista", shown=["vigia-cronista"],
    )  # fmt: skip
    assert said.responses == ["utter_detail_unknown"]


def test_price_and_pockets_are_both_told(ask: Ask) -> None:
    said = ask(AskPrice(), "cuanto cuestan y tienen bolsillos?", focus="brisal-compas")
    assert said.responses == ["utter_price", "utter_detail_said"]


def test_the_most_is_named_with_the_figures_of_all(ask: Ask) -> None:
    said = ask(Compare(), "cual tiene mas bateria", shown=WATCHES)
    assert said.responses == ["utter_fact"]
    assert said.slots["focus"] == "vigia-intervalo"
    assert "3 años" in said.messages[0]["fact"]
    assert "12 días" in said.messages[0]["fact"]


def test_where_only_one_can_be_measured_what_is_written_is_told(ask: Ask) -> None:
    said = ask(Compare(), "cual es mas seguro", shown=LOCKS)
    assert "baja" in said.messages[0]["fact"]
    assert said.messages[0]["fact"].endswith("De lo demás no lo tengo apuntado.")


def test_the_table_has_what_only_one_of_two_says(ask: Ask) -> None:
    said = ask(Compare(), "cual es la diferencia", shown=WATCHES)
    rows = {row["label"]: row["values"] for row in said.messages[0]["custom"]["comparison"]["rows"]}
    assert rows["GPS"][1] == "no"
    assert all(value != "no lo sé" for value in rows["Batería"])


@pytest.mark.parametrize("text", ["las dos cosas cuanto", "cuánto es todo", "how much for both"])
def test_what_was_talked_about_is_added_up(ask: Ask, text: str) -> None:
    seen = ["cantil-cucharon", "cantil-lumbre"]
    taken = ("ask_price", 0.9)
    said = ask(AskPrice(), text, taken_for=taken, seen=seen, focus=seen[1], shown=[seen[1]])
    assert said.responses == ["utter_sum"]
    assert said.messages[0]["total"].startswith("26,90")


def test_two_pairs_cost_twice_as_much(ask: Ask) -> None:
    said = ask(
        AskPrice(), "how much for 2 pairs", {"quantity": 2}, language="en",
        taken_for=("ask_price", 0.9), focus="brisal-liebre", shown=["brisal-liebre"],
    )  # fmt: skip
    assert said.messages[0]["total"] == "€29.90"


def test_a_discount_on_two_is_no_sum(ask: Ask) -> None:
    said = ask(AskOffers(), "si me llevo dos me haces precio?", {"quantity": 2},
               taken_for=("ask_offers", 0.97), focus="tornavall-brezo")  # fmt: skip
    assert "utter_sum" not in said.responses


def test_well_then_after_an_answer_forgets_nothing(ask: Ask) -> None:
    said = ask(Agree(), "dale, joya", focus="trasgo-pardal", shown=["trasgo-pardal"])
    assert said.responses == ["utter_anything_else"]
    assert not said.messages[0]["buttons"]


def test_well_then_before_anything_was_shown_asks_what_to_show(ask: Ask) -> None:
    assert ask(Agree(), "dale").responses == ["utter_yes_to_what"]


def test_no_the_others_are_shown(ask: Ask) -> None:
    shown = ["tornavall-cayado", "trasgo-espiga"]
    said = ask(Decline(), "no, mejor la otra", shown=shown, focus=shown[1], seen=[shown[1]])
    assert said.slots["focus"] == shown[0]


def test_which_colours_there_are_in_a_size(ask: Ask) -> None:
    said = ask(AskStock(), "de qué color hay en 46", {"size": ("46", "46")},
               focus="trasgo-tierra-doble", shown=["trasgo-tierra-doble"])  # fmt: skip
    assert said.responses == ["utter_stock_all_of_it"]
    assert "teja" in said.messages[0]["parts"]


def test_what_it_costs_is_told_though_it_was_taken_for_details(ask: Ask) -> None:
    said = ask(AskDetails(), "cuanto vale", focus="trasgo-carrasca", shown=["trasgo-carrasca"])
    assert said.responses == ["utter_price"]
