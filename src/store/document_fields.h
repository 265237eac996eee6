// SPDX-License-Identifier: Apache-2.0
// The fields of what one document holds, in the order of the columns of schema/001.sql (see
// row_fields.h).
#pragma once

#include <concepts>

#include "model/case.h"

namespace headwater {

// T or const T.
template <class Given, class T>
concept is_a = std::same_as<std::remove_cvref_t<Given>, T>;

template <class Row>
void fields(Row& row, is_a<Document> auto& document) {
  row(document.id, document.path, document.sha256, document.mime, document.url, document.title,
      document.authors, document.published, document.source, document.site, document.language,
      document.text, document.offsets.runs, document.offsets.member);
}

template <class Row>
void fields(Row& row, is_a<Block> auto& block) {
  row(block.kind, block.span, block.author, block.published);
}

template <class Row>
void fields(Row& row, is_a<Link> auto& link) {
  row(link.span, link.url);
}

template <class Row>
void fields(Row& row, is_a<Dropped> auto& dropped) {
  row(dropped.text, dropped.rule);
}

template <class Row>
void fields(Row& row, is_a<Sentence> auto& sentence) {
  row(sentence.span, sentence.block, sentence.first, sentence.last);
}

template <class Row>
void fields(Row& row, is_a<TimeExpression> auto& time) {
  row(time.span, time.type, time.value, time.interval, time.basis);
}

template <class Row>
void fields(Row& row, is_a<RejectedReading> auto& rejected) {
  row(rejected.interval, rejected.rule);
}

template <class Row>
void fields(Row& row, is_a<Attribution> auto& attribution) {
  row(attribution.id, attribution.source, attribution.cue, attribution.form, attribution.act,
      attribution.stance, attribution.modality, attribution.anonymous, attribution.source_class,
      attribution.holder, attribution.speaks_for, attribution.told_to, attribution.parent);
}

template <class Row>
void fields(Row& row, is_a<Span> auto& span) {
  row(span.start, span.end);
}

template <class Row>
void fields(Row& row, is_a<Mention> auto& mention) {
  row(mention.span, mention.text, mention.kind);
}

template <class Row>
void fields(Row& row, is_a<StatedRelation> auto& relation) {
  row(relation.kind, relation.from, relation.to);
}

template <class Row>
void fields(Row& row, is_a<Handover> auto& handover) {
  row(handover.giver, handover.receiver, handover.span, handover.uncredited);
}

template <class Row>
void fields(Row& row, is_a<Event> auto& event) {
  row(event.type, event.status, event.date, event.date_span, event.place, event.span, event.trigger,
      event.trigger_stem, event.attribution);
}

template <class Row>
void fields(Row& row, is_a<Actor> auto& actor) {
  row(actor.role, actor.name, actor.span);
}

template <class Row>
void fields(Row& row, is_a<Count> auto& count) {
  row(count.what, count.unit, count.value, count.span);
}

}  // namespace headwater
