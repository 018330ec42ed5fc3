"""Search in a plan. `search` is the one call: a question in; what answers it, and how it was read, out.

Inside: a question is cut into what is known (`understand`: `lexicon`, and `guess` for the rest), looked up
in the plan (`index`, `sounds`), and ranked (`rank`).

Decision: an index of our own over well-kept parts. Context: questions come as official and everyday Chinese,
pinyin, English and numbers, offline, to be answered in milliseconds; no library answers all of them. Choice:
`vocabulary.yaml`, the plan's words, small dictionaries cut from CC-CEDICT and pypinyin (`generate`), traditional
characters by OpenCC, numerals by cn2an, near misses by RapidFuzz; what moves no answer of the two sets of
questions was taken out. A plan's set, a third of it held out, measures it on `/about` and in the tests; a second
one warns of a loss, in the tests alone. Price: a thousand lines and a vocabulary to maintain.
"""

from data.search.answer import Answer, Hit, Named, search
from data.search.matching import matching
from data.search.normal import fold
from data.search.quality import Share, ask_all, share

__all__ = ["Answer", "Hit", "Named", "Share", "ask_all", "fold", "matching", "search", "share"]
