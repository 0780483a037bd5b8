"""Bokmål: what is refused of the forum and its meetings, and what they may pass."""

from domain.language.reply import Reply

REPLIES = {
    "meeting-not-kept": Reply(
        "Vedtaket er ikke gjort i møte her",
        "Samarbeidsforumet holder møtene sine i dette systemet, men vedtaket viser ikke til "
        "noe møte.",
        "Vis til møtet og saken, eller skriv hvorfor møtet ikke er ført her.",
    ),
    "meeting-of-other-forum": Reply(
        "Møtet hører ikke til dette forumet",
        "Møtet som vedtaket viser til, finnes ikke i dette samarbeidsforumet.",
        "Vis til møtet der saken ble behandlet.",
    ),
    "meeting-item-not-about-this": Reply(
        "Saken i møtet gjelder noe annet",
        "Saken som vedtaket viser til, peker ikke på det som nå skal føres.",
        "Vis til saken i møtet som gjelder dette.",
    ),
    "meeting-decided-otherwise": Reply(
        "Møtet avgjorde ikke saken slik",
        "Saken er ikke avgjort i møtet, eller den fikk et annet resultat enn det som føres.",
        "Avgjør saken i møtet først, eller før det som møtet kom fram til.",
    ),
    "meeting-on-another-day": Reply(
        "Møtet ble holdt en annen dag",
        "Dagen som er oppgitt, er ikke dagen møtet ble holdt.",
        "Oppgi dagen som står i innkallingen.",
    ),
    "meeting-called-off": Reply(
        "Møtet er avlyst",
        "Møtet ble avlyst, og da kan det ikke føres noe mer i det.",
        "Kall inn til et nytt møte og sett opp sakene der.",
    ),
    "meeting-begun": Reply(
        "Møtet har begynt",
        "Noen har møtt, eller en sak er avgjort, og da kan møtet verken flyttes eller avlyses.",
        "Trekk eller utsett sakene som gjenstår, og hev møtet.",
    ),
    "hour-on-another-day": Reply(
        "Klokkeslettet er på en annen dag",
        "Møtet begynner ikke på møtedagen etter norsk tid.",
        "Rett dagen eller klokkeslettet.",
    ),
    "plan-not-as-voted": Reply(
        "Planen er ikke den det ble stemt over",
        "Et utkast var lagt fram da forumet stemte, og planen er en annen enn det utkastet.",
        "Registrer planen slik det ble stemt over den, eller skriv hva forumet endret i møtet.",
        "Det gjelder tiltak {line}.",
    ),
    "line-rejected-by-forum": Reply(
        "Forumet har avvist et tiltak i planen",
        "Forumet tok opp tiltaket for seg i dette møtet, og avviste det.",
        "Ta tiltaket ut av planen, eller skriv hvorfor det likevel står der.",
        "Det gjelder tiltak {line}.",
    ),
    "line-rejected-in-earlier-meeting": Reply(
        "Et tidligere møte avviste et tiltak i planen",
        "Forumet tok tiltaket opp for seg selv i et annet møte og avviste det.",
        "Ta tiltaket ut av planen, eller skriv hvorfor forumet vedtar det likevel.",
        "Det gjelder tiltak {line}, i møtet {meeting}.",
    ),
    "need-declined-in-earlier-meeting": Reply(
        "Et tidligere møte avslo behovet",
        "Forumet avslo behovet i et møte, og har verken svart på det eller tatt det opp på nytt "
        "siden.",
        "Skriv hvorfor forumet likevel går inn for det, eller før svaret fra møtet.",
        "Det gjelder tiltak {line} og behov {need}.",
    ),
    "lines-of-no-plan": Reply(
        "Bare en plan har tiltak å stemme over",
        "Avstemningen gjelder ikke årets plan, så den kan ikke ha tiltak med seg.",
        "Utelat tiltakene, eller åpne avstemningen i planens sak.",
    ),
    "line-conflict-undecided": Reply(
        "Noen som stemmer, kan være inhabil i et tiltak",
        "En som stemmer over planen, kommer fra en organisasjon som får penger i et tiltak. "
        "Verken medlemmet eller forumet har tatt stilling til det.",
        "La forumet avgjøre habiliteten eller ta opp tiltaket for seg, eller skriv hvorfor "
        "planen vedtas likevel.",
        "Det gjelder tiltak {line}.",
    ),
}
