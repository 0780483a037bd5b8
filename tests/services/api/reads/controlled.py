"""A round with a county's own control in it, and who is told nothing of it."""

from sqlalchemy import Engine

from domain.control.kinds import ControlLevel
from domain.role import Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import SCHOOL

#: They sit for organisations, or look on; written apart from the program's table.
FORUM = {Role.FORUM_SECRETARY, Role.FORUM_CHAIR, Role.FORUM_MEMBER, Role.COUNTY_GOVERNOR}


def controlled(story: Story, engine: Engine) -> Story:
    """The round, with a county's own control of the school that it has paid."""
    story.tell(sample("control.opened", level=ControlLevel.COUNTY, recipient=SCHOOL))
    story.tell("control.documentation-requested")
    story.fold(engine, *PROJECTIONS)
    return story
