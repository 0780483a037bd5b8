"""Synthetic data for every test: who acts, with what, and one sample of every event."""

from datetime import timedelta
from typing import Any

from domain.answered import CommandAnswered
from domain.case import (
    application_ref,
    authority_ref,
    calendar_ref,
    control_ref,
    county_ref,
    forum_ref,
    import_ref,
    long_term_plan_ref,
    meeting_ref,
    need_ref,
    organisation_ref,
    round_ref,
    subscription_ref,
)
from domain.event import Circumstances, Event, Recorded, recorded
from domain.role import COUNTY_ROLES, Role
from tests.samples import (
    answers,
    complaints,
    county_report,
    deadlines,
    follow_up,
    forum,
    measures,
    money,
    money_in,
    needs,
    opening,
    payments,
    plans,
    registry,
    reports,
    takeover,
)
from tests.samples.answers import MEETING
from tests.samples.authority import AUTHORITIES, AUTHORITY
from tests.samples.calendars import CALENDAR, CALENDARS
from tests.samples.control import CONTROL, CONTROL_SAMPLES
from tests.samples.line import LINE
from tests.samples.needs import ASSESSMENT
from tests.samples.parties import (
    COMPANY,
    NEED,
    NETWORK,
    NEXT_ROUND,
    NOW,
    OFFICE,
    PRIVATE_SCHOOL,
    PROVIDER,
    ROUND,
    SCHOOL,
)
from tests.samples.pots import APPLICATION, pot_samples
from tests.samples.subscriptions import SUBSCRIPTION, SUBSCRIPTIONS

__all__ = [
    "APPLICATION",
    "ASSESSMENT",
    "AUTHORITY",
    "CALENDAR",
    "COMPANY",
    "CONTROL",
    "LINE",
    "MEETING",
    "NEED",
    "NETWORK",
    "NEXT_ROUND",
    "NOW",
    "OFFICE",
    "PRIVATE_SCHOOL",
    "PROVIDER",
    "ROUND",
    "SAMPLES",
    "SCHOOL",
    "SUBSCRIPTION",
    "by",
    "recorded_sample",
]

_SAMPLES: tuple[Event, ...] = (
    *takeover.TAKEN_OVER,
    *opening.OPENING,
    *needs.NEEDS,
    *answers.ANSWERS,
    *plans.PLANS,
    *pot_samples(ROUND, OFFICE, COMPANY, MEETING),
    *money.MONEY,
    *money_in.MONEY_IN,
    *payments.PAYMENTS,
    *complaints.COMPLAINTS,
    *measures.MEASURES,
    *follow_up.FOLLOW_UP,
    *reports.REPORTS,
    *county_report.COUNTY_REPORT,
    *deadlines.DEADLINES,
    *registry.REGISTRY_SAMPLES,
    *forum.REGISTRY,
    *forum.MEETING,
    *forum.CALLED_OFF,
    *forum.HEARING,
    *forum.QUESTIONED,
    *CONTROL_SAMPLES,
    *AUTHORITIES,
    *CALENDARS,
    *SUBSCRIPTIONS,
    CommandAnswered(
        action="forward-need",
        fingerprint="ab" * 32,
        case=need_ref(NEED),
        case_version=3,
        events=("need.forwarded",),
    ),
)
#: The samples by topic.
SAMPLES: dict[str, Event] = {sample.TOPIC: sample for sample in _SAMPLES}

#: The case of each sample that does not belong to the round.
_CASES = {
    "need": need_ref(NEED),
    "forum": forum_ref("yrkesfag", "46"),
    "long-term-plan": long_term_plan_ref("yrkesfag", "46"),
    "application": application_ref(APPLICATION),
    "control": control_ref(CONTROL),
    "authority": authority_ref(AUTHORITY),
    "calendar": calendar_ref(CALENDAR),
    "subscription": subscription_ref(SUBSCRIPTION),
    "needs": import_ref(ROUND, "0f" * 32),
    "meeting": meeting_ref(forum.MEETING_ID),
    "command": need_ref(NEED),
    "organisation": organisation_ref(COMPANY.organisation),
    "county": county_ref("30"),
    "deadline-practice": county_ref("46"),
}
#: On whose behalf each role acts, unless a test says otherwise.
_ORGANISATIONS = {
    Role.UNIT: SCHOOL.organisation,
    Role.NETWORK: NETWORK.organisation,
    Role.PROVIDER: PROVIDER.organisation,
    Role.DIRECTORATE_MANAGER: "970018131",
    Role.DIRECTORATE_AUDITOR: "970018131",
}


def by(role: Role = Role.COUNTY_OFFICER, **changes: Any) -> Circumstances:
    """Someone in `role` of county 46 at `NOW`, each role its own person, with `changes`.

    `at` moves both instants; every other name is a field of `Circumstances`.
    """
    at = changes.pop("at", NOW)
    circumstances: dict[str, Any] = {
        "command_id": f"c-{role}",
        "received_at": at,
        "effective_at": at,
        "actor": f"u-{role}",
        "role": role,
        "organisation": _ORGANISATIONS.get(role, "46"),
        "county": "46" if role in COUNTY_ROLES else None,
    }
    return Circumstances.model_validate({**circumstances, **changes})


def recorded_sample(topic: str, *, version: int = 1, **changes: Any) -> Recorded:
    """The sample of `topic` in its envelope, in the stream of its kind of case.

    `changes` are those of `by`; it entered the log a second after it was received.
    """
    actor = by(**changes)
    return recorded(
        SAMPLES[topic],
        actor,
        stream_id=_CASES.get(topic.partition(".")[0], round_ref(ROUND)).stream_id,
        version=version,
        at=actor.received_at + timedelta(seconds=1),
        rule_set="yrkesfag-2021",
    )
