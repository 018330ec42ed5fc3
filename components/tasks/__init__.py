"""The tasks page: heat map, filters, list and one action in full."""
