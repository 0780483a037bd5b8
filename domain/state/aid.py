"""What a round knows of aid (*støtte*) besides its decisions: declarations, and the ceiling."""

from domain.step4_dispose.aid_events import AidDeclared, AidEvent, AidPracticeSet
from domain.value import Value


class Aid(Value):
    """The latest declarations by organisation, and the county's ceiling once it has said one."""

    practice: AidPracticeSet | None = None
    declared: dict[str, AidDeclared] = {}


def evolve_aid(state: Aid, event: AidEvent) -> Aid:
    """What is known after one more event."""
    match event:
        case AidPracticeSet():
            return state.model_copy(update={"practice": event})
        case AidDeclared():
            declared = {**state.declared, event.party.organisation: event}
            return state.model_copy(update={"declared": declared})
