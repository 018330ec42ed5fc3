"""The overview page: headline numbers and task areas."""
