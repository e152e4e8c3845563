"""The table of the understanding bench."""

import json

from bot.nlu.bench import Figures
from bot.nlu.bench.report import as_json, table

SEEN = Figures("ROWS, all", 12, 3, 0.98765, 0.9, None, 4.4, 0.00123, 300.4, 0.52)
ASKED = Figures("CORPUS", 12, 3, 0.6, 0.8, 0.5, 4.6, 0.002, 301.0, 10.0)


def test_each_pipeline_and_set_is_a_line_of_markdown() -> None:
    head, line, seen, asked = table([("config", SEEN), ("words", ASKED)]).splitlines()
    assert head.startswith("| pipeline | set | examples | intents | accuracy |")
    assert line.count("---") == head.count("|") - 1
    assert seen == "| config | ROWS, all | 12 | 3 | 0.9877 | 0.9000 |  | 4 | 1.2 | 300 | 0.5 |"
    assert asked == "| words | CORPUS | 12 | 3 | 0.6000 | 0.8000 | 0.500 | 5 | 2.0 | 301 | 10.0 |"


def test_programs_read_the_same_with_nothing_rounded() -> None:
    [told] = json.loads(as_json([("config", SEEN)]))
    assert told == {"pipeline": "config", **vars(SEEN)}
