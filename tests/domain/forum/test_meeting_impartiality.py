"""Impartiality in a meeting: declared, suspected, decided without the member, found out later."""

from domain.event import Event
from domain.meetings.agenda import ItemOutcome
from domain.meetings.decide_impartiality import (
    DecideImpartiality,
    DeclareImpartiality,
)
from domain.meetings.decide_presence import RecordArrivals, SendDeputy
from domain.meetings.decide_vote import OpenVote
from domain.meetings.decision_events import (
    ItemConcluded,
    VoteOpened,
    Voter,
)
from domain.meetings.events import (
    ConflictGround,
    DeputySteppedIn,
    ImpartialityDecided,
    ImpartialityDeclared,
)
from domain.role import Role
from domain.rules.forum.impartiality import undeclared
from domain.schemes.forum_practice import Suspicion
from domain.state.meeting import ForumMeeting
from tests.domain.facts import THE_MEETING, fact
from tests.domain.given import fold, given
from tests.domain.meeting_room import (
    called,
    deputy,
    impartial,
    member,
    opened,
    there,
    three,
)
from tests.domain.wishes import someone, wish, with_reason
from tests.samples import SCHOOL

SCHOOLS_MAN = member("b-2", organisation=SCHOOL.organisation)
CONFLICTED = ImpartialityDeclared(
    member_id="b-2", items=("i-1", "i-2", "i-5"), ground=ConflictGround.OWN_ORGANISATION
)


def voting(*events: Event, item_id: str = "i-1", proposal: str = "prioritised") -> list[Voter]:
    vote = opened(*events, item_id=item_id, proposal=ItemOutcome(proposal))[-1]
    assert isinstance(vote, VoteOpened)
    return list(vote.voters)


def test_without_a_declaration_there_is_no_vote_unless_a_reason_is_given() -> None:
    history = given(called(member("b-1")), there("b-1"))

    history.when(wish(OpenVote)).refused("reason-required", stops="declaration-missing")
    decided = history.when(wish(OpenVote, with_reason(OpenVote, "Sekretæren er sjuk"))).decided()
    vote = decided[0]
    assert isinstance(vote, VoteOpened)
    assert (vote.soft_stops, vote.why) == (("declaration-missing",), "Sekretæren er sjuk")


def test_a_member_declares_for_oneself_only() -> None:
    history = given(called(member("b-1"), member("b-2")))
    own = someone("declare-impartiality", role=Role.FORUM_MEMBER, actor="u-b-1")

    history.when(wish(DeclareImpartiality, own)).decided()
    history.when(wish(DeclareImpartiality, own, member_id="b-2")).refused("not-ones-own-voice")


def test_a_declared_conflict_is_out_of_the_item_and_never_of_the_plan_as_a_whole() -> None:
    start = (
        called(member("b-1"), SCHOOLS_MAN),
        there("b-1", "b-2"),
        *impartial("b-1"),
        CONFLICTED,
    )

    assert [voter.member_id for voter in voting(*start)] == ["b-1"]
    line = voting(*start, item_id="i-5", proposal="adopted")
    assert [voter.member_id for voter in line] == ["b-1"]
    plan = voting(*start, item_id="i-2", proposal="adopted")
    assert [voter.member_id for voter in plan] == ["b-1", "b-2"]


def test_a_countys_practice_may_stretch_it_to_the_whole_plan() -> None:
    start = (
        called(member("b-1"), SCHOOLS_MAN, excluded_from_whole_plan=True),
        there("b-1", "b-2"),
        *impartial("b-1"),
        CONFLICTED,
    )

    plan = voting(*start, item_id="i-2", proposal="adopted")
    assert [voter.member_id for voter in plan] == ["b-1"]


def test_that_a_declared_conflict_excludes_on_a_single_line_is_a_switch() -> None:
    start = (called(member("b-1"), SCHOOLS_MAN, excluded_from_single_line=False),)
    room = (*start, there("b-1", "b-2"), *impartial("b-1"), CONFLICTED)
    ruled = fact(ImpartialityDecided, item_id="i-5", member_id="b-2", disqualified=True)

    def those_voting(*events: Event, item_id: str = "i-5") -> list[str]:
        vote = voting(*events, item_id=item_id, proposal="adopted")
        return [voter.member_id for voter in vote]

    assert those_voting(*room) == ["b-1", "b-2"]
    assert those_voting(*room, ruled) == ["b-1"]
    assert those_voting(*room, item_id="i-2") == ["b-1", "b-2"]
    need = voting(*room, item_id="i-1", proposal="prioritised")
    assert [voter.member_id for voter in need] == ["b-1"]


def test_the_registry_raises_a_suspicion_that_the_forum_decides_without_the_member() -> None:
    start = (called(member("b-1"), SCHOOLS_MAN), there("b-1", "b-2"), *impartial("b-1", "b-2"))

    given(*start).when(wish(OpenVote)).refused("reason-required", stops="suspicion-undecided")
    decide = wish(DecideImpartiality, member_id="b-2")
    decided = given(*start).when(decide).decided()
    ruling = decided[0]
    assert isinstance(ruling, ImpartialityDecided)
    assert (ruling.deciders, ruling.disqualified) == (("b-1",), True)
    assert [voter.member_id for voter in voting(*start, *decided)] == ["b-1"]
    too_many = wish(DecideImpartiality, member_id="b-2", for_disqualification=2)
    given(*start).when(too_many).refused("more-votes-than-deciders", deciders=1)


def test_nobody_records_the_decision_on_oneself() -> None:
    oneself = someone("decide-impartiality", actor="u-b-1")
    given(*three()).when(wish(DecideImpartiality, oneself)).refused("decided-on-oneself")


def test_who_a_suspicion_looks_at_is_the_countys_practice() -> None:
    speaker = member("b-2", speaks_for=(SCHOOL.organisation,))
    for suspicion, codes in {
        Suspicion.NOBODY: (),
        Suspicion.OWN_ORGANISATION: (),
        Suspicion.OWN_AND_SPOKEN_FOR: ("suspicion-undecided",),
    }.items():
        start = (
            called(member("b-1"), speaker, suspicion=suspicion),
            there("b-1", "b-2"),
            *impartial("b-1", "b-2"),
        )
        given(*start).when(wish(OpenVote, with_reason(OpenVote))).stops(*codes)


def test_a_deputy_votes_for_a_member_who_is_out_or_away_and_for_no_other() -> None:
    start = (
        called(member("b-1"), SCHOOLS_MAN, deputy("b-9", "b-2")),
        there("b-1", "b-2", "b-9"),
        *impartial("b-1", "b-9"),
        CONFLICTED,
    )
    stands_in = DeputySteppedIn(deputy="b-9", member_id="b-2", items=("i-1",))

    given(*start).when(wish(SendDeputy, member_id="b-2")).then(stands_in)
    given(*start).when(wish(SendDeputy, member_id="b-1")).refused("not-a-deputy-of")
    given(*start).when(wish(SendDeputy, deputy="b-2", member_id="b-1")).refused("not-a-deputy-of")
    assert [(v.member_id, v.cast_by) for v in voting(*start, stands_in)] == [
        ("b-1", "b-1"),
        ("b-2", "b-9"),
    ]
    plan = voting(*start, stands_in, item_id="i-2", proposal="adopted")
    assert [(v.member_id, v.cast_by) for v in plan] == [("b-1", "b-1"), ("b-2", "b-2")]


def test_a_deputy_who_is_out_too_or_has_not_come_does_not_vote() -> None:
    own = deputy("b-9", "b-2", organisation=SCHOOL.organisation)
    stands_in = DeputySteppedIn(deputy="b-9", member_id="b-2")
    start = (called(member("b-1"), SCHOOLS_MAN, own), *impartial("b-1"), CONFLICTED, stands_in)
    out = ImpartialityDeclared(member_id="b-9", items=("i-1",), ground=ConflictGround.OFFICE)

    assert [v.member_id for v in voting(*start, there("b-1", "b-2"))] == ["b-1"]
    assert [v.member_id for v in voting(*start, there("b-1", "b-2", "b-9"), out)] == ["b-1"]


def test_a_deputy_takes_one_place_at_a_time() -> None:
    start = (
        called(member("b-1"), member("b-2"), deputy("b-9", "b-1", "b-2")),
        DeputySteppedIn(deputy="b-9", member_id="b-1"),
    )
    given(*start).when(wish(SendDeputy, member_id="b-2")).refused("deputy-sits-already")


def test_one_person_casts_one_vote_whatever_seats_the_registry_has() -> None:
    own_seat = member("b-1")
    sits_too = deputy("b-9", "b-2", person=own_seat.person)
    room = (called(own_seat, member("b-2"), sits_too), there("b-1", "b-9"), *impartial("b-1"))
    given(*room).when(wish(SendDeputy, member_id="b-2")).refused("deputy-sits-already")

    # What an older record, or a later call, has let through counts once all the same.
    stepped = DeputySteppedIn(deputy="b-9", member_id="b-2")
    assert [(v.member_id, v.cast_by) for v in voting(*room, stepped)] == [("b-1", "b-1")]
    twice = (called(own_seat, member("b-2", person=own_seat.person)), there("b-1", "b-2"))
    assert [v.member_id for v in voting(*twice, *impartial("b-1", "b-2"))] == ["b-1"]


def test_two_ids_of_one_deputy_take_one_place() -> None:
    first = deputy("b-8", "b-1", person="u-both")
    start = (
        called(member("b-1"), member("b-2"), first, deputy("b-9", "b-2", person="u-both")),
        there("b-8", "b-9"),
        *impartial("b-8", "b-9"),
        DeputySteppedIn(deputy="b-8", member_id="b-1"),
    )

    given(*start).when(wish(SendDeputy, member_id="b-2")).refused("deputy-sits-already")
    given(*start).when(wish(SendDeputy, deputy="b-8", member_id="b-1")).decided()
    assert [v.cast_by for v in voting(*start, DeputySteppedIn(deputy="b-9", member_id="b-2"))] == [
        "b-8"
    ]


def test_who_is_still_asked_about_an_item_is_known_until_it_is_done() -> None:
    stands_in = DeputySteppedIn(deputy="b-9", member_id="b-2", items=("i-1",))
    start = (called(member("b-1"), SCHOOLS_MAN, deputy("b-9", "b-2")), there("b-1", "b-2"))

    def asked(*events: Event, item_id: str = "i-1") -> tuple[str, ...]:
        state = fold(THE_MEETING, (*start, *events))
        assert isinstance(state, ForumMeeting)
        return undeclared(state, state.items[item_id])

    assert asked() == ("b-1", "b-2")
    assert asked(stands_in) == ("b-1", "b-2", "b-9")
    assert asked(stands_in, item_id="i-2") == ("b-1", "b-2")
    assert asked(*impartial("b-1"), CONFLICTED) == ()
    assert asked(fact(ImpartialityDecided, item_id="i-1", member_id="b-2")) == ("b-1",)
    assert asked(fact(ItemConcluded, item_id="i-1")) == ()


def test_only_who_is_called_comes() -> None:
    given(called(member("b-1"))).when(wish(RecordArrivals, members=("b-7",))).refused(
        "not-on-roster", member="b-7"
    )
    given(called(member("b-1")), there("b-1")).when(wish(RecordArrivals)).nothing()
