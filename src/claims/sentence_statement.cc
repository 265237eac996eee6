// SPDX-License-Identifier: Apache-2.0
#include "claims/sentence_statement.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "base/data_file.h"
#include "lexicon/word_classes.h"
#include "text/telephone_number.h"

namespace headwater {
namespace {

constexpr std::size_t fewest_words = 5;
constexpr std::size_t most_of_a_call = 30;    // words of a sentence that is there for its number
constexpr std::size_t most_of_a_byline = 16;  // tokens

using Tokens = std::span<const Token>;

// "You may use this information freely.", "We ask that the Committee not be named."
bool addresses_reader(Tokens tokens) {
  static const auto& openings = word_class("address_to_reader");
  constexpr std::size_t longest = 4;  // words of an opening
  std::string begun;
  for (const auto& token : tokens.first(std::min(longest, tokens.size()))) {
    begun += (begun.empty() ? "" : " ") + token.lower;
    if (openings.contains(begun)) return true;
  }
  return false;
}

// "Join The Conversation On Our Page", "Friday, Sep 10, 2010 | Updated 9:28 AM": where every word has a
// capital stand headings, buttons, bylines and lines of dates. Texts in capitals alone are none.
bool in_title_case(Tokens tokens) {
  bool small_letters = false;
  for (const auto& token : tokens) {
    if (token.kind != TokenKind::word) continue;
    if (!token.capital) return false;
    small_letters = small_letters || std::ranges::any_of(token.text, [](char letter) {
                      return letter >= 'a' && letter <= 'z';
                    });
  }
  return small_letters;
}

// "Edda Tiel is a staff writer for the Post.", among the last two sentences of a text.
bool is_byline(const Sentences& text, const Sentence& sentence, Tokens tokens) {
  static const auto& roles = word_class("author_role");
  if (&sentence + 2 < text.sentences.data() + text.sentences.size()) return false;
  if (tokens.size() > most_of_a_byline || !tokens.front().capital) return false;
  const auto verb = std::ranges::find_if(
      tokens, [](const Token& token) { return token.lower == "is" || token.lower == "are"; });
  const bool names =
      verb - tokens.begin() > 1 && std::all_of(tokens.begin(), verb, [](const Token& token) {
        return token.capital || token.lower == "and" || token.text == ",";
      });
  return names && std::any_of(verb, tokens.end(),
                              [](const Token& token) { return roles.contains(token.lower); });
}

// The attribution whose content holds the most of a sentence, the innermost of equals: a third of
// it, or a sixth where it is hearsay that nobody can be named for: that is what a reader has to
// see.
MaybeIndex main_attribution(const VoiceChains& voices, const DocumentFacts& facts, Span sentence) {
  MaybeIndex best;
  std::uint32_t most = 0;
  const auto whole = voices.innermost(sentence);
  if (whole) return whole;
  for (const auto i : voices.starting_in(sentence)) {
    std::uint32_t held = 0;
    for (const auto span : facts.attributions[i].content) held += span.overlap(sentence);
    const auto& said = facts.attributions[i];
    const std::uint32_t share = said.anonymous && said.modality == Modality::hedged ? 6 : 3;
    if (share * held > sentence.size() && held > most) {
      most = held;
      best = i;
    }
  }
  return best;
}

}  // namespace

bool may_claim(const Document& document, const Sentences& text, const Sentence& sentence) {
  if (sentence.block < document.blocks.size()) {
    const auto kind = document.blocks[sentence.block].kind;
    static constexpr std::array none{BlockKind::heading, BlockKind::table, BlockKind::code,
                                     BlockKind::caption};
    if (std::ranges::find(none, kind) != none.end()) return false;
  }
  if (sentence.last <= sentence.first || sentence.last > text.tokens.size()) return false;
  const auto tokens = Tokens(text.tokens).subspan(sentence.first, sentence.last - sentence.first);
  const auto words = std::ranges::count(tokens, TokenKind::word, &Token::kind);
  const bool asks = std::ranges::find(tokens, "?", &Token::text) != tokens.end();
  const bool introduces = tokens.back().text == ":";  // "Also from the same site:"
  if (static_cast<std::size_t>(words) < fewest_words || asks || introduces) return false;
  const bool calls =
      static_cast<std::size_t>(words) <= most_of_a_call && holds_telephone_number(tokens);
  return !calls && !addresses_reader(tokens) && !in_title_case(tokens) &&
         !is_byline(text, sentence, tokens);
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

}  // namespace headwater
