"""Keeps what each need asks of its rounds, beside where the organisations lie."""

from collections.abc import Sequence

from sqlalchemy import Connection

from domain.case import scheme_and_county
from domain.registry.events import OrganisationRegistered
from domain.state.need import Need, evolve_need
from domain.state.organisation import Organisation, evolve_organisation
from domain.step1_assess.events import NeedAssessed
from domain.step3_prioritise.asked import asked
from domain.takeover.events import NeedTakenOver
from projections.cases import Folding, case_row, fold, upsert
from projections.coverage.tables import asks, metadata, needs, organisations
from projections.projection import Placed, Projection, Reach

_NEEDS = Folding(
    table=needs,
    empty=Need(),
    begins=lambda event: isinstance(event, NeedAssessed | NeedTakenOver),
    evolve=evolve_need,
)
_ORGANISATIONS = Folding(
    table=organisations,
    empty=Organisation(),
    begins=lambda event: isinstance(event, OrganisationRegistered),
    evolve=evolve_organisation,
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold needs and organisations; events of other cases change nothing."""
    changed = fold(connection, _NEEDS, events)
    upsert(connection, needs, [case_row(case) for case in changed])
    upsert(
        connection,
        asks,
        [
            {
                "stream_id": case.stream_id,
                "round_id": ask.round_id,
                "scheme": case.state.scheme,
                "county": scheme_and_county(ask.round_id)[1],
                "budget_year": ask.budget_year,
                "facts": ask.model_dump(mode="json"),
            }
            for case in changed
            for ask in asked(case.state)
        ],
    )
    upsert(
        connection,
        organisations,
        [
            {
                **case_row(case),
                "organisation": case.state.organisation,
                "municipality": case.state.latest.municipality if case.state.known else None,
            }
            for case in fold(connection, _ORGANISATIONS, events)
        ],
    )


COVERAGE = Projection("coverage", metadata, apply, version=3, reach=Reach.COUNTY)
