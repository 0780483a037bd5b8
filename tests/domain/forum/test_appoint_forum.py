"""Before step 3: the county appoints its forum."""

from datetime import date

from domain.role import Role
from domain.state.forum import Forum
from domain.step3_prioritise.decide_forum import AppointForum
from domain.step3_prioritise.events import Seat, SeatGroup
from tests.domain.facts import FORUM, THE_FORUM
from tests.domain.given import fold, given
from tests.domain.wishes import someone, wish
from tests.samples import by


def test_the_county_appoints_its_forum_and_may_appoint_it_anew() -> None:
    given().when(wish(AppointForum)).then(*FORUM)
    given(*FORUM).when(wish(AppointForum)).then(*FORUM)


def test_a_term_ends_after_it_begins() -> None:
    given().when(wish(AppointForum, term_to=date(2025, 12, 31))).refused("period-reversed")


def test_no_seat_with_a_vote_is_the_county_governors() -> None:
    governor = Seat(group=SeatGroup.COUNTY_GOVERNOR, members=1)
    watching = governor.model_copy(update={"votes": False})

    def seats(seat: Seat) -> tuple[Seat, ...]:
        return (*FORUM[0].seats, seat)

    given().when(wish(AppointForum, seats=seats(governor))).refused("observer-never-votes")
    given().when(wish(AppointForum, seats=seats(watching))).decided()


def test_another_county_and_another_role_do_not_appoint_it() -> None:
    given().when(wish(AppointForum, someone("appoint-forum", county="50"))).refused("other-county")
    given().when(wish(AppointForum, by(Role.FORUM_CHAIR))).refused("wrong-role")


def test_a_new_appointment_replaces_the_seats() -> None:
    fewer = FORUM[0].model_copy(update={"seats": FORUM[0].seats[:1]})
    state = fold(THE_FORUM, [*FORUM, fewer])

    assert isinstance(state, Forum)
    assert state.seats == fewer.seats


def test_a_forum_is_for_a_scheme_with_rules() -> None:
    given().when(wish(AppointForum, scheme="unknown")).refused("unknown-scheme")
