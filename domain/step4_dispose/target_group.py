"""Step 4: fagskole teachers join a measure that is established (*fagskolelærere tas inn*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.types import Count, ItemId, Text


class FagskoleTeachersIncluded(Event):
    """The county let fagskole teachers into an established measure (*fagskolelærere tatt inn*).

    `expected` is how many of them may take part, altogether. Source: [Udir]: they may be
    included in measures already established; the scheme has none of its own for them.
    """

    TOPIC: ClassVar[str] = "fagskole-teachers.included"

    line_id: ItemId
    expected: Annotated[Count, Field(ge=1)]
    grounds: Text
