"""Somebody names a substitute, or delegates the authority of their own role."""

from typing import Annotated, Any, ClassVar

from pydantic import Field

from domain.authority.events import Action, AuthorityDelegated, AuthorityId, Held, SubstituteNamed
from domain.calendar import in_norway
from domain.case import CaseRef, authority_ref, county_ref
from domain.command import Command, Known
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource
from domain.deadlines.standing import standing
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.position import Position
from domain.process import DUTIES
from domain.schemes.rule_set import Status
from domain.state.authority import Authority
from domain.step3_prioritise.forum_events import PersonRef
from domain.types import Day, Line

#: The deadline of an authority: the end of its last day.
ENDS = "ends"


class _Giving(Command):
    authority_id: AuthorityId
    holder: PersonRef
    from_day: Day
    last_day: Day

    @property
    def case(self) -> CaseRef:
        """The authority's own case."""
        return authority_ref(self.authority_id)

    def reads(self) -> tuple[CaseRef, ...]:
        """The county, whose practice says when to remind."""
        return (county_ref(self.by.county),) if self.by.county else ()

    def held(self) -> Held:
        """Who holds what; the role and the place are the giver's own."""
        return Held(
            authority_id=self.authority_id,
            role=self.by.role,
            organisation=self.by.organisation,
            county=self.by.county,
            holder=self.holder,
            from_day=self.from_day,
            last_day=self.last_day,
            given_by=self.by.actor,
        )


class NameSubstitute(_Giving):
    """Let a person's tasks pass to another for a period.

    `person` is whose tasks they are: the giver's own, when left out, or those of somebody in
    the same role at the same place who cannot say so.
    """

    ACTION: ClassVar[str] = "name-substitute"

    person: PersonRef | None = None


class DelegateAuthority(_Giving):
    """Give the authority of one's role, or some duties of it, to somebody for a period."""

    ACTION: ClassVar[str] = "delegate-authority"

    actions: Annotated[tuple[Action, ...], Field(max_length=40)] = ()
    source: Line
    status: Status = Status.UNVERIFIED


def name_substitute(state: Authority, command: NameSubstitute, known: Known) -> tuple[Event, ...]:
    """Raises what `_check` does, and `substitute-for-oneself`."""
    person = command.person or command.by.actor
    _check(state, command)
    if person == command.holder:
        raise Refusal("substitute-for-oneself")
    named = SubstituteNamed(**_fields(command.held()), person=person)
    return (named, *_end(command, known, "A substitute for a period"))


def delegate_authority(
    state: Authority, command: DelegateAuthority, known: Known
) -> tuple[Event, ...]:
    """Raises what `_check` does, and `not-the-roles-duty`."""
    _check(state, command)
    for action in command.actions:
        duty = DUTIES.get(action)
        if duty is None or command.by.role not in duty.who or action in GIVING:
            raise Refusal("not-the-roles-duty", {"action": action})
    given = AuthorityDelegated(
        **_fields(command.held()),
        actions=command.actions,
        source=command.source,
        status=command.status,
    )
    return (given, *_end(command, known, command.source))


#: What only the role itself may do: no authority is given on by who was given it.
GIVING = frozenset({NameSubstitute.ACTION, DelegateAuthority.ACTION})


def _check(state: Authority, command: _Giving) -> None:
    """Raises `authority-exists`, `authority-not-given-on`, `authority-to-oneself`,
    `period-reversed`, `period-over`.
    """
    check_turn(command, Position(), county=state.county)
    if state.held is not None:
        raise Refusal("authority-exists")
    if command.by.authority is not None:
        raise Refusal("authority-not-given-on")
    if command.holder == command.by.actor:
        raise Refusal("authority-to-oneself")
    if command.last_day < command.from_day:
        raise Refusal("period-reversed")
    if command.last_day < in_norway(command.by.received_at).date():
        raise Refusal("period-over")


def _end(command: _Giving, known: Known, citation: str) -> tuple[DeadlineSet, ...]:
    return standing(
        ENDS,
        DeadlineKind.DELEGATION,
        command.last_day,
        command.by,
        known,
        county=command.by.county or "",
        source=DeadlineSource.UNVERIFIED,
        citation=citation,
    )


def _fields(held: Held) -> dict[str, Any]:
    return {name: getattr(held, name) for name in Held.model_fields}
