"""Atomic factual statements with their evidence, and verdicts on what people ask and assert."""
