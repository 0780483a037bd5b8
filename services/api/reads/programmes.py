"""Which education programmes a forum has seats and members for."""

from datetime import date

from domain.state.forum import Forum
from domain.views.composition import programmes
from services.api.reads.views import Coded, Number, View, coded


class ProgrammeView(View):
    """One education programme: seats for it, members who sit for it, and whether anybody does."""

    programme: Coded
    seats: Number
    members: Number
    represented: bool


def programmes_in(forum: Forum, on: date | None, language: str) -> tuple[ProgrammeView, ...]:
    """All programmes as the forum has them on a day; none where there is no such day."""
    return tuple(
        ProgrammeView(
            programme=coded("programme", found.programme, language),
            seats=found.seats,
            members=found.members,
            represented=found.represented,
        )
        for found in (programmes(forum, on) if on else ())
    )
