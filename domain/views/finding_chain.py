"""A finding, the earlier ones that it repeats, and the later ones that repeat it (*gjentak*)."""

from collections.abc import Iterator, Mapping

from domain.checks.finding import Ground
from domain.control.kinds import FindingEnd
from domain.state.control import Control, Finding
from domain.value import Value


class ChainLink(Value):
    """One finding of a chain; `repeats` are the ids of its case and of the findings before it."""

    control_id: str
    round_id: str
    finding_id: str
    number: str
    ground: Ground
    described: str
    end: FindingEnd | None
    repeats: tuple[tuple[str, str], ...]


def chain_of(
    cases: Mapping[str, Control], control_id: str, finding_id: str
) -> tuple[ChainLink, ...]:
    """Every finding that is linked to this one, those that are repeated before those that repeat.

    `cases` are all control cases of the county at the case's level, by id. A finding repeats only
    what was there when it was made, so that no chain turns back on itself.
    """
    everywhere = {
        (case.control_id, key): finding
        for case in cases.values()
        for key, finding in case.findings.items()
    }
    before = {place: _repeats(finding) for place, finding in everywhere.items()}
    after: dict[tuple[str, str], list[tuple[str, str]]] = {place: [] for place in everywhere}
    for place, earlier in before.items():
        for one in earlier:
            after[one].append(place)
    start = (control_id, finding_id)
    earlier = [place for place in _walk(start, before) if place != start]
    later = [place for place in _walk(start, after) if place != start]
    return tuple(
        _link(cases[place[0]], everywhere[place]) for place in (*earlier[::-1], start, *later)
    )


def _walk(
    start: tuple[str, str], links: Mapping[tuple[str, str], list[tuple[str, str]]]
) -> Iterator[tuple[str, str]]:
    """From a finding along its links, each once."""
    seen, waiting = {start}, [start]
    for place in waiting:
        yield place
        for one in links[place]:
            if one not in seen:
                seen.add(one)
                waiting.append(one)


def _repeats(finding: Finding) -> list[tuple[str, str]]:
    return [(one.control_id, one.finding_id) for one in finding.made.repeats]


def _link(case: Control, finding: Finding) -> ChainLink:
    made = finding.made
    return ChainLink(
        control_id=case.control_id,
        round_id=case.round_id,
        finding_id=made.finding_id,
        number=made.number,
        ground=made.ground,
        described=made.described,
        end=finding.end.end if finding.end else None,
        repeats=tuple(_repeats(finding)),
    )
