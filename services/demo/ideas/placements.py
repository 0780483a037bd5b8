"""Exchange between school and company (*hospitering*), both ways.

Teachers learn where the work is done, and instructors what apprentices learn at school.
"""

from domain.party import MeasureKind, MoneyRoute, Programme, TargetGroup
from services.demo.ideas.idea import Handling, Idea, Report, Texts
from services.demo.language import Words

_TEACHERS = (TargetGroup.VET_TEACHER,)
_INSTRUCTORS = (TargetGroup.INSTRUCTOR,)
_KIND = MeasureKind.HOSPITERING

PLACEMENTS: tuple[Idea, ...] = (
    Idea(
        code="automation",
        programme=Programme.ELEKTRO_OG_DATATEKNOLOGI,
        measure=_KIND,
        groups=_TEACHERS,
        reports=(
            Report("school-1"),
            Report("school-2", via="network-tp"),
            Report("company-el", via="network-tp"),
        ),
        texts=Texts(
            Words(
                "Hospitering i automatisering og styringssystemer",
                "Hospitering i automatisering og styringssystem",
            ),
            Words(
                "Styringssystemene i industrien er skiftet ut de siste årene, og undervisningen "
                "bruker fortsatt forrige generasjon.",
                "Styringssystema i industrien er skifta ut dei siste åra, og undervisninga bruker "
                "framleis førre generasjon.",
            ),
            Words(
                "Ni av fjorten bedrifter har gått over til nyere styringer.",
                "Ni av fjorten bedrifter har gått over til nyare styringar.",
            ),
        ),
        theme="t-1",
        recipient="school-1",
        weight=6,
    ),
    Idea(
        code="cnc",
        programme=Programme.TEKNOLOGI_OG_INDUSTRI,
        measure=_KIND,
        groups=_TEACHERS,
        reports=(
            Report("school-3"),
            Report("office-tp", via="network-tp"),
            Report("company-tp", via="network-tp"),
        ),
        texts=Texts(
            Words("Hospitering i femakset maskinering", "Hospitering i femaksa maskinering"),
            Words(
                "Lærlingene møter femaksede maskiner i bedrift uten å ha sett dem på skolen.",
                "Lærlingane møter femaksa maskiner i bedrift utan å ha sett dei på skulen.",
            ),
            Words(
                "Instruktørene bruker de første to månedene på grunnopplæring i programmering.",
                "Instruktørane bruker dei første to månadene på grunnopplæring i programmering.",
            ),
        ),
        theme="t-1",
        recipient="school-3",
        weight=5,
    ),
    Idea(
        code="timber",
        programme=Programme.BYGG_OG_ANLEGG,
        measure=_KIND,
        groups=_TEACHERS,
        reports=(
            Report("school-4", via="network-north"),
            Report("company-ba", via="network-north"),
        ),
        texts=Texts(
            Words(
                "Hospitering: massivtre og ombruk av byggevarer",
                "Hospitering: massivtre og ombruk av byggjevarer",
            ),
            Words(
                "Stadig flere bygg reises i massivtre, og kravene til ombruk er nye for skolen.",
                "Stadig fleire bygg blir reiste i massivtre, og krava til ombruk er nye for "
                "skulen.",
            ),
            Words(
                "Fire av seks entreprenører har ombruk som fast krav i nye prosjekter.",
                "Fire av seks entreprenørar har ombruk som fast krav i nye prosjekt.",
            ),
        ),
        theme="t-1",
        recipient="school-4",
        weight=4,
    ),
    Idea(
        code="welfare-technology",
        programme=Programme.HELSE_OG_OPPVEKST,
        measure=_KIND,
        groups=_TEACHERS,
        reports=(
            Report("school-5"),
            Report("school-6", via="network-hs"),
            Report("company-hs", via="network-hs"),
        ),
        texts=Texts(
            Words("Hospitering i velferdsteknologi", "Hospitering i velferdsteknologi"),
            Words(
                "Helsefagarbeidere bruker digitalt tilsyn og medisindispensere hver dag, men "
                "lærerne har ikke prøvd utstyret.",
                "Helsefagarbeidarar bruker digitalt tilsyn og medisindispensarar kvar dag, men "
                "lærarane har ikkje prøvd utstyret.",
            ),
            Words(
                "To av elleve lærere har arbeidet med velferdsteknologi i tjenesten.",
                "To av elleve lærarar har arbeidd med velferdsteknologi i tenesta.",
            ),
        ),
        theme="t-1",
        recipient="school-5",
        weight=6,
    ),
    Idea(
        code="local-food",
        programme=Programme.RESTAURANT_OG_MATFAG,
        measure=_KIND,
        groups=_TEACHERS,
        reports=(
            Report("private-school"),
            Report("company-rm", handling=Handling.ON_BEHALF),
        ),
        texts=Texts(
            Words(
                "Hospitering: lokal mat og mindre svinn", "Hospitering: lokal mat og mindre svinn"
            ),
            Words(
                "Kjøkken og bakerier legger om til lokale råvarer, og elevene spør etter mer om "
                "svinn enn lærerne kan svare på.",
                "Kjøken og bakeri legg om til lokale råvarer, og elevane spør etter meir om svinn "
                "enn lærarane kan svare på.",
            ),
            Words(
                "Bedriftene måler svinn hver uke; skolen har ingen slik rutine.",
                "Bedriftene måler svinn kvar veke; skulen har ingen slik rutine.",
            ),
        ),
        theme="t-1",
        route=MoneyRoute.PRIVATE_GRANT,
        recipient="private-school",
        weight=3,
    ),
    Idea(
        code="precision",
        programme=Programme.NATURBRUK,
        measure=_KIND,
        groups=_TEACHERS,
        reports=(Report("school-8"), Report("company-na", via="network-south")),
        texts=Texts(
            Words("Hospitering i presisjonslandbruk", "Hospitering i presisjonslandbruk"),
            Words(
                "Gjødsling og vanning styres etter målinger, og det krever kunnskap om sensorer.",
                "Gjødsling og vatning blir styrt etter målingar, og det krev kunnskap om sensorar.",
            ),
            Words(
                "Gartneriet har halvert vannbruken med sensorer; skolen har ingen.",
                "Gartneriet har halvert vassbruken med sensorar; skulen har ingen.",
            ),
        ),
        theme="t-1",
        recipient="school-8",
        weight=3,
    ),
    Idea(
        code="textile",
        programme=Programme.HANDVERK_DESIGN,
        measure=_KIND,
        groups=_TEACHERS,
        reports=(Report("school-5"), Report("school-1", handling=Handling.LATE)),
        texts=Texts(
            Words("Hospitering i redesign og reparasjon", "Hospitering i omsaum og reparasjon"),
            Words(
                "Verkstedene lever i økende grad av reparasjon, mens opplæringen handler om nytt.",
                "Verkstadene lever i aukande grad av reparasjon, medan opplæringa handlar om nytt.",
            ),
            Words(
                "Tre av fire oppdrag hos bedriftene er reparasjon eller omsøm.",
                "Tre av fire oppdrag hos bedriftene er reparasjon eller omsaum.",
            ),
        ),
        theme="t-1",
        recipient="school-5",
        weight=3,
        version=2,
    ),
    Idea(
        code="online-trade",
        programme=Programme.SALG_SERVICE,
        measure=_KIND,
        groups=_TEACHERS,
        reports=(
            Report("school-6", handling=Handling.LATE),
            Report("school-1", via="network-south"),
        ),
        texts=Texts(
            Words("Hospitering i netthandel og logistikk", "Hospitering i netthandel og logistikk"),
            Words(
                "Butikkene selger på nett og i lokale samtidig, og det endrer hele yrket.",
                "Butikkane sel på nett og i lokale samtidig, og det endrar heile yrket.",
            ),
            Words(
                "Halvparten av lærebedriftene har mer enn en tredel av salget på nett.",
                "Halvparten av lærebedriftene har meir enn ein tredel av salet på nett.",
            ),
        ),
        theme="t-1",
        recipient="school-6",
        weight=3,
        version=2,
    ),
    Idea(
        code="site-to-school",
        programme=Programme.BYGG_OG_ANLEGG,
        measure=_KIND,
        groups=_INSTRUCTORS,
        reports=(Report("school-4"), Report("office-ba", via="network-north")),
        texts=Texts(
            Words(
                "Hospitering i skolen for instruktører i byggfag",
                "Hospitering i skulen for instruktørar i byggfag",
            ),
            Words(
                "Instruktørene tar imot lærlinger uten å vite hva de har lært på Vg1 og Vg2, og "
                "begynner ofte på nytt.",
                "Instruktørane tek imot lærlingar utan å vite kva dei har lært på Vg1 og Vg2, og "
                "byrjar ofte på nytt.",
            ),
            Words(
                "To av ni instruktører har lest læreplanen for Vg2; ingen har vært i verkstedet på "
                "skolen.",
                "To av ni instruktørar har lese læreplanen for Vg2; ingen har vore i verkstaden på "
                "skulen.",
            ),
        ),
        theme="t-1",
        recipient="school-4",
        weight=3,
        version=2,
    ),
)
