"""The directorate checks the county: one finding is explained and closed, one repaid in part."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Final

from domain.checks.finding import Ground, Severity
from services.demo.acts import control_phrases as phrases
from services.demo.calendar import at
from services.demo.client import Json, User
from services.demo.scene import Scene, dated

#: What the round was given to be found: the grounds of the two faults.
_PLANTED: Final = (Ground.G3, Ground.G5)


async def control(scene: Scene, done: Callable[[], None]) -> None:
    """The checks are run, and what they find becomes a case that is heard, decided and settled."""
    found, position = await _serious(scene)
    of = {str(one["finding"]["ground"]): one for one in found}
    case = await _opened(scene, position)
    await _documented(case)
    done()
    explained, questioned = [await _recorded(case, of[ground], position) for ground in _PLANTED]
    await case.by_auditor(
        f"findings/{explained}/closing",
        {"end": "explained", "explained": case.say(phrases.COMPANY_TOOK_PART)},
        at(3, 23, year=2026),
    )
    done()
    payments = await _payments(scene, of[Ground.G5])
    facts = of[Ground.G5]["finding"]["facts"]
    share = f"{facts['outside']}/{facts['everybody']}"
    await _heard(case, questioned, payments, share)
    done()
    await _decided(case, payments)
    done()
    await _settled(case, questioned)
    done()


class _Case:
    """The control case, and who does what in it."""

    def __init__(self, scene: Scene, control_id: str) -> None:
        self.scene, self.control_id, self.say = scene, control_id, scene.say
        self._auditor, self._manager = scene.cast.directorate_auditor, scene.cast.directorate

    async def by_auditor(
        self, what: str, body: Json, on: datetime, *, refused: str | None = None
    ) -> Json:
        """The directorate's auditor, who handles the case."""
        return await self._give(self._auditor, what, body, on, refused)

    async def by_manager(self, what: str, body: Json, on: datetime) -> Json:
        """The second person, who decides."""
        return await self._give(self._manager, what, body, on, None)

    async def by_county(self, what: str, body: Json, on: datetime) -> Json:
        """The county's officer."""
        return await self._give(self.scene.cast.officer, what, body, on, None)

    async def claim(self) -> Json:
        """The claim as it stands."""
        path = f"/controls/{self.control_id}"
        answer = await self.scene.api.read(
            self._auditor, path, {"at_least": self.scene.api.position}
        )
        found: Json = answer.json()["claim"]
        return found

    async def _give(
        self, user: User, what: str, body: Json, on: datetime, refused: str | None
    ) -> Json:
        api, case = self.scene.api, f"control/{self.control_id}"
        path, whole = f"/controls/{self.control_id}/{what}", dated(body, on)
        if refused is None:
            return await api.command(user, path, whole, case=case)
        await api.mistake(user, path, whole, refused, case=case)
        return {}


async def _serious(scene: Scene) -> tuple[list[Json], int]:
    """What the two checks weigh as serious, and the log position that they looked at."""
    query: dict[str, str | int | list[str]] = {
        "round_id": scene.round_id,
        "ground": [ground.value for ground in _PLANTED],
        "at_least": scene.api.position,
    }
    answer = await scene.api.read(scene.cast.directorate_auditor, "/checks", query)
    found = answer.json()
    serious = [one for one in found["findings"] if one["finding"]["severity"] == Severity.SERIOUS]
    return serious, found["log_position"]


async def _opened(scene: Scene, position: int) -> _Case:
    selection = {
        "by": "risk",
        "grounds": scene.say(phrases.GROUNDS),
        "score": {"log_position": position},
    }
    body = {"round_id": scene.round_id, "selection": selection}
    done = await scene.api.command(
        scene.cast.directorate_auditor, "/controls", dated(body, at(3, 2, year=2026))
    )
    return _Case(scene, str(done["id"]))


async def _documented(case: _Case) -> None:
    asked = await case.by_auditor(
        "documentation-requests",
        {"asked_for": [case.say(phrases.ASKED_FOR)], "answer_by": _three_weeks(case)},
        at(3, 3, year=2026),
    )
    sent = {
        "request_id": asked["id"],
        "received_on": _day(3, 16),
        "described": case.say(phrases.SENT_IN),
    }
    await case.by_county("documentation", sent, at(3, 16, year=2026))


async def _recorded(case: _Case, found: Json, position: int) -> str:
    """The finding as the check had it; its id in the case."""
    finding = found["finding"]
    body = {
        "ground": finding["ground"],
        "severity": finding["severity"],
        "described": found["sentence"],
        "line_id": finding["concerns"]["line_id"],
        "questioned_ore": finding["questioned_ore"],
        "events": finding["events"],
        "check": {
            "finding_id": finding["finding_id"],
            "rule_version": finding["rule_version"],
            "log_position": position,
        },
    }
    made = await case.by_auditor("findings", body, at(3, 20, year=2026))
    return str(made["id"])


async def _payments(scene: Scene, found: Json) -> list[Json]:
    """The payments of the line that a finding is about."""
    answer = await scene.api.read(
        scene.cast.directorate_auditor,
        f"/rounds/{scene.round_id}/disbursements",
        {"at_least": scene.api.position, "limit": 200},
    )
    line_id = found["finding"]["concerns"]["line_id"]
    return [payment for payment in answer.json()["items"] if payment["line_id"] == line_id]


async def _heard(case: _Case, finding: str, payments: Sequence[Json], share: str) -> None:
    """Claim basis, limitation and notice; nothing is proposed before the county has commented."""
    parts = [
        {
            "payment_id": payment["payment_id"],
            "findings": [finding],
            "share": share,
            "paid_on": _paid_on(payment),
        }
        for payment in payments
    ]
    on = at(3, 25, year=2026)
    await case.by_auditor("claim-basis", {"parts": parts}, on)
    for payment in payments:
        judged = {
            "payment_id": payment["payment_id"],
            "outcome": "not-barred",
            "from_day": _paid_on(payment),
            "explained": case.say(phrases.FROM_THE_PAYMENT),
        }
        await case.by_auditor("limitation", judged, on)
    notice = {
        "text": case.say(phrases.NOTICE),
        "sent_on": _day(3, 25),
        "channel": case.say(phrases.CHANNEL),
        "comment_by": _three_weeks(case),
    }
    await case.by_auditor("notice", notice, on)
    proposal = {
        "outcome": "partial-repayment",
        "basis_version": 1,
        "written_reasons": case.say(phrases.REASONS),
        "on_comment": case.say(phrases.ON_COMMENT),
    }
    await case.by_auditor("proposal", proposal, on, refused="comment-first")
    comment = {
        "received_on": _day(4, 10),
        "channel": case.say(phrases.CHANNEL),
        "text": case.say(phrases.COMMENT),
    }
    await case.by_county("comments", comment, at(4, 10, year=2026))
    await case.by_auditor("proposal", proposal, at(4, 20, year=2026))


async def _decided(case: _Case, payments: Sequence[Json]) -> None:
    """A second person decides, the county complains, and the decision stands."""
    await case.by_manager("decision", {"pay_by": _three_weeks(case)}, at(4, 22, year=2026))
    told = {"reached_on": _day(4, 24), "channel": case.say(phrases.CHANNEL)}
    await case.by_auditor("decision/notice", told, at(4, 24, year=2026))
    complaint = {"received_on": _day(5, 8), "text": case.say(phrases.COMPLAINT)}
    await case.by_county("complaint", complaint, at(5, 8, year=2026))
    forwarded = {"outcome": "forwarded", "written_reasons": case.say(phrases.STANDS_BY)}
    await case.by_auditor("complaint/answer", forwarded, at(5, 20, year=2026))
    upheld = {
        "outcome": "upheld",
        "by_complaints_body": True,
        "written_reasons": case.say(phrases.UPHELD),
    }
    await case.by_auditor("complaint/answer", upheld, at(6, 19, year=2026))


async def _settled(case: _Case, finding: str) -> None:
    """The county pays what is claimed and mends its routine, and the case is closed."""
    for part in (await case.claim())["parts"]:
        paid = {
            "payment_id": part["payment_id"],
            "amount_ore": part["claimed_ore"],
            "on": _day(7, 1),
            "reference": case.say(phrases.PAID_BACK),
        }
        await case.by_auditor("claim/settlements", paid, at(7, 1, year=2026))
    action = {
        "what": case.say(phrases.ACTION),
        "owner": case.scene.cast.id_of(case.scene.cast.officer),
        "due": _three_weeks(case),
    }
    await case.by_county(f"findings/{finding}/action", action, at(7, 1, year=2026))
    mended = {"evidence": case.say(phrases.NEW_ROUTINE)}
    await case.by_auditor(f"findings/{finding}/action/closing", mended, at(8, 20, year=2026))
    await case.by_auditor("closing", {}, at(8, 20, year=2026))


def _paid_on(payment: Json) -> str:
    return str(payment["released_on"])


def _three_weeks(case: _Case) -> Json:
    return {"days": 21, "source": "demo", "citation": case.say(phrases.DEMO_DEADLINE)}


def _day(month: int, day: int) -> str:
    return date(2026, month, day).isoformat()
