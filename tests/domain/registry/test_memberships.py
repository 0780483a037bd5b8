"""Members of training offices and networks, from a day to a day."""

from datetime import date

from domain.registry.decide_membership import EndMembership, RecordMembership
from domain.registry.events import (
    ApprovalRecorded,
    MemberJoined,
    MemberLeft,
    OrganisationRegistered,
)
from domain.registry.facts import Membership
from domain.role import Role
from domain.state.organisation import Organisation, counts_as_training_company
from tests.domain.facts import (
    ORGANISATION,
    REGISTERED_OTHER,
    THE_ORGANISATION,
    THE_OTHER_COMPANY,
    fact,
)
from tests.domain.given import fold, given
from tests.domain.organisations import JULY, JUNE, approval, described, organisation
from tests.domain.wishes import wish, with_reason
from tests.samples import COMPANY, by
from tests.samples.registry import OTHER_COMPANY

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
