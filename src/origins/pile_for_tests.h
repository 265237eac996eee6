// SPDX-License-Identifier: Apache-2.0
// A made-up case for the tests of this folder: documents as words set apart by spaces, what is said
// in them, and everything that is traced, printed in full.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <vector>

#include "base/strings.h"
#include "origins/trace_origins.h"

namespace headwater {

struct Pile {
  std::vector<DocumentFacts> facts;
  std::vector<Sentences> sentences;
  std::vector<Entity> entities;
  std::vector<PassagePair> passages;
  std::vector<Utterance> utterances;
  std::vector<Claim> claims;

  // Adds a document of March 2011 (day 0: without a date); its number.
  std::uint32_t document(const std::string& outlet, int day, const std::string& text) {
    DocumentFacts made;
    made.document.id = fmt::format("d{}", facts.size());
    made.document.source = outlet;
    if (day > 0) made.document.published = fmt::format("2011-03-{:02}", day);
    made.document.text = Utf8Text(text);
    facts.push_back(made);
    sentences.push_back(cut(text));
    return static_cast<std::uint32_t>(facts.size() - 1);
  }

  // Adds what a document says of a claim: the words, and who speaks, innermost last. "Name/Office"
  // speaks for an office, "?officials" is unnamed. Voices are marked where their name stands.
  std::uint32_t say(std::uint32_t claim, std::uint32_t document, const std::string& words,
                    const std::vector<std::string>& chain, Stance stance = Stance::asserts) {
    while (claims.size() <= claim) {
      claims.emplace_back();
      claims.back().id = fmt::format("c{}", claims.size() - 1);
    }
    Utterance said;
    said.document = document;
    said.span = span_of(document, words);
    said.claim = claim;
    said.stance = stance;
    const auto& outlet = facts[document].document.source;
    said.voices.push_back({outlet, entity_named(outlet), no_index, false, SourceClass::named});
    for (const auto& speaker : chain) said.voices.push_back(voice_of(document, speaker));
    const auto index = static_cast<std::uint32_t>(utterances.size());
    claims[claim].utterances.push_back(index);
    utterances.push_back(said);
    return index;
  }

  std::uint32_t entity(const std::string& name, EntityKind kind) {
    Entity made;
    made.name = name;
    made.kind = kind;
    made.interest = static_cast<std::uint32_t>(entities.size());
    entities.push_back(made);
    return made.interest;
  }

  void share(std::uint32_t a, const std::string& words_a, std::uint32_t b,
             const std::string& words_b, ReuseKind kind = ReuseKind::verbatim,
             double similarity = 1, ReuseFrom from = ReuseFrom::unknown) {
    passages.push_back(
        {{a, span_of(a, words_a)}, {b, span_of(b, words_b)}, kind, similarity, from, false, {}});
  }

  [[nodiscard]] Span span_of(std::uint32_t document, const std::string& words) const {
    const auto at = facts[document].document.text.str().find(words);
    if (words.empty() || at == std::string::npos) return {0, facts[document].document.text.size()};
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }

  // Documents that tell of one incident are one story; those that tell of none are another.
  [[nodiscard]] std::vector<Story> stories() const {
    std::vector<std::uint32_t> of(facts.size());
    std::iota(of.begin(), of.end(), 0U);
    std::map<MaybeIndex, std::uint32_t> first;
    const auto join = [&](std::uint32_t a, std::uint32_t b) {
      const auto from = std::max(of[a], of[b]);
      const auto into = std::min(of[a], of[b]);
      for (auto& story : of) story = story == from ? into : story;
    };
    std::vector<bool> tells(facts.size(), false);
    for (const auto& said : utterances) {
      if (!said.claim) continue;
      const auto incident = claims.at(*said.claim).incident;
      if (!incident) continue;
      tells[said.document] = true;
      join(said.document, first.try_emplace(incident, said.document).first->second);
    }
    for (std::uint32_t d = 0; d < facts.size(); ++d) {
      if (!tells[d]) join(d, first.try_emplace(no_index, d).first->second);
    }
    std::map<std::uint32_t, Story> made;
    for (std::uint32_t d = 0; d < facts.size(); ++d) made[of[d]].documents.push_back(d);
    std::vector<Story> stories;
    for (auto& [first_document, story] : made) stories.push_back(std::move(story));
    return stories;
  }

  [[nodiscard]] TracedClaims traced() const {
    return trace_origins({facts, sentences}, entities, passages, utterances, claims, stories(), {});
  }

  // "lo..hi cut d1 | u0 original | u1 attribution<u0 credited [rules] | origin (known): u0 u1".
  [[nodiscard]] std::string dump() const {
    const auto found = traced();
    std::string out;
    for (const auto& claim : found.claims) {
      out += fmt::format("{}..{} cut", claim.origins.lo, claim.origins.hi);
      for (const auto& place : claim.cut) out += fmt::format(" d{}", place.document);
      for (const auto u : claim.utterances) {
        const auto& said = found.utterances[u];
        out += fmt::format("\n  u{} {}", u, name_of(said.derivation));
        if (said.derived_from != no_index) out += fmt::format("<u{}", *said.derived_from);
        if (said.credited) out += " credited";
        for (const auto& why : said.why) out += " " + why.rule;
      }
      out += '\n';
    }
    for (const auto& origin : found.origins) {
      out += fmt::format("{}{} ({}):", origin.name, origin.known ? "" : "?", origin.why[0].rule);
      for (const auto u : origin.utterances) out += fmt::format(" u{}", u);
      out += '\n';
    }
    return out;
  }

 private:
  [[nodiscard]] static Sentences cut(const std::string& text) {
    Sentences made;
    Sentence sentence;
    for (std::uint32_t start = 0; start < text.size();) {
      const auto end = static_cast<std::uint32_t>(std::min(text.find(' ', start), text.size()));
      Token token;
      token.span = {start, end};
      token.text = text.substr(start, end - start);
      token.lower = lower_ascii(token.text);
      const auto first = static_cast<unsigned char>(token.text.empty() ? ' ' : token.text.front());
      token.kind = std::isalpha(first) != 0   ? TokenKind::word
                   : std::isdigit(first) != 0 ? TokenKind::number
                                              : TokenKind::punctuation;
      token.capital = std::isupper(first) != 0;
      const bool ends = token.text == ".";
      made.tokens.push_back(token);
      if (ends || end == text.size()) {
        sentence.last = static_cast<std::uint32_t>(made.tokens.size());
        sentence.span = {made.tokens[sentence.first].span.start, end};
        made.sentences.push_back(sentence);
        sentence.first = sentence.last;
      }
      start = end + 1;
    }
    return made;
  }
  [[nodiscard]] MaybeIndex entity_named(const std::string& name) const {
    for (std::uint32_t e = 0; e < entities.size(); ++e) {
      if (entities[e].name == name) return e;
    }
    return no_index;
  }
  Voice voice_of(std::uint32_t document, const std::string& speaker) {
    if (speaker.starts_with('?')) {
      const auto name = speaker.substr(1);
      auto kind = SourceClass::others;
      for (std::size_t i = 0; i < enum_names<SourceClass>.size(); ++i) {
        if (enum_names<SourceClass>[i] == name) kind = static_cast<SourceClass>(i);
      }
      return {name, no_index, no_index, true, kind};
    }
    const auto slash = speaker.find('/');
    const auto name = speaker.substr(0, slash);
    Attribution attribution;
    attribution.holder = name;
    if (slash != std::string::npos) attribution.speaks_for = speaker.substr(slash + 1);
    if (facts[document].document.text.str().find(name) != std::string::npos)
      attribution.source = span_of(document, name);
    auto& attributions = facts[document].attributions;
    attributions.push_back(attribution);
    return {name, entity_named(name), static_cast<std::uint32_t>(attributions.size() - 1), false,
            SourceClass::named};
  }
};

}  // namespace headwater
