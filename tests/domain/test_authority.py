"""Substitutes and delegations: who may give what, who may act under it, and until when."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain.authority.decide import DelegateAuthority, NameSubstitute
from domain.authority.decide_end import EndAuthority
from domain.authority.events import AuthorityDelegated, AuthorityEnded, SubstituteNamed
from domain.case import authority_ref, county_ref
from domain.cases import position
from domain.deadlines.decide_note import NoteDeadline
from domain.deadlines.events import DeadlinePassed, DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.deadlines.practice import DeadlinePracticeSet
from domain.event import Circumstances, Event
from domain.language.language import Language
from domain.language.texts import sentence
from domain.role import Role
from domain.step3_prioritise.decide_outcome import TellOutcome
from domain.step4_dispose.decide_payment import ApprovePayment
from tests.domain.facts import ATTESTED, ORDERED, PRIORITISED, READY_TO_PAY, THE_FORUM, fact
from tests.domain.given import fold, given
from tests.domain.wishes import wish
from tests.samples import AUTHORITY, by, recorded_sample
from tests.samples.authority import AUTHORITIES, SUBSTITUTE

THE_AUTHORITY = authority_ref(AUTHORITY)
DELEGATED = AUTHORITIES[1]
ENDS_AT = datetime(2026, 5, 31, 22, tzinfo=UTC)


def acting(**changes: Any) -> Circumstances:
    """The substitute of the county officer, under the authority."""
    usual = {
        "actor": "u-substitute",
        "authority": AUTHORITY,
        "in_place_of": "u-county-officer",
        "at": datetime(2026, 3, 2, 9, tzinfo=UTC),
    }
    return by(**{"role": Role.COUNTY_OFFICER, **usual, **changes})


def test_tasks_pass_to_a_substitute_from_day_to_day_and_the_end_is_waited_for() -> None:
    practice = fact(DeadlinePracticeSet, reminders=(30,), escalates_after=7)
    named, ends = given(other={county_ref("46"): (practice,)}).when(wish(NameSubstitute)).decided()

    assert isinstance(named, SubstituteNamed)
    assert (named.person, named.holder) == ("u-county-officer", "u-substitute")
    assert (named.role, named.county) == (Role.COUNTY_OFFICER, "46")
    assert isinstance(ends, DeadlineSet)
    assert (ends.kind, ends.at) == (DeadlineKind.DELEGATION, ENDS_AT)
    assert ends.reminders == (30,), "as the county practises"
    assert not position(fold(THE_AUTHORITY, (named, ends)), 2).finished


def test_the_clock_notes_the_end_once_and_the_case_rests() -> None:
    history = given().when(wish(NameSubstitute)).decided()
    clock = NoteDeadline(by=by(Role.SYSTEM, at=ENDS_AT), of=THE_AUTHORITY, deadline_id="ends")
    (passed,) = given(*history).when(clock).decided()

    assert isinstance(passed, DeadlinePassed)
    given(*history, passed).when(clock).nothing()
    assert position(fold(THE_AUTHORITY, (*history, passed)), 3).finished


def test_a_colleague_in_the_same_role_names_a_substitute_for_who_cannot() -> None:
    (named, _) = given().when(wish(NameSubstitute, person="u-ill")).decided()

    assert isinstance(named, SubstituteNamed)
    assert (named.person, named.given_by) == ("u-ill", "u-county-officer")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"holder": "u-county-officer"}, "authority-to-oneself"),
        ({"holder": "u-ill", "person": "u-ill"}, "substitute-for-oneself"),
        ({"last_day": date(2026, 1, 31)}, "period-reversed"),
        ({"from_day": date(2025, 1, 1), "last_day": date(2025, 12, 31)}, "period-over"),
    ],
)
def test_what_no_substitution_can_be_is_refused(changes: dict[str, Any], code: str) -> None:
    given().when(wish(NameSubstitute, **changes)).refused(code)


def test_what_was_given_is_not_given_on() -> None:
    command = wish(DelegateAuthority, acting(), authority_id="a-2", holder="u-third")

    given(other={THE_AUTHORITY: (SUBSTITUTE,)}).when(command).refused("authority-not-given-on")


def test_an_authority_is_given_once() -> None:
    given(SUBSTITUTE).when(wish(NameSubstitute)).refused("authority-exists")


def test_only_the_roles_own_duties_are_delegated_and_never_the_giving() -> None:
    for action in ("approve-payment", "name-substitute", "fly"):
        command = wish(DelegateAuthority, actions=(action,))
        given().when(command).refused("not-the-roles-duty", action=action)
    (given_, _) = given().when(wish(DelegateAuthority, actions=("tell-outcome",))).decided()
    assert isinstance(given_, AuthorityDelegated)
    assert given_.actions == ("tell-outcome",)


def under(who: Circumstances, *history: Event) -> Any:
    """A need's outcome is told by somebody under an authority with this history."""
    return given(*PRIORITISED, other={THE_AUTHORITY: history}).when(wish(TellOutcome, who))


def test_the_holder_acts_while_it_holds() -> None:
    under(acting(), SUBSTITUTE).decided()
    under(acting(in_place_of=None), DELEGATED).decided()
    last_moment = ENDS_AT - timedelta(microseconds=1)
    under(acting(at=last_moment), SUBSTITUTE).decided()


@pytest.mark.parametrize(
    "changes",
    [
        {"actor": "u-other"},
        {"role": Role.FORUM_SECRETARY},
        {"county": "50"},
        {"organisation": "50"},
        {"in_place_of": "u-other"},
        {"in_place_of": None},
    ],
)
def test_nobody_acts_under_what_is_not_theirs(changes: dict[str, Any]) -> None:
    who = acting().model_copy(update=changes)
    under(who, SUBSTITUTE).refused("authority-not-held")
    under(who).refused("authority-not-held")


def test_nobody_acts_before_after_or_beyond_it() -> None:
    early = acting(at=datetime(2026, 1, 31, 22, 59, tzinfo=UTC))
    under(early, SUBSTITUTE).refused("authority-not-in-force")
    under(acting(at=ENDS_AT), SUBSTITUTE).refused("authority-not-in-force")
    under(acting(), SUBSTITUTE, AUTHORITIES[2]).refused("authority-not-in-force")
    narrow = DELEGATED.model_copy(update={"actions": ("adopt-plan",)})
    under(acting(in_place_of=None), narrow).refused("authority-does-not-cover")


def test_four_eyes_see_whose_substitute_it_is() -> None:
    mine = SUBSTITUTE.model_copy(
        update={"role": Role.BUDGET_AUTHORITY, "person": ATTESTED.attested_by}
    )
    who = acting(role=Role.BUDGET_AUTHORITY, in_place_of=ATTESTED.attested_by)
    command = wish(ApprovePayment, who)
    history = (*READY_TO_PAY, ORDERED, ATTESTED)

    given(*history, other={THE_AUTHORITY: (mine,), THE_FORUM: ()}).when(command).refused(
        "attester-approves"
    )


def test_it_is_ended_by_its_holder_or_by_those_who_have_the_role() -> None:
    for who in (
        by(reason="Tilbake"),
        by(Role.UNIT, actor="u-substitute", reason="Slutta"),
    ):
        given(SUBSTITUTE).when(wish(EndAuthority, who)).then(AuthorityEnded(authority_id=AUTHORITY))
    stranger = by(Role.FORUM_SECRETARY, reason="Tilbake")
    given(SUBSTITUTE).when(wish(EndAuthority, stranger)).refused("authority-of-others")
    given(SUBSTITUTE).when(wish(EndAuthority, by())).refused("reason-required")
    given().when(wish(EndAuthority)).refused("unknown-authority")
    given(SUBSTITUTE, AUTHORITIES[2]).when(wish(EndAuthority)).nothing()


def test_an_ended_authority_is_waited_for_no_longer() -> None:
    history = given().when(wish(NameSubstitute)).decided()

    assert position(fold(THE_AUTHORITY, (*history, AUTHORITIES[2])), 3).finished


@pytest.mark.parametrize("language", Language)
def test_the_trail_names_the_authority_and_whose_substitute_acted(language: Language) -> None:
    told = sentence(
        recorded_sample("need.registered", authority=AUTHORITY, in_place_of="u-9"), language
    )
    assert AUTHORITY in told
    assert "u-9" in told
    assert AUTHORITY in sentence(recorded_sample("need.registered", authority=AUTHORITY), language)
    assert AUTHORITY not in sentence(recorded_sample("need.registered"), language)
