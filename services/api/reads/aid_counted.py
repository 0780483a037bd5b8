"""The rounds that are counted together when aid is: earlier years, and other counties' grants."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from domain.party import Party
from domain.rules.money.aid import Elsewhere, granted_by, rounds_before, rounds_elsewhere
from domain.state.plan_line import LineState
from domain.state.round import Round
from projections.audit_trail.about_case import Whole, around_rounds
from projections.plan.measures import lines_paying
from projections.plan.project import PLAN
from projections.round_status import queries
from projections.round_status.project import ROUND_STATUS
from services.api.reads.asking import Asked, ReadModels, Then


class Counted(NamedTuple):
    """The county's rounds of the years before, and what other counties granted in these years.

    Of other counties no more than an amount: whoever reads sees their own county's cases alone.
    """

    earlier: tuple[Round, ...]
    elsewhere: Elsewhere


def counted(models: ReadModels, asked: Asked, round_id: str, parties: Sequence[Party]) -> Counted:
    """What is counted together with the round for these parties, at the instant asked for."""
    before = [ref.key for ref in rounds_before(round_id)]
    with (
        _then_around(asked, around_rounds([round_id, *before])),
        models.read(asked, ROUND_STATUS) as connection,
    ):
        found = [queries.find(connection, key) for key in before]
    earlier = tuple(one.state for one in found if one is not None)
    if not parties:
        return Counted(earlier, {})
    others = [ref.key for ref in rounds_elsewhere(round_id)]
    numbers = [party.organisation for party in parties]
    with (
        _then_around(asked, around_rounds([round_id, *others])),
        models.read(asked, PLAN) as connection,
    ):
        rows = lines_paying(connection, others, numbers)
    return Counted(
        earlier, granted_by((row.county, LineState.model_validate(row.state)) for row in rows)
    )


@contextmanager
def _then_around(asked: Asked, whole: Whole) -> Iterator[None]:
    """While an earlier instant is asked for: what is folded is `whole`, not the path's case."""
    of_path = asked.then
    if of_path is not None:
        asked.then = Then(of_path.clocks, whole)
    try:
        yield
    finally:
        asked.then = of_path
