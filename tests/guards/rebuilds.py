"""Guards of what read models write, by one process and by several."""

from tests.guards.mutation import Mutation

_CREW = "tests/projections/engine/test_crew.py"

MUTATIONS = (
    Mutation(
        guard="what several processes note is followed in the log's order",
        file="projections/round_status/steps.py",
        text="    return sorted(happened, key=lambda one: one.position)",
        instead="    return list(happened)",
        red=f"{_CREW}::test_several_processes_make_the_rows_that_one_makes",
    ),
    Mutation(
        guard="of what several processes cannot apply the first in the log is told",
        file="projections/filling.py",
        text="stopped[name] = min(stopped.get(name, stop), stop)",
        instead="stopped[name] = max(stopped.get(name, stop), stop)",
        red=f"{_CREW}::test_a_poison_event_stops_its_read_model_where_one_process_stops",
    ),
    Mutation(
        guard="what lies between cases is gathered in a rebuild, not asked of its tables",
        file="projections/rebuild.py",
        text="builds, progress, 0, apart=True)",
        instead="builds, progress, 0, apart=False)",
        red="tests/projections/round_status/test_step_since.py"
        "::test_a_rebuild_asks_no_table_where_a_round_stands",
    ),
    Mutation(
        guard="what stands before an event that cannot be read is folded first",
        file="projections/share.py",
        text="self._events(after, unreadable.position - 1), unreadable",
        instead="Batch(()), unreadable",
        red=f"{_CREW}::test_a_poison_event_before_one_that_cannot_be_read_is_the_one_that_is_told",
    ),
    Mutation(
        guard="a number that has no room in its column is refused, not cut off",
        file="projections/copying.py",
        text='return _Sent("bytea", Struct("!i").pack)',
        instead='return _Sent("int4")',
        red="tests/projections/engine/test_rows.py"
        "::test_a_number_that_has_no_room_is_refused_and_not_cut_off",
    ),
    Mutation(
        guard="a call that is published or closed has its pot looked at once more",
        file="domain/views/disposal.py",
        text="touched |= {call.published.line_id for call in calls if call is not None}",
        instead="pass",
        red="tests/domain/test_disposal.py::test_each_line_waits_for_itself",
    ),
    Mutation(
        guard="an event that changes what is found is not passed over",
        file="domain/views/searched.py",
        text="*(MeetingCalled, ItemAdded, ItemConcluded),",
        instead="*(MeetingCalled, ItemAdded),",
        red="tests/projections/search/test_naming.py"
        "::test_just_those_that_are_named_bring_change_or_end_an_entry",
    ),
)
