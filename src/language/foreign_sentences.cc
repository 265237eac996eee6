// SPDX-License-Identifier: Apache-2.0
#include "language/foreign_sentences.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <map>
#include <string>

#include "language/script_evidence.h"
#include "language/word_evidence.h"

namespace headwater {
namespace {

// A sentence is sure to be in another language from these on.
constexpr std::uint32_t least_words = 5;
constexpr std::uint32_t least_signs = 2;       // words of its own, accented words
constexpr std::uint32_t words_for_a_sign = 6;  // at most
constexpr double least_margin = 6;             // logarithm, over English
constexpr double weight_of_accent = 3;
constexpr double margin_beside_english = 15;  // where it has an English word
// An English word in so many is one of a name.
constexpr std::uint32_t words_for_english = 10;
constexpr std::uint32_t signs_in_no_name = 6;
// One beside such a sentence:
constexpr double margin_of_neighbour = 2;
// CLD2 is asked from so many words on.
constexpr std::uint32_t least_words_for_cld = 10;

enum class Finding : std::uint8_t { english, open, foreign };

struct Verdict {
  Finding finding = Finding::open;
  std::string language;     // the likeliest other one
  bool clean = true;        // of English words
  std::uint32_t words = 0;  // what CLD2 may judge: words, unless they make a name
  std::uint32_t lower_case = 0;
};

std::string cld_language(std::string_view text) {
  bool reliable = false;
  const auto language =
      CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return "";
  const std::string code = CLD2::LanguageCode(language);
  if (code == "iw") return "he";
  return code.substr(0, code.find('-'));
}

std::size_t likeliest(const WordEvidence& evidence) {
  std::size_t best = english + 1;
  for (auto i = best; i < known_languages().size(); ++i) {
    if (evidence.languages[i].weight > evidence.languages[best].weight) best = i;
  }
  return best;
}

// Capitals, and articles between them: "Rue de la Paix, Place de la Bastille".
bool is_a_name(const WordEvidence& evidence, const LanguageWords& words) {
  return evidence.lower_case > 0 && evidence.lower_case <= words.count &&
         words.distinct + evidence.accented < signs_in_no_name;
}

double margin_over_english(const WordEvidence& evidence, const LanguageWords& words) {
  return words.weight - evidence.languages[english].weight + weight_of_accent * evidence.accented;
}

bool is_sure(const WordEvidence& evidence, std::size_t language) {
  const auto& words = evidence.languages[language];
  const auto english_words = evidence.english_only[language];
  return evidence.words >= least_words &&
         words.distinct + evidence.accented >= least_signs * (evidence.capitals ? 2 : 1) &&
         (words.own + evidence.accented) * words_for_a_sign >= evidence.words &&
         english_words * words_for_english <= evidence.words && !is_a_name(evidence, words) &&
         margin_over_english(evidence, words) >=
             (english_words == 0 ? least_margin : margin_beside_english);
}

std::string name_of_language(const WordEvidence& evidence, std::size_t likeliest,
                             std::string_view text) {
  if (evidence.languages[likeliest].distinct >= least_signs)
    return std::string(known_languages()[likeliest]);
  auto told = cld_language(text);
  if (!told.empty() && told != "en") return told;
  return evidence.languages[likeliest].own > 0 ? std::string(known_languages()[likeliest]) : "und";
}

Verdict judge_words(const WordEvidence& evidence, std::string_view text) {
  if (evidence.words == 0) return {};
  const auto language = likeliest(evidence);
  const auto& words = evidence.languages[language];
  Verdict verdict;
  verdict.clean = evidence.english_only[language] * words_for_english < evidence.words;
  if (!is_a_name(evidence, words)) {
    verdict.words = evidence.words;
    verdict.lower_case = evidence.lower_case;
  }
  if (is_sure(evidence, language)) {
    verdict.finding = Finding::foreign;
    verdict.language = name_of_language(evidence, language, text);
    return verdict;
  }
  const bool likely = evidence.english_only[language] == 0 &&
                      margin_over_english(evidence, words) >= margin_of_neighbour;
  verdict.finding = likely ? Finding::open : Finding::english;
  return verdict;
}

Verdict judge(const Document& document, const Sentences& sentences, const Sentence& sentence) {
  const std::span<const Token> tokens(sentences.tokens.data() + sentence.first,
                                      sentence.last - sentence.first);
  const auto text = document.text.slice(sentence.span);
  auto script = script_evidence(tokens);
  if (!script.foreign) return judge_words(word_evidence(tokens), text);
  if (script.language.empty()) script.language = cld_language(text);
  const bool told = !script.language.empty() && script.language != "en";
  Verdict verdict;
  verdict.finding = script.sure ? Finding::foreign : Finding::open;
  verdict.language = told ? std::move(script.language) : "und";
  return verdict;
}

// The language of the nearest judged sentence of the block before or after `s`, by `step`; none
// where that is English.
std::string_view language_beside(const std::vector<Verdict>& verdicts, const Sentences& sentences,
                                 std::size_t s, std::ptrdiff_t step) {
  const auto at = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(s) + step);
  if (at >= verdicts.size() || sentences.sentences[at].block != sentences.sentences[s].block)
    return "";
  return verdicts[at].finding == Finding::foreign ? std::string_view(verdicts[at].language) : "";
}

// Open sentences that follow or precede foreign ones of their block.
void take_neighbours(const Sentences& sentences, std::vector<Verdict>& verdicts) {
  const auto take = [&](std::size_t s, std::ptrdiff_t step) {
    if (verdicts[s].finding != Finding::open) return;
    const auto language = language_beside(verdicts, sentences, s, step);
    if (language.empty()) return;
    verdicts[s].finding = Finding::foreign;
    verdicts[s].language = language;
  };
  for (std::size_t s = 0; s < verdicts.size(); ++s) take(s, -1);
  for (auto s = verdicts.size(); s-- > 0;) take(s, 1);
}

// Sentences [first, last) of a block without English words: what CLD2 makes of them together.
void judge_run(const Document& document, const Sentences& sentences, std::size_t first,
               std::size_t last, std::vector<Verdict>& verdicts) {
  std::uint32_t words = 0;
  std::uint32_t lower_case = 0;
  bool all_foreign = true;
  for (auto s = first; s < last; ++s) {
    words += verdicts[s].words;
    lower_case += verdicts[s].lower_case;
    all_foreign = all_foreign && verdicts[s].finding == Finding::foreign;
  }
  if (all_foreign || words < least_words_for_cld || lower_case * 2 < words) return;
  const Span span{sentences.sentences[first].span.start, sentences.sentences[last - 1].span.end};
  const auto language = cld_language(document.text.slice(span));
  if (language.empty() || language == "en") return;
  for (auto s = first; s < last; ++s) {
    if (verdicts[s].finding == Finding::foreign) continue;
    verdicts[s].finding = Finding::foreign;
    verdicts[s].language = language;
  }
}

void judge_runs(const Document& document, const Sentences& sentences,
                std::vector<Verdict>& verdicts) {
  for (std::size_t first = 0; first < verdicts.size();) {
    auto last = first;
    const auto block = sentences.sentences[first].block;
    while (last < verdicts.size() && verdicts[last].clean &&
           sentences.sentences[last].block == block)
      ++last;
    if (last > first) judge_run(document, sentences, first, last, verdicts);
    first = std::max(last, first + 1);
  }
}

// In a document that is foreign nearly throughout, sentences without an English word are of its
// language too: headlines, captions, names.
void take_rest(const Sentences& sentences, std::vector<Verdict>& verdicts) {
  constexpr std::size_t most_english = 4;  // one word in so many
  std::size_t words = 0;
  std::size_t foreign = 0;
  std::map<std::string_view, std::size_t> by_language;
  for (std::size_t s = 0; s < verdicts.size(); ++s) {
    const std::size_t size = sentences.sentences[s].last - sentences.sentences[s].first;
    words += size;
    if (verdicts[s].finding != Finding::foreign) continue;
    foreign += size;
    by_language[verdicts[s].language] += size;
  }
  if (by_language.empty() || (words - foreign) * most_english > words) return;
  const std::string language(
      std::ranges::max_element(by_language, {}, [](const auto& one) { return one.second; })->first);
  for (auto& verdict : verdicts) {
    if (verdict.finding == Finding::foreign || !verdict.clean) continue;
    verdict.finding = Finding::foreign;
    verdict.language = language;
  }
}

}  // namespace

std::vector<ForeignSentence> find_foreign_sentences(const Document& document,
                                                    const Sentences& sentences) {
  std::vector<Verdict> verdicts;
  verdicts.reserve(sentences.sentences.size());
  for (const auto& sentence : sentences.sentences)
    verdicts.push_back(judge(document, sentences, sentence));
  judge_runs(document, sentences, verdicts);
  take_neighbours(sentences, verdicts);
  take_rest(sentences, verdicts);
  std::vector<ForeignSentence> found;
  for (std::uint32_t s = 0; s < verdicts.size(); ++s) {
    if (verdicts[s].finding == Finding::foreign)
      found.push_back({s, sentences.sentences[s].span, std::move(verdicts[s].language)});
  }
  return found;
}

}  // namespace headwater
