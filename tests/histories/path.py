"""What a recorded path is."""

from collections.abc import Awaitable, Callable

from domain.case import CaseRef
from tests.workflows.dates import Calendar
from tests.workflows.house import House

#: Plays a path and says which case's latest run is its history.
Path = Callable[[House, Calendar], Awaitable[CaseRef]]
