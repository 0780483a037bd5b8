"""A trial of a take-over (*prøve*): everything that stands in its way, and nothing is written."""

from collections.abc import Iterable

import domain.cases
from domain.case import scheme_and_county
from domain.command import Known
from domain.event import Refusal
from domain.process import out_of_order
from domain.state.round import Round
from domain.state.round_position import round_position
from domain.takeover.before import Source
from domain.takeover.contents import Contents
from domain.takeover.decide import TakeOverRound, take_over_faults, take_over_round
from services.event_log.folding import Folder
from services.event_log.reading import ReadLog
from services.takeover.problem import SheetProblem
from services.takeover.reading import read_takeover


def try_round(
    files: Iterable[tuple[Source, bytes]], command: TakeOverRound, log: ReadLog
) -> tuple[Contents | None, tuple[SheetProblem, ...]]:
    """What the files hold, if they can be read, and all that would refuse the take-over."""
    contents, problems = read_takeover(files, scheme_and_county(command.round_id)[1])
    if contents is None:
        return None, tuple(problems)
    folder = Folder(log, domain.cases)
    state = folder.fold(command.case).state
    if isinstance(state, Round) and (
        code := out_of_order(command.ACTION, round_position(state, 0), None)
    ):
        return contents, (SheetProblem(code=code),)
    known = Known({ref: folder.fold(ref).state for ref in command.reads()}, contents)
    found = [SheetProblem.of(fault) for fault in take_over_faults(command, contents, known)]
    if isinstance(state, Round) and not found:
        try:
            take_over_round(state, command, known)
        except Refusal as refusal:
            found.append(SheetProblem(code=refusal.code, facts=refusal.facts))
    return contents, tuple(found)
