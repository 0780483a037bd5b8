"""A risk score is computed of the log, part by part, and each part names what it stands on."""

from typing import Any

import pytest

from domain.case import control_ref, round_ref
from domain.checks.books import RoundBooks
from domain.checks.finding import Outcome
from domain.checks.run import run
from domain.checks.versions import ADOPTED
from domain.control.events import ControlOpened, FindingClosed, FindingMade, Selection
from domain.control.kinds import FindingEnd, SelectedBy
from domain.control.round_events import ClaimEased, GrantClaimedBack
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event, Refusal
from domain.follow_up.events import MeasureCarriedOut
from domain.language.texts import sentence
from domain.party import TargetGroup
from domain.risk.compute import scores
from domain.risk.rules import FIRST, RISK_RULES
from domain.risk.score import RiskOf, RiskPart, RiskScore, Scored
from domain.rules.control.control_risk import rules_asked, the_one
from domain.schemes.rule_set import Status
from domain.step4_dispose.payment_details import RecallKind
from domain.step4_dispose.payment_events import PaymentRecalled
from tests.domain.checked import AUTUMN, PAID, PAID_ORE, SPRING, Cases, opened, seen
from tests.domain.facts import ORDERED, PRIORITISED, THE_NEED, THE_ROUND, deadline, fact
from tests.samples import ROUND, SCHOOL
from tests.samples.control import CONTROL, FOUND

#: Four took part from outside the groups, and no working life.
OUTSIDE = fact(
    MeasureCarriedOut,
    participants={TargetGroup.VET_TEACHER: 9, TargetGroup.OTHER: 3},
    partners=(SCHOOL,),
)
CLAIMED = fact(GrantClaimedBack, amount_ore=1_000_000)
RECALLED = fact(PaymentRecalled, kind=RecallKind.CLAIM_BACK, amount_ore=1_000_000)


def books(*more: Event, other: Cases | None = None, at: Any = SPRING) -> tuple[RoundBooks, ...]:
    return opened({THE_NEED: PRIORITISED, THE_ROUND: (*PAID, *more), **(other or {})}, at)


def scored(rounds: tuple[RoundBooks, ...], of: RiskOf = RiskOf.ROUND) -> RiskScore:
    (score,) = scores(rounds, run(rounds, ADOPTED), FIRST, of)
    return score


def part(score: RiskScore, code: str) -> RiskPart:
    (found,) = [one for one in score.parts if one.code == code]
    return found


def test_the_weights_are_a_setting_that_nobody_has_verified_and_make_a_hundred() -> None:
    weights = FIRST.weights
    most = (
        weights.findings_most,
        weights.repayments_most,
        weights.overdue_most,
        weights.untraced_most,
    )
    assert sum(most) == 100
    assert FIRST.status is Status.UNVERIFIED
    assert RISK_RULES[FIRST.version_id] is FIRST


@pytest.mark.parametrize("of", RiskOf)
def test_a_score_is_the_sum_of_its_parts_which_say_what_they_stand_on(of: RiskOf) -> None:
    rounds = books(OUTSIDE)
    score = scored(rounds, of)
    assert score.points == sum(one.points for one in score.parts) > 0
    for one in score.parts:
        assert one.most is not None
        assert 0 <= one.points <= one.most
        assert bool(one.events) is bool(one.points)
    positions = {one.position for books in rounds for one in books.history.all}
    assert set(part(score, "open-findings").events) <= positions


def test_a_serious_finding_weighs_more_than_a_moderate_one() -> None:
    before = part(scored(books()), "open-findings")
    after = part(scored(books(OUTSIDE)), "open-findings")
    grown = {key: after.facts[key] - before.facts[key] for key in after.facts}
    weights = FIRST.weights
    told = (
        grown["serious"] * weights.serious
        + grown["moderate"] * weights.moderate
        + grown["note"] * weights.note
    )
    assert after.points - before.points == told > 0


def test_a_finding_that_a_control_has_closed_is_open_no_more() -> None:
    rounds = books(OUTSIDE)
    found = next(one for one in run(rounds, ADOPTED) if one.code == "outside-target-groups")
    check = FOUND.check
    assert check is not None
    named = check.model_copy(update={"finding_id": found.finding_id})
    made = FOUND.model_copy(update={"check": named})
    assert isinstance(made, FindingMade)
    closed = fact(FindingClosed, end=FindingEnd.EXPLAINED)
    case = control_ref(CONTROL)
    only_made = books(OUTSIDE, other={case: (fact(ControlOpened), made)})
    ended = books(OUTSIDE, other={case: (fact(ControlOpened), made, closed)})
    severity = found.severity.value
    counted = [part(scored(each), "open-findings").facts[severity] for each in (only_made, ended)]
    assert counted[0] - counted[1] == 1


def test_what_was_claimed_before_counts_once_a_case_and_not_when_eased_to_nothing() -> None:
    twice = (CLAIMED, CLAIMED)
    claims = part(scored(books(*twice)), "earlier-repayments")
    assert claims.facts == {"claims": 1, "claimed_ore": 2_000_000}
    assert claims.points == FIRST.weights.repayment
    assert len(claims.events) == 2
    eased = fact(ClaimEased, amount_ore=1_000_000, on_county=True)
    assert part(scored(books(CLAIMED, eased)), "earlier-repayments").points == 0


def test_a_claim_of_an_earlier_year_counts_for_a_round_that_has_none() -> None:
    earlier = f"{ROUND[:-4]}2025"
    named = {"round_id": earlier}
    before = [e.model_copy(update=named) if hasattr(e, "round_id") else e for e in PAID]
    rounds = books(other={round_ref(earlier): (*before, CLAIMED)})
    found = scores(rounds, run(rounds, ADOPTED), FIRST, RiskOf.ROUND, lambda key: key == ROUND)
    (score,) = found
    assert score.round_id == ROUND
    assert part(score, "earlier-repayments").facts["claims"] == 1


def test_a_recipient_has_what_was_claimed_of_it_and_a_county_what_was_claimed_of_that() -> None:
    rounds = books(CLAIMED, RECALLED)
    recipient = scored(rounds, RiskOf.RECIPIENT)
    assert recipient.organisation == ORDERED.payee.organisation
    assert part(recipient, "earlier-repayments").facts["claimed_ore"] == RECALLED.amount_ore
    without = scored(books(CLAIMED), RiskOf.RECIPIENT)
    assert recipient.points - without.points == FIRST.weights.repayment
    county = scored(rounds, RiskOf.COUNTY)
    assert (county.round_id, county.organisation) == (None, None)
    assert part(county, "earlier-repayments").facts["claims"] == 1


def test_money_without_a_whole_chain_gives_a_point_for_each_step_begun() -> None:
    rounds = opened({THE_ROUND: PAID})
    untraced = part(scored(rounds), "unaccounted-money")
    assert untraced.facts == {"untraced_ore": PAID_ORE}
    step = FIRST.weights.untraced_step_ore
    assert untraced.points == min(FIRST.weights.untraced_most, -(-PAID_ORE // step)) == 1
    assert part(scored(books()), "unaccounted-money").points == 0


def test_only_a_known_version_is_asked_for_and_no_position_that_is_to_come() -> None:
    assert rules_asked(None, 7, 7) is rules_asked(FIRST.version_id, None, 7) is FIRST
    with pytest.raises(Refusal, match="risk-rules-unknown"):
        rules_asked("risk-0", None, 7)
    with pytest.raises(Refusal, match="risk-beyond-log"):
        rules_asked(None, 8, 7)
    with pytest.raises(Refusal, match="nothing-to-score"):
        the_one((scored(books()),), "310000078")


def test_no_part_gives_more_than_its_most() -> None:
    claims = [CLAIMED.model_copy(update={"control_id": f"k-{n}"}) for n in range(5)]
    claimed = part(scored(books(*claims)), "earlier-repayments")
    assert claimed.facts["claims"] == 5
    assert claimed.points == claimed.most == FIRST.weights.repayments_most


def test_a_report_that_is_overdue_is_counted_as_such_and_not_as_a_finding_too() -> None:
    rounds = books(deadline(DeadlineKind.COUNTY_REPORT), at=AUTUMN)
    overdue = part(scored(rounds), "overdue-reports")
    assert overdue.facts["reports"] == 1
    assert overdue.points == FIRST.weights.overdue
    counts = part(scored(rounds), "open-findings").facts
    found = [one for one in run(rounds, ADOPTED) if one.outcome is Outcome.FOUND]
    assert sum(counts.values()) == len(found) - 1


def test_the_trail_tells_the_score_by_its_parts_and_by_which_rules_it_was_computed() -> None:
    parts = (
        RiskPart(code="open-findings", points=15, most=45, facts={"serious": 1}, events=(7,)),
        RiskPart(code="overdue-reports", points=0, most=20, facts={"reports": 0}),
    )
    selection = Selection(
        by=SelectedBy.RISK,
        grounds="Fordi",
        risk=parts,
        scored=Scored(rule_version="risk-1", log_position=4711),
    )
    case = control_ref(CONTROL)
    (one,) = seen({case: (fact(ControlOpened, selection=selection),)})
    told = sentence(one.recorded, "en")
    assert "15 points: open findings by severity (15)." in told
    assert "by the rules risk-1, of the log up to position 4711" in told
    assert "overdue" not in told
