"""One custom action that does what the tests need, told by the category it is asked for."""

from rasa_sdk import Action
from rasa_sdk.events import SlotSet

from bot.floor.errors import ShopNotReachable


class Browse(Action):
    def name(self):
        return "action_tiny_browse"

    async def run(self, dispatcher, tracker, domain):
        category = tracker.get_slot("category")
        if category == "mochilas":
            raise KeyError("mochilas")
        if category == "tiendas":
            raise ShopNotReachable
        if category == "marca":
            dispatcher.utter_message(response="utter_here_is_by_brand", category="botas")
            return []
        if category == "nada":
            return []
        boots = {"id": "p1", "name": "Bota"}
        dispatcher.utter_message(
            response="utter_here_is", category=category, json_message={"products": [boots]}
        )
        return [SlotSet("shown", ["p1", *(tracker.get_slot("shown") or [])][:3])]
