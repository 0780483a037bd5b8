"""Step 2: whoever holds several needs merges them into one, and the originals stay readable.

Points 9 of `repayment-and-forum`: a new need with a typed link to every original, which
can be walked both ways; every owner is carried over, and sees what became of the need.
"""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, Key, RoundId, need_ref, round_ref
from domain.command import Addition, Command, Known
from domain.event import Event, Refusal
from domain.party import Party
from domain.permission import check_county, check_turn
from domain.role import Role
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.state.round import Round
from domain.step1_assess.acceptable import check_assessment
from domain.step1_assess.events import Assessment, NeedAssessed, NeedLink, Origin
from domain.step2_report.events import NeedMerged
from domain.step2_report.reported import check_holder, reported_as
from domain.types import Text


class MergeNeeds(Command):
    """Merge several needs that one holder has into a new one, in one of their units' name."""

    ACTION: ClassVar[str] = "merge-needs"

    need_id: Key
    round_id: RoundId
    originals: Annotated[tuple[Key, ...], Field(min_length=2, max_length=50)]
    unit: Party
    assessment: Assessment
    grounds: Text

    @property
    def case(self) -> CaseRef:
        """The new need's case."""
        return need_ref(self.need_id)

    def reads(self) -> tuple[CaseRef, ...]:
        """The round, and the needs that are merged."""
        return (round_ref(self.round_id), *map(need_ref, self.originals))

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """What the merging leaves in each of the original needs."""
        merged = NeedMerged(into=self.need_id, grounds=self.grounds)
        return tuple(Addition(case=need_ref(key), events=(merged,)) for key in self.originals)


def merge_needs(need: Need, command: MergeNeeds, known: Known) -> tuple[Event, ...]:
    """The new need, standing where the originals stood.

    Raises `need-already-assessed`, `round-closed`, `need-twice`, `wrong-round`,
    `need-not-registered`, `need-ended`, `need-already-answered`, `need-held-by-another`,
    `not-an-owner`, `period-reversed`, `unknown-frame`, `reason-required`.
    """
    target = known.of(round_ref(command.round_id), Round)
    check_turn(command, need_position(need, 0), county=need.county or target.county)
    if target.closed:
        raise Refusal("round-closed")
    originals = _originals(command, known)
    first = originals[0]
    for original in originals:
        _check_original(original, command)
        if original.holder != first.holder:
            raise Refusal("need-held-by-another", {"need": original.need_id})
    check_assessment(command.assessment, target.scheme, target.budget_year)
    assessed = NeedAssessed(
        need_id=command.need_id,
        round_id=command.round_id,
        scheme=first.scheme,
        county=first.county,
        rule_set=first.rule_set or "",
        unit=command.unit,
        assessment=command.assessment,
        assessed_by=command.by.actor,
        origin=Origin(link=NeedLink.MERGED, needs=command.originals),
        co_owners=_co_owners(command, originals),
    )
    like = first.model_copy(update={"late": any(original.late for original in originals)})
    return (assessed, *reported_as(like, command.unit, command.assessment, command.by))


def _originals(command: MergeNeeds, known: Known) -> tuple[Need, ...]:
    if len(set(command.originals)) < len(command.originals):
        raise Refusal("need-twice")
    return tuple(known.of(need_ref(key), Need) for key in command.originals)


def _check_original(original: Need, command: MergeNeeds) -> None:
    check_county(command.by, original.county)
    if not original.registered:
        raise Refusal("need-not-registered", {"need": original.need_id})
    if original.end is not None:
        raise Refusal("need-ended", {"need": original.need_id})
    if original.answered:
        raise Refusal("need-already-answered", {"need": original.need_id})
    if original.round_id != command.round_id:
        raise Refusal("wrong-round", {"need": original.need_id})
    if original.holder is None:
        raise Refusal("need-not-forwarded", {"need": original.need_id})
    check_holder(original, command.by)


def _co_owners(command: MergeNeeds, originals: tuple[Need, ...]) -> tuple[Party, ...]:
    """Every unit behind the originals but the one in whose name the new need stands.

    That one is among them, or it is the network that merges its own. Raises `not-an-owner`.
    """
    owners = {owner.organisation: owner for need in originals for owner in need.owners}
    merging_network = command.by.role is Role.NETWORK and (
        command.unit.organisation == command.by.organisation
    )
    if command.unit.organisation not in owners and not merging_network:
        raise Refusal("not-an-owner")
    owners.pop(command.unit.organisation, None)
    return tuple(owners.values())
