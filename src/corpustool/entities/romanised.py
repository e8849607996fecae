"""Are two East Asian names one, written in Latin letters by two systems? Pinyin and Wade-Giles, Korean spellings.

Chinese: the rules that turn Wade-Giles into pinyin (Library of Congress conversion table), made coarse because the
apostrophe that parts "t" from "t'" is seldom printed. Korean: the spellings of McCune-Reischauer, of the Revised
Romanisation of 2000 and of usual practice fall together.
"""

from __future__ import annotations

import re
from functools import lru_cache

from corpustool.lexicon.persons import puts_family_first

_MOST_LETTERS = 24  # a name of three or four syllables; it also bounds the work of the patterns
_LEAST_LETTERS = 5

_CHINESE = re.compile(
    r"(?:(?:hs|ts|tz|ss|zh|ch|sh|[bpmfdtnlgkhjqxrzcswy])?"
    r"(?:iang|iong|iung|uang|ang|eng|erh|ing|ong|ung|iao|ian|ien|ieh|uai|uan|ueh|uei|ai|an|ao|ei|en|er|eh|ia|ie|iu|ih"
    r"|in|ou|ua|ue|ui|un|uo|a|e|i|o|u))+"
)
# What only Wade-Giles writes. Without it two names in pinyin that differ ("Bo", "Po") would fall together.
_WADE = re.compile(
    r"hs|ts|tz|ss|ung|ien|ieh|ueh|uei|ih|erh|yen|(?:\b|[^cszw])ho(?![nu])|ko(?![nu])|\b(?:chou|teng|pai)\b"
)
_PINYIN = re.compile(r"[qx]|zh")  # what only pinyin writes
_FROM_WADE = (
    ("hs", "x"), ("tz", "z"), ("ts", "z"), ("ss", "s"), ("zh", "q"), ("ch", "q"), ("erh", "er"), ("ung", "ong"),
    ("yen", "yan"), ("ien", "ian"), ("ieh", "ie"), ("ueh", "ue"), ("uei", "ui"), ("ih", "i"),
)  # fmt: skip
_CHINESE_LETTERS = str.maketrans({"j": "q", "c": "z", "b": "p", "d": "t"})
_G = re.compile(r"(?<!n)g|(?<=n)g(?=[aeu])")
_OPEN_O = re.compile(r"(?<=[kh])o(?![nu])")
_OPEN_UO = re.compile(r"(?<=[lntsz])o(?![nu])")
_ZU = re.compile(r"(?<=[zs])u(?![aino])")

_KOREAN = re.compile(
    r"(?:(?:ch|kk|pp|tt|ss|jj|sh|[bcdghjkmnprstyw])?(?:yeo|yae|wae|yoo|you|aeo|eo|eu|ae|oo|ou|oe|ee|ui|wi|wo|we|wa|ya|yo"
    r"|yu|ye|ai|a|e|i|o|u)(?:ng|ck|[nmlkgbptrh])?)+"
)
_FROM_KOREAN = (
    ("ch", "j"), ("sh", "s"), ("eo", "o"), ("eu", "u"), ("oo", "u"), ("ee", "i"), ("ou", "o"), ("ui", "i"),
    ("ai", "ae"), ("kk", "k"), ("ck", "k"), ("pp", "p"), ("tt", "t"), ("ung", "ong"), ("suk", "sok"), ("yun", "yon"),
    ("wu", "u"),
)  # fmt: skip
_KOREAN_LETTERS = str.maketrans({"g": "k", "b": "p", "d": "t", "r": "l"})
_SILENT_H = re.compile(r"(?<=[aeioumnl])h(?![aeiouy])")
# Family names whose spellings follow no rule; the first of each row stands for all.
_FAMILIES = (
    "kim gim", "lee yi rhee ri li i", "park pak bak paik", "choi choe chwe", "jung chung jeong chong cheong", "cho jo",
    "kang gang", "yoon yun", "jang chang", "lim im rim", "shin sin", "seo suh so", "kwon gwon", "ahn an", "ryu yu yoo",
    "roh no noh", "moon mun", "oh o", "bae pae", "baek paek baik", "jeon chon chun jun", "ko go koh", "son sohn",
    "woo u wu", "min", "han", "hwang", "song", "hong", "nam", "ha", "kwak gwak",
)  # fmt: skip
_FAMILY = {word: row.split()[0] for row in _FAMILIES for word in row.split()}


def one_romanised(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the words of two people's names, family name first, are one East Asian name by two systems."""
    if not (1 < len(a) <= 4 and 1 < len(b) <= 4):
        return False
    one, other = "".join(a), "".join(b)
    if max(len(one), len(other)) > _MOST_LETTERS or min(len(one), len(other)) < _LEAST_LETTERS:
        return False
    return _one_chinese(a, b) or _one_korean(a, b)


def two_syllables(a: str, b: str) -> bool:
    """Whether two words are two different syllables of Chinese, or of a Korean name: "peng" and "ping"."""
    return a != b and max(len(a), len(b)) <= _LEAST_LETTERS and bool(_SYLLABLE.fullmatch(a) and _SYLLABLE.fullmatch(b))


_SYLLABLE = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?ang|i?ong|[iu]?an|i?ao|uai|u?en|eng|ing|in|un|ai|ei|ou|ia|ie|iu|ua|uo|ui|ue"
    r"|a|e|i|o|u)"
)


def _one_chinese(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    texts = " ".join(a), " ".join(b)
    by_two_systems = any(map(_WADE.search, texts)) or bool(_PINYIN.search(texts[0])) != bool(_PINYIN.search(texts[1]))
    if not by_two_systems or not all(puts_family_first(name[0]) for name in (a, b)):
        return False
    if not all(map(_CHINESE.fullmatch, (*a, *b))):
        return False
    return "".join(map(_chinese_key, a)) == "".join(map(_chinese_key, b))


@lru_cache(maxsize=1 << 12)
def _chinese_key(text: str) -> str:
    for written, sounds in _FROM_WADE:
        text = text.replace(written, sounds)
    text = _G.sub("k", text).translate(_CHINESE_LETTERS)
    text = _OPEN_O.sub("e", text)
    return _ZU.sub("i", _OPEN_UO.sub("uo", text))


def _one_korean(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if a[0] not in _FAMILY or _FAMILY[a[0]] != _FAMILY.get(b[0]):
        return False
    one, other = "".join(a[1:]), "".join(b[1:])
    if min(len(one), len(other)) < _LEAST_LETTERS:
        return False
    return bool(_KOREAN.fullmatch(one) and _KOREAN.fullmatch(other)) and _korean_key(one) == _korean_key(other)


@lru_cache(maxsize=1 << 12)
def _korean_key(text: str) -> str:
    for written, sounds in _FROM_KOREAN:
        text = text.replace(written, sounds)
    return _SILENT_H.sub("", text).translate(_KOREAN_LETTERS)
