"""Where things are: plane geometry, and what the plan says at which place.

Decision: links from a sentence to a place are found, not typed. Context: a plan names a place in many clauses,
under several names. Choice: a place lists its names as printed, so that one thing is one place and is counted once;
the longest name wins, and `except_in` shields other meanings (`data/loading/tiling.py`). Price: a new alias can
catch a sentence it should not; `data check` shows unused ones, review shows the rest.
"""
