"""Which long-term plan a year's plan stands on: the forum's own, or a former county's for a while.

A new county's forum may rely on what its predecessors' forums adopted until it adopts
a plan of its own; no source says so, so it goes on with a reason.
"""

from datetime import date

from domain.case import CaseRef, long_term_plan_ref
from domain.command import Known
from domain.state.long_term_plan import LongTermPlan
from domain.succession.responsible import predecessors


def long_term_plan_refs(scheme: str, county: str) -> tuple[CaseRef, ...]:
    """The county's long-term plan, and those of the counties that passed into it."""
    return tuple(long_term_plan_ref(scheme, number) for number in (county, *predecessors(county)))


def relied_plan(known: Known, scheme: str, county: str, day: date) -> tuple[LongTermPlan, bool]:
    """The plan to stand on, on the day, and whether it is a predecessor's.

    Where several predecessors' plans are in force, the themes of all of them count.
    """
    own_ref, *former_refs = long_term_plan_refs(scheme, county)
    own = known.of(own_ref, LongTermPlan)
    if own.plan_version:
        return own, False
    former = [known.of(ref, LongTermPlan).in_force(day) for ref in former_refs]
    in_force = [plan for plan in former if plan is not None]
    if not in_force:
        return own, False
    themes = tuple(theme for plan in in_force for theme in plan.themes)
    return in_force[0].model_copy(update={"themes": themes}), True
