"""The organisations of the demo: synthetic all, marked so, the same for a county every time."""

from collections.abc import Iterator, Mapping
from itertools import count
from random import Random
from typing import Final

from stdnum.no import orgnr

from domain.party import Party, PartyKind
from domain.schemes.counties import COUNTIES
from services.demo.language import Words, both, language_of

#: The key of the county itself among its organisations.
COUNTY: Final = "county"

#: Invented, so that no school or company bears them.
_PLACES = (
    *("Granvåg", "Kvitnesmo", "Solbergtun", "Tindheim", "Ospelund", "Myrdalsvik", "Steinsetra"),
    *("Bjørkneset", "Lauvtangen", "Fururabben", "Havbrekka", "Elvarnes", "Storhaugli", "Lomvatn"),
    *("Rognbygda", "Tyttebærli", "Moltemyra", "Seljevågen", "Orrefjell", "Bekkasin", "Hegreholm"),
    *("Ternestrand", "Oterbukta", "Rypelia", "Teistholm", "Havørnes", "Spurvelund", "Gaupeskar"),
    *("Elgtrø", "Revehaug", "Ekornli", "Skoddefoss"),
)

_SCHOOL = Words("{} videregående skole", "{} vidaregåande skule")

#: What there is in each county: a key that the needs and the plan speak of, and a name.
_KINDS: Mapping[PartyKind, Mapping[str, Words]] = {
    PartyKind.COUNTY_SCHOOL: {f"school-{number}": _SCHOOL for number in range(1, 9)},
    PartyKind.PRIVATE_SCHOOL: {
        "private-school": Words(
            "{} yrkesskole, friskoleloven § 2-1", "{} yrkesskule, friskulelova § 2-1"
        ),
    },
    PartyKind.TRAINING_OFFICE: {
        "office-el": both("Opplæringskontoret for elektrofag, {}"),
        "office-ba": both("Opplæringskontoret for byggfag, {}"),
        "office-hs": both("Opplæringskontoret for helsefag, {}"),
        "office-rm": both("Opplæringskontoret for matfag, {}"),
        "office-tp": both("Opplæringskontoret for industrifag, {}"),
    },
    PartyKind.COMPANY: {
        "company-el": both("{} Elektro AS"),
        "company-ba": both("{} Bygg AS"),
        "company-tp": both("{} Mekaniske AS"),
        "company-hs": both("{} Omsorg AS"),
        "company-rm": both("{} Bakeri AS"),
        "company-car": both("{} Bil AS"),
        "company-im": both("{} Drift og Data AS"),
        "company-na": both("{} Gartneri AS"),
    },
    PartyKind.NETWORK: {
        "network-north": both("Regionalt kompetansenettverk nord, {}"),
        "network-south": both("Regionalt kompetansenettverk sør, {}"),
        "network-hs": both("Tematisk nettverk for helse og oppvekst, {}"),
        "network-tp": both("Tematisk nettverk for tekniske fag, {}"),
    },
    PartyKind.EXAMINATION_BOARD: {
        "board-tp": both("Prøvenemnda i industrifag, {}"),
        "board-el": both("Prøvenemnda i elektrofag, {}"),
    },
    PartyKind.PROVIDER: {
        "provider-college": Words("{} fagskole", "{} fagskule"),
        "provider-trade": Words(
            "Bransjeforeningen {} kompetanse", "Bransjeforeininga {} kompetanse"
        ),
        "provider-university": Words("{} høgskolesenter", "{} høgskulesenter"),
    },
}


def organisations_of(county: str) -> dict[str, Party]:
    """The county's organisations and the county itself, by key.

    Raises `KeyError` for a number that is none of the 15.
    """
    language = language_of(county)
    numbers = _numbers(county)
    places = list(_PLACES)
    Random(f"dekomp-demo/{county}").shuffle(places)
    found = {
        COUNTY: Party(
            organisation=next(numbers),
            name=f"{_administration(county)} (syntetisk nummer)",
            kind=PartyKind.COUNTY,
            county=county,
        )
    }
    for kind, names in _KINDS.items():
        for key, name in names.items():
            found[key] = Party(
                organisation=next(numbers),
                name=f"{name.written(language).format(places.pop())} (syntetisk)",
                kind=kind,
                county=county,
            )
    return found


def _administration(county: str) -> str:
    # Oslo is a municipality that has a county's tasks too.
    return "Oslo kommune" if county == "03" else f"{COUNTIES[county].name} fylkeskommune"


def _numbers(county: str) -> Iterator[str]:
    """Numbers with valid check digits that begin with 3, which no real one does."""
    for serial in count(1):
        stem = f"3{county}{serial:05d}"
        # Modulus 11 gives some stems no check digit at all.
        for digit in range(10):
            if orgnr.is_valid(f"{stem}{digit}"):
                yield f"{stem}{digit}"
