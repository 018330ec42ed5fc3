"""The plan's words on screen: never as markup, with full-width punctuation between Chinese characters."""

import re

from data.wording import readable

_ADDRESS = re.compile(r"https?(?=\\?:)|www(?=\\?\.)|(?<=[a-z0-9_.+-])(?=@[a-z0-9_\\-]+\.)", re.IGNORECASE)
WORD_JOINER = "\u2060"
_MARKUP = re.compile(r"([\\`*_\[\]()!$:~<>#|{}+\-.])")


def escape(text: str) -> str:
    """Any text, as text: nothing in it works as Markdown, colour, icon, formula, link or HTML.

    Web and mail addresses become links whatever is escaped, unless something stands in them; a word joiner is not seen.
    """
    return _ADDRESS.sub(lambda m: m[0] + WORD_JOINER, _MARKUP.sub(r"\\\1", text)).replace("\n", " ")


def bold(text: str) -> str:
    """Escaped text in bold, whatever it begins or ends with: Markdown takes no `**` between a mark and a letter."""
    return f"**{WORD_JOINER}{text}{WORD_JOINER}**"


def prose(text: str) -> str:
    """The plan's words for a Markdown element: readable, and nothing in them is markup."""
    return escape(readable(text))


def phrases(title: str) -> list[str]:
    """A readable title in the parts that its lines break between: after its marks rather than within a word.

    So does what every such plan is called, 国民经济和社会发展计划.
    """
    return [part for part in re.split(r"(?<=[，；：、])|(?<=国民经济和)", readable(title)) if part]
