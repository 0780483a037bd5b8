"""Tokens that are issued: for every role its own, and none that could not be told apart."""

import json
from datetime import timedelta
from typing import Any

import pytest
from joserfc.jwk import OKPKey

from domain.role import COUNTY_ROLES, Role
from services.api.identity import LONGEST_LIFE, issue_token, read_token_key, verify
from services.config import Settings
from tests.services.api.edge.conftest import NOON


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SYSTEM}))
def test_token_for_every_role(settings: Settings, role: Role) -> None:
    organised = role in (Role.UNIT, Role.NETWORK, Role.PROVIDER)
    county = "46" if role in COUNTY_ROLES else None
    token = issue_token(
        settings,
        role=role,
        county=county,
        organisation="970018131" if organised else None,
        subject="s",
        lifetime=LONGEST_LIFE,
        now=NOON,
    )

    identity = verify(read_token_key(settings), token, NOON)

    assert (identity.role, identity.county) == (role, county)
    assert identity.organisation == (
        county or ("970018131" if organised or role.startswith("directorate") else "none")
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"role": Role.SYSTEM},
        {"county": None},
        {"county": "4"},
        {"county": "4６"},
        {"organisation": "97001813"},
        {"organisation": "970 018 131"},
        {"role": Role.UNIT},
        {"role": Role.UNIT, "organisation": "970018130"},
        {"role": Role.PUBLIC, "organisation": "somebody"},
        {"role": Role.DIRECTORATE_MANAGER, "county": None, "organisation": "310000019"},
        {"subject": ""},
        {"subject": "a" * 65},
        {"lifetime": LONGEST_LIFE + timedelta(seconds=1)},
        {"lifetime": timedelta(0)},
    ],
)
def test_token_that_is_not_issued(settings: Settings, wrong: dict[str, Any]) -> None:
    good: dict[str, Any] = {
        "role": Role.COUNTY_OFFICER,
        "county": "46",
        "organisation": None,
        "subject": "officer-1",
        "lifetime": timedelta(hours=1),
    }

    with pytest.raises(ValueError, match=r"."):
        issue_token(settings, **{**good, **wrong})


def test_key_of_another_kind_is_refused(tmp_path: Any) -> None:
    settings = Settings(data_dir=tmp_path, token_key_file=tmp_path / "token.jwk")
    other = OKPKey.generate_key("X25519", auto_kid=True)
    settings.token_key_file.write_text(json.dumps(other.as_dict(private=True)))

    with pytest.raises(ValueError, match="Ed25519"):
        read_token_key(settings)
