"""Given what happens in a meeting, then the read model has it, whatever batches it comes in."""

from datetime import date

from sqlalchemy import Engine

from domain.case import meeting_ref
from domain.meetings.events import MembersInvited
from domain.state.meeting import ForumMeeting, evolve_meeting
from projections.cases import Case
from projections.forum.project import FORUM
from projections.forum.queries import meeting, meetings
from projections.reading import read
from tests.domain.meeting_room import member
from tests.projections.story import Story, rows, sample
from tests.samples.forum import CALLED_OFF, MEETING, MEETING_ID


def kept(engine: Engine, story: Story) -> Case[ForumMeeting]:
    story.fold(engine, FORUM)
    with read(engine, FORUM) as reading:
        found = meeting(reading.connection, MEETING_ID)
    assert found is not None
    return found


def test_each_event_of_a_meeting_is_seen_as_soon_as_it_is_folded(engine: Engine) -> None:
    story, state = Story(), ForumMeeting()
    # The sample invites somebody who is called already, which is allowed and changes nothing.
    somebody_new = MembersInvited(members=(member("b-5"),))
    told = [somebody_new if isinstance(one, MembersInvited) else one for one in MEETING]
    for number, event in enumerate(told, 1):
        story.tell(event)
        before, state = state, evolve_meeting(state, event)
        found = kept(engine, story)

        assert (found.version, found.state) == (number, state)
        assert state != before, f"{event.TOPIC} changes nothing that anybody can see"


def test_folding_as_it_comes_gives_what_a_rebuild_gives(engine: Engine) -> None:
    story = Story("forum.appointed", *MEETING, "long-term-plan.adopted")
    story.fold(engine, FORUM, limit=1)
    as_it_came = rows(engine, FORUM)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA read_forum_1 CASCADE")
        connection.exec_driver_sql("DELETE FROM read.pointer")
    story.fold(engine, FORUM)

    assert rows(engine, FORUM) == as_it_came


def test_a_moved_meeting_stands_where_its_new_day_puts_it(engine: Engine) -> None:
    story = Story(MEETING[0])
    later = meeting_ref("m-later")
    story.tell(
        sample("meeting.called", meeting_id="m-later", held_on=date(2026, 4, 25)), case=later
    )
    kept(engine, story)
    with read(engine, FORUM) as reading:
        before = meetings(reading.connection, "yrkesfag", "46")
    story.tell(sample("meeting.moved", held_on=date(2026, 4, 29)))
    kept(engine, story)
    with read(engine, FORUM) as reading:
        after = meetings(reading.connection, "yrkesfag", "46")

    assert [found.state.meeting_id for found in before] == ["m-later", MEETING_ID]
    assert [found.state.meeting_id for found in after] == [MEETING_ID, "m-later"]


def test_a_meeting_that_was_called_off_is_still_listed_as_such(engine: Engine) -> None:
    found = kept(engine, Story(MEETING[0], *CALLED_OFF))

    assert found.state.called_off == CALLED_OFF[0]
    with read(engine, FORUM) as reading:
        assert [one.state.meeting_id for one in meetings(reading.connection, "yrkesfag", "46")]
