"""Keeps each organisation and each county's succession as it stands."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from domain.deadlines.practice import DeadlinePracticeSet
from domain.registry.events import OrganisationRegistered
from domain.state.county import CountyCase, evolve_county
from domain.state.organisation import Organisation, evolve_organisation
from domain.succession.events import CountySucceeded
from projections.cases import Case, Folding, case_row, fold, store
from projections.need_board.sort_key import norwegian_sort_key
from projections.organisation.tables import counties, metadata, organisations
from projections.projection import Placed, Projection, Reach

_ORGANISATIONS = Folding(
    table=organisations,
    empty=Organisation(),
    begins=(OrganisationRegistered,),
    evolve=evolve_organisation,
)
_COUNTIES = Folding(
    table=counties,
    empty=CountyCase(),
    begins=(CountySucceeded, DeadlinePracticeSet),
    evolve=evolve_county,
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold the events of organisations and counties; those of other cases change nothing."""
    store(connection, organisations, fold(connection, _ORGANISATIONS, events), _row)
    store(
        connection,
        counties,
        fold(connection, _COUNTIES, events),
        lambda case: {**case_row(case), "county": case.state.county},
    )


def _row(case: Case[Organisation]) -> dict[str, Any]:
    state, latest = case.state, case.state.latest
    return {
        **case_row(case),
        "organisation": state.organisation,
        "kind": latest.kind,
        "counties": list(dict.fromkeys((latest.county, *latest.counties))),
        "municipality": latest.municipality,
        "members": sorted({membership.member for membership in state.memberships}),
        "gone": state.gone,
        "name_key": latest.name.casefold(),
        "sort_key": norwegian_sort_key(latest.name),
    }


ORGANISATION = Projection(
    "organisation", metadata, apply, reach=Reach.REGISTRY, holds=(Organisation, CountyCase)
)
