"""A case that is taken up by risk has the score that the list of risks shows."""

from domain.role import Role
from tests.journeys.control_case import opened, paid
from tests.journeys.county import County


async def test_a_case_by_risk_records_the_score_that_the_list_shows(
    untouched_county: County,
) -> None:
    """The directorate looks at the list, and opens a case by what it saw there.

    The course has a name of its own: what other counties' journeys pay the same school for would
    be the same course paid twice, and a private school that another registered here a finding.
    """
    county = untouched_county
    county.course = {"title": "Fagdag som ingen annan har"}
    await paid(county)
    auditor = county.someone(Role.DIRECTORATE_AUDITOR)
    # Nobody has looked at what the audit trail has reached: the case waits for it by itself.
    body = {"round_id": county.round_id, "selection": {"by": "risk", "grounds": "Høg risiko."}}
    await auditor.refused("/controls", body, 422, "reason-required")
    asked = {"round_id": county.round_id, "at_least": county.seen["log"]}
    (nothing,) = (await auditor.read("/risk-scores", **asked))["items"]
    assert nothing["points"] == 0
    cancelled = {"grounds": "Bedrifta kan ikkje ta imot nokon i år."}
    await county.officer.do(f"{county.round}/lines/l-1/cancellation", cancelled)
    asked = {"round_id": county.round_id, "at_least": county.seen["log"]}
    shown = await auditor.read("/risk-scores", **asked)
    (score,) = shown["items"]
    assert score["points"] > 0
    selection = {
        "by": "risk",
        "grounds": "Høg risiko.",
        "score": {"log_position": shown["log_position"], "rule_version": "risk-1"},
    }
    case = await opened(auditor, county.round_id, selection=selection)
    kept = (await auditor.read(case))["selection"]
    assert (kept["points"], kept["scored"]["log_position"]) == (
        score["points"],
        shown["log_position"],
    )
    assert [(part["code"], part["events"]) for part in kept["risk"]] == [
        (part["part"]["code"], part["events"]) for part in score["parts"]
    ]
    told = {"by": "risk", "grounds": "Høg risiko.", "risk": [{"code": "a", "points": 90}]}
    body = {"round_id": county.round_id, "selection": told}
    await auditor.refused("/controls", body, 422, "invalid-body")
    ahead = {**selection, "score": {"log_position": 10**9}}
    body = {"round_id": county.round_id, "selection": ahead}
    await auditor.refused("/controls", body, 422, "risk-beyond-log")
