"""`mirando bench search` on a shop so small that it is over in a moment."""

from __future__ import annotations

import json

import pytest

from bot.__main__ import main


def test_the_bench_of_the_search_tells_how_long_things_take_to_be_found(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["bench", "search", "--products", "20", "--json"]) == 0
    measures = json.loads(capsys.readouterr().out)["measures"]
    named = {measure["name"]: measure["value"] for measure in measures}
    assert named["20 products, words not heard before, p99"] > 0
    assert named["20 products, by words alone, p50"] > 0
