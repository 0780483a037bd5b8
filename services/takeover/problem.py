"""What is wrong with the spreadsheets of a take-over: in which sheet, which row, which column."""

from domain.language import texts
from domain.language.language import Language
from domain.takeover.before import Sheet
from domain.takeover.fault import Fault
from services.imports.problem import RowProblem
from services.imports.said import Said
from services.takeover.sheets import SHEETS


class SheetProblem(RowProblem):
    """One fault, with its sheet; without one it is of the files or of the round."""

    sheet: Sheet | None = None
    facts: dict[str, str | int] = {}

    @classmethod
    def in_sheet(cls, sheet: Sheet, problem: RowProblem) -> "SheetProblem":
        """A table's problem, in its sheet."""
        return cls(**{**problem.model_dump(), "sheet": sheet})

    @classmethod
    def of(cls, fault: Fault) -> "SheetProblem":
        """What the rules find wrong."""
        return cls(**fault.model_dump())

    def said(self, language: Language) -> Said:
        """What is wrong, and what to do."""
        if not self.facts:
            return super().said(language)
        reply = texts.reply(self.code, language, self.facts)
        return Said(" ".join(part for part in (reply.meaning, reply.detail) if part), reply.remedy)

    def heading(self, language: Language) -> str | None:
        """The heading of the column, or None when none is meant."""
        columns = SHEETS[self.sheet] if self.sheet else ()
        headers = {column.key: column.header(language) for column in columns}
        return headers.get(self.column)

    def where(self, language: Language) -> str:
        """Sheet, place and column, as the reader's own spreadsheet names them."""
        sheet = texts.label("sheet", self.sheet, language) if self.sheet else ""
        place = self.cell or str(self.row or "")
        return ": ".join(part for part in (sheet, place, self.heading(language)) if part)
