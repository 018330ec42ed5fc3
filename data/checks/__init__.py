"""Consistency checks: sums and claims over the plan's own numbers, as `checks.yaml` asks for them."""
