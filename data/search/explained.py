"""Which words of the glossary a question asks about: 白改黑是什么, 什么是TOD, or the word alone."""

import re

from data.schema import GlossaryTerm, Plan
from data.search.normal import fold, key, unit_texts

_ASKING = re.compile(
    "请问|(是|有|指)?(什么|啥)(意思|含义)|(是|指)(的是)?(什么|啥)|(什么|啥)(是|叫|叫做)|何谓|何为|怎么理解|如何理解"
    r"|的?(意思|含义|解释|定义)|是?指?什么东西|\b(what|is|are|does|do|mean|means|meaning|definition|of|the|a|an|s)\b"
)


def explained(plan: Plan, query: str) -> tuple[GlossaryTerm, ...]:
    """The terms that a question names and asks nothing else about; none for 5G基站有多少."""
    asked = key(unit_texts(_ASKING.sub(" ", fold(query))))
    return tuple(item for item in plan.glossary if asked and asked in map(_key, item.spellings))


def _key(spelling: str) -> str:
    return key(unit_texts(spelling))
