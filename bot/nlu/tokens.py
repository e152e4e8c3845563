"""Splits messages into words for the classifier, and puts the kind of a thing in place of its name.

"Enséñame mochilas rojas" is learned as "enséñame THING COLOUR". So a shop that sells something else
needs no new examples, and three ways to ask teach what thirty would. Names of products, brands and
people that the examples use stand in the metadata of their block: the shop may not know them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import METADATA, METADATA_INTENT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.finder import the_finder
from bot.nlu.found import Found, settle
from bot.nlu.words import fold, split

_IN_PLACE_OF = {
    "product": "productword", "category": "thingword", "brand": "thingword",
    "colour": "colourword", "size": "sizeword", "price": "priceword", "material": "materialword",
    "use": "useword", "recipient": "whoword", "ordinal": "placeword", "staff": "staffword",
}  # fmt: skip
_SURE = 2.0  # more than anything guessed


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
        found = [one for one in the_finder.find(text) if one.kind in _IN_PLACE_OF]
        named = settle([*found, *_names_in_example(fold(text), message.get(METADATA))])
        tokens = [_token_for(text, found) for found in named]
        for word in split(fold(text)):
            if not any(word.start < found.end and found.start < word.end for found in named):
                tokens.append(Token(word.text, word.start, word.end))
        return sorted(tokens, key=lambda token: token.start) or [Token(text, 0)]


def _names_in_example(folded: str, metadata: Any) -> Iterator[Found]:
    about = metadata.get(METADATA_INTENT) if isinstance(metadata, dict) else None
    for kind in ("product", "brand", "staff"):
        for name in about.get(kind, ()) if isinstance(about, dict) else ():
            for said in re.finditer(rf"\b{re.escape(fold(name))}\b", folded):
                yield Found(kind, name, said.start(), said.end(), _SURE)


def _token_for(text: str, found: Found) -> Token:
    said = fold(text[found.start : found.end])
    return Token(said, found.start, found.end, lemma=_IN_PLACE_OF[found.kind])
