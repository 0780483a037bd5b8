"""Cells of a line that hold several things: its years, milestones, prices and counties' shares."""

import re
from typing import Any, Final

from domain.step3_prioritise.events import Theme
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import JointMeasure
from services.imports import cells
from services.imports.cells import BadCell
from services.imports.columns import choice
from services.imports.entries import Entry, listed, most, parts, price_component, share_of


def years(text: str) -> tuple[Entry, ...]:
    """What falls on each year: budget year; school year; kroner. Sums come in øre."""
    return listed(text, _year, most("years", PlanLine))


def milestones(text: str) -> tuple[Entry, ...]:
    """Milestones: key; title; day; weight as a percentage or a fraction."""
    return listed(text, _milestone, most("milestones", PlanLine))


def prices(text: str) -> tuple[Entry, ...]:
    """Price components of a line: kind; kroner; hours; note. Sums come in øre."""
    return listed(text, price_component, most("prices", PlanLine))


def shares(text: str) -> tuple[Entry, ...]:
    """What each county carries of a joint measure: county number; percentage or fraction."""
    return listed(text, _county_share, most("shares", JointMeasure))


def participants(text: str) -> tuple[Entry, ...]:
    """Who is expected: target group; number; programme."""
    return listed(text, _participants, most("participants", PlanLine))


def measures(text: str) -> tuple[Entry, ...]:
    """What a theme prioritises: key; title; kind; from day; to day; target groups."""
    return listed(text, _measure, most("measures", Theme))


def county(text: str) -> str:
    """A county's official number."""
    if not re.fullmatch(r"\d{2}", text, re.ASCII):
        raise BadCell("bad-county-share")
    return text


def _year(line: str) -> Entry:
    budget_year, school_year, amount = parts(line, 3, 3, "bad-year-amount")
    return {
        "budget_year": cells.year(budget_year),
        "school_year": cells.school_year(school_year),
        "amount_ore": cells.some_ore(amount),
    }


def _milestone(line: str) -> Entry:
    key, title, due, weight = parts(line, 4, 3, "bad-milestone")
    return {
        "milestone_id": cells.key(key),
        "title": cells.line(title),
        "due": cells.day(due),
        "weight": share_of(weight, "bad-milestone") if weight else None,
    }


def _participants(line: str) -> Entry:
    group, expected, programme = parts(line, 3, 2, "bad-participants")
    return {
        "group": choice("target-group", group),
        "expected": cells.whole(expected),
        "programme": choice("programme", programme) if programme else None,
    }


def _measure(line: str) -> Entry:
    key, title, kind, starts_on, ends_on, groups = parts(line, 6, 6, "bad-planned-measure")
    named = (group.strip() for group in groups.split(",") if group.strip())
    return {
        "measure_id": cells.key(key),
        "title": cells.line(title),
        "kind": choice("measure", kind),
        "starts_on": cells.day(starts_on),
        "ends_on": cells.day(ends_on),
        "target_groups": tuple(dict.fromkeys(choice("target-group", group) for group in named)),
    }


def _county_share(line: str) -> Entry:
    number, share = parts(line, 2, 2, "bad-county-share")
    return {"county": county(number), "share": share_of(share, "bad-county-share")}


#: What reads these columns of a line.
READERS: Final[dict[str, Any]] = {
    "years": years,
    "milestones": milestones,
    "prices": prices,
    "participants": participants,
    "joint_lead": cells.or_none(county),
    "joint_key": cells.or_none(cells.key),
    "joint_total": cells.or_none(cells.some_ore),
    "joint_shares": shares,
}
