"""Step 2: the county says how needs are reported to its round (*praksis for innmelding*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, RoundId, round_ref
from domain.command import Command, Known
from domain.event import Event
from domain.permission import check_turn
from domain.schemes.rule_set import Status
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step2_report.events import ReportingPracticeSet
from domain.types import Count, Flag, Line


class SetReportingPractice(Command):
    """Say who may report needs directly, and how long a network may hold one."""

    ACTION: ClassVar[str] = "set-reporting-practice"

    round_id: RoundId
    direct_route: Flag
    network_days: Annotated[Count, Field(ge=1, le=365)] | None = None
    source: Line
    status: Status = Status.UNVERIFIED

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)


def set_reporting_practice(
    state: Round, command: SetReportingPractice, known: Known
) -> tuple[Event, ...]:
    """Nothing when the practice is that already. Raises `round-not-open`, `round-closed`."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    practice = ReportingPracticeSet(
        direct_route=command.direct_route,
        network_days=command.network_days,
        source=command.source,
        status=command.status,
    )
    return () if practice == state.reporting_practice else (practice,)
