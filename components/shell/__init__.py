"""What every page shares around its content: frame, URL, plans, paging, and what only the browser can do."""
