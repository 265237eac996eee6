// SPDX-License-Identifier: Apache-2.0
#include "weighing/source_accuracy.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/hash.h"
#include "model/block_at.h"
#include "model/entity_index.h"

namespace headwater {
namespace {

enum class Outcome { confirmed, contradicted, open };

std::vector<Outcome> settle(const Findings& findings, const Competition& competition) {
  const auto& claims = findings.claims;
  const auto strong = [&](std::uint32_t claim) { return claims[claim].origins.lo >= 2; };
  std::vector<Outcome> outcome(claims.size(), Outcome::open);
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    if (strong(i) && std::ranges::none_of(competition.rivals[i], strong))
      outcome[i] = Outcome::confirmed;
  }
  for (std::uint32_t i = 0; i < claims.size(); ++i) {
    const bool beaten = std::ranges::any_of(competition.rivals[i], [&](std::uint32_t rival) {
      return outcome[rival] == Outcome::confirmed;
    });
    if (outcome[i] == Outcome::open && beaten) outcome[i] = Outcome::contradicted;
  }
  return outcome;
}

struct Speaker {
  SourceRecord record;
  std::set<std::uint32_t> counted;  // claims
};

std::string_view kind_of(const CaseTexts& texts, const Findings& findings, const Utterance& said,
                         std::size_t v) {
  const auto& voice = said.voices[v];
  if (voice.anonymous) return "unnamed";
  if (v == 0) {
    const auto& document = texts.document(said.document);
    if (comment_at(document, said.span.start) != nullptr) return "comment_author";
    // One without a source and an author is known by the host of its address.
    return document.source.empty() && !document.authors.empty() ? "author" : "outlet";
  }
  if (voice.entity.below(findings.entities.size())) {
    const auto kind = findings.entities[*voice.entity].kind;
    if (kind != EntityKind::unknown && kind != EntityKind::place) return name_of(kind);
  }
  // "the army", "government": nobody's name.
  const bool noun = !voice.name.empty() && std::ranges::none_of(voice.name, [](char c) {
    return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
  return noun ? "organisation" : "person";
}

Speaker make_speaker(const Findings& findings, const Voice& voice, std::string_view kind,
                     const std::string& key) {
  Speaker speaker;
  auto& record = speaker.record;
  record.id = fmt::format("s{:08x}", fnv1a64(key) & 0xFFFFFFFFU);
  record.name = voice.anonymous ? std::string(name_of(voice.source_class)) : voice.name;
  record.kind = kind;
  record.entity = voice.entity;
  if (!voice.entity.below(findings.entities.size())) return speaker;
  const auto& entity = findings.entities[*voice.entity];
  record.name = entity.name;
  record.group = entity.interest;
  for (const auto& relation : entity.relations) {
    const auto& other = findings.entities[relation.to].name;
    if (relation.kind == RelationKind::owned_by) record.owner = other;
    record.interests.push_back(other);
  }
  std::ranges::sort(record.interests);
  return speaker;
}

void count(Record& record, Outcome outcome) {
  switch (outcome) {
    case Outcome::confirmed:
      ++record.confirmed;
      break;
    case Outcome::contradicted:
      ++record.contradicted;
      break;
    case Outcome::open:
      ++record.open;
      break;
  }
}

std::string speaker_key(const Voice& voice, std::string_view kind) {
  if (voice.anonymous) return fmt::format("unnamed:{}", name_of(voice.source_class));
  if (voice.entity) return fmt::format("e{}", *voice.entity);
  return fmt::format("{}:{}", kind == "comment_author" ? kind : "", name_key(voice.name));
}

Reason record_reason(const Record& record, char letter) {
  return {"weighing.record",
          {},
          {{"confirmed", static_cast<double>(record.confirmed)},
           {"settled", static_cast<double>(record.confirmed + record.contradicted)}},
          {std::string(1, letter)}};
}

}  // namespace

char reliability_of(const Record& record) {
  const auto settled = record.confirmed + record.contradicted;
  if (settled < 5) return 'F';
  const auto percent = 100.0 * record.confirmed / settled;
  if (percent >= 95 && settled >= 10) return 'A';
  if (percent >= 85) return 'B';
  if (percent >= 70) return 'C';
  return percent >= 50 ? 'D' : 'E';
}

std::vector<SourceRecord> measure_source_accuracy(const CaseTexts& texts, const Findings& findings,
                                                  const Competition& competition) {
  const auto outcome = settle(findings, competition);
  std::map<std::string, Speaker> speakers;
  for (const auto& said : findings.utterances) {
    for (std::size_t v = 0; v < said.voices.size(); ++v) {
      const auto& voice = said.voices[v];
      if (voice.name.empty() && !voice.anonymous) continue;
      const auto kind = kind_of(texts, findings, said, v);
      const auto key = speaker_key(voice, kind);
      auto found = speakers.find(key);
      if (found == speakers.end())
        found = speakers.emplace(key, make_speaker(findings, voice, kind, key)).first;
      if (supports(said) && said.claim && found->second.counted.insert(*said.claim).second)
        count(found->second.record.record, outcome.at(*said.claim));
    }
  }
  std::vector<SourceRecord> records;
  for (auto& [key, speaker] : speakers) {
    auto& record = speaker.record;
    record.reliability = record.kind == "unnamed" ? 'F' : reliability_of(record.record);
    record.why.push_back(record_reason(record.record, record.reliability));
    records.push_back(std::move(record));
  }
  std::ranges::sort(records, {}, [](const SourceRecord& r) { return std::tie(r.id, r.name); });
  return records;
}

}  // namespace headwater
