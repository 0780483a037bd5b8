"""9.9 Uploads."""

import hashlib
import io
import stat
import zipfile
from base64 import b64encode
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from domain.role import Role
from services.api.app import PREFIX
from services.api.files import UPLOADS
from services.files.checked import LARGEST
from services.files.kinds import DOCX, PDF, PNG
from tests.journeys.clamd import EICAR
from tests.journeys.inputs.row import Row
from tests.journeys.inputs.scene import Scene
from tests.journeys.inputs.wire import Reply, Sent

A_PDF = b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"


def docx(parts: Mapping[str, bytes] | None = None, link: str = "") -> bytes:
    """A small document, with further parts; `link` makes one of them a symbolic link."""
    usual = {"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**usual, **(parts or {})}.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (stat.S_IFLNK if name == link else stat.S_IFREG) << 16
            archive.writestr(entry, content)
    return made.getvalue()


def png(width: int, height: int) -> bytes:
    """The beginning and the end of a picture that says it is so large."""
    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + size + b"\0\0\0\0IEND\xaeB`\x82"


def uploading(
    scene: Scene, content: bytes, media_type: str, name: str = "avtale.pdf", **headers: str
) -> Sent:
    """An upload by the county officer."""
    given = {"Content-Type": media_type, **{k.replace("_", "-"): v for k, v in headers.items()}}
    token = ("Authorization", f"Bearer {scene.county.officer.token}")
    path = f"{PREFIX}{UPLOADS}?name={quote(name, safe='')}"
    return Sent("POST", path, (token, *given.items()), content)


def _file(
    number: int, name: str, content: bytes, media_type: str, status: int, code: str, **headers: str
) -> Row:
    return Row(number, name, lambda s: uploading(s, content, media_type, **headers), status, code)


def _unsafe(name: str, content: bytes, media_type: str) -> Row:
    return _file(98, name, content, media_type, 422, "unsafe-file")


def _mismatch(name: str, content: bytes, media_type: str) -> Row:
    return _file(96, name, content, media_type, 415, "file-type-mismatch")


def _named(sent: str, kept: str) -> Row:
    def check(_: Scene, reply: Reply) -> None:
        assert reply.json["name"] == kept
        assert reply.json["sha256"] == hashlib.sha256(A_PDF).hexdigest()

    return Row(
        97,
        f"name {sent[:16]!r}",
        lambda s: uploading(s, A_PDF, PDF.media_type, name=sent),
        201,
        None,
        check=check,
    )


def _relation(
    kind: str, prefix: str = "", mode: str = "External", end: str = "rels"
) -> dict[str, bytes]:
    fields = f'Type="http://x/{kind}" Target="file://x" TargetMode="{mode}"'
    return {f"word/_rels/document.xml.{end}": f"<{prefix}Relationship {fields}/>".encode()}


def _damaged(content: bytes) -> bytes:
    """With other bytes where the first part's packed ones begin."""
    at = content.index(b"[Content_Types].xml") + len("[Content_Types].xml")
    return content[:at] + b"\xff\xff" + content[at + 2 :]


def _other_digest() -> str:
    return f"sha-256=:{b64encode(bytes(32)).decode()}:"


_ENTITY = "<!DOCTYPE a [<!ENTITY b 'c'>]>"
_BOMB: dict[str, Any] = {"word/media/a.png": b"\0" * 5_000_000}

ROWS = (
    _file(95, "25 MiB and one", A_PDF + b" " * LARGEST, PDF.media_type, 413, "file-too-large"),
    _file(95, "empty", b"", PDF.media_type, 422, "empty-file"),
    _file(95, "in parts", A_PDF, "multipart/form-data", 415, "file-type-mismatch"),
    _mismatch("a program", b"MZ" + b"\0" * 200, PDF.media_type),
    _mismatch("a page", b"<html><script>alert(1)</script>", PDF.media_type),
    _mismatch("an archive", docx(), PDF.media_type),
    _mismatch("an SVG", b"<svg><script/></svg>", "image/svg+xml"),
    _mismatch("an archive behind a PDF", A_PDF + docx() + b"\0" * 2000, PDF.media_type),
    _mismatch("a page before a PDF", b"<html>" + A_PDF, PDF.media_type),
    _mismatch("any archive", docx()[:40], DOCX.media_type),
    _mismatch("an archive behind a PDF, ended as one", A_PDF + docx() + b"%%EOF", PDF.media_type),
    _mismatch("a page behind a PDF", A_PDF + b"<html></html>", PDF.media_type),
    _mismatch("a page behind a document", docx() + b"<html></html>", DOCX.media_type),
    _mismatch("a PDF behind a document", docx() + A_PDF, DOCX.media_type),
    _mismatch("a damaged document", _damaged(docx()), DOCX.media_type),
    Row(
        96,
        "NUL in the name",
        lambda s: uploading(s, A_PDF, PDF.media_type, name="a\0.pdf"),
        415,
        "file-type-mismatch",
    ),
    _named("../../etc/passwd", "passwd.pdf"),
    _named("a" * 300, "a" * 100 + ".pdf"),
    _named("CON", "vedlegg.pdf"),
    _named("C:\\Users\\avtale.pdf", "avtale.pdf"),
    _named("faktura\u202efdp.exe", "fakturafdp-exe.pdf"),
    _named("avtale.pdf.exe", "avtale-pdf-exe.pdf"),
    _unsafe("bomb", docx(_BOMB), DOCX.media_type),
    _unsafe("10,000 entries", docx({f"a/{n}": b"" for n in range(10_000)}), DOCX.media_type),
    _unsafe("link", docx({"word/a.xml": b"/etc/passwd"}, "word/a.xml"), DOCX.media_type),
    _unsafe("path upwards", docx({"../a.xml": b""}), DOCX.media_type),
    _unsafe("macros", docx({"word/vbaProject.bin": b""}), DOCX.media_type),
    _unsafe("embedded", docx({"word/embeddings/a.xlsx": b""}), DOCX.media_type),
    _unsafe("reference out", docx(_relation("attachedTemplate")), DOCX.media_type),
    _unsafe("reference out, prefixed", docx(_relation("a", "r:")), DOCX.media_type),
    _unsafe("reference out, by number", docx(_relation("a", mode="Extern&#97;l")), DOCX.media_type),
    _unsafe("reference out, in capitals", docx(_relation("a", end="RELS")), DOCX.media_type),
    _unsafe("entity in UTF-16", docx({"word/a.xml": _ENTITY.encode("utf-16-le")}), DOCX.media_type),
    _unsafe("entity", docx({"word/a.xml": _ENTITY.encode()}), DOCX.media_type),
    _unsafe("PDF with script", A_PDF + b"<< /JavaScript (x) >>\n%%EOF\n", PDF.media_type),
    _unsafe("PDF with hidden script", A_PDF + b"<< /J#61vaScript >>\n%%EOF", PDF.media_type),
    _unsafe("PDF that launches", A_PDF + b"<< /S /Launch >>\n%%EOF\n", PDF.media_type),
    _unsafe("50,000 x 50,000", png(50_000, 50_000), PNG.media_type),
    Row(
        98,
        "a document that only links",
        lambda s: uploading(s, docx(_relation("hyperlink")), DOCX.media_type, "a.docx"),
        201,
        None,
    ),
    _file(
        99,
        "another digest",
        A_PDF,
        PDF.media_type,
        422,
        "hash-mismatch",
        Content_Digest=_other_digest(),
    ),
    Row(
        99,
        "a file that is not there",
        lambda s: s.command(
            f"{s.round}/lines/l-1/criteria",
            {
                **s.county.criteria(),
                "criterion_2": {
                    "met": True,
                    "evidence": "Avtalen",
                    "attachments": [{"sha256": "0" * 64, "name": "avtale.pdf"}],
                },
            },
        ),
        422,
        "unknown-file",
    ),
    _file(100, "EICAR", A_PDF + EICAR + b"\n%%EOF\n", PDF.media_type, 422, "malware"),
    Row(
        41,
        "an observer uploads",
        lambda s: _by_observer(s, uploading(s, A_PDF, PDF.media_type)),
        403,
        "forbidden",
    ),
)


def _by_observer(scene: Scene, sent: Sent) -> Sent:
    token = scene.in_role(Role.COUNTY_GOVERNOR).token
    return Sent("POST", sent.path, (("Authorization", f"Bearer {token}"), *sent.headers[1:]), A_PDF)


LISTED: dict[int, str] = {}
