"""Nynorsk: what is refused of the forum and its meetings, and what they may pass."""

from domain.language.reply import Reply

REPLIES = {
    "meeting-not-kept": Reply(
        "Vedtaket er ikkje gjort i møte her",
        "Samarbeidsforumet held møta sine i dette systemet, men vedtaket viser ikkje til noko"
        " møte.",
        "Vis til møtet og saka, eller skriv kvifor møtet ikkje er ført her.",
    ),
    "meeting-of-other-forum": Reply(
        "Møtet høyrer ikkje til dette forumet",
        "Møtet som vedtaket viser til, finst ikkje i dette samarbeidsforumet.",
        "Vis til møtet der saka vart behandla.",
    ),
    "meeting-item-not-about-this": Reply(
        "Saka i møtet gjeld noko anna",
        "Saka som vedtaket viser til, peikar ikkje på det som skal førast.",
        "Vis til saka i møtet som gjeld dette.",
    ),
    "meeting-decided-otherwise": Reply(
        "Møtet avgjorde ikkje saka slik",
        "Saka er ikkje avgjord i møtet, eller ho fekk eit anna resultat enn det som blir ført.",
        "Avgjer saka i møtet først, eller før det som møtet kom fram til.",
    ),
    "meeting-on-another-day": Reply(
        "Møtet vart halde ein annan dag",
        "Dagen som er oppgitt, er ikkje dagen møtet vart halde.",
        "Oppgi dagen som står i innkallinga.",
    ),
    "meeting-called-off": Reply(
        "Møtet er avlyst",
        "Møtet vart avlyst, og då kan ein ikkje føre noko meir i det.",
        "Kall inn til eit nytt møte og set opp sakene der.",
    ),
    "meeting-begun": Reply(
        "Møtet har byrja",
        "Nokon har møtt, eller ei sak er avgjord, og då kan møtet verken flyttast eller avlysast.",
        "Trekk eller utset sakene som står att, og hev møtet.",
    ),
    "hour-on-another-day": Reply(
        "Klokkeslettet er på ein annan dag",
        "Møtet byrjar ikkje på møtedagen etter norsk tid.",
        "Rett dagen eller klokkeslettet.",
    ),
    "plan-not-as-voted": Reply(
        "Planen er ikkje den det vart røysta over",
        "Eit utkast var lagt fram då forumet røysta, og planen er ein annan enn det utkastet.",
        "Registrer planen slik det vart røysta over han, eller skriv kva forumet endra i møtet.",
        "Det gjeld tiltak {line}.",
    ),
    "line-rejected-by-forum": Reply(
        "Forumet har avvist eit tiltak i planen",
        "Forumet tok opp tiltaket for seg i dette møtet, og avviste det.",
        "Ta tiltaket ut av planen, eller skriv kvifor det likevel står der.",
        "Det gjeld tiltak {line}.",
    ),
    "line-rejected-in-earlier-meeting": Reply(
        "Eit tidlegare møte avviste eit tiltak i planen",
        "Forumet tok tiltaket opp for seg sjølv i eit anna møte og avviste det.",
        "Ta tiltaket ut av planen, eller skriv kvifor forumet vedtek det likevel.",
        "Det gjeld tiltak {line}, i møtet {meeting}.",
    ),
    "need-declined-in-earlier-meeting": Reply(
        "Eit tidlegare møte avslo behovet",
        "Forumet avslo behovet i eit møte, og har verken svart på det eller teke det opp på nytt "
        "sidan.",
        "Skriv kvifor forumet likevel går inn for det, eller før svaret frå møtet.",
        "Det gjeld tiltak {line} og behov {need}.",
    ),
    "lines-of-no-plan": Reply(
        "Berre ein plan har tiltak å røyste over",
        "Røystinga gjeld ikkje planen for året, så ho kan ikkje ha tiltak med seg.",
        "Utelat tiltaka, eller opne røystinga i saka om planen.",
    ),
    "line-conflict-undecided": Reply(
        "Nokon som røystar, kan vere inhabil i eit tiltak",
        "Ein som røystar over planen, kjem frå ein organisasjon som får pengar i eit tiltak. "
        "Verken medlemmen eller forumet har teke stilling til det.",
        "La forumet avgjere habiliteten eller ta opp tiltaket for seg, eller skriv kvifor "
        "planen likevel blir vedteken.",
        "Det gjeld tiltak {line}.",
    ),
}
