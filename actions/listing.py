"""My list: what the shopper wants to keep in sight."""

from __future__ import annotations

from actions.asking_again import answers
from actions.exchange import Exchange
from actions.floor_action import FloorAction
from actions.pointing import the_one
from bot.service import shopping_list
from bot.service.money import price_text
from bot.service.reference import By


class AddToList(FloorAction):
    """Put on the list what is meant, in the size and colour that were asked for."""

    called = "action_add_to_list"

    def answer(self, x: Exchange) -> None:
        """Once it is clear which one."""
        put_on(x)


class AddPending(AddToList):
    """Yes, put it on my list."""

    called = "action_add_pending"


class NoList(FloorAction):
    """No, not on the list."""

    called = "action_no_list"

    def answer(self, x: Exchange) -> None:
        """Fine."""
        x.reply("utter_fine")


class RemoveFromList(FloorAction):
    """Take off the list what is meant."""

    called = "action_remove_from_list"

    def answer(self, x: Exchange) -> None:
        """A place in the list counts from its top, when the list is what was shown."""
        listed = shopping_list.on_list(x.turn)
        meant = x.meant()
        product = meant.one if meant.by is not By.NOTHING else None
        if product is None and len(listed) == 1:
            product = listed[0]
        if not listed:
            x.reply("utter_list_empty")
        elif product is None:
            x.keep(shown=[each.id for each in listed], focus=None)
            x.reply("utter_unlist_which", products=listed)
        else:
            x.keep(focus=None)
            gone = shopping_list.take_off_list(x.turn, product)
            response = "utter_unlisted" if gone else "utter_not_on_list"
            x.reply(response, x.choice("show_list", "/show_list"), product=x.name(product))


class ShowList(FloorAction):
    """The list, with what it comes to."""

    called = "action_show_list"

    def answer(self, x: Exchange) -> None:
        """As cards."""
        products = shopping_list.on_list(x.turn)
        if not products:
            x.reply("utter_list_empty")
            return
        x.look_at(products, "list")
        x.keep(shown=[product.id for product in products])
        total = sum(product.asked_price for product in products)
        buttons = [x.choice("compare", "/compare")] if len(products) > 1 else []
        x.reply(
            "utter_list" if len(products) > 1 else "utter_list_one",
            *buttons,
            products=products,
            count=len(products),
            total=price_text(total, products[0].currency, x.language),
        )


@answers("listing")
def put_on(x: Exchange) -> None:
    """What is meant, in the size and colour that were asked for where it is made like that."""
    product = the_one(x)
    if product is None:
        x.keep(topic="listing")
        return
    same = x.slot("focus") == product.id
    size = x.said("size") or x.slot("size")
    colour = x.said("colour") or (x.slot("asked_colour") if same else None)
    if size and not x.catalogue.variants(product, size, colour):
        size = None
    new = shopping_list.put_on_list(x.turn, product, size, colour)
    x.look_at([product], "listing")
    x.reply(
        "utter_listed" if new else "utter_listed_already",
        x.choice("show_list", "/show_list"),
        product=x.name(product),
    )
