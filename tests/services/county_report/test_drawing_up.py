"""The county's report is made from events alone, and every figure points to those that made it."""

import json

from domain.county_report.build import county_report
from domain.county_report.content import ReportContent
from domain.county_report.figures import Figure
from domain.follow_up.standing import MeasureStanding
from domain.language.language import Language
from domain.rules.follow_up.county_report import broken, figures
from domain.step2_report.events import NeedForwarded
from domain.step3_prioritise.events import Meeting, PlanAdopted
from services.county_report.draw_up import as_json, books_of, draw_up
from services.county_report.pages import pages
from services.county_report.pdf import as_pdf
from tests.domain.facts import (
    DISBURSED,
    FULL_MEETING,
    LINE_ORE,
    THE_NEED,
    THE_ROUND,
    WITH_NETWORK,
    fact,
    line,
)
from tests.samples import NEED, NETWORK, ROUND, SCHOOL
from tests.services.county_report.conftest import START, STORY, THE_SCHOOL, Reporting


def drawn(county: Reporting) -> ReportContent:
    return county_report(books_of(county.log, ROUND), ROUND)


def topics(county: Reporting, figure: Figure) -> list[str]:
    """The topics of the events that a figure of the round points to."""
    events = county.log.load(THE_ROUND.stream_id)
    return [events[ref.version - 1].event.TOPIC for ref in figure.events]


def test_every_figure_points_to_the_events_that_made_it(county: Reporting) -> None:
    content = drawn(county)
    row = next(row for row in content.measures if row.line_id == "l-1")

    assert all(figure.is_shown for figure in figures(content))
    assert topics(county, row.planned) == ["plan.adopted"]
    assert topics(county, row.decided) == ["grant.decided"]
    assert topics(county, row.paid) == ["funds.disbursed"]
    assert topics(county, row.reported) == ["recipient-report.submitted"]
    means = next(total for total in content.money if total.figure.name == "means")
    assert topics(county, means.figure) == ["grant.committed"]
    own = next(total for total in content.money if total.figure.name == "own-contribution")
    assert topics(county, own.figure) == ["own-contribution.pledged"]


def test_every_total_shows_its_remainder(county: Reporting) -> None:
    content, state = drawn(county), county.round
    by_name = {total.figure.name: total for total in content.money}

    assert all(total.adds_up for total in content.money)
    assert by_name["granted"].remainder == state.granted_ore - 100_000_000
    assert by_name["means-planned"].remainder == state.means_ore - 2 * LINE_ORE
    assert by_name["decided"].remainder == state.decided_ore - DISBURSED.amount_ore
    assert by_name["came"].remainder == state.unspent_ore
    assert sum(row.paid.value for row in content.recipients) == state.disbursed_ore


def test_the_work_is_told_with_the_money(county: Reporting) -> None:
    work = drawn(county).work

    assert sum(figure.value for figure in work.members) > 0
    assert work.meetings
    assert (work.needs.figure.value, work.needs.adds_up) == (1, True)
    assert work.vet_board_stated_on is not None
    assert {figure.name: figure.value for figure in work.involved}["employees"] > 0


def test_the_work_tells_of_networks_and_of_co_determination() -> None:
    by_network = (*WITH_NETWORK, fact(NeedForwarded, network=None, late=False))
    heard = Meeting.model_validate({**FULL_MEETING.model_dump(), "co_determination": "Drøfta"})
    plan = fact(PlanAdopted, meeting=heard, lines=(line("l-1", needs=(NEED,)),))
    county = Reporting({**START, THE_NEED: by_network, THE_ROUND: (*STORY[:5], plan)})
    content = drawn(county)

    assert content.work.networks == (NETWORK.organisation,)
    assert content.work.via_network.value == 1
    (through,) = content.work.via_network.events
    forwarded = county.log.load(THE_NEED.stream_id)[through.version - 1].event
    assert isinstance(forwarded, NeedForwarded)
    assert forwarded.network == NETWORK.organisation
    assert "Drøfta" in {meeting.co_determination for meeting in content.work.meetings}
    said = [cell for block in pages(content, Language("nn")) for row in block.rows for cell in row]
    assert "Drøfta" in said
    texts = [block.text for block in pages(content, Language("nn"))]
    assert any(NETWORK.organisation in text for text in texts)


def test_a_recipient_stands_with_the_municipality_that_the_registry_knows(
    county: Reporting,
) -> None:
    (known,) = drawn(county).recipients
    elsewhere = {ref: events for ref, events in START.items() if ref != THE_SCHOOL}
    (unknown,) = drawn(Reporting(elsewhere)).recipients

    assert (known.organisation, known.municipality) == (SCHOOL.organisation, "4601")
    assert unknown.municipality is None
    cells = {
        cell for block in pages(drawn(county), Language("nb")) for r in block.rows for cell in r
    }
    assert {"Kommune", "4601"} <= cells


def test_answers_are_counted_and_so_are_those_who_gave_none(county: Reporting) -> None:
    content = drawn(county)
    row = next(row for row in content.measures if row.line_id == "l-1")
    tallies = {tally.question_id: tally.answers for tally in content.questions}

    assert (row.parties, row.answered, row.dissents) == (4, 1, 1)
    assert tallies["cooperation"]["partly"] == 1
    assert tallies["cooperation"]["no-answer"] > 0
    assert tallies["sami-perspectives"]["yes"] == 1


def test_the_check_finds_what_is_missing(county: Reporting) -> None:
    content = drawn(county)
    paid = county.round.disbursed_ore

    assert [rule.code for rule in broken(content, paid)] == [
        "report-lacks-evaluations",
        "report-lacks-recipients",
    ]
    wrong = content.measures[0].model_copy(update={"status": MeasureStanding.NONE})
    silent = content.model_copy(update={"measures": (wrong, *content.measures[1:])})
    assert "paid-line-without-status" in {rule.code for rule in broken(silent, paid)}
    assert "report-does-not-add-up" in {rule.code for rule in broken(content, paid + 1)}
    bare = wrong.model_copy(update={"paid": Figure(name="paid", value=1)})
    unsourced = content.model_copy(update={"measures": (bare,)})
    assert "figure-without-events" in {rule.code for rule in broken(unsourced, paid)}


def test_the_same_events_are_the_same_bytes_in_json_and_in_pdf(county: Reporting) -> None:
    first, again = (draw_up(county.log, county.files, ROUND) for _ in range(2))

    assert first == again
    assert json.loads(county.files.get(first.sha256)) == first.content.model_dump(mode="json")
    assert as_json(first.content) == county.files.get(first.sha256)
    for language, sha256 in first.documents.items():
        assert county.files.get(sha256).startswith(b"%PDF")
        page = as_pdf(pages(first.content, Language(language)), language)
        assert page == county.files.get(sha256)
    assert set(first.documents) == {"nb", "nn", "en"}
    assert len(set(first.documents.values())) == 3


def test_the_pages_say_every_sum_and_no_code(county: Reporting) -> None:
    content = drawn(county)

    for language in Language:
        blocks = pages(content, language)
        said = {cell for block in blocks for row in block.rows for cell in row}
        assert any("185" in cell for cell in said)
        assert not any(cell.startswith(("measure.", "plan.")) for cell in said)


def test_the_report_covers_the_round_as_far_as_it_went(county: Reporting) -> None:
    assert drawn(county).header.round_version == len(STORY)
