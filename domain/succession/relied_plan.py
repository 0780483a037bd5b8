"""Which long-term plan a year's plan stands on: the forum's own, or a former county's for a while.

A new county's forum may rely on what its predecessors' forums adopted until it adopts
a plan of its own; no source says so, so it goes on with a reason. Where it is recorded to
which of several successors a long-term plan passed, it is those that may rely on it.
"""

from datetime import date

from domain.case import CaseRef, county_ref, long_term_plan_ref
from domain.command import Known
from domain.state.county import CountyCase
from domain.state.long_term_plan import LongTermPlan
from domain.succession.events import PassesOn
from domain.succession.responsible import predecessors


def long_term_plan_refs(scheme: str, county: str) -> tuple[CaseRef, ...]:
    """The county's long-term plan, those of the counties before it, and whom these passed to."""
    former = predecessors(county)
    return (
        *(long_term_plan_ref(scheme, number) for number in (county, *former)),
        *map(county_ref, former),
    )


def relied_plan(known: Known, scheme: str, county: str, day: date) -> tuple[LongTermPlan, bool]:
    """The plan to stand on, on the day, and whether it is a predecessor's.

    Where several predecessors' plans are in force, the themes of all of them count.
    """
    own = known.of(long_term_plan_ref(scheme, county), LongTermPlan)
    if own.plan_version:
        return own, False
    former = [
        known.of(long_term_plan_ref(scheme, number), LongTermPlan).in_force(day)
        for number in predecessors(county)
        if _passed(known.of(county_ref(number), CountyCase), county)
    ]
    in_force = [plan for plan in former if plan is not None]
    if not in_force:
        return own, False
    themes = tuple(theme for plan in in_force for theme in plan.themes)
    return in_force[0].model_copy(update={"themes": themes}), True


def _passed(former: CountyCase, county: str) -> bool:
    passage = former.passage(PassesOn.LONG_TERM_PLANS)
    return passage is None or passage.weights.get(county, 0) > 0
