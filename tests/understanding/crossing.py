"""The shop's own examples, each asked of a model that learned from the others (five folds).

    python -m tests.understanding.crossing

Prints accuracy and macro-F1 of each language, and the intents that are confused most. The same
words in two places stay in one fold. Nothing is refused: the likeliest intent counts.
"""

from __future__ import annotations

import zlib
from collections import Counter
from pathlib import Path

import numpy as np
from rasa.shared.importers.utils import training_data_from_paths
from rasa.shared.nlu.training_data.message import Message
from sklearn.metrics import f1_score

from bot.nlu.classifier import ShopIntents, _finder_for
from bot.nlu.intent_model import IntentModel
from bot.nlu.reading import Reader
from bot.nlu.words import fold

NLU = Path(__file__).resolve().parents[2] / "data" / "nlu"
FOLDS = 5
_SETTINGS = ShopIntents.get_default_config()


def predicted(examples: list[Message]) -> list[str]:
    """The likeliest intent of each example, by a model that has not seen it."""
    texts = [str(example.get("text")) for example in examples]
    labels = [str(example.get("intent")) for example in examples]
    reader = Reader.learn([*texts, *sorted(set(labels))], _SETTINGS["meaning"])
    seen = reader.read_many(texts, [_finder_for(example) for example in examples])
    folds = [zlib.crc32(fold(text).encode()) % FOLDS for text in texts]
    said = [""] * len(texts)
    for number in range(FOLDS):
        learned = [at for at, own in enumerate(folds) if own != number]
        model = IntentModel.learn(
            [seen[at] for at in learned], [labels[at] for at in learned], _SETTINGS["strength"]
        )
        for at, own in enumerate(folds):
            if own == number:
                said[at] = model.rank(seen[at])[0][0]
    return said


def main() -> None:
    """Print the figures."""
    files = sorted(str(path) for path in NLU.rglob("*.yml"))
    examples = training_data_from_paths(files, "es").intent_examples
    said = np.array(predicted(examples))
    meant = np.array([str(example.get("intent")) for example in examples])
    spoken = np.array([example.get("metadata")["intent"]["language"] for example in examples])
    for language in ("es", "en"):
        own = spoken == language
        right = (said[own] == meant[own]).mean()
        score = f1_score(meant[own], said[own], average="macro")
        print(f"{language}: {own.sum()} examples, {right:.3f} right, macro-F1 {score:.3f}")
    wrong = Counter((m, s) for m, s in zip(meant, said, strict=True) if m != s)
    for (one, other), often in wrong.most_common(20):
        print(f"  {often} x {one} -> {other}")


if __name__ == "__main__":
    main()
