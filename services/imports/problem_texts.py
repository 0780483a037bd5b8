"""The words for each fault that a spreadsheet can have."""

from typing import Final

from domain.language.language import Language
from services.imports.cell_texts import CELL_TEXTS
from services.imports.entry_texts import ENTRY_TEXTS
from services.imports.file_texts import FILE_TEXTS
from services.imports.measure_texts import MEASURE_TEXTS
from services.imports.said import Said

PROBLEM_TEXTS: Final[dict[str, dict[Language, Said]]] = {
    **FILE_TEXTS,
    **CELL_TEXTS,
    **ENTRY_TEXTS,
    **MEASURE_TEXTS,
}
