// SPDX-License-Identifier: Apache-2.0
// Cases for property tests: every field filled at random, every index valid. Call in a property.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "model/case.h"
#include "store/case_file.h"

namespace headwater::generated {

inline std::uint32_t below(std::size_t size) {
  return *rc::gen::inRange<std::uint32_t>(0, static_cast<std::uint32_t>(size));
}

// Letters of one to four bytes, quotes, line ends, NUL.
inline std::string words() {
  static const std::vector<std::string> letters{
      "a", "Z", " ", "é", "ж", "中", "😀", "\"", "'", ",", "{", "\n", "\t", std::string(1, '\0')};
  std::string text;
  for (auto left = below(12); left > 0; --left) text += letters[below(letters.size())];
  return text;
}

template <class Enum>
Enum any() {
  return static_cast<Enum>(below(enum_names<Enum>.size()));
}

template <class Make>
auto some(const Make& make) {
  std::vector<decltype(make())> items;
  for (auto left = below(4); left > 0; --left) items.push_back(make());
  return items;
}

inline bool coin() {
  return below(2) == 1;
}

template <class Make>
auto maybe(const Make& make) {
  return coin() ? std::optional(make()) : std::nullopt;
}

inline double real() {
  return *rc::gen::arbitrary<double>();
}
inline std::uint32_t number() {
  return *rc::gen::arbitrary<std::uint32_t>();
}
inline MaybeIndex index_or_none(std::size_t size) {
  return size == 0 || coin() ? no_index : MaybeIndex(below(size));
}
inline Day day() {
  return Day{std::chrono::days{*rc::gen::inRange(-800000, 4000000)}};
}
inline TimeInterval interval() {
  return {maybe(day), maybe(day), any<Precision>(), coin()};
}
inline NumberInterval amount() {
  return {maybe(real), maybe(real), words()};
}
inline Span span_in(std::uint32_t size) {
  const auto a = below(size + 1);
  const auto b = below(size + 1);
  return {std::min(a, b), std::max(a, b)};
}

// Makes the parts of one document of a given length.
struct Maker {
  std::uint32_t size = 0;
  [[nodiscard]] Span span() const { return span_in(size); }
  [[nodiscard]] Reason reason() const {
    headwater::Reason made =
        headwater::reason("store." + words(), some([&] { return span(); }), some(words));
    made.figures = some([] { return Figure{words(), real()}; });
    return made;
  }
  [[nodiscard]] std::vector<Reason> reasons() const {
    return some([&] { return reason(); });
  }
  [[nodiscard]] Place place() const { return {words(), span(), words(), words(), words()}; }
  [[nodiscard]] Actor actor() const { return {any<ActorRole>(), words(), span()}; }
  [[nodiscard]] Count count() const { return {words(), words(), amount(), span()}; }
  [[nodiscard]] TimeExpression time() const {
    return {span(),     any<TimeType>(),  words(),
            interval(), any<TimeBasis>(), some([] { return RejectedReading{interval(), words()}; }),
            reasons()};
  }
  [[nodiscard]] Attribution attribution() const {
    Attribution made;
    made.id = words();
    made.source = maybe([&] { return span(); });
    made.cue = maybe([&] { return span(); });
    made.content = some([&] { return span(); });
    made.form = any<Form>();
    made.act = any<Act>();
    made.stance = any<Stance>();
    made.modality = any<Modality>();
    made.anonymous = coin();
    made.source_class = any<SourceClass>();
    made.holder = words();
    made.speaks_for = words();
    made.told_to = words();
    made.why = reasons();
    return made;
  }
  [[nodiscard]] Event event(std::size_t attributions) const {
    Event made;
    made.type = any<EventType>();
    made.status = any<EventStatus>();
    made.date = interval();
    made.date_span = maybe([&] { return span(); });
    made.place = place();
    made.actors = some([&] { return actor(); });
    made.counts = some([&] { return count(); });
    made.span = span();
    made.trigger = span();
    made.trigger_stem = words();
    if (attributions > 0 && coin()) made.attribution = below(attributions);
    made.why = reasons();
    return made;
  }
};

inline Document document(std::size_t order, const std::string& original) {
  Document made;
  made.id = "d" + std::to_string(order) + words();
  made.path = words();
  made.sha256 = pack_original(original).sha256;
  made.mime = words();
  made.url = words();
  made.title = words();
  made.authors = some(words);
  made.published = words();
  made.source = words();
  made.site = words();
  made.language = words();
  made.text = Utf8Text(words() + words() + words());
  const Maker maker{made.text.size()};
  made.blocks = some([&] { return Block{any<BlockKind>(), maker.span(), words(), words()}; });
  made.links = some([&] { return Link{maker.span(), words()}; });
  made.offsets.runs = some([&] {
    return OffsetRun{maker.span(), *rc::gen::arbitrary<std::uint64_t>(),
                     *rc::gen::arbitrary<std::uint64_t>()};
  });
  made.offsets.member = words();
  made.dropped = some([] { return Dropped{words(), words()}; });
  made.why = maker.reasons();
  return made;
}

inline DocumentFacts facts(std::size_t order, const std::string& original) {
  DocumentFacts made;
  made.document = document(order, original);
  const Maker maker{made.document.text.size()};
  made.sentences = some([&] { return Sentence{maker.span(), number(), number(), number()}; });
  made.times = some([&] { return maker.time(); });
  made.attributions = some([&] { return maker.attribution(); });
  for (auto& attribution : made.attributions) {
    if (coin()) attribution.parent = below(made.attributions.size());
  }
  made.names.mentions = some([&] { return Mention{maker.span(), words(), any<EntityKind>()}; });
  made.names.relations =
      some([&] { return StatedRelation{any<RelationKind>(), words(), words(), maker.reasons()}; });
  made.names.handovers =
      some([&] { return Handover{words(), words(), maker.span(), coin(), maker.reasons()}; });
  made.events = some([&] { return maker.event(made.attributions.size()); });
  return made;
}

// Makes findings over documents, the indices of which are valid.
class FindingsMaker {
 public:
  explicit FindingsMaker(const std::vector<DocumentFacts>& documents) : documents_(documents) {}

  Findings make() {
    if (documents_.empty()) return {};
    Findings made;
    made.left_out = some([&] { return left_out(); });
    made.entities.resize(below(4));
    made.incidents.resize(below(4));
    made.utterances.resize(below(4));
    made.claims.resize(below(4));
    made.origins.resize(made.claims.empty() ? 0 : below(4));
    made.passages = some([&] {
      return PassagePair{place(),          place(), any<ReuseKind>(), real(),
                         any<ReuseFrom>(), coin(),  reasons()};
    });
    made.stories = some([&] { return Story{indices(documents_.size()), reasons(), words()}; });
    for (auto& entity : made.entities) fill(entity, made);
    for (auto& incident : made.incidents) fill(incident);
    for (auto& utterance : made.utterances) fill(utterance, made);
    for (auto& claim : made.claims) fill(claim, made);
    made.conflicts = some([&] {
      return Conflict{words(),     any<ConflictKind>(),
                      words(),     indices(made.claims.size()),
                      some(words), index_or_none(made.incidents.size()),
                      coin(),      reasons()};
    });
    for (auto& origin : made.origins) {
      origin = {words(),
                below(made.claims.size()),
                words(),
                index_or_none(made.entities.size()),
                number(),
                coin(),
                indices(made.utterances.size()),
                reasons()};
    }
    made.sources = some([&] {
      return SourceRecord{words(),
                          words(),
                          words(),
                          index_or_none(made.entities.size()),
                          static_cast<char>('A' + below(6)),
                          {number(), number(), number()},
                          some(words),
                          words(),
                          number(),
                          reasons()};
    });
    return made;
  }

 private:
  [[nodiscard]] Reason left_out() const {
    return {words(), {place()}, some([] { return Figure{words(), real()}; }), some(words)};
  }
  [[nodiscard]] DocumentSpan place() const {
    const auto document = below(documents_.size());
    return {document, span_in(documents_[document].document.text.size())};
  }
  [[nodiscard]] std::vector<Reason> reasons() const {
    return some([&] {
      return Reason{words(), some([&] { return place(); }),
                    some([] { return Figure{words(), real()}; }), some(words)};
    });
  }
  [[nodiscard]] static std::vector<std::uint32_t> indices(std::size_t size) {
    if (size == 0) return {};
    return some([&] { return below(size); });
  }
  [[nodiscard]] std::vector<EventRef> reports() const {
    std::vector<EventRef> made;
    for (std::uint32_t d = 0; d < documents_.size(); ++d) {
      for (std::uint32_t e = 0; e < documents_[d].events.size(); ++e) {
        if (coin()) made.push_back({d, e});
      }
    }
    return made;
  }
  void fill(Entity& entity, const Findings& made) const {
    entity.id = words();
    entity.name = words();
    entity.kind = any<EntityKind>();
    entity.aliases = some([&] { return Alias{words(), reasons()}; });
    entity.mentions = some([&] { return place(); });
    entity.relations =
        some([&] { return Relation{any<RelationKind>(), below(made.entities.size()), reasons()}; });
    entity.interest = below(made.entities.size());
  }
  void fill(Incident& incident) const {
    const Maker maker{1000};
    incident = {
        words(),
        any<EventType>(),
        any<EventStatus>(),
        interval(),
        maker.place(),
        some([&] { return maker.actor(); }),
        some([&] { return maker.count(); }),
        reports(),
        some(
            [&] { return SlotValue{words(), words(), amount(), interval(), reports(), number()}; }),
        some([&] { return SlotConflict{words(), any<ConflictKind>(), some(words), reasons()}; }),
        reasons(),
        {}};
  }
  void fill(Utterance& utterance, const Findings& made) const {
    const auto where = place();
    const auto& facts = documents_[where.document];
    utterance.document = where.document;
    utterance.span = where.span;
    utterance.voices = some([&] {
      return Voice{words(), index_or_none(made.entities.size()),
                   index_or_none(facts.attributions.size()), coin(), any<SourceClass>()};
    });
    utterance.stance = any<Stance>();
    utterance.modality = any<Modality>();
    utterance.event = index_or_none(facts.events.size());
    utterance.slot = words();
    utterance.claim = index_or_none(made.claims.size());
    utterance.derivation = any<Derivation>();
    utterance.derived_from = index_or_none(made.utterances.size());
    utterance.credited = coin();
    utterance.origin = index_or_none(made.origins.size());
    utterance.why = reasons();
  }
  void fill(Claim& claim, const Findings& made) const {
    const Maker maker{1000};
    claim.id = words();
    claim.text = words();
    claim.facets = {words(), words(), interval(), maker.place(),
                    some([&] { return maker.count(); })};
    claim.incident = index_or_none(made.incidents.size());
    claim.slot = words();
    claim.story = words();
    claim.utterances = indices(made.utterances.size());
    claim.origins = {number(), number()};
    claim.cut = some([&] { return place(); });
    claim.probability = real();
    claim.credibility = static_cast<std::uint8_t>(1 + below(6));
    claim.why = reasons();
  }

  const std::vector<DocumentFacts>& documents_;
};

}  // namespace headwater::generated
