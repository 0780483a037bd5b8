"""The needs of a county's round: who assessed what, in its own words, with seeded numbers."""

from dataclasses import dataclass
from random import Random

from domain.party import MeasureKind, Party, PartyKind, TargetGroup
from domain.step1_assess.events import Assessment
from domain.step1_assess.involvement import Involved, Involvement
from domain.step1_assess.parts import DataSource, SamiAnswer, SamiPerspective
from services.demo import phrases
from services.demo.calendar import ASSESSED_PERIOD
from services.demo.ideas.all import DECLINED_IDEAS, PLANNED_IDEAS
from services.demo.ideas.idea import Handling, Idea
from services.demo.language import Language, language_of
from services.demo.money import placement_ore, rate_ore
from services.demo.organisations import organisations_of
from services.demo.plan_phrases import WHY_OTHERS

#: Kinds that register without a reason: [Udir] step 2 names schools and networks.
_NAMED_BY_UDIR = frozenset({PartyKind.COUNTY_SCHOOL, PartyKind.PRIVATE_SCHOOL, PartyKind.NETWORK})


@dataclass(frozen=True)
class Need:
    """One need as its unit means it; `draft` is what it first wrote, gaps and all.

    `reason` is what the unit says when it must give one to register.
    """

    idea: Idea
    unit: Party
    network: Party | None
    handling: Handling
    assessment: Assessment
    draft: Assessment
    reason: str | None


def needs_of(county: str) -> tuple[Need, ...]:
    """All needs of the county's round, in the order of the plan, the declined last."""
    organisations = organisations_of(county)
    return tuple(
        _need(
            county,
            idea,
            organisations[report.unit],
            organisations[report.via] if report.via else None,
            report.handling,
        )
        for idea in (*PLANNED_IDEAS, *DECLINED_IDEAS)
        for report in idea.reports
    )


def _need(county: str, idea: Idea, unit: Party, network: Party | None, handling: Handling) -> Need:
    language = _language_of(unit)
    whole = _assessment(county, idea, unit, language)
    draft, reason = whole, None
    if unit.kind not in _NAMED_BY_UDIR and handling is not Handling.ON_BEHALF:
        reason = phrases.REGISTERS_ITSELF
    if handling is Handling.INCOMPLETE:
        gaps = {"local_plan": "", "data_sources": (), "sami_perspective": None}
        draft, reason = whole.model_copy(update=gaps), phrases.GAPS_FOLLOW
    if not whole.involvement.employees:
        reason = phrases.LEADERS_ALONE
    if set(idea.groups) == {TargetGroup.FAGSKOLE_TEACHER}:
        reason = phrases.FAGSKOLE_ALONE
    return Need(
        idea=idea,
        unit=unit,
        network=network,
        handling=handling,
        assessment=whole,
        draft=draft,
        reason=reason.written(language) if reason else None,
    )


def _language_of(unit: Party) -> Language:
    # A company writes as its owners do, whatever the county's language is.
    return "nb" if unit.kind is PartyKind.COMPANY else language_of(unit.county)


def _assessment(county: str, idea: Idea, unit: Party, language: Language) -> Assessment:
    dice = Random(f"dekomp-demo/{county}/{idea.code}/{unit.organisation}")
    people = dice.randint(3, 9)
    period_from, period_to = ASSESSED_PERIOD
    about = phrases.ABOUT[unit.kind].written(language)
    leaders_alone = idea.code == "leaders-seminar"
    return Assessment(
        title=idea.texts.title.written(language),
        description=(
            f"{idea.texts.why.written(language)} "
            f"{about.format(many=dice.randint(9, 30), few=people)}"
        ),
        measure=idea.measure,
        period_from=period_from,
        period_to=period_to,
        method=dice.choice(phrases.METHODS).written(language),
        data_sources=(
            DataSource(
                source=dice.choice(phrases.SOURCES).written(language),
                finding=idea.texts.finding.written(language),
            ),
        ),
        involvement=_involvement(leaders_alone, language, dice),
        target_groups=_groups(idea, people),
        other_group=(WHY_OTHERS.written(language) if TargetGroup.OTHER in idea.groups else ""),
        programme=idea.programme,
        local_plan=phrases.LOCAL_PLAN[unit.kind].written(language),
        national_goals=dice.choice(phrases.NATIONAL_GOALS).written(language),
        sami_perspective=_sami(idea, language),
        estimate_ore=_estimate(county, idea, people, dice),
    )


def _involvement(leaders_alone: bool, language: Language, dice: Random) -> Involvement:
    """How many took part, and why a role had nobody; that leaders were alone is asked for."""
    counts = {
        Involved.LEADERS: dice.randint(1, 3),
        Involved.EMPLOYEES: 0 if leaders_alone else dice.randint(4, 14),
        Involved.ELECTED_REPRESENTATIVES: 0 if leaders_alone else dice.randint(0, 2),
        Involved.WORKING_LIFE: dice.randint(1, 5),
        Involved.PROVIDERS: dice.randint(0, 1),
    }
    why_none = {
        role: why.written(language) for role, why in phrases.WHY_NONE.items() if not counts[role]
    }
    by_role = {role.value: count for role, count in counts.items()}
    return Involvement.model_validate({**by_role, "why_none": why_none})


def _groups(idea: Idea, people: int) -> dict[TargetGroup, int]:
    return {group: max(1, people - 2 * place) for place, group in enumerate(idea.groups)}


def _sami(idea: Idea, language: Language) -> SamiPerspective:
    if idea.code == "sami":
        return SamiPerspective(
            answer=SamiAnswer.YES, reason=phrases.SAMI_IS_THE_AIM.written(language)
        )
    return SamiPerspective(
        answer=SamiAnswer.NOT_RELEVANT, reason=phrases.SAMI_NOT_RELEVANT.written(language)
    )


def _estimate(county: str, idea: Idea, people: int, dice: Random) -> int:
    if idea.measure is MeasureKind.HOSPITERING:
        return placement_ore(county, people)
    if idea.measure is MeasureKind.COURSE:
        return people * rate_ore(county, idea.measure)
    return dice.randrange(20_000, 120_000, 5_000) * 100
