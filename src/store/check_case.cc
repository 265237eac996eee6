// SPDX-License-Identifier: Apache-2.0
#include "store/check_case.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "base/strings.h"

namespace headwater {
namespace {

// Collects faults of one thing; stops counting where one bad thing repeats itself.
class Checker {
 public:
  explicit Checker(std::string where, std::vector<Fault>& faults)
      : where_(std::move(where)), faults_(faults) {}

  void span(Span span, std::uint32_t size, std::string_view what) {
    if (span.start > span.end || span.end > size)
      add(fmt::format("{} at {}-{} lies outside the text of {} characters", what, span.start,
                      span.end, size));
  }
  void index(std::uint64_t index, std::size_t size, std::string_view what) {
    if (index >= size) add(fmt::format("names {} {} of {}", what, index, size));
  }
  void optional_index(MaybeIndex number, std::size_t size, std::string_view what) {
    if (number) index(*number, size, what);
  }

 private:
  void add(std::string what) {
    constexpr std::size_t most = 20;
    if (faults_.size() < most) faults_.push_back({where_, std::move(what)});
  }
  std::string where_;
  std::vector<Fault>& faults_;
};

void check_attributions(Checker& check, const DocumentFacts& facts, std::uint32_t size) {
  for (const auto& attribution : facts.attributions) {
    if (attribution.source) check.span(*attribution.source, size, "a source");
    if (attribution.cue) check.span(*attribution.cue, size, "a cue");
    for (const auto span : attribution.content) check.span(span, size, "a content");
    check.optional_index(attribution.parent, facts.attributions.size(), "attribution");
  }
}

void check_events(Checker& check, const DocumentFacts& facts, std::uint32_t size) {
  for (const auto& event : facts.events) {
    check.span(event.span, size, "an event");
    check.span(event.trigger, size, "a trigger");
    if (event.date_span) check.span(*event.date_span, size, "a date");
    for (const auto& actor : event.actors) check.span(actor.span, size, "an actor");
    for (const auto& count : event.counts) check.span(count.span, size, "a count");
    check.optional_index(event.attribution, facts.attributions.size(), "attribution");
  }
}

// Findings against the documents they rest on.
class FindingChecker {
 public:
  FindingChecker(const Findings& found, const std::vector<DocumentFacts>& documents,
                 const CaseNeeds& needs, std::vector<Fault>& faults)
      : found_(found),
        documents_(documents),
        needs_(needs),
        entities_(needs.entities ? found.entities.size() : any),
        incidents_(needs.incidents ? found.incidents.size() : any),
        utterances_(needs.utterances ? found.utterances.size() : any),
        claims_(needs.claims ? found.claims.size() : any),
        origins_(needs.origins ? found.origins.size() : any),
        faults_(faults) {}

  void check_all() {
    for (const auto& reason : found_.left_out) {
      Checker check("left out", faults_);
      for (const auto& place : reason.spans) check_place(check, place, "a block left out");
    }
    for (const auto& entity : found_.entities) check_entity(entity);
    for (const auto& pair : found_.passages) {
      Checker check("passage", faults_);
      check_place(check, pair.a, "a passage");
      check_place(check, pair.b, "a passage");
    }
    for (const auto& incident : found_.incidents) check_incident(incident);
    for (const auto& story : found_.stories) {
      Checker check("story " + story.id, faults_);
      for (const auto document : story.documents)
        check.index(document, documents_.size(), "document");
    }
    for (std::size_t i = 0; i < found_.utterances.size(); ++i)
      check_utterance(i, found_.utterances[i]);
    for (const auto& claim : found_.claims) check_claim(claim);
    for (const auto& conflict : found_.conflicts) {
      Checker check("conflict " + conflict.id, faults_);
      for (const auto claim : conflict.claims) check.index(claim, claims_, "claim");
      check.optional_index(conflict.incident, incidents_, "incident");
    }
    for (const auto& origin : found_.origins) {
      Checker check("origin " + origin.id, faults_);
      check.index(origin.claim, claims_, "claim");
      check.optional_index(origin.entity, entities_, "entity");
      for (const auto utterance : origin.utterances)
        check.index(utterance, utterances_, "utterance");
    }
    for (const auto& source : found_.sources) {
      Checker check("source " + source.id, faults_);
      check.optional_index(source.entity, entities_, "entity");
    }
  }

 private:
  void check_place(Checker& check, const DocumentSpan& place, std::string_view what) {
    check.index(place.document, documents_.size(), "document");
    if (needs_.texts && place.document < documents_.size())
      check.span(place.span, documents_[place.document].document.text.size(), what);
  }
  void check_report(Checker& check, const EventRef& report) {
    check.index(report.document, documents_.size(), "document");
    if (needs_.facts && report.document < documents_.size())
      check.index(report.event, documents_[report.document].events.size(), "event");
  }
  void check_entity(const Entity& entity) {
    Checker check("entity " + entity.id, faults_);
    check.index(entity.interest, entities_, "entity");
    for (const auto& mention : entity.mentions) check_place(check, mention, "a mention");
    for (const auto& relation : entity.relations) check.index(relation.to, entities_, "entity");
  }
  void check_incident(const Incident& incident) {
    Checker check("incident " + incident.id, faults_);
    for (const auto& report : incident.reports) check_report(check, report);
    for (const auto& value : incident.values) {
      for (const auto& report : value.reports) check_report(check, report);
    }
  }
  void check_utterance(std::size_t number, const Utterance& utterance) {
    Checker check(fmt::format("utterance {}", number), faults_);
    check_place(check, {utterance.document, utterance.span}, "an utterance");
    check.optional_index(utterance.claim, claims_, "claim");
    check.optional_index(utterance.derived_from, utterances_, "utterance");
    check.optional_index(utterance.origin, origins_, "origin");
    if (utterance.document >= documents_.size()) return;
    const auto& facts = documents_[utterance.document];
    if (needs_.facts) check.optional_index(utterance.event, facts.events.size(), "event");
    for (const auto& voice : utterance.voices) {
      check.optional_index(voice.entity, entities_, "entity");
      if (needs_.facts)
        check.optional_index(voice.attribution, facts.attributions.size(), "attribution");
    }
  }
  void check_claim(const Claim& claim) {
    Checker check("claim " + claim.id, faults_);
    for (const auto utterance : claim.utterances) check.index(utterance, utterances_, "utterance");
    for (const auto& place : claim.cut) check_place(check, place, "a cut");
    check.optional_index(claim.incident, incidents_, "incident");
  }

  const Findings& found_;
  const std::vector<DocumentFacts>& documents_;
  const CaseNeeds& needs_;
  // Sizes of the lists; of one that is not loaded, `any`.
  static constexpr std::size_t any = std::numeric_limits<std::size_t>::max();
  std::size_t entities_;
  std::size_t incidents_;
  std::size_t utterances_;
  std::size_t claims_;
  std::size_t origins_;
  std::vector<Fault>& faults_;
};

// Beyond ASCII it depends on the encoding: windows-1252 has a no-break space at 0xA0, KOI8-R at
// 0x9A.
bool may_be_space(unsigned char byte) {
  return is_ascii_space(static_cast<char>(byte)) || byte >= 0x80;
}

// Text in no run was put there: white space between blocks, cells and lines.
bool is_blank(std::string_view text) {
  return std::ranges::all_of(text, is_ascii_space);
}

// A run of other length stands for one character. A run of equal length maps one to one: its ASCII
// characters are bytes of the original, in every encoding that such a run can have. White space may
// have been unified.
bool run_fits(const Document& document, const OffsetRun& run, std::string_view original) {
  if (run.byte_end - run.byte_start != run.text.size()) return run.text.size() == 1;
  const auto words = document.text.slice(run.text);
  auto at = run.byte_start;
  for (std::size_t i = 0; i < words.size(); ++at) {
    const auto point = decode_utf8(words, i);
    const auto byte = static_cast<unsigned char>(original[at]);
    if (point.value < 0x80 && byte != point.value &&
        !(is_ascii_space(static_cast<char>(point.value)) && may_be_space(byte)))
      return false;
    i += point.bytes;
  }
  return true;
}

}  // namespace

std::vector<Fault> faults_in(const DocumentFacts& facts) {
  std::vector<Fault> faults;
  Checker check(facts.document.id, faults);
  const auto size = facts.document.text.size();
  for (const auto& block : facts.document.blocks) check.span(block.span, size, "a block");
  for (const auto& link : facts.document.links) check.span(link.span, size, "a link");
  for (const auto& run : facts.document.offsets.runs) check.span(run.text, size, "an offset run");
  for (const auto& sentence : facts.sentences) {
    check.span(sentence.span, size, "a sentence");
    check.index(sentence.block, facts.document.blocks.size(), "block");
  }
  for (const auto& time : facts.times) check.span(time.span, size, "a time");
  for (const auto& mention : facts.names.mentions) check.span(mention.span, size, "a mention");
  check_attributions(check, facts, size);
  check_events(check, facts, size);
  return faults;
}

std::vector<Fault> faults_in(const Findings& found, const std::vector<DocumentFacts>& documents,
                             const CaseNeeds& needs) {
  std::vector<Fault> faults;
  FindingChecker(found, documents, needs, faults).check_all();
  return faults;
}

std::vector<Fault> faults_against(const Document& document, std::string_view original) {
  const auto fault = [&](Span where, std::string_view what) {
    return std::vector<Fault>{
        {document.id, fmt::format("the text at {}-{} {}", where.start, where.end, what)}};
  };
  constexpr std::string_view no_place = "has no place in the original";
  std::uint32_t at = 0;
  for (const auto& run : document.offsets.runs) {
    if (run.byte_start > run.byte_end || run.byte_end > original.size())
      return {{document.id, "the offset map points beyond the original"}};
    if (run.text.empty() || run.text.start < at)
      return {{document.id, "the offset map is not in order"}};
    const Span gap{at, run.text.start};
    if (!is_blank(document.text.slice(gap))) return fault(gap, no_place);
    if (!run_fits(document, run, original))
      return fault(run.text, "is not what the original holds");
    at = run.text.end;
  }
  const Span rest{at, document.text.size()};
  if (!is_blank(document.text.slice(rest))) return fault(rest, no_place);
  return {};
}

}  // namespace headwater
