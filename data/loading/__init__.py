"""From a plan's folder to rows, and from rows to their places in the text; every fault has file, line and field.

Decision: the text is the one source, and clauses are quoted whole. Context: a reviewer must see the clause that a
row speaks of, and a copy of wording can drift. Choice: `statements.csv` quotes every clause, in order, and the load
proves that the quotes tile the text; numbers are marked inside a clause as `增长[7.2]%`. Price: an edit of the text
needs its rows edited too, which is what we want.
"""
