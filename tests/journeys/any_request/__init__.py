"""Requests that nobody thought of, made by Schemathesis from the API description."""
