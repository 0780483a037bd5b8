"""A control case begins: selection, documentation, findings and their actions."""

from typing import Any

import pytest
from pydantic import ValidationError

from domain.case import control_ref
from domain.cases import decide
from domain.checks.finding import Ground, Severity
from domain.command import Known
from domain.control.decide_basis import SetClaimBasis
from domain.control.decide_finding import (
    CloseCorrectiveAction,
    CloseFinding,
    MakeFinding,
    SetCorrectiveAction,
)
from domain.control.decide_open import OpenControl, ReceiveDocumentation, RequestDocumentation
from domain.control.events import (
    ActionSet,
    ControlOpened,
    DocumentationRequested,
    FindingClosed,
    FindingMade,
    FindingRef,
    SampleDrawn,
)
from domain.control.kinds import (
    ControlLevel,
    ControlStage,
    FindingEnd,
    SamplePopulation,
    SelectedBy,
)
from domain.control.round_events import GrantClaimedBack
from domain.control.sample import METHOD, Population, drawn
from domain.control.selecting import Selecting
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import WhenPassed
from domain.event import Circumstances, Refusal
from domain.risk.score import ComputedRisk, RiskOf, RiskPart, RiskScore, Scored
from domain.role import Role
from domain.rules.control_finding import WEIGHTS
from domain.state.control import Control
from domain.state.control_position import control_position
from domain.views.control_steps import stage_of
from tests.domain.control_case import (
    BASIS,
    COUNTYS,
    FOUND,
    PAID,
    PAID_ORE,
    SELECTED,
    WITH_FINDING,
    state,
    when,
)
from tests.domain.facts import ORDERED, THE_ROUND, fact
from tests.domain.given import fold, given
from tests.domain.wishes import someone, wish
from tests.samples import NOW, OFFICE, ROUND, SCHOOL, by

SCORED = Scored(rule_version="risk-1", log_position=7)


class TestSelection:
    def test_the_directorate_takes_up_a_case_of_a_county(self) -> None:
        (opened,) = when(wish(OpenControl)).decided()
        assert isinstance(opened, ControlOpened)
        assert (opened.level, opened.recipient) == (ControlLevel.DIRECTORATE, None)

    def test_a_county_takes_up_a_case_of_somebody_whom_the_round_has_paid(self) -> None:
        officer = someone("open-control", role=Role.COUNTY_OFFICER)
        (opened,) = when(wish(OpenControl, officer, recipient=ORDERED.payee)).decided()
        assert isinstance(opened, ControlOpened)
        assert opened.level is ControlLevel.COUNTY
        when(wish(OpenControl, officer)).refused("recipient-missing")
        stranger = next(p for p in (OFFICE, SCHOOL) if p != ORDERED.payee)
        command = wish(OpenControl, officer, recipient=stranger)
        when(command).refused("recipient-not-in-round")

    def test_another_county_takes_up_nothing_here(self) -> None:
        officer = someone("open-control", role=Role.COUNTY_OFFICER, county="50")
        when(wish(OpenControl, officer, recipient=ORDERED.payee)).refused("other-county")

    def test_a_sample_shows_its_draw_and_nothing_else_does(self) -> None:
        bare = Selecting(by=SelectedBy.SAMPLE, grounds="Fordi")
        when(wish(OpenControl, selection=bare)).refused("selection-unexplained")
        sample = SampleDrawn(log_position=1, method=METHOD, seed="1", size=1)
        tip = Selecting(by=SelectedBy.TIP, grounds="Fordi", sample=sample)
        when(wish(OpenControl, selection=tip)).refused("selection-unexplained")

    def test_a_case_by_risk_records_the_score_that_was_computed(self) -> None:
        opened = self.by_risk(15)
        assert opened.selection.risk == (self.part(15),)
        assert opened.selection.scored == SCORED
        assert opened.soft_stops == ()

    def test_a_case_by_risk_is_not_opened_by_what_is_told(self) -> None:
        told = {"by": "risk", "grounds": "Fordi", "risk": [{"code": "a", "points": 90}]}
        with pytest.raises(ValidationError):
            Selecting.model_validate(told)
        risk = Selecting(by=SelectedBy.RISK, grounds="Fordi")
        when(wish(OpenControl, selection=risk)).refused("file-unknown")

    def test_a_score_without_points_asks_what_the_risk_is(self) -> None:
        with pytest.raises(Refusal, match="reason-required") as asked:
            self.by_risk(0)
        assert asked.value.facts == {"stops": "risk-without-points"}
        reasoned = someone("open-control", reason="Meldt av revisjonen")
        assert self.by_risk(0, reasoned).soft_stops == ("risk-without-points",)

    @staticmethod
    def part(points: int) -> RiskPart:
        return RiskPart(code="open-findings", points=points, most=45, events=(7,) * bool(points))

    def by_risk(self, points: int, who: Circumstances | None = None) -> ControlOpened:
        """The case opened over a round that scores so much."""
        score = RiskScore(
            of=RiskOf.ROUND,
            scheme="yrkesfag",
            county="46",
            round_id=ROUND,
            points=points,
            parts=(self.part(points),),
            rule_version=SCORED.rule_version,
        )
        selection = Selecting(by=SelectedBy.RISK, grounds="Fordi")
        command = wish(OpenControl, *([who] if who else []), selection=selection)
        assert command.drawn_up
        content = ComputedRisk(score=score, scored=SCORED)
        (opened,) = decide(Control(), command, Known({THE_ROUND: fold(THE_ROUND, PAID)}, content))
        assert isinstance(opened, ControlOpened)
        return opened

    def test_a_sample_is_drawn_again_and_has_drawn_the_case(self) -> None:
        rounds = ("yrkesfag-03-2026", "yrkesfag-11-2026", ROUND, "yrkesfag-50-2026")
        first = drawn(rounds, "2026-11", 4)
        last = first.index(ROUND) + 1
        self.opened(rounds, size=last)
        with pytest.raises(Refusal, match="not-drawn"):
            self.opened(rounds, size=last - 1)
        with pytest.raises(Refusal, match="not-drawn"):
            self.opened(())
        with pytest.raises(Refusal, match="sample-method-unknown"):
            self.opened(rounds, method="lotteri")
        with pytest.raises(Refusal, match="sample-beyond-log"):
            self.opened(rounds, log_position=11)
        with pytest.raises(Refusal, match="sample-elsewhere"):
            self.opened(rounds, population=SamplePopulation.RECIPIENTS_PAID)

    @staticmethod
    def opened(rounds: tuple[str, ...], **changes: Any) -> None:
        """Open the case from a sample of these rounds."""
        usual = {"log_position": 10, "method": METHOD, "seed": "2026-11", "size": 4}
        sample = SampleDrawn.model_validate({**usual, **changes})
        selection = Selecting(by=SelectedBy.SAMPLE, grounds="Stikkprøve", sample=sample)
        command = wish(OpenControl, selection=selection)
        assert command.drawn_up
        known = Known({THE_ROUND: fold(THE_ROUND, PAID)}, Population(members=rounds, reached=10))
        decide(Control(), command, known)

    def test_what_follows_stands_in_the_same_round(self) -> None:
        officer = someone("open-control", role=Role.COUNTY_OFFICER)
        command = wish(OpenControl, officer, recipient=ORDERED.payee, follows="k-9")
        before = control_ref("k-9")
        when(command, others={before: (SELECTED,)}).decided()
        for other in ((), (COUNTYS,)):
            when(command, others={before: other}).refused("unknown-control")

    def test_a_case_of_one_for_whom_the_state_has_claimed_is_linked_or_says_why(self) -> None:
        officer = someone("open-control", role=Role.COUNTY_OFFICER)
        claimed = {THE_ROUND: (*PAID, fact(GrantClaimedBack, amount_ore=1))}
        alone = wish(OpenControl, officer, recipient=ORDERED.payee)
        when(alone, others=claimed).refused("reason-required", stops="follows-not-named")
        linked = wish(OpenControl, officer, recipient=ORDERED.payee, follows="k-9")
        when(linked, others={**claimed, control_ref("k-9"): (SELECTED,)}).stops()
        when(wish(OpenControl), others=claimed).stops()


class TestDocumentation:
    def test_it_is_asked_for_with_a_deadline_that_its_arrival_meets(self) -> None:
        asked, deadline = given(SELECTED).when(wish(RequestDocumentation)).decided()
        assert isinstance(deadline, DeadlineSet)
        assert deadline.when_passed is WhenPassed.MARK_LATE
        waiting = state(SELECTED, asked, deadline)
        assert stage_of(waiting) is ControlStage.DOCUMENTATION_REQUESTED
        assert [d.deadline_id for d in control_position(waiting, 3).deadlines] == ["doc-r-1"]
        (received,) = given(SELECTED, asked, deadline).when(wish(ReceiveDocumentation)).decided()
        come = state(SELECTED, asked, deadline, received)
        assert stage_of(come) is ControlStage.RECEIVED
        assert control_position(come, 4).deadlines == ()

    def test_the_county_answers_for_itself_and_a_recipient_for_itself(self) -> None:
        asked = fact(DocumentationRequested)
        officer = someone("receive-documentation", role=Role.COUNTY_OFFICER)
        given(SELECTED, asked).when(wish(ReceiveDocumentation, officer)).decided()
        for case in (SELECTED, COUNTYS):
            stranger = by(Role.UNIT, organisation="310000078")
            command = wish(ReceiveDocumentation, stranger)
            given(case, asked).when(command).refused("not-own-unit")

    def test_the_controlled_does_not_control(self) -> None:
        officer = someone("request-documentation", role=Role.COUNTY_OFFICER)
        given(SELECTED).when(wish(RequestDocumentation, officer)).refused("not-the-controller")


class TestFindings:
    def test_a_finding_has_a_number_and_the_line_of_its_payment(self) -> None:
        (made,) = when(wish(MakeFinding), SELECTED).decided()
        assert isinstance(made, FindingMade)
        assert (made.number, made.line_id) == (f"{NOW.year}-001", ORDERED.line_id)

    def test_no_more_is_questioned_than_was_paid(self) -> None:
        above = wish(MakeFinding, questioned_ore=PAID_ORE + 1)
        when(above, SELECTED).refused("beyond-paid", left_ore=PAID_ORE)
        when(wish(MakeFinding, questioned_ore=PAID_ORE), SELECTED).decided()

    def test_an_unusual_severity_or_a_note_with_an_amount_says_why(self) -> None:
        def refused(stops: str, **changes: Any) -> None:
            when(wish(MakeFinding, **changes), SELECTED).refused("reason-required", stops=stops)

        refused("severity-unusual", ground=Ground.G12, severity=Severity.NOTE)
        refused("severity-unusual", ground=Ground.G13, severity=Severity.MODERATE)
        refused("note-with-amount", ground=Ground.G3, severity=Severity.NOTE, questioned_ore=1)
        note = wish(MakeFinding, ground=Ground.G3, severity=Severity.NOTE, questioned_ore=None)
        when(note, SELECTED).decided()

    @pytest.mark.parametrize("ground", Ground)
    def test_every_ground_has_its_severities(self, ground: Ground) -> None:
        assert WEIGHTS[ground]
        for severity in WEIGHTS[ground]:
            command = wish(MakeFinding, ground=ground, severity=severity, payment_id=None)
            when(command, SELECTED).decided()

    def test_a_claim_on_notes_alone_says_why(self) -> None:
        note = FOUND.model_copy(update={"ground": Ground.G3, "severity": Severity.NOTE})
        when(wish(SetClaimBasis), SELECTED, note).refused("reason-required", stops="note-claimed")

    def test_a_ground_without_an_amount_questions_nothing(self) -> None:
        command = wish(MakeFinding, ground=Ground.G14, payment_id=None)
        (made,) = when(command, SELECTED).decided()
        assert isinstance(made, FindingMade)
        assert made.questioned_ore is None

    def test_every_repetition_is_of_a_finding_on_the_same_party(self) -> None:
        ours = FindingRef(control_id="k-9", finding_id="f-1")
        earlier = SELECTED.model_copy(update={"control_id": "k-9"})
        elsewhere = earlier.model_copy(update={"county": "50"})
        command = wish(MakeFinding, finding_id="f-2", repeats=(ours,))
        nine = control_ref("k-9")
        when(command, SELECTED, others={nine: (earlier, FOUND)}).decided()
        for before in ((elsewhere, FOUND), (earlier,)):
            when(command, SELECTED, others={nine: before}).refused("unknown-earlier-finding")

    def test_each_has_one_action_that_another_than_its_owner_closes(self) -> None:
        action = fact(ActionSet, owner="u-directorate-auditor")
        given(SELECTED, FOUND, action).when(wish(SetCorrectiveAction)).refused("action-exists")
        close = wish(CloseCorrectiveAction)
        given(SELECTED, FOUND, action).when(close).refused("owner-closes")
        given(SELECTED, FOUND).when(close).refused("action-not-set")
        others = action.model_copy(update={"owner": "u-7"})
        given(SELECTED, FOUND, others).when(close).decided()

    def test_what_is_claimed_for_is_not_explained_away(self) -> None:
        command = wish(CloseFinding, end=FindingEnd.EXPLAINED)
        given(*WITH_FINDING, BASIS).when(command).refused("finding-in-basis")
        given(*WITH_FINDING).when(command).decided()

    def test_nothing_is_claimed_by_a_ground_without_an_amount(self) -> None:
        amount = wish(MakeFinding, ground=Ground.G14, questioned_ore=1)
        when(amount, SELECTED).refused("ground-without-amount", ground="G14")
        shut_out = FOUND.model_copy(update={"ground": Ground.G14})
        when(wish(SetClaimBasis), SELECTED, shut_out).refused("ground-without-amount", ground="G14")

    def test_a_finding_that_was_explained_needs_no_action(self) -> None:
        gone = fact(FindingClosed, end=FindingEnd.EXPLAINED)
        given(SELECTED, FOUND, gone).when(wish(SetCorrectiveAction)).refused("finding-closed")
        upheld = fact(FindingClosed, end=FindingEnd.UPHELD)
        given(SELECTED, FOUND, upheld).when(wish(SetCorrectiveAction)).decided()
