"""One fault in a spreadsheet that a round is to be taken over from."""

from domain.takeover.before import Sheet
from domain.value import Value


class Fault(Value):
    """What is wrong: the sheet, the row there, the column by its key, and a refusal's code."""

    sheet: Sheet
    row: int
    code: str
    column: str = ""
    facts: dict[str, str | int] = {}
