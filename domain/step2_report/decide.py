"""Step 2: needs are registered, then reported to the forum, directly or through a network."""

from typing import ClassVar

from domain.case import CaseRef, Key, RoundId, county_ref, need_ref, organisation_ref, round_ref
from domain.command import Command, Known
from domain.deadlines.by_when import ByWhen
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event, Refusal
from domain.party import Party
from domain.permission import check_own_unit, check_turn
from domain.registry import registered
from domain.role import Role
from domain.rules.applying import apply_rules, codes
from domain.rules.clock.lateness import LATE
from domain.rules.needs import closed_intake, direct_route, need_gaps, network_comment
from domain.state.deadlines import is_late
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.state.round import Round
from domain.step1_assess.events import Assessment
from domain.step2_report.events import NeedForwarded, NeedRegistered, NeedReturned, ReturnGround
from domain.types import Draft, Flag, Line, OrganisationNumber, Text


class RegisterNeed(Command):
    """Register an assessed need, so that it can be reported."""

    ACTION: ClassVar[str] = "register-need"

    need_id: Key

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The need's round, whose practice says who reports directly, and its unit's entry."""
        if not isinstance(state, Need) or not state.round_id:
            return ()
        return (round_ref(state.round_id), *registered.refs((state.unit,)))


class ForwardNeed(Command):
    """Report a registered need: to a network, or straight to the forum (`network` left out)."""

    ACTION: ClassVar[str] = "forward-need"

    need_id: Key
    round_id: RoundId
    network: OrganisationNumber | None = None
    comment: Draft = ""
    supported: Flag = True
    bundle: Line | None = None

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)

    def reads(self) -> tuple[CaseRef, ...]:
        """The round whose intake deadline counts, and what the registry has of the network."""
        network = () if self.network is None else (organisation_ref(self.network),)
        return (round_ref(self.round_id), *network)


class ResubmitBy(ByWhen):
    """Until when a returned need is waited for."""


class ReturnNeed(Command):
    """Return a need to its unit and say what it lacks."""

    ACTION: ClassVar[str] = "return-need"

    need_id: Key
    what_is_missing: Text
    ground: ReturnGround = ReturnGround.INCOMPLETE
    resubmit_by: ResubmitBy | None = None

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """The county, whose practice says when to remind of a deadline."""
        return (county_ref(state.county),) if isinstance(state, Need) and state.county else ()


def register_need(need: Need, command: RegisterNeed, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-assessed`, `need-already-registered`, `not-own-unit`, `reason-required`."""
    check_turn(command, need_position(need, 0), county=need.county)
    unit, assessment = _assessed(need)
    check_own_unit(command.by, unit)
    practice = known.of(round_ref(need.round_id), Round).reporting_practice
    missing = need_gaps.broken(unit, assessment)
    broken = (
        *missing,
        *direct_route.broken(unit, command.by.role, practice),
        *registered.of_need(unit, assessment, command.by, known),
    )
    stops = apply_rules(broken, command.by)
    return (NeedRegistered(missing=codes(missing), soft_stops=stops),)


def forward_need(need: Need, command: ForwardNeed, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-registered`, `need-held-by-another`, `forwarded-to-holder`,
    `wrong-round`, `round-closed`, `intake-closed`, `reason-required`.
    """
    check_turn(command, need_position(need, 0), county=need.county)
    unit, assessment = _assessed(need)
    if command.round_id != need.round_id:
        raise Refusal("wrong-round")
    _check_holder(need, unit, command)
    if command.network is not None and command.network in {need.holder, command.by.organisation}:
        raise Refusal("forwarded-to-holder")
    target = known.of(round_ref(need.round_id), Round)
    if target.closed:
        raise Refusal("round-closed")
    late = is_late(target.deadlines, DeadlineKind.INTAKE, command.by.received_at)
    # Gaps passed with a reason when it was registered do not stop here again; what is new does.
    gaps = need_gaps.broken(unit, assessment)
    broken = [gap for gap in gaps if gap.code not in need.passed_stops]
    broken += closed_intake.broken(target, need, command.by.received_at)
    if late and not need.late:
        broken.append(LATE)
    broken += registered.of_network(command.network, command.by, known)
    if not command.supported:
        broken.append(network_comment.NOT_SUPPORTED)
    return (
        NeedForwarded(
            network=command.network,
            comment=command.comment,
            supported=command.supported,
            late=late,
            soft_stops=apply_rules(broken, command.by),
            received_at=command.by.received_at,
            bundle=command.bundle,
        ),
    )


def return_need(need: Need, command: ReturnNeed, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-registered`, `need-held-by-another`, `need-already-answered`."""
    check_turn(command, need_position(need, 0), county=need.county)
    if need.holder is None:
        raise Refusal("need-with-unit")
    if command.by.role is Role.NETWORK and command.by.organisation != need.holder:
        raise Refusal("need-held-by-another")
    # The county officer can fetch back what went to the wrong network; the forum has its own.
    if command.by.role is Role.FORUM_SECRETARY and not need.with_forum:
        raise Refusal("need-held-by-another")
    returned = NeedReturned(what_is_missing=command.what_is_missing, ground=command.ground)
    if command.resubmit_by is None:
        return (returned,)
    key = f"resubmission-{need.returns + 1}"
    kind = DeadlineKind.RESUBMISSION
    return (
        returned,
        command.resubmit_by.deadline(key, kind, command.by, known, county=need.county),
    )


def _assessed(need: Need) -> tuple[Party, Assessment]:
    if need.unit is None or need.assessment is None:
        raise Refusal("need-not-assessed")
    return need.unit, need.assessment


def _check_holder(need: Need, unit: Party, command: ForwardNeed) -> None:
    """Only the one who has the need may send it on."""
    if need.holder is None:
        check_own_unit(command.by, unit)
        return
    if command.by.role is not Role.NETWORK or command.by.organisation != need.holder:
        raise Refusal("need-held-by-another")
