"""An organisation in the registry (*organisasjon*): what was true of it on any day."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import ClassVar

from domain.case import CaseKind
from domain.duty import Milestone
from domain.event import Event
from domain.party import Party, Programme
from domain.position import Position
from domain.registry.events import (
    ApprovalEnded,
    ApprovalRecorded,
    ContactCorrected,
    MemberJoined,
    MemberLeft,
    OrganisationChanged,
    OrganisationClosed,
    OrganisationMerged,
    OrganisationRegistered,
    OrganisationReopened,
    ProgrammesRecorded,
)
from domain.registry.facts import Approval, ApprovalKind, Description, Membership, Offer
from domain.types import Day
from domain.value import Value


class Organisation(Value):
    """What the registry says; empty for an organisation that it does not know.

    `descriptions` are in order of their first day. `last_day` is the last day of an
    organisation that is gone, `merged_into` the one that goes on in its place.
    """

    KIND: ClassVar[CaseKind] = CaseKind.ORGANISATION

    organisation: str = ""
    descriptions: tuple[Description, ...] = ()
    offers: tuple[Offer, ...] = ()
    approvals: tuple[Approval, ...] = ()
    memberships: tuple[Membership, ...] = ()
    last_day: Day | None = None
    merged_into: str | None = None

    @property
    def known(self) -> bool:
        """Whether the registry has the organisation."""
        return bool(self.descriptions)

    @property
    def gone(self) -> bool:
        """Whether it has been merged into another or closed."""
        return self.last_day is not None

    @property
    def latest(self) -> Description:
        """The description that was last given; raises IndexError when it is not known."""
        return self.descriptions[-1]

    @property
    def county(self) -> str:
        """The county that it answers to now; empty when it is not known."""
        return self.latest.county if self.known else ""

    def described_on(self, day: date) -> Description | None:
        """What it was on the day; before its first description that one counts."""
        held = [d for d in self.descriptions if d.from_day is None or d.from_day <= day]
        return held[-1] if held else next(iter(self.descriptions), None)

    def existed_on(self, day: date) -> bool:
        """Whether it had not been merged or closed before the day."""
        return self.known and (self.last_day is None or day <= self.last_day)

    def programmes_on(self, day: date) -> frozenset[Programme]:
        """The programmes that it offered on the day."""
        return frozenset(offer.programme for offer in self.offers if offer.covers(day))

    def approved_on(self, kind: ApprovalKind, day: date) -> bool:
        """Whether it had an approval of the kind on the day."""
        return any(a.kind is kind and a.covers(day) for a in self.approvals)

    def approved_2_1_on(self, day: date) -> frozenset[Programme]:
        """The programmes it was approved for under friskoleloven § 2-1 on the day."""
        return frozenset(
            programme
            for approval in self._of_2_1()
            if approval.covers(day)
            for programme in approval.programmes
        )

    def approved_2_1_in(self, year: int) -> frozenset[Programme]:
        """The programmes it was approved for under § 2-1 on any day of a year."""
        first, last = date(year, 1, 1), date(year, 12, 31)
        return frozenset(
            programme
            for approval in self._of_2_1()
            if approval.from_day <= last and (approval.to_day is None or approval.to_day >= first)
            for programme in approval.programmes
        )

    def approved_2_1_for(self, programme: Programme | None, first: date, last: date) -> bool:
        """Whether § 2-1 approvals cover a programme on every day of a period.

        Without a programme any approved one will do. Approvals may follow each other.
        """
        wanted = [a for a in self._of_2_1() if programme is None or programme in a.programmes]
        return _covered(wanted, first, last)

    def members_on(self, day: date) -> frozenset[str]:
        """The numbers of its members on the day, when it is a training office or network."""
        return frozenset(m.member for m in self.memberships if m.covers(day))

    def party_on(self, day: date) -> Party | None:
        """The organisation as a party, as it was on the day; None when it is not known."""
        described = self.described_on(day)
        if described is None:
            return None
        return Party(
            organisation=self.organisation,
            name=described.name,
            kind=described.kind,
            county=described.county,
        )

    def _of_2_1(self) -> list[Approval]:
        kind = ApprovalKind.PRIVATE_SCHOOL_ACT_2_1
        return [approval for approval in self.approvals if approval.kind is kind]


def counts_as_training_company(
    company: Organisation, offices: Iterable[Organisation], day: date
) -> bool:
    """Whether a company is a training company (*lærebedrift*) on the day.

    By its own approval, or as the member of an approved training office, which counts
    as the training company for its members. Source: [OsloMet] ch. 4.
    """
    if company.approved_on(ApprovalKind.TRAINING_COMPANY, day):
        return True
    return any(
        company.organisation in office.members_on(day)
        and office.approved_on(ApprovalKind.TRAINING_OFFICE, day)
        for office in offices
    )


def _covered(approvals: Iterable[Approval], first: date, last: date) -> bool:
    """Whether every day lies in one of the periods; one may take over from another."""
    reached = first
    for approval in sorted(approvals, key=lambda approval: approval.from_day):
        if approval.covers(reached):
            if approval.to_day is None or approval.to_day >= last:
                return True
            reached = approval.to_day + timedelta(days=1)
    return False


def evolve_organisation(state: Organisation, event: Event) -> Organisation:
    """The organisation after one more event; an event of another kind of case is a fault."""
    return state.model_copy(update=_changes(state, event))


def _changes(state: Organisation, event: Event) -> dict[str, object]:
    match event:
        case OrganisationRegistered():
            return {"organisation": event.organisation, "descriptions": (event.description,)}
        case OrganisationChanged():
            return {"descriptions": _described(state, event.description)}
        case ContactCorrected():
            latest = state.latest.model_copy(update={"address": event.address})
            return {"descriptions": (*state.descriptions[:-1], latest)}
        case ProgrammesRecorded():
            return {"offers": event.offers}
        case ApprovalRecorded():
            others = (a for a in state.approvals if a.approval_id != event.approval.approval_id)
            return {"approvals": (*others, event.approval)}
        case ApprovalEnded():
            return {"approvals": tuple(_ended(a, event) for a in state.approvals)}
        case MemberJoined():
            return {"memberships": (*state.memberships, event.membership)}
        case MemberLeft():
            return {"memberships": tuple(_left(m, event) for m in state.memberships)}
        case OrganisationMerged():
            return {
                "merged_into": event.into,
                "last_day": event.from_day - timedelta(days=1),
            }
        case OrganisationClosed():
            return {"last_day": event.last_day}
        case OrganisationReopened():
            return {"merged_into": None, "last_day": None}
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to an organisation")


def _described(state: Organisation, new: Description) -> tuple[Description, ...]:
    """The descriptions in order of their days; a new one for a day takes the old one's place."""
    others = [held for held in state.descriptions if held.from_day != new.from_day]
    return tuple(sorted([*others, new], key=lambda held: held.from_day or date.min))


def _ended(approval: Approval, event: ApprovalEnded) -> Approval:
    if approval.approval_id != event.approval_id:
        return approval
    return approval.model_copy(update={"to_day": event.last_day})


def _left(membership: Membership, event: MemberLeft) -> Membership:
    if membership.member != event.member or not membership.covers(event.last_day):
        return membership
    return membership.model_copy(update={"to_day": event.last_day})


def organisation_position(state: Organisation, version: int) -> Position:
    """Where the organisation stands: in the registry or not, gone or not; nothing waits."""
    reached = {Milestone.IN_REGISTRY: state.known, Milestone.GONE: state.gone}
    done = frozenset(milestone for milestone, is_reached in reached.items() if is_reached)
    return Position(version=version, done=done, finished=True)
