"""The read models that the program keeps, each with the question it answers."""

from projections.audit_trail.project import AUDIT_TRAIL
from projections.authorities.project import AUTHORITIES
from projections.calendars.project import CALENDARS
from projections.controls.project import CONTROLS
from projections.coverage.project import COVERAGE
from projections.forum.project import FORUM
from projections.need_board.project import NEED_BOARD
from projections.organisation.project import ORGANISATION
from projections.plan.project import PLAN
from projections.pots.project import POTS
from projections.projection import Projection
from projections.round_status.project import ROUND_STATUS
from projections.search.project import SEARCH
from projections.subscriptions.project import SUBSCRIPTIONS

PROJECTIONS: tuple[Projection, ...] = (
    ROUND_STATUS,
    NEED_BOARD,
    PLAN,
    POTS,
    FORUM,
    COVERAGE,
    ORGANISATION,
    CONTROLS,
    AUTHORITIES,
    SEARCH,
    CALENDARS,
    SUBSCRIPTIONS,
    AUDIT_TRAIL,
)
