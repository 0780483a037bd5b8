"""A trial import (*prøveimport*): every row's faults, and nothing is written."""

import domain.cases
from domain.case import scheme_and_county
from domain.command import Known
from domain.event import Refusal
from domain.imports.decide import ImportNeeds, import_needs, refused_rows
from domain.state.need_import import NeedImport
from services.event_log.folding import Folder
from services.event_log.reading import ReadLog
from services.imports.needs import read_needs
from services.imports.problem import RowProblem


def try_needs(
    content: bytes, command: ImportNeeds, log: ReadLog
) -> tuple[int, tuple[RowProblem, ...]]:
    """How many rows could be read, and everything that stands in the way of the import."""
    rows, problems = read_needs(content, scheme_and_county(command.round_id)[1])
    folder = Folder(log, domain.cases)
    refs = (*command.reads(), *command.reads_in(rows))
    read = folder.fold_all(refs)
    known = Known({ref: folded.state for ref, folded in read.items()}, rows)
    state = folder.fold(command.case).state
    problems += [
        RowProblem(row=row.row, code=refusal.code, stops=str(refusal.facts.get("stops", "")))
        for row, refusal in refused_rows(command, rows, known)
    ]
    if isinstance(state, NeedImport) and not problems:
        try:
            import_needs(state, command, known)
        except Refusal as refusal:
            problems.append(RowProblem(code=refusal.code))
    found = dict.fromkeys(sorted(problems, key=lambda problem: problem.row))
    return len(rows), tuple(found)
