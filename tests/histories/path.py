"""What a recorded path is."""

from collections.abc import Awaitable, Callable

from domain.case import CaseRef
from tests.workflows.dates import Calendar
from tests.workflows.house import House
from workflows.contracts import Awaits

#: Plays a path and says whose latest run is its history: a case's, or a deadline's own clock's.
Path = Callable[[House, Calendar], Awaitable[CaseRef | Awaits]]
