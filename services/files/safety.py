"""What no file may hold that others will open: programs, traps, and references to elsewhere.

What is compressed inside a PDF is not looked into; a scanner for malware is no part of this.
"""

import re
import stat
from typing import Final
from zipfile import ZipFile, ZipInfo

from services.files.archives import opened, pieces
from services.files.kinds import PDF, PNG, ZIPPED, Kind
from services.files.markup import is_markup, markup_is_unsafe, names_others

MOST_ENTRIES: Final = 2_000
LARGEST_UNPACKED: Final = 100 * 1024 * 1024
#: Of all parts that name others, together: a real document's are some hundred kB.
LARGEST_NAMING: Final = 8 * 1024 * 1024
#: A part that shrinks to less than a hundredth is made to fill a memory.
STEEPEST: Final = 100
MOST_PIXELS: Final = 50_000_000

_PDF_ACTIVE: Final = re.compile(
    rb"/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z])"
)
_PDF_HEX: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
_MACROS: Final = re.compile(r"(?i)vbaproject|\.bin$|/activex/|/embeddings/|\.(exe|dll|js|vbs)$")


def is_unsafe(content: bytes, kind: Kind) -> bool:
    """Whether a file of this kind must not be handed on; raises `NotWhole` when it is damaged."""
    if kind in ZIPPED:
        return _archive_is_unsafe(content)
    if kind is PDF:
        # A name may be written with its letters as numbers, to be overlooked.
        plain = _PDF_HEX.sub(lambda found: bytes([int(found[1], 16)]), content)
        return _PDF_ACTIVE.search(plain) is not None
    if kind is PNG:
        width, height = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
        return width * height > MOST_PIXELS
    return False


def _archive_is_unsafe(content: bytes) -> bool:
    with opened(content) as archive:
        entries = archive.infolist()
        if len(entries) > MOST_ENTRIES or any(map(_entry_is_unsafe, entries)):
            return True
        if sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
            return True
        naming = (entry.file_size for entry in entries if names_others(entry.filename))
        if sum(naming) > LARGEST_NAMING:
            return True
        # Names of parts that differ only in capitals are the same part to those who open them.
        if len({entry.filename.casefold() for entry in entries}) != len(entries):
            return True
        return any(_part_is_unsafe(archive, entry) for entry in entries)


def _entry_is_unsafe(entry: ZipInfo) -> bool:
    name = entry.filename
    return (
        # The library cuts a name at NUL; others may not.
        entry.orig_filename != name
        or name.startswith(("/", "\\"))
        or ".." in re.split(r"[/\\]", name)
        or ":" in name
        or stat.S_ISLNK(entry.external_attr >> 16)
        or bool(entry.flag_bits & 0x1)
        or entry.file_size > STEEPEST * max(entry.compress_size, 1_000)
        or _MACROS.search(name) is not None
    )


def _part_is_unsafe(archive: ZipFile, entry: ZipInfo) -> bool:
    unpacked = pieces(archive, entry)
    if is_markup(entry.filename):
        return markup_is_unsafe(entry.filename, unpacked)
    # Read for its checksum alone.
    for _ in unpacked:
        pass
    return False
