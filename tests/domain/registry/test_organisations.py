"""A registry of organisations: entered once, described by day, ended and never forgotten."""

from datetime import date

import pytest

from domain.party import PartyKind, Programme
from domain.registry.decide_approval import RecordApproval
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
from domain.registry.decide_membership import EndMembership
from domain.registry.events import (
    ContactCorrected,
    OrganisationChanged,
    OrganisationMerged,
    OrganisationReopened,
    ProgrammesRecorded,
)
from domain.role import Role
from domain.state.organisation import Organisation
from tests.domain.facts import (
    GONE,
    ORGANISATION,
    REGISTERED_OTHER,
    THE_OTHER_COMPANY,
    fact,
)
from tests.domain.given import given
from tests.domain.organisations import JULY, JUNE, described, organisation
from tests.domain.wishes import wish, with_reason
from tests.samples import COMPANY, OFFICE, by
from tests.samples.registry import OTHER_COMPANY


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


@pytest.mark.parametrize("kind", [RegisterOrganisation, ChangeOrganisation])
def test_no_organisation_is_its_own_parent(
    kind: type[RegisterOrganisation | ChangeOrganisation],
) -> None:
    history = given() if kind is RegisterOrganisation else given(*ORGANISATION)

    own = wish(kind, description=described(parent=COMPANY.organisation))
    history.when(own).refused("parent-is-itself")
    history.when(wish(kind, description=described(parent=OFFICE.organisation))).decided()


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
