"""What is unusual in a registry entry: it may still be right, so it goes on with a reason."""

from domain.party import PartyKind
from domain.registry.facts import Approval, ApprovalKind, Description
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

MUNICIPALITY_OF_OTHER_COUNTY = Rule(
    code="municipality-of-other-county",
    binding=Binding.SOFT,
    citation="[general knowledge] a municipality's number begins with its county's",
)
APPROVAL_OF_OTHER_KIND = Rule(
    code="approval-of-other-kind",
    binding=Binding.SOFT,
    citation="[Udir] private schools are approved under friskoleloven § 2-1; [OsloMet] ch. 4",
)
APPROVAL_WITHOUT_PROGRAMMES = Rule(
    code="approval-without-programmes",
    binding=Binding.SOFT,
    citation="[Udir] schools with vocational programmes approved under friskoleloven § 2-1",
)
MEMBERS_OF_OTHER_KIND = Rule(
    code="members-of-other-kind",
    binding=Binding.SOFT,
    citation="[OsloMet] ch. 4 and fn 13: training offices and networks have members",
)

_HOLDERS = {
    ApprovalKind.PRIVATE_SCHOOL_ACT_2_1: {PartyKind.PRIVATE_SCHOOL},
    ApprovalKind.TRAINING_COMPANY: {PartyKind.COMPANY, PartyKind.COUNTY, PartyKind.PROVIDER},
    ApprovalKind.TRAINING_OFFICE: {PartyKind.TRAINING_OFFICE},
}
_HAVE_MEMBERS = frozenset({PartyKind.TRAINING_OFFICE, PartyKind.NETWORK})


def described(description: Description) -> tuple[Rule, ...]:
    """What is unusual in a description."""
    place = description.municipality
    if place is None or place.startswith(description.county):
        return ()
    return (MUNICIPALITY_OF_OTHER_COUNTY,)


def approved(approval: Approval, holder: PartyKind) -> tuple[Rule, ...]:
    """What is unusual in an approval of an organisation of a kind."""
    gaps = {
        APPROVAL_OF_OTHER_KIND: holder not in _HOLDERS[approval.kind],
        APPROVAL_WITHOUT_PROGRAMMES: (
            approval.kind is ApprovalKind.PRIVATE_SCHOOL_ACT_2_1 and not approval.programmes
        ),
    }
    return tuple(rule for rule, is_gap in gaps.items() if is_gap)


def joined(kind: PartyKind) -> tuple[Rule, ...]:
    """Whether an organisation of the kind usually has members."""
    return () if kind in _HAVE_MEMBERS else (MEMBERS_OF_OTHER_KIND,)
