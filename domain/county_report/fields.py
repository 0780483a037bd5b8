"""The fields of the county's report, and why one of them cannot be filled yet.

Source: domain description, section 12.4 (inference): no form was found.
"""

from enum import StrEnum

from domain.value import Value


class ReportField(StrEnum):
    """A field of the report (*felt i rapporten*), in the order of section 12.4."""

    GRANT_LETTER = "grant-letter"
    RECEIVED = "received"
    OWN_CONTRIBUTION = "own-contribution"
    PLAN = "plan"
    VET_BOARD = "vet-board"
    MEMBERS = "members"
    NEEDS = "needs"
    TARGET_GROUPS = "target-groups"
    PROVIDERS = "providers"
    STATUS = "status"
    PARTICIPANTS = "participants"
    DECIDED = "decided"
    PAID = "paid"
    RECIPIENT_REPORTS = "recipient-reports"
    MUNICIPALITIES = "municipalities"
    EVALUATIONS = "evaluations"
    QUESTIONS = "questions"
    ATTESTATION = "attestation"
    SIGNATURE = "signature"


class Why(StrEnum):
    """Why a field cannot be filled (*hvorfor feltet mangler*)."""

    NO_LETTER = "no-letter"
    NOTHING_RECEIVED = "nothing-received"
    PART_RECEIVED = "part-received"
    NOTHING_PLEDGED = "nothing-pledged"
    NOT_DOCUMENTED = "not-documented"
    NOT_ADOPTED = "not-adopted"
    NOT_LAID_BEFORE_BOARD = "not-laid-before-board"
    BOARD_HAS_NOT_STATED = "board-has-not-stated"
    NO_MEMBERS = "no-members"
    NO_NEED = "no-need"
    NO_GROUPS = "no-groups"
    NO_PROVIDER = "no-provider"
    NOTHING_SAID = "nothing-said"
    NOT_CARRIED_OUT = "not-carried-out"
    NOT_COUNTED = "not-counted"
    NOT_DECIDED = "not-decided"
    PAYMENT_UNDER_WAY = "payment-under-way"
    PAYMENT_UNKNOWN = "payment-unknown"
    NOT_ASKED = "not-asked"
    NOT_REPORTED = "not-reported"
    NOT_REVIEWED = "not-reviewed"
    PLACE_UNKNOWN = "place-unknown"
    NOT_EVALUATED = "not-evaluated"
    PARTIES_SILENT = "parties-silent"
    NOBODY_ANSWERED = "nobody-answered"
    NOT_ATTESTED = "not-attested"
    NOT_DRAWN_UP = "not-drawn-up"
    OUTDATED = "outdated"
    NOT_SIGNED = "not-signed"


#: What fills the field: a duty of the process, whose entry says who may do it.
ACTIONS: dict[Why, str] = {
    Why.NO_LETTER: "change-grant",
    Why.NOTHING_RECEIVED: "record-receipt",
    Why.PART_RECEIVED: "record-receipt",
    Why.NOTHING_PLEDGED: "pledge-own-contribution",
    Why.NOT_DOCUMENTED: "document-own-contribution",
    Why.NOT_ADOPTED: "adopt-plan",
    Why.NOT_LAID_BEFORE_BOARD: "consult-vet-board",
    Why.BOARD_HAS_NOT_STATED: "record-vet-board-statement",
    Why.NO_MEMBERS: "add-member",
    Why.NO_NEED: "adopt-plan",
    Why.NO_GROUPS: "adopt-plan",
    Why.NO_PROVIDER: "adopt-plan",
    Why.NOTHING_SAID: "record-progress",
    Why.NOT_CARRIED_OUT: "record-measure",
    Why.NOT_COUNTED: "record-participants",
    Why.NOT_DECIDED: "decide-grant",
    Why.PAYMENT_UNDER_WAY: "approve-payment",
    Why.PAYMENT_UNKNOWN: "record-payment-answer",
    Why.NOT_ASKED: "ask-recipient-report",
    Why.NOT_REPORTED: "submit-recipient-report",
    Why.NOT_REVIEWED: "review-recipient-report",
    Why.PLACE_UNKNOWN: "register-organisation",
    Why.NOT_EVALUATED: "record-evaluation",
    Why.PARTIES_SILENT: "answer-evaluation",
    Why.NOBODY_ANSWERED: "answer-round-question",
    Why.NOT_ATTESTED: "attest-county-report",
    Why.NOT_DRAWN_UP: "draft-county-report",
    Why.OUTDATED: "draft-county-report",
    Why.NOT_SIGNED: "sign-county-report",
}


class Lacking(Value):
    """A field that cannot be filled, or not wholly, and why; `ore` is what is missing, in øre.

    `lines`, `payments`, `organisations` and `questions` are those that it is missing for.
    """

    field: ReportField
    why: Why
    ore: int | None = None
    lines: tuple[str, ...] = ()
    payments: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()

    @property
    def action(self) -> str:
        """The duty that fills it."""
        return ACTIONS[self.why]
