"""A network comments on a need that it has, or has had; nothing moves by it."""

from domain.role import Role
from domain.state.need import Need
from domain.step2_report.decide_comment import CommentNeed
from domain.step2_report.events import NeedCommented, NeedWithdrawn
from tests.domain.facts import (
    ASSESSED,
    PRIORITISED,
    REGISTERED,
    THE_NEED,
    WITH_NETWORK,
    fact,
    forwarded,
)
from tests.domain.given import fold, given
from tests.domain.wishes import wish
from tests.samples import NETWORK, PROVIDER, by

COMMENTED = NeedCommented(
    network=NETWORK.organisation, comment="Tre skular i nettverket treng det same"
)


def test_a_network_comments_while_it_has_the_need_and_after_it_passed_it_on() -> None:
    for history in (WITH_NETWORK, (*WITH_NETWORK, forwarded())):
        given(*history).when(wish(CommentNeed)).then(COMMENTED)
        against = COMMENTED.model_copy(update={"supported": False})
        given(*history).when(wish(CommentNeed, supported=False)).then(against)


def test_a_comment_moves_nothing_and_is_made_once() -> None:
    before, after = fold(THE_NEED, WITH_NETWORK), fold(THE_NEED, (*WITH_NETWORK, COMMENTED))
    assert isinstance(before, Need)
    assert after == before.model_copy(update={"last_comment": COMMENTED})

    given(*WITH_NETWORK, COMMENTED).when(wish(CommentNeed)).nothing()


def test_only_networks_comment_and_only_on_what_came_through_them() -> None:
    other = by(Role.NETWORK, organisation=PROVIDER.organisation)
    given(*WITH_NETWORK).when(wish(CommentNeed, other)).refused("need-held-by-another")
    given(*REGISTERED, forwarded()).when(wish(CommentNeed)).refused("need-held-by-another")
    for role in (Role.UNIT, Role.COUNTY_OFFICER, Role.FORUM_CHAIR):
        given(*WITH_NETWORK).when(wish(CommentNeed, by(role))).refused("wrong-role")


def test_what_is_not_reported_or_is_settled_is_not_commented_on() -> None:
    given(*ASSESSED).when(wish(CommentNeed)).refused("need-not-registered")
    given(*WITH_NETWORK, fact(NeedWithdrawn)).when(wish(CommentNeed)).refused("need-ended")
    given(*PRIORITISED).when(wish(CommentNeed)).refused("need-already-answered")
