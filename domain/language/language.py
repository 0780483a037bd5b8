"""The languages that the service speaks."""

from enum import StrEnum


class Language(StrEnum):
    """Bokmål, nynorsk and English, by their BCP 47 codes (*målform*)."""

    NB = "nb"
    NN = "nn"
    EN = "en"
