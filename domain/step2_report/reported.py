"""How a need made from others stands where they stood: registered, and with the same holder."""

from domain.event import Circumstances, Event, Refusal
from domain.party import Party
from domain.permission import check_own_unit
from domain.role import Role
from domain.rules.applying import apply_rules, codes
from domain.rules.needs import need_gaps
from domain.state.need import Need
from domain.step1_assess.events import Assessment
from domain.step2_report.events import NeedForwarded, NeedRegistered


def check_holder(need: Need, by: Circumstances) -> None:
    """Only the one who has the need may change what it is part of.

    The county acts for its units, and with the forum's secretary for the forum.
    Raises `not-own-unit`, `need-held-by-another`.
    """
    if need.holder is None and need.unit is not None:
        check_own_unit(by, need.unit)
        holds = by.role is not Role.FORUM_SECRETARY
    elif need.with_forum:
        holds = by.role in {Role.COUNTY_OFFICER, Role.FORUM_SECRETARY}
    else:
        holds = by.role is Role.NETWORK and by.organisation == need.holder
    if not holds:
        raise Refusal("need-held-by-another", {"need": need.need_id})


def reported_as(
    like: Need, unit: Party, assessment: Assessment, by: Circumstances
) -> tuple[Event, ...]:
    """The events that bring a new need to where `like` is. Raises `reason-required`."""
    events: tuple[Event, ...] = ()
    if like.registered:
        missing = need_gaps.broken(unit, assessment)
        stops = apply_rules(missing, by)
        events = (NeedRegistered(missing=codes(missing), soft_stops=stops),)
    if like.holder is not None:
        network = None if like.with_forum else like.holder
        forwarded = NeedForwarded(
            network=network, late=like.late, received_at=like.held_since or by.received_at
        )
        events = (*events, forwarded)
    return events
