// SPDX-License-Identifier: Apache-2.0
// Documents for tests, written as marked text and cut as the program cuts it. An empty line begins a
// block.
//
// Marks:   [2019-05-14:14 May] a date, [XXXX-05-14:14 May] one whose year is open, [1998:1998] a year, [1960s:the 1960s] a decade,
// [o:Brannoc League] an organisation, [p:Ada Renn] a person, [l:Olm] a place.
// Example: tell("[p:Ada Renn] was killed in [l:Olm] on [2019-05-14:14 May] .").
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "events/find_events.h"
#include "language/split_for_tests.h"
#include "model/analysed_text.h"
#include "model/case.h"
#include "model/syntax.h"

namespace headwater {

struct ToldText {
  DocumentFacts facts;
  Sentences sentences;
  std::vector<WordSyntax> words;  // by token; empty where nothing is tagged
};

inline TimeInterval told_interval(std::string_view day) {
  const auto of = [](const std::string& lo, const std::string& hi, Precision precision) {
    return TimeInterval{parse_iso_day(lo), parse_iso_day(hi), precision, false};
  };
  const std::string text(day);
  if (text.size() == 4) return of(text + "-01-01", text + "-12-31", Precision::year);
  if (text.size() == 5)
    return of(text.substr(0, 4) + "-01-01", text.substr(0, 3) + "9-12-31", Precision::decade);
  if (text.size() == 7) return of(text + "-01", text + "-28", Precision::month);
  return of(text, text, Precision::day);
}

// The text without marks; what was marked becomes times and mentions.
inline std::string read_marks(std::string_view marked, ToldText& told) {
  std::string plain;
  for (std::size_t at = 0; at < marked.size(); ++at) {
    if (marked[at] != '[') {
      plain += marked[at];
      continue;
    }
    const auto colon = marked.find(':', at);
    const auto close = marked.find(']', at);
    const auto kind = marked.substr(at + 1, colon - at - 1);
    const auto words = marked.substr(colon + 1, close - colon - 1);
    const auto start = static_cast<std::uint32_t>(plain.size());
    const Span span{start, start + static_cast<std::uint32_t>(words.size())};
    if (kind.size() == 1) {
      const auto entity = kind == "o"   ? EntityKind::organisation
                          : kind == "p" ? EntityKind::person
                                        : EntityKind::place;
      told.facts.names.mentions.push_back({span, std::string(words), entity});
    } else {
      TimeExpression time;
      time.span = span;
      time.interval = told_interval(kind);
      time.value = kind;
      time.basis = kind.starts_with("X") ? TimeBasis::none : TimeBasis::explicit_date;
      told.facts.times.push_back(std::move(time));
    }
    plain += words;
    at = close;
  }
  return plain;
}

inline ToldText tell(std::string_view marked, std::string_view published = "",
                     std::string_view title = "") {
  ToldText told;
  const auto plain = read_marks(marked, told);
  auto& document = told.facts.document;
  document.text = Utf8Text(plain);
  document.title = title;
  document.published = published;
  std::uint32_t at = 0;
  bool fresh = true;
  for (const auto line : split(plain, '\n')) {
    const auto end = at + static_cast<std::uint32_t>(line.size());
    if (line.empty()) {
      fresh = true;
    } else {
      if (fresh) document.blocks.push_back({BlockKind::paragraph, {at, end}, "", ""});
      fresh = false;
      document.blocks.back().span.end = end;
    }
    at = end + 1;
  }
  told.sentences = split_sentences(document);
  told.facts.sentences = told.sentences.sentences;
  return told;
}

// An attribution whose parts are found by their words; an empty source is none.
inline void say(ToldText& told, std::string_view source, std::string_view cue,
                std::string_view content, Stance stance = Stance::asserts) {
  const auto plain = told.facts.document.text.slice({0, told.facts.document.text.size()});
  const auto span_of = [&](std::string_view words) {
    const auto start = static_cast<std::uint32_t>(plain.find(words));
    return Span{start, start + static_cast<std::uint32_t>(words.size())};
  };
  Attribution said;
  if (!source.empty()) said.source = span_of(source);
  said.cue = span_of(cue);
  said.content = {span_of(content)};
  said.stance = stance;
  said.holder = source;
  told.facts.attributions.push_back(std::move(said));
}

// Tags all tokens that are written like the word, as one that the tagger knows.
inline void tag(ToldText& told, std::string_view word, Xpos xpos) {
  const auto& tokens = told.sentences.tokens;
  told.words.resize(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].text != word) continue;
    told.words[i].tag.xpos = xpos;
    told.words[i].fine = 1;
  }
}

inline void find_told(ToldText& told) {
  const auto& facts = told.facts;
  told.facts.events = find_events(
      {facts.document, told.sentences, facts.times, facts.names, facts.attributions, told.words});
}

inline std::string dump_date(const TimeInterval& date) {
  if (!date.known()) return "-";
  const auto lo = date.lo ? iso_day(*date.lo) : "";
  const auto hi = date.hi ? iso_day(*date.hi) : "";
  return lo == hi ? lo : lo + ".." + hi;
}

// "killing accomplished 2019-05-14 @Olm victim:Ada Renn killed=1"
inline std::string dump_event(const Event& event) {
  auto out =
      fmt::format("{} {} {}", name_of(event.type), name_of(event.status), dump_date(event.date));
  if (event.place.known()) out += " @" + event.place.text;
  for (const auto& actor : event.actors)
    out += fmt::format(" {}:{}", name_of(actor.role), actor.name);
  for (const auto& count : event.counts) {
    out += fmt::format(" {}=", count.what);
    out += count.value.lo ? fmt::format("{:g}", *count.value.lo) : "";
    if (!count.value.exact()) {
      out += "..";
      out += count.value.hi ? fmt::format("{:g}", *count.value.hi) : "";
    }
  }
  return out;
}

inline std::string dump_events(const std::vector<Event>& events) {
  std::string out;
  for (const auto& event : events) out += (out.empty() ? "" : "\n") + dump_event(event);
  return out;
}

}  // namespace headwater
