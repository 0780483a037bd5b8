"""What a text in bokmål and one in nynorsk may hold: no word of the other, one word for a thing."""

import re

from domain.language.language import Language

_PLACEHOLDER = re.compile(r"{[^}]*}")
_WORD = re.compile(r"[\w-]+")

_NYNORSK = """
ikkje kva kven kor kvar korleis kvifor frå nokon noko nokre berre òg skule skular vere gjere eit
ein vart vorte dei saka no enno sjølv meir mykje fleire seier veit kjem høyrer
gjeld følgjer byrjar byrja utan saman einaste eigen eiga eige gonger veke veker
tilsette leiar leiarar tiltaka behova grunngiving verksemd verksemda førespurnad tilskot tilsegn
"""
_BOKMAL = """
ikke hva hvem hvor hver hvert hvordan hvorfor hvilke hvilken hvilket fra noen noe bare også skole
skoler være gjøre et en ble blitt de dem saken nå ennå allerede jeg selv mer mye flere fremdeles
fortsatt sier vet kommer hører gjelder følger begynner begynt uten sammen ganger uke uker
ansatte leder ledere tiltakene behovene begrunnelse virksomhet virksomheten forespørsel tilskudd
tilsagn penger midler mottaker fylker runder navn søker søkere lærer lærere deltakere tilbydere
"""
_FOREIGN = {Language.NB: set(_NYNORSK.split()), Language.NN: set(_BOKMAL.split())}
#: Endings that words of the other standard have: habilitet and villig are words of both.
_ENDINGS = {
    Language.NB: re.compile(r"\w{3,}(heit|heita|heiter|leg|lege|legare|ingar|ingane|inga)"),
    Language.NN: re.compile(
        r"(?!villig)\w{3,}(het|heten|heter|hetene|lig|lige|ligst|(?<!h)else|elsen|elser|elsene"
        r"|ingen|ingene|inger|eres|ndes|ttes)"
    ),
}
#: Where a standard has several words for a thing, the one that stands here is told with its rivals.
_RATHER = {
    Language.NB: {
        "linjen": "linja",
        "saken": "saka",
        "vedtaksfør": "beslutningsdyktig",
        "alvorlighetsgrad": "alvorlighet|alvorligheten",
        "allerede": "(?<=er )alt(?= [a-zæøå]+t\\b)",
    },
    Language.NN: {
        "inhabil": "ugild\\w*",
        "verken": "korkje",
        "gi, gir, gitt": "gje|gjev|gjeve|gjeven|gjevast|oppgje|oppgjev",
        "tilsegna": "tilsegnet",
        "behandle": "handsam\\w*",
        "forslag": "framlegg|framlegget",
        "milepæl": "milepål\\w*",
        "søsterordning": "systerordning\\w*",
        "bestille": "ting(ar|a)",
        "medråderett": "medbestemming\\w*",
        "midlane": "midla",
        "la": "lat",
        "ein medlem, medlemmen": "medlemmet|medlemen|eit medlem|eitt medlem",
        "svara": "svarte",
    },
}
#: What must not get lost from one to the other, since it turns a sentence round.
_ALIKE = (("ikke", "ikkje"), ("bare", "berre"), ("også", "òg"), ("aldri", "aldri"))


def words(text: str) -> list[str]:
    """The words of a text, in small letters, without the names of facts."""
    return _WORD.findall(_PLACEHOLDER.sub("", text).lower())


def borrowed(language: Language, text: str) -> set[str]:
    """The words that belong to the other written standard."""
    return {
        word
        for word in words(text)
        if word in _FOREIGN[language] or _ENDINGS[language].fullmatch(word)
    }


def rather(language: Language, text: str) -> set[str]:
    """The words that are to be written instead of others that the text has."""
    plain = _PLACEHOLDER.sub("", text).lower()
    return {
        ours for ours, rival in _RATHER[language].items() if re.search(rf"\b({rival})\b", plain)
    }


def unlike(nb: str, nn: str) -> set[str]:
    """What one of two texts that ought to say the same says and the other does not."""
    told = {
        bokmal for bokmal, nynorsk in _ALIKE if words(nb).count(bokmal) != words(nn).count(nynorsk)
    }
    facts = {
        found
        for pattern in (_PLACEHOLDER, re.compile(r"\d+"))
        for found in set(pattern.findall(nb)) ^ set(pattern.findall(nn))
    }
    return told | facts
