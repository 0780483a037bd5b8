"""What the demo's plans say: themes, criteria, providers."""

from collections.abc import Mapping

from domain.party import MeasureKind, MoneyRoute
from services.demo.language import Words

#: Title and goal of each theme of the long-term plan.
THEMES: Mapping[str, tuple[Words, Words]] = {
    "t-1": (
        Words("Oppdatert fagkompetanse", "Oppdatert fagkompetanse"),
        Words(
            "Lærere og instruktører kjenner utstyret og metodene som er i bruk i bedriftene.",
            "Lærarar og instruktørar kjenner utstyret og metodane som er i bruk i bedriftene.",
        ),
    ),
    "t-2": (
        Words("Veiledning og vurdering", "Rettleiing og vurdering"),
        Words(
            "Lærlinger får god veiledning og lik vurdering i hele fylket.",
            "Lærlingar får god rettleiing og lik vurdering i heile fylket.",
        ),
    ),
    "t-3": (
        Words("Yrkesrelevant opplæring", "Yrkesrelevant opplæring"),
        Words(
            "Skole og bedrift planlegger opplæringen sammen.",
            "Skule og bedrift planlegg opplæringa saman.",
        ),
    ),
    "t-4": (
        Words("Trygt og inkluderende læringsmiljø", "Trygt og inkluderande læringsmiljø"),
        Words(
            "Flere fullfører, og samiske perspektiver er en del av yrkesfagene.",
            "Fleire fullfører, og samiske perspektiv er ein del av yrkesfaga.",
        ),
    ),
}

EVALUATED_HOW = Words(
    "Skoler, bedrifter og tilbydere møtes etter tiltaket og svarer på spørsmålene hver for seg.",
    "Skular, bedrifter og tilbydarar møtest etter tiltaket og svarer på spørsmåla kvar for seg.",
)
JUDGED_BY = Words(
    "Hvor mange som har endret undervisningen eller opplæringen sin et halvt år etter.",
    "Kor mange som har endra undervisninga eller opplæringa si eit halvt år etter.",
)
CRITERION_1 = Words(
    "Bygger på {count} meldte behov, funnet av ledere og ansatte ved {units}.",
    "Byggjer på {count} melde behov, funne av leiarar og tilsette ved {units}.",
)
CRITERION_2: Mapping[MoneyRoute, Words] = {
    MoneyRoute.OWN_SCHOOL: Words(
        "Skolen og lærebedriftene har planlagt tiltaket sammen og gjennomfører det i bedriftene.",
        "Skulen og lærebedriftene har planlagt tiltaket saman og gjennomfører det i bedriftene.",
    ),
    MoneyRoute.PRIVATE_GRANT: Words(
        "Mottakeren samarbeider med skoler i fylket etter en skriftlig avtale.",
        "Mottakaren samarbeider med skular i fylket etter ein skriftleg avtale.",
    ),
    MoneyRoute.PURCHASE: Words(
        "Innholdet er bestemt av skoler og bedrifter sammen; tilbyderen deltar i planleggingen.",
        "Innhaldet er bestemt av skular og bedrifter saman; tilbydaren deltek i planlegginga.",
    ),
    MoneyRoute.COUNTY_RUN: Words(
        "Fylkeskommunen planlegger og gjennomfører tiltaket med nemnder, skoler og bedrifter.",
        "Fylkeskommunen planlegg og gjennomfører tiltaket med nemnder, skular og bedrifter.",
    ),
}
#: Who takes in the instructors that visit a school.
SCHOOLS = Words("Skolene med yrkesfag", "Skulane med yrkesfag")
PROVIDERS: Mapping[MeasureKind, Words] = {
    MeasureKind.HOSPITERING: Words("Lærebedriftene", "Lærebedriftene"),
    MeasureKind.COURSE: Words(
        "Fylkeskommunens fagfolk og erfarne instruktører",
        "Fagfolk i fylkeskommunen og røynde instruktørar",
    ),
    MeasureKind.YRKESFAGLARER_2: Words(
        "Fagskolen og lærebedriftene", "Fagskulen og lærebedriftene"
    ),
    MeasureKind.COLLECTIVE: Words(
        "Skolene selv, med lærebedriftene", "Skulane sjølve, med lærebedriftene"
    ),
    MeasureKind.NETWORK: Words("Nettverkets medlemmer", "Medlemmene i nettverket"),
}
COMPETITION = Words("Konkurranse, sak 2025/31", "Konkurranse, sak 2025/31")
WHY_NEW = Words(
    "Behovet ble prioritert i møtet i juni.",
    "Behovet vart prioritert i møtet i juni.",
)
WHY_FAGSKOLE = Words(
    "Fagskolen bygger opp tiltaket sammen med skolene; fylkeskommunen tar lærerne inn etterpå.",
    "Fagskulen byggjer opp tiltaket saman med skulane; fylkeskommunen tek lærarane inn etterpå.",
)
WHY_OTHERS = Words(
    "Fellesfaglærerne deltar fordi tiltaket handler om samarbeid mellom programfag og fellesfag.",
    "Fellesfaglærarane deltek fordi tiltaket handlar om samarbeid mellom programfag og fellesfag.",
)
