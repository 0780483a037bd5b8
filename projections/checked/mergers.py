"""Which organisations were merged into one that a trace is asked about, as of a moment."""

from sqlalchemy import Connection, select

from domain.case import CaseKind
from domain.registry.events import OrganisationMerged, OrganisationReopened
from domain.trace.about import About
from projections.audit_trail.tables import entries
from projections.checked.scope import AsOf


def with_merged(connection: Connection, until: AsOf, asked: About) -> About:
    """The same question, with those that by then were merged into the organisation, in any steps.

    Whoever asks about one that is gone is told of that one alone.
    """
    if asked.organisation is None:
        return asked
    into = _mergers(connection, until)
    found, reached = set[str](), {asked.organisation}
    while reached:
        found |= reached
        reached = {number for number, next_ in into.items() if next_ in reached} - found
    return asked.model_copy(update={"formerly": frozenset(found - {asked.organisation})})


def _mergers(connection: Connection, until: AsOf) -> dict[str, str]:
    """Each organisation that is merged into another, unless that was taken back."""
    counted = [
        entries.c.case_kind == CaseKind.ORGANISATION,
        entries.c.topic.in_((OrganisationMerged.TOPIC, OrganisationReopened.TOPIC)),
        entries.c.position <= until.position,
    ]
    if until.effective is not None:
        counted.append(entries.c.effective_at <= until.effective)
    columns = select(entries.c.case_key, entries.c.topic, entries.c.event)
    into: dict[str, str] = {}
    for key, topic, event in connection.execute(columns.where(*counted).order_by("position")):
        if topic == OrganisationMerged.TOPIC:
            into[key] = event["into"]
        else:
            into.pop(key, None)
    return into
