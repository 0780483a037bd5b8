"""The few words of the minutes that are no code's name, in bokmål, nynorsk and English."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class MinutesWords(NamedTuple):
    """Headings and phrases, in one language."""

    title: str
    place: str
    written: str
    moved: str
    called_off: str
    draft: str
    approved: str
    present: str
    until: str
    absent: str
    item: str
    withdrawn: str
    closed_item: str
    papers: str
    recommendation: str
    declared: str
    impartial: str
    out: str
    stays: str
    deputy: str
    vote: str
    agreed: str
    not_agreed: str
    votes_for: str
    votes_against: str
    abstained: str
    annulled: str
    no_quorum: str
    casting: str
    decision: str
    co_determination: str
    dissent: str
    under_review: str
    corrections: str
    ended: str


WORDS: Final[Mapping[str, MinutesWords]] = {
    "nb": MinutesWords(
        title="Protokoll fra møte i samarbeidsforumet",
        place="Sted",
        written="Skriftlig behandling",
        moved="Flyttet fra",
        called_off="Møtet ble avlyst",
        draft="Utkast, ikke godkjent",
        approved="Godkjent av lederen",
        present="Til stede",
        until="til",
        absent="Ikke møtt",
        item="Sak",
        withdrawn="Saken ble trukket.",
        closed_item="Lukket sak",
        papers="Saksdokumenter",
        recommendation="Innstilling",
        declared="Habilitet",
        impartial="habil",
        out="inhabil, avgjort av forumet",
        stays="habil, avgjort av forumet",
        deputy="vara for",
        vote="Avstemning",
        agreed="Forumet var enig",
        not_agreed="Forumet ble ikke enig",
        votes_for="for",
        votes_against="imot",
        abstained="avstod",
        annulled="annullert, teller ikke",
        no_quorum="for få deltok",
        casting="lederens stemme avgjorde",
        decision="Vedtak",
        co_determination="Medbestemmelse",
        dissent="Protokolltilførsel",
        under_review="Vedtaket skal vurderes på nytt, fordi det er meldt inhabilitet.",
        corrections="Rettelser",
        ended="Møtet ble hevet",
    ),
    "nn": MinutesWords(
        title="Protokoll frå møte i samarbeidsforumet",
        place="Stad",
        written="Skriftleg handsaming",
        moved="Flytta frå",
        called_off="Møtet vart avlyst",
        draft="Utkast, ikkje godkjent",
        approved="Godkjend av leiaren",
        present="Til stades",
        until="til",
        absent="Ikkje møtt",
        item="Sak",
        withdrawn="Saka vart trekt.",
        closed_item="Lukka sak",
        papers="Saksdokument",
        recommendation="Innstilling",
        declared="Habilitet",
        impartial="habil",
        out="inhabil, avgjort av forumet",
        stays="habil, avgjort av forumet",
        deputy="vara for",
        vote="Røysting",
        agreed="Forumet var samd",
        not_agreed="Forumet vart ikkje samd",
        votes_for="for",
        votes_against="imot",
        abstained="avstod",
        annulled="annullert, tel ikkje",
        no_quorum="for få var med",
        casting="røysta til leiaren avgjorde",
        decision="Vedtak",
        co_determination="Medråderett",
        dissent="Protokolltilførsel",
        under_review="Vedtaket skal vurderast på nytt, fordi det er meldt inhabilitet.",
        corrections="Rettingar",
        ended="Møtet vart heva",
    ),
    "en": MinutesWords(
        title="Minutes of a meeting of the collaboration forum",
        place="Place",
        written="Procedure in writing",
        moved="Moved from",
        called_off="The meeting was called off",
        draft="Draft, not approved",
        approved="Approved by the chair",
        present="Present",
        until="until",
        absent="Absent",
        item="Item",
        withdrawn="The item was withdrawn.",
        closed_item="Closed item",
        papers="Papers",
        recommendation="Recommendation",
        declared="Impartiality",
        impartial="no conflict",
        out="disqualified, decided by the forum",
        stays="impartial, decided by the forum",
        deputy="deputy for",
        vote="Vote",
        agreed="The forum agreed",
        not_agreed="The forum did not agree",
        votes_for="for",
        votes_against="against",
        abstained="abstained",
        annulled="annulled, does not count",
        no_quorum="too few took part",
        casting="the chair's vote decided",
        decision="Decision",
        co_determination="Co-determination",
        dissent="Dissent",
        under_review="The decision is to be reviewed: a disqualification was found.",
        corrections="Corrections",
        ended="The meeting was closed",
    ),
}
