"""What is withheld of money stands in the case whose claim it is withheld for, in the same save.

So a case that is eased, settled or closed meanwhile makes the log refuse the save, and two rounds
that withhold for one claim are decided one after the other.
"""

from collections import Counter
from collections.abc import Iterable

from domain.case import control_ref
from domain.command import Addition
from domain.control.offset_events import Withheld
from domain.control.settling_events import ClaimWithheld
from domain.state.round import Round


def told(state: object, withheld: Iterable[Withheld], withheld_by: str) -> tuple[Addition, ...]:
    """What the receipt or payment adds to each case that something is kept for."""
    kept: Counter[str] = Counter()
    for one in withheld:
        kept[one.offset_id] += one.amount_ore
    if not kept or not isinstance(state, Round):
        return ()
    events: dict[str, list[ClaimWithheld]] = {}
    for offset_id, amount in kept.items():
        event = ClaimWithheld(
            offset_id=offset_id,
            withheld_by=withheld_by,
            against=state.round_id,
            amount_ore=amount,
        )
        control_id = state.offsets[offset_id].announced.control_id
        events.setdefault(control_id, []).append(event)
    return tuple(
        Addition(case=control_ref(control_id), events=tuple(of_case))
        for control_id, of_case in events.items()
    )
