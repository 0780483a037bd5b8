"""Sentences that the demo's units, county and forum use again and again."""

from collections.abc import Mapping

from domain.party import PartyKind
from domain.step1_assess.involvement import Involved
from services.demo.language import Words, both

REGISTERS_ITSELF = Words(
    "Meldt direkte etter avtale med fylkeskommunen, fordi ingen skole melder på vegne av oss.",
    "Meldt direkte etter avtale med fylkeskommunen, fordi ingen skule melder på våre vegner.",
)
GAPS_FOLLOW = Words(
    "Vi ettersender plan og kilder; møtet med de ansatte er flyttet en uke.",
    "Vi ettersender plan og kjelder; møtet med dei tilsette er flytta ei veke.",
)
FAGSKOLE_ALONE = Words(
    "Fagskolelærerne meldte selv behovet. Forumet avgjør om de kan bli med i andre tiltak.",
    "Fagskulelærarane melde sjølve behovet. Forumet avgjer om dei kan bli med i andre tiltak.",
)
LEADERS_ALONE = Words(
    "Saken ble behandlet i ledergruppen alene, fordi den gjelder ledelse.",
    "Saka vart behandla i leiargruppa åleine, fordi ho gjeld leiing.",
)
WHY_NONE = {
    Involved.ELECTED_REPRESENTATIVES: Words(
        "De tillitsvalgte fikk saken til orientering og hadde ingen merknader.",
        "Dei tillitsvalde fekk saka til orientering og hadde ingen merknader.",
    ),
    Involved.PROVIDERS: Words(
        "Tilbyder velges når tiltaket er planlagt.",
        "Tilbydar blir vald når tiltaket er planlagt.",
    ),
}
SAMI_IS_THE_AIM = Words(
    "Tiltaket handler om samisk kunnskap, og samiske fagmiljøer er med fra starten.",
    "Tiltaket handlar om samisk kunnskap, og samiske fagmiljø er med frå starten.",
)
SAMI_NOT_RELEVANT = Words(
    "Vurdert i avdelingen: behovet gjelder teknikk og metode, uten særskilt samisk side.",
    "Vurdert i avdelinga: behovet gjeld teknikk og metode, utan særskild samisk side.",
)

METHODS = (
    Words(
        "Samtaler i avdelingen og spørreskjema til lærebedriftene",
        "Samtalar i avdelinga og spørjeskjema til lærebedriftene",
    ),
    Words(
        "Felles møte med tillitsvalgte, lærlinger og instruktører",
        "Felles møte med tillitsvalde, lærlingar og instruktørar",
    ),
    Words(
        "Gjennomgang av prøveresultater og besøk i tre bedrifter",
        "Gjennomgang av prøveresultat og besøk i tre bedrifter",
    ),
)
SOURCES = (
    Words("Spørreskjema høsten 2024", "Spørjeskjema hausten 2024"),
    Words("Resultater fra fag- og svenneprøver", "Resultat frå fag- og sveineprøver"),
    Words(
        "Referat fra samarbeidsmøter med bedriftene", "Referat frå samarbeidsmøte med bedriftene"
    ),
)
NATIONAL_GOALS = (
    Words(
        "Læreplanens overordnede del og kompetansemålene på vg2",
        "Overordna del av læreplanen og kompetansemåla på vg2",
    ),
    Words(
        "Målet om at flere fullfører med fag- eller svennebrev",
        "Målet om at fleire fullfører med fag- eller sveinebrev",
    ),
)

_BOARD_ABOUT = both("Nemnda har {many} prøver i året og {few} medlemmer.")
ABOUT: Mapping[PartyKind, Words] = {
    PartyKind.COUNTY_SCHOOL: Words(
        "Avdelingen har {many} yrkesfaglærere; {few} har ikke vært i bedrift de siste fem årene.",
        "Avdelinga har {many} yrkesfaglærarar; {few} har ikkje vore i bedrift dei siste fem åra.",
    ),
    PartyKind.PRIVATE_SCHOOL: Words(
        "Skolen har {many} yrkesfaglærere, og {few} melder seg på.",
        "Skulen har {many} yrkesfaglærarar, og {few} melder seg på.",
    ),
    PartyKind.TRAINING_OFFICE: Words(
        "Opplæringskontoret har {many} medlemsbedrifter, og {few} av dem tok det opp.",
        "Opplæringskontoret har {many} medlemsbedrifter, og {few} av dei tok det opp.",
    ),
    PartyKind.COMPANY: Words(
        "Bedriften har {many} ansatte i faget og {few} lærlinger.",
        "Bedrifta har {many} tilsette i faget og {few} lærlingar.",
    ),
    PartyKind.NETWORK: Words(
        "Nettverket samler {many} skoler og bedrifter; {few} av dem meldte det samme.",
        "Nettverket samlar {many} skular og bedrifter; {few} av dei melde det same.",
    ),
    PartyKind.EXAMINATION_BOARD: _BOARD_ABOUT,
}

_SCHOOL_PLAN = Words(
    "Skolens kompetanseplan 2024–2027, mål 2", "Kompetanseplanen til skulen 2024–2027, mål 2"
)
LOCAL_PLAN: Mapping[PartyKind, Words] = {
    PartyKind.COUNTY_SCHOOL: _SCHOOL_PLAN,
    PartyKind.PRIVATE_SCHOOL: _SCHOOL_PLAN,
    PartyKind.TRAINING_OFFICE: both("Opplæringskontorets kompetanseplan 2024–2026"),
    PartyKind.COMPANY: Words(
        "Bedriftens interne opplæringsplan 2025", "Intern opplæringsplan i bedrifta 2025"
    ),
    PartyKind.NETWORK: Words(
        "Nettverkets felles kompetanseplan 2024–2027",
        "Felles kompetanseplan for nettverket 2024–2027",
    ),
    PartyKind.EXAMINATION_BOARD: Words(
        "Fylkeskommunens plan for prøvenemnder 2024–2027",
        "Fylkeskommunen sin plan for prøvenemnder 2024–2027",
    ),
}
