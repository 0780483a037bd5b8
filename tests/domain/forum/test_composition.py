"""Step 3: a meeting's composition is held against the rule set: appointed, called, there."""

from domain.party import Programme
from domain.state.forum import Forum
from domain.state.meeting import ForumMeeting
from domain.step3_prioritise.events import ForumAppointed, Seat, SeatGroup
from domain.step3_prioritise.forum_events import ForumMemberJoined, Standing
from domain.views.composition import GroupInMeeting, composition, programmes
from tests.domain.facts import FORUM, THE_FORUM, THE_MEETING, fact
from tests.domain.given import fold
from tests.domain.meeting_room import called, member, there

PEOPLE = (
    member("b-1", group=SeatGroup.WORKING_LIFE),
    member("b-2", group=SeatGroup.WORKING_LIFE),
    member("b-3", group=SeatGroup.PROVIDER),
    member("b-4", group=SeatGroup.COUNTY_GOVERNOR, standing=Standing.OBSERVER),
)


def test_programmes_show_their_seats_and_who_sits_for_them() -> None:
    seats = (Seat(group=SeatGroup.PROVIDER, members=2, programmes=(Programme.NATURBRUK,)),)
    farmer = member("b-1", group=SeatGroup.PROVIDER, programme=Programme.NATURBRUK)
    left = member("b-2", programme=Programme.SALG_SERVICE, term_to=farmer.term_from)
    observer = member("b-3", programme=Programme.HANDVERK_DESIGN, standing=Standing.OBSERVER)
    joined = [ForumMemberJoined(member=each) for each in (farmer, left, observer)]
    forum = fold(THE_FORUM, (fact(ForumAppointed, seats=seats), *joined))
    assert isinstance(forum, Forum)

    found = {each.programme: each for each in programmes(forum, farmer.term_to)}

    assert set(found) == set(Programme)
    assert (found[Programme.NATURBRUK].seats, found[Programme.NATURBRUK].members) == (2, 1)
    assert [each.programme for each in found.values() if each.represented] == [Programme.NATURBRUK]


def groups(*, invited: int, came: tuple[str, ...]) -> dict[SeatGroup, GroupInMeeting]:
    forum = fold(THE_FORUM, (*FORUM, *(ForumMemberJoined(member=each) for each in PEOPLE)))
    meeting = fold(THE_MEETING, (called(*PEOPLE[:invited]), there(*came)))
    assert isinstance(forum, Forum)
    assert isinstance(meeting, ForumMeeting)
    return {found.group: found for found in composition(meeting, forum)}


def test_each_group_says_how_many_were_appointed_called_and_there() -> None:
    found = groups(invited=2, came=("b-1",))
    working_life, provider = found[SeatGroup.WORKING_LIFE], found[SeatGroup.PROVIDER]

    assert (working_life.appointed, working_life.invited, working_life.present) == (2, 2, 1)
    assert (provider.appointed, provider.invited, provider.present) == (1, 0, 0)


def test_a_required_group_without_anybody_is_there_with_nobody() -> None:
    found = groups(invited=1, came=("b-1",))
    missing = found[SeatGroup.VET_BOARD]

    assert missing.required
    assert (missing.appointed, missing.invited, missing.present) == (0, 0, 0)


def test_an_observer_fills_no_groups_seat() -> None:
    assert SeatGroup.COUNTY_GOVERNOR not in groups(invited=4, came=("b-4",))
