"""What a command's stored file holds, read for the decision."""

from collections.abc import Callable

from domain.case import scheme_and_county
from domain.command import Command
from domain.event import Refusal
from domain.imports.decide import ImportNeeds
from domain.takeover.decide import TakeOverRound
from services.files.port import FileDamaged, Files, FileUnknown
from services.imports.needs import read_needs
from services.takeover.reading import read_takeover

#: In the place of rows where the file has faults: the decision says so, a trial import which.
FAULTY = "faulty"


def contents(files: Files) -> Callable[[Command], object]:
    """How to read the file of any command that names one.

    The same bytes always give the same rows. Raises `Refusal`: `file-unknown`, `file-damaged`.
    """

    def read(command: Command) -> object:
        match command:
            case ImportNeeds():
                content = _stored(files, command.sha256)
                rows, problems = read_needs(content, scheme_and_county(command.round_id)[1])
                return FAULTY if problems else rows
            case TakeOverRound():
                named = [(source, _stored(files, source.sha256)) for source in command.sources]
                contents, _ = read_takeover(named, scheme_and_county(command.round_id)[1])
                return contents or FAULTY
            case _:
                raise Refusal("file-unknown")

    return read


def _stored(files: Files, sha256: str) -> bytes:
    try:
        return files.get(sha256)
    except FileUnknown:
        raise Refusal("file-unknown") from None
    except FileDamaged as fault:
        raise Refusal("file-damaged") from fault
