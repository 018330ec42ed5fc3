"""Progress reports of units: the workbook they fill in, how it is read back, merged and judged."""
