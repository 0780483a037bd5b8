"""What is judged of a document: whole, alone in its file, and leading nowhere else."""

import stat
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.files.archives import NotWhole
from services.files.kinds import DOCX, PDF, kind_of
from services.files.safety import MOST_ENTRIES, is_unsafe

PDF_FILE = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
RELATION = '<Relationship Type="http://x/{}" Target="file://x" {}="{}"/>'


def docx(method: int = ZIP_DEFLATED, **parts: bytes) -> bytes:
    """A document of the usual parts, and `parts` under word/, `__` written for a point."""
    usual = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document>Hei</document>"}
    more = {f"word/{name.replace('__', '.')}": content for name, content in parts.items()}
    made = BytesIO()
    with ZipFile(made, "w", method) as archive:
        for name, content in {**usual, **more}.items():
            archive.writestr(name, content)
    return made.getvalue()


WHOLE = docx(styles__xml=b"<styles>" + bytes(range(65, 91)) * 40 + b"</styles>", a__png=b"\x89PNG")


def judged(content: bytes) -> bool | None:
    """Whether it is unsafe; None when it is not what it begins as."""
    kind = kind_of(content)
    try:
        return None if kind is None else is_unsafe(content, kind)
    except NotWhole:
        return None


def test_a_whole_document_is_taken() -> None:
    assert kind_of(WHOLE) is DOCX
    assert judged(WHOLE) is False


def test_a_document_written_to_a_stream_is_taken() -> None:
    class Stream(BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise OSError

        def tell(self) -> int:
            raise OSError

    made = Stream()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("word/document.xml", b"<document/>")
    assert judged(made.getvalue()) is False


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(1, 255)), min_size=1))
def test_damage_is_an_answer_and_no_fault(changes: list[tuple[int, int]]) -> None:
    damaged = bytearray(WHOLE)
    for at, change in changes:
        damaged[at] ^= change
    assert judged(bytes(damaged)) in (True, False, None)


@given(st.integers(0, len(WHOLE) - 1))
def test_a_document_cut_short_is_not_one(length: int) -> None:
    assert judged(WHOLE[:length]) is None


@given(st.integers(1, 255), st.data())
def test_a_damaged_byte_of_what_is_packed_is_found(change: int, data: st.DataObject) -> None:
    with ZipFile(BytesIO(WHOLE)) as archive:
        entry = archive.getinfo("word/styles.xml")
    begin = entry.header_offset + 30 + len(entry.filename)
    at = data.draw(st.integers(begin, begin + entry.compress_size - 1))
    damaged = WHOLE[:at] + bytes([WHOLE[at] ^ change]) + WHOLE[at + 1 :]
    if judged(damaged) is False:
        # Only the unused bits behind the last packed one may differ.
        with ZipFile(BytesIO(damaged)) as now, ZipFile(BytesIO(WHOLE)) as before:
            assert now.read(entry.filename) == before.read(entry.filename)


def test_a_document_packed_as_none_is_is_not_one() -> None:
    assert judged(docx(ZIP_BZIP2)) is None


@pytest.mark.parametrize(
    "content",
    [
        WHOLE + b"<html><script>alert(1)</script></html>",
        WHOLE + PDF_FILE,
        WHOLE + b"\n",
        WHOLE + WHOLE,
        b"PK\x03\x04<html></html>" + WHOLE,
        docx(a__png=b"")[:30] + b"%PDF-1.7" + WHOLE,
        PDF_FILE + WHOLE,
        PDF_FILE + WHOLE + b"\n%%EOF\n",
        PDF_FILE + b"<html></html>",
        b"\x89PNG\r\n\x1a\n" + WHOLE + b"IEND\xaeB`\x82",
        b"\xff\xd8\xff" + WHOLE + b"\xff\xd9",
    ],
)
def test_two_files_in_one_are_none(content: bytes) -> None:
    assert judged(content) is None


def test_bytes_between_the_parts_are_found() -> None:
    with ZipFile(BytesIO(WHOLE)) as archive:
        start = archive.start_dir
    moved = bytearray(WHOLE[:start] + b"<html></html>" + WHOLE[start:])
    moved[-6:-2] = (start + 13).to_bytes(4, "little")
    with ZipFile(BytesIO(bytes(moved))) as archive:
        assert archive.testzip() is None
    assert judged(bytes(moved)) is None


def test_a_document_that_begins_with_a_pdf_is_none() -> None:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("a.txt", PDF_FILE)
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("word/document.xml", b"<document/>")
    assert judged(made.getvalue()) is None


@pytest.mark.parametrize("space", [b"", b"\n", b"\r\n\r\n", b"\0" * 2000])
def test_white_space_may_follow_a_pdf(space: bytes) -> None:
    assert kind_of(PDF_FILE.rstrip() + space) is PDF


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("a__rels", RELATION.format("oleObject", "TargetMode", "External")),
        ("a__rels", RELATION.format("oleObject", "TargetMode", "Extern&#97;l")),
        ("a__rels", RELATION.format("oleObject", "TargetMode", "External").replace("<", "<r:")),
        ("a__RELS", RELATION.format("oleObject", "TargetMode", "External")),
        ("a__Xml", RELATION.format("oleObject", "x", "y") + "<!-- -->"),
        ("a__xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"),
        ("a__XML", "<!DOCTYPE a SYSTEM 'http://x'><a/>"),
        ("a__xml", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>"),
    ],
)
def test_what_a_part_says_is_read_as_its_readers_do(name: str, part: str) -> None:
    unsafe = "DOCTYPE" in part or "External" in part or "&#97;" in part or "8859" in part
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"):
        content = docx(ZIP_DEFLATED, **{name: part.encode(encoding)})
        assert judged(content) is unsafe, encoding


def test_macros_in_the_list_of_contents_are_found() -> None:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", b'<T><O ContentType="a.macroEn&#97;bled"/></T>')
        archive.writestr("word/document.xml", b"<document/>")
    assert judged(made.getvalue()) is True


def test_the_same_part_in_other_capitals_is_unsafe() -> None:
    assert judged(docx(a__xml=b"<a/>", A__XML=b"<a/>")) is True


def test_the_text_of_a_document_may_speak_of_anything() -> None:
    text = b"<a>macroEnabled, TargetMode='External', &lt;!DOCTYPE</a>"
    assert judged(docx(a__xml=text)) is False


def test_relations_that_only_cost_time_are_unsafe() -> None:
    parts = {f"word/a{n}.rels": b"<a>" + b"<b/>" * 250_000 + b"</a>" for n in range(10)}
    made = BytesIO(docx())
    with ZipFile(made, "a", ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert judged(made.getvalue()) is True


@pytest.mark.parametrize("part", [b"", b"<a>", b"<a></b>", b"text", b"\xff\xff"])
def test_a_part_that_is_no_xml_is_no_part(part: bytes) -> None:
    assert judged(docx(a__xml=part)) is None


@pytest.mark.parametrize(
    "action",
    [b"/JavaScript (x)", b"/JS 3 0 R", b"/S /Launch", b"/EmbeddedFiles 2 0 R", b"/J#61vaScript"],
)
def test_a_pdf_that_acts_is_unsafe(action: bytes) -> None:
    assert judged(PDF_FILE) is False
    assert judged(PDF_FILE + b"<< " + action + b" >>\n%%EOF\n") is True


@pytest.mark.parametrize(("side", "unsafe"), [(7_000, False), (8_000, True)])
def test_a_picture_that_fills_a_memory_is_unsafe(side: int, unsafe: bool) -> None:
    size = side.to_bytes(4, "big") * 2
    picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + size + b"\0\0\0\0IEND\xaeB`\x82"
    assert judged(picture) is unsafe


def with_part(part: str | ZipInfo, content: bytes = b"<a/>") -> bytes:
    made = BytesIO(WHOLE)
    with ZipFile(made, "a", ZIP_DEFLATED) as archive:
        archive.writestr(part, content)
    return made.getvalue()


def test_a_part_that_leads_out_runs_or_swells_is_unsafe() -> None:
    link = ZipInfo("word/a.xml")
    link.external_attr = stat.S_IFLNK << 16
    assert judged(with_part("word/fine.xml")) is False
    for part in (link, "../a.xml", "/etc/a.xml", "C:a.xml", "word/vbaProject.bin", "word/a.exe"):
        assert judged(with_part(part)) is True, part
    assert judged(with_part("word/b.png", b"\0" * 5_000_000)) is True


def test_a_document_of_very_many_parts_is_unsafe() -> None:
    made = BytesIO(WHOLE)
    with ZipFile(made, "a") as archive:
        for number in range(MOST_ENTRIES):
            archive.writestr(f"word/{number}.txt", b"")
    assert judged(made.getvalue()) is True
