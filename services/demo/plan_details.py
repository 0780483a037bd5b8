"""What the demo's plan says of each line besides its contents: form, years, terms, exchanges."""

from collections.abc import Mapping
from typing import Final

from domain.party import MeasureKind, MoneyRoute, Party, PartyKind, Programme, TargetGroup
from domain.procurement import Procurement, ProcurementBasis
from domain.step3_prioritise.exchange import Direction, Placement, Study
from domain.step3_prioritise.line_contents import (
    Base,
    Instalment,
    Participants,
    PlannedEvaluation,
    Provision,
    Release,
    YearAmount,
)
from services.demo import plan_phrases as phrases
from services.demo.calendar import SCHOOL_YEAR, YEAR
from services.demo.ideas.idea import Idea
from services.demo.language import Language
from services.demo.money import PLACEMENT_DAYS, instalments, rate_ore

_BASES: Final[Mapping[MeasureKind, Base]] = {
    MeasureKind.HOSPITERING: Base.WORKPLACE,
    MeasureKind.COURSE: Base.SCHOOL_AND_WORKPLACE,
    MeasureKind.YRKESFAGLARER_2: Base.SCHOOL_AND_WORKPLACE,
    MeasureKind.COLLECTIVE: Base.SCHOOL,
    MeasureKind.NETWORK: Base.SCHOOL_AND_WORKPLACE,
}
_LAST: Final = Release.REPORT_AND_ACCOUNTS
_RELEASES: Final = {2: (Release.DECISION, _LAST), 3: (Release.DECISION, Release.HALFWAY, _LAST)}
_COMPANIES: Final[Mapping[Programme, str]] = {
    Programme.BYGG_OG_ANLEGG: "company-ba",
    Programme.ELEKTRO_OG_DATATEKNOLOGI: "company-el",
    Programme.HELSE_OG_OPPVEKST: "company-hs",
    Programme.INFORMASJONSTEKNOLOGI: "company-im",
    Programme.NATURBRUK: "company-na",
    Programme.RESTAURANT_OG_MATFAG: "company-rm",
}


def to_school(idea: Idea) -> bool:
    """Whether the idea is an exchange that takes instructors to a school."""
    is_exchange = idea.measure is MeasureKind.HOSPITERING
    return is_exchange and TargetGroup.VET_TEACHER not in idea.groups


def base(idea: Idea) -> Base:
    """Where the measure takes place: an exchange where its participants come as guests."""
    return Base.SCHOOL if to_school(idea) else _BASES[idea.measure]


def participants(idea: Idea, groups: Mapping[TargetGroup, int]) -> tuple[Participants, ...]:
    """All of a line's participants belong to the programme that its needs came from."""
    return tuple(
        Participants(group=group, programme=idea.programme, expected=expected)
        for group, expected in groups.items()
    )


def years(amount_ore: int) -> tuple[YearAmount, ...]:
    """Everything falls on the played budget year and the school year that begins in it."""
    return (YearAmount(budget_year=YEAR, school_year=SCHOOL_YEAR, amount_ore=amount_ore),)


def terms(amount_ore: int) -> tuple[Instalment, ...]:
    """The instalments that the demo pays, and what releases each."""
    parts = instalments(amount_ore)
    return tuple(
        Instalment(amount_ore=part, released_by=release)
        for part, release in zip(parts, _RELEASES[len(parts)], strict=True)
    )


def provided_by(idea: Idea, recipient: Party, language: Language) -> tuple[Provision, ...]:
    """The provider that the county means to buy from, and on what basis."""
    if idea.route is not MoneyRoute.PURCHASE:
        return ()
    basis = Procurement(
        basis=ProcurementBasis.COMPETITION, reference=phrases.COMPETITION.written(language)
    )
    return (Provision(provider=recipient, procurement=basis),)


def placements(
    county: str, idea: Idea, groups: Mapping[TargetGroup, int], organisations: Mapping[str, Party]
) -> tuple[Placement, ...]:
    """Teachers go to a company of their trade, all others to the school."""
    if idea.measure is not MeasureKind.HOSPITERING:
        return ()
    units = [organisations[report.unit] for report in idea.reports]
    schools = {PartyKind.COUNTY_SCHOOL, PartyKind.PRIVATE_SCHOOL}
    school = next((unit for unit in units if unit.kind in schools), organisations["school-1"])
    return tuple(
        Placement(
            direction=(
                Direction.TEACHER_TO_COMPANY
                if group is TargetGroup.VET_TEACHER
                else Direction.INSTRUCTOR_TO_SCHOOL
            ),
            school=school,
            company=organisations[_COMPANIES.get(idea.programme, "company-tp")],
            places=places,
            days_each=PLACEMENT_DAYS,
            day_rate_ore=rate_ore(county, MeasureKind.HOSPITERING),
            agreement=f"2025/{idea.code}",
        )
        for group, places in groups.items()
    )


def evaluation(idea: Idea, language: Language) -> PlannedEvaluation:
    """What the measure is to attain, and how those who cooperate will judge it."""
    _, goal = phrases.THEMES[idea.theme]
    return PlannedEvaluation(
        goal=goal.written(language),
        how=phrases.EVALUATED_HOW.written(language),
        judged_by=phrases.JUDGED_BY.written(language),
    )


def study(
    idea: Idea, groups: Mapping[TargetGroup, int], organisations: Mapping[str, Party]
) -> Study | None:
    """The further education that the line pays for, at the tertiary vocational college."""
    if idea.measure is not MeasureKind.YRKESFAGLARER_2:
        return None
    return Study(
        title=idea.texts.title.nb,
        credits="30",
        provider=organisations["provider-college"],
        places=sum(groups.values()),
    )
