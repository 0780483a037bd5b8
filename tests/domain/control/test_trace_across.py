"""The trace across rounds and counties: for any organisation, need or event, and it adds up."""

from domain.case import control_ref, round_ref
from domain.checks.books import RoundBooks
from domain.control.basis_events import BasisSet
from domain.control.events import ControlOpened, ControlResumed, FindingMade
from domain.control.round_events import GrantClaimedBack
from domain.event import Event
from domain.opening.events import OwnContributionPledged
from domain.opening.money_events import OwnContributionDocumented
from domain.trace.about import About
from domain.trace.across import Across, across, flows_of, followed, together
from domain.trace.flows import NodeKind
from domain.trace.of_event import lines_of
from domain.trace.thread import GapReason
from tests.domain.checked import PAID, PAID_ORE, Cases, elsewhere, opened
from tests.domain.facts import ORDERED, PRIORITISED, THE_NEED, THE_ROUND, fact
from tests.samples import NEED, PROVIDER
from tests.samples.control import CONTROL

WHOLE = About()
NEIGHBOUR = "yrkesfag-11-2026"
#: Two counties have paid the same organisation for the same need.
TWO: Cases = {
    THE_NEED: PRIORITISED,
    THE_ROUND: PAID,
    round_ref(NEIGHBOUR): elsewhere(PAID, NEIGHBOUR, "11"),
}


def found(cases: Cases, asked: About) -> Across:
    return across((followed(books, asked) for books in opened(cases)), asked)


def check(what: Across) -> None:
    """What is paid is traced or a gap, in all and in each round."""
    assert what.paid_ore == what.traced_ore + sum(what.gaps_ore.values())
    assert what.paid_ore == sum(one.paid_ore for one in what.rounds)
    for one in what.rounds:
        assert one.paid_ore == one.traced_ore + sum(gap.ore for gap in one.gaps)


def test_an_organisation_is_followed_through_every_county_that_paid_it() -> None:
    payee = ORDERED.payee.organisation
    part = found(TWO, About(organisation=payee))
    check(part)
    assert [one.county for one in part.rounds] == ["11", "46"]
    assert (part.paid_ore, part.received_ore, part.given_on_ore) == (2 * PAID_ORE, 2 * PAID_ORE, 0)
    assert found(TWO, About(organisation=PROVIDER.organisation)).rounds == ()


def test_one_that_others_were_merged_into_is_followed_with_them() -> None:
    payee = ORDERED.payee.organisation
    goes_on = About(organisation=PROVIDER.organisation, formerly=frozenset({payee}))
    part = found(TWO, goes_on)
    check(part)
    assert (part.paid_ore, part.received_ore) == (2 * PAID_ORE, 2 * PAID_ORE)
    assert part.formerly == (payee,)
    assert part.rounds == found(TWO, About(organisation=payee)).rounds


def test_what_all_organisations_were_paid_is_what_was_paid() -> None:
    whole = found(TWO, WHOLE)
    check(whole)
    payees = {
        payment.payee.organisation
        for one in whole.rounds
        for line in one.lines
        for payment in line.payments
    }
    received = [found(TWO, About(organisation=one)).received_ore or 0 for one in payees]
    assert sum(received) == whole.paid_ore == 2 * PAID_ORE
    assert whole.received_ore is None


def test_a_need_is_followed_into_every_plan_that_names_it() -> None:
    both = found(TWO, About(need_id=NEED))
    check(both)
    assert {one.round_id for one in both.rounds} == {THE_ROUND.key, NEIGHBOUR}
    alone = {case: events for case, events in TWO.items() if case != THE_NEED}
    gaps = found(alone, About(need_id=NEED)).gaps_ore
    assert gaps == {GapReason.NEED_NOT_IN_LOG: 2 * PAID_ORE}


def test_the_money_of_several_rounds_is_one_picture_that_adds_up() -> None:
    rounds = opened(TWO)
    parts = [(one.state.round_id, flows_of(one, followed(one, WHOLE), WHOLE)) for one in rounds]
    money = together(parts)
    assert money.in_ore == sum(one.in_ore for _, one in parts) == money.out_ore
    lines = [node for node in money.nodes if node.kind is NodeKind.LINE]
    payees = [node for node in money.nodes if node.kind is NodeKind.PAYEE]
    assert [node.key for node in lines] == [f"{NEIGHBOUR}/l-1", f"{THE_ROUND.key}/l-1"]
    assert [money.into(node) for node in payees] == [2 * PAID_ORE]


def _books(cases: Cases) -> RoundBooks:
    (books,) = opened(cases)
    return books


def _position(books: RoundBooks, event: Event) -> int:
    streams = (books.history.all, *books.controls.values())
    return next(one.position for seen in streams for one in seen if one.event == event)


def test_any_event_of_the_round_or_of_a_control_case_over_it_finds_its_lines() -> None:
    shown = fact(OwnContributionDocumented)
    claimed = fact(GrantClaimedBack)
    over, made, basis, on = (
        fact(ControlOpened),
        fact(FindingMade),
        fact(BasisSet),
        fact(ControlResumed),
    )
    own = (fact(OwnContributionPledged), shown)
    case = {control_ref(CONTROL): (over, made, basis, on)}
    books = _books({THE_NEED: PRIORITISED, THE_ROUND: (*PAID, *own, claimed), **case})
    for event in (shown, claimed, over, made, basis, on):
        position = _position(books, event)
        assert lines_of(books, position) == {"l-1"}, event.TOPIC
        part = across([followed(books, About(position=position))], About(position=position))
        check(part)
        assert part.paid_ore == PAID_ORE
    assert lines_of(books, 10_000) == frozenset()


def test_who_is_not_told_of_control_cases_finds_nothing_by_their_events() -> None:
    claimed = fact(GrantClaimedBack)
    books = _books({THE_NEED: PRIORITISED, THE_ROUND: (*PAID, claimed)})
    asked = About(position=_position(books, claimed))
    assert followed(books, asked).lines
    assert followed(books, asked, controls=False).lines == ()
