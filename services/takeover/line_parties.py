"""Cells of a line that name organisations: who provides it, who visits whom, who teaches."""

import re
from typing import Any, Final

from domain.step3_prioritise.exchange import Placement, Study
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import PlannedEvaluation, Provision
from services.imports import cells
from services.imports.cells import BadCell, or_none
from services.imports.columns import choice
from services.imports.entries import Entry, listed, most, parts

_PARTY: Final = re.compile(r"([\d\s]+),(.+),([^,]+)")
_CREDITS: Final = re.compile(r"(0|[1-9]\d{0,2})([.,]5)?", re.ASCII)


def party(text: str) -> Entry:
    """An organisation in one cell: number, name, kind; raises `BadCell`."""
    if not (found := _PARTY.fullmatch(text)):
        raise BadCell("bad-party")
    number, name, kind = (part.strip() for part in found.groups())
    return {
        "organisation": cells.organisation_number(number),
        "name": cells.line(name),
        "kind": choice("party", kind),
    }


def provided_by(text: str) -> tuple[Entry, ...]:
    """Who provides: organisation; procurement basis; reference; ground."""
    return listed(text, _provision, most("provided_by", PlanLine))


def placements(text: str) -> tuple[Entry, ...]:
    """Placements: direction; school; company; people; days each; kroner a day; agreement; day."""
    return listed(text, _placement, most("placements", PlanLine))


def credits_of(text: str) -> str:
    """Study credits, which may be halves."""
    if not _CREDITS.fullmatch(text):
        raise BadCell("bad-credits")
    return text.replace(",", ".")


def _provision(line: str) -> Entry:
    named, basis, reference, ground = parts(line, 4, 1, "bad-provision")
    told: Entry = {"provider": party(named)}
    if bool(basis) is not bool(reference):
        raise BadCell("bad-provision")
    if basis:
        told["procurement"] = {
            "basis": choice("procurement", basis),
            "reference": cells.line(reference),
            "ground": cells.plain(ground, cells.LONGEST),
        }
    return told


def _placement(line: str) -> Entry:
    found = parts(line, 8, 6, "bad-placement")
    direction, school, company, people, days, rate, agreement, agreed_on = found
    return {
        "direction": choice("direction", direction),
        "school": party(school),
        "company": party(company),
        "places": cells.whole(people),
        "days_each": cells.whole(days),
        "day_rate_ore": cells.ore(rate),
        "agreement": cells.plain(agreement, cells.LONGEST),
        "agreed_on": cells.day(agreed_on) if agreed_on else None,
    }


def provisions_of(given: Any, county: str) -> tuple[Provision, ...]:
    """Who provides the line; an organisation is told of as one of the round's county."""
    return tuple(
        Provision.model_validate({**each, "provider": {**each["provider"], "county": county}})
        for each in given["provided_by"]
    )


def placements_of(given: Any, county: str) -> tuple[Placement, ...]:
    """The placements of the line."""
    return tuple(
        Placement.model_validate(
            {**each, **{who: {**each[who], "county": county} for who in ("school", "company")}}
        )
        for each in given["placements"]
    )


def study_of(given: Any, county: str) -> Study | None:
    """The further education that the line pays for, if it pays for any."""
    if not given["study_title"]:
        return None
    return Study.model_validate(
        {
            "title": given["study_title"],
            "credits": given["study_credits"],
            "provider": {**given["study_provider"], "county": county},
            "places": given["study_places"],
        }
    )


def evaluation_of(given: Any) -> PlannedEvaluation | None:
    """What the line is to attain and how that is found out, if the county had planned it."""
    if not given["evaluation_goal"]:
        return None
    return PlannedEvaluation(
        goal=given["evaluation_goal"],
        how=given["evaluation_how"],
        judged_by=given["evaluation_judged_by"],
    )


#: What reads these columns of a line.
READERS: Final[dict[str, Any]] = {
    "provided_by": provided_by,
    "placements": placements,
    "study_title": cells.line,
    "study_credits": or_none(credits_of),
    "study_provider": or_none(party),
    "study_places": or_none(cells.whole),
}
