"""The page of plans side by side: which ones, and a view each of targets, sentences, levels, years and counts."""
