"""What is wrong with a spreadsheet: where, what, and what to do about it, in three languages."""

from domain.language import texts
from domain.language.language import Language
from domain.value import Value
from services.imports.need_columns import BY_KEY
from services.imports.problem_texts import PROBLEM_TEXTS
from services.imports.said import Said


class RowProblem(Value):
    """One fault; what the cell holds is never repeated.

    `row` is as the spreadsheet counts, 0 for the file; `column` is the key of a header, and
    `cell` the place as a spreadsheet names it (`C3`), both empty where none is meant.
    """

    row: int = 0
    column: str = ""
    cell: str = ""
    code: str
    stops: str = ""

    def said(self, language: Language) -> Said:
        """What is wrong, and what to do."""
        if self.code in PROBLEM_TEXTS:
            return PROBLEM_TEXTS[self.code][language]
        reply = texts.reply(self.code, language, {"stops": self.stops} if self.stops else {})
        return Said(" ".join(part for part in (reply.meaning, reply.detail) if part), reply.remedy)

    def heading(self, language: Language) -> str | None:
        """The heading of the column, or None when none is meant."""
        return BY_KEY[self.column].header(language) if self.column else None

    def told(self, language: Language) -> str:
        """What is wrong and what to do, as one text."""
        return " ".join(self.said(language))


class Unreadable(Exception):
    """The file as a whole cannot be read; `problem` says why."""

    def __init__(self, problem: RowProblem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def cell_at(row: int, column: int) -> str:
    """A place as a spreadsheet names it, with columns counted from 0: `cell_at(3, 27)` is AB3."""
    letters = ""
    rest = column + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"
