"""The lines of the demo's plan: one for each idea that units reported a need for."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from domain.party import MeasureKind, MoneyRoute, Party, PartyKind, TargetGroup
from domain.step3_prioritise.events import Theme
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_contents import Base, Form, Pot, Use
from domain.step3_prioritise.long_term_contents import PlannedMeasure
from services.demo import plan_details as details
from services.demo import plan_phrases as phrases
from services.demo import pot_phrases
from services.demo.calendar import LONG_TERM_PLAN, MEASURES, SCHOOL_YEAR
from services.demo.ideas.all import PLANNED_IDEAS
from services.demo.ideas.idea import Idea
from services.demo.language import Language
from services.demo.money import divided, people_for, pot_ore

_POT_GROUPS: Final = (
    TargetGroup.INSTRUCTOR,
    TargetGroup.TRAINING_MANAGER,
    TargetGroup.EXAMINATION_BOARD_MEMBER,
)
#: The id of the plan's pot.
POT: Final = "l-pot"
#: What it stands on in the long-term plan.
_POT_THEME: Final = "t-2"
_POT_MEASURE: Final = "pot"


def pot_line(county: str, language: Language) -> PlanLine:
    """The line that is a pot: who may apply, for what, and within which sum."""
    starts_on, ends_on = MEASURES
    amount_ore = pot_ore(county)
    return PlanLine(
        line_id=POT,
        title=pot_phrases.TITLE.written(language),
        measure=MeasureKind.COLLECTIVE,
        use=Use.CARRYING_OUT,
        theme_id=_POT_THEME,
        priority_id=_POT_MEASURE,
        form=Form.COLLECTIVE,
        base=Base.SCHOOL_AND_WORKPLACE,
        target_groups=dict.fromkeys(_POT_GROUPS, 0),
        starts_on=starts_on,
        ends_on=ends_on,
        school_year=SCHOOL_YEAR,
        years=details.years(amount_ore),
        criterion_1=pot_phrases.CRITERION_1.written(language),
        criterion_2=pot_phrases.CRITERION_2.written(language),
        amount_ore=amount_ore,
        pot=Pot(
            purpose=pot_phrases.PURPOSE.written(language),
            rules=pot_phrases.RULES.written(language),
            may_apply=(
                PartyKind.TRAINING_OFFICE,
                PartyKind.COMPANY,
                PartyKind.EXAMINATION_BOARD,
                PartyKind.PRIVATE_SCHOOL,
            ),
        ),
    )


def line_id_of(idea: Idea) -> str:
    """The id of the idea's line, numbered in the forum's order."""
    return f"l-{PLANNED_IDEAS.index(idea) + 1:02d}"


def idea_of(line_id: str) -> Idea:
    """The idea behind a line."""
    return next(idea for idea in PLANNED_IDEAS if line_id_of(idea) == line_id)


def plan_lines(
    county: str,
    organisations: Mapping[str, Party],
    needs: Mapping[str, Sequence[str]],
    language: Language,
    *,
    version: int,
) -> tuple[PlanLine, ...]:
    """The lines of a plan version; `needs` holds the prioritised needs' ids by the idea's code."""
    amounts = divided(county, PLANNED_IDEAS)
    return tuple(
        _line(county, idea, organisations, needs[idea.code], language, amounts[idea.code])
        for idea in PLANNED_IDEAS
        if idea.version <= version
    )


def themes(needs: Mapping[str, Sequence[str]], language: Language) -> tuple[Theme, ...]:
    """The long-term plan's themes, built on the needs that have been reported so far."""
    return tuple(
        Theme(
            theme_id=theme_id,
            title=title.written(language),
            goal=goal.written(language),
            needs=tuple(
                need
                for idea in PLANNED_IDEAS
                if idea.theme == theme_id
                for need in needs.get(idea.code, ())
            ),
            measures=(*_measures(theme_id, language), *_pots(theme_id, language)),
        )
        for theme_id, (title, goal) in phrases.THEMES.items()
    )


def _measures(theme_id: str, language: Language) -> Iterator[PlannedMeasure]:
    for idea in PLANNED_IDEAS:
        if idea.theme == theme_id:
            yield _planned(
                idea.code, idea.texts.title.written(language), idea.measure, tuple(idea.groups)
            )


def _pots(theme_id: str, language: Language) -> Iterator[PlannedMeasure]:
    """The pot builds on no needs, so that it names a measure of the long-term plan."""
    if theme_id == _POT_THEME:
        yield _planned(
            _POT_MEASURE, pot_phrases.TITLE.written(language), MeasureKind.COLLECTIVE, _POT_GROUPS
        )


def _planned(
    measure_id: str, title: str, kind: MeasureKind, groups: tuple[TargetGroup, ...]
) -> PlannedMeasure:
    return PlannedMeasure(
        measure_id=measure_id,
        title=title,
        kind=kind,
        target_groups=groups,
        starts_on=MEASURES[0],
        ends_on=LONG_TERM_PLAN[1],
    )


def _line(
    county: str,
    idea: Idea,
    organisations: Mapping[str, Party],
    needs: Sequence[str],
    language: Language,
    amount_ore: int,
) -> PlanLine:
    starts_on, ends_on = MEASURES
    units = [organisations[report.unit] for report in idea.reports]
    recipient = organisations[idea.recipient]
    other = TargetGroup.OTHER in idea.groups
    groups = _groups(county, idea, amount_ore)
    return PlanLine(
        line_id=line_id_of(idea),
        title=idea.texts.title.written(language),
        measure=idea.measure,
        use=Use.CARRYING_OUT,
        needs=tuple(needs),
        theme_id=idea.theme,
        priority_id=idea.code,
        form=Form.COLLECTIVE,
        base=details.base(idea),
        target_groups=groups,
        other_group_reason=phrases.WHY_OTHERS.written(language) if other else "",
        participants=details.participants(idea, groups),
        starts_on=starts_on,
        ends_on=ends_on,
        school_year=SCHOOL_YEAR,
        years=details.years(amount_ore),
        criterion_1=phrases.CRITERION_1.written(language).format(
            count=len(needs), units=", ".join(unit.name for unit in units)
        ),
        criterion_2=phrases.CRITERION_2[idea.route].written(language),
        providers=_providers(idea, recipient, language),
        provided_by=details.provided_by(idea, recipient, language),
        route=idea.route,
        recipient=recipient,
        amount_ore=amount_ore,
        instalments=details.terms(amount_ore),
        placements=details.placements(county, idea, groups, organisations),
        study=details.study(idea, groups, organisations),
        evaluation=details.evaluation(idea, language),
    )


def _providers(idea: Idea, recipient: Party, language: Language) -> str:
    if idea.route is MoneyRoute.PURCHASE:
        return recipient.name
    known = phrases.SCHOOLS if details.to_school(idea) else phrases.PROVIDERS[idea.measure]
    return known.written(language)


def _groups(county: str, idea: Idea, amount_ore: int) -> dict[TargetGroup, int]:
    """How many of each group the money is for, at the county's rates."""
    people = people_for(county, idea.measure, amount_ore)
    return dict.fromkeys(idea.groups, -(-people // len(idea.groups)))
