"""A row of each sheet as what it tells of; a row that cannot be is a `ValidationError`."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from domain.opening.events import ContributionItem
from domain.party import TargetGroup
from domain.step3_prioritise.events import Seat, Theme
from domain.step3_prioritise.forum_events import Member
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import JointMeasure, Pot
from domain.takeover.before import PaidBefore, Sheet
from domain.takeover.contents import (
    ApplicationRow,
    CallRow,
    ContributionRow,
    LineRow,
    MemberRow,
    NeedRow,
    PaidRow,
    RoundRow,
    SeatRow,
    ThemeRow,
    TurnRow,
)
from services.imports.columns import GROUPS
from services.imports.needs import assessment_of, party_of
from services.takeover.line_parties import (
    evaluation_of,
    placements_of,
    provisions_of,
    study_of,
)

_Given = Mapping[str, Any]


def _round(row: int, given: _Given, county: str) -> RoundRow:
    amounts = ("granted", "received", "carried_in")
    told = {f"{key}_ore" if key in amounts else key: given[key] for key in given}
    return RoundRow.model_validate({**told, "row": row})


def _contribution(row: int, given: _Given, county: str) -> ContributionRow:
    item = ContributionItem(form=given["form"], amount_ore=given["amount"], basis=given["basis"])
    return ContributionRow(item=item, row=row)


def _seat(row: int, given: _Given, county: str) -> SeatRow:
    votes = True if given["votes"] is None else given["votes"]
    seat = Seat(group=given["group"], members=given["members"], votes=votes)
    return SeatRow(seat=seat, row=row)


def _member(row: int, given: _Given, county: str) -> MemberRow:
    told = {key: given[key] for key in Member.model_fields}
    return MemberRow(member=Member.model_validate(told), chair=bool(given["chair"]), row=row)


def _theme(row: int, given: _Given, county: str) -> ThemeRow:
    return ThemeRow(theme=Theme.model_validate(dict(given)), row=row)


def _need(row: int, given: _Given, county: str) -> NeedRow:
    answer = ("key", "budget_year", "outcome", "held_on", "text", "rank", "told_on")
    told = {key: given[key] for key in answer}
    return NeedRow(
        **told,
        unit=party_of(dict(given), county),
        assessment=assessment_of(dict(given)),
        row=row,
    )


def _turn(row: int, given: _Given, county: str) -> TurnRow:
    return TurnRow.model_validate({**given, "row": row})


def _line(row: int, given: _Given, county: str) -> LineRow:
    plain = (
        *("line_id", "title", "measure", "use", "form", "base", "needs", "starts_on", "ends_on"),
        *("school_year", "criterion_1", "criterion_2", "providers", "route"),
        *("instalments", "prices", "years", "milestones", "participants"),
        *("individual_reason", "elsewhere_reason"),
    )
    plan = PlanLine(
        **{key: given[key] for key in plain},
        theme_id=given["theme"],
        priority_id=given["priority"],
        target_groups=_groups(given),
        recipient=party_of(dict(given), county) if given["organisation"] else None,
        pot=_pot(given) if given["pot_purpose"] else None,
        joint=_joint(given) if given["joint_key"] else None,
        provided_by=provisions_of(given, county),
        placements=placements_of(given, county),
        study=study_of(given, county),
        evaluation=evaluation_of(given),
        amount_ore=given["amount"],
    )
    return LineRow(
        plan=plan,
        under=given["under"],
        decided_ore=given["decided"],
        decided_on=given["decided_on"],
        assured_on=given["assured_on"],
        row=row,
    )


def _pot(given: _Given) -> Pot:
    return Pot(
        purpose=given["pot_purpose"],
        rules=given["pot_rules"],
        may_apply=given["may_apply"],
        forum_decides=bool(given["forum_decides"]),
    )


def _joint(given: _Given) -> JointMeasure:
    return JointMeasure(
        measure_key=given["joint_key"],
        lead_county=given["joint_lead"],
        total_ore=given["joint_total"],
        shares=given["joint_shares"],
    )


def _groups(given: _Given) -> dict[TargetGroup, int]:
    return {group: given[group.value] for group in GROUPS if given[group.value]}


def _paid(row: int, given: _Given, county: str) -> PaidRow:
    payment = PaidBefore(
        amount_ore=given["amount"],
        paid_on=given["paid_on"],
        voucher=given["voucher"],
        row=row,
    )
    return PaidRow(line_id=given["line_id"], payment=payment)


def _call(row: int, given: _Given, county: str) -> CallRow:
    as_they_are = ("call_id", "title", "text", "rates")
    days = ("published_on", "opens_on", "closes_on", "closed_on")
    return CallRow.model_validate(
        {
            **{name: given[name] for name in (*as_they_are, *days)},
            "pot_id": given["pot"],
            "amount_ore": given["amount"],
            "form": {"fields": given["fields"], "annexes": given["annexes"]},
            "ceiling_ore": given["ceiling"],
            "row": row,
        }
    )


def _application(row: int, given: _Given, county: str) -> ApplicationRow:
    asked = ("title", "description", "measure", "units", "starts_on", "ends_on", "answers")
    drafts = ("criterion_1", "criterion_2", "providers")
    answer = ("received_on", "outcome", "decided_on", "ground", "written_reasons", "told_on")
    return ApplicationRow.model_validate(
        {
            **{name: given[name] for name in ("key", *answer)},
            "call_id": given["call"],
            "applicant": party_of(dict(given), county),
            "content": {
                **{name: given[name] for name in (*asked, *drafts)},
                "amount_ore": given["amount"],
                "target_groups": _groups(given),
            },
            "awarded_ore": given["awarded"],
            "row": row,
        }
    )


#: What makes a row of each sheet: from its number, its cells and the county.
MAKERS: Final[dict[Sheet, Callable[[int, _Given, str], Any]]] = {
    Sheet.ROUND: _round,
    Sheet.CONTRIBUTIONS: _contribution,
    Sheet.SEATS: _seat,
    Sheet.MEMBERS: _member,
    Sheet.THEMES: _theme,
    Sheet.NEEDS: _need,
    Sheet.TURNS: _turn,
    Sheet.LINES: _line,
    Sheet.PAID: _paid,
    Sheet.CALLS: _call,
    Sheet.APPLICATIONS: _application,
}
