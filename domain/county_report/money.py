"""The money half of the report: every total with its parts and its remainder, in øre."""

from collections.abc import Mapping, Sequence

from domain.county_report.content import RecipientRow
from domain.county_report.figures import EventRef, Figure, Total
from domain.county_report.lines import recipient_of
from domain.county_report.trace import Trace, planned_ore
from domain.event import Recorded
from domain.opening.events import ContributionForm
from domain.party import Party
from domain.state.organisation import Organisation, evolve_organisation
from domain.state.passed_on import accounted_for, paid_to_networks


def totals(trace: Trace) -> tuple[Total, ...]:
    """What came, what the county put in, what was planned, decided and paid, what is left."""
    state = trace.state
    granted, received = trace.sum("granted"), trace.sum("received")
    carried_in, carried_out = trace.sum("carried-in"), _less(trace.sum("carried-out"))
    own = [trace.sum(f"own-{form}") for form in ContributionForm]
    cash = trace.sum(f"own-{ContributionForm.CASH}")
    lines = list(state.lines)
    planned = _of_lines(trace, "planned", {key: planned_ore(state.lines[key]) for key in lines})
    decided = _of_lines(trace, "decided", {key: state.lines[key].decided_ore for key in lines})
    paid = _of_lines(trace, "paid", {key: state.disbursed_on(key) for key in lines})
    means = _sum("means", (granted, cash, carried_in, carried_out))
    came = _sum("came", (received, cash, carried_in, carried_out))
    return (
        _total(granted, (received,)),
        _total(_sum("own-contribution", own), own),
        _total(_sum("own-pledged", own), (trace.sum("documented"),)),
        _total(means, (granted, cash, carried_in, carried_out)),
        _total(means.model_copy(update={"name": "means-planned"}), planned),
        _total(means.model_copy(update={"name": "means-decided"}), decided),
        _total(_sum("decided", decided), _named(paid, "paid")),
        _total(came, _named(paid, "paid")),
        *_networks(trace),
    )


def _networks(trace: Trace) -> tuple[Total, ...]:
    """What networks were paid; the rest is what they have not accounted for."""
    keys = paid_to_networks(trace.state)
    if not keys:
        return ()
    paid = [_paid(trace, key) for key in keys]
    accounted = [trace.of_line("accounted", key, accounted_for(trace.state, key)) for key in keys]
    return (_total(_sum("networks-paid", paid), (_sum("networks-accounted", accounted),)),)


def recipients(
    trace: Trace, registry: Mapping[str, Sequence[Recorded]]
) -> tuple[RecipientRow, ...]:
    """What each recipient was promised and paid, by organisation number.

    `registry` are the records of organisations, which say in which municipality they lie.
    """
    parties: dict[str, Party] = {}
    lines: dict[str, list[str]] = {}
    for line_id in trace.state.lines:
        recipient = recipient_of(trace.state, line_id)
        if recipient is None:
            continue
        parties[recipient.organisation] = recipient
        lines.setdefault(recipient.organisation, []).append(line_id)
    return tuple(
        RecipientRow(
            organisation=number,
            name=party.name,
            kind=party.kind,
            municipality=_municipality(registry.get(number, ())),
            decided=_sum("decided", [_decided(trace, key) for key in lines[number]]),
            paid=_sum("paid", [_paid(trace, key) for key in lines[number]]),
        )
        for number, party in sorted(parties.items())
    )


def _municipality(records: Sequence[Recorded]) -> str | None:
    """Where an organisation lies, as the registry has it; None when it does not say."""
    found = Organisation()
    for recorded in records:
        found = evolve_organisation(found, recorded.event)
    return found.latest.municipality if found.known else None


def _decided(trace: Trace, line_id: str) -> Figure:
    return trace.of_line("decided", line_id, trace.state.lines[line_id].decided_ore)


def _paid(trace: Trace, line_id: str) -> Figure:
    return trace.of_line("paid", line_id, trace.state.disbursed_on(line_id))


def _of_lines(trace: Trace, name: str, values: dict[str, int]) -> tuple[Figure, ...]:
    """The lines' sums under `name`, those that are nothing left out; each bears its line's id."""
    return tuple(
        trace.of_line(name, key, value).model_copy(update={"name": key})
        for key, value in values.items()
        if value
    )


def _named(parts: tuple[Figure, ...], name: str) -> tuple[Figure, ...]:
    """All parts as one figure."""
    return (_sum(name, parts),) if parts else ()


def _less(figure: Figure) -> Figure:
    return figure.model_copy(update={"value": -figure.value})


def _sum(name: str, parts: tuple[Figure, ...] | list[Figure]) -> Figure:
    refs: dict[EventRef, None] = {ref: None for part in parts for ref in part.events}
    ordered = sorted(refs, key=lambda ref: ref.version)
    return Figure(name=name, value=sum(part.value for part in parts), events=tuple(ordered))


def _total(figure: Figure, parts: tuple[Figure, ...] | list[Figure]) -> Total:
    left = figure.value - sum(part.value for part in parts)
    return Total(figure=figure, parts=tuple(parts), remainder=left)
