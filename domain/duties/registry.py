"""The duties of keeping the registry of organisations and of counties; `domain.process` lists them.

Source: domain description, sections 2, 3 and 14.5; who keeps it is an inference: each
county its own organisations, and the administrator what no county keeps.
"""

from domain.case import CaseKind
from domain.duties.conditions import when
from domain.duty import Condition, Duty, Milestone, Step
from domain.role import Role

_KEEPERS = (Role.COUNTY_OFFICER, Role.ADMINISTRATOR)
_THEMSELVES = (Role.COUNTY_OFFICER, Role.UNIT, Role.NETWORK, Role.PROVIDER, Role.ADMINISTRATOR)
_BASIS = "domain description, section 3 (inference): the county keeps its own organisations"
_REGISTERED = when(Milestone.IN_REGISTRY, "organisation-not-registered")


def _of_organisation(
    action: str,
    basis: str,
    *,
    who: tuple[Role, ...] = _KEEPERS,
    after: tuple[Condition, ...] = (_REGISTERED,),
    unless: tuple[Condition, ...] = (),
) -> Duty:
    return Duty(
        action=action,
        step=Step.REGISTER,
        case=CaseKind.ORGANISATION,
        who=who,
        after=after,
        unless=unless,
        basis=basis,
    )


_GONE = when(Milestone.GONE, "organisation-gone")

REGISTRY: tuple[Duty, ...] = (
    _of_organisation(
        "register-organisation",
        _BASIS,
        after=(),
        unless=(when(Milestone.IN_REGISTRY, "organisation-already-registered"),),
    ),
    _of_organisation("change-organisation", _BASIS),
    _of_organisation(
        "correct-contact",
        "section 18, P17 (inference): facts where they are known",
        who=_THEMSELVES,
    ),
    _of_organisation("record-programmes", "[Udir]: schools with vocational programmes"),
    _of_organisation("record-approval", "[Udir]: friskoleloven § 2-1; [OsloMet] ch. 4"),
    _of_organisation("end-approval", "[Udir]: friskoleloven § 2-1; [OsloMet] ch. 4"),
    _of_organisation(
        "record-membership",
        "[OsloMet] ch. 4, fn 13: members of training offices and networks",
        who=(Role.COUNTY_OFFICER, Role.UNIT, Role.NETWORK, Role.ADMINISTRATOR),
    ),
    _of_organisation(
        "end-membership",
        "[OsloMet] ch. 4, fn 13: members of training offices and networks",
        who=(Role.COUNTY_OFFICER, Role.UNIT, Role.NETWORK, Role.ADMINISTRATOR),
    ),
    _of_organisation("merge-organisation", _BASIS, unless=(_GONE,)),
    _of_organisation("close-organisation", _BASIS, unless=(_GONE,)),
    _of_organisation(
        "reopen-organisation",
        "domain description: corrections are new events (inference)",
        after=(
            _REGISTERED,
            when(Milestone.GONE, "organisation-not-gone"),
        ),
    ),
    Duty(
        action="record-succession",
        step=Step.REGISTER,
        case=CaseKind.COUNTY,
        who=_KEEPERS,
        basis="domain description, section 14.5 (inference): an old case keeps its county",
    ),
)
