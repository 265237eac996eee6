// SPDX-License-Identifier: Apache-2.0
#include "claims/state_sentences.h"

#include <algorithm>
#include <set>

namespace headwater {
namespace {

constexpr std::size_t fewest_words = 5;

bool may_claim(const Document& document, const Sentences& text, const Sentence& sentence) {
  if (sentence.block < document.blocks.size()) {
    const auto kind = document.blocks[sentence.block].kind;
    if (kind == BlockKind::heading || kind == BlockKind::table || kind == BlockKind::code)
      return false;
  }
  if (sentence.last <= sentence.first || sentence.last > text.tokens.size()) return false;
  const auto first = text.tokens.begin() + sentence.first;
  const auto last = text.tokens.begin() + sentence.last;
  const auto words =
      std::count_if(first, last, [](const Token& token) { return token.kind == TokenKind::word; });
  const bool asks = std::any_of(first, last, [](const Token& token) { return token.text == "?"; });
  const bool introduces = (last - 1)->text == ":";  // "Also from the same site:"
  return static_cast<std::size_t>(words) >= fewest_words && !asks && !introduces;
}

// The attribution whose content holds the most of a sentence, the innermost of equals.
std::uint32_t main_attribution(const VoiceChains& voices, const DocumentFacts& facts,
                               Span sentence) {
  std::uint32_t best = no_index;
  std::uint32_t most = 0;
  const auto whole = voices.innermost(sentence);
  if (whole != no_index) return whole;
  for (const auto i : voices.starting_in(sentence)) {
    std::uint32_t held = 0;
    for (const auto span : facts.attributions[i].content) held += span.overlap(sentence);
    if (3 * held > sentence.size() && held > most) {
      most = held;
      best = i;
    }
  }
  return best;
}

using SentenceKey = std::pair<std::uint32_t, Span>;

std::set<SentenceKey> told_already(const std::vector<StatedFact>& incidents) {
  std::set<SentenceKey> told;
  for (const auto& statement : incidents)
    told.emplace(statement.utterance.document, statement.utterance.span);
  return told;
}

StatedFact sentence_statement(const ClaimInput& input, std::uint32_t document, Span span) {
  const auto& voices = input.voices[document];
  const auto attribution = main_attribution(voices, input.texts.facts[document], span);
  auto chain = voices.through(attribution, span.start);
  StatedFact made;
  auto& utterance = made.utterance;
  utterance.document = document;
  utterance.span = span;
  utterance.voices = std::move(chain.voices);
  utterance.stance = chain.stance;
  utterance.modality = chain.modality;
  utterance.why.push_back({"claims.whole_sentence",
                           {{document, span}},
                           {{"voices", static_cast<double>(utterance.voices.size())}},
                           {}});
  return made;
}

}  // namespace

std::vector<StatedFact> state_sentences(const ClaimInput& input,
                                        const std::vector<StatedFact>& incidents) {
  const auto told = told_already(incidents);
  std::vector<StatedFact> made;
  for (std::uint32_t d = 0; d < input.texts.size(); ++d) {
    const auto& text = input.texts.sentences[d];
    for (const auto& sentence : text.sentences) {
      if (told.contains({d, sentence.span})) continue;
      if (may_claim(input.texts.document(d), text, sentence))
        made.push_back(sentence_statement(input, d, sentence.span));
    }
  }
  return made;
}

}  // namespace headwater
