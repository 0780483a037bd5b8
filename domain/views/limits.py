"""When the parts of a claim fall by limitation (*foreldelse*), as judged or by themselves."""

from datetime import date

from domain.control.kinds import Interruption, LimitationOutcome
from domain.control.limitation import first_day_barred, is_safe
from domain.state.control import Control
from domain.types import Day
from domain.value import Value


class Limit(Value):
    """A payment's limitation: the day its claim falls, and who says so.

    `judged` is None where nobody has judged it: then `safe` says whether it is so new that
    nobody needs to yet, which lapses as time goes by.
    """

    payment_id: str
    line_id: str
    from_day: Day
    falls_on: Day
    judged: LimitationOutcome | None = None
    safe: bool = False
    barred: bool = False
    interrupted_by: Interruption | None = None
    explained: str = ""


def limits_of(state: Control, today: date) -> tuple[Limit, ...]:
    """The limits of what is claimed, or is to be by the newest basis."""
    basis = state.claim.basis
    parts = state.claim.parts or (basis.parts if basis else ())
    found = []
    for part in parts:
        about = {"payment_id": part.payment_id, "line_id": part.line_id}
        judged = state.claim.limits.get(part.payment_id)
        if judged is None:
            falls_on = first_day_barred(part.paid_on)
            safe, barred = is_safe(part.paid_on, today), falls_on <= today
            limit = Limit(
                from_day=part.paid_on, falls_on=falls_on, safe=safe, barred=barred, **about
            )
        else:
            limit = Limit(
                from_day=judged.from_day,
                falls_on=judged.falls_on,
                judged=judged.outcome,
                barred=judged.outcome is LimitationOutcome.BARRED or judged.falls_on <= today,
                interrupted_by=judged.interrupted_by,
                explained=judged.explained,
                **about,
            )
        found.append(limit)
    return tuple(found)


def unjudged_fall(state: Control, today: date) -> date | None:
    """The first day that a claim falls on which nobody has judged; None where there is none.

    Nobody needs to judge a new payment, so no deadline was set for it, and time goes on all the
    same: before the decision and after it, until the claim is settled.
    """
    open_ = (
        limit
        for limit in limits_of(state, today)
        if limit.judged is None
        and (state.decision is None or state.claim.left_on(limit.payment_id) > 0)
    )
    return min((limit.falls_on for limit in open_), default=None)
