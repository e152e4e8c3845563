"""What others say of it, each opinion marked as verified, unverified or invented."""

from __future__ import annotations

from actions.asking_again import answers
from actions.exchange import Exchange
from actions.floor_action import FloorAction
from actions.pointing import about, the_one
from bot.floor.product import Opinion, Product
from bot.floor.signals import SignalKind
from bot.service.cards import stars_text

_AT_ONCE = 3


class AskOpinions(FloorAction):
    """The opinions of one product."""

    called = "action_ask_opinions"
    follows_up = True

    def answer(self, x: Exchange) -> None:
        """From the catalogue."""
        tell_opinions(x)


@answers("opinions")
def tell_opinions(x: Exchange) -> None:
    """Good and bad ones alike; the worst is always among those shown."""
    product = the_one(x)
    if product is None:
        x.keep(topic="opinions")
        return
    x.look_at([product], "opinions")
    x.note(SignalKind.ASKED_OPINIONS, product)
    if not product.opinions:
        x.reply("utter_no_opinions", product=x.name(product))
        return
    x.reply(
        "utter_opinions",
        *about(x, product, "ask_details", "ask_stock"),
        product=x.name(product),
        average=stars_text(product, x.language),
        opinions="\n".join(_line(x, product, opinion) for opinion in _some(product)),
    )


def _some(product: Product) -> list[Opinion]:
    worst = min(product.opinions, key=lambda opinion: opinion.stars)
    first = [opinion for opinion in product.opinions if opinion is not worst]
    return [*first[: _AT_ONCE - 1], worst]


def _line(x: Exchange, product: Product, opinion: Opinion) -> str:
    mark = "invented" if opinion.invented else "verified" if opinion.verified else "unverified"
    return x.phrase(
        "opinion",
        author=opinion.author,
        stars=opinion.stars,
        text=product.said(opinion.text, x.language),
        mark=x.phrase(f"opinion_mark.{mark}"),
    )
