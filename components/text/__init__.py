"""Text on the page: escaped, with full-width punctuation, marked, quoted and cited."""
