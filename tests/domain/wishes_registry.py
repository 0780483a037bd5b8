"""Commands to the registry as the rules like them."""

from datetime import date
from typing import Any

from domain.command import Command
from domain.registry.decide_approval import EndApproval, RecordApproval
from domain.registry.decide_ending import (
    CloseOrganisation,
    MergeOrganisation,
    ReopenOrganisation,
)
from domain.registry.decide_entry import (
    ChangeOrganisation,
    CorrectContact,
    RecordProgrammes,
    RegisterOrganisation,
)
from domain.registry.decide_membership import EndMembership, RecordMembership
from domain.registry.events import (
    ApprovalRecorded,
    MemberJoined,
    OrganisationRegistered,
    ProgrammesRecorded,
)
from domain.succession.decide import RecordSuccession
from domain.succession.events import CountySucceeded
from tests.domain.facts import fact
from tests.samples.registry import COMPANY, OTHER_COMPANY

_COMPANY = {"organisation": COMPANY}
_DESCRIPTION = fact(OrganisationRegistered).description
_SUCCEEDED = fact(CountySucceeded)

REGISTRY_WISHES: dict[type[Command], dict[str, Any]] = {
    RegisterOrganisation: {**_COMPANY, "description": _DESCRIPTION},
    ChangeOrganisation: {
        **_COMPANY,
        "description": {**dict(_DESCRIPTION), "from_day": date(2026, 1, 1), "name": "Nytt namn"},
    },
    CorrectContact: {**_COMPANY, "address": "Postboks 2, 5020 Bergen"},
    RecordProgrammes: {**_COMPANY, "offers": fact(ProgrammesRecorded).offers},
    RecordApproval: {**_COMPANY, "approval": fact(ApprovalRecorded).approval},
    EndApproval: {**_COMPANY, "approval_id": "a-1", "last_day": date(2026, 6, 30)},
    RecordMembership: {**_COMPANY, "membership": fact(MemberJoined).membership},
    EndMembership: {**_COMPANY, "member": OTHER_COMPANY, "last_day": date(2026, 6, 30)},
    MergeOrganisation: {**_COMPANY, "into": OTHER_COMPANY, "from_day": date(2026, 7, 1)},
    CloseOrganisation: {**_COMPANY, "last_day": date(2026, 6, 30)},
    ReopenOrganisation: _COMPANY,
    RecordSuccession: {
        "county": "46",
        "successors": ("50",),
        "from_day": date(2030, 1, 1),
        "passages": (),
        "basis": _SUCCEEDED.basis,
    },
}
