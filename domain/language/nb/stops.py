"""Bokmål: what gives a warning, and may go on with a reason."""

from domain.language.reply import Reply

REPLIES = {
    "fagskole-teachers-not-decided": Reply(
        "Fylkeskommunen har ikke tatt inn fagskolelærerne",
        "Fagskolelærere kan bare tas inn i tiltak som er etablert, og det er fylkeskommunen som "
        "avgjør det. Planen regner med flere av dem enn fylkeskommunen har tatt inn.",
        "Vedta tiltaket uten dem og la fylkeskommunen ta dem inn etterpå, eller skriv hvorfor de "
        "likevel skal stå i planen.",
    ),
    "no-leaders": Reply(
        "Ingen ledere var med",
        "Både ledere og ansatte skal være med på å finne behovet.",
        "Ta med ledelsen, eller skriv hvorfor den ikke var med.",
    ),
    "no-employees": Reply(
        "Ingen ansatte var med",
        "Både ledere og ansatte, eller deres tillitsvalgte, skal være med på å finne behovet.",
        "Ta med ansatte, eller skriv hvorfor de ikke var med.",
    ),
    "no-working-life": Reply(
        "Arbeidslivet var ikke med",
        "Tiltak skal planlegges sammen med arbeidslivet, helst fra starten.",
        "Ta kontakt med en lærebedrift eller et opplæringskontor, eller skriv hvorfor det ikke er "
        "gjort.",
    ),
    "no-local-plan": Reply(
        "Ingen lokal plan er oppgitt",
        "Tiltak skal være forankret i planer på skolen, i bedriften eller hos eieren.",
        "Vis til planen, eller skriv hvorfor den mangler.",
    ),
    "no-national-goals": Reply(
        "Nasjonale mål er ikke nevnt",
        "Vurderingen av behovet skal ta utgangspunkt i nasjonale mål og læreplanene.",
        "Skriv hvilke mål behovet henger sammen med, eller hvorfor det ikke er gjort.",
    ),
    "no-programme": Reply(
        "Utdanningsprogram er ikke valgt",
        "Uten utdanningsprogram er det vanskelig å se om alle fagene er med i ordningen.",
        "Velg utdanningsprogram, eller skriv hvorfor behovet ikke hører til ett.",
    ),
    "no-data-sources": Reply(
        "Ingen kilder er oppgitt",
        "Det står ikke hva vurderingen av behovet bygger på.",
        "Oppgi kildene og hva de viste, eller skriv hvorfor de mangler.",
    ),
    "no-sami-answer": Reply(
        "Samiske perspektiver er ikke vurdert",
        "Alle behov skal vurderes med tanke på samiske perspektiver. «Ikke relevant» er også et "
        "svar, men det trenger en grunn.",
        "Svar på spørsmålet, eller skriv hvorfor det står åpent.",
    ),
    "company-directly": Reply(
        "Virksomheten melder utenom skole og nettverk",
        "Behov meldes vanligvis av skoler og nettverk. Fylkeskommunen har ikke åpnet for at andre "
        "melder direkte.",
        "Meld behovet gjennom et nettverk, eller skriv hvorfor det meldes direkte.",
    ),
    "network-does-not-support": Reply(
        "Nettverket støtter ikke behovet",
        "Nettverket sender behovet videre uten å støtte det.",
        "Skriv hvorfor, slik at samarbeidsforumet kan ta hensyn til det.",
    ),
    "late": Reply(
        "Det er etter fristen",
        "Fristen er gått ut. Det som kommer nå, blir tatt imot og merket som for sent.",
        "Skriv hvorfor det kommer etter fristen.",
    ),
    "required-group-absent": Reply(
        "En gruppe i forumet var ikke til stede",
        "En gruppe som skal være med i samarbeidsforumet, deltok ikke i møtet.",
        "Ta saken opp i et nytt møte, eller skriv hvorfor vedtaket likevel bør stå.",
    ),
    "own-contribution-not-documented": Reply(
        "Egenfinansieringen er ikke dokumentert",
        "Fylkeskommunen har ikke dokumentert noen egenfinansiering for runden ennå. Det som er "
        "lovet, er ikke dokumentert med det.",
        "Dokumenter egenfinansieringen først, eller skriv hvorfor utbetalingen ikke kan vente.",
    ),
    "own-contribution-below-share": Reply(
        "Egenfinansieringen er mindre enn ordningen krever",
        "Det som er dokumentert, er mindre enn den delen av statens tilskudd som ordningen krever.",
        "Dokumenter mer egenfinansiering, eller skriv hvorfor utbetalingen ikke kan vente.",
    ),
    "meeting-outside-term": Reply(
        "Møtet er utenfor forumets periode",
        "Møtet ble holdt utenfor perioden som samarbeidsforumet er oppnevnt for.",
        "Oppnevn forumet for perioden, eller skriv hvorfor vedtaket likevel gjelder.",
    ),
    "decided-line-changed": Reply(
        "Et tiltak er endret etter at fylkeskommunen tok stilling til det",
        "Mottaker, pengevei eller tiltakstype er en annen enn da fylkeskommunen sikret kriteriene "
        "eller ga tilsagn.",
        "Skriv hvorfor tiltaket er endret. Tilsagnet gjelder til det blir endret.",
    ),
    "declaration-missing": Reply(
        "Habilitet er ikke avklart for alle",
        "Ikke alle som deltok i møtet, har sagt fra om de er inhabile eller ikke.",
        "Få inn erklæringene, eller skriv hvorfor de mangler.",
    ),
    "forum-incomplete": Reply(
        "Samarbeidsforumet mangler en gruppe",
        "En gruppe som skal være med i samarbeidsforumet, har ingen plass der.",
        "Oppnevn gruppen, eller skriv hvorfor forumet er satt sammen slik.",
    ),
    "vet-board-not-heard": Reply(
        "Yrkesopplæringsnemnda er ikke hørt",
        "Saker som er viktige for fagopplæringen, skal til yrkesopplæringsnemnda først.",
        "Legg planen fram for nemnda, eller skriv hvorfor det ikke er gjort.",
    ),
    "vet-board-statement-missing": Reply(
        "Uttalelsen fra yrkesopplæringsnemnda mangler",
        "Planen oppgir en dag for yrkesopplæringsnemnda, men ikke hva nemnda uttalte og hvordan "
        "det ble vektlagt.",
        "Før inn uttalelsen, eller skriv hvorfor den mangler.",
    ),
    "not-built-on-needs": Reply(
        "Den langsiktige planen viser ikke til behov",
        "Den langsiktige planen skal bygge på lokale behov, men ingen av temaene viser til noe.",
        "Knytt behov til temaene, eller skriv hva planen bygger på.",
    ),
    "line-not-anchored": Reply(
        "Et tiltak står utenfor den langsiktige planen",
        "Minst ett tiltak er ikke knyttet til et tema i den langsiktige planen.",
        "Knytt tiltaket til et tema, eller skriv hvorfor det likevel er med.",
    ),
    "line-without-need": Reply(
        "Et tiltak er ikke knyttet til et behov",
        "Tiltak skal være forankret i lokale behov, men minst ett tiltak viser ikke til noe behov.",
        "Knytt et prioritert behov til tiltaket, eller skriv hva det bygger på.",
    ),
    "equal-split-without-need": Reply(
        "Like beløp er fordelt uten behov",
        "Flere tiltak uten behov har fått samme beløp, som om pengene bare er delt likt.",
        "Vis hvilke behov beløpene bygger på, eller skriv hvorfor de er like.",
    ),
    "plan-above-means": Reply(
        "Planen er større enn midlene",
        "Summen av tiltakene er større enn tilsagnet og egenfinansieringen i penger.",
        "Kutt i planen, eller skriv hvorfor den skal være større enn midlene.",
    ),
    "private-schools-other-terms": Reply(
        "Private skoler har andre vilkår",
        "Private skoler etter friskoleloven § 2-1 skal være med på likeverdige vilkår.",
        "Gi dem de samme vilkårene, eller skriv hvorfor vilkårene er ulike.",
    ),
    "preparer-involved": Reply(
        "Den som bestilte, behandler også utbetalingen",
        "Den som bestilte utbetalingen, bør ikke selv attestere eller godkjenne den.",
        "La en annen ta over, eller skriv hvorfor det ikke er mulig.",
    ),
    "attainment-not-judged": Reply(
        "Måloppnåelsen er ikke vurdert",
        "Planen sier hvordan måloppnåelsen skal vurderes, og evalueringen svarer ikke på om "
        "målet er nådd.",
        "Vurder om målet er nådd, eller skriv hvorfor det ikke er gjort.",
    ),
    "question-unanswered": Reply(
        "Et spørsmål er ikke besvart",
        "Evalueringen mangler svar på minst ett av spørsmålene.",
        "Svar på alle spørsmålene, eller skriv hvorfor noe står åpent.",
    ),
    "closed-with-gaps": Reply(
        "Noen tiltak er ikke evaluert",
        "Tiltak uten evaluering blir stående som hull når runden avsluttes.",
        "Få inn evalueringene, eller skriv hvorfor runden avsluttes uten dem.",
    ),
    "closed-with-open-calls": Reply(
        "Utlysninger er ikke avsluttet",
        "Runden lukkes mens en utlysning står åpen, og søknader kan ikke avgjøres etterpå.",
        "Avslutt utlysningene først, eller skriv hvorfor de blir stående.",
    ),
}
