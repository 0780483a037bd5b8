"""Synthetic samples of the registry's events: a company, its approval, its merger; a county."""

from datetime import date

from domain.event import Event
from domain.party import PartyKind, Programme
from domain.registry.events import (
    ApprovalEnded,
    ApprovalRecorded,
    ContactCorrected,
    MemberJoined,
    MemberLeft,
    OrganisationChanged,
    OrganisationClosed,
    OrganisationMerged,
    OrganisationRegistered,
    OrganisationReopened,
    ProgrammesRecorded,
)
from domain.registry.facts import Approval, ApprovalKind, Description, Membership, Offer
from domain.succession.events import CountySucceeded, Passage, PassesOn, Share

COMPANY = "310000051"
OTHER_COMPANY = "310000094"

REGISTRY_SAMPLES: tuple[Event, ...] = (
    OrganisationRegistered(
        organisation=COMPANY,
        description=Description(
            from_day=date(2020, 1, 1),
            name="Vestfjord Massivtre AS (syntetisk)",
            kind=PartyKind.COMPANY,
            county="46",
            municipality="4601",
            parent=OTHER_COMPANY,
            address="Postboks 1, 5020 Bergen",
        ),
    ),
    OrganisationChanged(
        description=Description(
            from_day=date(2026, 1, 1),
            name="Vestfjord Massivtre og Element AS (syntetisk)",
            kind=PartyKind.COMPANY,
            county="46",
            municipality="4601",
            counties=("50",),
        ),
        soft_stops=("municipality-of-other-county",),
    ),
    ContactCorrected(address="Postboks 2, 5020 Bergen"),
    ProgrammesRecorded(
        offers=(Offer(programme=Programme.BYGG_OG_ANLEGG, from_day=date(2021, 8, 1)),)
    ),
    ApprovalRecorded(
        approval=Approval(
            approval_id="a-1",
            kind=ApprovalKind.TRAINING_COMPANY,
            programmes=(Programme.BYGG_OG_ANLEGG,),
            trades=("Tømrarfaget",),
            from_day=date(2021, 1, 1),
            to_day=date(2028, 12, 31),
            source="Vedtak i yrkesopplæringsnemnda, sak 12/2020 (syntetisk)",
        )
    ),
    ApprovalEnded(approval_id="a-1", last_day=date(2026, 6, 30)),
    MemberJoined(membership=Membership(member=OTHER_COMPANY, from_day=date(2022, 1, 1))),
    MemberLeft(member=OTHER_COMPANY, last_day=date(2026, 6, 30)),
    OrganisationMerged(into=OTHER_COMPANY, from_day=date(2026, 7, 1)),
    OrganisationClosed(last_day=date(2026, 6, 30)),
    OrganisationReopened(),
    CountySucceeded(
        county="30",
        successors=("31", "32", "33"),
        from_day=date(2024, 1, 1),
        passages=(
            Passage(
                what=PassesOn.COMMITMENTS,
                shares=(
                    Share(county="31", weight=24),
                    Share(county="32", weight=55),
                    Share(county="33", weight=21),
                ),
            ),
            Passage(
                what=PassesOn.COMMITMENTS,
                round_id="yrkesfag-30-2023",
                line_id="l-1",
                shares=(Share(county="31", weight=1),),
            ),
        ),
        basis="Delingsavtale (syntetisk)",
    ),
)
