from pathlib import Path

from services.keys import ensure_owner_password, make_secret


def test_of_two_that_make_a_secret_at_once_both_use_the_first(tmp_path: Path) -> None:
    file = tmp_path / "keys" / "owner-password"
    firsts: list[str] = []

    def slower() -> bytes:
        firsts.append(ensure_owner_password(file))
        return b"second"

    make_secret(file, slower)

    assert [file.read_text()] == firsts
    assert [*file.parent.iterdir()] == [file]
    assert file.stat().st_mode & 0o077 == 0
