"""Who takes part in the demo, each with a token of their own."""

from datetime import timedelta
from functools import cached_property
from typing import Final

from domain.party import Party, PartyKind
from domain.role import Role
from services.api.identity import TokenSettings, issue_token
from services.demo.client import User

_LIFETIME: Final = timedelta(hours=1)
_SUBJECT: Final = "demo-{name}"
_ROLES: Final = {PartyKind.NETWORK: Role.NETWORK, PartyKind.PROVIDER: Role.PROVIDER}


class Cast:
    """The users of one county's round; subjects are opaque ids, never names."""

    def __init__(self, settings: TokenSettings, county: str) -> None:
        self._settings = settings
        self._county = county
        self._of_parties: dict[str, User] = {}

    def of(self, party: Party) -> User:
        """Whoever acts for an organisation."""
        known = self._of_parties.get(party.organisation)
        if known is None:
            role = _ROLES.get(party.kind, Role.UNIT)
            known = self._user(role, f"for-{party.organisation}", organisation=party.organisation)
            self._of_parties[party.organisation] = known
        return known

    def officer_of(self, county: str) -> User:
        """The officer of any county, also one that exists no more."""
        return self._user(Role.COUNTY_OFFICER, f"officer-{county}", county=county)

    @cached_property
    def directorate(self) -> User:
        """The directorate's manager of grants."""
        return self._user(Role.DIRECTORATE_MANAGER, "directorate-1")

    @cached_property
    def directorate_auditor(self) -> User:
        """The directorate's auditor, who controls how a grant was used."""
        return self._user(Role.DIRECTORATE_AUDITOR, "directorate-auditor-1")

    def id_of(self, user: User) -> str:
        """The opaque id that events name a user by."""
        return _SUBJECT.format(name=user.name)

    @cached_property
    def officer(self) -> User:
        """The county officer who handles the round and orders payments."""
        return self._county_user(Role.COUNTY_OFFICER, "officer-1")

    @cached_property
    def secretary(self) -> User:
        """The forum's secretary."""
        return self._county_user(Role.FORUM_SECRETARY, "secretary-1")

    @cached_property
    def chair(self) -> User:
        """The forum's chair."""
        return self._county_user(Role.FORUM_CHAIR, "chair-1")

    @cached_property
    def attester(self) -> User:
        """Who attests payments."""
        return self._county_user(Role.ATTESTER, "attester-1")

    @cached_property
    def budget_authority(self) -> User:
        """Who approves payments."""
        return self._county_user(Role.BUDGET_AUTHORITY, "budget-1")

    @cached_property
    def attester_as_budget_authority(self) -> User:
        """The attester, who holds the budget authority as a deputy too."""
        return self._county_user(Role.BUDGET_AUTHORITY, "attester-1")

    @cached_property
    def auditor(self) -> User:
        """The county's auditor, who reads and changes nothing."""
        return self._county_user(Role.COUNTY_AUDITOR, "auditor-1")

    def _county_user(self, role: Role, subject: str) -> User:
        return self._user(role, subject, county=self._county)

    def _user(
        self,
        role: Role,
        subject: str,
        *,
        county: str | None = None,
        organisation: str | None = None,
    ) -> User:
        token = issue_token(
            self._settings,
            role=role,
            county=county,
            organisation=organisation,
            subject=_SUBJECT.format(name=subject),
            lifetime=_LIFETIME,
        )
        return User(name=subject, token=token)
