"""The name that a stored file gets: safe on any machine, and ending as what it is."""

import pytest

from services.files.kinds import JPEG, PDF, Kind, clean_name


@pytest.mark.parametrize(
    ("name", "kind", "kept"),
    [
        ("avtale.pdf", PDF, "avtale.pdf"),
        ("../../etc/passwd", PDF, "passwd.pdf"),
        ("..\\..\\boot.ini", PDF, "boot-ini.pdf"),
        ("C:\\Users\\avtale.pdf", PDF, "avtale.pdf"),
        ("..", PDF, "vedlegg.pdf"),
        ("a\r\nSet-Cookie: b", PDF, "aSet-Cookie b.pdf"),
        ('a";filename="b.exe', PDF, "a;filename=b-exe.pdf"),
        ("faktura\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe", PDF, "fakturafdp-exe.pdf"),
        ("con", PDF, "vedlegg.pdf"),
        ("LPT1.pdf", PDF, "vedlegg.pdf"),
        ("bilde.jpeg", JPEG, "bilde.jpg"),
        ("a" * 300, PDF, "a" * 100 + ".pdf"),
    ],
)
def test_a_name_says_no_more_than_what_the_file_is_called(name: str, kind: Kind, kept: str) -> None:
    assert clean_name(name, kind) == kept
