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
    signed: str
    groups: str
    invited: str
    came: str
    not_there: str
    present: str
    until: str
    absent: str
    stepped_in: str
    item: str
    withdrawn: str
    closed_item: str
    papers: str
    recommendation: str
    follows: str
    departs: str
    declared: str
    impartial: str
    out: str
    stays: str
    deputy: str
    vote: str
    rule: str
    took_part: str
    of_members: str
    kept_out: str
    voted_all_the_same: str
    agreed: str
    not_agreed: str
    votes_for: str
    votes_against: str
    abstained: str
    annulled: str
    no_quorum: str
    casting: str
    decision: str
    all_the_same: str
    co_determination: str
    dissent: str
    under_review: str
    still_stands: str
    taken_up_anew: str
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
        signed="Vedlagt protokollen",
        groups="Innkalt og møtt",
        invited="innkalt",
        came="møtt",
        not_there="Grupper som skal være med, men som ikke var der",
        present="Til stede",
        until="til",
        absent="Ikke møtt",
        stepped_in="Vara",
        item="Sak",
        withdrawn="Saken ble trukket.",
        closed_item="Lukket sak",
        papers="Saksdokumenter",
        recommendation="Innstilling",
        follows="Innstillingen ble fulgt.",
        departs="Forumet vedtok noe annet enn innstillingen.",
        declared="Habilitet",
        impartial="habil",
        out="inhabil, avgjort av forumet",
        stays="habil, avgjort av forumet",
        deputy="vara for",
        vote="Avstemning",
        rule="Beslutningsform",
        took_part="deltok",
        of_members="av medlemmene med stemme",
        kept_out="Ute av saken",
        voted_all_the_same="Begrunnelse for å stemme likevel",
        agreed="Forumet var enig",
        not_agreed="Forumet ble ikke enig",
        votes_for="for",
        votes_against="imot",
        abstained="avstod",
        annulled="annullert, teller ikke",
        no_quorum="for få deltok",
        casting="lederens stemme avgjorde",
        decision="Vedtak",
        all_the_same="Begrunnelse",
        co_determination="Medbestemmelse",
        dissent="Protokolltilførsel",
        under_review="Vedtaket skal vurderes på nytt, fordi det er meldt inhabilitet.",
        still_stands="Vurdert på nytt: vedtaket står",
        taken_up_anew="Vurdert på nytt: saken tas opp igjen",
        corrections="Rettelser",
        ended="Møtet ble hevet",
    ),
    "nn": MinutesWords(
        title="Protokoll frå møte i samarbeidsforumet",
        place="Stad",
        written="Skriftleg behandling",
        moved="Flytta frå",
        called_off="Møtet vart avlyst",
        draft="Utkast, ikkje godkjent",
        approved="Godkjend av leiaren",
        signed="Lagt ved protokollen",
        groups="Kalla inn og møtt",
        invited="kalla inn",
        came="møtt",
        not_there="Grupper som skal vere med, men som ikkje var der",
        present="Til stades",
        until="til",
        absent="Ikkje møtt",
        stepped_in="Vara",
        item="Sak",
        withdrawn="Saka vart trekt.",
        closed_item="Lukka sak",
        papers="Saksdokument",
        recommendation="Innstilling",
        follows="Innstillinga vart følgd.",
        departs="Forumet vedtok noko anna enn innstillinga.",
        declared="Habilitet",
        impartial="habil",
        out="inhabil, avgjort av forumet",
        stays="habil, avgjort av forumet",
        deputy="vara for",
        vote="Røysting",
        rule="Avgjerdsform",
        took_part="var med",
        of_members="av medlemmene med røyst",
        kept_out="Ute av saka",
        voted_all_the_same="Grunngiving for å røyste likevel",
        agreed="Forumet var samd",
        not_agreed="Forumet vart ikkje samd",
        votes_for="for",
        votes_against="imot",
        abstained="avstod",
        annulled="annullert, tel ikkje",
        no_quorum="for få var med",
        casting="røysta til leiaren avgjorde",
        decision="Vedtak",
        all_the_same="Grunngiving",
        co_determination="Medråderett",
        dissent="Protokolltilførsel",
        under_review="Vedtaket skal vurderast på nytt, fordi det er meldt inhabilitet.",
        still_stands="Vurdert på nytt: vedtaket står",
        taken_up_anew="Vurdert på nytt: saka blir teken opp att",
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
        signed="With the minutes",
        groups="Called and there",
        invited="called",
        came="there",
        not_there="Groups that are asked for and were not there",
        present="Present",
        until="until",
        absent="Absent",
        stepped_in="Deputies",
        item="Item",
        withdrawn="The item was withdrawn.",
        closed_item="Closed item",
        papers="Papers",
        recommendation="Recommendation",
        follows="The recommendation was followed.",
        departs="The forum decided otherwise than recommended.",
        declared="Impartiality",
        impartial="no conflict",
        out="disqualified, decided by the forum",
        stays="impartial, decided by the forum",
        deputy="deputy for",
        vote="Vote",
        rule="Decided by",
        took_part="took part",
        of_members="of the members with a vote",
        kept_out="Out of the item",
        voted_all_the_same="Reason for a vote all the same",
        agreed="The forum agreed",
        not_agreed="The forum did not agree",
        votes_for="for",
        votes_against="against",
        abstained="abstained",
        annulled="annulled, does not count",
        no_quorum="too few took part",
        casting="the chair's vote decided",
        decision="Decision",
        all_the_same="Reason",
        co_determination="Co-determination",
        dissent="Dissent",
        under_review="The decision is to be reviewed: a disqualification was found.",
        still_stands="Reviewed: the decision stands",
        taken_up_anew="Reviewed: the item is taken up anew",
        corrections="Corrections",
        ended="The meeting was closed",
    ),
}
