"""A county in a budget year: the people in it, and a round played as far as a journey needs."""

from functools import cached_property
from typing import Any

from domain.command import Command
from domain.follow_up.decide_evaluation import RecordEvaluation
from domain.follow_up.decide_measure import RecordMeasure
from domain.opening.decide import CommitGrant, PledgeOwnContribution
from domain.opening.decide_money import DocumentOwnContribution
from domain.party import Party
from domain.role import COUNTY_ROLES, Role
from domain.step1_assess.decide import AssessNeed
from domain.step3_prioritise.decide_forum import AppointForum
from domain.step3_prioritise.decide_long_term_plan import AdoptLongTermPlan
from domain.step3_prioritise.decide_need import PrioritiseNeed
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step4_dispose.decide_criteria import AssureCriteria
from tests.domain.wishes import wish
from tests.journeys.stand import Body, Desk, Person, patiently
from tests.samples import NETWORK, PROVIDER, SCHOOL

SCHEME = "yrkesfag"
#: What the plan's line holds, in øre.
LINE_ORE = 18_500_000
GRANT_ORE = 731_200_000
_ORGANISATIONS = {
    Role.UNIT: SCHOOL.organisation,
    Role.NETWORK: NETWORK.organisation,
    Role.PROVIDER: PROVIDER.organisation,
}


class County:
    """A county in a year, with one person for each role.

    What any of them has done all of them have seen, as if they sat in one room.
    """

    def __init__(self, stand: Desk, number: str, year: int) -> None:
        self.stand = stand
        self.number = number
        self.year = year
        self.round_id = f"{SCHEME}-{number}-{year}"
        self.round = f"/rounds/{self.round_id}"
        self.seen: dict[str, int] = {}
        #: What the plan's line says otherwise than the usual one, its title for instance.
        self.course: dict[str, Any] = {}

    def someone(
        self, role: Role, *, organisation: str | None = None, county: str = "", name: str = ""
    ) -> Person:
        """A person in a role; of this county where the role belongs to one."""
        token = self.stand.token(
            role,
            (county or self.number) if role in COUNTY_ROLES else None,
            organisation or _ORGANISATIONS.get(role),
            name or f"u-{role}",
        )
        return Person(self.stand.http, token, self.seen)

    @cached_property
    def officer(self) -> Person:
        return self.someone(Role.COUNTY_OFFICER)

    @cached_property
    def directorate(self) -> Person:
        return self.someone(Role.DIRECTORATE_MANAGER)

    @cached_property
    def unit(self) -> Person:
        return self.someone(Role.UNIT)

    @cached_property
    def network(self) -> Person:
        return self.someone(Role.NETWORK)

    @cached_property
    def chair(self) -> Person:
        return self.someone(Role.FORUM_CHAIR)

    @cached_property
    def secretary(self) -> Person:
        return self.someone(Role.FORUM_SECRETARY)

    @cached_property
    def attester(self) -> Person:
        return self.someone(Role.ATTESTER)

    @cached_property
    def budget_authority(self) -> Person:
        return self.someone(Role.BUDGET_AUTHORITY)

    def here(self, party: Party) -> dict[str, Any]:
        """The party, as one of this county."""
        return {**party.model_dump(mode="json"), "county": self.number}

    @property
    def grant(self) -> Body:
        return body(wish(CommitGrant), county=self.number, budget_year=self.year)

    @property
    def opening(self) -> Body:
        return {"scheme": SCHEME, "county": self.number, "budget_year": self.year}

    @property
    def need(self) -> dict[str, Any]:
        return body(wish(AssessNeed), "need_id", round_id=self.round_id, unit=self.here(SCHOOL))

    def line(self, need_id: str, **changes: Any) -> dict[str, Any]:
        """The plan's line, for one need."""
        line = body(wish(AdoptPlan))["lines"][0]
        if "amount_ore" in changes:
            years = [{**line["years"][0], "amount_ore": changes["amount_ore"]}]
            changes = {"years": years, **changes}
        own = {"recipient": self.here(SCHOOL), **self.course, **changes}
        return {**line, "needs": [need_id], **own}

    def plan(self, need_id: str) -> Body:
        return body(wish(AdoptPlan), "round_id", lines=[self.line(need_id)])

    async def open(self) -> None:
        """The state grants, the county opens."""
        await self.directorate.do("/grants", self.grant)
        await self.officer.do("/rounds", self.opening, version=self.seen[f"round/{self.round_id}"])

    async def assess(self) -> str:
        """A school assesses a need; its id."""
        made: str = (await self.unit.do("/needs", self.need))["id"]
        return made

    async def forward(self) -> str:
        """A school assesses, registers and reports a need; its id."""
        need_id = await self.assess()
        await self.unit.do(f"/needs/{need_id}/registration", {})
        await self.unit.do(f"/needs/{need_id}/forwarding", {"round_id": self.round_id})
        return need_id

    async def appoint(self) -> None:
        """The county appoints its forum, once for all years."""
        forum = body(wish(AppointForum), "scheme", "county")
        path = f"/forums/{SCHEME}/{self.number}"
        await self._once(f"{path}/appointment", forum, path, by=self.officer)

    async def _once(self, command: str, given: Body, path: str, *, by: Person) -> None:
        """What a county does once; in a later year of its the case has gone on since.

        Where another journey began the case in another way, with a take-over for instance, it
        is done on top of that.
        """
        key = command.strip("/").replace("/", "-")
        tried = await patiently(lambda: by.post(command, given, key=key))
        begun = tried.json()["facts"]["actual"] if tried.status_code == 428 else None
        done = await by.do(command, given, key=key, version=begun)
        if done["replayed"]:
            await self._catch_up(done["case"], path, by)

    async def _catch_up(self, case: str, path: str, by: Person) -> None:
        """See the newest version of a case that other journeys of the county may have changed."""
        self.seen[case] = (await by.read(path))["version"]

    def priority(self, **changes: Any) -> Body:
        return body(wish(PrioritiseNeed), "need_id", round_id=self.round_id, **changes)

    async def prioritise(self) -> str:
        """A need that the forum has prioritised; its id."""
        await self.appoint()
        need_id = await self.forward()
        await self.chair.do(f"/needs/{need_id}/priority", self.priority())
        return need_id

    async def adopt_long_term_plan(self) -> None:
        """The forum's plan over the years, once; so it names no need of any single year."""
        plan = body(wish(AdoptLongTermPlan), "scheme", "county", reason="Vedteke på nytt kvart år")
        plan["themes"] = [{**theme, "needs": []} for theme in plan["themes"]]
        path = f"/long-term-plans/{SCHEME}/{self.number}"
        await self._once(f"{path}/adoption", plan, path, by=self.chair)

    async def adopt_plan(self) -> str:
        """The year's plan with one line, `l-1`; the id of its need."""
        need_id = await self.prioritise()
        await self.adopt_long_term_plan()
        await self.chair.do(f"{self.round}/plan", self.plan(need_id))
        return need_id

    async def decide(self) -> None:
        """Line `l-1` has its criteria assured and its money decided."""
        await self.adopt_plan()
        await self.contribute()
        await self.officer.do(f"{self.round}/lines/l-1/criteria", self.criteria())
        await self.officer.do(f"{self.round}/lines/l-1/decision", {"amount_ore": LINE_ORE})

    async def contribute(self) -> None:
        """The county pledges something of its own, and documents it."""
        await self.officer.do(f"{self.round}/own-contribution", self.pledge)
        shown = body(wish(DocumentOwnContribution), "round_id")
        await self.officer.do(f"{self.round}/own-contribution/documents", shown)

    def criteria(self, half: str = "planning") -> Body:
        return body(wish(AssureCriteria), "round_id", "line_id", half=half)

    async def order(self, amount_ore: int = LINE_ORE // 2) -> str:
        """An instalment on line `l-1`; the payment's id."""
        ordered = await self.officer.do(
            f"{self.round}/lines/l-1/payments",
            {"amount_ore": amount_ore, "voucher": "Bilag 4711"},
        )
        made: str = ordered["id"]
        return made

    @property
    def measure(self) -> Body:
        return body(wish(RecordMeasure), "round_id", "line_id")

    @property
    def evaluation(self) -> Body:
        return body(wish(RecordEvaluation), "round_id", "line_id")

    @property
    def pledge(self) -> Body:
        return body(wish(PledgeOwnContribution), "round_id")


def body(command: Command, *left_out: str, **changes: Any) -> dict[str, Any]:
    """The command as a request's body, without what the path names or the API makes."""
    fields = command.model_dump(mode="json", exclude={"by", *left_out})
    return {**fields, **changes}
