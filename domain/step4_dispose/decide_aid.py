"""Step 4: an organisation declares its other aid, and the county says the ceiling (*støtte*)."""

from typing import ClassVar

from domain.attachment import Attachments
from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known
from domain.event import Event
from domain.party import Party
from domain.permission import check_own_unit, check_turn
from domain.role import Role
from domain.schemes.rule_set import Status
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step4_dispose.aid_events import AidDeclared, AidPracticeSet
from domain.types import Day, Draft, Line, OreSum, SomeOre


class _OfRound(Command):
    round_id: RoundId

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


class SetAidPractice(_OfRound):
    """Say what the ceiling for de minimis aid comes to, in øre."""

    ACTION: ClassVar[str] = "set-aid-practice"

    ceiling_ore: SomeOre
    source: Line
    status: Status = Status.UNVERIFIED


class DeclareAid(_OfRound):
    """Declare the aid (øre) that one has got over the years from others than this scheme."""

    ACTION: ClassVar[str] = "declare-aid"

    party: Party
    other_ore: OreSum
    declared_on: Day
    note: Draft = ""
    attachments: Attachments = ()


def set_aid_practice(state: Round, command: SetAidPractice, known: Known) -> tuple[Event, ...]:
    """Nothing when the ceiling is that already. Raises `round-not-open`, `round-closed`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    practice = AidPracticeSet(
        ceiling_ore=command.ceiling_ore, source=command.source, status=command.status
    )
    return () if practice == state.aid.practice else (practice,)


def declare_aid(state: Round, command: DeclareAid, known: Known) -> tuple[Event, ...]:
    """An organisation answers for itself; the county may write down what it has said.

    Raises `round-not-open`, `round-closed`, `not-own-unit`.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    check_own_unit(command.by, command.party)
    declared = AidDeclared(
        party=command.party,
        other_ore=command.other_ore,
        declared_on=command.declared_on,
        note=command.note,
        attachments=command.attachments,
        written_by_county=command.by.role is Role.COUNTY_OFFICER,
    )
    return () if declared == state.aid.declared.get(command.party.organisation) else (declared,)
