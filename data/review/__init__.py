"""What a person settles in a drafted plan: rows confirmed, changed or taken out, by a workbook or on the page."""
