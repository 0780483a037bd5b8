"""Nynorsk: what gives a warning, and may go on with a reason."""

from domain.language.reply import Reply

REPLIES = {
    "fagskole-teachers-not-decided": Reply(
        "Fylkeskommunen har ikkje teke inn fagskulelærarane",
        "Fagskulelærarar kan berre takast inn i tiltak som er etablerte, og det er fylkeskommunen "
        "som avgjer det. Planen reknar med fleire av dei enn fylkeskommunen har teke inn.",
        "Vedta tiltaket utan dei og la fylkeskommunen ta dei inn etterpå, eller skriv kvifor dei "
        "likevel skal stå i planen.",
    ),
    "no-leaders": Reply(
        "Ingen leiarar var med",
        "Både leiarar og tilsette skal vere med på å finne behovet.",
        "Ta med leiinga, eller skriv kvifor ho ikkje var med.",
    ),
    "no-employees": Reply(
        "Ingen tilsette var med",
        "Både leiarar og tilsette, eller dei tillitsvalde deira, skal vere med på å finne behovet.",
        "Ta med tilsette, eller skriv kvifor dei ikkje var med.",
    ),
    "no-working-life": Reply(
        "Arbeidslivet var ikkje med",
        "Tiltak skal planleggjast saman med arbeidslivet, helst frå starten.",
        "Ta kontakt med ei lærebedrift eller eit opplæringskontor, eller skriv kvifor det ikkje er "
        "gjort.",
    ),
    "no-local-plan": Reply(
        "Ingen lokal plan er oppgitt",
        "Tiltak skal vere forankra i planar på skulen, i bedrifta eller hos eigaren.",
        "Vis til planen, eller skriv kvifor han manglar.",
    ),
    "no-national-goals": Reply(
        "Nasjonale mål er ikkje nemnde",
        "Vurderinga av behovet skal ta utgangspunkt i nasjonale mål og læreplanane.",
        "Skriv kva mål behovet heng saman med, eller kvifor det ikkje er gjort.",
    ),
    "no-programme": Reply(
        "Utdanningsprogram er ikkje valt",
        "Utan utdanningsprogram er det vanskeleg å sjå om alle faga er med i ordninga.",
        "Vel utdanningsprogram, eller skriv kvifor behovet ikkje høyrer til eitt.",
    ),
    "no-data-sources": Reply(
        "Ingen kjelder er oppgitte",
        "Det står ikkje kva vurderinga av behovet byggjer på.",
        "Oppgi kjeldene og kva dei viste, eller skriv kvifor dei manglar.",
    ),
    "no-sami-answer": Reply(
        "Samiske perspektiv er ikkje vurderte",
        "Alle behov skal vurderast med tanke på samiske perspektiv. «Ikkje relevant» er òg eit "
        "svar, men det treng ein grunn.",
        "Svar på spørsmålet, eller skriv kvifor det står ope.",
    ),
    "company-directly": Reply(
        "Verksemda melder utanom skule og nettverk",
        "Behov blir til vanleg melde av skular og nettverk. Fylkeskommunen har ikkje opna for at "
        "andre melder direkte.",
        "Meld behovet gjennom eit nettverk, eller skriv kvifor du melder det direkte.",
    ),
    "network-does-not-support": Reply(
        "Nettverket støttar ikkje behovet",
        "Nettverket sender behovet vidare utan å støtte det.",
        "Skriv kvifor, slik at samarbeidsforumet kan ta omsyn til det.",
    ),
    "late": Reply(
        "Det er etter fristen",
        "Fristen er gått ut. Det som kjem no, blir teke imot og merkt som for seint.",
        "Skriv kvifor det kjem etter fristen.",
    ),
    "required-group-absent": Reply(
        "Ei gruppe i forumet var ikkje til stades",
        "Ei gruppe som skal vere med i samarbeidsforumet, deltok ikkje i møtet.",
        "Ta saka opp i eit nytt møte, eller skriv kvifor vedtaket likevel bør stå.",
    ),
    "own-contribution-not-documented": Reply(
        "Eigenfinansieringa er ikkje dokumentert",
        "Fylkeskommunen har ikkje dokumentert noka eigenfinansiering for runden enno. Det som er "
        "lova, er ikkje dokumentert med det.",
        "Dokumenter eigenfinansieringa først, eller skriv kvifor utbetalinga ikkje kan vente.",
    ),
    "own-contribution-below-share": Reply(
        "Eigenfinansieringa er mindre enn ordninga krev",
        "Det som er dokumentert, er mindre enn den delen av tilskotet frå "
        "staten som ordninga krev.",
        "Dokumenter meir eigenfinansiering, eller skriv kvifor utbetalinga ikkje kan vente.",
    ),
    "meeting-outside-term": Reply(
        "Møtet er utanfor perioden til forumet",
        "Møtet vart halde utanfor perioden som samarbeidsforumet er oppnemnt for.",
        "Nemn opp forumet for perioden, eller skriv kvifor vedtaket likevel gjeld.",
    ),
    "decided-line-changed": Reply(
        "Eit tiltak er endra etter at fylkeskommunen tok stilling til det",
        "Mottakar, pengeveg eller tiltakstype er ein annan enn då fylkeskommunen sikra kriteria "
        "eller gav tilsegn.",
        "Skriv kvifor tiltaket er endra. Tilsegna gjeld til ho blir endra.",
    ),
    "declaration-missing": Reply(
        "Habilitet er ikkje avklart for alle",
        "Ikkje alle som deltok i møtet, har sagt frå om dei er inhabile eller ikkje.",
        "Få inn erklæringane, eller skriv kvifor dei manglar.",
    ),
    "forum-incomplete": Reply(
        "Samarbeidsforumet manglar ei gruppe",
        "Ei gruppe som skal vere med i samarbeidsforumet, har ingen plass der.",
        "Nemn opp gruppa, eller skriv kvifor forumet er sett saman slik.",
    ),
    "vet-board-not-heard": Reply(
        "Yrkesopplæringsnemnda er ikkje høyrd",
        "Saker som er viktige for fagopplæringa, skal til yrkesopplæringsnemnda først.",
        "Legg planen fram for nemnda, eller skriv kvifor det ikkje er gjort.",
    ),
    "vet-board-statement-missing": Reply(
        "Fråsegna frå yrkesopplæringsnemnda manglar",
        "Planen oppgir ein dag for yrkesopplæringsnemnda, men ikkje kva nemnda sa og korleis "
        "det vart vektlagt.",
        "Før inn fråsegna, eller skriv kvifor ho manglar.",
    ),
    "not-built-on-needs": Reply(
        "Den langsiktige planen viser ikkje til behov",
        "Den langsiktige planen skal byggje på lokale behov, men ingen av temaa viser til noko.",
        "Knyt behov til temaa, eller skriv kva planen byggjer på.",
    ),
    "line-not-anchored": Reply(
        "Eit tiltak står utanfor den langsiktige planen",
        "Minst eitt tiltak er ikkje knytt til eit tema i den langsiktige planen.",
        "Knyt tiltaket til eit tema, eller skriv kvifor det likevel er med.",
    ),
    "line-without-need": Reply(
        "Eit tiltak er ikkje knytt til eit behov",
        "Tiltak skal vere forankra i lokale behov, men minst eitt tiltak viser ikkje til noko "
        "behov.",
        "Knyt eit prioritert behov til tiltaket, eller skriv kva det byggjer på.",
    ),
    "equal-split-without-need": Reply(
        "Like beløp er fordelte utan behov",
        "Fleire tiltak utan behov har fått same beløpet, som om pengane berre er delte likt.",
        "Vis kva behov beløpa byggjer på, eller skriv kvifor dei er like.",
    ),
    "plan-above-means": Reply(
        "Planen er større enn midlane",
        "Summen av tiltaka er større enn tilsegna og eigenfinansieringa i pengar.",
        "Kutt i planen, eller skriv kvifor han skal vere større enn midlane.",
    ),
    "private-schools-other-terms": Reply(
        "Private skular har andre vilkår",
        "Private skular etter friskulelova § 2-1 skal vere med på likeverdige vilkår.",
        "Gi dei dei same vilkåra, eller skriv kvifor vilkåra er ulike.",
    ),
    "preparer-involved": Reply(
        "Den som bestilte, behandlar òg utbetalinga",
        "Den som bestilte utbetalinga, bør ikkje sjølv attestere eller godkjenne ho.",
        "La nokon andre ta over, eller skriv kvifor det ikkje går.",
    ),
    "attainment-not-judged": Reply(
        "Måloppnåinga er ikkje vurdert",
        "Planen seier korleis måloppnåinga skal vurderast, og evalueringa svarar ikkje på om "
        "målet er nådd.",
        "Vurder om målet er nådd, eller skriv kvifor det ikkje er gjort.",
    ),
    "question-unanswered": Reply(
        "Eit spørsmål er ikkje svara på",
        "Evalueringa manglar svar på minst eitt av spørsmåla.",
        "Svar på alle spørsmåla, eller skriv kvifor noko står ope.",
    ),
    "closed-with-gaps": Reply(
        "Nokre tiltak er ikkje evaluerte",
        "Tiltak utan evaluering blir ståande som hol når runden blir avslutta.",
        "Få inn evalueringane, eller skriv kvifor runden blir avslutta utan dei.",
    ),
    "closed-with-open-calls": Reply(
        "Utlysingar er ikkje avslutta",
        "Runden blir lukka medan ei utlysing står open, og søknader kan ikkje avgjerast etterpå.",
        "Avslutt utlysingane først, eller skriv kvifor dei blir ståande.",
    ),
}
