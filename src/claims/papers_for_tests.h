// SPDX-License-Identifier: Apache-2.0
// What the tests of the claims stage share: made-up papers with events and voices, and what the
// parts of the stage are given of them.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "claims/statement.h"
#include "language/split_for_tests.h"

namespace headwater::made_papers {

struct Papers {
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;
  std::vector<Entity> entities;
  std::vector<Incident> incidents;
  std::vector<std::vector<Span>> left_out;  // by paper

  // A block a line.
  void paper(const std::string& source, const std::string& day, const std::string& text,
             BlockKind kind = BlockKind::paragraph) {
    DocumentFacts made;
    auto& document = made.document;
    document.id = fmt::format("d{:02}", facts.size());
    document.sha256 = document.id;
    document.source = source;
    document.published = day;
    document.text = Utf8Text(text);
    std::uint32_t at = 0;
    for (const auto line : split(text, '\n')) {
      const auto size = static_cast<std::uint32_t>(line.size());
      document.blocks.push_back({kind, {at, at + size}, "", ""});
      at += size + 1;
    }
    auto words = split_sentences(document);
    made.sentences = words.sentences;
    facts.push_back(std::move(made));
    sentences.push_back(std::move(words));
  }

  [[nodiscard]] Span span_of(const std::string& words) const {
    const auto at = facts.back().document.text.str().find(words);
    EXPECT_NE(at, std::string::npos) << words;
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }

  // An entity with all its mentions in the papers so far, an interest of its own.
  void name(const std::string& name, EntityKind kind = EntityKind::unknown) {
    Entity made;
    made.name = name;
    made.kind = kind;
    made.interest = static_cast<std::uint32_t>(entities.size());
    for (std::uint32_t d = 0; d < facts.size(); ++d) {
      const auto& text = facts[d].document.text.str();
      for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
        const auto start = static_cast<std::uint32_t>(at);
        made.mentions.push_back({d, {start, start + static_cast<std::uint32_t>(name.size())}});
      }
    }
    entities.push_back(made);
  }

  Attribution& say(const std::string& holder, const std::string& cue, const std::string& content,
                   Stance stance = Stance::asserts) {
    Attribution said;
    said.id = fmt::format("a{}", facts.back().attributions.size() + 1);
    said.holder = holder;
    said.source = span_of(holder);
    said.cue = span_of(cue);
    said.content = {span_of(content)};
    said.stance = stance;
    facts.back().attributions.push_back(said);
    return facts.back().attributions.back();
  }

  Event& event(std::uint32_t incident, const std::string& words, EventType type) {
    Event made;
    made.type = type;
    made.span = span_of(words);
    made.trigger = made.span;
    facts.back().events.push_back(made);
    while (incidents.size() <= incident) incidents.emplace_back();
    incidents[incident].reports.push_back(
        {static_cast<std::uint32_t>(facts.size() - 1),
         static_cast<std::uint32_t>(facts.back().events.size() - 1)});
    return facts.back().events.back();
  }
  // What the annotated text marks in the last paper.
  void mention(const std::string& words, EntityKind kind) {
    facts.back().names.mentions.push_back({span_of(words), words, kind});
  }
  void date(const std::string& words, std::optional<Day> lo, std::optional<Day> hi) {
    TimeExpression made;
    made.span = span_of(words);
    made.type = TimeType::date;
    made.interval = {lo, hi, Precision::day, false};
    facts.back().times.push_back(made);
  }
  void count(Event& event, const std::string& what, NumberInterval value,
             const std::string& words) {
    event.counts.push_back({what, "", std::move(value), span_of(words)});
  }
};

// What find_claims makes of papers before it looks for claims. REQUIRES: the papers live longer and
// stay as they are.
struct Prepared {
  explicit Prepared(const Papers& papers)
      : texts{papers.facts, papers.sentences, papers.left_out},
        index(papers.entities),
        outlets(texts, papers.entities, index) {
    for (std::uint32_t d = 0; d < papers.facts.size(); ++d)
      voices.emplace_back(d, papers.facts[d], index);
    for (const auto& facts : papers.facts) places.emplace_back(facts);
  }
  Prepared(const Prepared&) = delete;
  Prepared& operator=(const Prepared&) = delete;

  CaseTexts texts;
  EntityIndex index;
  OutletRegister outlets;
  std::vector<VoiceChains> voices;
  std::vector<SourcesAndTimes> places;
  ClaimInput input{texts, index, outlets, voices, places};
};

// "a b c", for tables.
inline std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace headwater::made_papers
