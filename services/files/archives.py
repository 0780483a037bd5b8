"""Whether bytes are a ZIP archive, the whole of one and no more. Source: APPNOTE.TXT 6.3."""

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

LOCAL: Final = b"PK\x03\x04"
_DIRECTORY: Final = b"PK\x01\x02"
_END: Final = b"PK\x05\x06"
_END_LENGTH: Final = 22
_LOCAL_LENGTH: Final = 30
#: What may follow a part whose length was not known when it began: with or without a signature,
#: in four or eight bytes each.
_DESCRIPTORS: Final = frozenset((12, 16, 20, 24))
_HAS_DESCRIPTOR: Final = 0x8
_CHUNK: Final = 1 << 22
#: What the standard library raises for bytes that are no archive, or no longer whole.
_DAMAGE: Final = (
    BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    RuntimeError,
    ValueError,
)


class NotWhole(Exception):
    """The file begins as one of its kind does, but is damaged or goes on as something else."""


def opened(content: bytes) -> ZipFile:
    """The archive that fills `content`; raises `NotWhole` for any other bytes.

    Its parts lie one behind the other from the first byte, its directory ends the file, and it
    has no comment: no room is left for a second file.
    """
    if content[-_END_LENGTH:][:4] != _END or content[-2:] != b"\0\0":
        raise NotWhole("the directory does not end the file")
    try:
        archive = ZipFile(BytesIO(content))
    except _DAMAGE as fault:
        raise NotWhole("no directory") from fault
    at, before = 0, 0
    for entry in sorted(archive.infolist(), key=lambda each: each.header_offset):
        _check_gap(entry.header_offset - at, before)
        at, before = _end_of(content, entry), entry.flag_bits
    _check_gap(archive.start_dir - at, before)
    return archive


def pieces(archive: ZipFile, entry: ZipInfo) -> Iterator[bytes]:
    """A part, unpacked piece by piece; raises `NotWhole` unless it is as its directory says."""
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise NotWhole("packed as no document is")
    left = entry.file_size
    try:
        with archive.open(entry) as part:
            while piece := part.read(_CHUNK):
                left -= len(piece)
                yield piece
    except _DAMAGE as fault:
        raise NotWhole("a part is damaged") from fault
    if left:
        raise NotWhole("a part is shorter than its directory says")


def holds_archive(content: bytes) -> bool:
    """Whether an archive is hidden in a file of another kind.

    All three signatures must be there: one alone stands in a large picture by chance.
    """
    return LOCAL in content and _DIRECTORY in content and _END in content


def _end_of(content: bytes, entry: ZipInfo) -> int:
    """Where the part's packed bytes end, as its own header says."""
    at = entry.header_offset
    header = content[at : at + _LOCAL_LENGTH]
    if len(header) < _LOCAL_LENGTH or not header.startswith(LOCAL):
        raise NotWhole("a part without a header")
    name, extra = (int.from_bytes(header[start : start + 2], "little") for start in (26, 28))
    return at + _LOCAL_LENGTH + name + extra + entry.compress_size


def _check_gap(length: int, flags: int) -> None:
    if length and not (flags & _HAS_DESCRIPTOR and length in _DESCRIPTORS):
        raise NotWhole("bytes that belong to no part")
