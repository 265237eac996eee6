# SPDX-License-Identifier: Apache-2.0
"""The shape of every answer of the API, as JSON Schemas: every key that docs/api.md names is required, others may be there.

A shape is a word ("s" text, "i" whole number, "n" number, "b" truth value, "any"; "?" behind it: or null), a list of one shape, or a dictionary.
"""
TYPES = {"s": "string", "i": "integer", "n": "number", "b": "boolean", "o": "object", "l": "array"}


def schema(shape):
    if isinstance(shape, list):
        return {"type": "array", "items": schema(shape[0])}
    if isinstance(shape, tuple):  # or null
        return {"anyOf": [schema(shape[0]), {"type": "null"}]}
    if isinstance(shape, dict):
        return {"type": "object", "required": list(shape), "properties": {key: schema(value) for key, value in shape.items()}}
    if shape == "any":
        return {}
    kind = TYPES[shape[0]]
    return {"type": [kind, "null"] if shape.endswith("?") else kind}


def page_of(item, **more):
    return {"total": "i", "offset": "i", "items": [item], **more}


RANGE = {"lo": "i", "hi": "i"}
SPAN = {"start": "i", "end": "i"}
WHY = [{"rule": "s", "text": "s"}]
WHEN = ({"lo": "s?", "hi": "s?", "precision": "s"},)
ROW = {"id": "s", "number": "i", "text": "s", "value": "s?", "slot": "s?", "sentence": "s", "story": "s?", "story_title": "s?", "documents": "i",
       "outlets": "i", "documents_against": "i", "origins": RANGE, "origin_names": ["s"], "group_note": "s?", "credibility": "i",
       "credibility_text": "s", "machine_credibility": "i", "rated": "s?", "probability": "n?", "disputed": "i", "conflict_ids": ["s"], "when": WHEN,
       "where": "s?", "who": "s?", "first_published": "s?", "decided": ["s"], "merged_into": "s?", "utterances": "i"}
COUNTED = [{"id": "s", "name": "s", "claims": "i"}]
FACETS = {"grade": {grade: "i" for grade in "123456"}, "outlets": COUNTED, "places": COUNTED, "people": COUNTED,
          "stories": [{"id": "s", "title": "s", "claims": "i"}]}
PLACE = {"document": "s", "label": "s?", "start": "i", "end": "i", "text": "s"}
CUT = [{**PLACE, "outlet": "s?"}]
UTTERANCE = {**PLACE, "id": "s", "number": "i", "title": "s?", "outlet": "s?", "published": "s?", "before": "s", "after": "s", "block": "s",
             "voices": ["s"], "stance": "s", "modality": "s", "origin": "s?", "derived_from": "any", "derivation": "s", "credited": "b", "why": WHY}
NODE = {"id": "s", "kind": "s", "name": "s", "label": "s?", "document": "s?", "start": "i?", "end": "i?", "published": "s?", "known": "b", "group": "i",
        "origin": "s?", "stance": "s?", "in_cut": "b"}
EDGE = {"from": "s", "to": "s", "derivation": "s", "derivation_text": "s", "credited": "b", "why": "any"}
CONFLICT = {"id": "s", "kind": "s", "slot": "s", "claims": ["s"], "values": ["s"], "incident": "s?", "why": WHY, "real": "b", "verdict": "s?"}
DOCUMENT = {"id": "s", "label": "s", "title": "s?", "outlet": "s?", "published": "s?", "language": "s?", "claims": "i", "utterances": "i", "url": "s?",
            "mime": "s", "words": "i", "not_analysed": ["o"]}
INCIDENT = {"id": "s", "type": "s", "status": "s", "date": WHEN, "place": "o?", "counts": ["o"], "reports": ["s"], "values": ["o"], "conflicts": ["o"],
            "claims": ["s"], "rows": ["i"], "published": ({"lo": "s", "hi": "s"},), "captured": "o?"}
STORY = {"id": "s", "title": "s", "documents": "i", "outlets": "i", "claims": "i", "conflicts": "i", "first_day": "s?", "last_day": "s?",
         "origins_hi": "i", "top_claim": (ROW,)}
SOURCE = {"id": "s", "name": "s", "kind": "s", "reliability": "s", "record": {"confirmed": "i", "contradicted": "i", "open": "i"}, "interests": ["s"],
          "owner": "s?", "group": "i", "documents": "i", "claims": "i", "settled": "i", "interested": "b"}
REPEAT = [{"id": "s", "name": "s", "utterances": "i", "uncredited": "i"}]
ENTITY = {"id": "s", "name": "s", "kind": "s", "aliases": ["s"], "relations": [{"kind": "s", "to": "s", "name": "s", "why": "any"}], "documents": "i",
          "claims_by": "i", "claims_about": "i"}
RELATION = {"kind": "s", "to": "s", "name": "s", "spans": [PLACE]}
JOB = {"state": "s", "done": "i", "total": "i", "rate": "n?", "seconds_left": "n?", "failed": [{"name": "s", "why": "s"}]}
SIDE = {"document": "s", "label": "s?", "start": "i", "end": "i", "text": "s"}

# By path; ID stands for an id.
SHAPES = {
    "/api/case": {"name": "s", "documents": "i", "outlets": "i", "claims": "i", "conflicts": "i", "not_conflicts": "i", "stories": "i", "entities": "i",
                  "sources": "i", "unnamed_sources": "i", "not_read": "i", "decisions": "i", "log_entries": "i", "current": "b", "version": "s",
                  "schema": "i", "writable": "b", "first_day": "s?", "last_day": "s?"},
    "/api/claims": page_of(ROW, facets=FACETS),
    "/api/claims/ID": {"id": "s", "number": "i", "text": "s", "facets": {"who": "s?", "what": "s?", "when": "o?", "where": "o?", "how_many": ["o"]},
                       "stance_counts": "o", "why": WHY, "utterances": [UTTERANCE], "row": ROW,
                       "origin_list": [{"id": "s", "name": "s", "known": "b", "group": "i", "interest": "s?", "utterances": ["s"], "why": WHY}],
                       "rivals": [{**ROW, "conflict": "s", "kind": "s", "own_value": "s?"}], "conflicts": [CONFLICT],
                       "tree": {"nodes": [NODE], "edges": [EDGE]}, "cut": CUT, "look_because": ["s"], "decisions": ["o"], "notes": ["o"],
                       "machine": "o?"},
    "/api/claims/ID/whatif": {"origins": RANGE, "credibility": "i", "credibility_text": "s", "changed": [{"what": "s", "before": "any", "after": "any"}],
                              "cut": CUT, "rivals": [{"id": "s", "number": "i", "credibility": "i"}]},
    "/api/claims/ID/compare": {"a": SIDE, "b": SIDE, "runs": [{"kind": "s", "a": ["i"], "b": ["i"]}], "same_words": "i", "words_a": "i", "words_b": "i"},
    "/api/documents": page_of(DOCUMENT),
    "/api/documents/ID": {**DOCUMENT, "authors": ["s"], "sha256": "s", "size": "i", "path": "s", "copies": ["s"], "length": "i", "from": "i", "to": "i",
                          "previous": "i?", "next": "i?", "story": "s?", "dropped": [{"text": "s", "rule": "s"}], "pages": ["i"], "pages_missing": "s?",
                          "blocks": [{"kind": "s", **SPAN, "author": "s?", "published": "s?", "text": "s"}],
                          "marks": [{"claim": "s", "number": "i", **SPAN, "stance": "s", "modality": "s", "origins": RANGE, "credibility": "i",
                                     "voices": ["s"], "derivation": "s", "derived_from": "s?"}],
                          "voices": [{"id": "s", "source": (SPAN,), "cue": (SPAN,), "content": [SPAN], "holder": "s?", "depth": "i", "stance": "s",
                                      "anonymous": "b"}],
                          "names": [{**SPAN, "entity": "s", "name": "s", "kind": "s"}]},
    "/api/stories": page_of(STORY),
    "/api/stories/ID": {**STORY, "document_list": [DOCUMENT], "claim_rows": [ROW], "incidents": [INCIDENT]},
    "/api/sources": page_of(SOURCE),
    "/api/sources/ID": {**SOURCE, "repeats": REPEAT, "repeated_by": REPEAT, "claim_rows": [ROW], "fronts": [RELATION],
                        "group_members": [{"id": "s", "name": "s"}], "rating": "s?", "utterance_total": "i"},
    "/api/repeats": {"sources": [{"id": "s", "name": "s", "repeats": "i", "repeated": "i"}],
                     "cells": [{"from": "s", "to": "s", "utterances": "i", "uncredited": "i", "claims": "i"}]},
    "/api/conflicts": page_of({**CONFLICT, "story": "s?", "sides": [{"value": "s?", "claim": ROW}]}),
    "/api/timeline": page_of(INCIDENT),
    "/api/entities": page_of(ENTITY),
    "/api/entities/ID": {**ENTITY, "mentions": [PLACE], "relations": [RELATION], "said": [ROW], "about": [ROW]},
    "/api/not_read": page_of({"document": "s", "label": "s", "kind": "s", "what": "s", "why": "s", "text": "s?", "start": "i?", "end": "i?"}),
    "/api/explain/ID": {"explains": "s", "id": "s"},
    "/api/history": page_of({"number": "i", "made_at": "s", "made_by": "s", "action": "s", "target": "s?", "why": "s?", "detail": "any", "state": "s"}),
    "/api/hypotheses": {"hypotheses": ["o"], "claims": ["o"]},
    "/api/search": {"claims": [ROW], "documents": [DOCUMENT], "entities": [ENTITY], "stories": [STORY]},
}
