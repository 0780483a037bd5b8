"""Who stands in for whom (*vikarer og fullmakter*), as far as the follower has read the log."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Final

from sqlalchemy import Connection, delete, select, update

from domain.authority.events import AuthorityDelegated, AuthorityEnded, SubstituteNamed
from domain.calendar import in_norway
from domain.event import Event, Recorded
from domain.state.authority import Authority, evolve_authority
from projections.log_reader import LogReader
from projections.rendered import rendered
from projections.rows import upsert
from services.post.tables import authorities, authority_place

#: What says who stands in for whom; that the time of one ran out, its own last day says.
_TELLING: Final = (SubstituteNamed, AuthorityDelegated, AuthorityEnded)


class Authorities:
    """Those that may hold at or after an instant (UTC), and what happens to them from there on."""

    def __init__(self, connection: Connection, since: datetime) -> None:
        self._connection = connection
        self._known = _known(connection, in_norway(since).date())
        self._changed: dict[str, None] = {}
        #: Those that were ended, whatever was known of them.
        self.ended: list[str] = []

    def take_in(self, event: Event) -> None:
        """What happened to an authority holds for the events that follow."""
        if not isinstance(event, _TELLING):
            return
        if isinstance(event, AuthorityEnded):
            self.ended.append(event.authority_id)
        before = self._known.get(event.authority_id, Authority())
        if before.held is None and isinstance(event, AuthorityEnded):
            # Its last day had gone by before it was ended.
            return
        self._known[event.authority_id] = evolve_authority(before, event)
        self._changed[event.authority_id] = None

    def held(self, at: datetime) -> Mapping[str, Sequence[Authority]]:
        """What each person holds of others' at an instant (UTC), by person."""
        found: dict[str, list[Authority]] = defaultdict(list)
        for _, state in sorted(self._known.items()):
            if state.held is not None and state.in_force(at):
                found[state.held.holder].append(state)
        return found

    def write(self) -> None:
        """Write those that changed."""
        rows = []
        for authority_id in self._changed:
            state = self._known[authority_id]
            if state.held is not None:
                told = {"holder": state.held.holder, "last_day": state.held.last_day}
                rows.append({"authority_id": authority_id, **told, "state": rendered(state)})
        upsert(self._connection, authorities, rows)


def read_up_to(connection: Connection, log: LogReader, position: int, limit: int) -> int:
    """Read the next events of a log that was followed before authorities were; how many.

    Nothing when they have been read up to `position`, as they are whenever both go on together.
    """
    place = connection.execute(select(authority_place.c.position)).scalar_one()
    if place >= position:
        return 0
    events = [(at, one) for at, one in log.select(place, limit) if at <= position]
    _read(connection, events)
    move(connection, events[-1][0] if len(events) == limit else position)
    return max(1, len(events))


def move(connection: Connection, position: int) -> None:
    """Note how far the log has been read."""
    connection.execute(update(authority_place).values(position=position))


def forget(connection: Connection) -> None:
    """Forget all of it, and read the log from its beginning: it was restored from an older copy."""
    connection.execute(delete(authorities))
    move(connection, 0)


def _read(connection: Connection, events: Iterable[tuple[int, Recorded]]) -> None:
    found = [one for _, one in events if isinstance(one.event, _TELLING)]
    if found:
        known = Authorities(connection, found[0].recorded_at)
        for one in found:
            known.take_in(one.event)
        known.write()


def _known(connection: Connection, day: date) -> dict[str, Authority]:
    wanted = select(authorities).where(authorities.c.last_day >= day)
    rows = connection.execute(wanted)
    return {row.authority_id: Authority.model_validate(row.state) for row in rows}
