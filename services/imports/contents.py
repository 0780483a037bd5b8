"""What a command's stored file holds, read for the decision."""

from collections.abc import Callable

from domain.case import scheme_and_county
from domain.command import Command
from domain.event import Refusal
from domain.imports.decide import ImportNeeds
from services.files.port import Files, FileUnknown
from services.imports.needs import read_needs

#: In the place of rows where the file has faults: the decision says so, a trial import which.
FAULTY = "faulty"


def contents(files: Files) -> Callable[[Command], object]:
    """How to read the file of any command that names one; raises `Refusal("file-unknown")`.

    The same bytes always give the same rows. A damaged file raises `FileDamaged`.
    """

    def read(command: Command) -> object:
        if not isinstance(command, ImportNeeds):
            raise Refusal("file-unknown")
        try:
            content = files.get(command.sha256)
        except FileUnknown:
            raise Refusal("file-unknown") from None
        rows, problems = read_needs(content, scheme_and_county(command.round_id)[1])
        return FAULTY if problems else rows

    return read
