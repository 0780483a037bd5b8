"""A file's bytes as a table of cells: CSV in UTF-8, or the first sheet of an Excel file."""

import zipfile
from datetime import date, datetime
from io import BytesIO
from typing import Final

from python_calamine import CalamineError, CalamineWorkbook

from services.files.separated import NotSeparated, NotUtf8, read_separated
from services.imports.problem import RowProblem, Unreadable

LARGEST: Final = 8 * 1024 * 1024
#: What an Excel file may be unpacked, so that a small file cannot fill the memory.
_LARGEST_UNPACKED: Final = 64 * 1024 * 1024
MOST_ROWS: Final = 2_500
_MOST_COLUMNS: Final = 100

Row = tuple[str, ...]


def read_table(content: bytes) -> list[Row]:
    """The rows as texts, the header first; empty rows stand as they are, so that numbers hold.

    Whole numbers come without decimals, days as ISO 8601 writes them. Raises `Unreadable`.
    """
    if len(content) > LARGEST:
        raise _unreadable("file-too-large")
    if not content.strip():
        raise _unreadable("file-empty")
    rows = next(iter(_book(content, 1).values()), []) if is_workbook(content) else _csv(content)
    while rows and not any(rows[-1]):
        rows.pop()
    if not rows:
        raise _unreadable("file-empty")
    return _bounded(rows)


def _bounded(rows: list[Row]) -> list[Row]:
    if len(rows) > MOST_ROWS + 1 or max(map(len, rows)) > _MOST_COLUMNS:
        raise _unreadable("too-many-rows")
    return rows


def read_sheets(content: bytes) -> dict[str, list[Row]]:
    """Every sheet of an Excel file that holds something, by its name. Raises `Unreadable`."""
    if len(content) > LARGEST:
        raise _unreadable("file-too-large")
    found = {}
    for name, rows in _book(content).items():
        while rows and not any(rows[-1]):
            rows.pop()
        if rows:
            found[name] = _bounded(rows)
    return found


def is_workbook(content: bytes) -> bool:
    """Whether the bytes are meant as an Excel file, and not as CSV."""
    return content.startswith(b"PK\x03\x04")


def _csv(content: bytes) -> list[Row]:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _unreadable("not-utf-8")
    if content.startswith((b"\xd0\xcf\x11\xe0", b"%PDF")):
        raise _unreadable("not-a-spreadsheet")
    try:
        return list(read_separated(content))
    except NotUtf8:
        raise _unreadable("not-utf-8") from None
    except NotSeparated:
        raise _unreadable("not-a-spreadsheet") from None


def _book(content: bytes, most: int | None = None) -> dict[str, list[Row]]:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _LARGEST_UNPACKED:
                raise _unreadable("file-too-large")
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        sheets = {
            name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in book.sheet_names[:most]
        }
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError, IndexError):
        raise _unreadable("not-a-spreadsheet") from None
    return {
        name: [tuple(_written(cell) for cell in row) for row in rows]
        for name, rows in sheets.items()
    }


def _written(cell: object) -> str:
    match cell:
        case bool():
            return str(cell)
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return cell.date().isoformat()
        case date():
            return cell.isoformat()
        case _:
            return str(cell).strip()


def _unreadable(code: str) -> Unreadable:
    return Unreadable(RowProblem(code=code))
