"""All rooms of the database at once, over one connection."""

from __future__ import annotations

from sqlalchemy.engine import Connection

from bot.db.catalogue import ProductRows
from bot.db.conversations import ConversationRows
from bot.db.facts import FactRows
from bot.db.keepsakes import KeepsakeRows
from bot.db.leads import LeadRows
from bot.db.left_notes import LeftNoteRows
from bot.db.signals import SignalRows
from bot.db.staff import StaffRows
from bot.db.stream import StreamRows
from bot.db.tablets import TabletRows
from bot.db.visits import VisitRows


class Rooms:
    """Implements the port `View`."""

    def __init__(self, connection: Connection) -> None:
        self.tablets = TabletRows(connection)
        self.visits = VisitRows(connection)
        self.conversations = ConversationRows(connection)
        self.signals = SignalRows(connection)
        self.leads = LeadRows(connection)
        self.left_notes = LeftNoteRows(connection)
        self.staff = StaffRows(connection)
        self.stream = StreamRows(connection)
        self.products = ProductRows(connection)
        self.facts = FactRows(connection)
        self.keepsakes = KeepsakeRows(connection)
