"""The commands of the API: one router a step, each route a command of the domain."""
