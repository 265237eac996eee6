// SPDX-License-Identifier: Apache-2.0
// The fields of the findings, in the order of the columns of schema/001.sql (see row_fields.h).
#pragma once

#include "store/document_fields.h"
#include "store/row_fields.h"

namespace headwater {

template <class Row>
void fields(Row& row, is_a<Entity> auto& entity) {
  row(entity.id, entity.name, entity.kind, entity.interest);
}

template <class Row>
void fields(Row& row, is_a<Alias> auto& alias) {
  row(alias.name);
}

template <class Row>
void fields(Row& row, is_a<DocumentSpan> auto& place) {
  row(document_row(place.document), place.span);
}

template <class Row>
void fields(Row& row, is_a<Relation> auto& relation) {
  row(relation.kind, relation.to);
}

template <class Row>
void fields(Row& row, is_a<PassagePair> auto& pair) {
  row(pair.a, pair.b, pair.kind, pair.similarity, pair.from, pair.credited);
}

template <class Row>
void fields(Row& row, is_a<Incident> auto& incident) {
  row(incident.id, incident.type, incident.status, incident.date, incident.place);
}

template <class Row>
void fields(Row& row, is_a<Story> auto& story) {
  row(story.id);
}

template <class Row>
void fields(Row& row, is_a<EventRef> auto& report) {
  row(document_row(report.document), report.event);
}

template <class Row>
void fields(Row& row, is_a<SlotValue> auto& value) {
  row(value.slot, value.value, value.number, value.time, value.origins);
}

template <class Row>
void fields(Row& row, is_a<SlotConflict> auto& conflict) {
  row(conflict.slot, conflict.kind, conflict.values);
}

template <class Row>
void fields(Row& row, is_a<Utterance> auto& utterance) {
  row(document_row(utterance.document), utterance.span, utterance.stance, utterance.modality,
      utterance.event, utterance.slot, utterance.claim, utterance.derivation,
      utterance.derived_from, utterance.credited, utterance.origin);
}

template <class Row>
void fields(Row& row, is_a<Voice> auto& voice) {
  row(voice.name, voice.entity, voice.attribution, voice.anonymous, voice.source_class);
}

template <class Row>
void fields(Row& row, is_a<Claim> auto& claim) {
  row(claim.id, claim.text, claim.facets.who, claim.facets.what, claim.facets.when,
      claim.facets.where, claim.incident, claim.slot, claim.origins.lo, claim.origins.hi,
      claim.probability, claim.credibility);
}

template <class Row>
void fields(Row& row, is_a<Conflict> auto& conflict) {
  row(conflict.id, conflict.kind, conflict.slot, conflict.values, conflict.incident,
      conflict.only_precision);
}

template <class Row>
void fields(Row& row, is_a<Origin> auto& origin) {
  row(origin.id, origin.claim, origin.name, origin.entity, origin.group, origin.known);
}

template <class Row>
void fields(Row& row, is_a<SourceRecord> auto& source) {
  row(source.id, source.name, source.kind, source.entity, source.reliability,
      source.record.confirmed, source.record.contradicted, source.record.open, source.interests,
      source.owner, source.group);
}

}  // namespace headwater
