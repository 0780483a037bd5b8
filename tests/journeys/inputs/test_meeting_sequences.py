"""Rows 77 and 78: votes that do not count, and who must keep out of them."""

from domain.role import Role
from tests.journeys.county import SCHEME, County
from tests.journeys.stand import Body, Person
from tests.journeys.test_meeting import call, seat
from tests.samples import SCHOOL
from tests.samples.forum import MEMBER


class Meeting:
    """A meeting of three members, one of whom belongs to the school that the need is about."""

    def __init__(self, county: County) -> None:
        self.county = county
        self.path = self.item = ""
        self.leader = self.member = self.partial = ""

    @property
    def secretary(self) -> Person:
        return self.county.secretary

    async def begin(self) -> None:
        """The forum votes, and more than half of its members must be there."""
        county = self.county
        await county.open()
        await county.appoint()
        forum = f"/forums/{SCHEME}/{county.number}"
        self.leader = await seat(county, MEMBER.organisation)
        self.member = await seat(county, MEMBER.organisation, person="u-member-2")
        self.partial = await seat(county, SCHOOL.organisation, group="teacher-organisation")
        await county.officer.do(f"{forum}/chair", {"member_id": self.leader})
        practice = {"method": "vote", "quorum": "more-than-half"}
        await county.officer.do(f"{forum}/practice", {"practice": practice, "source": "Vedtekter"})
        members = [self.leader, self.member, self.partial]
        self.path = f"/meetings/{await call(county, members, await county.forward())}"
        self.item = f"{self.path}/items/i-1"

    async def arrive(self, *members: str) -> None:
        await self.secretary.do(f"{self.path}/arrivals", {"members": members})

    async def declare(self, *members: str) -> None:
        """They know of no conflict."""
        for member in members:
            declaration = {"member_id": member, "items": ["i-1"]}
            await self.secretary.do(f"{self.path}/declarations", declaration)

    async def refused(self, path: str, body: Body, status: int, code: str) -> None:
        """The command is refused so, and the meeting stays as it was."""
        before = (await self.secretary.read(self.path))["version"]
        await self.secretary.refused(f"{self.item}/{path}", body, status, code)
        assert (await self.secretary.read(self.path))["version"] == before


def ballot(member: str, choice: str = "for") -> Body:
    return {"ballots": [{"member_id": member, "choice": choice}]}


CONCLUSION = {"outcome": "prioritised", "decision": "Behovet blir prioritert"}


async def test_row_77_votes_of_others_twice_and_afterwards_do_not_count(county: County) -> None:
    meeting = Meeting(county)
    await meeting.begin()
    conflict = {"member_id": meeting.partial, "items": ["i-1"], "ground": "own-organisation"}
    await meeting.arrive(meeting.leader, meeting.member, meeting.partial)
    await meeting.declare(meeting.leader, meeting.member)
    await meeting.secretary.do(f"{meeting.path}/declarations", conflict)
    await meeting.refused("ballots", ballot(meeting.leader), 409, "vote-not-open")
    await meeting.secretary.do(f"{meeting.item}/vote", {"proposal": "prioritised"})

    await meeting.refused("ballots", ballot("m-stranger"), 409, "not-entitled-to-vote")
    await meeting.secretary.do(f"{meeting.item}/ballots", ballot(meeting.leader))
    await meeting.refused("ballots", ballot(meeting.leader, "against"), 409, "voted-already")
    await meeting.refused("vote/closing", {}, 422, "ballots-missing")
    await meeting.secretary.do(f"{meeting.item}/ballots", ballot(meeting.member))
    await meeting.secretary.do(f"{meeting.item}/vote/closing", {})
    await meeting.refused("ballots", ballot(meeting.member), 409, "vote-not-open")


async def test_row_77_without_a_quorum_nothing_is_decided(county: County) -> None:
    meeting = Meeting(county)
    await meeting.begin()
    await meeting.arrive(meeting.leader)
    await meeting.declare(meeting.leader)
    reason = {"proposal": "prioritised", "reason": "Dei andre er forseinka"}
    await meeting.secretary.do(f"{meeting.item}/vote", reason)
    await meeting.secretary.do(f"{meeting.item}/ballots", ballot(meeting.leader))
    await meeting.secretary.do(f"{meeting.item}/vote/closing", {})

    await meeting.refused("conclusion", CONCLUSION, 409, "quorum-not-met")
    named = {"held_on": "2026-04-22", "meeting_id": meeting.path.removeprefix("/meetings/")}
    need_id = (await county.chair.read(meeting.path))["agenda"][0]["item"]["need_id"]
    priority = county.priority(meeting={**named, "item_id": "i-1"}, reason="Prøve")
    await county.chair.refused(
        f"/needs/{need_id}/priority", priority, 422, "meeting-decided-otherwise"
    )


async def test_row_78_who_is_disqualified_or_says_nothing_does_not_vote_unseen(
    county: County,
) -> None:
    meeting = Meeting(county)
    await meeting.begin()
    await meeting.arrive(meeting.leader, meeting.member, meeting.partial)
    # Nobody has declared anything: it goes on only with a reason that is recorded.
    await meeting.refused("vote", {"proposal": "prioritised"}, 422, "reason-required")
    decision = {
        "member_id": meeting.partial,
        "for_disqualification": 2,
        "against_disqualification": 0,
    }
    chair_as_the_member = county.someone(Role.FORUM_CHAIR, name=f"u-member-{SCHOOL.organisation}")
    await chair_as_the_member.refused(
        f"{meeting.item}/impartiality", decision, 403, "decided-on-oneself"
    )
    await meeting.secretary.do(f"{meeting.item}/impartiality", decision)
    await meeting.declare(meeting.leader, meeting.member)
    await meeting.secretary.do(f"{meeting.item}/vote", {"proposal": "prioritised"})
    await meeting.refused("ballots", ballot(meeting.partial), 409, "not-entitled-to-vote")
