"""The page on which a draft is read through, row by row."""
