"""Approvals have dates and sources, and are asked for by day."""

from datetime import date

import pytest

from domain.party import Programme
from domain.registry.decide_approval import EndApproval, RecordApproval
from domain.registry.events import (
    ApprovalEnded,
    ApprovalRecorded,
    OrganisationRegistered,
)
from domain.registry.facts import ApprovalKind
from domain.state.organisation import Organisation
from tests.domain.facts import (
    ORGANISATION,
    THE_ORGANISATION,
    fact,
)
from tests.domain.given import fold, given
from tests.domain.organisations import JULY, JUNE, approval, described, organisation
from tests.domain.wishes import wish, with_reason


def test_an_approval_has_dates_and_a_source_and_ends() -> None:
    recorded = fact(ApprovalRecorded, approval=approval(to_day=None))
    given(*ORGANISATION).when(wish(RecordApproval, approval=recorded.approval)).then(recorded)
    given(*ORGANISATION, recorded).when(wish(RecordApproval, approval=recorded.approval)).nothing()
    given(*ORGANISATION, recorded).when(wish(EndApproval)).then(fact(ApprovalEnded))
    given(*ORGANISATION, recorded, fact(ApprovalEnded)).when(wish(EndApproval)).nothing()
    given(*ORGANISATION).when(wish(EndApproval)).refused("unknown-approval")
    given(*ORGANISATION, recorded).when(wish(EndApproval, last_day=date(2020, 12, 31))).refused(
        "period-reversed"
    )

    state = organisation(recorded, fact(ApprovalEnded))
    assert state.approved_on(ApprovalKind.TRAINING_COMPANY, JUNE)
    assert not state.approved_on(ApprovalKind.TRAINING_COMPANY, JULY)
    assert not state.approved_on(ApprovalKind.TRAINING_OFFICE, JUNE)


def test_an_approval_that_is_corrected_takes_the_earlier_ones_place() -> None:
    corrected = approval(to_day=date(2030, 12, 31))
    given(*ORGANISATION, fact(ApprovalRecorded)).when(
        wish(RecordApproval, approval=corrected)
    ).then(fact(ApprovalRecorded, approval=corrected))
    state = organisation(fact(ApprovalRecorded), fact(ApprovalRecorded, approval=corrected))
    assert state.approvals == (corrected,)


def test_an_approval_that_is_unusual_for_the_kind_goes_on_with_a_reason() -> None:
    odd = approval(kind="friskoleloven-2-1", programmes=())
    codes = ("approval-of-other-kind", "approval-without-programmes")

    given(*ORGANISATION).when(wish(RecordApproval, approval=odd)).refused(
        "reason-required", stops=", ".join(codes)
    )
    given(*ORGANISATION).when(
        wish(RecordApproval, with_reason(RecordApproval), approval=odd)
    ).stops(*codes)


def school(*periods: tuple[str, str | None]) -> Organisation:
    """A private school with § 2-1 approvals of HS for the given days."""
    registered = fact(OrganisationRegistered, description=described(kind="private-school"))
    approvals = [
        fact(
            ApprovalRecorded,
            approval=approval(
                approval_id=f"a-{number}",
                kind="friskoleloven-2-1",
                programmes=("HS",),
                from_day=first,
                to_day=last,
            ),
        )
        for number, (first, last) in enumerate(periods)
    ]
    state = fold(THE_ORGANISATION, [registered, *approvals])
    assert isinstance(state, Organisation)
    return state


@pytest.mark.parametrize(
    ("periods", "covered"),
    [
        ([("2021-08-01", None)], True),
        ([("2021-08-01", "2026-12-31"), ("2027-01-01", None)], True),
        ([("2027-01-01", None), ("2021-08-01", "2026-12-31")], True),
        ([("2021-08-01", "2026-12-30"), ("2027-01-01", None)], False),
        ([("2021-08-01", "2027-06-17")], False),
        ([("2026-08-18", None)], False),
        ([], False),
    ],
)
def test_2_1_approvals_cover_a_period_alone_or_one_after_the_other(
    periods: list[tuple[str, str | None]], covered: bool
) -> None:
    state, period = school(*periods), (date(2026, 8, 17), date(2027, 6, 18))

    assert state.approved_2_1_for(Programme.HELSE_OG_OPPVEKST, *period) is covered
    assert state.approved_2_1_for(None, *period) is covered
    assert not state.approved_2_1_for(Programme.NATURBRUK, *period)


def test_2_1_programmes_are_asked_for_by_day() -> None:
    state = school(("2021-08-01", "2024-07-31"))

    assert state.approved_2_1_on(date(2024, 7, 31)) == {Programme.HELSE_OG_OPPVEKST}
    assert state.approved_2_1_on(date(2024, 8, 1)) == frozenset()
    assert organisation(fact(ApprovalRecorded)).approved_2_1_on(JUNE) == frozenset()
