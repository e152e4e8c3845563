"""The bodies that the HTTP contract takes. What does not fit is answered with 422."""

import unicodedata
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConstrainedStr, Extra, conint, conlist, root_validator
from pydantic.errors import AnyStrMinLengthError

from bot.floor import left_note

Language = Literal["es", "en"]


class Words(ConstrainedStr):
    """What a person wrote: without control characters and broken code points, trimmed."""

    strict = True
    min_length = 1
    max_length = 2000

    @classmethod
    def validate(cls, value: str) -> str:
        """Clean it; what is nothing but blanks and control characters is nothing."""
        whole = value.encode("utf-8", "replace").decode()
        kept = "".join(c for c in whole if c in "\n\t" or unicodedata.category(c) != "Cc")
        if not (kept := kept.strip()):
            # The length that pydantic has measured was that of what came in.
            raise AnyStrMinLengthError(limit_value=1)
        return super().validate(kept)


class Line(Words):
    """One line: a name, a reason, a line of the brief."""

    max_length = 200


class NoteText(Words):
    """A note for whoever comes later."""

    max_length = left_note.LONGEST


class Code(Words):
    """A key or a code that somebody carries."""

    max_length = 200


class Payload(Words):
    """What a button sends."""

    max_length = 1000


class Body(BaseModel):
    """Strict: a field that the contract does not know is a mistake worth hearing about."""

    class Config:
        """pydantic's own settings."""

        extra = Extra.forbid


class OpenVisit(Body):
    """POST /api/visits"""

    tablet: Code
    language: Language | None = None


class ResumeVisit(Body):
    """POST /api/visits/resume"""

    tablet: Code
    resume: Code


class SayMessage(Body):
    """POST /api/visits/ID/messages: either words or a choice."""

    id: UUID
    text: Words | None = None
    choice: Payload | None = None

    @root_validator
    def one_of_both(cls, values: dict[str, Any]) -> dict[str, Any]:  # noqa: N805
        """Exactly one of text and choice."""
        if "id" in values and (values.get("text") is None) == (values.get("choice") is None):
            raise ValueError("either text or choice")
        return values


class SetLanguage(Body):
    """POST /api/visits/ID/language"""

    language: Language


class SetTempo(Body):
    """POST /api/visits/ID/tempo"""

    tempo: Literal["looking", "open"]


class RaiseLead(Body):
    """POST /api/visits/ID/lead"""

    who: Line
    how: Literal["come", "write", "later", "till"] = "come"
    brief: conlist(Line, max_items=5) | None = None  # type: ignore[valid-type]


class LeaveNote(Body):
    """POST /api/visits/ID/left-note"""

    text: NoteText


class Feelings(Body):
    """POST /api/visits/ID/feelings"""

    pressed: conint(strict=True, ge=1, le=5)  # type: ignore[valid-type]
    understood: conint(strict=True, ge=1, le=5)  # type: ignore[valid-type]
    words: Words | None = None


class SignIn(Body):
    """POST /api/desk/session"""

    name: Line
    pin: Line


class SetShift(Body):
    """POST /api/desk/shift"""

    status: Literal["on", "paused", "off"]


class Decline(Body):
    """POST /api/desk/leads/LEAD/decline"""

    reason: Line


class PersonWrites(Body):
    """POST /api/desk/leads/LEAD/message"""

    id: UUID
    text: Words


class CloseLead(Body):
    """POST /api/desk/leads/LEAD/close"""

    outcome: Literal["bought", "thinking", "not_stocked", "absent", "other"]
    brief_right: Literal["yes", "partly", "no"]


class Nothing(Body):
    """A write without a body; an empty object is fine as well."""
