"""Languages that work is done in: ISO 639 codes and English names."""

from __future__ import annotations

from typing import Final

from whowhere.model.scenario.refusal import refusal
from whowhere.quantities.faults import nearest

LANGUAGES: Final[dict[str, str]] = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "bg": "Bulgarian",
    "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian",
    "fa": "Persian", "fi": "Finnish", "fil": "Filipino", "fr": "French", "ga": "Irish",
    "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "hy": "Armenian", "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese",
    "ka": "Georgian", "kk": "Kazakh", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian",
    "mk": "Macedonian", "ml": "Malayalam", "mr": "Marathi", "ms": "Malay", "mt": "Maltese",
    "my": "Burmese", "nl": "Dutch", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "si": "Sinhala", "sk": "Slovak",
    "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili",
    "ta": "Tamil", "te": "Telugu", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "vi": "Vietnamese", "yue": "Cantonese", "zh": "Chinese", "zu": "Zulu",
}  # fmt: skip
"""The English name of each language, by ISO 639 code."""

LANGUAGE: Final = 'a language such as "en" or "Spanish" (ISO 639 code or English name)'


def language_code(written: object) -> str:
    """Return the ISO 639 code for a code or an English name; refuse any other."""
    if not isinstance(written, str):
        raise refusal(LANGUAGE)
    asked = written.strip().casefold()
    codes = {name.casefold(): code for code, name in LANGUAGES.items()}
    if asked in LANGUAGES:
        return asked
    if asked in codes:
        return codes[asked]
    raise refusal(LANGUAGE, nearest(written, LANGUAGES.values()))
