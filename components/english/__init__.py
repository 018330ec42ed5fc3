"""The page in English: a plan on one sheet, for who visits first."""
