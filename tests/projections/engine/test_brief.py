"""A state written without what stands by default is read back as what it was."""

from collections.abc import Iterator
from uuid import UUID

from pydantic import TypeAdapter

from domain.answered import CommandAnswered
from domain.cases import CaseState, empty, evolve
from domain.state.need import Need
from domain.step3_prioritise.asked import asked
from domain.value import Value
from domain.views.searched import entries_after
from projections.need_board.card import Remark, remark_in
from projections.rendered import brief, rendered
from tests.projections.story import Story, case_of
from tests.samples import SAMPLES


def states() -> Iterator[Value]:
    """Every case after each of its events, and what else read models keep of them."""
    known: dict[UUID, CaseState] = {}
    need = Need()
    for _, recorded in Story(*SAMPLES).events:
        event = recorded.event
        if isinstance(event, CommandAnswered):
            continue
        case = case_of(event)
        state = known[recorded.stream_id] = evolve(
            known.get(recorded.stream_id, empty(case.kind)), event
        )
        yield state
        yield from entries_after({}, event).values()
        if isinstance(state, Need):
            if remark := remark_in(need, event):
                yield remark
            need = state
            yield from asked(state)


def test_every_state_is_read_back_as_it_was() -> None:
    found = list(states())
    for state in found:
        read = TypeAdapter(type(state)).validate_json(brief(state))
        assert read == state
        assert rendered(read) == rendered(state)
    assert {type(state) for state in found} > {Remark, Need}
    assert sum(len(brief(state)) for state in found) < sum(len(rendered(s)) for s in found)


def test_fields_that_are_kept_elsewhere_are_left_out() -> None:
    need = next(state for state in states() if isinstance(state, Need))
    assert '"assessment"' in brief(need)
    assert '"assessment"' not in brief(need, without=("assessment",))
