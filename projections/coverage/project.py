"""Keeps what each need asks of its rounds, beside where the organisations lie."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection

from domain.case import scheme_and_county
from domain.registry.events import OrganisationRegistered
from domain.state.evolve_need import evolve_need
from domain.state.need import Need
from domain.state.organisation import Organisation, evolve_organisation
from domain.step1_assess.events import NeedAssessed
from domain.step3_prioritise.asked import Asked, asked
from domain.takeover.events import NeedTakenOver
from projections.cases import Case, Folding, case_row, fold, store
from projections.coverage.tables import asks, metadata, needs, organisations
from projections.projection import Placed, Projection, Reach
from projections.rendered import brief
from projections.rows import add, upsert

_NEEDS = Folding(
    table=needs,
    empty=Need(),
    begins=(NeedAssessed, NeedTakenOver),
    evolve=evolve_need,
)
_ORGANISATIONS = Folding(
    table=organisations,
    empty=Organisation(),
    begins=(OrganisationRegistered,),
    evolve=evolve_organisation,
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold needs and organisations; events of other cases change nothing."""
    changed = fold(connection, _NEEDS, events)
    store(connection, needs, changed, case_row)
    add(connection, asks, [row for case in changed if not case.before for row in _asks(case)])
    upsert(connection, asks, [row for case in changed if case.before for row in _asks(case)])
    store(connection, organisations, fold(connection, _ORGANISATIONS, events), _organisation_row)


def _asks(case: Case[Need]) -> Iterator[dict[str, Any]]:
    for ask in asked(case.state):
        yield {
            "stream_id": case.stream_id,
            "round_id": ask.round_id,
            "scheme": case.state.scheme,
            "county": scheme_and_county(ask.round_id)[1],
            "budget_year": ask.budget_year,
            "facts": brief(ask),
        }


def _organisation_row(case: Case[Organisation]) -> dict[str, Any]:
    state = case.state
    return {
        **case_row(case),
        "organisation": state.organisation,
        "municipality": state.latest.municipality if state.known else None,
    }


COVERAGE = Projection(
    "coverage",
    metadata,
    apply,
    version=4,
    reach=Reach.COUNTY,
    holds=(Need, Asked, Organisation),
)
