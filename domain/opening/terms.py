"""The terms of the state's grant letter (*vilkår i tilskuddsbrevet*), each a row of its own."""

from typing import Annotated

from pydantic import Field, StringConstraints

from domain.types import Day, ItemId, Text
from domain.value import Value

#: The topic of an event, such as `plan.adopted`.
Topic = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$", max_length=60),
    Field(examples=["plan.adopted"]),
]


class GrantTerm(Value):
    """One term, with the kinds of event that fulfil it (*oppfylles av*).

    A term that no event of this system can fulfil names none; it is then looked after
    elsewhere. `due_on` is a day that the letter itself gives.
    """

    term_id: ItemId
    text: Text
    fulfilled_by: Annotated[tuple[Topic, ...], Field(max_length=10)] = ()
    due_on: Day | None = None


Terms = Annotated[tuple[GrantTerm, ...], Field(max_length=60)]
