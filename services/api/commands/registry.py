"""The registry: organisations, their approvals and members, and what became of counties."""

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
from domain.succession.decide import RecordSuccession
from services.api.commands.command_route import CommandRoute
from services.api.commands.examples import COMPANY, PRIVATE_SCHOOL

_DESCRIPTION = {
    "name": PRIVATE_SCHOOL["name"],
    "kind": "private-school",
    "county": "46",
    "municipality": "4601",
    "address": "Postboks 1, 5020 Bergen",
}

ROUTES = (
    CommandRoute(
        "/organisations",
        RegisterOrganisation,
        begins=True,
        example={"organisation": PRIVATE_SCHOOL["organisation"], "description": _DESCRIPTION},
    ),
    CommandRoute(
        "/organisations/{organisation}/description",
        ChangeOrganisation,
        example={"description": {**_DESCRIPTION, "from_day": "2025-08-01"}},
    ),
    CommandRoute(
        "/organisations/{organisation}/contact",
        CorrectContact,
        example={"address": "Postboks 2, 5020 Bergen"},
    ),
    CommandRoute(
        "/organisations/{organisation}/programmes",
        RecordProgrammes,
        example={"offers": [{"programme": "HS", "from_day": "2021-08-01"}]},
    ),
    CommandRoute(
        "/organisations/{organisation}/approvals",
        RecordApproval,
        example={
            "approval": {
                "approval_id": "a-1",
                "kind": "friskoleloven-2-1",
                "programmes": ["HS"],
                "from_day": "2021-08-01",
                "source": "Godkjenningsbrev 2021 (syntetisk)",
            }
        },
    ),
    CommandRoute(
        "/organisations/{organisation}/approvals/{approval_id}/end",
        EndApproval,
        example={"last_day": "2026-07-31"},
    ),
    CommandRoute(
        "/organisations/{organisation}/members",
        RecordMembership,
        example={"membership": {"member": COMPANY["organisation"], "from_day": "2022-01-01"}},
    ),
    CommandRoute(
        "/organisations/{organisation}/members/{member}/end",
        EndMembership,
        example={"last_day": "2025-12-31"},
    ),
    CommandRoute(
        "/organisations/{organisation}/merger",
        MergeOrganisation,
        example={"into": COMPANY["organisation"], "from_day": "2025-07-01"},
    ),
    CommandRoute(
        "/organisations/{organisation}/closing",
        CloseOrganisation,
        example={"last_day": "2025-06-30"},
    ),
    CommandRoute(
        "/organisations/{organisation}/reopening",
        ReopenOrganisation,
        example={"reason": "Feil organisasjon ble lagt ned."},
    ),
    CommandRoute(
        "/counties/{county}/succession",
        RecordSuccession,
        begins=True,
        example={
            "successors": ["31", "32", "33"],
            "from_day": "2024-01-01",
            "passages": [
                {
                    "what": "commitments",
                    "shares": [
                        {"county": "31", "weight": 24},
                        {"county": "32", "weight": 55},
                        {"county": "33", "weight": 21},
                    ],
                }
            ],
            "basis": "Delingsavtale (syntetisk)",
        },
    ),
)
