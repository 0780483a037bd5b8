"""What the report lacks is what the report, drawn up now, leaves empty: no more and no less."""

from collections.abc import Callable, Iterator

import pytest

from domain.county_report.build import county_report
from domain.county_report.content import MeasureRow, ReportContent
from domain.county_report.fields import Lacking, ReportField, Why
from domain.county_report.lacking import lacking
from domain.follow_up.standing import MeasureStanding
from domain.state.forum import Forum
from services.county_report.draw_up import books_of
from tests.domain.county import County
from tests.domain.facts import FORUM_WITH_MEMBERS, THE_FORUM, THE_NEED, THE_ROUND, WITH_FORUM
from tests.domain.given import fold
from tests.samples import ROUND, SCHOOL
from tests.services.county_report.conftest import REGISTERED, STORY, THE_SCHOOL

FIRST = 2


def _forum() -> Forum:
    found = fold(THE_FORUM, FORUM_WITH_MEMBERS)
    assert isinstance(found, Forum)
    return found


def _as_drawn_up(content: ReportContent) -> Iterator[tuple[ReportField, frozenset[str]]]:
    """The fields that the report leaves empty, with the measures that it does so for."""
    totals = {total.figure.name: total for total in content.money}
    if content.header.grant_letter is None:
        yield ReportField.GRANT_LETTER, frozenset()
    if totals["granted"].remainder > 0:
        yield ReportField.RECEIVED, frozenset()
    own = totals["own-pledged"]
    if own.figure.value == 0 or own.remainder > 0:
        yield ReportField.OWN_CONTRIBUTION, frozenset()
    if not content.measures:
        yield ReportField.PLAN, frozenset()
    if None in (content.work.vet_board_laid_on, content.work.vet_board_stated_on):
        yield ReportField.VET_BOARD, frozenset()
    if any(row.municipality is None for row in content.recipients):
        yield ReportField.MUNICIPALITIES, frozenset()
    if not content.work.members:
        yield ReportField.MEMBERS, frozenset()
    for field, is_empty in _EMPTY.items():
        if found := frozenset(row.line_id for row in content.measures if is_empty(row)):
            yield field, found


_EMPTY: dict[ReportField, Callable[[MeasureRow], object]] = {
    ReportField.NEEDS: lambda row: not row.needs,
    ReportField.TARGET_GROUPS: lambda row: not any(row.target_groups.values()),
    ReportField.PROVIDERS: lambda row: not row.providers,
    ReportField.STATUS: lambda row: row.status is MeasureStanding.NONE,
    ReportField.PARTICIPANTS: lambda row: not row.came,
    ReportField.DECIDED: lambda row: not row.decided.value,
    ReportField.EVALUATIONS: lambda row: not row.evaluated,
    ReportField.QUESTIONS: lambda row: row.answered < row.parties,
    ReportField.RECIPIENT_REPORTS: lambda row: row.paid.value and row.report_status != "accepted",
}


def _by_field(found: tuple[Lacking, ...]) -> dict[ReportField, frozenset[str]]:
    lines: dict[ReportField, frozenset[str]] = {}
    for one in found:
        lines[one.field] = lines.get(one.field, frozenset()) | set(one.lines)
    return lines


@pytest.mark.parametrize("registered", [True, False])
@pytest.mark.parametrize("length", range(FIRST, len(STORY) + 1))
def test_it_is_what_the_report_drawn_up_now_leaves_empty(length: int, registered: bool) -> None:
    told = {THE_ROUND: STORY[:length], THE_NEED: WITH_FORUM, THE_FORUM: FORUM_WITH_MEMBERS}
    if registered:
        told[THE_SCHOOL] = REGISTERED
    county = County(told)
    content = county_report(books_of(county.log, ROUND), ROUND)
    found = _by_field(lacking(county.round, _forum(), [SCHOOL.organisation] * registered))
    county.log.close()
    silent = {ReportField.PAID, ReportField.ATTESTATION, ReportField.SIGNATURE}
    drawn = dict(_as_drawn_up(content))
    if not content.measures:
        # Of no measure nothing is missing but the measures.
        assert set(found) - silent <= set(drawn) | {ReportField.QUESTIONS}
    assert {f: lines for f, lines in found.items() if f not in silent and lines} == {
        f: lines for f, lines in drawn.items() if lines
    }
    for field in set(drawn) - set(_EMPTY):
        assert field in found, field
    for field in set(found) - silent - set(_EMPTY):
        assert field in drawn, field


def test_without_a_forum_its_members_are_missing() -> None:
    county = County({THE_ROUND: STORY[:FIRST]})
    found = {one.why for one in lacking(county.round, None, ())}
    county.log.close()
    assert {Why.NO_MEMBERS, Why.NOT_ADOPTED, Why.NOT_DRAWN_UP} <= found


def test_every_reason_names_a_duty_and_a_field_comes_in_the_reports_order() -> None:
    county = County({THE_ROUND: STORY})
    found = lacking(county.round, None, ())
    county.log.close()
    order = [list(ReportField).index(one.field) for one in found]
    assert order == sorted(order)
    assert all(one.action for one in found)
