from __future__ import annotations

import pytest

from bot.web.words import locale_of, problem_words


@pytest.mark.parametrize(
    ("shop_locale", "said"),
    [
        ("es-ES", "Revísalos y prueba otra vez."),
        ("es-MX", "Revíselos y pruebe otra vez."),
        ("es-CO", "Revíselos y pruebe otra vez."),
        ("es-AR", "Revisalos y probá otra vez."),
    ],
)
def test_a_problem_is_told_as_the_shop_speaks(shop_locale: str, said: str) -> None:
    assert problem_words("PinRefused", locale_of("es", shop_locale))[1] == said


def test_english_is_the_same_in_every_shop() -> None:
    english = problem_words("PinRefused", "en-GB")
    assert problem_words("PinRefused", locale_of("en", "es-AR")) == english


def test_what_a_country_does_not_say_otherwise_is_said_as_everywhere() -> None:
    assert problem_words("FeelingsTooLate", "es-AR") == problem_words("FeelingsTooLate", "es-ES")


def test_an_unknown_problem_has_words_too() -> None:
    assert problem_words("SomethingNew", "es-MX") == problem_words("http.500", "es-MX")
