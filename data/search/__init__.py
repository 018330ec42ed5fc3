"""Search in a plan: what the words mean (`understand`), where that stands (`index`), what answers best (`rank`).

Decision: an index of our own over well-kept parts. Context: questions come as official and everyday Chinese,
pinyin, English and numbers, offline, to be answered in milliseconds; no library answers all of them. Choice: a
question is cut into what is known (`vocabulary.yaml`, the plan's words, pinyin by pypinyin, traditional characters
by OpenCC, everyday words by the CC-CEDICT dictionary, near misses by RapidFuzz) and clauses are ranked; a set of
questions, a third of it held out, measures it on `/about` and in the tests. Price: code and a vocabulary to
maintain.
"""
