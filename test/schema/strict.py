# SPDX-License-Identifier: Apache-2.0
"""A schema made strict, and rows broken in every way that it must see."""
import copy

WRONG = {"no such key": [{}]}  # of no type that a schema of ours asks for


def closed(schema):
    """The schema without room for keys that it does not name. The files stay open, because a later release may print more."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: closed(value) for key, value in schema.items()}
    if isinstance(made.get("properties"), dict) and "additionalProperties" not in made:
        made["additionalProperties"] = False
    return made


def unclear(schema, path=""):
    """Places where a schema would take anything."""
    if schema == {}:
        yield path
    if isinstance(schema, dict):
        if schema.get("type") == "object" and not {"properties", "oneOf", "additionalProperties"} & schema.keys():
            yield path
        if schema.get("type") == "array" and "items" not in schema:
            yield path
        for key, value in schema.items():
            yield from unclear(value, f"{path}/{key}")
    if isinstance(schema, list):
        for number, value in enumerate(schema):
            yield from unclear(value, f"{path}/{number}")


def short(value):
    """A row with the fullest entry of each list alone."""
    if isinstance(value, dict):
        return {key: short(held) for key, held in value.items()}
    if isinstance(value, list):
        return [short(max(value, key=lambda held: len(str(held))))] if value else []
    return value


def paths(value, path=()):
    """The way to each value in a row."""
    if path:
        yield path
    for step in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield from paths(value[step], (*path, step))


def broken_rows(row, required):
    """(what is wrong, row): each value of a wrong type, each required key of the row gone, a key that nobody knows."""
    for path in paths(row):
        made = copy.deepcopy(row)
        held = made
        for step in path[:-1]:
            held = held[step]
        held[path[-1]] = WRONG
        yield f"{'.'.join(map(str, path))} is an object", made
    for key in required:
        yield f"{key} is missing", {k: v for k, v in row.items() if k != key}
    yield "an unknown key", {**row, "no such key": 1}
