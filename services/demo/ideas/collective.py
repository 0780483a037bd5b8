"""Collective measures at schools and in networks, and the Yrkesfaglærer 2 scheme."""

from domain.party import MeasureKind, MoneyRoute, Programme, TargetGroup
from services.demo.ideas.idea import Handling, Idea, Report, Texts
from services.demo.language import Words

_TEACHERS = (TargetGroup.VET_TEACHER,)
_TEACHERS_AND_INSTRUCTORS = (TargetGroup.VET_TEACHER, TargetGroup.INSTRUCTOR)

COLLECTIVE: tuple[Idea, ...] = (
    Idea(
        code="yff",
        programme=Programme.SALG_SERVICE,
        measure=MeasureKind.COLLECTIVE,
        groups=_TEACHERS,
        reports=(
            Report("school-6"),
            Report("school-7", via="network-south"),
            Report("company-im", via="network-south"),
        ),
        texts=Texts(
            Words(
                "Skole og bedrift planlegger yrkesfaglig fordypning sammen",
                "Skule og bedrift planlegg yrkesfagleg fordjuping saman",
            ),
            Words(
                "Elevene er ute i bedrift uten at skole og bedrift har blitt enige om målene.",
                "Elevane er ute i bedrift utan at skule og bedrift har vorte samde om måla.",
            ),
            Words(
                "Bare hver tredje bedrift vet hva eleven skal lære i perioden.",
                "Berre kvar tredje bedrift veit kva eleven skal lære i perioden.",
            ),
        ),
        theme="t-3",
        recipient="school-6",
        weight=4,
    ),
    Idea(
        code="yfl-el",
        programme=Programme.ELEKTRO_OG_DATATEKNOLOGI,
        measure=MeasureKind.YRKESFAGLARER_2,
        groups=_TEACHERS,
        reports=(Report("school-2"), Report("school-1")),
        texts=Texts(
            Words("Yrkesfaglærer 2 i elektrofag", "Yrkesfaglærar 2 i elektrofag"),
            Words(
                "Flere av lærerne underviser i fag som ligger utenfor deres eget fagbrev.",
                "Fleire av lærarane underviser i fag som ligg utanfor deira eige fagbrev.",
            ),
            Words(
                "Fem av tolv lærere underviser i minst ett fag de mangler bakgrunn i.",
                "Fem av tolv lærarar underviser i minst eitt fag dei manglar bakgrunn i.",
            ),
        ),
        theme="t-3",
        recipient="school-2",
        weight=7,
    ),
    Idea(
        code="curriculum",
        programme=Programme.INFORMASJONSTEKNOLOGI,
        measure=MeasureKind.COLLECTIVE,
        groups=(TargetGroup.VET_TEACHER, TargetGroup.OTHER),
        reports=(
            Report("school-7"),
            Report("school-8", via="network-south"),
            Report("network-south"),
        ),
        texts=Texts(
            Words(
                "Læreplaner på tvers: programfag og fellesfag",
                "Læreplanar på tvers: programfag og fellesfag",
            ),
            Words(
                "Fellesfagene oppleves som løsrevet fra yrket, og lærerne planlegger hver for seg.",
                "Fellesfaga blir opplevde som lausrivne frå yrket, og lærarane planlegg kvar for "
                "seg.",
            ),
            Words(
                "Elevene kjenner igjen yrket i ett av fire fellesfag.",
                "Elevane kjenner igjen yrket i eitt av fire fellesfag.",
            ),
        ),
        theme="t-3",
        recipient="school-7",
        weight=4,
    ),
    Idea(
        code="building-network",
        programme=Programme.BYGG_OG_ANLEGG,
        measure=MeasureKind.NETWORK,
        groups=_TEACHERS_AND_INSTRUCTORS,
        reports=(
            Report("network-north"),
            Report("office-ba", via="network-north"),
        ),
        texts=Texts(
            Words(
                "Fagnettverk for lærere og instruktører i bygg", "Fagnettverk for bygg og anlegg"
            ),
            Words(
                "Skoler og bedrifter i nord har små fagmiljøer og møtes sjelden.",
                "Skular og bedrifter i nord har små fagmiljø og møtest sjeldan.",
            ),
            Words(
                "Åtte av ni fagmiljøer har to eller færre ansatte i faget.",
                "Åtte av ni fagmiljø har to eller færre tilsette i faget.",
            ),
        ),
        theme="t-2",
        route=MoneyRoute.PRIVATE_GRANT,
        recipient="network-north",
        weight=4,
    ),
    Idea(
        code="sami",
        programme=Programme.NATURBRUK,
        measure=MeasureKind.COLLECTIVE,
        groups=_TEACHERS_AND_INSTRUCTORS,
        reports=(
            Report("school-8"),
            Report("network-north"),
            Report("company-na", handling=Handling.INCOMPLETE),
        ),
        texts=Texts(
            Words("Samiske perspektiver i yrkesfagene", "Samiske perspektiv i yrkesfaga"),
            Words(
                "Læreplanene krever samiske perspektiver, og få vet hvordan det gjøres i yrket.",
                "Læreplanane krev samiske perspektiv, og få veit korleis det blir gjort i yrket.",
            ),
            Words(
                "To av tjue lærere har undervist om samisk bruk av naturen.",
                "To av tjue lærarar har undervist om samisk bruk av naturen.",
            ),
        ),
        theme="t-4",
        route=MoneyRoute.COUNTY_RUN,
        recipient="county",
        weight=4,
        version=2,
    ),
    Idea(
        code="yfl-hs",
        programme=Programme.HELSE_OG_OPPVEKST,
        measure=MeasureKind.YRKESFAGLARER_2,
        groups=_TEACHERS,
        reports=(
            Report("school-5"),
            Report("school-4", via="network-hs", handling=Handling.INCOMPLETE),
        ),
        texts=Texts(
            Words("Yrkesfaglærer 2 i helse- og oppvekstfag", "Yrkesfaglærar 2 i helse og oppvekst"),
            Words(
                "Tilbudet er utvidet med to programområder, uten at lærerne har fått påfyll.",
                "Tilbodet er utvida med to programområde, utan at lærarane har fått påfyll.",
            ),
            Words(
                "Fire av ti timer i de nye områdene holdes av lærere uten bakgrunn i faget.",
                "Fire av ti timar i dei nye områda blir haldne av lærarar utan bakgrunn i faget.",
            ),
        ),
        theme="t-3",
        recipient="school-5",
        weight=6,
        version=2,
    ),
    Idea(
        code="green-industry",
        programme=Programme.TEKNOLOGI_OG_INDUSTRI,
        measure=MeasureKind.COLLECTIVE,
        groups=(*_TEACHERS_AND_INSTRUCTORS, TargetGroup.FAGSKOLE_TEACHER),
        reports=(
            Report("network-tp"),
            Report("school-3", handling=Handling.LATE),
        ),
        texts=Texts(
            Words("Grønn omstilling i industrifagene", "Grøn omstilling i industrifaga"),
            Words(
                "Industrien legger om til batteri og hydrogen, og opplæringen må følge etter.",
                "Industrien legg om til batteri og hydrogen, og opplæringa må følgje etter.",
            ),
            Words(
                "Tre nye anlegg tar inn lærlinger innen to år; ingen skole har fagstoffet.",
                "Tre nye anlegg tek inn lærlingar innan to år; ingen skule har fagstoffet.",
            ),
        ),
        theme="t-3",
        route=MoneyRoute.COUNTY_RUN,
        recipient="county",
        weight=4,
        version=2,
    ),
    Idea(
        code="mental-health",
        programme=Programme.HELSE_OG_OPPVEKST,
        measure=MeasureKind.NETWORK,
        groups=(TargetGroup.INSTRUCTOR, TargetGroup.TRAINING_MANAGER),
        reports=(
            Report("network-hs"),
            Report("office-hs", via="network-hs", handling=Handling.INCOMPLETE),
            Report("company-hs", via="network-hs"),
        ),
        texts=Texts(
            Words("Nettverk om psykisk helse i læretiden", "Nettverk om psykisk helse i læretida"),
            Words(
                "Instruktørene står alene når lærlinger har det vanskelig.",
                "Instruktørane står åleine når lærlingar har det vanskeleg.",
            ),
            Words(
                "Sju av ti instruktører har manglet noen å spørre.",
                "Sju av ti instruktørar har mangla nokon å spørje.",
            ),
        ),
        theme="t-4",
        route=MoneyRoute.PRIVATE_GRANT,
        recipient="network-hs",
        weight=3,
        version=2,
    ),
)
