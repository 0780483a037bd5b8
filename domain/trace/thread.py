"""What the trace shows: the chain behind a line's money, and the money that no chain explains.

All sums are integer øre. Source: domain description, sections 12.4 and 18 (P1).
"""

from enum import StrEnum

from domain.checks.finding import EventAt
from domain.party import Party, TargetGroup
from domain.types import Day
from domain.value import Value


class GapReason(StrEnum):
    """Why paid money has no whole chain (*hull i sporet*)."""

    BEFORE_TAKE_OVER = "before-take-over"
    OUTCOME_UNKNOWN = "outcome-unknown"
    NETWORK_NOT_DISTRIBUTED = "network-not-distributed"
    NO_NEED = "no-need"
    NEED_NOT_IN_LOG = "need-not-in-log"
    NO_FORUM_DECISION = "no-forum-decision"


class Ballots(Value):
    """How a vote went."""

    in_favour: int
    against: int
    abstained: int


class Decided(Value):
    """A decision of the forum: in which meeting, who was there, who was out of it, and why.

    `present` are seats by group and organisation where the meeting is kept here, else the
    groups as they were told. `disqualified` are the ids of members; ids are opaque.
    """

    held_on: Day
    meeting_id: str | None
    outcome: str
    reasons: str
    present: tuple[str, ...]
    disqualified: tuple[str, ...] = ()
    votes: Ballots | None = None
    events: tuple[EventAt, ...]


class NeedThread(Value):
    """A need behind a line: whose it is, on which way it came, and the forum's answer."""

    need_id: str
    title: str
    units: tuple[Party, ...]
    networks: tuple[str, ...]
    assessed: tuple[EventAt, ...]
    forwarded: tuple[EventAt, ...]
    answers: tuple[Decided, ...]


class PassedOn(Value):
    """Money (øre) that the recipient, a network for instance, says it gave on to a unit."""

    unit: Party
    ore: int


class PaymentThread(Value):
    """A payment: to whom, how much of it has been paid and not come back, where it stands.

    `gap_ore` is how much of that has no whole chain; none of it without a `gap`.
    """

    payment_id: str
    payee: Party
    paid_ore: int
    status: str
    gap: GapReason | None
    gap_ore: int
    events: tuple[EventAt, ...]


class LineThread(Value):
    """A line of the plan from its needs to what came of it.

    `plan` is the forum's adoption of the version in force, `application` the events of the
    application that an award answers. What has not happened has no events.
    """

    line_id: str
    title: str
    parent: str | None
    plan_version: int
    planned_ore: int
    decided_ore: int
    paid_ore: int
    recipient: Party | None
    needs: tuple[NeedThread, ...]
    needs_not_in_log: tuple[str, ...]
    plan: Decided | None
    planned: tuple[EventAt, ...]
    application: tuple[EventAt, ...]
    assured: tuple[EventAt, ...]
    decided: tuple[EventAt, ...]
    payments: tuple[PaymentThread, ...]
    passed_on: tuple[PassedOn, ...]
    measure: tuple[EventAt, ...]
    came: dict[TargetGroup, int]
    evaluation: tuple[EventAt, ...]
    report: tuple[EventAt, ...]

    @property
    def positions(self) -> frozenset[int]:
        """The log positions of all events in the chain."""
        own = (self.planned, self.application, self.assured, self.decided, self.measure)
        told = (*own, self.evaluation, self.report, *(one.events for one in self.payments))
        of_needs = (
            refs
            for need in self.needs
            for refs in (need.assessed, need.forwarded, *(said.events for said in need.answers))
        )
        plan = (self.plan.events,) if self.plan else ()
        return frozenset(ref.position for refs in (*told, *of_needs, *plan) for ref in refs)

    @property
    def organisations(self) -> frozenset[str]:
        """The organisations that the chain names: units, networks, recipient and payees."""
        recipient = (self.recipient,) if self.recipient else ()
        payees = (payment.payee for payment in self.payments)
        units = (unit for need in self.needs for unit in need.units)
        reached = (given.unit for given in self.passed_on)
        numbers = {party.organisation for party in (*recipient, *payees, *units, *reached)}
        return frozenset(numbers.union(*(need.networks for need in self.needs)))


class Gap(Value):
    """Paid money without a whole chain: how much, why, and the events that paid it."""

    ore: int
    reason: GapReason
    line_id: str
    payment_id: str | None
    organisation: str | None
    events: tuple[EventAt, ...]


class RoundTrace(Value):
    """A round's money, traced: `traced_ore` and the gaps make `paid_ore`.

    `report` are the events of the county's report on it.
    """

    round_id: str
    scheme: str
    county: str
    budget_year: int
    granted_ore: int
    means_ore: int
    paid_ore: int
    traced_ore: int
    gaps: tuple[Gap, ...]
    lines: tuple[LineThread, ...]
    grant: tuple[EventAt, ...]
    report: tuple[EventAt, ...]
