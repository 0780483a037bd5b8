"""Given events of organisations and counties, then each is found as it stands."""

from datetime import date

from sqlalchemy import Engine

from domain.case import organisation_ref
from domain.party import PartyKind
from domain.registry.events import OrganisationRegistered
from domain.state.organisation import Organisation
from projections.cases import Case
from projections.organisation import queries
from projections.organisation.project import ORGANISATION
from projections.reading import read
from tests.projections.story import Story, sample
from tests.samples import COMPANY
from tests.samples.registry import OTHER_COMPANY


def found(engine: Engine, story: Story, number: str) -> Case[Organisation] | None:
    story.fold(engine, ORGANISATION)
    with read(engine, ORGANISATION) as reading:
        return queries.find(reading.connection, number)


def test_an_organisation_is_shown_as_it_was_last_described(engine: Engine) -> None:
    story = Story("organisation.registered", "organisation.changed", "organisation.member-joined")
    case = found(engine, story, COMPANY.organisation)

    assert case is not None
    assert case.version == 3
    assert case.state.latest.name == "Vestfjord Massivtre og Element AS (syntetisk)"
    assert case.state.members_on(date(2022, 1, 1)) == {OTHER_COMPANY}
    assert found(engine, story, OTHER_COMPANY) is None


def test_events_of_other_cases_leave_the_registry_alone(engine: Engine) -> None:
    story = Story("round.opened", "need.assessed", "forum.appointed")

    assert found(engine, story, COMPANY.organisation) is None


def test_mergers_are_followed_to_the_one_that_goes_on(engine: Engine) -> None:
    last = "310000108"
    story = Story()
    for number, into in ((COMPANY.organisation, OTHER_COMPANY), (OTHER_COMPANY, last)):
        registered = sample("organisation.registered", organisation=number)
        story.tell(registered, case=organisation_ref(number))
        story.tell(sample("organisation.merged", into=into), case=organisation_ref(number))
    story.fold(engine, ORGANISATION)
    with read(engine, ORGANISATION) as reading:
        assert queries.resolve(reading.connection, COMPANY.organisation) == last
        assert queries.resolve(reading.connection, last) == last
        assert set(queries.several(reading.connection, [COMPANY.organisation, last])) == {
            COMPANY.organisation
        }


def test_a_network_is_found_in_every_county_that_it_spans(engine: Engine) -> None:
    entered = sample("organisation.registered")
    assert isinstance(entered, OrganisationRegistered)
    changes = {"kind": PartyKind.NETWORK, "counties": ("50",)}
    network = entered.description.model_copy(update=changes)
    story = Story(entered.model_copy(update={"description": network}))
    story.fold(engine, ORGANISATION)
    with read(engine, ORGANISATION) as reading:
        for county, number in (("46", 1), ("50", 1), ("11", 0)):
            networks = queries.of_kind(reading.connection, PartyKind.NETWORK, county)
            assert len(networks) == number
            assert queries.search(reading.connection, limit=9, county=county).total == number


def test_a_countys_succession_is_found_by_its_number(engine: Engine) -> None:
    story = Story("county.succeeded")
    story.fold(engine, ORGANISATION)
    with read(engine, ORGANISATION) as reading:
        case = queries.succession(reading.connection, "30")
        assert case is not None
        assert case.state.successors == ("31", "32", "33")
        assert queries.succession(reading.connection, "46") is None
        assert set(queries.successions(reading.connection)) == {"30"}
