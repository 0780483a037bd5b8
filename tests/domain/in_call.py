"""An application in an open call, where the tests of awards begin."""

from collections.abc import Iterable

from domain.event import Event
from domain.step4_dispose.events import CriteriaAssured, Finding, Half
from tests.domain.facts import fact
from tests.domain.facts_pots import APPLIED, CALLED, THE_APPLICATION
from tests.domain.given import Given, given
from tests.samples.pots import APPLICATION

#: What the county states of an award before it is paid.
ASSURED = fact(
    CriteriaAssured,
    line_id=APPLICATION,
    half=Half.PLANNING,
    criterion_1=Finding(met=True, evidence="Møtereferat 3. mars"),
    criterion_2=Finding(met=True, evidence="Møtereferat 3. mars"),
)


def in_call(*events: Event, application: Iterable[Event] = APPLIED) -> Given:
    return given(*CALLED, *events, other={THE_APPLICATION: tuple(application)})
