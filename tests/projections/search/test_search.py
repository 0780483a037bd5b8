"""Given what has been written in cases, then its words find them, for those who may see them."""

from collections.abc import Iterable

from sqlalchemy import Engine

from domain.case import need_ref, organisation_ref
from domain.event import Event
from domain.party import Party
from domain.registry.events import OrganisationRegistered
from domain.registry.facts import Description
from domain.step1_assess.events import NeedAssessed
from domain.views.search_entry import Searched
from projections.reading import read
from projections.search.project import SEARCH
from projections.search.queries import Hits, Within, find
from tests.projections.story import Story, sample
from tests.samples import ASSESSMENT, COMPANY, NEED, NETWORK, NEXT_ROUND, OFFICE, ROUND, SCHOOL

EVERYTHING = [Within(kind) for kind in Searched]


def need(need_id: str, title: str, description: str = "Slik er det", unit: Party = SCHOOL) -> Event:
    text = {"title": title, "description": description}
    return NeedAssessed(
        need_id=need_id,
        round_id=ROUND,
        scheme="yrkesfag",
        county="46",
        rule_set="yrkesfag-2021",
        unit=unit,
        assessment=ASSESSMENT.model_copy(update=text),
    )


def told(*needs: Event) -> Story:
    story = Story()
    for event in needs:
        assert isinstance(event, NeedAssessed)
        story.tell(event, case=need_ref(event.need_id))
    return story


def found(
    engine: Engine,
    story: Story,
    text: str,
    seen: Iterable[Within] = EVERYTHING,
    **more: object,
) -> Hits:
    story.fold(engine, SEARCH)
    with read(engine, SEARCH) as reading:
        return find(reading.connection, text, seen=seen, **{"limit": 50, **more})  # type: ignore[arg-type]


def keys(hits: Hits) -> list[str]:
    return [hit.entry.key for hit in hits.items]


def test_a_word_is_found_in_every_form_and_by_its_beginning(engine: Engine) -> None:
    story = told(need("n-1", "Nye maskiner på verkstedet"), need("n-2", "Veiledning av lærlinger"))

    for text in ("maskin", "MASKINENE", "maskiner verksted", "verkst"):
        assert keys(found(engine, story, text)) == ["n-1"], text
    assert keys(found(engine, story, "lærling")) == ["n-2"]
    assert keys(found(engine, story, "maskiner lærlinger")) == []


def test_words_side_by_side_and_words_that_are_not_there(engine: Engine) -> None:
    story = told(need("n-1", "Styring av pumper"), need("n-2", "Pumper, ventiler, styring"))

    assert keys(found(engine, story, '"styring av pumper"')) == ["n-1"]
    assert keys(found(engine, story, "styring -ventil")) == ["n-1"]


def test_a_title_counts_more_than_a_text_and_the_words_around_are_shown(engine: Engine) -> None:
    story = told(
        need("n-1", "Kursdag", "Mange har spurt etter sveising av rustfritt stål i år"),
        need("n-2", "Sveising"),
    )

    hits = found(engine, story, "sveising")

    assert keys(hits) == ["n-2", "n-1"]
    assert "sveising av rustfritt stål" in hits.items[1].excerpt


def test_what_was_corrected_is_found_as_it_stands_now(engine: Engine) -> None:
    story = told(need(NEED, "Fresing"))
    changed = ASSESSMENT.model_copy(update={"title": "Dreiing"})
    story.tell(sample("need.corrected", assessment=changed))

    assert keys(found(engine, story, "fresing")) == []
    assert keys(found(engine, story, "dreiing")) == [NEED]


def test_an_organisation_is_found_by_name_and_number_and_by_what_it_was_renamed(
    engine: Engine,
) -> None:
    story = Story()
    described = Description(name="Ål Tre AS", kind=COMPANY.kind, county="46")
    registered = OrganisationRegistered(organisation=COMPANY.organisation, description=described)
    story.tell(registered, case=organisation_ref(COMPANY.organisation))

    assert keys(found(engine, story, "ål")) == [COMPANY.organisation]
    assert keys(found(engine, story, COMPANY.organisation[:6])) == [COMPANY.organisation]

    renamed = described.model_copy(update={"name": "Voss Bygg AS"})
    story.tell(sample("organisation.changed", description=renamed))
    assert keys(found(engine, story, "ål")) == []
    assert keys(found(engine, story, "voss")) == [COMPANY.organisation]


def test_a_line_a_call_an_application_and_an_agenda_item_are_found_where_they_stand(
    engine: Engine,
) -> None:
    story = Story(
        "round.opened", "plan.adopted", "call.published", "application.submitted", "meeting.called"
    )

    hits = found(engine, story, ROUND)
    assert {hit.entry.kind for hit in hits.items} == {Searched.ROUND}
    story.fold(engine, SEARCH)
    with read(engine, SEARCH) as reading:
        for kind in (Searched.LINE, Searched.CALL, Searched.APPLICATION, Searched.ITEM):
            of_kind = find(reading.connection, titles(story, kind), seen=[Within(kind)], limit=1)
            assert [hit.entry.kind for hit in of_kind.items] == [kind]
            assert of_kind.items[0].entry.county == "46"


def titles(story: Story, kind: Searched) -> str:
    """The title of something of a kind, as the story tells it."""
    events = {recorded.event.TOPIC: recorded.event for _, recorded in story.events}
    match kind:
        case Searched.LINE:
            title = events["plan.adopted"].lines[0].title  # type: ignore[attr-defined]
        case Searched.CALL:
            title = events["call.published"].title  # type: ignore[attr-defined]
        case Searched.APPLICATION:
            title = events["application.submitted"].content.title  # type: ignore[attr-defined]
        case _:
            title = events["meeting.called"].items[0].title  # type: ignore[attr-defined]
    return str(title)


def test_somebody_finds_what_is_theirs_and_not_even_the_number_of_the_rest(engine: Engine) -> None:
    story = told(
        need("n-1", "Kulde"), need("n-2", "Kulde og varme", unit=OFFICE), need(NEED, "Kuldebro")
    )
    theirs = [Within(Searched.NEED, party=OFFICE.organisation)]

    hits = found(engine, story, "kulde", theirs)
    assert (keys(hits), hits.total) == (["n-2"], 1)
    assert found(engine, story, "kulde", [Within(Searched.NEED, {"03"})]).total == 0
    assert found(engine, story, "kulde", [Within(Searched.NEED, {"46"})]).total == 3

    story.tell(sample("need.forwarded", network=NETWORK.organisation))
    networks = [Within(Searched.NEED, party=NETWORK.organisation)]
    assert keys(found(engine, story, "kulde", networks)) == [NEED]


def test_a_need_is_found_in_the_round_that_it_was_carried_to(engine: Engine) -> None:
    story = told(need(NEED, "Robotikk"))
    story.tell(sample("need.carried-over", from_round=ROUND, to_round=NEXT_ROUND))

    assert keys(found(engine, story, "robotikk", round_id=NEXT_ROUND)) == [NEED]
    assert keys(found(engine, story, "robotikk", round_id=ROUND)) == []


def test_pages_follow_each_other_without_gap_or_double_and_kinds_are_counted_whole(
    engine: Engine,
) -> None:
    story = told(*(need(f"n-{number}", "Brannvern") for number in range(7)))
    story.tell("round.opened")
    after, seen = None, []
    while True:
        hits = found(engine, story, "brannvern", limit=3, after=after)
        assert hits.kinds == {Searched.NEED: 7}
        seen += keys(hits)
        if len(hits.items) < 3:
            break
        after = (hits.items[-1].rank, hits.items[-1].place)
    assert sorted(seen) == [f"n-{number}" for number in range(7)]


def test_signs_of_the_query_language_are_words_like_others(engine: Engine) -> None:
    story = told(need("n-1", "Kurs & mat: (del 2)"))

    for text in ("kurs & mat", "mat:* | !", "(((kurs", "'kurs' <-> mat", "\\kurs"):
        assert keys(found(engine, story, text)) == ["n-1"], text


def test_a_line_that_a_later_plan_leaves_out_is_found_no_more(engine: Engine) -> None:
    first = sample("plan.adopted")
    line = first.lines[0]  # type: ignore[attr-defined]
    left_out = line.model_copy(update={"line_id": "l-gone", "title": "Sveisekurs i Florø"})
    story = Story("round.opened", sample("plan.adopted", lines=(line, left_out)))
    assert keys(found(engine, story, "sveisekurs")) == ["l-gone"]
    story.tell(first)
    assert keys(found(engine, story, "sveisekurs")) == []
    assert line.line_id in keys(found(engine, story, line.title))
    story.tell(sample("plan.adopted", lines=(line, left_out)))
    assert keys(found(engine, story, "sveisekurs")) == ["l-gone"]
