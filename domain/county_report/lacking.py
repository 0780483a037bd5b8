"""What the county's report still lacks, field by field, as the round stands (*hva som mangler*)."""

from collections.abc import Collection, Iterable, Iterator

from domain.county_report.fields import Lacking, ReportField, Why
from domain.county_report.lacking_measures import of_measures
from domain.county_report.lacking_money import of_money
from domain.county_report.lacking_signature import of_signature
from domain.state.forum import Forum
from domain.state.round import Round
from domain.step3_prioritise.forum_events import Member


def lacking(
    state: Round, forum: Forum | None, known_places: Collection[str]
) -> tuple[Lacking, ...]:
    """Every field that cannot be filled, in the order of the report; none when it is whole.

    `known_places` are the organisations whose municipality the registry knows.
    """
    found = [
        *of_money(state),
        *_of_work(state, forum),
        *of_measures(state, known_places),
        *of_signature(state),
    ]
    order = list(ReportField)
    return tuple(sorted(found, key=lambda one: order.index(one.field)))


def members_of(members: Iterable[Member], budget_year: int) -> tuple[Member, ...]:
    """Those who sat at any time of the year."""
    return tuple(m for m in members if m.term_from.year <= budget_year <= m.term_to.year)


def _of_work(state: Round, forum: Forum | None) -> Iterator[Lacking]:
    version = state.plan_version
    if not version:
        yield Lacking(field=ReportField.PLAN, why=Why.NOT_ADOPTED)
    if state.vet_board.laid_on(version) is None:
        yield Lacking(field=ReportField.VET_BOARD, why=Why.NOT_LAID_BEFORE_BOARD)
    if state.vet_board.stated_on(version) is None:
        yield Lacking(field=ReportField.VET_BOARD, why=Why.BOARD_HAS_NOT_STATED)
    if forum is None or not members_of(forum.members.values(), state.budget_year):
        yield Lacking(field=ReportField.MEMBERS, why=Why.NO_MEMBERS)
