"""What read models ask of a batch is found once for all of them."""

from uuid import UUID, uuid5

from domain.answered import CommandAnswered
from domain.case import NAMESPACE
from domain.step1_assess.events import NeedAssessed
from projections.batch import Batch, batch_of
from projections.projection import Placed
from tests.projections.engine.tally import envelope

OLD, NEW = uuid5(NAMESPACE, "old"), uuid5(NAMESPACE, "new")


def placed(position: int, stream: UUID, version: int) -> Placed:
    told = envelope("tally", version).model_copy(update={"stream_id": stream})
    return Placed(position, told)


EVENTS = [placed(2, OLD, 7), placed(4, NEW, 1), placed(6, OLD, 8), placed(8, NEW, 2)]


def test_a_batch_knows_its_streams_and_which_of_them_began_before() -> None:
    batch = Batch(EVENTS)
    assert batch.streams == {OLD: [EVENTS[0], EVENTS[2]], NEW: [EVENTS[1], EVENTS[3]]}
    assert batch.gone_on == {OLD: 6}
    assert batch.reached == {OLD: 8, NEW: 2}
    assert batch.of([NEW]) == [EVENTS[1], EVENTS[3]]


def test_a_batch_knows_where_a_kind_of_event_is() -> None:
    batch = Batch(EVENTS)
    assert [*batch.streams_with((CommandAnswered,))] == [OLD, NEW]
    assert [*batch.streams_with((NeedAssessed,))] == []


def test_what_is_behind_a_position_is_the_batch_itself_where_it_all_is() -> None:
    batch = Batch(EVENTS)
    assert batch.behind(0) is batch
    assert batch.behind(4) == EVENTS[2:]
    assert batch.behind(8) == []
    assert batch_of(batch) is batch
    assert batch_of(EVENTS) == batch
