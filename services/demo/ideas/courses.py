"""Courses for teachers, instructors, training managers and examination boards."""

from domain.party import MeasureKind, MoneyRoute, Programme, TargetGroup
from services.demo.ideas.idea import Handling, Idea, Report, Texts
from services.demo.language import Words

_KIND = MeasureKind.COURSE
_TEACHERS_AND_INSTRUCTORS = (TargetGroup.VET_TEACHER, TargetGroup.INSTRUCTOR)
_IN_COMPANIES = (TargetGroup.INSTRUCTOR, TargetGroup.TRAINING_MANAGER)

COURSES: tuple[Idea, ...] = (
    Idea(
        code="high-voltage",
        programme=Programme.TEKNOLOGI_OG_INDUSTRI,
        measure=_KIND,
        groups=_TEACHERS_AND_INSTRUCTORS,
        reports=(
            Report("company-car", via="network-tp"),
            Report("office-tp"),
        ),
        texts=Texts(
            Words("Kurs: arbeid på kjøretøy med høyvolt", "Kurs: arbeid på køyretøy med høgvolt"),
            Words(
                "Arbeid på elbiler krever opplæring i høyvolt som få lærere og instruktører har.",
                "Arbeid på elbilar krev opplæring i høgvolt som få lærarar og instruktørar har.",
            ),
            Words(
                "Sju av ti biler i verkstedene er elektriske; fire av femten har kurset.",
                "Sju av ti bilar i verkstadene er elektriske; fire av femten har kurset.",
            ),
        ),
        theme="t-1",
        route=MoneyRoute.PURCHASE,
        recipient="provider-trade",
        weight=6,
    ),
    Idea(
        code="trade-test",
        programme=Programme.TEKNOLOGI_OG_INDUSTRI,
        measure=_KIND,
        groups=(TargetGroup.EXAMINATION_BOARD_MEMBER,),
        reports=(Report("board-tp"), Report("board-el", via="network-tp")),
        texts=Texts(
            Words("Felles vurdering av fagprøver", "Felles vurdering av fagprøver"),
            Words(
                "Nemndene vurderer like prøver ulikt, og nye medlemmer får lite opplæring.",
                "Nemndene vurderer like prøver ulikt, og nye medlemmer får lita opplæring.",
            ),
            Words(
                "I en prøve med samme besvarelse spriket seks nemnder fra bestått meget godt til "
                "ikke bestått.",
                "I ei prøve med same svar sprikte seks nemnder frå bestått mykje godt til ikkje "
                "bestått.",
            ),
        ),
        theme="t-2",
        route=MoneyRoute.COUNTY_RUN,
        recipient="county",
        weight=5,
    ),
    Idea(
        code="guiding",
        programme=Programme.HELSE_OG_OPPVEKST,
        measure=_KIND,
        groups=_IN_COMPANIES,
        reports=(Report("office-hs", via="network-hs"), Report("company-hs")),
        texts=Texts(
            Words("Kurs i veiledning av lærlinger", "Kurs i rettleiing av lærlingar"),
            Words(
                "Instruktørene er flinke i faget, men usikre på hvordan de gir tilbakemelding.",
                "Instruktørane er flinke i faget, men usikre på korleis dei gir tilbakemelding.",
            ),
            Words(
                "Fire av ti lærlinger sier at de sjelden får vite hva de kan gjøre bedre.",
                "Fire av ti lærlingar seier at dei sjeldan får vite kva dei kan gjere betre.",
            ),
        ),
        theme="t-2",
        route=MoneyRoute.PRIVATE_GRANT,
        recipient="office-hs",
        weight=6,
    ),
    Idea(
        code="safe-workplace",
        programme=Programme.BYGG_OG_ANLEGG,
        measure=_KIND,
        groups=_IN_COMPANIES,
        reports=(
            Report("company-ba"),
            Report("office-rm", via="network-north"),
        ),
        texts=Texts(
            Words("Kurs: trygt læringsmiljø i bedrift", "Kurs: trygt læringsmiljø i bedrift"),
            Words(
                "Lærlinger slutter fordi de ikke har det godt på arbeidsplassen, og bedriftene "
                "ser det for sent.",
                "Lærlingar sluttar fordi dei ikkje har det godt på arbeidsplassen, og bedriftene "
                "ser det for seint.",
            ),
            Words(
                "Elleve lærekontrakter ble hevet i fjor; fem nevnte mobbing eller uro.",
                "Elleve lærekontraktar vart heva i fjor; fem nemnde mobbing eller uro.",
            ),
        ),
        theme="t-4",
        route=MoneyRoute.PRIVATE_GRANT,
        recipient="company-ba",
        weight=3,
    ),
    Idea(
        code="skin-and-hair",
        programme=Programme.FRISOR_BLOMSTER,
        measure=_KIND,
        groups=(TargetGroup.VET_TEACHER,),
        reports=(
            Report("school-2", handling=Handling.INCOMPLETE),
            Report("school-6", via="network-hs"),
        ),
        texts=Texts(
            Words(
                "Kurs i kjemi og hudhelse for frisørfag", "Kurs i kjemi og hudhelse for frisørfag"
            ),
            Words(
                "Nye produkter gir nye allergier, og opplæringen i kjemi henger etter.",
                "Nye produkt gir nye allergiar, og opplæringa i kjemi heng etter.",
            ),
            Words(
                "Tre av ti lærlinger har hatt eksem i løpet av læretiden.",
                "Tre av ti lærlingar har hatt eksem i løpet av læretida.",
            ),
        ),
        theme="t-1",
        route=MoneyRoute.PURCHASE,
        recipient="provider-college",
        weight=3,
        version=2,
    ),
    Idea(
        code="security",
        programme=Programme.INFORMASJONSTEKNOLOGI,
        measure=_KIND,
        groups=_TEACHERS_AND_INSTRUCTORS,
        reports=(
            Report("company-im"),
            Report("school-7", handling=Handling.INCOMPLETE),
            Report("school-8", via="network-south"),
        ),
        texts=Texts(
            Words("Kurs i sikker drift av IT-systemer", "Kurs i sikker drift av IT-system"),
            Words(
                "Bedriftene venter at lærlingene kan overvåking og gjenoppretting fra første dag.",
                "Bedriftene ventar at lærlingane kan overvaking og gjenoppretting frå første dag.",
            ),
            Words(
                "Ingen av skolene har øvd på gjenoppretting etter et angrep.",
                "Ingen av skulane har øvd på gjenoppretting etter eit angrep.",
            ),
        ),
        theme="t-1",
        route=MoneyRoute.PURCHASE,
        recipient="provider-university",
        weight=4,
        version=2,
    ),
    Idea(
        code="el-tests",
        programme=Programme.ELEKTRO_OG_DATATEKNOLOGI,
        measure=_KIND,
        groups=(TargetGroup.EXAMINATION_BOARD_MEMBER, TargetGroup.INSTRUCTOR),
        reports=(
            Report("board-el"),
            Report("office-el"),
            Report("company-el", handling=Handling.LATE),
        ),
        texts=Texts(
            Words("Vurdering av tverrfaglige prøver i elektro", "Vurdering av tverrfaglege prøver"),
            Words(
                "Oppgavene går på tvers av fag, og nemndene mangler felles kjennetegn.",
                "Oppgåvene går på tvers av fag, og nemndene manglar felles kjenneteikn.",
            ),
            Words(
                "Klagene på elektroprøver er doblet på tre år, og halvparten får medhold.",
                "Klagene på elektroprøver er dobla på tre år, og halvparten får medhald.",
            ),
        ),
        theme="t-2",
        route=MoneyRoute.COUNTY_RUN,
        recipient="county",
        weight=4,
        version=2,
    ),
    Idea(
        code="training-plan",
        programme=Programme.RESTAURANT_OG_MATFAG,
        measure=_KIND,
        groups=_IN_COMPANIES,
        reports=(
            Report("office-rm"),
            Report("company-rm", via="network-south"),
        ),
        texts=Texts(
            Words(
                "Faglige ledere: intern opplæringsplan i bruk",
                "Faglege leiarar: intern opplæringsplan i bruk",
            ),
            Words(
                "Planene er skrevet, men brukes ikke i hverdagen når det er travelt.",
                "Planane er skrivne, men blir ikkje brukte i kvardagen når det er travelt.",
            ),
            Words(
                "Seks av tretti bedrifter har sett på planen det siste halve året.",
                "Seks av tretti bedrifter har sett på planen det siste halve året.",
            ),
        ),
        theme="t-2",
        route=MoneyRoute.PRIVATE_GRANT,
        recipient="office-rm",
        weight=4,
        version=2,
    ),
)
