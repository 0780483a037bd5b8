"""A line of the adopted plan as it stands: assured, decided, carried out, evaluated."""

from collections.abc import Mapping
from fractions import Fraction

from pydantic import Field

from domain.follow_up.events import EvaluationRecorded, MeasureCarriedOut
from domain.follow_up.progress import MeasureProgressed, MeasureStatus
from domain.party import Party, PartyKind
from domain.state.follow_up import FollowUp, FollowUpEvent, after_new_plan, evolve_follow_up
from domain.state.reduction import Reduction
from domain.step3_prioritise.events import PlanAdopted
from domain.step3_prioritise.line import PlanLine
from domain.step4_dispose.events import CriteriaAssured, GrantDecided, Half
from domain.step4_dispose.target_group import FagskoleTeachersIncluded
from domain.takeover.before import DecidedBefore, LineBefore
from domain.takeover.events import PlanTakenOver
from domain.types import Day
from domain.value import Value

_NOTHING_YET = FollowUp()

#: What happens to one line; each names it.
LineEvent = (
    CriteriaAssured
    | GrantDecided
    | FagskoleTeachersIncluded
    | MeasureProgressed
    | MeasureCarriedOut
    | EvaluationRecorded
    | FollowUpEvent
)


class LineState(Value):
    """One line (*tiltak i planen*). A line that a later plan drops stays, out of the plan.

    An award from a pot is a line too: `parent` is the pot's line, `call_id` the call that
    it was applied for under. It is in the plan while its pot is and some of it is left.
    `before` is what had been done on a line that was taken over, `as_taken_over` how it stood.
    `reductions` are the decisions that took money of an award back, in their order.
    """

    plan: PlanLine
    in_plan: bool = True
    planning_assured: bool = False
    execution_assured: bool = False
    not_met: tuple[str, ...] = ()
    decision: GrantDecided | None = None
    fagskole_teachers: int = 0
    status: MeasureStatus | None = None
    reached: dict[str, Day] = {}
    carried_out: bool = False
    evaluated: bool = False
    parent: str | None = None
    call_id: str | None = None
    # By a factory, since a default with tables in it is copied deeply for every line.
    follow_up: FollowUp = Field(default_factory=lambda: _NOTHING_YET)
    before: LineBefore | None = None
    as_taken_over: PlanLine | None = None
    reductions: tuple[Reduction, ...] = ()

    @property
    def is_pot(self) -> bool:
        """Whether the money is to be applied for (*pott*), so that nothing is paid on the line."""
        return self.plan.pot is not None

    @property
    def is_measure(self) -> bool:
        """Whether it is a measure that is to be carried out: planned, no pot, not called off."""
        return self.in_plan and not self.is_pot and not self.follow_up.cancelled

    @property
    def receivers(self) -> tuple[str, ...]:
        """Who gets money by the line, by organisation number: its recipient and providers.

        Whoever teaches a study that the line pays for is one of them.
        """
        recipient = self.payee or self.plan.recipient
        providers = (provision.provider for provision in self.plan.provided_by)
        teaches = None if self.plan.study is None else self.plan.study.provider
        found = (party for party in (recipient, *providers, teaches) if party is not None)
        return tuple(dict.fromkeys(party.organisation for party in found))

    @property
    def decided_ore(self) -> int:
        """The sum (øre) that the county has decided on the line, here or before a take-over."""
        if self.decision is None:
            return self.before.decided_ore if self.before else 0
        return self.decision.amount_ore

    @property
    def is_decided(self) -> bool:
        """Whether the county has decided on the line, here or before a take-over."""
        return self.decision is not None or self.decided_before is not None

    @property
    def decided_before(self) -> DecidedBefore | None:
        """The decision before a take-over, when none here has come after it."""
        return self.before.decided if self.before and self.decision is None else None

    @property
    def taken_back(self) -> Reduction | None:
        """The last decision that took money of an award back against its party."""
        against = [one for one in self.reductions if one.against_party]
        return against[-1] if against else None

    @property
    def payee(self) -> Party | None:
        """Who the decision pays, once there is one."""
        decided = self.decision or self.decided_before
        return decided.recipient if decided else None

    @property
    def paid_before_ore(self) -> int:
        """The sum (øre) that was paid before a take-over."""
        return self.before.paid_ore if self.before else 0

    @property
    def recipient(self) -> Party | None:
        """Whom the decision pays, or the plan means to; None for a pot."""
        return self.payee or self.plan.recipient

    @property
    def parties(self) -> tuple[Party, ...]:
        """All who are known to cooperate on the measure, each once, the recipient first."""
        recipient = (self.recipient,) if self.recipient else ()
        provided_by = (provision.provider for provision in self.plan.provided_by)
        confirmed = (confirmation.party for confirmation in self.follow_up.confirmations)
        answered = (answer.party for answer in self.follow_up.answers.values())
        cooperated = (*recipient, *provided_by, *self.follow_up.partners, *confirmed, *answered)
        # The county is in every measure, and has no number that a line would know it by.
        named = [party for party in cooperated if party.kind is not PartyKind.COUNTY]
        return tuple({party.organisation: party for party in reversed(named)}.values())[::-1]

    @property
    def party_numbers(self) -> frozenset[str]:
        """The organisation numbers of those parties."""
        return frozenset(party.organisation for party in self.parties)

    @property
    def agreed(self) -> PlanLine:
        """The plan's line with the changes that the county has approved since."""
        approved = [c.requested.change for c in self.follow_up.changes.values() if c.holds]
        if not approved:
            return self.plan
        changed: dict[str, object] = {}
        for change in approved:
            said = change.model_dump(exclude={"what"}, exclude_none=True)
            changed |= {name: getattr(change, name) for name in said}
        return self.plan.model_copy(update=changed)

    @property
    def progress(self) -> Fraction | None:
        """The weight of the milestones reached, of one; None when they have no weights."""
        weights = {m.milestone_id: m.weight for m in self.plan.milestones if m.weight}
        if not weights:
            return None
        reached = (Fraction(weights[key]) for key in self.reached if key in weights)
        return sum(reached, Fraction())


def with_plan(lines: Mapping[str, LineState], adopted: PlanAdopted) -> dict[str, LineState]:
    """The lines under a newly adopted plan: kept, changed, added, or out of the plan."""
    result = {key: line.model_copy(update={"in_plan": False}) for key, line in lines.items()}
    for planned in adopted.lines:
        before = lines.get(planned.line_id)
        result[planned.line_id] = (
            before.model_copy(update=_adopted_anew(before, planned))
            if before
            else LineState(plan=planned)
        )
    for key, line in lines.items():
        if line.parent is not None:
            of_pot = result[line.parent].in_plan and line.is_decided
            result[key] = line.model_copy(update={"in_plan": of_pot})
    return result


def taken_over(event: PlanTakenOver) -> dict[str, LineState]:
    """The lines of a plan that was in force before the take-over."""
    return {
        line.plan.line_id: LineState(
            plan=line.plan,
            before=line.before,
            as_taken_over=line.plan,
            planning_assured=line.before.assured_on is not None,
            parent=line.parent,
            call_id=line.call_id,
        )
        for line in event.lines
    }


def with_amount(line: LineState, amount_ore: int) -> LineState:
    """The line with another sum (øre) decided on it, here or before a take-over."""
    changed = {"amount_ore": amount_ore}
    if line.decision is not None:
        return line.model_copy(update={"decision": line.decision.model_copy(update=changed)})
    if line.before is None or line.before.decided is None:
        return line
    decided = line.before.decided.model_copy(update=changed)
    return line.model_copy(update={"before": line.before.model_copy(update={"decided": decided})})


def evolve_line(
    line: LineState,
    event: LineEvent,
) -> LineState:
    """The line after one more event."""
    match event:
        case CriteriaAssured(half=Half.PLANNING):
            return line.model_copy(update=_assured(line, event, "planning_assured"))
        case CriteriaAssured():
            return line.model_copy(update=_assured(line, event, "execution_assured"))
        case GrantDecided():
            return line.model_copy(update={"decision": event})
        case FagskoleTeachersIncluded():
            return line.model_copy(update={"fagskole_teachers": event.expected})
        case MeasureProgressed():
            reached = {milestone.milestone_id: milestone.on for milestone in event.reached}
            return line.model_copy(
                update={"status": event.status, "reached": {**line.reached, **reached}}
            )
        case MeasureCarriedOut():
            known = line.follow_up.model_copy(
                update={"partners": event.partners, "came": event.participants}
            )
            return line.model_copy(update={"carried_out": True, "follow_up": known})
        case EvaluationRecorded():
            return line.model_copy(update={"evaluated": True})
        case _:
            known = evolve_follow_up(line.follow_up, event)
            return line.model_copy(update={"follow_up": known})


def _adopted_anew(before: LineState, planned: PlanLine) -> dict[str, object]:
    changes: dict[str, object] = {"plan": planned, "in_plan": True}
    if planned != before.plan:
        changes["follow_up"] = after_new_plan(before.follow_up)
    return changes


def _assured(line: LineState, event: CriteriaAssured, half: str) -> dict[str, object]:
    """The latest statement on a half replaces the earlier one, met or not."""
    findings = {"criterion-1": event.criterion_1, "criterion-2": event.criterion_2}
    not_met = [
        f"{event.half}:{name}" for name, found in findings.items() if found and not found.met
    ]
    others = [entry for entry in line.not_met if not entry.startswith(f"{event.half}:")]
    return {half: not not_met, "not_met": tuple(others + not_met)}
