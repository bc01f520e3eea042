"""Measurements: quality beside what else a user could pick, speed, and the fit of the weights."""
