// SPDX-License-Identifier: Apache-2.0
#include "claims/denial_terms.h"

#include <algorithm>
#include <array>

#include "base/data_file.h"
#include "base/strings.h"
#include "claims/sentence_features.h"
#include "lexicon/word_classes.h"

namespace headwater {
namespace {

constexpr double kind_of_attack = 0.7;
constexpr std::size_t negation_reach = 7;  // tokens from a negation to the act it negates

bool negates(const Token& token) {
  static const auto& words = word_class("negates_act");
  return words.contains(token.lower);
}

bool begins_clause(const Token& token) {
  static const auto& words = word_class("new_clause");
  return words.contains(token.lower);
}

class ContentReader {
 public:
  ContentReader(const ClaimInput& input, std::uint32_t document)
      : input_(input), document_(document) {}

  void read(const Token& token) {
    static const auto& frames = word_values("denial_frame");
    static const auto& acts = word_values("act");
    if (begins_clause(token)) since_negation_ = negation_reach;
    if (negates(token)) {
      since_negation_ = 0;
      return;
    }
    ++since_negation_;
    if (const auto frame = frames.find(token.lower); frame != frames.end()) {
      made_.self = made_.self || frame->second == "self";
      return;
    }
    if (const auto act = acts.find(token.lower); act != acts.end()) {
      made_.acts.emplace_back(act->second);
      made_.negated_act = made_.negated_act || since_negation_ < negation_reach;
      return;
    }
    add_term(token);
  }

  SaidContent take() {
    sort_unique(made_.terms);
    sort_unique(made_.acts);
    return std::move(made_);
  }

 private:
  void add_term(const Token& token) {
    if (token.kind != TokenKind::number && !is_content_word(token)) return;
    made_.terms.push_back(token.kind == TokenKind::number ? token.lower : token.stem);
    if (!token.capital) return;
    const auto entity = input_.entities.at(document_, token.span);
    const auto interest = input_.entities.interest(entity);
    if (interest) made_.terms.push_back("@" + std::to_string(*interest));
  }

  const ClaimInput& input_;
  std::uint32_t document_;
  SaidContent made_;
  std::size_t since_negation_ = negation_reach;
};

}  // namespace

std::vector<Span> words_of_attribution(const ClaimInput& input, const Utterance& utterance) {
  std::vector<Span> skip;
  for (const auto& voice : utterance.voices) {
    if (!voice.attribution) continue;
    const auto& said = input.texts.facts[utterance.document].attributions[*voice.attribution];
    if (said.source) skip.push_back(*said.source);
    if (said.cue) skip.push_back(*said.cue);
  }
  return skip;
}

SaidContent said_content(const ClaimInput& input, std::uint32_t document,
                         const std::vector<Span>& spans, const std::vector<Span>& skip) {
  const auto& tokens = input.texts.sentences[document].tokens;
  const auto overlaps = [](const std::vector<Span>& all, Span span) {
    return std::ranges::any_of(all, [&](Span other) { return other.overlaps(span); });
  };
  ContentReader reader(input, document);
  for (const auto span : spans) {
    auto it = std::ranges::lower_bound(tokens, span.start, {},
                                       [](const Token& token) { return token.span.start; });
    for (; it != tokens.end() && it->span.start < span.end; ++it) {
      if (!overlaps(skip, it->span)) reader.read(*it);
    }
  }
  return reader.take();
}

double same_act(const std::string& denied, const std::string& said) {
  if (denied == said) return 1;
  const bool kind = said == "shelling" || said == "bombing" || said == "killing" ||
                    said == "arson" || said == "sabotage";
  return denied == "attack" && kind ? kind_of_attack : 0;
}

}  // namespace headwater
