"""Whether an earlier case was on the same party, also one that has gone on as another since."""

from collections.abc import Iterable, Iterator
from datetime import date

from domain.calendar import in_norway
from domain.case import CaseRef, organisation_ref
from domain.command import Command, Known
from domain.party import Party
from domain.state.control import Control
from domain.state.organisation import Organisation


def registered(known: Known, earlier: Iterable[CaseRef]) -> tuple[CaseRef, ...]:
    """The registry's entries of the earlier cases' recipients, and of what they went on as."""
    cases = (known.find(ref, Control) for ref in earlier)
    recipients = (case.recipient for case in cases if case and case.recipient)
    return tuple(
        dict.fromkeys(
            organisation_ref(number)
            for recipient in recipients
            for number in (recipient.organisation, *_went_on(known, recipient.organisation))
        )
    )


def same_party(known: Known, earlier: Party | None, now: Party | None, command: Command) -> bool:
    """Whether the party of the earlier case is the one of now, or had been merged into it by then.

    None stands for the county itself. Two that were merged into a third are not the same: what
    was found of the one is nothing that the other repeats.
    """
    if earlier is None or now is None:
        return earlier is now
    day = in_norway(command.by.effective_at).date()
    went_on = _went_on(known, earlier.organisation, day)
    return now.organisation in {earlier.organisation, *went_on}


def _went_on(known: Known, number: str, day: date | None = None) -> Iterator[str]:
    """The organisations that went on in its place, one after the other; by a day, if given."""
    seen = {number}
    while found := known.find(organisation_ref(number), Organisation):
        gone = found.merged_into is not None and not (day and found.existed_on(day))
        if not gone or found.merged_into is None or found.merged_into in seen:
            return
        number = found.merged_into
        seen.add(number)
        yield number
