"""The registry: what an organisation is, offers, is approved for and belongs to, on any day."""

from datetime import date

import pytest

from domain.organisation import Organisation, counts_as_training_company
from domain.party import PartyKind, Programme
from domain.registry.decide_approval import EndApproval, RecordApproval
from domain.registry.decide_ending import (
    CloseOrganisation,
    MergeOrganisation,
    ReopenOrganisation,
)
from domain.registry.decide_entry import (
    ChangeOrganisation,
    CorrectContact,
    RecordProgrammes,
    RegisterOrganisation,
)
from domain.registry.decide_membership import EndMembership, RecordMembership
from domain.registry.events import (
    ApprovalEnded,
    ApprovalRecorded,
    ContactCorrected,
    MemberJoined,
    MemberLeft,
    OrganisationChanged,
    OrganisationMerged,
    OrganisationRegistered,
    OrganisationReopened,
    ProgrammesRecorded,
)
from domain.registry.facts import Approval, ApprovalKind, Description, Membership
from domain.role import Role
from tests.domain.facts import (
    GONE,
    ORGANISATION,
    REGISTERED_OTHER,
    THE_ORGANISATION,
    THE_OTHER_COMPANY,
    fact,
)
from tests.domain.given import fold, given
from tests.domain.wishes import wish, with_reason
from tests.samples import COMPANY, by
from tests.samples_registry import OTHER_COMPANY

JUNE = date(2026, 6, 30)
JULY = date(2026, 7, 1)


def organisation(*events: object) -> Organisation:
    state = fold(THE_ORGANISATION, [*ORGANISATION, *events])  # type: ignore[list-item]
    assert isinstance(state, Organisation)
    return state


def described(**changes: object) -> Description:
    return Description.model_validate({**dict(ORGANISATION[0].description), **changes})


def approval(**changes: object) -> Approval:
    usual = dict(fact(ApprovalRecorded).approval)
    return Approval.model_validate({**usual, **changes})


def test_an_organisation_is_registered_once_by_its_own_county() -> None:
    given().when(wish(RegisterOrganisation)).then(*ORGANISATION)
    given().when(wish(RegisterOrganisation, by(Role.ADMINISTRATOR))).then(*ORGANISATION)
    given().when(wish(RegisterOrganisation, by(county="50"))).refused("other-county")
    given(*ORGANISATION).when(wish(RegisterOrganisation)).refused("organisation-already-registered")


def test_a_municipality_of_another_county_goes_on_with_a_reason() -> None:
    place = described(municipality="5001")

    given().when(wish(RegisterOrganisation, description=place)).refused("reason-required")
    given().when(
        wish(RegisterOrganisation, with_reason(RegisterOrganisation), description=place)
    ).stops("municipality-of-other-county")


def test_what_an_organisation_was_before_it_changed_stays_asked_by_day() -> None:
    changed = fact(
        OrganisationChanged,
        description=described(from_day=date(2026, 1, 1), name="Nytt namn", kind="provider"),
    )
    earlier = fact(OrganisationChanged, description=described(from_day=date(2024, 1, 1)))
    state = organisation(changed, earlier)
    new, old = state.party_on(JUNE), state.party_on(date(2025, 12, 31))

    assert new is not None
    assert old is not None
    assert (new.name, new.kind) == ("Nytt namn", PartyKind.PROVIDER)
    assert old == COMPANY
    assert state.party_on(date(2019, 1, 1)) == COMPANY
    assert Organisation().party_on(JUNE) is None
    given(*ORGANISATION, changed).when(
        wish(ChangeOrganisation, description=changed.description)
    ).nothing()


def test_a_unit_corrects_its_own_address_and_no_other() -> None:
    own = by(Role.UNIT, organisation=COMPANY.organisation)
    given(*ORGANISATION).when(wish(CorrectContact, own)).then(fact(ContactCorrected))
    given(*ORGANISATION).when(wish(CorrectContact, by(Role.UNIT))).refused("not-own-unit")
    given(*ORGANISATION).when(wish(ChangeOrganisation, own)).refused("wrong-role")
    given(*ORGANISATION, fact(ContactCorrected)).when(wish(CorrectContact)).nothing()


def test_programmes_are_offered_from_one_day_to_another() -> None:
    offers = [
        {"programme": "BA", "from_day": "2021-08-01", "to_day": "2024-07-31"},
        {"programme": "EL", "from_day": "2024-08-01"},
    ]
    recorded = fact(ProgrammesRecorded, offers=offers)
    state = organisation(recorded)

    assert state.programmes_on(date(2024, 7, 31)) == {Programme.BYGG_OG_ANLEGG}
    assert state.programmes_on(date(2024, 8, 1)) == {Programme.ELEKTRO_OG_DATATEKNOLOGI}
    assert state.programmes_on(date(2021, 7, 31)) == frozenset()
    given(*ORGANISATION).when(wish(RecordProgrammes, offers=offers)).then(recorded)
    given(*ORGANISATION, recorded).when(wish(RecordProgrammes, offers=offers)).nothing()
    backwards = [{"programme": "BA", "from_day": "2024-08-01", "to_day": "2024-07-31"}]
    given(*ORGANISATION).when(wish(RecordProgrammes, offers=backwards)).refused("period-reversed")


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


OFFICE_ENTRY = (fact(OrganisationRegistered, description=described(kind="training-office")),)


def test_an_office_has_members_and_counts_as_the_training_company_for_them() -> None:
    joined = fact(
        MemberJoined, membership=Membership(member=OTHER_COMPANY, from_day=date(2022, 1, 1))
    )
    office = approval(kind="training-office", from_day=date(2020, 1, 1), to_day=None)
    entry = fold(THE_ORGANISATION, [*OFFICE_ENTRY, fact(ApprovalRecorded, approval=office), joined])
    member = fold(THE_OTHER_COMPANY, REGISTERED_OTHER)
    assert isinstance(entry, Organisation)
    assert isinstance(member, Organisation)

    assert entry.members_on(JUNE) == {OTHER_COMPANY}
    assert counts_as_training_company(member, [entry], JUNE)
    assert not counts_as_training_company(member, [entry], date(2021, 12, 31))
    assert not counts_as_training_company(member, [], JUNE)
    assert counts_as_training_company(organisation(fact(ApprovalRecorded)), [], JUNE)


def test_memberships_begin_end_and_never_overlap() -> None:
    joined = fact(MemberJoined)
    given(*OFFICE_ENTRY).when(wish(RecordMembership)).then(joined)
    given(*OFFICE_ENTRY, joined).when(wish(RecordMembership)).nothing()
    later = Membership(member=OTHER_COMPANY, from_day=date(2023, 1, 1))
    given(*OFFICE_ENTRY, joined).when(wish(RecordMembership, membership=later)).refused(
        "already-member"
    )
    itself = Membership(member=COMPANY.organisation, from_day=date(2023, 1, 1))
    given(*OFFICE_ENTRY).when(wish(RecordMembership, membership=itself)).refused("already-member")
    given(*OFFICE_ENTRY, joined).when(wish(EndMembership)).then(fact(MemberLeft))
    left = (*OFFICE_ENTRY, joined, fact(MemberLeft))
    given(*left).when(wish(EndMembership)).nothing()
    given(*left).when(wish(EndMembership, last_day=JULY)).refused("not-a-member")
    again = Membership(member=OTHER_COMPANY, from_day=JULY)
    given(*left).when(wish(RecordMembership, membership=again)).then(
        fact(MemberJoined, membership=again)
    )


def test_members_of_a_company_go_on_with_a_reason() -> None:
    given(*ORGANISATION).when(wish(RecordMembership)).refused("reason-required")
    given(*ORGANISATION).when(wish(RecordMembership, with_reason(RecordMembership))).stops(
        "members-of-other-kind"
    )


def test_a_network_is_kept_by_every_county_that_it_spans() -> None:
    network = fact(OrganisationRegistered, description=described(kind="network", counties=("50",)))
    given(network).when(wish(RecordMembership, by(county="50"))).then(fact(MemberJoined))
    given(network).when(wish(RecordMembership, by(county="11"))).refused("other-county")
    own = by(Role.NETWORK, organisation=COMPANY.organisation)
    given(network).when(wish(RecordMembership, own)).then(fact(MemberJoined))


def test_an_organisation_is_merged_into_one_that_is_there_and_points_to_it() -> None:
    others = {THE_OTHER_COMPANY: REGISTERED_OTHER}
    merged = fact(OrganisationMerged)
    given(*ORGANISATION, other=others).when(wish(MergeOrganisation)).then(merged)
    given(*ORGANISATION).when(wish(MergeOrganisation)).refused("organisation-not-registered")
    given(*ORGANISATION).when(wish(MergeOrganisation, into=COMPANY.organisation)).refused(
        "merged-into-itself"
    )
    both_gone = {THE_OTHER_COMPANY: (*REGISTERED_OTHER, *GONE[1:])}
    given(*ORGANISATION, other=both_gone).when(wish(MergeOrganisation)).refused("merged-into-gone")
    given(*ORGANISATION, merged, other=others).when(wish(MergeOrganisation)).refused(
        "organisation-gone"
    )

    state = organisation(merged)
    assert state.merged_into == OTHER_COMPANY
    assert state.existed_on(JUNE)
    assert not state.existed_on(JULY)
    assert state.party_on(JUNE) == COMPANY


def test_a_closing_that_was_wrong_is_taken_back_with_a_reason() -> None:
    given(*ORGANISATION).when(wish(CloseOrganisation)).then(*GONE[1:])
    given(*GONE).when(wish(CloseOrganisation)).refused("organisation-gone")
    given(*GONE).when(wish(ReopenOrganisation)).then(fact(OrganisationReopened))
    given(*GONE).when(wish(ReopenOrganisation, by())).refused("reason-required")
    given(*ORGANISATION).when(wish(ReopenOrganisation)).refused("organisation-not-gone")
    assert organisation(*GONE[1:], fact(OrganisationReopened)).existed_on(JULY)


def test_nothing_is_kept_of_an_organisation_that_is_not_registered() -> None:
    for kind in (ChangeOrganisation, RecordApproval, CloseOrganisation, EndMembership):
        given().when(wish(kind)).refused("organisation-not-registered")
