"""The overview's sums are those of its rounds, whatever has happened in them."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.county_report.due import ReportStanding, report_due, standing
from domain.county_report.events import CountyReportReopened, CountyReportSubmitted
from domain.deadlines.events import DeadlineMoved, DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.follow_up.answers import EvaluationAnswered, RoundQuestionAnswered
from domain.follow_up.cooperation import CooperationConfirmed
from domain.follow_up.events import MeasureCarriedOut
from domain.follow_up.participants import ParticipantsRecorded
from domain.follow_up.recipient_report import RecipientReportSubmitted
from domain.opening.events import GrantCommitted, OwnContributionPledged, RoundOpened
from domain.opening.money_events import (
    GrantChanged,
    GrantReceived,
    MoneyCarriedIn,
    MoneyCarriedOut,
)
from domain.party import Party, PartyKind
from domain.state.need import Need
from domain.state.round import Round
from domain.step2_report.events import NeedForwarded
from domain.step3_prioritise.asked import asked
from domain.step3_prioritise.events import PlanAdopted
from domain.step4_dispose.events import FundsDisbursed, GrantDecided, PaymentOrdered
from domain.step4_dispose.payment_events import RepaymentReceived
from domain.views.national.overview import Known, overview, without_round
from domain.views.national.table import TableName
from services.api.reads.sums import sums_of
from tests.domain.facts import OPEN, PRIORITISED, THE_NEED, THE_ROUND, fact, line
from tests.domain.facts_pots import AWARDED, POT_LINE, WITH_POT
from tests.domain.given import fold
from tests.samples import COMPANY, NEED, NETWORK, PROVIDER, SCHOOL

SPRING = datetime(2027, 3, 1, 12, tzinfo=UTC)
_PARTIES = st.sampled_from([SCHOOL, COMPANY, NETWORK, PROVIDER])
_ORE = st.integers(1, 10_000)


def state_of(*events: Event) -> Round:
    found = fold(THE_ROUND, events)
    assert isinstance(found, Round)
    return found


@st.composite
def _rounds(draw: st.DrawFn) -> Round:
    """A round of some county and year that has gone some way with its money."""
    county = draw(st.sampled_from(["03", "11", "46"]))
    year = draw(st.sampled_from([2025, 2026]))
    named = {"round_id": f"yrkesfag-{county}-{year}", "county": county, "budget_year": year}
    events: list[Event] = [
        fact(GrantCommitted, amount_ore=draw(_ORE), **named),
        fact(RoundOpened, **named),
    ]
    money = (
        fact(OwnContributionPledged),
        fact(GrantReceived, amount_ore=draw(_ORE)),
        fact(GrantChanged, amount_ore=draw(_ORE)),
        fact(MoneyCarriedIn, amount_ore=draw(_ORE)),
        fact(MoneyCarriedOut, amount_ore=draw(_ORE)),
    )
    events += draw(st.lists(st.sampled_from(money), unique_by=id))
    payees = draw(st.lists(_PARTIES, max_size=3))
    lines = tuple(
        line(f"l-{n}", recipient=payee, amount_ore=draw(_ORE)) for n, payee in enumerate(payees)
    )
    if lines:
        events.append(fact(PlanAdopted, lines=(*lines, POT_LINE)))
    for planned in lines:
        events += draw(_paid(planned.line_id, draw(_PARTIES)))
    return state_of(*events)


@st.composite
def _paid(draw: st.DrawFn, line_id: str, payee: Party) -> list[Event]:
    key, amount = f"p-{line_id}", draw(_ORE)
    steps: list[Event] = [
        fact(GrantDecided, line_id=line_id, recipient=payee, amount_ore=amount),
        fact(PaymentOrdered, payment_id=key, line_id=line_id, payee=payee, amount_ore=amount),
        fact(FundsDisbursed, payment_id=key, line_id=line_id),
        fact(RecipientReportSubmitted, line_id=line_id, recipient=payee),
        fact(MeasureCarriedOut, line_id=line_id),
        fact(EvaluationAnswered, line_id=line_id),
        fact(
            RepaymentReceived,
            payment_id=key,
            line_id=line_id,
            amount_ore=draw(st.integers(1, amount)),
        ),
    ]
    return steps[: draw(st.integers(0, len(steps)))]


@settings(max_examples=60, deadline=None)
@given(rounds=st.lists(_rounds(), max_size=5, unique_by=lambda state: state.round_id))
def test_the_national_sums_are_those_of_the_rounds(rounds: Sequence[Round]) -> None:
    known = Known(tuple(rounds), (), {SCHOOL.organisation: "4601"}, SPRING)
    tables = {table.name: table for table in overview(known)}
    own = [sums_of(state) for state in rounds]
    whole = tables[TableName.MONEY].whole.sums

    for column in ("granted_ore", "received_ore", "means_ore", "planned_ore", "decided_ore"):
        assert whole[column] == sum(getattr(each, column) for each in own)
    assert whole["disbursed_ore"] == sum(each.disbursed_ore for each in own)
    assert whole["not_planned_ore"] == sum(each.unplanned_ore for each in own)
    assert whole["in_hand_ore"] == sum(each.unspent_ore - each.advanced_ore for each in own)
    assert whole["own_contribution_ore"] == sum(each.own_contribution.total_ore for each in own)
    for name in (
        TableName.TARGET_GROUPS,
        TableName.MONEY_ROUTES,
        TableName.MUNICIPALITIES,
        TableName.UNITS,
    ):
        for column in ("planned_ore", "disbursed_ore"):
            assert tables[name].whole.sums[column] == whole[column], (name, column)
    for table in tables.values():
        sums = [*(row.sums for row in table.rows), *(total.sums for total in table.totals)]
        assert all(split.holds(each) for split in table.splits for each in sums)
        years = [each for each in table.totals if each.budget_year and each.key is None]
        for column in table.columns:
            assert table.whole.sums[column] == sum(each.sums[column] for each in years)
            assert table.whole.sums[column] == sum(row.sums[column] for row in table.rows)


def test_rows_stand_by_year_and_number_and_the_missing_are_named() -> None:
    rounds = [
        state_of(fact(RoundOpened, round_id=f"yrkesfag-{c}-{y}", county=c, budget_year=y))
        for c, y in (("46", 2026), ("03", 2026), ("11", 2025))
    ]
    (money,) = overview(Known(tuple(rounds), (), {}, SPRING), [TableName.MONEY])
    assert [(row.budget_year, row.county) for row in money.rows] == [
        (2025, "11"),
        (2026, "03"),
        (2026, "46"),
    ]
    missing = {(one.budget_year, one.county) for one in without_round(rounds)}
    assert (2026, "11") in missing
    assert (2026, "46") not in missing
    assert [one.county for one in without_round(rounds, {"46"})] == ["46"]


def _sums(
    name: TableName, *events: Event, key: str | None = None, needed: Sequence[Event] = PRIORITISED
) -> dict[str, int]:
    need = fold(THE_NEED, needed)
    assert isinstance(need, Need)
    known = Known((state_of(*events),), asked(need), {}, SPRING)
    (table,) = overview(known, [name])
    return next(row.sums for row in table.rows if row.key == key)


def test_money_in_a_pot_stands_apart_from_what_was_awarded() -> None:
    (table,) = overview(
        Known((state_of(*WITH_POT, AWARDED),), (), {}, SPRING), [TableName.MONEY_ROUTES]
    )
    pot = next(row.sums for row in table.rows if row.key == "pot")
    assert pot["planned_ore"] == POT_LINE.amount_ore - AWARDED.amount_ore
    assert (pot["decided_ore"], table.whole.sums["decided_ore"]) == (0, AWARDED.amount_ore)


def test_a_need_that_a_network_has_had_came_through_it() -> None:
    direct = _sums(TableName.NEED_ROUTES, *OPEN, key="direct")
    assert (direct["needs"], direct["prioritised"], direct["unanswered"]) == (1, 1, 0)
    before, after = PRIORITISED[:2], PRIORITISED[2:]
    needed = (*before, fact(NeedForwarded, network=NETWORK.organisation), *after)
    through = _sums(TableName.NEED_ROUTES, *OPEN, key="through-network", needed=needed)
    assert through == direct


PLANNED = (*OPEN, fact(PlanAdopted, lines=(line("l-1", needs=(NEED,)),)))


def test_who_came_is_counted_as_it_was_counted_last() -> None:
    came = fact(ParticipantsRecorded)
    told = _sums(TableName.TARGET_GROUPS, *PLANNED, came, key=came.participants[0].group.value)
    group = came.participants[0].group
    assert told["came"] == sum(row.count for row in came.participants if row.group is group)


def test_cooperation_is_shown_with_what_is_not_confirmed() -> None:
    before = _sums(TableName.MEASURES, *PLANNED)
    assert (before["measures"], before["not_planned_together"]) == (1, 1)
    after = _sums(TableName.MEASURES, *PLANNED, fact(CooperationConfirmed, party=COMPANY))
    assert after["working_life_confirmed"] == 1
    assert after["planned_together"] + after["carried_out_together"] == 1


def test_whoever_says_nothing_is_counted_as_no_answer() -> None:
    silent = _sums(TableName.ANSWERS, *PLANNED, key="cooperation")
    assert silent["asked"] == silent["no_answer"] > 0
    county = SCHOOL.model_copy(update={"kind": PartyKind.COUNTY})
    said = _sums(
        TableName.ANSWERS, *PLANNED, fact(EvaluationAnswered, party=county), key="cooperation"
    )
    assert said["no_answer"] == silent["no_answer"] - 1
    of_round = _sums(
        TableName.ANSWERS, *PLANNED, fact(RoundQuestionAnswered), key="sami-perspectives"
    )
    assert (of_round["asked"], of_round["no_answer"]) == (1, 0)


DUE = fact(DeadlineSet, deadline_id="report", kind=DeadlineKind.COUNTY_REPORT)


@pytest.mark.parametrize(
    ("events", "stands"),
    [
        ((), ReportStanding.OWED),
        ((DUE,), ReportStanding.OVERDUE),
        ((DUE, fact(CountyReportSubmitted)), ReportStanding.SUBMITTED),
        (
            (fact(CountyReportSubmitted), fact(CountyReportReopened)),
            ReportStanding.REOPENED,
        ),
        (
            (
                DUE,
                fact(
                    DeadlineMoved,
                    deadline_id="report",
                    at=datetime(2028, 3, 1, 22, 59, 59, tzinfo=UTC),
                ),
            ),
            ReportStanding.NOT_DUE,
        ),
    ],
)
def test_a_report_is_owed_overdue_submitted_or_opened_again(
    events: tuple[Event, ...], stands: ReportStanding
) -> None:
    state = state_of(*PLANNED, *events)
    assert standing(state, SPRING) is stands
    assert (report_due(state) is None) is (DUE not in events)
    column = f"county_{stands.value.replace('-', '_')}"
    assert _sums(TableName.REPORTS, *PLANNED, *events)[column] == 1
