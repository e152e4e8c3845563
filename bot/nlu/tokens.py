"""Splits messages into words for the classifier, and puts the kind of a thing in place of its name.

"Enséñame mochilas rojas" is learned as "enséñame THING COLOUR". So a shop that sells something else
needs no new examples, and three ways to ask teach what thirty would. The word itself stays in
`Token.text`, for those pieces of words that tell more than the kind does.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.finder import the_finder
from bot.nlu.found import Found
from bot.nlu.words import fold, split

_IN_PLACE_OF = {
    "product": "thingword", "category": "thingword", "brand": "thingword", "colour": "colourword",
    "size": "sizeword", "price": "priceword", "material": "materialword", "use": "useword",
    "recipient": "whoword", "ordinal": "placeword",
}  # fmt: skip


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class ShopTokenizer(Tokenizer):
    """One token for each word, and one for each name of something the shop has."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """What Rasa's own tokenizers ask for; intents are never split."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_"}

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """The words of a text, folded, with the names of things as one token each."""
        text: str = message.get(attribute)
        named = [found for found in the_finder.find(text) if found.kind in _IN_PLACE_OF]
        tokens = [_token_for(text, found) for found in named]
        for word in split(fold(text)):
            if not any(word.start < found.end and found.start < word.end for found in named):
                tokens.append(Token(word.text, word.start, word.end))
        return sorted(tokens, key=lambda token: token.start) or [Token(text, 0)]


def _token_for(text: str, found: Found) -> Token:
    said = fold(text[found.start : found.end])
    return Token(said, found.start, found.end, lemma=_IN_PLACE_OF[found.kind])
