"""The indicators page, a module a view."""
