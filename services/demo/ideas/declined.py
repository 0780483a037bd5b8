"""What the forum did not give priority, each on one of the scheme's grounds."""

from domain.party import MeasureKind, Programme, TargetGroup
from domain.step3_prioritise.events import DeclineGround
from services.demo.ideas.idea import Declined, Handling, Report, Texts
from services.demo.language import Words

_TEACHERS = (TargetGroup.VET_TEACHER,)

DECLINED: tuple[Declined, ...] = (
    Declined(
        code="master-course",
        programme=Programme.ELEKTRO_OG_DATATEKNOLOGI,
        measure=MeasureKind.COURSE,
        groups=_TEACHERS,
        reports=(Report("school-2"),),
        texts=Texts(
            Words("Masteremne for én lærer", "Masteremne for éin lærar"),
            Words(
                "Én lærer ønsker å fullføre et masteremne i elkraft.",
                "Éin lærar ønskjer å fullføre eit masteremne i elkraft.",
            ),
            Words("Emnet gir 15 studiepoeng.", "Emnet gir 15 studiepoeng."),
        ),
        ground=DeclineGround.NOT_COLLECTIVE,
        explanation=Words(
            "Tiltaket gjelder én person og fremmer ikke kollektiv utvikling.",
            "Tiltaket gjeld éin person og fremjar ikkje kollektiv utvikling.",
        ),
    ),
    Declined(
        code="college-teachers",
        programme=Programme.TEKNOLOGI_OG_INDUSTRI,
        measure=MeasureKind.COURSE,
        groups=(TargetGroup.FAGSKOLE_TEACHER,),
        reports=(Report("school-3", via="network-tp"),),
        texts=Texts(
            Words("Egen kursrekke for fagskolelærere", "Eigen kursrekkje for fagskulelærarar"),
            Words(
                "Fagskolelærerne ønsker en egen kursrekke i robotikk.",
                "Fagskulelærarane ønskjer ei eiga kursrekkje i robotikk.",
            ),
            Words("Seks fagskolelærere har meldt seg.", "Seks fagskulelærarar har meldt seg."),
        ),
        ground=DeclineGround.TARGET_GROUP,
        explanation=Words(
            "Ordningen har ikke egne tiltak for fagskolelærere; de kan delta i andres.",
            "Ordninga har ikkje eigne tiltak for fagskulelærarar; dei kan delta i andre sine.",
        ),
    ),
    Declined(
        code="product-course",
        programme=Programme.TEKNOLOGI_OG_INDUSTRI,
        measure=MeasureKind.COURSE,
        groups=(TargetGroup.INSTRUCTOR,),
        reports=(Report("company-car"),),
        texts=Texts(
            Words("Produktkurs hos egen leverandør", "Produktkurs hos eigen leverandør"),
            Words(
                "Bedriften vil sende instruktører på produktkurs hos sin importør.",
                "Bedrifta vil sende instruktørar på produktkurs hos importøren sin.",
            ),
            Words("Importøren holder kurset årlig.", "Importøren held kurset årleg."),
        ),
        ground=DeclineGround.CRITERION_2,
        explanation=Words(
            "Tiltaket er ikke planlagt i samarbeid med fylkeskommunen eller andre.",
            "Tiltaket er ikkje planlagt i samarbeid med fylkeskommunen eller andre.",
        ),
    ),
    Declined(
        code="leaders-seminar",
        programme=Programme.INFORMASJONSTEKNOLOGI,
        measure=MeasureKind.COLLECTIVE,
        groups=_TEACHERS,
        reports=(Report("school-7"),),
        texts=Texts(
            Words("Strategisamling for avdelingsledere", "Strategisamling for avdelingsleiarar"),
            Words(
                "Ledergruppen ønsker en samling om avdelingens retning.",
                "Leiargruppa ønskjer ei samling om retninga til avdelinga.",
            ),
            Words("Ledergruppen drøftet det i to møter.", "Leiargruppa drøfta det i to møte."),
        ),
        ground=DeclineGround.CRITERION_1,
        explanation=Words(
            "Behovet er funnet av ledere alene; de ansatte har ikke vært med.",
            "Behovet er funne av leiarar åleine; dei tilsette har ikkje vore med.",
        ),
    ),
    Declined(
        code="special-education",
        programme=Programme.BYGG_OG_ANLEGG,
        measure=MeasureKind.COLLECTIVE,
        groups=_TEACHERS,
        reports=(Report("school-4", via="network-north"),),
        texts=Texts(
            Words("Spesialpedagogikk i verksted", "Spesialpedagogikk i verkstad"),
            Words(
                "Lærerne trenger mer om tilpasset opplæring i verksted.",
                "Lærarane treng meir om tilpassa opplæring i verkstad.",
            ),
            Words("Hver femte elev har vedtak.", "Kvar femte elev har vedtak."),
        ),
        ground=DeclineGround.COVERED_ELSEWHERE,
        explanation=Words(
            "Behovet dekkes av Kompetanseløftet for spesialpedagogikk.",
            "Behovet blir dekt av Kompetanseløftet for spesialpedagogikk.",
        ),
    ),
    Declined(
        code="documentation-tool",
        programme=Programme.ELEKTRO_OG_DATATEKNOLOGI,
        measure=MeasureKind.COURSE,
        groups=(TargetGroup.INSTRUCTOR,),
        reports=(Report("office-el", via="network-tp", handling=Handling.UNSUPPORTED),),
        texts=Texts(
            Words(
                "Opplæring i nytt dokumentasjonsverktøy", "Opplæring i nytt dokumentasjonsverktøy"
            ),
            Words(
                "Opplæringskontoret bytter system for opplæringsbok.",
                "Opplæringskontoret byter system for opplæringsbok.",
            ),
            Words("Systemet tas i bruk til høsten.", "Systemet blir teke i bruk til hausten."),
        ),
        ground=DeclineGround.OUTSIDE_LONG_TERM_PLAN,
        explanation=Words(
            "Verktøyopplæring er utenfor temaene i den langsiktige planen.",
            "Verktøyopplæring er utanfor temaa i den langsiktige planen.",
        ),
    ),
    Declined(
        code="study-trip",
        programme=Programme.RESTAURANT_OG_MATFAG,
        measure=MeasureKind.COLLECTIVE,
        groups=(TargetGroup.INSTRUCTOR,),
        reports=(Report("company-rm", via="network-south"),),
        texts=Texts(
            Words("Studietur til utlandet", "Studietur til utlandet"),
            Words(
                "Bedriften ønsker en studietur for instruktørene.",
                "Bedrifta ønskjer ein studietur for instruktørane.",
            ),
            Words("Tre bakerier er aktuelle å besøke.", "Tre bakeri er aktuelle å vitje."),
        ),
        ground=DeclineGround.OTHER_NEEDS_FIRST,
        explanation=Words(
            "Andre behov i matfagene dekker flere bedrifter for de samme pengene.",
            "Andre behov i matfaga dekkjer fleire bedrifter for dei same pengane.",
        ),
    ),
    Declined(
        code="robot-lab",
        programme=Programme.TEKNOLOGI_OG_INDUSTRI,
        measure=MeasureKind.COURSE,
        groups=(TargetGroup.INSTRUCTOR,),
        reports=(Report("office-tp"),),
        texts=Texts(
            Words("Kursrekke i robotprogrammering", "Kursrekkje i robotprogrammering"),
            Words(
                "Flere medlemsbedrifter har kjøpt roboter som få kan programmere.",
                "Fleire medlemsbedrifter har kjøpt robotar som få kan programmere.",
            ),
            Words("Fem bedrifter har roboter.", "Fem bedrifter har robotar."),
        ),
        ground=DeclineGround.OTHER_NEEDS_FIRST,
        explanation=Words(
            "Behovet er reelt, men maskinering og høyvolt gjelder flere i år.",
            "Behovet er reelt, men maskinering og høgvolt gjeld fleire i år.",
        ),
    ),
)
