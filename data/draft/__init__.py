"""A plan's folder drafted from a text alone: headings, clauses, quantities, names, indicators, places.

Decision: rules, and a person after them. Context: curating a plan takes eleven hours by hand, and most of it is
mechanical; a language model would need the network and would invent. Choice: short lists of words and the reader that
the load itself uses, so that a draft passes the check; every row says `draft`, and what the rules are not sure of says
so in its note. Price: four clauses in five are cut as a person would, and somebody has to read them all.
"""
