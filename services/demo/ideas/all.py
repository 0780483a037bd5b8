"""All ideas, in the order in which the forum ranked them."""

from services.demo.ideas.collective import COLLECTIVE
from services.demo.ideas.courses import COURSES
from services.demo.ideas.declined import DECLINED
from services.demo.ideas.idea import Declined, Idea
from services.demo.ideas.placements import PLACEMENTS

#: Those that became lines of the plan, the first plan version's first.
PLANNED_IDEAS: tuple[Idea, ...] = tuple(
    sorted((*PLACEMENTS, *COURSES, *COLLECTIVE), key=lambda idea: (idea.version, -idea.weight))
)
DECLINED_IDEAS: tuple[Declined, ...] = DECLINED
