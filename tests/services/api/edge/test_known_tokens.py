"""Tokens that were checked before: they hold as long as others do, and no longer."""

from datetime import UTC, datetime, timedelta

import pytest
from joserfc.jwk import OKPKey

import services.api.tokens
from domain.role import Role
from services.api.identity import (
    InvalidToken,
    Vouched,
    issue_token,
    read_token_key,
    verify,
    vouched,
)
from services.api.tokens import Tokens
from services.config import Settings

NOON = datetime(2025, 6, 2, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def key(settings: Settings) -> OKPKey:
    return read_token_key(settings)


def token_of(settings: Settings, subject: str) -> str:
    return issue_token(
        settings,
        role=Role.COUNTY_OFFICER,
        county="46",
        organisation=None,
        subject=subject,
        lifetime=timedelta(hours=1),
        now=NOON,
    )


@pytest.mark.parametrize("known", [False, True])
@pytest.mark.parametrize(
    # Sixty seconds early is taken, for clocks that differ; a second late is not.
    ("seconds", "holds"),
    [(-61, False), (-60, True), (0, True), (3599, True), (3600, False)],
)
def test_a_known_token_holds_exactly_as_long_as_one_that_is_new(
    settings: Settings, key: OKPKey, known: bool, seconds: int, holds: bool
) -> None:
    token, tokens = token_of(settings, "officer-1"), Tokens(key)
    then = NOON + timedelta(seconds=seconds)
    if known:
        tokens.verify(token, NOON)
    if holds:
        assert tokens.verify(token, then) == verify(key, token, then)
        return
    for check in (tokens.verify, lambda token, now: verify(key, token, now)):
        with pytest.raises(InvalidToken):
            check(token, then)


def test_what_is_not_sound_is_never_remembered(settings: Settings, key: OKPKey) -> None:
    tokens = Tokens(key)
    stranger = token_of(settings, "officer-1")[:-4] + "AAAA"
    for _ in range(2):
        with pytest.raises(InvalidToken):
            tokens.verify(stranger, NOON)


def test_the_token_that_nobody_shows_makes_room(
    settings: Settings, key: OKPKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services.api.tokens, "MOST", 2)
    checked: list[str] = []

    def counted(key: OKPKey, token: str, now: datetime) -> Vouched:
        checked.append(token)
        return vouched(key, token, now)

    monkeypatch.setattr(services.api.tokens, "vouched", counted)
    tokens = Tokens(key)
    one, two, three = (token_of(settings, f"officer-{number}") for number in (1, 2, 3))
    for token in (one, two, one, three, one, two):
        tokens.verify(token, NOON)
    assert checked == [one, two, three, two]
