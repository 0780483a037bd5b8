"""Which kinds of file are taken, known by what is in them and never by what they are called."""

import re
from dataclasses import dataclass
from typing import Final

from services.files.archives import LOCAL, NotWhole, holds_archive, opened
from services.files.separated import is_separated

_OFFICE: Final = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True)
class Kind:
    """A kind of file: its media type and the ending that its name gets."""

    media_type: str
    ending: str


PDF: Final = Kind("application/pdf", "pdf")
PNG: Final = Kind("image/png", "png")
JPEG: Final = Kind("image/jpeg", "jpg")
DOCX: Final = Kind(f"{_OFFICE}.wordprocessingml.document", "docx")
XLSX: Final = Kind(f"{_OFFICE}.spreadsheetml.sheet", "xlsx")
CSV: Final = Kind("text/csv", "csv")
KINDS: Final = (PDF, PNG, JPEG, DOCX, XLSX, CSV)
ZIPPED: Final = (DOCX, XLSX)

_MAIN_PART: Final = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX}
#: What may not stand in a name: paths, control characters, marks that turn the direction.
_NOT_IN_NAMES: Final = re.compile(
    r'[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]'
)
_PDF_WINDOW: Final = 1024 + len(b"%PDF-")
_LONGEST_STEM: Final = 100
#: Names that one operating system keeps for its devices.
_DEVICES: Final = re.compile(r"(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]")


def kind_of(content: bytes) -> Kind | None:
    """The kind of a file, whole from its first byte to its last; None for any other."""
    if content.startswith(LOCAL):
        return _office(content)
    if holds_archive(content):
        return None
    if content.startswith(b"%PDF-"):
        return PDF if _ends_as_pdf(content) else None
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG if content.endswith(b"IEND\xaeB`\x82") else None
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG if content.endswith(b"\xff\xd9") else None
    return CSV if is_separated(content) else None


def _ends_as_pdf(content: bytes) -> bool:
    """Whether nothing but white space follows the mark of the end."""
    return content.rstrip(b"\0\t\n\f\r ").endswith(b"%%EOF")


def _office(content: bytes) -> Kind | None:
    # Readers of PDF take one that begins within the first 1024 bytes.
    if b"%PDF-" in content[:_PDF_WINDOW]:
        return None
    try:
        with opened(content) as archive:
            names = set(archive.namelist())
    except NotWhole:
        return None
    if "[Content_Types].xml" not in names:
        return None
    return next((kind for part, kind in _MAIN_PART.items() if part in names), None)


def clean_name(name: str, kind: Kind) -> str:
    """A name that is safe on any machine, ending as the file's kind does."""
    last = re.split(r"[/\\]", name)[-1]
    stem = _NOT_IN_NAMES.sub("", last).strip(" .")
    for ending in {kind.ending, "jpeg"} if kind is JPEG else {kind.ending}:
        stem = stem.removesuffix(f".{ending}")
    stem = stem.replace(".", "-")[:_LONGEST_STEM].strip(" -")
    if not stem or _DEVICES.fullmatch(stem):
        stem = "vedlegg"
    return f"{stem}.{kind.ending}"
