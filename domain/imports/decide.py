"""A spreadsheet of needs is imported: every row by the rules of a single need, or no row at all."""

from collections.abc import Iterator
from typing import ClassVar, Final

from domain.case import CaseRef, RoundId, import_ref, need_ref, round_ref, scheme_and_county
from domain.command import Addition, Command, Known
from domain.event import ActorKind, Circumstances, Event, Refusal
from domain.imports.events import NeedsImported
from domain.party import Party
from domain.permission import check_turn
from domain.registry import registered
from domain.state.evolve_need import evolve_need
from domain.state.need import Need
from domain.state.need_import import NeedImport, import_position
from domain.state.round import Round
from domain.step1_assess.acceptable import assessment_faults
from domain.step1_assess.decide import AssessNeed, assess_need, assessed
from domain.step1_assess.events import Assessment
from domain.step2_report.decide import RegisterNeed, register_need
from domain.types import Sha256
from domain.value import Value

#: What every row's need begins as.
_NEW: Final = Need()


class NeedRow(Value):
    """A row of the spreadsheet, by its number there, as the need that it tells of."""

    row: int
    unit: Party
    assessment: Assessment


class ImportNeeds(Command):
    """Import a stored spreadsheet of needs: each is assessed and registered, or none is."""

    ACTION: ClassVar[str] = "import-needs"

    round_id: RoundId
    sha256: Sha256

    @property
    def case(self) -> CaseRef:
        """The import's own case: the same file is imported once for a round."""
        return import_ref(self.round_id, self.sha256)

    @property
    def file(self) -> str:
        """The spreadsheet."""
        return self.sha256

    def reads(self) -> tuple[CaseRef, ...]:
        """The round that the needs are for."""
        return (round_ref(self.round_id),)

    def reads_in(self, content: object) -> tuple[CaseRef, ...]:
        """What the registry has of the rows' units."""
        return registered.refs(row.unit for row in _rows(content))

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """Every row's need, with the file and the row as the cause in its envelopes.

        Raises `import-row-refused` for the first row that a need's own rules refuse.
        """
        return tuple(self._need(row, known) for row in _rows(known.content()))

    def _need(self, row: NeedRow, known: Known) -> Addition:
        try:
            events = need_events(self, row, known)
        except Refusal as refusal:
            raise Refusal("import-row-refused", {"row": row.row, "code": refusal.code}) from refusal
        return Addition(
            case=need_ref(need_id(self, row)),
            by=_from_file(self.by, f"{self.sha256}#{row.row}"),
            events=events,
        )


def import_needs(state: NeedImport, command: ImportNeeds, known: Known) -> tuple[Event, ...]:
    """The import itself; what its rows begin, and refuse, is said by `ImportNeeds.additions`.

    Raises `needs-already-imported`, `round-not-open`, `round-closed`, `file-unknown`,
    `file-not-readable`, `import-empty`.
    """
    target = known.of(round_ref(command.round_id), Round)
    check_turn(command, import_position(state, 0), county=scheme_and_county(command.round_id)[1])
    if not target.opened:
        raise Refusal("round-not-open")
    if target.closed:
        raise Refusal("round-closed")
    rows = _rows(known.content())
    if not rows:
        raise Refusal("import-empty")
    return (
        NeedsImported(
            round_id=command.round_id,
            scheme=target.scheme,
            county=target.county,
            rule_set=target.rule_set or "",
            sha256=command.sha256,
            needs=len(rows),
        ),
    )


def refused_rows(
    command: ImportNeeds, rows: tuple[NeedRow, ...], known: Known
) -> Iterator[tuple[NeedRow, Refusal]]:
    """The rows that a need's own rules refuse, each with all that refuses it."""
    for row in rows:
        try:
            need_events(command, row, known)
        except Refusal as first:
            yield row, first
            for further in _further(command, row, known):
                if (further.code, further.facts) != (first.code, first.facts):
                    yield row, further


def _further(command: ImportNeeds, row: NeedRow, known: Known) -> Iterator[Refusal]:
    """What else is wrong with a row: one refusal hides those that would have come after it."""
    target = known.of(round_ref(command.round_id), Round)
    # Where the round takes no needs, nothing in the row is the reason.
    if not target.opened or target.closed:
        return
    yield from assessment_faults(row.assessment, target.scheme, target.budget_year)
    need = evolve_need(_NEW, assessed(_assess(command, row), target))
    try:
        register_need(need, RegisterNeed(by=command.by, need_id=need.need_id), known)
    except Refusal as refusal:
        yield refusal


def need_id(command: ImportNeeds, row: NeedRow) -> str:
    """The id of a row's need: the import's, and the row's number."""
    return f"{command.case.key}-{row.row}"


def need_events(command: ImportNeeds, row: NeedRow, known: Known) -> tuple[Event, ...]:
    """What a row's need begins with: what the commands for a single need would add."""
    assess = _assess(command, row)
    need, events = _NEW, assess_need(_NEW, assess, known)
    for event in events:
        need = evolve_need(need, event)
    register = RegisterNeed(by=command.by, need_id=assess.need_id)
    return (*events, *register_need(need, register, known))


def _assess(command: ImportNeeds, row: NeedRow) -> AssessNeed:
    return AssessNeed(
        by=command.by,
        need_id=need_id(command, row),
        round_id=command.round_id,
        unit=row.unit,
        assessment=row.assessment,
    )


def _from_file(by: Circumstances, cause: str) -> Circumstances:
    return by.model_copy(update={"kind": ActorKind.IMPORT, "causation": cause})


def _rows(content: object) -> tuple[NeedRow, ...]:
    if not isinstance(content, tuple):
        raise Refusal("file-not-readable")
    return content
