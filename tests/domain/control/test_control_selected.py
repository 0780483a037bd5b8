"""A control case is taken up: by risk, in a sample, after a tip, or after another case."""

from typing import Any

import pytest
from pydantic import ValidationError

from domain.case import control_ref
from domain.cases import decide
from domain.command import Known
from domain.control.decide_open import OpenControl
from domain.control.events import (
    ControlOpened,
    SampleDrawn,
)
from domain.control.kinds import (
    ControlLevel,
    SamplePopulation,
    SelectedBy,
)
from domain.control.round_events import GrantClaimedBack
from domain.control.sample import METHOD, Population, drawn
from domain.control.selecting import Selecting
from domain.event import Circumstances, Refusal
from domain.risk.score import ComputedRisk, RiskOf, RiskPart, RiskScore, Scored
from domain.role import Role
from domain.state.control import Control
from tests.domain.control_case import (
    COUNTYS,
    PAID,
    SELECTED,
    state,
    when,
)
from tests.domain.facts import ORDERED, THE_ROUND, fact
from tests.domain.given import fold
from tests.domain.wishes import someone, wish
from tests.samples import OFFICE, ROUND, SCHOOL

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
        elsewhere = SELECTED.model_copy(update={"round_id": "yrkesfag-46-2025"})
        for other in ((), (elsewhere,)):
            when(command, others={before: other}).refused("unknown-control")

    def test_a_case_may_take_up_what_the_same_side_looked_at_before(self) -> None:
        officer = someone("open-control", role=Role.COUNTY_OFFICER)
        of_recipient = wish(OpenControl, officer, recipient=ORDERED.payee, takes_up="k-9")
        before = control_ref("k-9")
        last_year = {"round_id": "yrkesfag-46-2025"}
        earlier = COUNTYS.model_copy(update=last_year)
        for own in (COUNTYS, earlier):
            when(of_recipient, others={before: (own,)}).decided()
        others = earlier.model_copy(update={"recipient": OFFICE})
        neighbours = earlier.model_copy(update={"county": "50"})
        sibling = earlier.model_copy(update={"scheme": "barnehage-grunnopplaering"})
        for other in (others, neighbours, sibling):
            when(of_recipient, others={before: (other,)}).refused("unknown-control")
        of_county = wish(OpenControl, takes_up="k-9")
        when(of_county, others={before: (SELECTED.model_copy(update=last_year),)}).decided()
        for other in (COUNTYS, SELECTED.model_copy(update={"county": "50"})):
            when(of_county, others={before: (other,)}).refused("unknown-control")

    def test_neither_link_takes_what_the_other_is_for(self) -> None:
        officer = someone("open-control", role=Role.COUNTY_OFFICER)
        ours = wish(OpenControl, officer, recipient=ORDERED.payee)
        nine = control_ref("k-9")
        for link, before in (("follows", COUNTYS), ("takes_up", SELECTED)):
            command = ours.model_copy(update={link: "k-9"})
            when(command, others={nine: (before,)}).refused("unknown-control")
        national = wish(OpenControl, follows="k-9")
        when(national, others={nine: (SELECTED,)}).refused("unknown-control")

    def test_a_case_of_one_for_whom_the_state_has_claimed_is_linked_or_says_why(self) -> None:
        officer = someone("open-control", role=Role.COUNTY_OFFICER)
        claimed = {THE_ROUND: (*PAID, fact(GrantClaimedBack, amount_ore=1))}
        alone = wish(OpenControl, officer, recipient=ORDERED.payee)
        when(alone, others=claimed).refused("reason-required", stops="follows-not-named")
        linked = wish(OpenControl, officer, recipient=ORDERED.payee, follows="k-9")
        when(linked, others={**claimed, control_ref("k-9"): (SELECTED,)}).stops()
        own = {**claimed, control_ref("k-8"): (COUNTYS,)}
        again = wish(OpenControl, officer, recipient=ORDERED.payee, takes_up="k-8")
        when(again, others=own).refused("reason-required", stops="follows-not-named")
        both = again.model_copy(update={"follows": "k-9"})
        (opened,) = when(both, others={**own, control_ref("k-9"): (SELECTED,)}).decided()
        assert isinstance(opened, ControlOpened)
        assert (opened.follows, opened.takes_up) == ("k-9", "k-8")
        told = state(opened)
        assert (told.follows, told.takes_up) == ("k-9", "k-8")
        when(wish(OpenControl), others=claimed).stops()
