"""Findings of a control case, each with its one corrective action."""

from datetime import date
from typing import Any

import pytest

from domain.case import control_ref, organisation_ref
from domain.checks.finding import Ground, Severity
from domain.control.decide_basis import SetClaimBasis
from domain.control.decide_finding import (
    CloseCorrectiveAction,
    CloseFinding,
    MakeFinding,
    SetCorrectiveAction,
)
from domain.control.events import (
    ActionSet,
    FindingClosed,
    FindingMade,
    FindingRef,
)
from domain.control.kinds import (
    FindingEnd,
)
from domain.registry.events import (
    OrganisationMerged,
    OrganisationRegistered,
    OrganisationReopened,
)
from domain.role import Role
from domain.rules.control.control_finding import WEIGHTS
from tests.domain.control_case import (
    BASIS,
    COUNTYS,
    FOUND,
    PAID_ORE,
    SELECTED,
    WITH_FINDING,
    when,
)
from tests.domain.facts import ORDERED, fact
from tests.domain.given import given
from tests.domain.wishes import someone, wish
from tests.samples import COMPANY, NOW, OFFICE


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

    def test_a_recipient_answers_for_what_was_merged_into_it(self) -> None:
        ours = FindingRef(control_id="k-9", finding_id="f-1")
        command = wish(
            MakeFinding,
            someone("make-finding", role=Role.COUNTY_OFFICER),
            finding_id="f-2",
            repeats=(ours,),
        )
        now = ORDERED.payee
        before = COUNTYS.model_copy(update={"control_id": "k-9", "recipient": OFFICE})
        merged = fact(OrganisationMerged, into=COMPANY.organisation, from_day=date(2025, 1, 1))
        again = fact(OrganisationMerged, into=now.organisation, from_day=date(2025, 6, 1))
        registered = {
            control_ref("k-9"): (before, FOUND),
            organisation_ref(OFFICE.organisation): (fact(OrganisationRegistered), merged),
        }
        goes_on = {organisation_ref(COMPANY.organisation): (fact(OrganisationRegistered), again)}
        when(command, COUNTYS, others={**registered, **goes_on}).decided()
        when(command, COUNTYS, others=registered).refused("unknown-earlier-finding")
        later = merged.model_copy(update={"from_day": date(2030, 1, 1)})
        still = (fact(OrganisationRegistered), later)
        there = {**registered, organisation_ref(OFFICE.organisation): still}
        when(command, COUNTYS, others=there).refused("unknown-earlier-finding")
        back = (*registered[organisation_ref(OFFICE.organisation)], fact(OrganisationReopened))
        undone = {**registered, organisation_ref(OFFICE.organisation): back}
        when(command, COUNTYS, others=undone).refused("unknown-earlier-finding")

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
