"""The stored answer of a command: how the same key never has two effects."""

from functools import lru_cache
from uuid import UUID, uuid5

from domain.answered import CommandAnswered
from domain.case import NAMESPACE
from domain.event import Recorded
from services.event_log.canonical import canonical
from services.event_log.reading import ReadLog
from workflows.contracts import Answer

#: An answer is the only event of its stream, so the log itself refuses a second one.
VERSION = 1


# Asked for twice by each command: where its answer may be, and where it is put.
@lru_cache(1_024)
def answer_stream(organisation: str, actor: str, command_id: str) -> UUID:
    """The stream of one command's answer; no two triples share one, whatever they contain."""
    return uuid5(NAMESPACE, canonical(["command", organisation, actor, command_id]).decode())


def find_answer(
    log: ReadLog, organisation: str, actor: str, command_id: str
) -> tuple[CommandAnswered, Answer] | None:
    """The stored answer to a command with its log position, or None."""
    stored = log.load(answer_stream(organisation, actor, command_id))
    return answer_in(log, stored[0]) if stored else None


def answer_in(log: ReadLog, stored: Recorded) -> tuple[CommandAnswered, Answer]:
    """The answer that a stored one is, with its log position."""
    answered = _answered(stored)
    position = log.position_of(stored.stream_id, VERSION)
    if position is None:
        raise LookupError(f"{stored.stream_id} was read but has no place in the log")
    return answered, answer(answered, position, replayed=True)


def answer(answered: CommandAnswered, position: int, *, replayed: bool) -> Answer:
    """What the client is told, from what is stored."""
    return Answer(
        case=answered.case,
        version=answered.case_version,
        log_position=position,
        events=answered.events,
        replayed=replayed,
    )


def _answered(recorded: Recorded) -> CommandAnswered:
    if not isinstance(recorded.event, CommandAnswered):
        raise TypeError(f"{recorded.stream_id} holds {recorded.event.TOPIC}, not an answer")
    return recorded.event
