"""What the events of the registry, of authorities, calendars and subscriptions set."""

from collections.abc import Mapping
from typing import Final

from domain.authority.events import AuthorityDelegated, AuthorityEnded, SubstituteNamed
from domain.calendars.events import CalendarIssued, CalendarRenewed, CalendarRevoked
from domain.changes.mark import Mark
from domain.changes.writes import Writes, document, sets
from domain.event import Event
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
from domain.subscriptions.events import (
    MailAskedFor,
    MailConfirmed,
    RedeliveryAsked,
    SecretRotated,
    SubscriptionPaused,
    SubscriptionResumed,
    SubscriptionRevoked,
    WebhookSubscribed,
)
from domain.succession.events import CountySucceeded

_PERIOD: Final = {"from_day": "membership.from_day", "to_day": "membership.to_day"}
_HELD: Final = ("holder", "role", "from_day", "last_day")


def _organisation(*fields: str, mark: Mark) -> Writes:
    return sets("organisation", *fields, says={"standing": mark})


def _stands(record: str, *fields: str, mark: Mark) -> tuple[Writes, ...]:
    return (sets(record, *fields, says={"standing": mark}),)


PARTIES: Final[Mapping[type[Event], tuple[Writes, ...]]] = {
    OrganisationRegistered: (
        _organisation(mark=Mark.IN_FORCE),
        document("description", "description"),
    ),
    OrganisationChanged: (document("description", "description"),),
    ContactCorrected: (sets("description", "address"),),
    ProgrammesRecorded: (sets("programmes", "offers"),),
    ApprovalRecorded: (document("approval", "approval", of="approval.approval_id"),),
    ApprovalEnded: (sets("approval", of="approval_id", named={"to_day": "last_day"}),),
    MemberJoined: (sets("membership", of="membership.member", named=_PERIOD),),
    MemberLeft: (sets("membership", of="member", named={"to_day": "last_day"}),),
    OrganisationMerged: (_organisation("into", "from_day", mark=Mark.MERGED),),
    OrganisationClosed: (_organisation("last_day", mark=Mark.CLOSED),),
    OrganisationReopened: (_organisation(mark=Mark.IN_FORCE),),
    CountySucceeded: (sets("county", "successors", "from_day", "passages", "basis"),),
    SubstituteNamed: _stands("authority", *_HELD, "person", mark=Mark.IN_FORCE),
    AuthorityDelegated: _stands("authority", *_HELD, "actions", mark=Mark.IN_FORCE),
    AuthorityEnded: _stands("authority", mark=Mark.ENDED),
    CalendarIssued: _stands("calendar", mark=Mark.IN_FORCE),
    CalendarRenewed: (sets("calendar", "number"),),
    CalendarRevoked: _stands("calendar", mark=Mark.REVOKED),
    MailAskedFor: _stands("subscription", "notices", "language", mark=Mark.IN_FORCE),
    MailConfirmed: _stands("subscription", mark=Mark.IN_FORCE),
    WebhookSubscribed: _stands("subscription", "url", "topics", "counties", mark=Mark.IN_FORCE),
    SecretRotated: (sets("subscription", "number", "old_until"),),
    SubscriptionPaused: _stands("subscription", mark=Mark.PAUSED),
    SubscriptionResumed: _stands("subscription", mark=Mark.IN_FORCE),
    SubscriptionRevoked: _stands("subscription", mark=Mark.REVOKED),
    # A message that is sent once more is as it was.
    RedeliveryAsked: (),
}
