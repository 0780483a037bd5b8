"""One bulk import of needs (*import av behov*): done, or not."""

from typing import ClassVar

from domain.case import CaseKind
from domain.duty import Milestone
from domain.event import Event
from domain.imports.events import NeedsImported
from domain.position import Position
from domain.value import Value


class NeedImport(Value):
    """The state of one import: of one file, for one round."""

    KIND: ClassVar[CaseKind] = CaseKind.IMPORT

    round_id: str = ""
    county: str = ""
    rule_set: str | None = None
    needs: int = 0


def evolve_import(state: NeedImport, event: Event) -> NeedImport:
    """The import after one more event; an event of another kind of case is a fault."""
    match event:
        case NeedsImported():
            return NeedImport(
                round_id=event.round_id,
                county=event.county,
                rule_set=event.rule_set,
                needs=event.needs,
            )
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to an import")


def import_position(state: NeedImport, version: int) -> Position:
    """An import waits for nothing."""
    done = frozenset({Milestone.IMPORTED}) if state.round_id else frozenset()
    return Position(version=version, done=done, finished=True)
