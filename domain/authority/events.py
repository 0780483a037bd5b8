"""Authority for a while (*fullmakt*): a substitute is named, a role's authority is delegated."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.event import Event
from domain.role import Role
from domain.schemes.rule_set import Status
from domain.step3_prioritise.forum_events import PersonRef
from domain.types import CountyNumber, Day, Line
from domain.value import Value

#: The key of an authority's case, by which its workflow is found as well.
AuthorityId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$")]
Action = Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$", max_length=60)]


class Held(Value):
    """What every authority names: which, whose role and place, who holds it, from when to when.

    The role, the organisation and the county are those of who gave it: nobody gives what
    they do not have. Both days are inside the period, which ends with the last day in Norway.
    """

    authority_id: AuthorityId
    role: Role
    organisation: Line
    county: CountyNumber | None = None
    holder: PersonRef
    from_day: Day
    last_day: Day
    given_by: PersonRef


class SubstituteNamed(Held, Event):
    """A person's tasks pass to another for a period (*vikar*); `person` is whose they are."""

    TOPIC: ClassVar[str] = "authority.substitute-named"

    person: PersonRef


class AuthorityDelegated(Held, Event):
    """A role's authority to act is given to somebody for a period (*delegering*).

    `actions` are the duties that it covers, all of the role's when there are none. `source`
    says where the county or the organisation has decided so; no source gives any delegation.
    """

    TOPIC: ClassVar[str] = "authority.delegated"

    actions: tuple[Action, ...] = ()
    source: Line
    status: Status


class AuthorityEnded(Event):
    """An authority was ended before its period was over, with the reason in the envelope."""

    TOPIC: ClassVar[str] = "authority.ended"

    authority_id: AuthorityId
