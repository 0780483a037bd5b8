"""Folds the event log into read models: one folder for each question that somebody asks.

How to add a read model, say "which needs wait for whom":

1. `projections/need_board/tables.py`: the tables, declared once with
   `metadata = MetaData(schema=projection.SCHEMA)`. The schema is a placeholder:
   every build of the read model lives in a schema of its own.
2. `projections/need_board/project.py`: a plain function
   `apply(connection, events)` that writes rows for a batch of `Placed` events,
   and `NEED_BOARD = Projection("need_board", metadata, apply)`. It commits
   nothing, reads no clock, and needs no care for repeats: rows and position
   commit together. Raising stops this projection, at that event, until mended.
3. `projections/need_board/queries.py`: functions of the connection that
   `reading.read(engine, NEED_BOARD)` hands out.
4. Add `NEED_BOARD` to `projections.registry.PROJECTIONS`.

A change of the tables is noticed by itself and rebuilds the read model; when
only the meaning of `apply` changes, raise the projection's `version`.
"""
