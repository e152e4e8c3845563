"""The reader of Server-Sent Events that both pages share: however the network cuts the bytes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.tablet.conftest import Tablet

pytestmark = pytest.mark.browser

PARSE = """async (chunks) => {
  const { eventParser } = await import("/static/shared/sse.js");
  const heard = [];
  const feed = eventParser((event) => heard.push([event.id, event.type, event.data]));
  chunks.forEach(feed);
  return heard;
}"""

STREAM = (
    ': still here\r\n\r\nid: 7\nevent: reply\ndata: {"text":"¿Sí?"}\n\ndata: a\ndata: b\r\n\r\n'
)
EVENTS = [["7", "reply", '{"text":"¿Sí?"}'], ["7", "message", "a\nb"]]


def test_an_event_is_heard_once_wherever_it_is_cut(tablet: Tablet, page: Page) -> None:
    tablet.open()
    for cut in range(len(STREAM) + 1):
        assert page.evaluate(PARSE, [STREAM[:cut], STREAM[cut:]]) == EVENTS, cut


def test_a_stream_that_comes_one_character_at_a_time_is_the_same(
    tablet: Tablet, page: Page
) -> None:
    tablet.open()
    assert page.evaluate(PARSE, list(STREAM)) == EVENTS


def test_half_an_event_is_not_heard(tablet: Tablet, page: Page) -> None:
    tablet.open()
    assert page.evaluate(PARSE, ['id: 8\nevent: reply\ndata: {"text":']) == []
