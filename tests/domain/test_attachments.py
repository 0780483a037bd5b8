"""Every file that a command or an event names is found, however deep it stands."""

from domain.attachment import Attachment, files_in
from domain.events import EVENTS
from domain.meetings.agenda import Paper
from domain.meetings.decide_minutes import ApproveMinutes, CorrectMinutes
from domain.meetings.events import MinutesApproved, MinutesCorrected
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step4_dispose.decide_criteria import AssureCriteria
from domain.step4_dispose.events import Finding
from tests.domain.facts import line
from tests.domain.wishes import wish
from tests.samples import LINE, SAMPLES

SIGNED = Attachment(sha256="0a" * 32, name="signert.pdf")
OTHER = Attachment(sha256="0b" * 32, name="vedlegg.pdf")


def test_files_are_found_in_the_parts_of_a_command() -> None:
    finding = Finding(met=True, evidence="Avtalen", attachments=(SIGNED, OTHER))
    assert list(files_in(wish(AssureCriteria, criterion_2=finding))) == [SIGNED, OTHER]


def test_files_are_found_in_a_placement_of_a_plans_line() -> None:
    placement = LINE.placements[0].model_copy(update={"agreement_files": (SIGNED,)})
    plan = wish(AdoptPlan, lines=(line(placements=(placement,)),))
    assert SIGNED in list(files_in(plan))


def test_minutes_name_the_files_that_were_approved_with_them() -> None:
    assert list(files_in(wish(ApproveMinutes, attachments=(SIGNED,)))) == [SIGNED]
    assert list(files_in(MinutesApproved(attachments=(SIGNED,)))) == [SIGNED]
    assert list(files_in(wish(CorrectMinutes, attachments=(OTHER,)))) == [OTHER]
    assert list(files_in(MinutesCorrected(text="Rettelse", attachments=(OTHER,)))) == [OTHER]


def test_files_with_a_title_are_files_too() -> None:
    paper = Paper(sha256="0c" * 32, title="Saksframlegg")
    assert [file.called for file in files_in((paper, {"a": SIGNED}))] == [
        "Saksframlegg",
        "signert.pdf",
    ]


def test_every_hash_of_an_attached_file_in_the_samples_is_found() -> None:
    named = {type(sample) for sample in SAMPLES.values() if any(files_in(sample))}
    assert {event.TOPIC for event in named} >= {"meeting.papers-added", "application.submitted"}
    assert named <= set(EVENTS.values())
